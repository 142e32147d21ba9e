"""A text with all that is known of its places, made ready to be drawn: built in a thread, since 5 MB take time."""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import field

from db.answers import Mark, PassageLine, QuoteLine
from db.frozen import frozen
from tui.widgets.sheet import Fold
from tui.widgets.spans import Layer, Span

PASSAGES = {"heading": "heading", "furniture": "furniture", "comment": "comment"}
"""How a passage looks where it is not the body of the text."""


@frozen
class Marked:
    """A text, what lies under its names, its names, and where its lines and pages begin."""

    text: str = ""
    ground: tuple[Layer, ...] = ()
    names: Layer = field(default_factory=lambda: Layer([]))
    furniture: tuple[Fold, ...] = ()
    lines: "array[int]" = field(default_factory=lambda: array("Q", [0]))
    """Where each line of the text begins."""
    pages: "array[int]" = field(default_factory=lambda: array("Q"))
    """Where each page after the first begins, where the text has form feeds."""

    def line(self, offset: int) -> int:
        """On which line a character stands, counted from 1."""
        return bisect_right(self.lines, offset)

    def page(self, offset: int) -> int:
        """On which page a character stands, counted from 1."""
        return bisect_right(self.pages, offset) + 1


def marked(
    text: str, passages: Sequence[PassageLine], quotes: Iterable[QuoteLine], marks: Iterable[Mark]
) -> Marked:
    """Make a text ready."""
    looks = Layer([Span(p.start, p.stop, PASSAGES[p.kind]) for p in passages if p.kind in PASSAGES])
    said = Layer([Span(q.start, q.stop, "quote") for q in quotes])
    names = Layer([Span(m.start, m.stop, m.kind, m.entity_id) for m in marks])
    return Marked(
        text,
        (looks, said),
        names,
        folds(text, passages),
        array("Q", [0, *(end.end() for end in re.finditer("\n", text))]),
        array("Q", (end.end() for end in re.finditer("\f", text))),
    )


def folds(text: str, passages: Iterable[PassageLine]) -> tuple[Fold, ...]:
    """The furniture that stands on lines of its own; runs with nothing between them are one fold."""
    runs: list[tuple[int, int]] = []
    for passage in passages:
        if passage.kind != "furniture" or not _whole_lines(text, passage):
            continue
        start = text.rfind("\n", 0, passage.start) + 1
        end = text.find("\n", passage.stop)
        stop = len(text) if end < 0 else end + 1
        if runs and not text[runs[-1][1] : start].strip():
            runs[-1] = (runs[-1][0], stop)
        else:
            runs.append((start, stop))
    return tuple(
        Fold(start, stop, sum(1 for line in text[start:stop].split("\n") if line.strip()))
        for start, stop in runs
    )


def _whole_lines(text: str, passage: PassageLine) -> bool:
    """Is there nothing else on the lines of this passage?"""
    start = text.rfind("\n", 0, passage.start) + 1
    end = text.find("\n", passage.stop)
    end = len(text) if end < 0 else end
    return not text[start : passage.start].strip() and not text[passage.stop : end].strip()
