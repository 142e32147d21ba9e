"""A sentence's skeleton without what stands between two names and says nothing of them."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from loaders.relations.language import of
from loaders.relations.skeleton import Skeleton

_BRACKETS = re.compile(r" \((?!<l)[^()]{1,60}\)")
_MARKS = re.compile(r"[«„“»\"*]+ ?(?=<)|(?<=>) ?[»“”\"*]+")
_LEGAL = re.compile(r"(?<=>) (?:plc|ltd|limited|inc|corp|llc|gmbh|ag|kg|sas|sarl|bv|nv)\b\.?")
_PERCENT = re.compile(
    r" (?:à|de|um|by|zu) \d+(?:[.,]\d+)? ?(?:%|prozent|per cent|percent|pour cent)(?=[ ,.])"
)


@dataclass(frozen=True, slots=True)
class View:
    """What is left of a skeleton, and where each piece of it stands in the whole."""

    text: str
    whole: Skeleton
    kept: tuple[tuple[int, int], ...]
    """Pairs of an offset in this view and one in the whole skeleton, at the start of each piece."""
    aside: tuple[tuple[int, int], ...] = ()
    """Stretches of the whole skeleton that speak of something else than the rest of the sentence."""

    def place(self, start: int, stop: int) -> tuple[int, int]:
        """Where a stretch of the view stands in the whole skeleton."""
        return self._at(start), self._at(stop - 1) + 1

    def _at(self, offset: int) -> int:
        here, there = self.kept[bisect_right(self.kept, (offset, 1 << 60)) - 1]
        return there + offset - here

    def told(self, start: int, stop: int) -> str:
        """The words of a stretch of the whole skeleton but for the asides."""
        parts: list[str] = []
        for first, last in (*self.aside, (stop, stop)):
            if last > start and first <= stop:
                parts.append(self.whole.text[start : max(start, first)])
                start = max(start, last)
        return " ".join(parts)


def views(bones: Skeleton) -> Iterator[View]:
    """The sentence without adverbs and dates, and then without asides too if it has any."""
    own = _compiled(bones.sentence.page.language)
    cuts = [match.span() for pattern in own for match in pattern.finditer(bones.text)]
    plain = _without(bones, cuts)
    yield plain
    asides = tuple(
        plain.place(*match.span()) for match in _aside(bones.sentence.page.language).finditer(plain.text)
    )
    if asides:
        yield _without(bones, [*cuts, *asides], asides)


@cache
def _compiled(language: str) -> tuple[re.Pattern[str], ...]:
    own = of(language)
    skipped = "|".join(own.skipped)
    before = "|".join(sorted({*own.by_date, *own.before_date}, key=lambda word: (-len(word), word)))
    return (
        # what stands between commas behind a verb goes with both of them
        re.compile(rf"(?<=\w), (?:{skipped}),(?= )"),
        re.compile(rf"(?<=\w),(?: (?:{before})){{0,4}} <d\d+>,(?= )"),
        re.compile(rf",? (?:{skipped})(?=[ ,.;])"),
        re.compile(rf"^(?:{skipped}),?(?= )"),
        re.compile(rf"^(?:(?:{before}) ){{0,4}}<d\d+>,? "),
        re.compile(rf",?(?: (?:{before})){{0,4}} <d\d+>(?: (?:et|und|and|to|bis|au) <d\d+>)?(?=[ ,.;]|$)"),
        re.compile(rf"(?<=>),? (?:{own.relative})(?= )"),
        _BRACKETS,
        _MARKS,
        _PERCENT,
        _LEGAL,
    )


@cache
def _aside(language: str) -> re.Pattern[str]:
    """What stands between commas or dashes behind a name, but not the next name of a list."""
    own = of(language)
    kept = rf"(?!(?:[\w']+[ '])?<)(?!{own.no_aside})"
    commas = rf", {kept}[^,;:.!?«»„“”]{{3,100}},"
    # in a list the place of a member is none of the others'
    member = rf" {own.inside} <l\d+>(?=, {own.listed}<[^l]| {own.lists} {own.listed}<[^l])"
    return re.compile(
        rf"(?<=>)(?:(?:{commas}| [–—] [^–—;:.!?«»„“”]{{3,100}} [–—])(?= (?!{own.no_resumption}))|{member})"
    )


def _without(
    bones: Skeleton, cuts: Iterable[tuple[int, int]], aside: tuple[tuple[int, int], ...] = ()
) -> View:
    """A view of all but some stretches, which may overlap."""
    kept: list[tuple[int, int]] = []
    parts: list[str] = []
    length = here = 0
    for start, stop in [*sorted(cuts), (len(bones.text), len(bones.text))]:
        if here < start:
            kept.append((length, here))
            parts.append(bones.text[here:start])
            length += start - here
        here = max(here, stop)
    return View("".join(parts), bones, tuple(kept) or ((0, 0),), aside)
