"""Months that stand by themselves, which take their year from their document: `en juin`, `seit Januar`, `by August`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from loaders.calendar import iso, year_of
from loaders.dateforms import beside, months
from loaders.languages import words

_AROUND = 24
"""Characters before a month that may say that a time is meant, and around it whether it is past or to come."""
_SHORTEST = 3
"""Letters of a month's name; what is shorter, or has a full stop, is an abbreviation and needs its day."""
_NOT_ALONE = re.compile(r"(?![\w’'-]|\.\s?\d|[\s,]{1,2}(?:\d|[«„“\"]))")
"""Behind it: no number, no other word that it is a part of."""


@dataclass(frozen=True, slots=True)
class LoneMonthWords:
    """What a language puts before a month."""

    lead: tuple[str, ...]
    """Words that are followed by a time, and never by a person or a thing of the month's name."""
    since: tuple[str, ...]
    """Those of them after which it is past."""


def lone_months(
    text: str, language: str, published: str | None, taken: Sequence[tuple[int, int]]
) -> list[tuple[int, int, str]]:
    """Start, stop and ISO value of months outside the sorted spans `taken`, the year being the nearest that fits.

    None in a text that does not say when it was published: the year would be a guess.
    """
    if published is None:
        return []
    found, place = [], 0
    for match in _pattern(language).finditer(text):
        start, stop = match.span("month")
        while place < len(taken) and taken[place][1] <= start:
            place += 1
        if place < len(taken) and taken[place][0] < stop:
            continue
        value = _value(text, match, language, published)
        if value is not None:
            found.append((start, stop, value))
    return found


def lone_month(written: str, language: str) -> str | None:
    """The value of words that are a month's name from end to end, without its year."""
    number = months(language).get(written.lower()) if len(written) >= _SHORTEST else None
    return iso(None, number) if number else None


def _value(text: str, match: re.Match[str], language: str, published: str) -> str | None:
    number = months(language)[match["month"].lower()]
    around = f"{text[max(0, match.start() - _AROUND) : match.start('month')]}|{text[match.end('month') : match.end('month') + _AROUND]}"
    past, coming = beside(language)
    since = match["lead"].lower() in words(language, "lone_months", LoneMonthWords).since
    direction = -1 if since or past.search(around) else 1 if coming.search(around) else 0
    return iso(year_of(number, None, published, direction), number)


@cache
def _pattern(language: str) -> re.Pattern[str]:
    lead = "|".join(
        sorted(words(language, "lone_months", LoneMonthWords).lead, key=lambda word: (-len(word), word))
    )
    names = sorted(
        (name for name in months(language) if len(name) > _SHORTEST or name in _SHORT),
        key=lambda n: (-len(n), n),
    )
    return re.compile(
        rf"(?<![\w’'-])(?P<lead>(?i:{lead}))[ \u00a0](?i:(?P<month>{'|'.join(names)})){_NOT_ALONE.pattern}"
    )


_SHORT = ("mai", "may")
"""Months whose names are three letters long in full."""
