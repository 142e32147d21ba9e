"""Numbers, dates and plurals as they are shown."""

from datetime import date
from typing import Literal

DateStyle = Literal["words", "iso", "dots", "slashes"]

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


style: DateStyle = "words"
"""How dates are written; set once, when the explorer begins."""


def use(wanted: DateStyle) -> None:
    """Write dates so from now on."""
    global style  # noqa: PLW0603 - one user has one way to write dates
    style = wanted


def _numbered(parts: list[str]) -> str:
    """`3.10.2018` or `03/10/2018`; a month or a year without its day likewise."""
    if style == "dots":
        return ".".join(part.lstrip("0") or part for part in reversed(parts))
    return "/".join(reversed(parts))


def number(value: float) -> str:
    """A number with thin groups of three digits: `8 500`, `1.25`."""
    if value == int(value):
        return f"{int(value):,}".replace(",", " ")
    return f"{value:,.10g}".replace(",", " ")


def counted(value: int, noun: str, plural: str | None = None) -> str:
    """A number and its noun: `1 document`, `12 documents`."""
    return f"{number(value)} {noun if value == 1 else plural or noun + 's'}"


def day(value: str | None) -> str:
    """An ISO 8601 date, month or year as a reader says it; what is no such date stays as it is."""
    parts = (value or "").split("-")
    if style != "words":
        return _numbered(parts) if style != "iso" else value or ""
    try:
        if len(parts) == 3:
            return f"{date.fromisoformat(value or '').day} {_MONTHS[int(parts[1]) - 1]} {parts[0]}"
        if len(parts) == 2 and len(parts[0]) == 4:
            return f"{_MONTHS[int(parts[1]) - 1]} {parts[0]}"
    except (ValueError, IndexError):
        pass
    return value or ""


def dated(value: str) -> str:
    """The value of a date, or of a range of them, as a reader says it; a year that is not known is left out."""
    first, _, last = value.partition("/")
    told = [day(part.removeprefix("XXXX-")) for part in (first, last) if part]
    return " – ".join(told)


def span(since: str | None, until: str | None) -> str:
    """From when to when: `2016 – 2019`, `since 2016`, `until 2019`, or nothing."""
    match since, until:
        case None, None:
            return ""
        case _, None:
            return f"since {day(since)}"
        case None, _:
            return f"until {day(until)}"
        case _:
            return f"{day(since)} – {day(until)}"


def relation(kind: str) -> str:
    """The name of a relation in words: `president_of` is `president of`."""
    return kind.replace("_", " ")


def unit(name: str) -> str:
    """A unit as a reader knows it: `EUR` stays, `m2` is `m²`, `count:bureaux` is `bureaux`."""
    return {"m2": "m²", "km2": "km²", "m3": "m³"}.get(name, name.removeprefix("count:"))


QUOTES = {"fr": ("« ", " »"), "de": ("„", "“"), "en": ("“", "”")}
"""Marks that stand around a quotation on the screen; what is copied has none."""
