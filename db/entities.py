"""Questions about entities: lists of any length in three orders, and what is known of one of them."""

import json
from array import array
from collections.abc import Iterable
from typing import Any, Literal

from db.answers import Alias, EntityLine, Merge, Related
from db.connection import Reader, StoreError
from db.counting import GAP
from db.filters import NONE, Filters, of_entities
from db.kinds import KINDS, Kind

Sort = Literal["mentions", "name", "date"]

COLUMNS = "{0}.id, {0}.name, {0}.kind, {0}.mentions, {0}.documents, {0}.first_date"
"""Columns of an EntityLine, of entities under the name that is put in for {0}."""
LINE = COLUMNS.format("e")
WIDTH = 6
"""How many columns that is."""

_RANKS: dict[Sort, str] = {"mentions": "rank", "name": "rank_name", "date": "rank_date"}
_CHUNK = 500  # numbers in one IN list: under SQLite's oldest limit of 999 parameters
_STRIDE = 10_000  # ids read at a time: the keyboard waits 2 ms for them at most
_SAMPLE = 2000  # documents: counting the company of an entity in 66,000 took over 1 s, in 2,000 it took 31 ms


def read_line(row: tuple[Any, ...]) -> EntityLine:
    """The EntityLine of the first columns of a row that begins with LINE."""
    return EntityLine(*row[:WIDTH])


def read_maybe(row: tuple[Any, ...]) -> EntityLine | None:
    """The same of a row of an outer join: None where there was no entity."""
    return None if row[0] is None else EntityLine(*row[:WIDTH])


def order(reader: Reader, filters: Filters = NONE, sort: Sort = "mentions") -> "array[int]":
    """The ids of the entities that pass the filters, in order: 4 bytes a row."""
    where, values = of_entities(filters)
    if filters == Filters(kinds=filters.kinds):
        return _walked(reader, where, values, _RANKS[sort])
    rows = reader.execute(f"SELECT e.id FROM entities AS e WHERE {where} ORDER BY e.{_RANKS[sort]}", values)
    return array("I", (number for (number,) in rows))


def _walked(reader: Reader, where: str, values: list[Any], rank: str) -> "array[int]":
    """The same along an order, some thousand at a time: of a million in 0.3 s, by the row in 0.6.

    At a time, because whoever reads what SQLite put together holds Python's lock until it is read.
    """
    found = array("I")
    (last,) = reader.execute(f"SELECT coalesce(max({rank}), 0) FROM entities").fetchone()
    stride = _STRIDE * GAP
    for after in range(0, last, stride):
        (ids,) = reader.execute(
            "SELECT json_group_array(id) FROM (SELECT e.id FROM entities AS e"
            f" WHERE e.{rank} > ? AND e.{rank} <= ? AND {where} ORDER BY e.{rank})",
            (after, after + stride, *values),
        ).fetchone()
        found.extend(json.loads(ids))
    return found


def lines(reader: Reader, ids: Iterable[int]) -> list[EntityLine]:
    """The lines of these entities, in the order given; those that are gone are left out."""
    wanted = list(ids)
    found: dict[int, EntityLine] = {}
    for at in range(0, len(wanted), _CHUNK):
        part = wanted[at : at + _CHUNK]
        rows = reader.execute(
            f"SELECT {LINE} FROM entities AS e WHERE e.id IN ({','.join('?' * len(part))})", part
        )
        found.update((row[0], read_line(row)) for row in rows)
    return [found[number] for number in wanted if number in found]


def line(reader: Reader, entity_id: int) -> EntityLine:
    """One entity. Raises StoreError where it is gone."""
    row = reader.execute(f"SELECT {LINE} FROM entities AS e WHERE e.id = ?", (entity_id,)).fetchone()
    if row is None:
        raise StoreError("this entity is no longer in the database")
    return read_line(row)


def note(reader: Reader, entity_id: int) -> str | None:
    """What a person noted of it."""
    row = reader.execute("SELECT note FROM entities WHERE id = ?", (entity_id,)).fetchone()
    return row[0] if row else None


def counts(reader: Reader) -> dict[Kind, int]:
    """How many entities there are of each kind, in the order in which kinds are shown; none is left out."""
    found = dict(reader.execute("SELECT kind, count(*) FROM entities GROUP BY kind"))
    return {kind: found.get(kind, 0) for kind in KINDS}


def aliases(reader: Reader, entity_id: int) -> list[Alias]:
    """Every form an entity is written in, the most frequent first."""
    rows = reader.execute(
        "SELECT name, mentions FROM aliases WHERE entity_id = ? ORDER BY mentions DESC, name", (entity_id,)
    )
    return [Alias(*row) for row in rows]


def merges(reader: Reader, entity_id: int) -> list[Merge]:
    """Why each other form is the same thing."""
    rows = reader.execute(
        "SELECT name, reason FROM merges WHERE entity_id = ? ORDER BY name, reason", (entity_id,)
    )
    return [Merge(*row) for row in rows]


def related(reader: Reader, entity_id: int, limit: int = 20) -> list[Related]:
    """Entities named in the same documents, those with most documents in common first.

    Of an entity in more than 2,000 documents the first 2,000 by date are counted, and the answer says so.
    """
    of = reader.execute("SELECT documents FROM entities WHERE id = ?", (entity_id,)).fetchone()
    rows = reader.execute(
        f"SELECT {LINE}, g.together FROM (SELECT a.entity_id, count(*) AS together FROM"
        " (SELECT document_id FROM appearances WHERE entity_id = ? ORDER BY dated, document_id LIMIT ?) AS here"
        " CROSS JOIN appearances AS a ON a.document_id = here.document_id AND a.entity_id <> ?"
        " GROUP BY a.entity_id) AS g CROSS JOIN entities AS e ON e.id = g.entity_id"
        " ORDER BY g.together DESC, e.rank LIMIT ?",
        (entity_id, _SAMPLE, entity_id, limit),
    )
    sampled = of is not None and of[0] > _SAMPLE
    return [Related(read_line(row), row[WIDTH], sampled) for row in rows]


def within(reader: Reader, document_id: int) -> list[tuple[EntityLine, int]]:
    """The entities that one document names, by kind, each with how often it does; the most frequent first."""
    rows = reader.execute(
        f"SELECT {LINE}, a.mentions FROM appearances AS a JOIN entities AS e ON e.id = a.entity_id"
        " WHERE a.document_id = ? ORDER BY a.mentions DESC, e.rank",
        (document_id,),
    )
    found = [(read_line(row), row[WIDTH]) for row in rows]
    return sorted(found, key=lambda one: KINDS.index(one[0].kind))


def named(reader: Reader, name: str) -> list[EntityLine]:
    """Entities that are written exactly so somewhere, the weightiest first."""
    rows = reader.execute(
        f"SELECT DISTINCT {LINE} FROM aliases AS a JOIN entities AS e ON e.id = a.entity_id WHERE a.name = ? ORDER BY e.rank",
        (name,),
    )
    return [read_line(row) for row in rows]
