"""Reads figures and dates where they stand: in the same passages as an entity, or in one document."""

from collections.abc import Iterator
from typing import Any, Literal

from db import documents
from db.answers import DocumentLine
from db.connection import Reader
from db.documents import JOIN, LINE
from db.excerpts import Cutter
from db.frozen import frozen

_MOST = 2000  # mentions looked at, by date: the first frame of an entity with 100,000 must not wait for all

_SQL = (
    "SELECT {line}, x.id, x.start, x.stop, {values}, here.start, here.stop FROM"
    " (SELECT m.document_id, m.start, m.stop,"
    " (SELECT max(p.start) FROM passages AS p WHERE p.document_id = m.document_id AND p.start <= m.start) AS first"
    " FROM appearances AS a CROSS JOIN mentions AS m ON m.entity_id = a.entity_id AND m.document_id = a.document_id"
    " WHERE a.entity_id = ? ORDER BY a.dated, a.document_id, m.start LIMIT ?) AS here"
    " CROSS JOIN passages AS p ON p.document_id = here.document_id AND p.start = here.first"
    " CROSS JOIN {table} AS x ON x.document_id = here.document_id AND x.start BETWEEN p.start AND p.stop - 1"
    " {join}"
)


@frozen
class Near:
    """A row of `figures` or `dates` with how far it stands from the entity."""

    id: int
    document: DocumentLine
    start: int
    stop: int
    words: str
    values: tuple[Any, ...]
    distance: int


Placed = Literal["figures", "dates"]
"""Tables whose rows are values at a place."""


def near(reader: Reader, table: Placed, values: str, entity_id: int, limit: int) -> list[Near]:
    """The rows of `table` in passages that name the entity, each once, the nearest first."""
    query = _SQL.format(line=LINE, values=_columns(values), table=table, join=JOIN.format("here"))
    best: dict[int, tuple[int, tuple[Any, ...]]] = {}
    for row in reader.execute(query, (entity_id, _MOST)):
        number, start, stop = row[documents.WIDTH : documents.WIDTH + 3]
        apart = max(row[-2] - stop, start - row[-1], 0)
        if number not in best or apart < best[number][0]:
            best[number] = (apart, row)
    return list(_read(reader, sorted(best.values(), key=_order)[:limit]))


def within(reader: Reader, table: Placed, values: str, document_id: int) -> list[Near]:
    """The rows of `table` in one document, in their order; there is no entity to be far from."""
    rows = reader.execute(
        f"SELECT {LINE}, x.id, x.start, x.stop, {_columns(values)}, 0, 0 FROM {table} AS x {JOIN.format('x')}"
        " WHERE x.document_id = ? ORDER BY x.start, x.id",
        (document_id,),
    )
    return list(_read(reader, [(0, row) for row in rows]))


def _columns(values: str) -> str:
    return ", ".join(f"x.{value}" for value in values.split())


def _order(found: tuple[int, tuple[Any, ...]]) -> tuple[int, int, int]:
    """Nearest first, then by place: two rows never tie, whatever order they were found in."""
    apart, row = found
    return apart, row[0], row[documents.WIDTH + 1]


def _read(reader: Reader, found: list[tuple[int, tuple[Any, ...]]]) -> Iterator[Near]:
    cutter = Cutter(reader)
    for apart, row in found:
        line = documents.read_line(row)
        number, start, stop, *rest = row[documents.WIDTH :]
        yield Near(number, line, start, stop, cutter.text(line.id)[start:stop], tuple(rest[:-2]), apart)
