"""What stands after a number: its magnitude, its unit, its currency, or the noun that it counts."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

from loaders.languages import words
from loaders.nouns import counted
from loaders.numbers import SPACE

SIGNS = {
    "€": "EUR", "$": "USD", "US$": "USD", "A$": "AUD", "C$": "CAD", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW",
    **{code: code for code in ("EUR", "USD", "GBP", "CHF", "JPY", "CNY", "INR", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "CAD", "AUD", "XAF", "XOF", "MAD", "TND", "DZD")},
}  # fmt: skip
"""Signs and codes of currencies, in every language."""

SYMBOLS = {
    "%": "%", "‰": "‰",
    "m²": "m2", "m2": "m2", "km²": "km2", "km2": "km2", "ha": "ha", "cm²": "cm2", "m³": "m3", "m3": "m3",
    "km": "km", "m": "m", "cm": "cm", "mm": "mm", "µm": "µm", "nm": "nm", "km/h": "km/h",
    "t": "t", "kg": "kg", "g": "g", "mg": "mg", "hl": "hl", "cl": "cl", "ml": "ml",
    "W": "W", "kW": "kW", "MW": "MW", "GW": "GW", "TW": "TW", "kWh": "kWh", "MWh": "MWh", "GWh": "GWh", "TWh": "TWh", "kWc": "kWp", "MWc": "MWp", "kWp": "kWp", "MWp": "MWp",
    "V": "V", "kV": "kV", "mA": "mA", "Hz": "Hz", "kHz": "kHz", "MHz": "MHz", "GHz": "GHz", "dB": "dB",
    "Mo": "MB", "Go": "GB", "To": "TB", "ko": "kB", "MB": "MB", "GB": "GB", "TB": "TB", "kB": "kB", "Mbit/s": "Mbit/s", "Gbit/s": "Gbit/s", "Mb/s": "Mbit/s", "Gb/s": "Gbit/s",
    "°C": "°C", "°F": "°F", "bar": "bar", "min": "minutes",
}  # fmt: skip
"""Signs of units, in every language; capitals count."""


@dataclass(frozen=True, slots=True)
class UnitWords:
    """The words of a language for magnitudes, units and currencies."""

    magnitudes: dict[str, float]
    """Written out or shortened, lower case: `millions`, `mio`."""
    letters: dict[str, float]
    """Only beside a currency: `M` in `M€`; capitals count."""
    touching: frozenset[str]
    """Those of them that need none where they touch their number and something is counted: `5m people`."""
    links: tuple[str, ...]
    """What stands between a magnitude and what it counts: `de`, `d’`; an empty one where nothing needs to."""
    currencies: dict[str, str]
    """Names of currencies, lower case, to ISO 4217."""
    elsewhere: tuple[str, ...]
    """How words end after a currency's name that make it another country's: `francs burundais`."""
    before: dict[str, str]
    """What stands for a currency before its number, in this language only: `Rs`."""
    units: dict[str, str]
    """Names of units, lower case."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What a number is a number of."""

    stop: int
    factor: float | None
    """What the number is multiplied by, None where nothing is said."""
    unit: str | None
    """None where there is a magnitude and nothing after it."""
    scaled: int = 0
    """Where the magnitude ends, if there is one."""


@dataclass(frozen=True, slots=True)
class _Patterns:
    magnitude: re.Pattern[str]
    letters: re.Pattern[str]
    link: re.Pattern[str]
    currency: re.Pattern[str]
    unit: re.Pattern[str]
    rate: re.Pattern[str]
    """A symbol of so much for each of something (`MW/km²`): neither that unit nor a counted noun."""
    before: re.Pattern[str]
    scales: frozenset[str]
    """The letters that magnitudes begin with, lower case: a look is cheaper than their patterns."""
    units: frozenset[str]
    """The same of units and currencies."""


_LETTERS = re.compile(r"[^\W\d_]+")
_COUNTRY = re.compile(r"\s[^\W\d_]+")
_WORDED = re.compile(rf"(?:{SPACE}|{SPACE}?\n[^\S\n]{{0,4}})?(?:([^\W\d_]+)|[%‰€$£¥₹₽₩°µ])")
"""What every measure begins with: most numbers have none, and are told here."""


def measure(
    text: str, place: int, language: str, *, one: bool = False, priced: bool = False
) -> Measure | None:
    """What follows the number that ends at `place`; `one` where it is 1, `priced` where a currency stands before it."""
    begin = _WORDED.match(text, place)
    if begin is None:
        return None
    scaled = begin[1] is None or begin[1].lower() in _patterns(language).scales
    factor, stop = _magnitude(text, place, language, priced=priced) if scaled else (None, place)
    if factor is None:
        unit, end = _unit(text, place, language)
        if unit:
            return Measure(end, None, unit)
        rated = _patterns(language).rate.match(text, place)
        return None if rated else _noun(text, place, language, None, one=one)
    if text.startswith(".", stop):  # of the shortened magnitude, where the sentence goes on with its unit
        unit, end = _unit(text, stop + 1, language)
        if unit is not None:
            return Measure(end, factor, unit, stop)
    link = _patterns(language).link.match(text, stop)
    unit, end = _unit(text, link.end() if link else stop, language)
    if unit is not None:
        return Measure(end, factor, unit, stop)
    counts = link is not None or "" in words(language, "units", UnitWords).links
    noun = _noun(text, link.end() if link else stop, language, factor) if counts else None
    return replace(noun, scaled=stop) if noun else Measure(stop, factor, None, stop)


def _magnitude(text: str, place: int, language: str, *, priced: bool) -> tuple[float | None, int]:
    """What the number that ends at `place` is multiplied by, and where that ends."""
    own, patterns = words(language, "units", UnitWords), _patterns(language)
    found = patterns.magnitude.match(text, place)
    if found:
        factor = own.magnitudes[_key(found[1])]
        twice = patterns.magnitude.match(text, found.end())  # 2 lakh crore
        return (factor * own.magnitudes[_key(twice[1])], twice.end()) if twice else (factor, found.end())
    letters = patterns.letters.match(text, place)
    if letters and (
        priced or _is_priced(text, letters.end(), patterns) or _is_attached(text, letters, place, language)
    ):
        return own.letters[letters[1]], letters.end()
    return None, place


def currency_before(text: str, place: int, language: str) -> tuple[str, int] | None:
    """The currency that stands before the number that begins at `place`, and where it begins."""
    found = _patterns(language).before.search(text, max(0, place - 6), place)
    if found is None:
        return None
    own = words(language, "units", UnitWords)
    return (SIGNS.get(found[1]) or own.before[found[1]]), found.start(1)


def _unit(text: str, place: int, language: str) -> tuple[str | None, int]:
    """The currency or the unit at `place`, and where it ends."""
    own, patterns = words(language, "units", UnitWords), _patterns(language)
    begin = _WORDED.match(text, place)
    if begin is None or (begin[1] is not None and begin[1].lower() not in patterns.units):
        return None, place
    found = patterns.currency.match(text, place)
    if found:
        return SIGNS.get(found[1]) or own.currencies[_key(found[1])], found.end()
    found = patterns.unit.match(text, place)
    if found:
        return SYMBOLS.get(found[1]) or own.units[_key(found[1])], found.end()
    return None, place


def _noun(text: str, place: int, language: str, factor: float | None, *, one: bool = False) -> Measure | None:
    """The noun that is counted, which may be a unit behind an adjective: `3 dernières années`."""
    # after a link there is no space left before the noun
    noun = counted(text, place - 1 if text[place - 1 : place].isspace() else place, language, one=one)
    if noun is None:
        return None
    own, word = words(language, "units", UnitWords), text[noun.noun_start : noun.stop]
    country = _COUNTRY.match(text, noun.stop) if _key(word) in own.currencies and own.elsewhere else None
    stop = country.end() if country else noun.stop
    return Measure(stop, factor, own.units.get(_key(word)) or f"count:{text[noun.counted_start : stop]}")


def _is_priced(text: str, place: int, patterns: _Patterns) -> bool:
    """Does a currency follow here?"""
    return patterns.currency.match(text, place) is not None


def _is_attached(text: str, letters: re.Match[str], place: int, language: str) -> bool:
    """Whether letters without a currency are a magnitude: `1,6 Mds`, `5m people`, but not `5G`."""
    if len(letters[1]) > 1 and letters[1] not in SYMBOLS:
        return True
    touching = letters.start(1) == place and letters[1] in words(language, "units", UnitWords).touching
    return touching and counted(text, letters.end(), language) is not None


def _key(written: str) -> str:
    """A unit's words as the tables hold them."""
    return re.sub(r"\s+", " ", written.lower().replace("’", "'"))


@cache
def _patterns(language: str) -> _Patterns:
    own = words(language, "units", UnitWords)
    gap = rf"(?:{SPACE}|{SPACE}?\n[^\S\n]{{0,4}})?"
    worded = rf"(?:{SPACE}|{SPACE}?\n[^\S\n]{{0,4}})"
    elsewhere = rf"|\s\w+(?:{'|'.join(own.elsewhere)})\b" if own.elsewhere else ""
    return _Patterns(
        magnitude=re.compile(rf"{gap}((?i:{_any(own.magnitudes)}))(?![\w-])"),
        letters=re.compile(rf"{gap}({_any(own.letters)})(?![^\W\d_])"),
        link=re.compile(
            rf"{worded}(?:{'|'.join(link + (worded if link[-1].isalpha() else '') for link in own.links if link)})"
        ),
        currency=re.compile(
            rf"{gap}(?:d['’]{gap})?((?i:{_any(own.currencies)})(?!\w{elsewhere})|(?:{_any(SIGNS)})(?![A-Z]))"
        ),
        unit=re.compile(rf"{gap}((?:{_any(SYMBOLS)})(?![\w'’]|/\w|-\w)|(?i:{_any(own.units)})(?!\w|-\w))"),
        rate=re.compile(rf"{gap}(?:{_any(SYMBOLS)})/\w"),
        scales=_openers(own.magnitudes, own.letters),
        units=_openers(SIGNS, SYMBOLS, own.currencies, own.units) | {"d"},
        before=re.compile(rf"(?<!\w)({_any({**SIGNS, **own.before})})\.?{SPACE}?\Z"),
    )


def _openers(*tables: Iterable[str]) -> frozenset[str]:
    begins = (_LETTERS.match(form) for table in tables for form in table)
    return frozenset(begin[0].lower() for begin in begins if begin)


def _any(forms: dict[str, str] | dict[str, float]) -> str:
    """An alternation, longest first; a space stands for any one, an apostrophe for both shapes."""
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    return "|".join(re.escape(form).replace(r"\ ", r"\s").replace("'", "['’]") for form in ordered)
