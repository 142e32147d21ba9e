"""What decisions have made of the extraction so far, while a log is gone through from its beginning."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from db.decisions.decision import Naming
from db.decisions.extraction import LONGEST, Extraction, Spot
from db.decisions.journal import Groups, Journal, Kept
from db.kinds import KINDS


@dataclass(frozen=True, slots=True)
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


Moved = dict[tuple[int, int], tuple[int, int | None]]
"""By place: the entity that was extracted there and the one that is named there now."""

Followed = tuple[str, int, dict[str, Any], dict[str, tuple[int | None] | None]]
"""Table, id and columns of an extracted row of which a side follows a mention, and who each side is now where it does."""


class State:
    """Reads what was extracted, writes nothing but the ids of entities that decisions make.

    An entity is known by its number throughout; one that was merged leads on to the one that it went into.
    All that is decided stands in dictionaries with a journal: the state can go back to any decision.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self.extraction = Extraction(connection)
        self.places = self.extraction.places
        self.journal = Journal()
        self.into: Kept[int, int] = Kept(self.journal)
        self.within: Groups[int, int] = Groups(self.journal)
        """The entities that went into one."""
        self.hidden: Kept[int, None] = Kept(self.journal)
        self.names: Kept[int, str] = Kept(self.journal)
        self.kinds: Kept[int, str] = Kept(self.journal)
        self.notes: Kept[int, str] = Kept(self.journal)
        self.made: Kept[str, int] = Kept(self.journal)
        """Entities that decisions made, by the decisions' keys."""
        self.spots: Kept[Spot, int | None] = Kept(self.journal)
        """The entity that is named at a place, or None where a person says that none is."""
        self.forms: Groups[int, str] = Groups(self.journal)
        """Spellings that a person gave an entity."""
        self.reasons: Kept[int, str] = Kept(self.journal)
        """Why an entity went into another."""
        self.said: Kept[int, Said] = Kept(self.journal)
        """Quotations of which something was decided, by the row that was extracted, or a number of their own below 0."""
        self.quotes: Kept[Spot, int] = Kept(self.journal)
        """The same by where they are now."""
        self.moved: Kept[Spot, int] = Kept(self.journal)
        """The same by where they were before a person had them begin or end elsewhere."""
        self.wrong: Groups[str, int] = Groups(self.journal)
        """Rows of the extraction that are wrong, by table."""
        self.stars: Kept[tuple[Any, ...], bool] = Kept(self.journal)
        self.problems: Kept[str, str] = Kept(self.journal)
        """Why decisions hold for nothing, by their keys."""
        self.followed: dict[int, tuple[Moved, list[Followed]]] = {}
        """By document what followed mentions that are elsewhere: for the next time, and no decision's doing."""
        self._called: Groups[tuple[str, str], int] = Groups(self.journal)
        self._written: Groups[str, int] = Groups(self.journal)
        self._named: Groups[int, Spot] = Groups(self.journal)
        self._near: Groups[tuple[int, int], Spot] = Groups(self.journal)
        self._passed: list[tuple[str, int]] = []

    def renew(self, connection: sqlite3.Connection) -> None:
        """Go on with another connection to the same database, in which nothing has changed meanwhile."""
        self.connection = connection
        self.extraction.renew(connection)

    def passed(self, key: str) -> None:
        """Note that a decision has been applied: what changes from now on is not its doing."""
        self._passed.append((key, self.journal.at))

    def back(self, keys: list[str]) -> int:
        """Take back all decisions that are not the first of these, in this order; say how many are left."""
        shared = 0
        for (key, _), wanted in zip(self._passed, keys, strict=False):
            if key != wanted:
                break
            shared += 1
        self.journal.back(self._passed[shared - 1][1] if shared else 0)
        del self._passed[shared:]
        return shared

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
            found += self.within.of(one)
        return found

    def called(self, number: int) -> tuple[str, str]:
        """Name and kind of an entity as decided so far."""
        name, kind = self.extraction.called(number) or ("", "")
        return self.names.get(number, name), self.kinds.get(number, kind)

    def call(self, number: int, name: str | None = None, kind: str | None = None) -> None:
        """Give an entity another name or kind."""
        if name is not None:
            self.names[number] = name
        if kind is not None:
            self.kinds[number] = kind
        self._called.put(self.called(number), number)

    def spell(self, number: int, form: str) -> None:
        """Give an entity a spelling, whether a text has it or not."""
        self.forms.put(number, form)
        self._written.put(form, number)

    def unspell(self, number: int, form: str) -> None:
        """Take such a spelling from an entity and all that went into it."""
        for one in self.group(number):
            if form in self.forms.of(one):
                del self.forms[one][form]
                del self._written[form][one]

    def find(self, naming: Naming, *, within: bool = False) -> int | None:
        """The one entity that is meant; None where there is none, or where it may be one of several.

        Where it has been merged it is the one that it went into, if `within` another will do.
        """
        if naming.made in self.made:
            return self.standing(self.made[naming.made])
        found = self.exactly(naming.name, naming.kind)
        if not found:  # more texts may have the loader take it for something of another kind
            kinds = [kind for kind in KINDS if kind != naming.kind and kind not in naming.others]
            found = {number for kind in kinds for number in self.exactly(naming.name, kind)}
        found = found or {
            number
            for number in self._spelled(naming.name)
            if (said := self.called(number))[1] == naming.kind and said[0] in naming.forms
        }
        return self._one(found or self._before(naming, within=within), naming)

    def exactly(self, name: str, kind: str) -> set[int]:
        """The entities that are called so now."""
        return {
            number
            for number in self._ever(name, kind)
            if self.standing(number) == number and self.called(number) == (name, kind)
        }

    def is_written(self, number: int, form: str) -> bool:
        """Is this a spelling of the entity?"""
        return self.root(number) in self._spelled(form)

    def standing(self, number: int) -> int | None:
        """The entity that one is now, unless it is hidden."""
        there = self.root(number)
        return None if there in self.hidden else there

    def make(self, key: str, name: str, kind: str, besides: int | None = None) -> int:
        """An entity for a decision: the one of this name and kind, unless that is `besides`, else a new one."""
        found = self.exactly(name, kind) - {besides}
        number = found.pop() if len(found) == 1 else self._new(key)
        self.made[key] = number
        if self.extraction.called(number) is None and number not in self.names:
            self.call(number, name, kind)
        return number

    def is_hidden(self, naming: Naming) -> bool:
        """Was all that is called so, or was before, hidden?"""
        every = {self.root(number) for number in self._ever(naming.name, naming.kind)}
        return bool(every) and every <= self.hidden.keys()

    def _one(self, found: set[int], naming: Naming) -> int | None:
        """The one of these that is meant; None where that is not sure."""
        if found and naming.at and (spot := self.places.find(naming.at)):
            # There were several when this was decided: the only one that is left may be another one.
            read = self.extraction.named(spot)
            there = self.named(spot), None if read is None else self.standing(read)
            return next((number for number in there if number in found), None)
        if len(found) > 1 and not naming.at:
            # There was one when this was decided: others were given its name by decisions unknown then.
            found = {number for number in found if self._is_known(number, naming)}
        return found.pop() if len(found) == 1 else None

    def _is_known(self, number: int, naming: Naming) -> bool:
        """May whoever made this naming have called the entity so?"""
        read = self.extraction.called(number)
        return read is not None and (read[0] == naming.name or read[0] in naming.forms)

    def _before(self, naming: Naming, *, within: bool) -> set[int]:
        """The entities that were called so before decisions that the maker of this one did not know of."""
        found = set()
        for number in self._ever(naming.name, naming.kind):
            there = self.standing(number)
            if there is not None and (within or there == number):
                found.add(there)
        known = [self._spelled(form) for form in naming.forms]
        return {number for number in found if not known or any(number in some for some in known)}

    def _ever(self, name: str, kind: str) -> set[int]:
        """The entities that are called so, or were before a decision."""
        return self.extraction.entities(name, kind) | self._called.of((name, kind)).keys()

    def _spelled(self, form: str) -> set[int]:
        """The entities that have a spelling."""
        every = self.extraction.written(form) | self._written.of(form).keys()
        return {there for number in every if (there := self.standing(number)) is not None}

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
        found = self.spots[spot] if spot in self.spots else self.extraction.named(spot)
        return None if found is None else self.standing(found)

    def put(self, spot: Spot, entity: int | None) -> None:
        """Have words name an entity, or none."""
        before = self.spots.get(spot)
        if before is not None:
            del self._named[before][spot]
        if spot not in self.spots:
            for bucket in _buckets(spot):
                self._near.put(bucket, spot)
        self.spots[spot] = entity
        if entity is not None:
            self._named.put(entity, spot)

    def decided(self, entity: int) -> Iterable[Spot]:
        """The places that name an entity because a person says so."""
        return self._named.of(entity)

    def around(self, spot: Spot) -> list[Spot]:
        """The mentions that share a character with a place, as decided so far."""
        number, start, stop = spot
        read = ((number, *place) for place in self.extraction.around(spot))
        found = {place for place in read if place not in self.spots}
        for bucket in _buckets(spot):
            found |= {place for place in self._near.of(bucket) if self.spots[place] is not None}
        return sorted(place for place in found if place[1] < stop and place[2] > start)


def _buckets(spot: Spot) -> Iterable[tuple[int, int]]:
    """Stretches of a document that a place lies in: what is near is looked up there, not in the whole document."""
    number, start, stop = spot
    return [(number, at) for at in range(start // LONGEST, stop // LONGEST + 1)]


LAST = (
    "SELECT max(coalesce((SELECT max(id) FROM extracted_entities), 0), coalesce((SELECT max(id) FROM made_entities), 0),"
    " coalesce((SELECT max(id) FROM entities), 0))"
)
"""The highest number that an entity ever had here."""
