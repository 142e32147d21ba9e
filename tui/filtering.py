"""What the list can be narrowed to: the choices of the menu, what each does, and the chips that say so."""

import re
from collections.abc import Callable, Collection
from dataclasses import replace

from db.filters import Filters
from tui import wording
from tui.items import Key
from tui.screens.menu import Choice

LANGUAGES = ("fr", "de", "en")
_SPAN = re.compile(
    r"\s*(?P<since>\d{4}(?:-\d\d){0,2})?\s*(?P<to>(?:\.\.|…|–|—|/|\bto\b|\bà\b|\bbis\b)\s*(?P<until>\d{4}(?:-\d\d){0,2})?)?\s*"
)


def choices(filters: Filters, entity: str | None, document: str | None) -> list[Choice]:
    """The lines of the menu; `entity` and `document` are what is chosen, where something is."""
    on = {False: "", True: "on: take it away"}
    language = filters.language or "any"
    made = [
        Choice("t", "A span of time", chips_of_time(filters) or "such as 2018-06 .. 2019"),
        Choice("l", "A language", f"now {language}"),
        Choice("q", "Entities that are quoted", on[filters.quoted]),
        Choice("r", "Entities with a role", on[filters.posted]),
        Choice("*", "Starred", on[filters.only is not None]),
    ]
    if entity or filters.beside is not None:
        made.insert(
            0,
            Choice(
                "w",
                f"In documents with {entity}" if filters.beside is None else "In documents with one entity",
                on[filters.beside is not None],
            ),
        )
    if document or filters.documents:
        made.insert(
            0,
            Choice(
                "d",
                f"In this document: {document}" if not filters.documents else "In one document",
                on[bool(filters.documents)],
            ),
        )
    return [*made, Choice("x", "Everything again")] if filters else made


def toggled(
    letter: str, filters: Filters, entity: int | None, document: int | None, stars: Collection[Key]
) -> Filters:
    """The filters after a choice; a span of time is asked for elsewhere."""
    change: dict[str, Callable[[], Filters]] = {
        "w": lambda: replace(filters, beside=None if filters.beside is not None else entity),
        "d": lambda: replace(filters, documents=() if filters.documents or document is None else (document,)),
        "l": lambda: replace(filters, language=_next(filters.language)),
        "q": lambda: replace(filters, quoted=not filters.quoted),
        "r": lambda: replace(filters, posted=not filters.posted),
        "*": lambda: replace(filters, only=None if filters.only is not None else starred(stars)),
        "x": Filters,
    }
    return change[letter]()


def starred(stars: Collection[Key]) -> tuple[int, ...]:
    """The ids of the entities that are starred."""
    return tuple(sorted(number for name, number in stars if name == "entity"))


def span(words: str) -> tuple[str | None, str | None] | None:
    """From when to when, of what was typed: `2018-06 .. 2019`, `2018`, `.. 2019-03`; None where it is no span."""
    found = _SPAN.fullmatch(words)
    if found is None:
        return None
    since, until = found["since"], found["until"]
    return (since, until) if found["to"] else (since, since)


def without_last(filters: Filters) -> Filters:
    """The filters but for the last of the chips."""
    for field, nothing in reversed(_EMPTY.items()):
        if getattr(filters, field) != nothing:
            return replace(filters, **{field: nothing, **({"since": None} if field == "until" else {})})  # type: ignore[arg-type]  # each field's own nothing
    return filters


_EMPTY = {
    "kinds": (),
    "documents": (),
    "since": None,
    "until": None,
    "language": None,
    "beside": None,
    "quoted": False,
    "posted": False,
    "only": None,
}


def chips(filters: Filters, names: dict[Key, str]) -> list[str]:
    """One short text for each filter but the kinds; `names` says what documents and entities are called."""
    made = [names.get(("document", number), "one document") for number in filters.documents]
    if when := chips_of_time(filters):
        made.append(when)
    if filters.language:
        made.append(filters.language)
    if filters.beside is not None:
        made.append(f"with {names.get(('entity', filters.beside), 'one entity')}")
    made += ["quoted"] * filters.quoted + ["with a role"] * filters.posted
    return made + ["starred"] * (filters.only is not None)


def chips_of_time(filters: Filters) -> str:
    """The span of time in words."""
    if filters.since is not None and filters.since == filters.until:
        return wording.day(filters.since)
    return wording.span(filters.since, filters.until)


def _next(language: str | None) -> str | None:
    order = (None, *LANGUAGES)
    return order[(order.index(language) + 1) % len(order)] if language in order else None
