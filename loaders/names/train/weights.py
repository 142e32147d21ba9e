"""How often each rule is right on the held-back texts: what the weights in the rules were set by.

    python -m loaders.names.train.weights FOLDER_OF_ANNOTATED_NAMES LANGUAGE

`right`: the same words and kind; `kind`: the same words, another kind; `part`: words that overlap a name.
"""

import sys
from collections import Counter, defaultdict
from pathlib import Path

from db.records import Candidate
from loaders.names.rules import RULES, scene
from loaders.names.train.corpora import HELD_BACK, Span, Text, own_pages, texts

_LABELS = {"person": "PER", "organisation": "ORG", "place": "LOC"}


def verdict(vote: Candidate, spans: tuple[Span, ...]) -> str:
    """What a vote is worth, given the names of its text."""
    for start, stop, label in spans:
        if (vote.start, vote.stop) == (start, stop):
            return "right" if _LABELS.get(vote.kind, "MISC") == label else "kind"
        if start < vote.stop and vote.start < stop:
            return "part"
    return "wrong"


def table(held: list[Text]) -> str:
    """A line for each rule and kind."""
    verdicts: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for text in held:
        for line in text.sheet.lines:
            view = scene(text.sheet, line)
            for vote in (vote for rule in RULES for vote in rule(view)):
                verdicts[vote.rule, vote.kind][verdict(vote, text.spans)] += 1
    rows: list[str] = []
    for (rule, kind), counts in sorted(verdicts.items()):
        shares = "  ".join(
            f"{name} {counts[name] / counts.total():.2f}" for name in ("right", "kind", "part", "wrong")
        )
        rows.append(f"  {rule:26} {kind:12} {counts.total():5}  {shares}")
    return "\n".join(rows) + "\n"


def main(folder: Path, language: str) -> None:
    """Print one table for each held-back set."""
    for name, source in HELD_BACK[language]:
        sys.stdout.write(f"{name}\n{table(list(texts(folder, name, language, source, held_back=True)))}")
    sys.stdout.write(f"our own press pages\n{table(list(own_pages(language, held_back=True)))}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
