"""Strict scores of the models: the same slice and the same kind, over the texts that were held back."""

import time
from collections import Counter
from pathlib import Path

from loaders.names.model import runs, tags
from loaders.names.train.corpora import HELD_BACK, Span, Text, own_pages, texts


def found(text: Text) -> set[Span]:
    """The names that the model alone finds in a text."""
    spans: set[Span] = set()
    for line in text.sheet.lines:
        for first, last, kind in runs(tags(text.sheet, line, text.source)):
            spans.add((line.starts[first], line.stops[last - 1], kind))
    return spans


def table(folder: Path, language: str) -> str:
    """Precision, recall and F1 by kind, for each held-back set of a language."""
    sets = {
        name: list(texts(folder, name, language, source, held_back=True))
        for name, source in HELD_BACK[language]
    }
    sets["our own press pages"] = list(own_pages(language, held_back=True))
    rows: list[str] = []
    for name, held in sets.items():
        hits: Counter[str] = Counter()
        mine: Counter[str] = Counter()
        theirs: Counter[str] = Counter()
        begin, count = time.perf_counter(), 0
        for text in held:
            got, want = found(text), set(text.spans)
            count += sum(len(line.words) for line in text.sheet.lines)
            hits.update(kind for _, _, kind in got & want)
            mine.update(kind for _, _, kind in got)
            theirs.update(kind for _, _, kind in want)
        speed = count / (time.perf_counter() - begin)
        rows.append(f"{name} held back: {len(held)} texts, {count} words, {speed:,.0f} words/s")
        for kinds in (
            ("PER",),
            ("ORG",),
            ("LOC",),
            ("MISC",),
            ("PER", "ORG", "LOC"),
            ("PER", "ORG", "LOC", "MISC"),
        ):
            hit, got_, want_ = (sum(counts[kind] for kind in kinds) for counts in (hits, mine, theirs))
            precision, recall = hit / max(got_, 1), hit / max(want_, 1)
            score = 2 * precision * recall / max(precision + recall, 1e-9)
            rows.append(f"  {' '.join(kinds):18} {precision:.3f} {recall:.3f} {score:.3f}  ({want_})")
    return "\n".join(rows) + "\n"
