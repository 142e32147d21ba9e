"""All that a database says, in words: names and places in the stead of row numbers, orders in the stead of ranks."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

Rows = list[tuple[Any, ...]]

_SHOWN = (
    *("entities", "aliases", "merges", "mentions", "roles", "relations", "quotes", "figures", "dates"),
    *("appearances", "passages", "stars", "search_entries", "search_vocabulary", "documents"),
)
_EXTRACTED = tuple(f"extracted_{t}" for t in ("entities", "aliases", "merges", "mentions", "roles", "quotes"))
_UNSAID = {"id", "folder_id", "loaded", "rank", "rank_name", "rank_date", "extraction"}
_ENTITIES = {"entity_id", "person_id", "organisation_id", "subject_id", "object_id", "speaker_id"}


def contents(database: Path, *, log: bool = True) -> dict[str, Rows]:
    """Every table's rows, sorted; `log` as well, with which of its lines find nothing."""
    with closing(sqlite3.connect(database)) as connection:
        paths = dict(connection.execute("SELECT id, path FROM documents"))
        said = {}
        for prefix, tables in (("", _SHOWN), ("extracted_", _EXTRACTED)):
            called = _called(connection, prefix, paths)
            for table in tables:
                said[table] = _table(connection, table, called, paths)
            if not prefix:
                for order in ("rank", "rank_name", "rank_date"):
                    rows = connection.execute(f"SELECT id FROM entities ORDER BY {order}")
                    said[order] = [called[number] for (number,) in rows]
                said["search_fts"] = _words(connection, called)
        if log:
            said["decisions"] = connection.execute(
                "SELECT key, at, what, said, undone_by, problem FROM decisions ORDER BY key"
            ).fetchall()
        return said


def _called(connection: sqlite3.Connection, prefix: str, paths: dict[int, str]) -> dict[int, tuple[Any, ...]]:
    """What each entity is known by: name, kind and where it is named first."""
    first: dict[int, tuple[str, int]] = {}
    for entity, document, start in connection.execute(
        f"SELECT entity_id, document_id, start FROM {prefix}mentions"
    ):
        place = paths[document], start
        first[entity] = min(first.get(entity, place), place)
    rows = connection.execute(f"SELECT id, name, kind FROM {prefix}entities")
    return {number: (name, kind, first.get(number, ())) for number, name, kind in rows}


def _table(
    connection: sqlite3.Connection, table: str, called: dict[int, tuple[Any, ...]], paths: dict[int, str]
) -> Rows:
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    found: Rows = []
    for row in connection.execute(f"SELECT * FROM {table}"):
        values = dict(zip(columns, row, strict=True))
        told: list[Any] = []
        if table.endswith("entities"):
            told.append(called[values["id"]])
        if table == "stars":
            found.append(_star(connection, values, called, paths))
            continue
        for column, value in values.items():
            if column in _ENTITIES:
                told.append(value if value is None else called[value])
            elif column == "document_id":
                told.append(paths[value])
            elif column not in _UNSAID:
                told.append(value)
        found.append(tuple(told))
    return sorted(found, key=repr)


def _star(
    connection: sqlite3.Connection,
    star: dict[str, Any],
    called: dict[int, tuple[Any, ...]],
    paths: dict[int, str],
) -> tuple[Any, ...]:
    record, number = star["record"], star["row"]
    if record == "entity":
        return record, *called[number]
    if record == "document":
        return record, paths[number]
    row = connection.execute(f"SELECT document_id, start, stop FROM {record}s WHERE id = ?", (number,))
    document, *place = row.fetchone()
    return record, paths[document], *place


def _words(connection: sqlite3.Connection, called: dict[int, tuple[Any, ...]]) -> Rows:
    """Every word of the index of names, with whose entry it stands in."""
    entries = dict(connection.execute("SELECT id, entity_id FROM search_entries"))
    connection.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'search_fts', 'instance')")
    rows = connection.execute("SELECT term, doc FROM temp.words").fetchall()
    return sorted(((term, called[entries[number]]) for term, number in rows), key=repr)
