"""Strict scores of the models: the same slice and the same kind, over the texts that were held back."""

import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from loaders.names.model import runs, tags
from loaders.names.train.corpora import HELD_BACK, Span, Text, own_pages, texts

READ_AS = "press"
"""The kind of text that the program takes everything for."""
_ROWS = (("PER",), ("ORG",), ("LOC",), ("MISC",), ("PER", "ORG", "LOC"), ("PER", "ORG", "LOC", "MISC"))


def found(text: Text, source: str) -> set[Span]:
    """The names that the model alone finds in a text, told that it is of this kind."""
    spans: set[Span] = set()
    for line in text.sheet.lines:
        for first, last, kind in runs(tags(text.sheet, line, source)):
            spans.add((line.starts[first], line.stops[last - 1], kind))
    return spans


def rates(held: Iterable[Text], kinds: Iterable[str], source: str) -> tuple[float, float, float]:
    """Precision, recall and F1 over the names of these kinds."""
    counts: Counter[str] = Counter()
    asked = set(kinds)
    for text in held:
        got = {span for span in found(text, source) if span[2] in asked}
        want = {span for span in text.spans if span[2] in asked}
        counts.update(hit=len(got & want), got=len(got), want=len(want))
    precision, recall = counts["hit"] / max(counts["got"], 1), counts["hit"] / max(counts["want"], 1)
    return precision, recall, 2 * counts["hit"] / max(counts["got"] + counts["want"], 1)


def table(folder: Path, language: str) -> str:
    """Precision, recall and F1 by kind, for each held-back set of a language, as what it is and as the program reads."""
    sets = {
        name: list(texts(folder, name, language, source, held_back=True))
        for name, source in HELD_BACK[language]
    }
    sets["our own press pages"] = list(own_pages(language, held_back=True))
    lines: list[str] = []
    for name, held in sets.items():
        begin = time.perf_counter()
        count = sum(len(line.words) for text in held for line in text.sheet.lines)
        for source in (held[0].source, READ_AS):
            lines.append(f"{name} held back, read as {source}: {len(held)} texts, {count} words")
            for kinds in _ROWS:
                cells = "  ".join(f"{rate:.3f}" for rate in rates(held, kinds, source))
                lines.append(f"  {' '.join(kinds):18} {cells}")
        lines.append(f"  ({time.perf_counter() - begin:.0f} s)")
    return "\n".join(lines) + "\n"
