"""Questions about roles: the posts a person holds, and who holds posts somewhere."""

from collections.abc import Iterable
from typing import Any

from db import documents, entities
from db.answers import RoleLine
from db.connection import Reader
from db.documents import JOIN, LINE

_SELECT = (
    f"SELECT {LINE}, {entities.COLUMNS.format('p')}, {entities.COLUMNS.format('o')},"
    " r.id, r.start, r.stop, r.title, r.status, r.since, r.until"
    f" FROM roles AS r {JOIN.format('r')} JOIN entities AS p ON p.id = r.person_id"
    " LEFT JOIN entities AS o ON o.id = r.organisation_id"
)
_ORDER = " ORDER BY d.dated, r.document_id, r.start, r.id"


def held_by(reader: Reader, person_id: int) -> list[RoleLine]:
    """The posts of a person, by date of the document that says so."""
    return _read(reader.execute(f"{_SELECT} WHERE r.person_id = ?{_ORDER}", (person_id,)))


def held_at(reader: Reader, organisation_id: int) -> list[RoleLine]:
    """The posts at an organisation (or a place, for a mayor), by date of the document that says so."""
    return _read(reader.execute(f"{_SELECT} WHERE r.organisation_id = ?{_ORDER}", (organisation_id,)))


def within(reader: Reader, document_id: int) -> list[RoleLine]:
    """The posts that one document names, in their order."""
    return _read(reader.execute(f"{_SELECT} WHERE r.document_id = ?{_ORDER}", (document_id,)))


def _read(rows: Iterable[tuple[Any, ...]]) -> list[RoleLine]:
    lines = []
    for row in rows:
        line = documents.read_line(row)
        person = entities.read_line(row[documents.WIDTH :])
        organisation = entities.read_maybe(row[documents.WIDTH + entities.WIDTH :])
        number, start, stop, *rest = row[documents.WIDTH + 2 * entities.WIDTH :]
        title, status, since, until = rest
        lines.append(RoleLine(number, line, start, stop, person, title, organisation, status, since, until))
    return lines
