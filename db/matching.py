"""Decides which of the entities that stand in the store each newly decided name is, so that ids stay."""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable

from db.decisions.state import LAST
from db.intake import one_line
from db.records import Name


def match(connection: sqlite3.Connection, names: tuple[Name, ...], used: Collection[int]) -> dict[int, int]:
    """The entity of each used name: one of the same name and kind, else the one it shares most with, else a new id.

    Writes the pairs into `staged_names` too. Never depends on anything but what stands in the tables.
    """
    wanted = sorted(used)
    free = {
        number: (name, kind)
        for number, name, kind in connection.execute("SELECT id, name, kind FROM extracted_entities")
    }
    (last,) = connection.execute(LAST).fetchone()
    found: dict[int, int] = {}
    if free:
        _same(names, wanted, free, found, alone=True)
        if free and len(found) < len(wanted):
            shared = list(_by_mentions(connection, names, wanted, free, found))
            _take([pair for pair in shared if _called(names[pair[0]]) == free[pair[1]]], free, found)
        _same(names, wanted, free, found)
        for pairs in (_by_mentions, _by_aliases):
            if free and len(found) < len(wanted):
                _take(pairs(connection, names, wanted, free, found), free, found)
    for name in wanted:
        if name not in found:
            last += 1
            found[name] = last
    connection.executemany("INSERT INTO temp.staged_names VALUES (?, ?)", sorted(found.items()))
    return found


Free = dict[int, tuple[str, str]]
"""Entities that no name has taken yet, with their names and kinds."""


def _called(name: Name) -> tuple[str, str]:
    return one_line(name.name), str(name.kind)


def _same(
    names: tuple[Name, ...], wanted: list[int], free: Free, found: dict[int, int], *, alone: bool = False
) -> None:
    """Take the entities of the same name and kind; `alone`, only where neither is called as another one is."""
    called: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number in sorted(free, reverse=True):
        called[free[number]].append(number)
    left = [name for name in wanted if name not in found]
    several = Counter(_called(names[name]) for name in left)
    for name in left:
        key = _called(names[name])
        same = called.get(key)
        if same and not (alone and (several[key] > 1 or len(same) > 1)):
            found[name] = same.pop()
            del free[found[name]]


def _take(pairs: Iterable[tuple[int, int, int]], free: Free, found: dict[int, int]) -> None:
    """Take the pairs of name and entity that share most first."""
    for _, name, number in sorted((-shared, name, number) for name, number, shared in pairs):
        if name not in found and number in free:
            found[name] = number
            del free[number]


def _by_mentions(
    connection: sqlite3.Connection,
    _names: tuple[Name, ...],
    _wanted: list[int],
    free: Free,
    found: dict[int, int],
) -> Iterable[tuple[int, int, int]]:
    """How many places each free name shares with each free entity."""
    connection.execute("CREATE TEMP TABLE free_entities (id INTEGER PRIMARY KEY)")
    connection.executemany("INSERT INTO temp.free_entities VALUES (?)", [(number,) for number in free])
    rows = connection.execute(
        "SELECT s.name, m.entity_id, count(*) FROM temp.free_entities AS f JOIN extracted_mentions AS m ON m.entity_id = f.id"
        " JOIN temp.staged_mentions AS s ON s.document_id = m.document_id AND s.start = m.start AND s.stop = m.stop"
        " GROUP BY 1, 2"
    ).fetchall()
    connection.execute("DROP TABLE temp.free_entities")
    return [row for row in rows if row[0] not in found]


def _by_aliases(
    connection: sqlite3.Connection,
    names: tuple[Name, ...],
    wanted: list[int],
    free: Free,
    found: dict[int, int],
) -> Iterable[tuple[int, int, int]]:
    """How many forms each free name shares with each free entity of its kind."""
    of: dict[str, list[int]] = defaultdict(list)
    for number, alias in connection.execute("SELECT entity_id, name FROM extracted_aliases"):
        if number in free:
            of[alias].append(number)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for name in wanted:
        if name in found:
            continue
        forms = {one_line(form) for form in (names[name].name, *(form for form, _ in names[name].forms))}
        for form in forms:
            for number in of.get(form, ()):
                shared[name, number] += free[number][1] == names[name].kind
    return [(name, number, count) for (name, number), count in shared.items() if count]
