"""Days, months and years as ISO 8601 writes them, and the year that a date leaves out."""

import calendar
import re
from datetime import date

_FULL = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?\Z")


def iso(year: int | None, month: int | None = None, day: int | None = None) -> str | None:
    """`2018-10-03`, `2018-10`, `2018`, or `XXXX-10-03` where there is no year; None where there is no such day."""
    shown = f"{year:04d}" if year is not None else "XXXX"
    if month is None:
        return shown if year is not None else None
    if not 1 <= month <= 12:
        return None
    if day is None:
        return f"{shown}-{month:02d}"
    # 29 February is a day of some year where none is said
    if not 1 <= day <= calendar.monthrange(year if year is not None else 2000, month)[1]:
        return None
    return f"{shown}-{month:02d}-{day:02d}"


def short_year(written: str) -> int:
    """The year of two digits or four; two digits up to 49 are of this century."""
    value = int(written)
    if len(written) > 2:
        return value
    return value + (2000 if value < 50 else 1900)


def year_of(month: int, day: int | None, published: str | None, direction: int = 0) -> int | None:
    """The year of a day or month that a document leaves out: the one nearest to when it was published.

    `direction` is -1 where the text says it is past (`dernier`), 1 where it is to come (`prochain`).
    """
    known = _FULL.match(published or "")
    if known is None:
        return None
    year = int(known[1])
    if known[2] is None:
        return year
    written = _ordinal(year, int(known[2]), int(known[3] or 15))
    candidates = {y: _ordinal(y, month, day or 15) - written for y in (year - 1, year, year + 1)}
    slack = 0 if known[3] and day else 20  # a month is not before or after a day within it
    fitting = [y for y, days in candidates.items() if direction == 0 or direction * days >= -slack]
    return min(fitting or candidates, key=lambda y: (abs(candidates[y]), y))


def _ordinal(year: int, month: int, day: int) -> int:
    return date(year, month, min(day, calendar.monthrange(year, month)[1])).toordinal()
