"""Questions about mentions: every place an entity is named, in context, page by page."""

from db import documents
from db.answers import Excerpt, Mark
from db.connection import Reader
from db.documents import JOIN, LINE, UNDATED, WIDTH
from db.excerpts import CONTEXT, Cutter, marked
from db.filters import NONE, Filters, of_documents


def excerpts(
    reader: Reader,
    entity_id: int,
    filters: Filters = NONE,
    *,
    after: Excerpt | None = None,
    limit: int = 50,
    width: int = CONTEXT,
) -> list[Excerpt]:
    """The next `limit` places where an entity is named, by date of the document, then by place.

    Only those in documents that pass the filters.

    `after` is the last excerpt of the page before; `width` is the context on either side, in code points.
    """
    dated, number, start = "", 0, -1
    if after is not None:
        dated, number, start = after.document.published or UNDATED, after.document.id, after.start
    where, values = of_documents(filters)
    rows = reader.execute(
        f"SELECT {LINE}, m.id, m.start, m.stop FROM appearances AS a"
        " CROSS JOIN mentions AS m ON m.entity_id = a.entity_id AND m.document_id = a.document_id"
        f" {JOIN.format('a').replace('JOIN', 'CROSS JOIN')}"
        " WHERE a.entity_id = ? AND (a.dated, a.document_id) >= (?, ?)"
        f" AND (a.document_id <> ? OR m.start > ?) AND {where}"
        " ORDER BY a.dated, a.document_id, m.start LIMIT ?",
        (entity_id, dated, number, number, start, *values, limit),
    ).fetchall()
    cutter = Cutter(reader, width)
    return [
        cutter.cut(documents.read_line(row), start, stop, mention_id=mention)
        for row in rows
        for mention, start, stop in [row[WIDTH:]]
    ]


def marks(reader: Reader, document_id: int, start: int = 0, stop: int | None = None) -> list[Mark]:
    """The names in a stretch of a document (in all of it without one), in their order."""
    return marked(reader, document_id, start, stop)


def of(reader: Reader, entity_id: int, document_id: int) -> list[tuple[int, int]]:
    """Where one document names an entity, in their order."""
    return list(
        reader.execute(
            "SELECT start, stop FROM mentions WHERE entity_id = ? AND document_id = ? ORDER BY start",
            (entity_id, document_id),
        )
    )
