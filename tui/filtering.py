"""What the list can be narrowed to: the choices of the menu, what each does, and the chips that say so."""

import re
from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import TYPE_CHECKING

from db.filters import Filters
from tui import wording
from tui.items import Key

if TYPE_CHECKING:
    from tui.screens.menu import Choice

LANGUAGES = ("fr", "de", "en")
_SPAN = re.compile(
    r"\s*(?P<since>\d{4}(?:-\d\d){0,2})?\s*(?P<to>(?:\.\.|…|–|—|/|\bto\b|\bà\b|\bbis\b)\s*(?P<until>\d{4}(?:-\d\d){0,2})?)?\s*"
)


def choices(view: str, filters: Filters, entity: str | None, document: str | None) -> "list[Choice]":
    """The lines of the menu in a view; `entity` and `document` are what is chosen, where something is."""
    from tui.screens.menu import Choice  # noqa: PLC0415  after the first frame (tui/later.py)

    on = {False: "", True: "on: take it away"}
    with_it = {
        "quotations": "Said by or about {}",
        "documents": "That name {}",
        "time": "Documents that name {}",
    }.get(view, "In documents with {}")
    beside, here = filters.beside is not None, bool(filters.documents)
    offered = [
        (here or (bool(document) and view != "documents"), "d", _here(document, here=here), on[here]),
        (bool(entity) or beside, "w", with_it.format("one entity" if beside else entity), on[beside]),
        (True, "t", "A span of time", chips_of_time(filters) or "such as 2018-06 .. 2019"),
        (True, "l", "A language", f"now {filters.language or 'any'}"),
        (
            view == "quotations" or bool(filters.words),
            "c",
            "Containing these words",
            on[bool(filters.words)],
        ),
        (
            view == "documents" or filters.unread is not None,
            "n",
            "Not read yet",
            on[filters.unread is not None],
        ),
        (view == "entities" or filters.quoted, "q", "Entities that are quoted", on[filters.quoted]),
        (view == "entities" or filters.posted, "r", "Entities with a role", on[filters.posted]),
        (view != "time" or filters.only is not None, "*", "Starred", on[filters.only is not None]),
        (bool(filters), "x", "Everything again", ""),
    ]
    return [Choice(letter, words, hint) for shown, letter, words, hint in offered if shown]


def _here(document: str | None, *, here: bool) -> str:
    return "In one document" if here else f"In this document: {document}"


def toggled(
    letter: str,
    filters: Filters,
    chosen: tuple[int | None, int | None],
    stars: AbstractSet[Key],
    read: AbstractSet[Key],
) -> Filters:
    """The filters after a choice; what is typed is asked for elsewhere. `chosen` are an entity and a document."""
    entity, document = chosen
    change: dict[str, Callable[[], Filters]] = {
        "w": lambda: replace(filters, beside=None if filters.beside is not None else entity),
        "d": lambda: replace(filters, documents=() if filters.documents or document is None else (document,)),
        "l": lambda: replace(filters, language=_next(filters.language)),
        "c": lambda: replace(filters, words=None),
        "n": lambda: replace(filters, unread=None if filters.unread is not None else _opened(read)),
        "q": lambda: replace(filters, quoted=not filters.quoted),
        "r": lambda: replace(filters, posted=not filters.posted),
        "*": lambda: replace(filters, only=None if filters.only is not None else tuple(sorted(stars))),
        "x": Filters,
    }
    return change[letter]()


def _opened(read: AbstractSet[Key]) -> tuple[int, ...]:
    """The ids of the documents that were read."""
    return tuple(sorted(number for name, number in read if name == "document"))


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
            return without(filters, field)
    return filters


def without(filters: Filters, field: str) -> Filters:
    """The filters but for one; a span of time has a beginning and an end."""
    span = ("since", "until") if field in ("since", "until") else (field,)
    return replace(filters, **{name: _EMPTY[name] for name in span})  # type: ignore[arg-type]  # each field's own nothing


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
    "unread": None,
    "words": None,
    "written": None,
}


def chips(filters: Filters, names: dict[Key, str]) -> list[tuple[str, str]]:
    """Each filter but the kinds, and a short text for it; `names` says what documents and entities are called."""
    here = [names.get(("document", number), "one document") for number in filters.documents]
    told = {
        "documents": ", ".join(here),
        "until": chips_of_time(filters),
        "language": filters.language or "",
        "beside": f"with {names.get(('entity', filters.beside or 0), 'one entity')}",
        "quoted": "quoted",
        "posted": "with a role",
        "only": "starred",
        "unread": "unread",
        "words": f"“{filters.words}”",
        "written": f"written “{filters.written[1]}”" if filters.written else "",
    }
    on = {name for name in told if getattr(filters, name) != _EMPTY[name]}
    if filters.since is not None:
        on.add("until")
    return [(name, words) for name, words in told.items() if name in on]


def chips_of_time(filters: Filters) -> str:
    """The span of time in words."""
    if filters.since is not None and filters.since == filters.until:
        return wording.day(filters.since)
    return wording.span(filters.since, filters.until)


def _next(language: str | None) -> str | None:
    order = (None, *LANGUAGES)
    return order[(order.index(language) + 1) % len(order)] if language in order else None
