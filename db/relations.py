"""Questions about relations: what documents say that entities have to do with each other."""

from collections.abc import Iterable
from typing import Any

from db import documents, entities
from db.answers import RelationLine
from db.connection import Reader
from db.documents import JOIN, LINE

_SELECT = (
    f"SELECT {LINE}, {entities.COLUMNS.format('s')}, {entities.COLUMNS.format('o')},"
    " r.id, r.start, r.stop, r.kind, r.status, r.since, r.until"
    f" FROM relations AS r {JOIN.format('r')} JOIN entities AS s ON s.id = r.subject_id"
    " JOIN entities AS o ON o.id = r.object_id"
)
_EITHER = "SELECT id FROM relations WHERE subject_id = ?1 UNION SELECT id FROM relations WHERE object_id = ?1"
_ORDER = " ORDER BY r.kind, d.dated, r.document_id, r.start, r.id"


def of(reader: Reader, entity_id: int) -> list[RelationLine]:
    """The relations of an entity in both directions, by kind, then by date of the document that says so."""
    return _read(reader.execute(f"{_SELECT} WHERE r.id IN ({_EITHER}){_ORDER}", (entity_id,)))


def within(reader: Reader, document_id: int) -> list[RelationLine]:
    """The relations that one document states."""
    return _read(reader.execute(f"{_SELECT} WHERE r.document_id = ?{_ORDER}", (document_id,)))


def _read(rows: Iterable[tuple[Any, ...]]) -> list[RelationLine]:
    lines = []
    for row in rows:
        line = documents.read_line(row)
        subject = entities.read_line(row[documents.WIDTH :])
        object_ = entities.read_line(row[documents.WIDTH + entities.WIDTH :])
        number, start, stop, kind, *rest = row[documents.WIDTH + 2 * entities.WIDTH :]
        status, since, until = rest
        lines.append(RelationLine(number, line, start, stop, subject, kind, object_, status, since, until))
    return lines
