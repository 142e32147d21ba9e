"""Dates of a text in all usual forms of its language, with their ISO 8601 value.

Relative dates are left out; a date without a year takes it from the document's date.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from db.records import Date
from loaders.calendar import iso, short_year, year_of
from loaders.languages import words
from loaders.years import years

_S = "(?:[ \\t\u00a0\u202f\u2009]{1,3}|[ \\t]?\\n[ \\t]{0,4})"
_DASH = "[ \u00a0\u202f]?[-–—/][ \u00a0\u202f]?"
_Y = r"[12]\d{3}(?!\d|[-‐][^\W\d_])"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_AROUND = 20
"""Characters before and after a date that may say whether it is past or to come."""


@dataclass(frozen=True, slots=True)
class DateWords:
    """How a language writes dates."""

    months: tuple[tuple[str, ...], ...]
    """January to December, each in full and shortened, as written in a sentence."""
    weekdays: tuple[str, ...]
    after_weekday: tuple[str, ...]
    """Between the weekday and the day: `den` in `Montag, den 3. März`."""
    after_day: str
    """A pattern of what may follow the day's number: `er`, `.`, `th`."""
    of: tuple[str, ...]
    """Between day and month, or month and year: `of`, `de`."""
    to: tuple[str, ...]
    """Between the ends of a range."""
    month_first: bool
    """Is `March 3, 2021` written too?"""
    lead: tuple[str, ...]
    """What stands before a month that is meant as a date by itself: `en juin`."""
    short: tuple[str, ...]
    """What stands before a day in numbers without a year: `am 3.10.`"""
    past: tuple[str, ...]
    """Beside a date: it is past."""
    coming: tuple[str, ...]
    """Beside a date: it is to come."""


def dates(text: str, language: str, published: str | None) -> tuple[Date, ...]:
    """Dates in order, none overlapping another."""
    found: list[Date] = []
    for match in _matches(text, language):
        value = _value(text, match, language, published)
        if value is not None:
            found.append(Date(match.start(), match.end(), value))
    taken = [(date.start, date.stop) for date in found]
    found += [Date(start, stop, value) for start, stop, value in years(text, language, taken)]
    return tuple(sorted(found, key=lambda date: date.start))


def _matches(text: str, language: str) -> Iterator[re.Match[str]]:
    """Matches of the forms in order, tried only where a date can begin: trying everywhere costs ten times that."""
    pattern, before = _pattern(language), _before_day(language)
    free = 0
    for anchor in _anchors(language).finditer(text):
        place = anchor.start()
        if place < free or (place and text[place - 1].isalnum()):
            continue
        lead = before.search(text, max(free, place - _AROUND), place) if anchor[0].isdigit() else None
        match = (pattern.match(text, lead.start()) if lead else None) or pattern.match(text, place)
        if match:
            free = match.end()
            yield match


def date_at(written: str, language: str) -> str | None:
    """The value of words that are a date from end to end, `XXXX` for a year that they leave out."""
    for pattern in (_pattern(language), _pattern(language, alone=True)):
        match = pattern.fullmatch(written)
        value = _value(written, match, language, None, alone=True) if match else None
        if value is not None:
            return value
    lone = years(written, language, [], alone=True)
    return next((value for start, stop, value in lone if (start, stop) == (0, len(written))), None)


def says(written: str, value: str, language: str) -> bool:
    """Whether words by themselves still say the date that was stored of them."""
    read = date_at(written, language)
    return read is not None and re.fullmatch(read.replace("XXXX", r"(?:\d{4}|XXXX)"), value) is not None


def _value(text: str, match: re.Match[str], language: str, published: str | None, *, alone: bool = False) -> str | None:
    """The ISO value of one match, None where there is no such date after all."""
    groups = {name.rstrip("_"): part for name, part in match.groupdict().items() if part is not None}
    if "im" in groups and not alone and not _is_led(text, match, language):
        return None
    year = short_year(groups["y"]) if "y" in groups else None
    first, last = _ends(groups, language)
    if last is None:
        return _one(text, match, first, year, language, published)
    last_value = _one(text, match, last, year, language, published)
    if last_value is None:
        return None
    ending = None if last_value.startswith("XXXX") else int(last_value[:4])
    starting = short_year(groups["y1"]) if "y1" in groups else ending
    if "y1" not in groups and starting is not None and first[0] > last[0]:
        starting -= 1  # 20 December to 4 January
    first_value = iso(starting, *first)
    return f"{first_value}/{last_value}" if first_value and first_value < last_value else None


_Ends = tuple[tuple[int, int | None], tuple[int, int | None] | None]


def _ends(groups: dict[str, str], language: str) -> _Ends:
    """Month and day of a date, and of its end where it is a range."""
    numbers = _months(language)

    def month(name: str) -> int:
        written = groups[name]
        return int(written) if written.isdigit() else numbers[written.rstrip(".").lower()]

    last = month("im" if "im" in groups else "m")
    day = int(groups["d"]) if "d" in groups else None
    if "n" in groups and last > 12 and day is not None and day <= 12:
        last, day = day, last  # 12/31/2021 can only be American
    if "d1" in groups or "m1" in groups:
        opening = (month("m1") if "m1" in groups else last, int(groups["d1"]) if "d1" in groups else None)
        return opening, (last, day)
    return (last, day), None


def _one(
    text: str, match: re.Match[str], part: tuple[int, int | None], year: int | None, language: str, published: str | None
) -> str | None:
    month, day = part
    if year is None and 1 <= month <= 12:
        year = year_of(month, day, published, _direction(text, match, language))
    return iso(year, month, day)


def _direction(text: str, match: re.Match[str], language: str) -> int:
    """-1 for a date that the words beside it call past, 1 for one to come, else 0."""
    own = _beside(language)
    around = text[max(0, match.start() - _AROUND) : match.start()], text[match.end() : match.end() + _AROUND]
    for pattern, direction in ((own[0], -1), (own[1], 1)):
        if pattern.search(around[0] + "|" + around[1]):
            return direction
    return 0


def _is_led(text: str, match: re.Match[str], language: str) -> bool:
    """Whether a month by itself is meant as a date: `en juin`, not `mars` the planet."""
    return _leads(language).search(text, max(0, match.start() - _AROUND), match.start()) is not None


@cache
def _anchors(language: str) -> re.Pattern[str]:
    """Where a date can begin: a month, or the digits of a day or year (a weekday is looked for before them).

    Every alternative begins with a letter or digit as it stands, which lets the engine skip everything else.
    """
    digits = "|".join(rf"{digit}\d*" for digit in range(10))
    return re.compile(rf"{_names(language)}|{digits}")


@cache
def _before_day(language: str) -> re.Pattern[str]:
    """A weekday at the end of what stands before a day."""
    return re.compile(rf"(?<!\w){_weekday(language)}\Z")


def _weekday(language: str) -> str:
    own = words(language, "dates", DateWords)
    return rf"(?:(?i:{'|'.join(own.weekdays)})\.?,?{_S}(?:(?:{'|'.join(own.after_weekday)}){_S})?)"


@cache
def _beside(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    own = words(language, "dates", DateWords)
    return tuple(  # type: ignore[return-value]
        re.compile(rf"(?i:\b(?:{'|'.join(forms)})\s*\||\|\s*(?:{'|'.join(forms)})\b)") for forms in (own.past, own.coming)
    )


@cache
def _leads(language: str) -> re.Pattern[str]:
    own = words(language, "dates", DateWords)
    return re.compile(rf"(?<!\w)(?i:{'|'.join(own.lead)})[-\s]?\Z")


@cache
def _months(language: str) -> dict[str, int]:
    """Month names, also without accents as capitals leave them out, to 1 … 12."""
    own = words(language, "dates", DateWords)
    bare = str.maketrans("éèûäÉÈÛÄ", "eeuaEEUA")
    return {form.lower().translate(table): number for number, forms in enumerate(own.months, 1) for form in forms for table in ({}, bare)}


def _names(language: str) -> str:
    """An alternation of the month names in the shapes that a text writes; full names before shortened ones."""
    own = words(language, "dates", DateWords)
    bare = str.maketrans("éèûäÉÈÛÄ", "eeuaEEUA")
    shapes = {s.translate(t) for forms in own.months for f in forms for s in (f, f.capitalize(), f.upper()) for t in ({}, bare)}
    return "|".join(sorted(shapes, key=lambda shape: (-len(shape), shape)))


@cache
def _pattern(language: str, *, alone: bool = False) -> re.Pattern[str]:
    """Every form of a date but a year by itself, the longest first."""
    own = words(language, "dates", DateWords)
    names = rf"(?:(?:{_names(language)})(?![^\W\d_]))"
    to = rf"(?:{_DASH}|{_S}(?:{'|'.join(sorted(own.to, key=lambda f: (-len(f), f)))}){_S})"
    of = rf"(?:{_S}(?:{'|'.join(own.of)}))?" if own.of else ""
    weekday = _weekday(language)
    day, year = rf"{_DAY}{own.after_day}", rf"(?:,?{of}{_S}(?P<y__>{_Y}))"

    def named(form: str, number: int) -> str:
        """The form with group names of its own: a pattern may not hold one twice, `_value` strips the tails."""
        return re.sub(r"\(\?P<(\w+?)_*>", lambda group: f"(?P<{group[1]}{'_' * number}>", form)

    def month(name: str = "m") -> str:
        return rf"(?P<{name}>{names})\.?" if name != "im" else rf"(?P<im>{names})"

    def numbered(name: str) -> str:
        return day.replace(_DAY, f"(?P<{name}>{_DAY})", 1)

    head = rf"(?<!\w)(?<!\d[.,])(?:{weekday})?"
    forms = [
        r"(?P<y>[12]\d{3})-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])(?!\d)",
        r"(?P<y>[12]\d{3})-(?P<m>0[1-9]|1[0-2])(?![\d-])",
        rf"{weekday}?(?P<n>)(?P<d>{_DAY})/(?P<m>0?[1-9]|[12]\d|3[01])/(?P<y>[12]\d{{3}}|\d{{2}})(?![\d/])",
        rf"{weekday}?(?P<n>)(?P<d>{_DAY})[.-][ \u00a0]?(?P<m>0?[1-9]|1[0-2])(?:\.[ \u00a0]?|-)(?P<y>[12]\d{{3}})(?![\d-])",
        rf"{numbered('d1')}(?:{of}{_S}{month('m1')}(?:{_S}(?P<y1>{_Y}))?){to}{weekday}?{numbered('d')}{of}{_S}{month()}{year}?",
        rf"{numbered('d1')}{to}{weekday}?{numbered('d')}{of}{_S}{month()}{year}?",
        rf"{numbered('d')}{of}{_S}{month()}{year}?",
        rf"{month('m1')}(?:{_S}(?P<y1>{_Y}))?{to}{month()}{of}{_S}(?P<y>{_Y})",
        rf"{month()}{of}{_S}(?P<y>{_Y})",
    ]
    if own.month_first:
        forms[4:4] = [
            rf"{month('m1')}{_S}{numbered('d1')}(?:,?{_S}(?P<y1>{_Y}))?{to}{weekday}?{month()}{_S}{numbered('d')}(?!\d){year}?",
            rf"{month()}{_S}{numbered('d1')}{to}{numbered('d')}(?!\d){year}?",
            rf"{month()}{_S}{numbered('d')}(?!\d){year}?",
        ]
    if "." in own.after_day:
        lead = "" if alone else "(?:" + "|".join(f"(?<={form} )" for form in own.short) + ")"
        forms += [
            rf"{lead}(?P<d>{_DAY})\.[ ]?(?P<m>0?[1-9]|1[0-2])\.(?![\d\w])",
            rf"(?P<n>)(?P<d>{_DAY})\.(?P<m>0[1-9]|1[0-2])\.(?P<y>\d{{2}})(?![\d.])",
        ]
    forms.append(month("im"))
    return re.compile(head + "(?:" + "|".join(named(form, number) for number, form in enumerate(forms)) + ")(?![\\w])")

