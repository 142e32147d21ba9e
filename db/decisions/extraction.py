"""What was extracted, as decisions look it up: each answer is kept, for a log asks the same again and again."""

import sqlite3
from typing import Any

from db import extracted
from db.decisions.places import Places
from db.intake import one_line

Spot = tuple[int, int, int]
"""Document, start and stop."""

LONGEST = 2000
"""Characters that a mention may have: how far before a place one must look for a mention that reaches into it."""

_CALLED = "SELECT name, kind FROM extracted_entities WHERE id = ?"

_MANY = 100_000
"""Answers that are kept: some 20 MB."""


class Extraction:
    """Questions to the tables that hold what was extracted, which nobody changes meanwhile."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.places = Places(connection)
        self._kept: dict[tuple[Any, ...], Any] = {}

    def renew(self, connection: sqlite3.Connection) -> None:
        """Go on with another connection to the same database, of which the old one has read the same."""
        self._connection = connection
        self.places.renew(connection)

    def called(self, entity: int) -> tuple[str, str] | None:
        """Name and kind of an entity; None of one that a person made."""
        found = self._ask(_CALLED, entity)
        return found[0] if found else None

    def entities(self, name: str, kind: str) -> set[int]:
        """The entities of a name and kind."""
        rows = self._ask("SELECT id FROM extracted_entities WHERE name = ? AND kind = ?", name, kind)
        for (number,) in rows:
            self._kept.setdefault((_CALLED, number), [(name, kind)])
        return {number for (number,) in rows}

    def written(self, form: str) -> set[int]:
        """The entities that have a spelling."""
        return {n for (n,) in self._ask("SELECT entity_id FROM extracted_aliases WHERE name = ?", form)}

    def forms(self, entity: int) -> set[str]:
        """The spellings of an entity."""
        key = ("forms", entity)
        if key not in self._kept:
            rows = self._connection.execute(
                "SELECT name FROM extracted_aliases WHERE entity_id = ?", (entity,)
            )
            self._keep(key, {form for (form,) in rows})
        found: set[str] = self._kept[key]
        return found

    def named(self, spot: Spot) -> int | None:
        """The entity whose mention stands exactly there."""
        found = self._ask(
            "SELECT entity_id FROM extracted_mentions WHERE document_id = ? AND start = ? AND stop = ?", *spot
        )
        return found[0][0] if found else None

    def around(self, spot: Spot) -> list[tuple[int, int]]:
        """The mentions that share a character with a place."""
        number, start, stop = spot
        return self._connection.execute(
            "SELECT start, stop FROM extracted_mentions WHERE document_id = ? AND start < ? AND stop > ? AND start > ?",
            (number, stop, start, start - LONGEST),
        ).fetchall()

    def mentions(self, entity: int) -> list[Spot]:
        """Where an entity is named."""
        return self._connection.execute(
            "SELECT document_id, start, stop FROM extracted_mentions WHERE entity_id = ? ORDER BY document_id, start",
            (entity,),
        ).fetchall()

    def form(self, spot: Spot) -> str:
        """What stands at a place, as names are listed."""
        key = ("", *spot)
        if key not in self._kept:
            self._keep(key, one_line(self.places.words(*spot)))
        return str(self._kept[key])

    def quote_at(self, spot: Spot) -> list[int]:
        """The quotations that stand exactly there."""
        rows = self._ask(
            "SELECT id FROM extracted_quotes WHERE document_id = ? AND start = ? AND stop = ?"
            " ORDER BY state, utterance, id",
            *spot,
        )
        return [number for (number,) in rows]

    def quote(self, row: int) -> tuple[Any, ...]:
        """A quotation, in the order of its table's columns."""
        columns = ", ".join(extracted.TABLES["quotes"])
        found: tuple[Any, ...] = self._ask(f"SELECT {columns} FROM extracted_quotes WHERE id = ?", row)[0]
        return found

    def last_utterance(self, document: int) -> int:
        """The highest number that an utterance of a document has."""
        query = "SELECT coalesce(max(utterance), 0) FROM extracted_quotes WHERE document_id = ?"
        return int(self._ask(query, document)[0][0])

    def rows(self, table: str, document: int) -> list[tuple[Any, ...]]:
        """The rows of a document, each with its id first."""
        columns = ", ".join(extracted.TABLES[table])
        return self._ask(f"SELECT id, {columns} FROM extracted_{table} WHERE document_id = ?", document)

    def _ask(self, query: str, *about: object) -> list[tuple[Any, ...]]:
        key = (query, *about)
        if key not in self._kept:
            self._keep(key, self._connection.execute(query, about).fetchall())
        found: list[tuple[Any, ...]] = self._kept[key]
        return found

    def _keep(self, key: tuple[Any, ...], answer: object) -> None:
        if len(self._kept) >= _MANY:
            self._kept.clear()
        self._kept[key] = answer
