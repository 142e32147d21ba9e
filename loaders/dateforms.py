"""The forms of a date in a language, as patterns made from its words."""

import re
from dataclasses import dataclass
from functools import cache

from loaders.languages import words

_S = "(?:[ \\t\u00a0\u202f\u2009]{1,3}|[ \\t]?\\n[ \\t]{0,4})"
_DASH = "[ \u00a0\u202f]?[-–—/][ \u00a0\u202f]?"
_Y = r"[12]\d{3}(?!\d|[-‐][^\W\d_])"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"


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
    short: tuple[str, ...]
    """What stands before a day in numbers without a year: `am 3.10.`"""
    past: tuple[str, ...]
    """Beside a date: it is past."""
    coming: tuple[str, ...]
    """Beside a date: it is to come."""


@cache
def anchors(language: str) -> re.Pattern[str]:
    """Where a date can begin: a month, or the digits of a day or year (a weekday is looked for before them).

    Every alternative begins with a letter or digit as it stands, which lets the engine skip everything else.
    """
    digits = "|".join(rf"{digit}\d*" for digit in range(10))
    return re.compile(rf"{_names(language)}|{digits}")


@cache
def before_day(language: str) -> tuple[frozenset[str], re.Pattern[str]]:
    """A weekday at the end of what stands before a day, and the two letters that it must end in: those are tried first."""
    own = words(language, "dates", DateWords)
    ends = frozenset(form[-2:] for form in (*own.weekdays, *own.after_weekday))
    return ends, re.compile(rf"(?<!\w){_weekday(language)}\Z")


def _weekday(language: str) -> str:
    own = words(language, "dates", DateWords)
    return rf"(?:(?i:{'|'.join(own.weekdays)})\.?,?{_S}(?:(?:{'|'.join(own.after_weekday)}){_S})?)"


@cache
def beside(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What says of a date that it is past, and that it is to come; the date itself is a `|`."""
    own = words(language, "dates", DateWords)
    past, coming = (
        re.compile(rf"(?i:\b(?:{'|'.join(said)})\s*\||\|\s*(?:{'|'.join(said)})\b)")
        for said in (own.past, own.coming)
    )
    return past, coming


@cache
def months(language: str) -> dict[str, int]:
    """Month names, also without accents as capitals leave them out, to 1 … 12."""
    own = words(language, "dates", DateWords)
    bare = str.maketrans("éèûäÉÈÛÄ", "eeuaEEUA")
    return {
        form.lower().translate(table): number
        for number, forms in enumerate(own.months, 1)
        for form in forms
        for table in ({}, bare)
    }


def _names(language: str, first: int = 0, last: int | None = None) -> str:
    """An alternation of the month names, or some of each, in the shapes that a text writes; longer ones first."""
    own = words(language, "dates", DateWords)
    bare = str.maketrans("éèûäÉÈÛÄ", "eeuaEEUA")
    shapes = {
        shape.translate(table)
        for names in own.months
        for name in names[first:last]
        for shape in (name, name.capitalize(), name.upper())
        for table in ({}, bare)
    }
    return "|".join(sorted(shapes, key=lambda shape: (-len(shape), shape)))


@cache
def forms(language: str, *, alone: bool = False) -> re.Pattern[str]:
    """Every form of a date but a year by itself, the longest first; a month without its year is none.

    `alone` leaves out what must stand before a form; a group's name without its tail of `_` says what it is.
    """
    head = rf"(?<!\w)(?<!\d[.,])(?:{_weekday(language)})?"
    short = _short(language, alone=alone) if "." in words(language, "dates", DateWords).after_day else []
    either = [*short[:2], *_in_digits(language), *_in_words(language), *short[2:]]
    # a pattern may not hold a name twice
    named = (
        re.sub(r"\(\?P<(\w+?)_*>", lambda group, tail="_" * number: f"(?P<{group[1]}{tail}>", form)  # type: ignore[misc]
        for number, form in enumerate(either)
    )
    return re.compile(rf"{head}(?:{'|'.join(named)})(?!\w|\.\d)")


def _in_digits(language: str) -> list[str]:
    """Days and months in digits, with their year."""
    weekday = _weekday(language)
    return [
        r"(?P<y>[12]\d{3})-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])(?!\d)",
        r"(?P<y>[12]\d{3})-(?P<m>0[1-9]|1[0-2])(?![\d-])",
        rf"{weekday}?(?P<n>)(?P<d>{_DAY})/(?P<m>0?[1-9]|[12]\d|3[01])/(?P<y>[12]\d{{3}}|\d{{2}})(?![\d/])",
        rf"{weekday}?(?P<n>)(?P<d>{_DAY})[.-][ \u00a0]?(?P<m>0?[1-9]|1[0-2])(?:\.[ \u00a0]?|-)(?P<y>[12]\d{{3}})(?![\d-])",
    ]


def _short(language: str, *, alone: bool) -> list[str]:
    """Days in digits that leave out the year, or half of it."""
    own = words(language, "dates", DateWords)
    to = _to(language)
    lead = "" if alone else "(?:" + "|".join(f"(?<={form} )" for form in own.short) + ")"
    end = rf"(?P<d>{_DAY})\.[ ]?(?P<m>0?[1-9]|1[0-2])\.[ ]?(?P<y>[12]\d{{3}})(?!\d)"
    return [
        rf"(?P<d1>{_DAY})\.[ ]?(?P<m1>0?[1-9]|1[0-2])\.[ ]?(?P<y1>[12]\d{{3}})?{to}{end}",
        rf"(?P<d1>{_DAY})\.{to}{end}",
        rf"{lead}(?P<d>{_DAY})\.[ ]?(?P<m>0?[1-9]|1[0-2])\.(?![\d\w])",
        rf"(?P<d>{_DAY})\.(?P<m>0[1-9])\.(?![\d\w])",
        rf"(?P<n>)(?P<d>{_DAY})\.(?P<m>0[1-9]|1[0-2])\.(?P<y>\d{{2}})(?![\d.])",
    ]


def _in_words(language: str) -> list[str]:
    """Days and months by their names, and ranges of them."""
    own = words(language, "dates", DateWords)
    to = _to(language)
    of = rf"(?:{_S}(?:{'|'.join(own.of)}))?" if own.of else ""
    weekday, year = _weekday(language), rf"(?:,?{of}{_S}(?P<y>{_Y}))"
    day, day1 = (rf"(?P<{name}>{_DAY}){own.after_day}" for name in ("d", "d1"))
    month, month1 = (rf"(?P<{name}>{_month_name(language)})" for name in ("m", "m1"))
    american = [
        rf"{month1}{_S}{day1}(?:,?{_S}(?P<y1>{_Y}))?{to}{weekday}?{month}{_S}{day}(?!\d){year}?",
        rf"{month}{_S}{day1}{to}{day}(?!\d){year}?",
        rf"{month}{_S}{day}(?!\d){year}?",
    ]
    return [
        *(american if own.month_first else ()),
        rf"{day}[-/]{month}[-/](?P<y>{_Y})",
        rf"{day1}(?:{of}{_S}{month1}(?:{_S}(?P<y1>{_Y}))?){to}{weekday}?{day}{of}{_S}{month}{year}?",
        rf"{day1}{to}{weekday}?{day}{of}{_S}{month}{year}?",
        rf"{day}{of}{_S}{month}{year}?",
        rf"{month1}(?:{_S}(?P<y1>{_Y}))?{to}{month}{of}{_S}(?P<y>{_Y})",
        rf"{month}{of}{_S}(?P<y>{_Y})",
    ]


def _to(language: str) -> str:
    own = words(language, "dates", DateWords)
    return rf"(?:{_DASH}|{_S}(?:{'|'.join(sorted(own.to, key=lambda f: (-len(f), f)))}){_S})"


def _month_name(language: str) -> str:
    """A month in full, or shortened with the full stop that belongs to it."""
    end = r"(?![^\W\d_])"
    return rf"(?:(?:{_names(language, 0, 1)}){end}|(?:{_names(language, 1)}){end}\.?)"
