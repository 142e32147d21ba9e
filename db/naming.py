"""Writes the entities that are shown, those in `temp.touched`: names, spellings and reasons, as extracted and as decided."""

import sqlite3
from typing import Any

from db.decisions.corrections import Corrections
from db.differences import keep

Rows = dict[tuple[Any, ...], tuple[Any, ...]]
"""What tells a row from the others, and the rest of it."""

_TOUCHED = "IN (SELECT id FROM temp.touched)"


def called(connection: sqlite3.Connection, after: Corrections) -> dict[int, tuple[str, str, str | None]]:
    """Names, kinds and notes as they should be, by entity."""
    rows = connection.execute(f"SELECT id, name, kind FROM extracted_entities WHERE id {_TOUCHED}")
    found = {number: (name, kind) for number, name, kind in rows if number not in after.mapped}
    for (number,) in connection.execute("SELECT id FROM temp.touched"):
        if number in after.called:
            found[number] = after.called[number]
    return {number: (*said, after.notes.get(number)) for number, said in found.items()}


def entities(connection: sqlite3.Connection, after: Corrections) -> None:
    """Write names, kinds and notes; an entity that is new has no counts so far."""
    told = called(connection, after)
    rows = connection.execute(f"SELECT id, name, kind, note FROM entities WHERE id {_TOUCHED}")
    held = {row[0]: row[1:] for row in rows}
    connection.executemany(
        "INSERT INTO entities (id, name, kind, note, mentions, documents, quotes, rank, rank_name, rank_date)"
        " VALUES (?, ?, ?, ?, 0, 0, 0, 0, 0, 0)",
        [(number, *said) for number, said in told.items() if number not in held],
    )
    connection.executemany(
        "UPDATE entities SET name = ?, kind = ?, note = ? WHERE id = ?",
        [(*said, number) for number, said in told.items() if held.get(number, said) != said],
    )


def forget(connection: sqlite3.Connection) -> None:
    """Delete the entities that nothing names any more, or that went into others."""
    connection.execute(
        "CREATE TEMP TABLE forgotten AS SELECT id FROM temp.touched AS t WHERE id IN (SELECT id FROM entities)"
        " AND NOT EXISTS (SELECT 1 FROM mentions WHERE entity_id = t.id)"
        " AND NOT EXISTS (SELECT 1 FROM quotes WHERE speaker_id = t.id)"
        " AND NOT EXISTS (SELECT 1 FROM roles WHERE person_id = t.id)"
        " AND NOT EXISTS (SELECT 1 FROM roles WHERE organisation_id = t.id)"
        " AND NOT EXISTS (SELECT 1 FROM relations WHERE subject_id = t.id)"
        " AND NOT EXISTS (SELECT 1 FROM relations WHERE object_id = t.id)"
    )
    for table in ("aliases", "merges"):
        connection.execute(f"DELETE FROM {table} WHERE entity_id IN (SELECT id FROM temp.forgotten)")
    connection.execute("DELETE FROM entities WHERE id IN (SELECT id FROM temp.forgotten)")
    connection.execute("DROP TABLE temp.forgotten")


def spellings(connection: sqlite3.Connection, after: Corrections) -> None:
    """Write aliases with their counts, and the reasons of merges."""
    aliases, merges = spelled(connection, after)
    where = f"entity_id {_TOUCHED}"
    keep(connection, "aliases", ("entity_id", "name"), ("mentions",), aliases, where=where)
    keep(connection, "merges", ("entity_id", "name", "reason"), (), merges, where=where)


def spelled(connection: sqlite3.Connection, after: Corrections) -> tuple[Rows, Rows]:
    """Aliases with their counts, and the reasons of merges, as they should be."""
    shown = dict(connection.execute(f"SELECT id, name FROM entities WHERE id {_TOUCHED}"))
    # Which extracted entities each one is made of.
    connection.execute("CREATE TEMP TABLE members (node INTEGER PRIMARY KEY, entity INTEGER)")
    connection.execute(f"INSERT INTO temp.members SELECT id, id FROM extracted_entities WHERE id {_TOUCHED}")
    connection.executemany("INSERT OR REPLACE INTO temp.members VALUES (?, ?)", sorted(after.mapped.items()))
    connection.execute(f"DELETE FROM temp.members WHERE entity IS NULL OR entity NOT {_TOUCHED}")
    aliases = _aliases(connection, after, shown)
    rows = connection.execute(
        "SELECT m.entity, g.name, g.reason FROM temp.members AS m JOIN extracted_merges AS g ON g.entity_id = m.node"
    )
    every = (row for row in (*rows, *after.reasons) if row[:2] in aliases)
    merges: Rows = {row: () for row in every if shown[row[0]] != row[1]}
    connection.execute("DROP TABLE temp.members")
    return aliases, merges


def _aliases(connection: sqlite3.Connection, after: Corrections, shown: dict[int, str]) -> Rows:
    """Spellings with their counts; one that lost all its mentions by decisions is none, unless a person gave it."""
    rows = connection.execute(
        "SELECT m.entity, a.name, sum(a.mentions) FROM temp.members AS m"
        " JOIN extracted_aliases AS a ON a.entity_id = m.node GROUP BY 1, 2"
    )
    read = {(entity, name): count for entity, name, count in rows if entity in shown}
    given = {pair for pair in after.forms if pair[0] in shown} | set(shown.items())
    counted = {pair: more for pair, more in after.counted.items() if pair[0] in shown}
    found: Rows = {}
    for pair in read.keys() | given | counted.keys():
        count = read.get(pair, 0) + counted.get(pair, 0)
        if count or pair in given or (pair in read and pair not in counted):
            found[pair] = (count,)
    return found
