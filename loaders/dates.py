"""Dates of a text in all usual forms of its language, with their ISO 8601 value.

Relative dates are left out; a date without a year takes it from the document's date.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from db.records import Date
from loaders.calendar import iso, short_year, year_of
from loaders.dateforms import anchors, before_day, beside, forms, months
from loaders.lone_months import lone_month, lone_months
from loaders.years import years

_AROUND = 20
"""Characters before and after a date that may say whether it is past or to come."""


@dataclass(frozen=True, slots=True)
class _Page:
    """What the words of a date are read against."""

    text: str
    language: str
    published: str | None


def dates(text: str, language: str, published: str | None) -> tuple[Date, ...]:
    """Dates in order, none overlapping another."""
    page = _Page(text, language, published)
    found: list[Date] = []
    for match in _matches(text, language):
        value = _value(page, match)
        if value is not None:
            found.append(Date(match.start(), match.end(), value))
    if published is None and any("X" in date.value for date in found):
        found = _lent(found)
    taken = [(date.start, date.stop) for date in found]
    found += [Date(start, stop, value) for start, stop, value in years(text, language, taken)]
    taken = sorted((date.start, date.stop) for date in found)
    found += [Date(*month) for month in lone_months(text, language, published, taken)]
    return tuple(sorted(found, key=lambda date: date.start))


def _lent(found: list[Date]) -> list[Date]:
    """A day without year in a text that does not say when it was published: the year of the full days of its month."""
    years_of: dict[str, set[str]] = {}
    for date in found:
        for end in date.value.split("/"):
            if "X" not in end and len(end) == 10:
                years_of.setdefault(end[5:7], set()).add(end[:4])
    lent = []
    for date in found:
        told = years_of.get(date.value[5:7], set())
        sure = "X" in date.value and len(told) == 1 and "02-29" not in date.value
        lent.append(replace(date, value=date.value.replace("XXXX", min(told))) if sure else date)
    return lent


def _matches(text: str, language: str) -> Iterator[re.Match[str]]:
    """Matches of the forms in order, tried only where a date can begin: trying everywhere costs ten times that."""
    pattern, (ends, before) = forms(language), before_day(language)
    free = 0
    for anchor in anchors(language).finditer(text):
        place = anchor.start()
        if place < free or (place and text[place - 1].isalnum()):
            continue
        lead = None
        if text[max(free, place - 9) : place].rstrip(" \t\n\u00a0\u202f\u2009,.")[-2:].lower() in ends:
            lead = before.search(text, max(free, place - _AROUND), place)
        match = (pattern.match(text, lead.start()) if lead else None) or pattern.match(text, place)
        if match:
            free = match.end()
            yield match


def date_at(written: str, language: str) -> str | None:
    """The value of words that are a date from end to end, `XXXX` for a year that they leave out."""
    for pattern in (forms(language), forms(language, alone=True)):
        match = pattern.fullmatch(written)
        value = _value(_Page(written, language, None), match) if match else None
        if value is not None:
            return value
    if month := lone_month(written, language):
        return month
    lone = years(written, language, [], alone=True)
    return next((value for start, stop, value in lone if (start, stop) == (0, len(written))), None)


def says(written: str, value: str, language: str) -> bool:
    """Whether words by themselves still say the date that was stored of them."""
    read = date_at(written, language)
    if (
        read is not None and len(read) == 4 and value == f"{read}/{int(read) + 9}"
    ):  # a decade, by the word before it
        return True
    return read is not None and re.fullmatch(read.replace("XXXX", r"(?:\d{4}|XXXX)"), value) is not None


def _value(page: _Page, match: re.Match[str]) -> str | None:
    """The ISO value of one match, None where there is no such date after all."""
    groups = {name.rstrip("_"): part for name, part in match.groupdict().items() if part is not None}
    year = short_year(groups["y"]) if "y" in groups else None
    first, last = _ends(groups, page.language)
    if last is None:
        return _one(page, match, first, year)
    last_value = _one(page, match, last, year)
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
    numbers = months(language)

    def month(name: str) -> int:
        written = groups[name]
        return int(written) if written.isdigit() else numbers[written.rstrip(".").lower()]

    last = month("m")
    day = int(groups["d"]) if "d" in groups else None
    if "n" in groups and last > 12 and day is not None and day <= 12:
        last, day = day, last  # 12/31/2021 can only be American
    if "d1" in groups or "m1" in groups:
        opening = (month("m1") if "m1" in groups else last, int(groups["d1"]) if "d1" in groups else None)
        return opening, (last, day)
    return (last, day), None


def _one(page: _Page, match: re.Match[str], part: tuple[int, int | None], year: int | None) -> str | None:
    """The ISO value of one day or month, with the year that its document lends it."""
    month, day = part
    if year is None and 1 <= month <= 12:
        year = year_of(month, day, page.published, _direction(page, match))
    return iso(year, month, day)


def _direction(page: _Page, match: re.Match[str]) -> int:
    """-1 for a date that the words beside it call past, 1 for one to come, else 0."""
    before = page.text[max(0, match.start() - _AROUND) : match.start()]
    around = before + "|" + page.text[match.end() : match.end() + _AROUND]
    for pattern, direction in zip(beside(page.language), (-1, 1), strict=True):
        if pattern.search(around):
            return direction
    return 0
