"""Brings the entities and all that hangs on them to what the corpus pass decided, row by changed row."""

import sqlite3
from collections.abc import Iterable
from typing import Any

from db import counting, names_index
from db.differences import bulk
from db.intake import mark, one_line
from db.matching import match
from db.records import Name, Settled
from db.staging import Staged, also_called, clear, stage

_ROLE = ("person_id", "title", "organisation_id", "status", "since", "until", "start", "stop")
_RELATION = ("subject_id", "kind", "object_id", "status", "since", "until", "start", "stop")

_MAY_BE_NULL = {"organisation_id", "since", "until"}

_STAGED = {
    "mentions": (
        ("start", "stop", "entity_id"),
        (
            "SELECT s.document_id, s.start, s.stop, n.entity_id FROM temp.staged_mentions AS s"
            " JOIN temp.staged_names AS n ON n.name = s.name"
        ),
    ),
    "roles": (
        _ROLE,
        (
            "SELECT s.document_id, p.entity_id AS person_id, s.title, o.entity_id AS organisation_id, s.status, s.since,"
            " s.until, s.start, s.stop FROM temp.staged_roles AS s JOIN temp.staged_names AS p ON p.name = s.person"
            " LEFT JOIN temp.staged_names AS o ON o.name = s.organisation"
        ),
    ),
    "relations": (
        _RELATION,
        (
            "SELECT s.document_id, a.entity_id AS subject_id, s.kind, b.entity_id AS object_id, s.status, s.since,"
            " s.until, s.start, s.stop FROM temp.staged_relations AS s JOIN temp.staged_names AS a ON a.name = s.subject"
            " JOIN temp.staged_names AS b ON b.name = s.object"
        ),
    ),
}
"""What each table should hold, in the terms of the staged tables."""


def settle(
    connection: sqlite3.Connection, names: Iterable[Name], settled: Iterable[tuple[int, Settled]]
) -> None:
    """Write the outcome of a corpus pass; the caller's transaction makes it wholly old or wholly new."""
    decided = tuple(names)
    staged = stage(connection, settled)
    also_called(staged, decided)
    entities = match(connection, decided, staged.used)
    _name(connection, decided, entities)
    for table in _STAGED:
        _differ(connection, table)
    connection.execute(
        "UPDATE quotes SET speaker_id = said.entity_id FROM (SELECT q.id, n.entity_id FROM quotes AS q"
        " LEFT JOIN temp.staged_speakers AS s ON s.quote_id = q.id LEFT JOIN temp.staged_names AS n ON n.name = s.name"
        " WHERE q.speaker_id IS NOT n.entity_id) AS said WHERE quotes.id = said.id"
    )
    counting.appearances(connection)
    _forms(connection, decided, staged, entities)
    _forget(connection)
    counting.counts(connection)
    counting.ranks(connection)
    names_index.build(connection)
    clear(connection)
    mark(connection, "done")


def _name(connection: sqlite3.Connection, names: tuple[Name, ...], entities: dict[int, int]) -> None:
    """Write names and kinds: new entities with no counts yet, standing ones where they changed."""
    held = {
        number: (name, kind)
        for number, name, kind in connection.execute("SELECT id, name, kind FROM entities")
    }
    wanted = {
        number: (one_line(names[index].name), str(names[index].kind)) for index, number in entities.items()
    }
    connection.executemany(
        "INSERT INTO entities (id, name, kind, mentions, documents, quotes, rank, rank_name, rank_date)"
        " VALUES (?, ?, ?, 0, 0, 0, 0, 0, 0)",
        [(number, *called) for number, called in wanted.items() if number not in held],
    )
    connection.executemany(
        "UPDATE entities SET name = ?, kind = ? WHERE id = ?",
        [(*called, number) for number, called in wanted.items() if held.get(number, called) != called],
    )


def _differ(connection: sqlite3.Connection, table: str) -> None:
    """Delete what is no longer said and insert what is said for the first time."""
    columns, wanted = _STAGED[table]
    match_ = " AND ".join(
        f"w.{column} {'IS' if column in _MAY_BE_NULL else '='} t.{column}" for column in columns
    )
    connection.execute(f"CREATE TEMP TABLE wanted AS SELECT DISTINCT * FROM ({wanted})")
    connection.execute("CREATE INDEX temp.wanted_place ON wanted (document_id, start)")
    connection.execute(
        f"DELETE FROM {table} WHERE id IN (SELECT t.id FROM {table} AS t WHERE NOT EXISTS"
        f" (SELECT 1 FROM temp.wanted AS w WHERE w.document_id = t.document_id AND {match_}))"
    )
    listed = ", ".join(("document_id", *columns))
    with bulk(connection, table) as empty:
        missing = f"NOT EXISTS (SELECT 1 FROM {table} AS t WHERE t.document_id = w.document_id AND {match_})"
        connection.execute(
            f"INSERT INTO {table} ({listed}) SELECT {listed} FROM temp.wanted AS w"
            f" WHERE {'1' if empty else missing} ORDER BY w.document_id, w.start"
        )
    connection.execute("DROP TABLE temp.wanted")


def _forms(
    connection: sqlite3.Connection, names: tuple[Name, ...], staged: Staged, entities: dict[int, int]
) -> None:
    """Write aliases with their counts, and the reasons of merges."""
    aliases = {(entities[name], form): (count,) for (name, form), count in staged.written.items()}
    _keep(connection, "aliases", ("entity_id", "name"), ("mentions",), aliases)
    merges: dict[tuple[Any, ...], tuple[Any, ...]] = {
        (entities[name], form, reason): ()
        for name, form, reason in staged.reasons
        if form != one_line(names[name].name)
    }
    _keep(connection, "merges", ("entity_id", "name", "reason"), (), merges)


def _keep(
    connection: sqlite3.Connection,
    table: str,
    key: tuple[str, ...],
    rest: tuple[str, ...],
    wanted: dict[tuple[Any, ...], tuple[Any, ...]],
) -> None:
    """Make `wanted` all that a table holds, touching only the rows that differ."""
    held = {
        tuple(row[1 : len(key) + 1]): (row[0], tuple(row[len(key) + 1 :]))
        for row in connection.execute(f"SELECT id, {', '.join((*key, *rest))} FROM {table}")
    }
    gone = [(held[row][0],) for row in held if row not in wanted]
    connection.executemany(f"DELETE FROM {table} WHERE id = ?", gone)
    changed = [(*wanted[row], held[row][0]) for row in held if row in wanted and held[row][1] != wanted[row]]
    if rest:
        sets = ", ".join(f"{column} = ?" for column in rest)
        connection.executemany(f"UPDATE {table} SET {sets} WHERE id = ?", changed)
    new = sorted((*row, *values) for row, values in wanted.items() if row not in held)
    places = ", ".join("?" * (len(key) + len(rest)))
    connection.executemany(f"INSERT INTO {table} ({', '.join((*key, *rest))}) VALUES ({places})", new)


def _forget(connection: sqlite3.Connection) -> None:
    """Delete the entities that no name is any longer; nothing leads to them by now but their search entries."""
    connection.execute("DELETE FROM search_entries")
    connection.execute("DELETE FROM entities WHERE id NOT IN (SELECT entity_id FROM temp.staged_names)")
