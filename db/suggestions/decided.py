"""What a person has decided already: it is never suggested again, until it is undone."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

from db.connection import Reader
from db.decisions import log
from db.decisions.decision import Decision, Naming
from db.decisions.places import Places
from db.suggestions.suggestion import Suggestion

_PAIRS = ("apart", "merge", "split")
_KINDS = ("doubtless", "retype", "hide")
_NAMES = (*_KINDS, "rename")
_QUOTES = ("speaker", "doubtless", "unquote", "respan", "quote")
_CHUNK = 500  # numbers in one IN list: under SQLite's oldest limit of 999 parameters


class Decided:
    """The decisions that hold now, as suggestions ask for them.

    Entities are known by any name that they had: it is better to keep one suggestion back than to ask twice.
    """

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._live = _live(reader)
        self._pairs: dict[str, list[frozenset[str]]] = defaultdict(list)
        """By one name of the one side, all names of the other."""
        self._settled: dict[str, set[str]] = {what: set() for what in ("kind", "noise")}
        for decision in self._live:
            if decision.entity is None:
                continue
            names = _names(decision.entity)
            if decision.what in _PAIRS and decision.other:
                others = _names(decision.other)
                for mine, yours in ((names, others), (others, names)):
                    for name in mine:
                        self._pairs[name].append(yours)
            for sort, settling in (("kind", _KINDS), ("noise", _NAMES)):
                if decision.what in settling:
                    self._settled[sort] |= {decision.entity.name, decision.words} - {""}

    def open(self, suggestions: Sequence[Suggestion]) -> list[Suggestion]:
        """Those that nobody has decided, about entities and quotations that are still there."""
        wanted = {number for one in suggestions for number in (one.entity, one.other) if number}
        names = self._called(wanted)
        left = [
            one for one in suggestions if wanted.isdisjoint((one.entity, one.other)) or _there(one, names)
        ]
        left = [one for one in left if one.quote or not self._is(one, names)]
        quotes = self._placed([one.quote for one in left if one.quote])
        return [
            one
            for one in left
            if not one.quote or (one.quote in quotes and quotes[one.quote] not in self._quotes)
        ]

    def _is(self, one: Suggestion, names: dict[int, frozenset[str]]) -> bool:
        """Was it decided?"""
        mine = names[one.entity]
        if one.sort == "duplicate":
            yours = names[one.other]
            return any(not yours.isdisjoint(others) for name in mine for others in self._pairs.get(name, ()))
        return not mine.isdisjoint(self._settled[one.sort])

    def _called(self, numbers: Iterable[int]) -> dict[int, frozenset[str]]:
        """The names of these entities; those that are gone are left out."""
        found: dict[int, set[str]] = {}
        every = sorted(numbers)
        for at in range(0, len(every), _CHUNK):
            part = every[at : at + _CHUNK]
            marks = ",".join("?" * len(part))
            rows = self._reader.execute(f"SELECT id, name FROM entities WHERE id IN ({marks})", part)
            found.update((number, {name}) for number, name in rows.fetchall())
            if self._live:
                rows = self._reader.execute(
                    f"SELECT entity_id, name FROM aliases WHERE entity_id IN ({marks})", part
                )
                for number, name in rows.fetchall():
                    found[number].add(name)
        return {number: frozenset(names) for number, names in found.items()}

    def _placed(self, numbers: Sequence[int]) -> dict[int, tuple[int, int]]:
        """Document and beginning of these quotations; those that are gone are left out."""
        found: dict[int, tuple[int, int]] = {}
        for at in range(0, len(numbers), _CHUNK):
            part = numbers[at : at + _CHUNK]
            rows = self._reader.execute(
                f"SELECT id, document_id, start FROM quotes WHERE id IN ({','.join('?' * len(part))})", part
            )
            found.update((number, (document, start)) for number, document, start in rows.fetchall())
        return found

    @cached_property
    def _quotes(self) -> set[tuple[int, int]]:
        """Where quotations begin that somebody has decided on."""
        places, found = Places(self._reader), set[tuple[int, int]]()
        for decision in self._live:
            for place in (decision.place, decision.onto):
                if place and decision.what in _QUOTES and (spot := places.find(place)):
                    found.add(spot[:2])
        return found


def _live(reader: Reader) -> list[Decision]:
    try:
        return log.live(reader)
    except sqlite3.OperationalError as error:
        if "no such table" in str(error):  # a database that nobody could decide in yet
            return []
        raise


def _names(naming: Naming) -> frozenset[str]:
    return frozenset((naming.name, *naming.forms))


def _there(one: Suggestion, names: dict[int, frozenset[str]]) -> bool:
    return one.entity in names and (not one.other or one.other in names)
