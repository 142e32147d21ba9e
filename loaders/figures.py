"""Quantities that a text writes in digits, with their unit, as amounts that compare."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from db.records import Date, Figure
from loaders.clocks import is_clock
from loaders.currencies import UNSAID, currency_around
from loaders.dates import dates as dates_of
from loaders.languages import words
from loaders.numbers import SPACE, number, number_pattern
from loaders.units import Measure, currency_before, measure

_LEFT = re.compile(r"(?:[\w/:#&@_]|\d[.,]|\w[-‐‑]|[ \u00a0]0\d{1,3}[ .]|\d\s?h\s?)\Z")
"""Before a number that is part of something else: `A380`, `18:30`, `v1.2`, `EMC-2`, a telephone's."""
_RIGHT = re.compile(r"[.,:/]\d|[:/_@]\w|-[^\W\d_]")
_DIGIT = re.compile(r"\d+")
_TELLING = re.compile(rf"(?:{SPACE}|{SPACE}?\n[^\S\n]{{0,4}})?[^\s\w]|\s{{0,6}}[^\W\d_]")
"""What stands after the number of a figure, unless its currency stands before it."""
_SECTION = re.compile(r"^\d{1,2}(?:\.\d{1,2}){1,2} +[A-ZÀ-Þ][^\n.!?]*$", re.MULTILINE)
"""A heading with its number: `3.2 Seawater pumps`."""
_SERIAL = re.compile(r"[ \u00a0]\d")
"""Behind a word of a file number: `9 KLs 501 Js 1123/21`."""
_POSTCODE = re.compile(r"\d{4,5}\Z")


@dataclass(frozen=True, slots=True)
class FigureWords:
    """How a language joins the two ends of a range, and what it counts hours with."""

    to: tuple[str, ...]
    """Between the ends: `à`, `bis`."""
    between: tuple[str, ...]
    """Before a range whose ends `both` joins: `entre`."""
    both: tuple[str, ...]
    """`et` in `entre 5 et 10 %`."""
    clock: tuple[str, ...]
    """Before hours of the day, which are no quantity: `à` in `à 18 heures`."""
    grew: tuple[str, ...]
    """Before the first of two amounts of which the one became the other."""
    labels: tuple[str, ...]
    """Before a number that is a name, not a quantity: `ligne` in `la ligne 4 Paris-Lens`."""
    evidence: tuple[str, ...]
    """Patterns of what shows that a currency is the one of the same name in another country."""
    abroad: dict[str, str]
    """Those currencies, and the other country's: francs of France, unless Switzerland is spoken of."""


@dataclass(frozen=True, slots=True)
class _Amount:
    """A number with what stands around it, on the way to a figure."""

    start: int
    stop: int
    number: float
    currency: str | None
    measure: Measure | None

    @property
    def unit(self) -> str | None:
        """The unit, where one is said."""
        return (self.measure.unit if self.measure else None) or self.currency


def figures(text: str, language: str, dates: Iterable[Date] | None = None) -> tuple[Figure, ...]:
    """Quantities in order, none overlapping another nor a date; without `dates` those are looked for here."""
    taken = [(date.start, date.stop) for date in (dates_of(text, language, None) if dates is None else dates)]
    return tuple(_abroad(text, language, list(_figures(text, language, taken, lenient=False))))


def _abroad(text: str, language: str, found: list[Figure]) -> list[Figure]:
    """Figures in a currency of two countries, in the one that the text speaks of."""
    abroad = words(language, "figures", FigureWords).abroad
    if not any(figure.unit in abroad for figure in found) or not _joints(language).evidence.search(text):
        return found
    return [replace(figure, unit=abroad.get(figure.unit, figure.unit)) for figure in found]


def says(written: str, figure: Figure, language: str) -> bool:
    """Whether words by themselves still say what was stored of them."""
    whole = (
        f for f in _figures(written, language, [], lenient=True) if (f.start, f.stop) == (0, len(written))
    )
    abroad = words(language, "figures", FigureWords).abroad
    return any(
        (f.low, f.high) == (figure.low, figure.high)
        and (f.unit in (figure.unit, UNSAID) or abroad.get(f.unit) == figure.unit)
        for f in whole
    )


def _figures(text: str, language: str, taken: list[tuple[int, int]], *, lenient: bool) -> Iterator[Figure]:
    pattern = number_pattern(language)
    place = free = passed = 0
    while digit := _DIGIT.search(text, place):
        while passed < len(taken) and taken[passed][1] <= digit.start():
            passed += 1
        date = taken[passed] if passed < len(taken) else (len(text), len(text))
        if date[0] <= digit.start():  # a year begins no range: fell in 2021 to 6.8 million
            place = date[1]
            continue
        found = pattern.match(text, digit.start())
        if found is None:  # more digits than any number has
            place = digit.end()
            continue
        place = found.end()
        if not _is_told(text, found.start(), place):
            continue
        first = _amount(text, found, language, free)
        if first is None:
            continue
        figure = _range(text, first, language, lenient=lenient) or _single(
            text, first, language, lenient=lenient
        )
        if figure is not None and figure.stop <= date[0]:
            place = free = max(place, figure.stop)
            yield figure


def _is_told(text: str, start: int, stop: int) -> bool:
    """Whether words, signs or another number can make a figure of this one: a page of mere numbers is passed by."""
    if _TELLING.match(text, stop):
        return True
    before = text[max(0, start - 2) : start].rstrip()
    return bool(before) and not before[-1].isdigit()


def _amount(text: str, found: re.Match[str], language: str, free: int) -> _Amount | None:
    """One number with its currency before it and its measure after it, unless it is part of something else.

    What stands before `free` belongs to the figure before.
    """
    start, stop = found.span()
    if len(found[0]) > 1 and found[0][0] == "0" and found[0][1].isdigit():
        return None
    currency = currency_before(text, start, language)
    if currency is not None and currency[1] < free:
        currency = None
    if currency is None and _LEFT.search(text, max(0, start - 6), start):
        return None
    if _RIGHT.match(text, stop):
        return None
    amount = number(found[0], language)
    after = measure(text, stop, language, one=amount < 2 and amount != 1, priced=currency is not None)
    code = currency[0] if currency else None
    if code is not None and after is not None:  # $5 bills, $5 million To Build: the sign is the unit
        after = Measure(after.scaled, after.factor, None) if after.factor is not None else None
    if currency is not None:
        start = currency[1]
    elif start and text[start - 1] in "-−" and not text[max(0, start - 2) : start - 1].strip(" (\u00a0\n"):
        start, amount = start - 1, -amount
    return _Amount(start, after.stop if after else stop, amount, code, after)


def _single(text: str, amount: _Amount, language: str, *, lenient: bool) -> Figure | None:
    unit = amount.unit
    if unit is None and amount.measure is not None:
        unit = currency_around(text, amount.start, amount.stop, language)
    if unit is None:
        return None
    if unit == "hours" and _is_clock(text, amount, language):
        return None
    named = unit.startswith("count:") and not lenient  # nothing stands around words that are read again
    if named and (
        _is_postcode(text, amount)
        or _is_labelled(text, amount, language)
        or _SECTION.match(text, amount.start)
        or _SERIAL.match(text, amount.stop)
    ):
        return None
    value = _times(amount.number, amount.measure.factor if amount.measure else None)
    return Figure(amount.start, amount.stop, value, value, unit)


def _range(text: str, first: _Amount, language: str, *, lenient: bool) -> Figure | None:
    """A figure with two ends, where the words after the first number lead to a second one."""
    counts = first.measure is not None and (first.measure.unit or "").startswith("count:")
    joint = None if counts else _joint(text, first, language, lenient=lenient)
    if joint is None:
        return None
    found = _second(text, joint, language)
    if found is None:
        return None
    currency = currency_before(text, found.start(), language) or (
        (first.currency, 0) if first.currency else None
    )
    second = measure(text, found.end(), language, priced=currency is not None)
    unit = (second.unit if second else None) or (currency[0] if currency else None) or first.unit
    if unit is None or (first.unit is not None and first.unit != unit):
        return None
    grew = _joints(language).grew.search(text, max(0, first.start - 8), first.start)
    # rose 4.5% to 268; grew from €200k to €1.9 million: two amounts, not all between them
    if (second is None and currency is None) or (first.unit is not None and grew):
        return None
    if unit == "hours" and _is_clock(text, first, language):
        return None
    factor = second.factor if second else None
    high = _times(number(found[0], language), factor)
    low = _times(abs(first.number), first.measure.factor if first.measure else None)
    if (
        first.unit in (None, first.currency)
        and not (first.measure and first.measure.factor)
        and factor is not None
    ):
        low = _times(low, factor) if low * factor < high else low
    return (
        Figure(first.start, second.stop if second else found.end(), low, high, unit) if low < high else None
    )


def _second(text: str, place: int, language: str) -> re.Match[str] | None:
    """The second number of a range, its currency before it or not; None where what stands there is no amount."""
    found = number_pattern(language).match(text, place)
    if found is None:
        priced = _PRICED.match(text, place)
        found = number_pattern(language).match(text, priced.end()) if priced else None
    if found is None or (len(found[0]) > 1 and found[0].startswith("0") and found[0].isdigit()):
        return None
    return None if _RIGHT.match(text, found.end()) else found


def _joint(text: str, first: _Amount, language: str, *, lenient: bool) -> int | None:
    """Where the second number of a range would begin."""
    joints = _joints(language)
    shortened = (
        text.startswith(". ", first.stop) and first.measure is not None and first.unit is None
    )  # 30 Mio. bis
    found = joints.to.match(text, first.stop + shortened)
    if found is None:
        found = joints.both.match(text, first.stop)
        if found and not lenient and not joints.between.search(text, max(0, first.start - 12), first.start):
            found = None
    return found.end() if found else None


@dataclass(frozen=True, slots=True)
class _Joints:
    to: re.Pattern[str]
    both: re.Pattern[str]
    between: re.Pattern[str]
    clock: re.Pattern[str] | None
    grew: re.Pattern[str]
    label: re.Pattern[str]
    evidence: re.Pattern[str]


_PRICED = re.compile(rf"[€$£]{SPACE}?|[A-Z][A-Za-z]{{1,2}}\.? ")


@cache
def _joints(language: str) -> _Joints:
    own = words(language, "figures", FigureWords)
    gap = r"(?:[^\S\n]|[^\S\n]?\n)"
    return _Joints(
        evidence=re.compile(rf"(?<![^\W\d_])(?:{'|'.join(own.evidence)})")
        if own.evidence
        else re.compile(r"(?!)"),
        to=re.compile(rf"{SPACE}?[-–—]{SPACE}?|{gap}(?:{_any(own.to)}){gap}"),
        both=re.compile(rf"{gap}(?:{_any(own.both)}){gap}"),
        between=re.compile(rf"\b(?i:{_any(own.between)})\s\Z"),
        clock=re.compile(rf"(?<!\w)(?i:{_any(own.clock)})\s\Z") if own.clock else None,
        grew=re.compile(rf"\b(?i:{_any(own.grew)})\s\Z") if own.grew else re.compile(r"(?!)"),
        label=re.compile(rf"(?<!\w)(?:[A-Z]{{1,2}}|(?i:{_any(own.labels)}))\s\Z"),
    )


def _any(forms: tuple[str, ...]) -> str:
    return "|".join(sorted(forms, key=lambda form: (-len(form), form)))


def _is_clock(text: str, amount: _Amount, language: str) -> bool:
    """Whether `18 heures` is a time of the day."""
    leads = _joints(language).clock
    return amount.number <= 24 and leads is not None and is_clock(text, amount.start, amount.stop, leads)


def _is_labelled(text: str, amount: _Amount, language: str) -> bool:
    """Whether the number is the name of something: `A 7 Hannover`, `page 12`."""
    return _joints(language).label.search(text, max(0, amount.start - 14), amount.start) is not None


def _is_postcode(text: str, amount: _Amount) -> bool:
    """Whether four or five digits and a word are a place in an address, not so many of something."""
    digits, _, place = text[amount.start : amount.start + 8].partition(" ")
    if not _POSTCODE.match(digits) or not place[:1].isupper():
        return False
    before = text[max(0, amount.start - 2) : amount.start]
    return not before.strip() or "," in before or before.endswith(("-", "·", "|", "\n"))


def _times(amount: float, factor: float | None) -> float:
    """Exact for what a text writes: 1,1 million is 1100000, not 1100000.0000000002."""
    return amount if factor is None else float(Decimal(repr(amount)) * Decimal(repr(factor)))
