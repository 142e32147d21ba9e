"""One sentence with the names in it: what stands between two places, and which words."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from db.records import Date, Figure, Kind, Mention, Name, Page
from loaders.corpus.folding import WORD
from loaders.corpus.wording import wording
from loaders.roles.language import spelt
from loaders.sentences import sentences

DOT = r"(?<!\d)(?<!\bDr)(?<!Prof)\."
"""A full stop that ends something, for patterns: not that of `zum 1. April` or of `Dr. X`."""
_CURRENCY = re.compile("[A-Z]{3}")
_ENDLESS = 4000
"""Characters beyond which no sentence goes on; tables and lists without full stops would cost their square."""

Stretch = TypeVar("Stretch", Date, Figure)


@dataclass(frozen=True, slots=True)
class Named:
    """A mention with the kind of what it names."""

    start: int
    stop: int
    name: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a page, its names and its dates; all offsets are the page's."""

    page: Page
    start: int
    stop: int
    named: tuple[Named, ...]
    before: tuple[Named, ...]
    """The names of the sentence before, for what possessives point back to."""
    topic: Named | None = None
    """The organisation that the paragraph speaks of: the one that began a sentence before this."""

    @property
    def dates(self) -> tuple[Date, ...]:
        """The dates within the sentence."""
        return tuple(_inside(self.page.dates, self.start, self.stop))

    @property
    def sums(self) -> tuple[Figure, ...]:
        """The sums of money within the sentence."""
        inside = _inside(self.page.figures, self.start, self.stop)
        return tuple(figure for figure in inside if _CURRENCY.fullmatch(figure.unit))

    def between(self, start: int, stop: int) -> str:
        """What stands between two offsets."""
        return self.page.text[start:stop]

    def words(self, start: int, stop: int) -> list[str]:
        """The words between two offsets, folded."""
        return [spelt(word) for word in WORD.findall(self.page.text[start:stop])]

    def says(self, keys: frozenset[str]) -> bool:
        """Whether one of these folded words, all longer than a letter, stands in it: in nearly every sentence none does."""
        spoken = wording(self.page.text)
        first, last = spoken.within(self.start, self.stop)
        return not keys.isdisjoint(spoken.folded[first:last])

    def named_at(self, offset: int) -> bool:
        """Whether a name stands at this offset."""
        return any(named.start <= offset < named.stop for named in self.named)

    def of_kind(self, *kinds: Kind) -> list[Named]:
        """The names of these kinds."""
        return [named for named in self.named if named.kind in kinds]

    def last_before(self, offset: int, *kinds: Kind) -> Named | None:
        """The nearest name of one of these kinds that ends before an offset."""
        return next((n for n in reversed(self.named) if n.stop <= offset and n.kind in kinds), None)

    def first_after(self, offset: int, *kinds: Kind) -> Named | None:
        """The nearest name of one of these kinds that begins at or after an offset."""
        return next((n for n in self.named if n.start >= offset and n.kind in kinds), None)


def sentences_of(page: Page, names: Sequence[Name], mentions: Sequence[Mention]) -> Iterator[Sentence]:
    """The sentences of everything but page furniture that name something."""
    named = [Named(m.start, m.stop, m.name, names[m.name].kind) for m in mentions]
    starts = [mention.start for mention in mentions]
    before: tuple[Named, ...] = ()
    for passage in page.passages:
        if passage.kind == "furniture" or bisect_left(starts, passage.start) == bisect_left(
            starts, passage.stop
        ):
            continue
        topic: Named | None = None
        for start, stop in _sentences(page.text, page.language, passage.start, passage.stop):
            here = tuple(named[bisect_left(starts, start) : bisect_left(starts, stop)])
            if here:
                yield Sentence(page, start, stop, here, before, topic)
                # an article at most stands before what a sentence begins with
                begins = len(WORD.findall(page.text[start : here[0].start])) <= 1
                topic = here[0] if begins and here[0].kind == "organisation" else topic
            before = here or before


@lru_cache(maxsize=512)
def _sentences(text: str, language: str, start: int, stop: int) -> list[tuple[int, int]]:
    """The sentences of a passage, cut where they are endless; kept, since posts and relations ask for the same."""
    return [
        (begin, min(begin + _ENDLESS, last))
        for first, last in sentences(text, language, start, stop)
        for begin in range(first, last, _ENDLESS)
    ]


def _inside(stretches: Sequence[Stretch], start: int, stop: int) -> Sequence[Stretch]:
    """Those of the sorted stretches that begin between two offsets."""
    first = bisect_left(stretches, start, key=_start)
    return stretches[first : bisect_left(stretches, stop, first, key=_start)]


def _start(stretch: Date | Figure) -> int:
    return stretch.start
