"""Stretches of a text that say one of the corpus' names, by vote or by finding the name again."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from db.records import Mention, Page, Passage
from loaders.corpus import Lexicon
from loaders.corpus.folding import fold
from loaders.corpus.trimming import trim
from loaders.corpus.wording import wording


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch that may become a mention."""

    start: int
    stop: int
    names: tuple[int, ...]
    """Indexes of the names that are written so."""
    voted: bool
    """Whether a rule or the model took these very words for a name."""


def candidates(page: Page, lexicon: Lexicon) -> Iterator[Span]:
    """The first reading's votes that the corpus made names of."""
    # many rules vote for the same words
    for first, last in dict.fromkeys((candidate.start, candidate.stop) for candidate in page.candidates):
        start, stop = trim(page.text, first, last, page.language)
        names = lexicon.named(page.text[start:stop]) if start < stop else ()
        if names:
            yield Span(start, stop, names, voted=True)


def found(page: Page, lexicon: Lexicon) -> Iterator[Span]:
    """Every place where a name stands, whether or not the first reading saw it there."""
    words = wording(page.text)
    for passage in page.passages:
        if passage.kind == "furniture":
            continue
        for place in lexicon.find(words, passage.start, passage.stop, page.language):
            # one word that the same text also writes small is a word here (`Orange`, `orange`)
            if words.writes_small(fold(page.text[place.start : place.stop])):
                continue
            yield Span(place.start, place.stop, place.names, voted=False)


def longest(spans: Iterable[Span]) -> list[Span]:
    """The spans without those that overlap a longer one; of equally long ones the voted, then the first."""
    taken: list[Span] = []
    occupied: set[int] = set()
    for span in sorted(spans, key=lambda s: (s.start - s.stop, not s.voted, s.start, s.names)):
        if span.start in occupied or span.stop - 1 in occupied:
            continue
        occupied.update(range(span.start, span.stop))
        taken.append(span)
    return sorted(taken, key=lambda s: s.start)


class Occupied:
    """Stretches that mentions or passages take up, for asking whether an offset lies in one."""

    def __init__(self, stretches: Iterable[Mention | Passage]) -> None:
        self._spans = sorted((stretch.start, stretch.stop) for stretch in stretches)

    def __contains__(self, offset: int) -> bool:
        at = bisect_right(self._spans, (offset, 1 << 60)) - 1
        return at >= 0 and self._spans[at][0] <= offset < self._spans[at][1]
