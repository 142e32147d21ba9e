"""Brings what was extracted to what the corpus pass decided, and all that is shown to that and to the log, row by changed row."""

import sqlite3
from collections.abc import Iterable
from typing import Any

from db import applying, extracted
from db.differences import differ, keep
from db.intake import mark, one_line
from db.matching import match
from db.records import Name, Settled
from db.staging import Staged, also_called, clear, stage

_STAGED = {
    "mentions": (
        "SELECT s.document_id, s.start, s.stop, n.entity_id FROM temp.staged_mentions AS s"
        " JOIN temp.staged_names AS n ON n.name = s.name"
    ),
    "roles": (
        "SELECT DISTINCT s.document_id, p.entity_id AS person_id, s.title, o.entity_id AS organisation_id, s.status,"
        " s.since, s.until, s.start, s.stop FROM temp.staged_roles AS s"
        " JOIN temp.staged_names AS p ON p.name = s.person LEFT JOIN temp.staged_names AS o ON o.name = s.organisation"
    ),
    "relations": (
        "SELECT DISTINCT s.document_id, a.entity_id AS subject_id, s.kind, b.entity_id AS object_id, s.status, s.since,"
        " s.until, s.start, s.stop FROM temp.staged_relations AS s"
        " JOIN temp.staged_names AS a ON a.name = s.subject JOIN temp.staged_names AS b ON b.name = s.object"
    ),
}
"""What was extracted, in the terms of the staged tables."""


def settle(
    connection: sqlite3.Connection, names: Iterable[Name], settled: Iterable[tuple[int, Settled]]
) -> None:
    """Write the outcome of a corpus pass; the caller's transaction makes it wholly old or wholly new."""
    decided = tuple(names)
    staged = stage(connection, settled)
    also_called(staged, decided)
    entities = match(connection, decided, staged.used)
    _name(connection, decided, entities)
    for table, wanted in _STAGED.items():
        differ(connection, f"extracted_{table}", wanted, extracted.TABLES[table])
    connection.execute(
        "UPDATE extracted_quotes SET speaker_id = said.entity_id FROM (SELECT q.id, n.entity_id FROM extracted_quotes AS q"
        " LEFT JOIN temp.staged_speakers AS s ON s.quote_id = q.id LEFT JOIN temp.staged_names AS n ON n.name = s.name"
        " WHERE q.speaker_id IS NOT n.entity_id) AS said WHERE extracted_quotes.id = said.id"
    )
    _forms(connection, decided, staged, entities)
    connection.execute(
        "DELETE FROM extracted_entities WHERE id NOT IN (SELECT entity_id FROM temp.staged_names)"
    )
    clear(connection)
    applying.from_nothing(connection)
    mark(connection, "done")


def _name(connection: sqlite3.Connection, names: tuple[Name, ...], entities: dict[int, int]) -> None:
    """Write the names and kinds that were extracted: new ones, and standing ones where they changed."""
    held = {row[0]: row[1:] for row in connection.execute("SELECT id, name, kind FROM extracted_entities")}
    wanted = {
        number: (one_line(names[index].name), str(names[index].kind)) for index, number in entities.items()
    }
    connection.executemany(
        "INSERT INTO extracted_entities (id, name, kind) VALUES (?, ?, ?) ON CONFLICT (id)"
        " DO UPDATE SET name = excluded.name, kind = excluded.kind",
        [(number, *called) for number, called in wanted.items() if held.get(number) != called],
    )


def _forms(
    connection: sqlite3.Connection, names: tuple[Name, ...], staged: Staged, entities: dict[int, int]
) -> None:
    """Write the spellings that were extracted with their counts, and the reasons of merges."""
    aliases = {(entities[name], form): (count,) for (name, form), count in staged.written.items()}
    keep(connection, "extracted_aliases", ("entity_id", "name"), ("mentions",), aliases)
    merges: dict[tuple[Any, ...], tuple[Any, ...]] = {
        (entities[name], form, reason): ()
        for name, form, reason in staged.reasons
        if form != one_line(names[name].name)
    }
    keep(connection, "extracted_merges", ("entity_id", "name", "reason"), (), merges)
