"""Counts what the corpus pass wrote and gives every entity its place in each order."""

import sqlite3
from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

from db.differences import bulk
from db.documents import UNDATED
from db.folding import fold

GAP = 1024
"""From one place in an order to the next when all are given anew: an entity that moves finds room between two others ten times."""

_ROOM = 16
"""Places that are free between two at least when all are looked through: four entities more go between them."""

_MANY = 300
"""Entities that are put into their places one by one: each takes some 60 look-ups; beyond, all places are given anew."""

_TOUCHED = "IN (SELECT id FROM temp.touched)"


def appearances(connection: sqlite3.Connection) -> None:
    """One row for each document that names an entity of `temp.touched`, as the difference to those that stand."""
    connection.execute(
        "CREATE TEMP TABLE seen AS SELECT g.entity_id, g.document_id, d.dated, g.mentions FROM"
        f" (SELECT entity_id, document_id, count(*) AS mentions FROM mentions WHERE entity_id {_TOUCHED} GROUP BY 1, 2) AS g"
        " CROSS JOIN documents AS d ON d.id = g.document_id"
    )
    connection.execute("CREATE UNIQUE INDEX temp.seen_both ON seen (entity_id, document_id)")
    same = "w.entity_id = t.entity_id AND w.document_id = t.document_id AND w.dated = t.dated AND w.mentions = t.mentions"
    connection.execute(
        "DELETE FROM appearances WHERE id IN (SELECT t.id FROM appearances AS t"
        f" WHERE t.entity_id {_TOUCHED}"
        f" AND NOT EXISTS (SELECT 1 FROM temp.seen AS w WHERE {same}))"
    )
    listed = "entity_id, document_id, dated, mentions"
    with bulk(connection, "appearances") as empty:
        missing = f"NOT EXISTS (SELECT 1 FROM appearances AS t WHERE {same})"
        connection.execute(
            f"INSERT INTO appearances ({listed}) SELECT {listed} FROM temp.seen AS w"
            f" WHERE {'1' if empty else missing} ORDER BY entity_id, dated, document_id"
        )
    connection.execute("DROP TABLE temp.seen")


def counts(connection: sqlite3.Connection) -> None:
    """Counts and dates of the entities of `temp.touched`; rows that are right are not written."""
    connection.execute(
        "CREATE TEMP TABLE counted AS SELECT e.id, coalesce(a.mentions, 0) AS mentions, coalesce(a.documents, 0) AS documents,"
        " coalesce(q.quotes, 0) AS quotes, a.first_date, a.last_date FROM entities AS e"
        " LEFT JOIN (SELECT entity_id, sum(mentions) AS mentions, count(*) AS documents, min(nullif(dated, :undated)) AS"
        f" first_date, max(nullif(dated, :undated)) AS last_date FROM appearances WHERE entity_id {_TOUCHED} GROUP BY 1) AS a ON a.entity_id = e.id"
        f" LEFT JOIN (SELECT speaker_id, count(*) AS quotes FROM quotes WHERE speaker_id {_TOUCHED} GROUP BY 1) AS q"
        f" ON q.speaker_id = e.id WHERE e.id {_TOUCHED}",
        {"undated": UNDATED},
    )
    columns = ("mentions", "documents", "quotes", "first_date", "last_date")
    connection.execute(
        f"UPDATE entities SET {', '.join(f'{c} = n.{c}' for c in columns)} FROM temp.counted AS n"
        f" WHERE n.id = entities.id AND ({' OR '.join(f'entities.{c} IS NOT n.{c}' for c in columns)})"
    )
    connection.execute("DROP TABLE temp.counted")


def totals(connection: sqlite3.Connection, where: str = "1") -> None:
    """How many mentions and quotations documents have: all, or those that `where` says."""
    for table in ("mentions", "quotes"):
        connection.execute(
            f"UPDATE documents SET {table} = n.total FROM (SELECT id, (SELECT count(*) FROM {table} AS t"
            f" WHERE t.document_id = documents.id) AS total FROM documents WHERE {where}) AS n"
            f" WHERE n.id = documents.id AND documents.{table} <> n.total"
        )


_ROWS = "SELECT id, name, kind, mentions, documents, first_date, rank FROM entities"


def _by_mentions(row: Sequence[Any], called: tuple[str, ...]) -> tuple[Any, ...]:
    return -row[3], -row[4], called


def _by_name(row: Sequence[Any], called: tuple[str, ...]) -> tuple[Any, ...]:
    return called, row[6]


def _by_date(row: Sequence[Any], _called: tuple[str, ...]) -> tuple[Any, ...]:
    return row[5] or UNDATED, row[6]


_ORDERS = {"rank": _by_mentions, "rank_name": _by_name, "rank_date": _by_date}
"""What each order sorts by; the first one goes before, for the others leave ties to it."""


def ranks(connection: sqlite3.Connection) -> None:
    """Places by mentions, by name and by first date; ties go by name and kind, never by row number."""
    twins = _twins(connection)
    rows = [list(row) for row in connection.execute(_ROWS)]
    called = {row[0]: (fold(row[1]), row[1], row[2], *twins.get(row[0], ())) for row in rows}
    for order, by in _ORDERS.items():
        held = dict(connection.execute(f"SELECT id, {order} FROM entities"))
        inorder = sorted(rows, key=lambda row: by(row, called[row[0]]))
        moved = []
        for row, at in zip(inorder, _spaced([held[row[0]] for row in inorder]), strict=True):
            if held[row[0]] != at:
                moved.append((at, row[0]))
            if order == "rank":
                row[6] = at
        # One by one: an update writes the indexes of all columns that it names.
        connection.executemany(f"UPDATE entities SET {order} = ? WHERE id = ?", moved)


def _spaced(held: list[int]) -> list[int]:
    """Places that ascend, of those that were held as many as can stay: few rows are written where few entities moved."""
    if all(other - one >= _ROOM for one, other in pairwise([0, *held])):
        return held
    given, stay = list(held), _staying(held)
    for at, bound in zip([-1, *stay], [*stay, len(held)], strict=True):
        low = held[at] if at >= 0 else 0
        step = (held[bound] - low) // (bound - at) if bound < len(held) else GAP
        for between in range(at + 1, bound):
            given[between] = low + (between - at) * step
    return given


def _staying(held: list[int]) -> list[int]:
    """The most places of a list that ascend and leave room for those between them: where they stand in it.

    Two leave room where the difference of what they hold is `_ROOM` for each step from one to the other. That
    is where what they hold, less `_ROOM` for each step from the beginning, does not descend.
    """
    ends: list[int] = []
    lasts: list[int] = []
    before: list[int] = []
    for at, place in enumerate(held):
        level = place - _ROOM * (at + 1)
        length = bisect_right(ends, level)
        before.append(lasts[length - 1] if length else -1)
        if level < 0:
            continue
        if length == len(ends):
            ends.append(level)
            lasts.append(at)
        else:
            ends[length], lasts[length] = level, at
    found, at = [], lasts[-1] if lasts else -1
    while at >= 0:
        found.append(at)
        at = before[at]
    return found[::-1]


def place(connection: sqlite3.Connection) -> bool:
    """Put the touched entities where they belong among the others, which stay; False where all were given new places."""
    touched = [row for (row,) in connection.execute("SELECT id FROM temp.touched ORDER BY id")]
    if len(touched) > _MANY:
        ranks(connection)
        return False
    for order, by in _ORDERS.items():
        connection.execute(f"UPDATE entities SET {order} = -id WHERE id {_TOUCHED}")
        for number in touched:
            row = connection.execute(f"{_ROWS} WHERE id = ?", (number,)).fetchone()
            if row is None:
                continue
            room = _room(connection, order, by(row, _called(connection, row)), by)
            if room is None:
                ranks(connection)
                return False
            connection.execute(f"UPDATE entities SET {order} = ? WHERE id = ?", (room, number))
    return True


def _room(
    connection: sqlite3.Connection,
    order: str,
    key: tuple[Any, ...],
    by: Callable[[Sequence[Any], tuple[str, ...]], tuple[Any, ...]],
) -> int | None:
    """A free place in an order, found by halving; None where none is left between its neighbours."""
    (last,) = connection.execute(f"SELECT coalesce(max({order}), 0) FROM entities").fetchone()
    low, high = 0, max(last, 0) + 1
    probe = f"SELECT {order}, {_ROWS[7:]} WHERE {order} >= ? AND {order} < ? ORDER BY {order} LIMIT 1"
    while high - low > 1:
        middle = (low + high) // 2
        found = connection.execute(probe, (middle, high)).fetchone()
        if found is None or by(found[1:], _called(connection, found[1:])) > key:
            high = middle
        else:
            low = found[0]
    (after,) = connection.execute(f"SELECT min({order}) FROM entities WHERE {order} >= ?", (high,)).fetchone()
    if after is None:
        return low + GAP
    return (low + after) // 2 if after - low > 1 else None


def _called(connection: sqlite3.Connection, row: tuple[Any, ...]) -> tuple[str, ...]:
    """What tells an entity from all others in every order: name and kind, and more of one that shares both."""
    number, name, kind = row[:3]
    twin = connection.execute(
        "SELECT 1 FROM entities WHERE name = ? AND kind = ? AND id <> ?", (name, kind, number)
    ).fetchone()
    return fold(name), name, kind, *(_telling(connection, number) if twin else ())


def _twins(connection: sqlite3.Connection) -> dict[int, tuple[str, ...]]:
    """The entities that share name and kind with another, and what tells them apart."""
    rows = connection.execute(
        "SELECT e.id FROM entities AS e JOIN (SELECT name, kind FROM entities GROUP BY 1, 2 HAVING count(*) > 1) AS t"
        " ON t.name = e.name AND t.kind = e.kind"
    )
    return {number: _telling(connection, number) for (number,) in rows.fetchall()}


def _telling(connection: sqlite3.Connection, number: int) -> tuple[str, ...]:
    """The forms of an entity, and where it is named first by folder and path: never its row number."""
    rows = connection.execute("SELECT name FROM aliases WHERE entity_id = ? ORDER BY name", (number,))
    forms = "\n".join(form for (form,) in rows)
    place = connection.execute(
        "SELECT f.root, d.path, printf('%012d', m.start) FROM mentions AS m JOIN documents AS d ON d.id = m.document_id"
        " JOIN folders AS f ON f.id = d.folder_id WHERE m.entity_id = ? ORDER BY 1, 2, 3 LIMIT 1",
        (number,),
    ).fetchone()
    return forms, *(place or ())
