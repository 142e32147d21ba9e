"""Writes the tables of the contract: what was extracted, corrected by what was decided; only rows that differ are touched."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from db import counting, extracted
from db.decisions.corrections import Corrections
from db.differences import SAME, differ

_SIDES = {
    "mentions": ("entity_id",),
    "roles": ("person_id", "organisation_id"),
    "relations": ("subject_id", "object_id"),
    "quotes": ("speaker_id",),
    "figures": (),
}
"""The tables, each with the columns that lead to entities."""
_NEEDED = {"mentions": ("entity_id",), "roles": ("person_id",), "relations": ("subject_id", "object_id")}
"""Those without which there is no row."""
_TEMPORARY = (
    "mapped",
    "scope",
    "wanted",
    "stood",
    "spots",
    *(f"{what}_{t}" for t in _SIDES for what in ("without", "own")),
)


@dataclass(frozen=True, slots=True)
class Touched:
    """What was written anew."""

    mentions: int
    """How many came, went, or name another entity."""
    documents: int
    """In how many documents."""


def everything(connection: sqlite3.Connection, after: Corrections) -> None:
    """Bring all rows to what they should be: the extraction, or the log, may be quite another one than before."""
    _prepare(connection, after)
    for table in _SIDES:
        differ(connection, table, _wanted(table, scoped=False), extracted.TABLES[table])
    _clear(connection)


def unequal(connection: sqlite3.Connection, after: Corrections) -> Iterator[tuple[str, int]]:
    """Tables, each with how many of its rows are not what they should be, or are missing."""
    _prepare(connection, after)
    for table in _SIDES:
        listed = ", ".join(extracted.TABLES[table])
        wanted, there = (
            f"SELECT {listed} FROM ({_wanted(table, scoped=False)})",
            f"SELECT {listed} FROM {table}",
        )
        (wrong,) = connection.execute(
            f"SELECT count(*) FROM (SELECT * FROM ({wanted} EXCEPT {there}) UNION ALL SELECT * FROM ({there} EXCEPT {wanted}))"
        ).fetchone()
        yield table, wrong
    _clear(connection)


def part(connection: sqlite3.Connection, before: Corrections, after: Corrections) -> Touched:
    """Bring the rows to what they should be that differ between two logs, over one and the same extraction."""
    _prepare(connection, after)
    connection.execute("CREATE TEMP TABLE nodes (id INTEGER PRIMARY KEY)")
    connection.executemany("INSERT INTO temp.nodes VALUES (?)", [(node,) for node in _nodes(before, after)])
    changed = documents = 0
    for table in _SIDES:
        _scope(connection, table, before, after)
        if table == "mentions":
            connection.execute(f"CREATE TEMP TABLE stood AS {_STANDING}")
        written = differ(connection, table, _wanted(table, scoped=True), extracted.TABLES[table], scoped=True)
        if table == "mentions":
            changed = written
            (documents,) = connection.execute(_OTHERWISE).fetchone()
            connection.execute("DROP TABLE temp.stood")
        if table in ("mentions", "quotes"):
            counting.totals(connection, "id IN (SELECT document_id FROM temp.scope)")
    connection.execute("DROP TABLE temp.nodes")
    _clear(connection)
    return Touched(changed, documents)


def entities_between(connection: sqlite3.Connection, before: Corrections, after: Corrections) -> set[int]:
    """The entities whose rows, names, spellings or counts may differ between two logs."""
    nodes = _nodes(before, after)
    found = set(nodes) | {there for n in nodes for c in (before, after) if (there := _map(c, n)) is not None}
    return found | _sides(connection, before, after)


def _nodes(before: Corrections, after: Corrections) -> list[int]:
    """The extracted entities that are another one under the one log than under the other."""
    return sorted({node for node, _ in before.mapped.items() ^ after.mapped.items()})


def _map(corrections: Corrections, node: int) -> int | None:
    return corrections.mapped.get(node, node)


def _prepare(connection: sqlite3.Connection, after: Corrections) -> None:
    """Put corrections beside the tables, for SQL to read."""
    _clear(connection)
    connection.execute("CREATE TEMP TABLE mapped (node INTEGER PRIMARY KEY, entity INTEGER)")
    connection.executemany("INSERT INTO temp.mapped VALUES (?, ?)", sorted(after.mapped.items()))
    connection.execute(
        "CREATE TEMP TABLE spots (document_id INTEGER, start INTEGER, stop INTEGER, entity INTEGER,"
        " PRIMARY KEY (document_id, start, stop)) WITHOUT ROWID"
    )
    connection.executemany(
        "INSERT INTO temp.spots VALUES (?, ?, ?, ?)",
        [(*spot, entity) for spot, entity in after.spots.items()],
    )
    for table in _SIDES:
        columns = ", ".join(extracted.TABLES[table])
        connection.execute(f"CREATE TEMP TABLE without_{table} (id INTEGER PRIMARY KEY)")
        gone = sorted(after.without.get(table, ()))
        connection.executemany(f"INSERT INTO temp.without_{table} VALUES (?)", [(n,) for n in gone])
        connection.execute(f"CREATE TEMP TABLE own_{table} ({columns})")
        connection.execute(f"CREATE INDEX temp.own_{table}_place ON own_{table} (document_id, start)")
        places = ", ".join("?" * len(extracted.TABLES[table]))
        connection.executemany(f"INSERT INTO temp.own_{table} VALUES ({places})", after.own.get(table, ()))


def _clear(connection: sqlite3.Connection) -> None:
    for table in _TEMPORARY:
        connection.execute(f"DROP TABLE IF EXISTS temp.{table}")


def _wanted(table: str, *, scoped: bool) -> str:
    """What a table should hold: the extracted rows that hold, each side the entity that it is now, and a person's own."""
    sides, needed = _SIDES[table], _NEEDED.get(table, ())
    columns = [
        f"CASE WHEN m{sides.index(c)}.node IS NULL THEN x.{c} ELSE m{sides.index(c)}.entity END AS {c}"
        if c in sides
        else f"x.{c}"
        for c in extracted.TABLES[table]
    ]
    joins = [f"LEFT JOIN temp.mapped AS m{at} ON m{at}.node = x.{side}" for at, side in enumerate(sides)]
    terms = [f"(m{at}.node IS NULL OR m{at}.entity IS NOT NULL)" for at, s in enumerate(sides) if s in needed]
    scope = f"temp.scope AS s CROSS JOIN {{0}} AS x ON {SAME.format('s', 'x')}" if scoped else "{0} AS x"
    if table == "mentions":
        terms.append(f"NOT EXISTS (SELECT 1 FROM temp.spots AS p WHERE {SAME.format('p', 'x')})")
        own = f"SELECT x.document_id, x.start, x.stop, x.entity AS entity_id FROM {scope.format('temp.spots')} WHERE x.entity IS NOT NULL"
    else:
        terms.append(f"NOT EXISTS (SELECT 1 FROM temp.without_{table} AS g WHERE g.id = x.id)")
        own = f"SELECT {', '.join(f'x.{c}' for c in extracted.TABLES[table])} FROM {scope.format(f'temp.own_{table}')}"
    query = (
        f"SELECT {', '.join(columns)} FROM {scope.format(f'extracted_{table}')} {' '.join(joins)}"
        f" WHERE {' AND '.join(terms)} UNION ALL {own}"
    )
    # Two entities that a person says are one have nothing to do with each other.
    if table == "roles":
        return f"SELECT DISTINCT * FROM ({query}) WHERE person_id IS NOT organisation_id"
    return (
        f"SELECT DISTINCT * FROM ({query}) WHERE subject_id <> object_id" if table == "relations" else query
    )


_STANDING = (
    "SELECT m.document_id, m.start, m.stop, m.entity_id FROM temp.scope AS s"
    f" CROSS JOIN mentions AS m ON {SAME.format('s', 'm')}"
)
"""The mentions at the places that may differ."""
_OTHERWISE = (
    f"SELECT count(DISTINCT document_id) FROM (SELECT * FROM (SELECT * FROM temp.stood EXCEPT {_STANDING})"
    f" UNION ALL SELECT * FROM ({_STANDING} EXCEPT SELECT * FROM temp.stood))"
)
"""In how many documents they are not what stood there."""


def _scope(connection: sqlite3.Connection, table: str, before: Corrections, after: Corrections) -> None:
    """The places of all rows that may differ."""
    connection.execute("DROP TABLE IF EXISTS temp.scope")
    connection.execute(
        "CREATE TEMP TABLE scope (document_id INTEGER, start INTEGER, stop INTEGER,"
        " PRIMARY KEY (document_id, start, stop)) WITHOUT ROWID"
    )
    add = "INSERT OR IGNORE INTO temp.scope"
    for side in _SIDES[table]:
        connection.execute(
            f"{add} SELECT x.document_id, x.start, x.stop FROM temp.nodes AS n CROSS JOIN extracted_{table} AS x ON x.{side} = n.id"
        )
    rows: set[Any] = {
        row[:3] for row in before.own.get(table, frozenset()) ^ after.own.get(table, frozenset())
    }
    if table == "mentions":
        rows = {spot for spot, _ in before.spots.items() ^ after.spots.items()}
    connection.executemany(f"{add} VALUES (?, ?, ?)", rows)
    numbers = before.without.get(table, frozenset()) ^ after.without.get(table, frozenset())
    connection.executemany(
        f"{add} SELECT document_id, start, stop FROM extracted_{table} WHERE id = ?", [(n,) for n in numbers]
    )


def _sides(connection: sqlite3.Connection, before: Corrections, after: Corrections) -> set[int]:
    """The same but for those that went into others."""
    found: set[int] = set()
    for one, other in ((before, after), (after, before)):
        found |= {number for number, _ in one.called.items() - other.called.items()}
        found |= {number for number, _ in one.notes.items() - other.notes.items()}
        found |= {number for number, _ in one.forms - other.forms}
        found |= {number for number, _, _ in one.reasons - other.reasons}
        found |= {number for (number, _), _ in one.counted.items() - other.counted.items()}
        found |= {there for _, there in one.spots.items() - other.spots.items() if there is not None}
        for table, sides in _SIDES.items():
            columns = extracted.TABLES[table]
            places = [columns.index(side) for side in sides]
            rows = one.own.get(table, frozenset()) - other.own.get(table, frozenset())
            found |= {row[at] for row in rows for at in places if row[at] is not None}
            for number in one.without.get(table, frozenset()) - other.without.get(table, frozenset()):
                found |= _entities(connection, table, number, (before, after))
    read = "SELECT entity_id FROM extracted_mentions WHERE document_id = ? AND start = ? AND stop = ?"
    for spot in before.spots.keys() ^ after.spots.keys():
        for (node,) in connection.execute(read, spot):
            found |= {there for c in (before, after) if (there := _map(c, node)) is not None}
    return found


def _entities(
    connection: sqlite3.Connection, table: str, number: int, logs: tuple[Corrections, Corrections]
) -> set[int]:
    """The entities of an extracted row, as they are under either log."""
    if not _SIDES[table]:
        return set()
    row = connection.execute(
        f"SELECT {', '.join(_SIDES[table])} FROM extracted_{table} WHERE id = ?", (number,)
    ).fetchone()
    nodes = [node for node in row or () if node is not None]
    return {there for node in nodes for c in logs if (there := _map(c, node)) is not None}
