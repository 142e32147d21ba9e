"""Writes what a table should hold as the difference to what it holds, so that unchanged rows keep their ids."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

Row = tuple[Any, ...]

SAME = "{1}.document_id = {0}.document_id AND {1}.start = {0}.start AND {1}.stop = {0}.stop"
"""Two rows, by what they are called in a query, are about the same place."""
_UPDATED = {"mentions": "entity_id", "quotes": "speaker_id"}
"""A column that may change while the row stays what it is, with its id."""
_MAY_BE_NULL = {"organisation_id", "since", "until", "cue_start", "cue_stop", "speaker_id"}


def replace(
    connection: sqlite3.Connection,
    table: str,
    document_id: int,
    columns: str,
    rows: Iterable[Row],
    *,
    key: int = 0,
    fresh: bool = False,
) -> tuple[list[Row], list[Row]]:
    """Make `rows` (values of `columns`) all that `table` holds of a document.

    The first `key` columns say which row is which, and the others are updated; without `key` all of them
    do. Rows may occur more than once. `fresh` says that the document has none yet. Gives back what went and what came: ids with values.
    """
    names = columns.split()
    if fresh:
        return [], _insert(connection, table, document_id, names, list(rows))
    key = key or len(names)
    standing: dict[Row, list[Row]] = {}
    held = f"SELECT {', '.join(names)}, id FROM {table} WHERE document_id = ? ORDER BY id DESC"
    for *values, number in connection.execute(held, (document_id,)):
        standing.setdefault(tuple(values[:key]), []).append((number, *values))
    new: list[Row] = []
    for row in rows:
        same = standing.get(row[:key])
        if not same:
            new.append(row)
            continue
        number, *values = same.pop()
        if tuple(values) != row:
            changes = ", ".join(f"{name} = ?" for name in names[key:])
            connection.execute(f"UPDATE {table} SET {changes} WHERE id = ?", (*row[key:], number))
    gone = sorted(row for rows in standing.values() for row in rows)
    connection.executemany(f"DELETE FROM {table} WHERE id = ?", [(number,) for number, *_ in gone])
    return gone, _insert(connection, table, document_id, names, new)


def _insert(
    connection: sqlite3.Connection, table: str, document_id: int, names: list[str], rows: list[Row]
) -> list[Row]:
    """Insert rows with ids given here: above every one there is, so that they can be told without asking again."""
    if not rows:
        return []
    (last,) = connection.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()
    numbered = [(last + 1 + at, *row) for at, row in enumerate(rows)]
    connection.executemany(
        f"INSERT INTO {table} (document_id, id, {', '.join(names)}) VALUES ({document_id}, ?{', ?' * len(names)})",
        numbered,
    )
    return numbered


@contextmanager
def bulk(connection: sqlite3.Connection, table: str) -> Iterator[bool]:
    """Fill an empty table without its indexes and make these afterwards; leave a filled one alone. Says whether it is empty."""
    indexes: list[tuple[str, str]] = []
    empty = connection.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone() is None
    if empty:
        indexes = connection.execute(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql NOT NULL ORDER BY rowid",
            (table,),
        ).fetchall()
    for name, _ in indexes:
        connection.execute(f'DROP INDEX "{name}"')
    yield empty
    for _, made in indexes:
        connection.execute(made)


def keep(
    connection: sqlite3.Connection,
    table: str,
    key: tuple[str, ...],
    rest: tuple[str, ...],
    wanted: dict[tuple[Any, ...], tuple[Any, ...]],
    *,
    where: str = "1",
) -> None:
    """Make `wanted` all that a table holds (of the rows `where` says), touching only those that differ."""
    held = {
        tuple(row[1 : len(key) + 1]): (row[0], tuple(row[len(key) + 1 :]))
        for row in connection.execute(f"SELECT id, {', '.join((*key, *rest))} FROM {table} WHERE {where}")
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


def differ(
    connection: sqlite3.Connection, table: str, wanted: str, columns: tuple[str, ...], *, scoped: bool = False
) -> int:
    """Make `wanted`, a query, all that a table holds (at the places of `temp.scope`); say how many rows are others now.

    What goes where something else comes is counted once: longer words that are named take the place of shorter ones.
    """
    connection.execute("DROP TABLE IF EXISTS temp.wanted")
    connection.execute(f"CREATE TEMP TABLE wanted AS {wanted}")
    connection.execute("CREATE INDEX temp.wanted_place ON wanted (document_id, start)")
    rest = [c for c in columns if c not in ("document_id", "start", "stop")]
    plain = table.removeprefix("extracted_")
    free = _UPDATED.get(plain, "")

    updated = 0
    if free:
        others = [c for c in rest if c != free]
        updated = connection.execute(
            f"UPDATE {table} SET {free} = w.{free} FROM temp.wanted AS w"
            f" WHERE {_same('w', table, others)} AND {table}.{free} IS NOT w.{free}"
        ).rowcount
    source = (
        f"temp.scope AS s CROSS JOIN {table} AS t ON {SAME.format('s', 't')}" if scoped else f"{table} AS t"
    )
    gone = connection.execute(
        f"DELETE FROM {table} WHERE id IN (SELECT t.id FROM {source} WHERE NOT EXISTS"
        f" (SELECT 1 FROM temp.wanted AS w WHERE {_same('t', 'w', rest)}))"
    ).rowcount
    listed = ", ".join(columns)
    with bulk(connection, table) as empty:
        missing = f"NOT EXISTS (SELECT 1 FROM {table} AS t WHERE {_same('w', 't', rest)})"
        come = connection.execute(
            f"INSERT INTO {table} ({listed}) SELECT {listed} FROM temp.wanted AS w"
            f" WHERE {'1' if empty else missing} ORDER BY w.document_id, w.start, w.stop"
        ).rowcount
    connection.execute("DROP TABLE temp.wanted")
    return updated + max(gone, come)


def _same(left: str, right: str, among: list[str]) -> str:
    terms = [f"{left}.{c} {'IS' if c in _MAY_BE_NULL else '='} {right}.{c}" for c in among]
    return " AND ".join([SAME.format(left, right), *terms])
