"""Spans over a text: which of them touch a row, and how they stack up to one style."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, Protocol

from rich.segment import Segment
from rich.style import Style

from db.frozen import frozen
from tui.cleaning import shown


class Span(NamedTuple):
    """A stretch of a text that looks different, and may lead somewhere.

    A tuple, since a document may have 20,000: they are made in a third of a frozen dataclass's time.
    """

    start: int
    stop: int
    look: str
    """What it looks like: one or more names of `looks`, with blanks between them; later ones win."""
    entity: int | None = None
    """The entity that it names, where it names one."""


class Lying(Protocol):
    """What can be painted over a text."""

    def within(self, start: int, stop: int) -> Iterator[Span]:
        """The spans that share a character with `start` to `stop`."""


class Layer:
    """Spans that do not overlap, sorted, so that those of a row are found by bisection."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self.spans = sorted(spans, key=lambda span: (span.start, -span.stop))
        self._starts = [span.start for span in self.spans]

    def first(self, start: int) -> int:
        """Index of the first span that ends after `start`."""
        index = max(bisect_right(self._starts, start) - 1, 0)
        while index < len(self.spans) and self.spans[index].stop <= start:
            index += 1
        return index

    def within(self, start: int, stop: int) -> Iterator[Span]:
        """The spans that share a character with `start` to `stop`."""
        for index in range(self.first(start), len(self.spans)):
            if self.spans[index].start >= stop:
                return
            yield self.spans[index]


@frozen
class Painter:
    """Turns rows of one text into segments; later layers lie on earlier ones."""

    text: str
    layers: Sequence[Lying]
    style_of: Callable[[Span], Style]

    def paint(self, start: int, stop: int, ground: Style) -> list[Segment]:
        """The characters `start` to `stop`, cleaned, in their styles."""
        touching = [span for layer in self.layers for span in layer.within(start, stop)]
        edges = {start, stop}
        for span in touching:
            edges.update((max(span.start, start), min(span.stop, stop)))
        segments = []
        for left, right in pairwise(sorted(edges)):
            style = ground
            for span in touching:
                if span.start < right and left < span.stop:
                    style += self.style_of(span)
            segments.append(Segment(shown(self.text[left:right]), style))
        return segments
