"""What decisions have made of the extraction so far, while a log is gone through from its beginning."""

import sqlite3
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from db.decisions.decision import Naming
from db.decisions.places import Places
from db.kinds import KINDS

Spot = tuple[int, int, int]
"""Document, start and stop."""


@dataclass(slots=True)
class Said:
    """What was decided of a quotation; what was not is as it was extracted."""

    row: int | None
    """Of `extracted_quotes`; None for one that a person added."""
    at: Spot
    """Where it is now."""
    decided: bool = False
    """Was its speaker set by a person?"""
    speaker: int | None = None
    gone: bool = False


class State:
    """Reads what was extracted, writes nothing but the ids of entities that decisions make.

    An entity is known by its number throughout; one that was merged leads on to the one that it went into.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.places = Places(connection)
        self.into: dict[int, int] = {}
        self.within: dict[int, list[int]] = defaultdict(list)
        """The entities that went into one."""
        self.hidden: set[int] = set()
        self.names: dict[int, str] = {}
        self.kinds: dict[int, str] = {}
        self.notes: dict[int, str] = {}
        self.made: dict[str, int] = {}
        """Entities that decisions made, by the decisions' keys."""
        self.spots: dict[int, dict[tuple[int, int], int | None]] = defaultdict(dict)
        """By document and place the entity that is named there, or None where a person says that none is."""
        self.forms: set[tuple[int, str]] = set()
        """Spellings that a person gave an entity."""
        self.reasons: dict[int, str] = {}
        """Why an entity went into another."""
        self.quotes: dict[Spot, Said] = {}
        """Quotations of which something was decided, by where they are now."""
        self.left: dict[int, Said] = {}
        """The same by the row that was extracted."""
        self.wrong: dict[str, set[int]] = defaultdict(set)
        """Rows of the extraction that are wrong, by table."""
        self.stars: dict[tuple[Any, ...], bool] = {}
        self._called: dict[tuple[str, str], set[int]] = defaultdict(set)
        self._read: dict[int, tuple[str, str] | None] = {}

    # Entities

    def root(self, number: int) -> int:
        """The entity that one is now."""
        while number in self.into:
            number = self.into[number]
        return number

    def group(self, number: int) -> list[int]:
        """An entity and all that went into it."""
        found = [number]
        for one in found:
            found += self.within.get(one, ())
        return found

    def called(self, number: int) -> tuple[str, str]:
        """Name and kind of an entity as decided so far."""
        read = self.extracted(number)
        name, kind = read or ("", "")
        return self.names.get(number, name), self.kinds.get(number, kind)

    def extracted(self, number: int) -> tuple[str, str] | None:
        """Name and kind of an entity as they were extracted; None of one that a person made."""
        if number not in self._read:
            self._read[number] = self.connection.execute(
                "SELECT name, kind FROM extracted_entities WHERE id = ?", (number,)
            ).fetchone()
        return self._read[number]

    def call(self, number: int, name: str | None = None, kind: str | None = None) -> None:
        """Give an entity another name or kind."""
        if name is not None:
            self.names[number] = name
        if kind is not None:
            self.kinds[number] = kind
        self._called[self.called(number)].add(number)

    def find(self, naming: Naming, *, within: bool = False) -> int | None:
        """The one entity that is meant; None where there is none, or where it may be one of several.

        Where it has been merged it is the one that it went into, if `within` another will do.
        """
        if naming.made:
            return self._standing(self.made.get(naming.made))
        found = self.exactly(naming.name, naming.kind)
        if len(found) > 1 and naming.at and (spot := self.places.find(naming.at)):
            there = self.named(spot)
            return there if there in found else None
        if not found:  # more texts may have the loader take it for something of another kind
            kinds = [kind for kind in KINDS if kind != naming.kind and kind not in naming.others]
            found = {number for kind in kinds for number in self.exactly(naming.name, kind)}
        if found:
            return found.pop() if len(found) == 1 else None
        found = {
            number
            for number in self._written(naming.name)
            if (said := self.called(number))[1] == naming.kind and said[0] in naming.forms
        } or self._before(naming, within=within)
        return found.pop() if len(found) == 1 else None

    def exactly(self, name: str, kind: str) -> set[int]:
        """The entities that are called so now."""
        return {
            number
            for number in self._ever(name, kind)
            if self._standing(number) == number and self.called(number) == (name, kind)
        }

    def _before(self, naming: Naming, *, within: bool) -> set[int]:
        """The entities that were called so before decisions that the maker of this one did not know of."""
        found = set()
        for number in self._ever(naming.name, naming.kind):
            there = self._standing(number)
            if there is not None and (within or there == number):
                found.add(there)
        known = [self._written(form) for form in naming.forms]
        return {number for number in found if not known or any(number in some for some in known)}

    def _ever(self, name: str, kind: str) -> set[int]:
        """The entities that are called so, or were before a decision."""
        rows = self.connection.execute(
            "SELECT id FROM extracted_entities WHERE name = ? AND kind = ?", (name, kind)
        )
        return {number for (number,) in rows} | self._called.get((name, kind), set())

    def is_written(self, number: int, form: str) -> bool:
        """Is this a spelling of the entity?"""
        return self.root(number) in self._written(form)

    def _written(self, form: str) -> set[int]:
        """The entities that have a spelling."""
        rows = self.connection.execute("SELECT entity_id FROM extracted_aliases WHERE name = ?", (form,))
        every = {number for (number,) in rows} | {number for number, one in self.forms if one == form}
        return {there for number in every if (there := self._standing(number)) is not None}

    def _standing(self, number: int | None) -> int | None:
        """The entity that one is now, unless it is hidden."""
        if number is None:
            return None
        there = self.root(number)
        return None if there in self.hidden else there

    def make(self, key: str, name: str, kind: str, besides: int | None = None) -> int:
        """An entity for a decision: the one of this name and kind, unless that is `besides`, else a new one."""
        found = self.exactly(name, kind) - {besides}
        number = found.pop() if len(found) == 1 else self._new(key)
        self.made[key] = number
        if self.extracted(number) is None and number not in self.names:
            self.call(number, name, kind)
        return number

    def _new(self, key: str) -> int:
        """The number of the entity that a decision makes: always the same one in this database."""
        row = self.connection.execute("SELECT id FROM made_entities WHERE key = ?", (key,)).fetchone()
        if row:
            return int(row[0])
        (last,) = self.connection.execute(LAST).fetchone()
        self.connection.execute("INSERT INTO made_entities (id, key) VALUES (?, ?)", (last + 1, key))
        return int(last) + 1

    # Mentions

    def named(self, spot: Spot) -> int | None:
        """The entity whose mention stands exactly there."""
        number, start, stop = spot
        there = self.spots.get(number, {})
        found = there[start, stop] if (start, stop) in there else self.read(spot)
        return None if found is None else self._standing(found)

    def read(self, spot: Spot) -> int | None:
        """The entity whose mention was extracted exactly there."""
        row = self.connection.execute(
            "SELECT entity_id FROM extracted_mentions WHERE document_id = ? AND start = ? AND stop = ?", spot
        ).fetchone()
        return row[0] if row else None

    def around(self, spot: Spot) -> list[tuple[int, int]]:
        """The mentions that share a character with a place, as decided so far."""
        number, start, stop = spot
        decided = self.spots.get(number, {})
        read = self.connection.execute(
            "SELECT start, stop FROM extracted_mentions WHERE document_id = ? AND start < ? AND stop > ? AND start > ?",
            (number, stop, start, start - LONGEST),
        ).fetchall()
        found = [place for place in read if place not in decided]
        found += [place for place, entity in decided.items() if entity is not None]
        return sorted(place for place in found if place[0] < stop and place[1] > start)


LAST = (
    "SELECT max(coalesce((SELECT max(id) FROM extracted_entities), 0), coalesce((SELECT max(id) FROM made_entities), 0),"
    " coalesce((SELECT max(id) FROM entities), 0))"
)
"""The highest number that an entity ever had here."""

LONGEST = 2000
"""Characters that a mention may have: how far before a place one must look for a mention that reaches into it."""
