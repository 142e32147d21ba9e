"""Questions about mentions: every place an entity is named, in context, page by page."""

from dataclasses import replace

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

    Only those in documents that pass the filters, and written so where the filters ask for a form of this entity.

    `after` is the last excerpt of the page before; `width` is the context on either side, in code points.
    """
    dated, number, start = "", 0, -1
    if after is not None:
        dated, number, start = after.document.published or UNDATED, after.document.id, after.start
    where, values = of_documents(filters)
    form = filters.written[1] if filters.written and filters.written[0] == entity_id else None
    cutter = Cutter(reader, width)
    rows = reader.execute(
        f"SELECT {LINE}, m.id, m.start, m.stop FROM appearances AS a"
        " CROSS JOIN mentions AS m ON m.entity_id = a.entity_id AND m.document_id = a.document_id"
        f" {JOIN.format('a').replace('JOIN', 'CROSS JOIN')}"
        " WHERE a.entity_id = ? AND (a.dated, a.document_id) >= (?, ?)"
        f" AND (a.document_id <> ? OR m.start > ?) AND {where}"
        " ORDER BY a.dated, a.document_id, m.start LIMIT ?",
        (entity_id, dated, number, number, start, *values, limit if form is None else -1),
    )
    found = []
    for row in rows:
        line = documents.read_line(row)
        mention, start, stop = row[WIDTH:]
        if form is None or " ".join(cutter.text(line.id)[start:stop].split()) == form:
            found.append((line, start, stop, mention))
            if len(found) == limit:
                break
    return [cutter.cut(line, start, stop, mention_id=mention) for line, start, stop, mention in found]


def widened(reader: Reader, excerpt: Excerpt) -> Excerpt:
    """The same place in the whole of its paragraph."""
    cutter = Cutter(reader, len(documents.text(reader, excerpt.document.id)))
    return cutter.cut(
        excerpt.document,
        excerpt.start,
        excerpt.stop,
        mention_id=excerpt.mention_id,
        quote_id=excerpt.quote_id,
    )


def count(reader: Reader, entity_id: int, filters: Filters = NONE) -> int | None:
    """How many places that is; None where only reading them all would tell."""
    if filters.written and filters.written[0] == entity_id:
        if replace(filters, kinds=(), written=None, quoted=False, posted=False, only=None, words=None):
            return None
        row = reader.execute(
            "SELECT mentions FROM aliases WHERE entity_id = ? AND name = ?", filters.written
        ).fetchone()
        return row[0] if row else None
    where, values = of_documents(filters)
    return int(
        reader.execute(
            f"SELECT coalesce(sum(a.mentions), 0) FROM appearances AS a {JOIN.format('a')} WHERE a.entity_id = ? AND {where}",
            (entity_id, *values),
        ).fetchone()[0]
    )


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
