"""Years that stand by themselves, and ranges of them: which numbers of four digits are years."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from loaders.languages import words
from loaders.units import currency_before, measure

_YEAR = r"(?:1\d{3}|20\d\d)"
# the condition stands behind the first digit, which lets the engine skip everything that is none
_FIRST = r"[12](?<![\w/:#&@.,’'][12])(?:(?<!-[12])|(?<=\bmi-[12])|(?<=\bmid-[12]))(?<!\d[ \u00a0\u202f][12])(?:(?<=1)\d|(?<=2)0)\d\d"
_END = r"(?![\w%]|[.,:]\d|[-‐/’']\w|[ \u00a0\u202f]\d{3}(?!\d))"
_WINDOW = 28


@dataclass(frozen=True, slots=True)
class YearWords:
    """How a language leads to a year."""

    to: tuple[str, ...]
    """Between two years: `à` in `de 2015 à 2019`."""
    lead: tuple[str, ...]
    """Before a year, and hardly before a number of things: `en`, `depuis`, `édition`."""
    not_lead: tuple[str, ...]
    """Before a number that is no year: `article`, `plus de`."""
    compared: tuple[str, ...]
    """Before a year that something is compared with, as patterns: `12 % more than`."""
    decades: tuple[str, ...]
    """Before the first year of a decade: `années`."""
    decade_endings: tuple[str, ...]
    """On the first year of a decade: `s` in `1990s`."""
    adjectives: bool
    """Does an inflected word after the number show that it counts something? Not where verbs follow years."""


@dataclass(frozen=True, slots=True)
class _Patterns:
    year: re.Pattern[str]
    lead: re.Pattern[str]
    not_lead: re.Pattern[str]
    compared: re.Pattern[str]
    decade: re.Pattern[str]


def years(
    text: str, language: str, taken: Sequence[tuple[int, int]], *, alone: bool = False
) -> list[tuple[int, int, str]]:
    """Start, stop and ISO value of years and ranges of years outside the sorted spans `taken`.

    `alone`: the text is nothing but a span that was found before, so nothing around it can be asked.
    """
    found = []
    place = 0
    for match in _patterns(language).year.finditer(text):
        while place < len(taken) and taken[place][1] <= match.start():
            place += 1
        if place < len(taken) and taken[place][0] < match.end():
            continue
        value = _value(text, match, language, alone=alone)
        if value is not None:
            found.append((match.start(), match.end(), value))
    return found


def _value(text: str, match: re.Match[str], language: str, *, alone: bool) -> str | None:
    first, last = match["first"], match["last"] or match["short"]
    if last is not None:
        ending = int(first[:2] + last if len(last) == 2 else last)
        if not int(first) < ending <= int(first) + 150:
            return None
        unit = None if alone else _measured(text, match, language)
        # between 1997 and 2001 published records: years, unless both are as round as quantities are
        dated = unit is None or (unit.startswith("count:") and (int(first) % 50 != 0 or ending % 50 != 0))
        return f"{first}/{ending:04d}" if dated else None
    before = text[max(0, match.start() - _WINDOW) : match.start()]
    if match["decade"] or (_patterns(language).decade.search(before) and first.endswith("0")):
        return f"{first}/{int(first) + 9}"
    if alone or _is_year(text, before, match, language):
        return first
    return None


def _is_year(text: str, before: str, match: re.Match[str], language: str) -> bool:
    """Whether a number of four digits is a year, by the words on both sides."""
    patterns = _patterns(language)
    number = int(match["first"])
    counted = patterns.not_lead.search(before) is not None and not patterns.compared.search(before)
    if counted or currency_before(text, match.start(), language):
        return False
    measured = _measured(text, match, language)
    if patterns.lead.search(before):
        return measured is None or measured.startswith("count:") or measured == "people"
    if not 1800 <= number <= 2099:
        return False
    if measured is None:
        return True
    # where thousands are pointed and verbs follow years, only a round number or a unit shows a quantity
    return (
        not words(language, "years", YearWords).adjectives
        and measured.startswith("count:")
        and number % 50 != 0
    )


def _measured(text: str, match: re.Match[str], language: str) -> str | None:
    """The unit or noun that follows, if any."""
    after = measure(text, match.end(), language)
    return None if after is None else after.unit or "count:"


@cache
def _patterns(language: str) -> _Patterns:
    own = words(language, "years", YearWords)
    to = "|".join(sorted(own.to, key=lambda form: (-len(form), form)))
    ending = "|".join(own.decade_endings)
    decade = rf"(?P<decade>(?:{ending})\b)|" if ending else r"(?P<decade>(?!))|"

    def before(forms: tuple[str, ...]) -> re.Pattern[str]:
        return re.compile(rf"(?<![^\W_])(?i:{'|'.join(forms)})[\s(«„“]{{0,3}}\Z" if forms else r"(?!)")

    return _Patterns(
        year=re.compile(
            rf"(?P<first>{_FIRST})(?:{decade}"
            rf"(?:[ \u00a0\u202f]?[-–—/][ \u00a0\u202f]?|\s(?:{to})\s)(?P<last>{_YEAR}){_END}|[-–/](?P<short>\d\d){_END}|{_END})"
        ),
        lead=before(own.lead),
        not_lead=before(own.not_lead),
        compared=before(own.compared),
        decade=before(own.decades),
    )
