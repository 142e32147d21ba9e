"""Questions about dates: the time line of an entity, and the dates of a document."""

from db import documents
from db.answers import DateLine
from db.connection import Reader
from db.documents import JOIN, LINE
from db.excerpts import Cutter
from db.nearness import near as rows_near


def near(reader: Reader, entity_id: int, limit: int = 50) -> list[DateLine]:
    """Dates in the passages that name an entity, the nearest first."""
    rows = rows_near(reader, "dates", "value", entity_id, limit)
    return [DateLine(r.id, r.document, r.start, r.stop, r.words, str(r.values[0]), r.distance) for r in rows]


def within(reader: Reader, document_id: int) -> list[DateLine]:
    """The dates of one document, in their order."""
    rows = reader.execute(
        f"SELECT {LINE}, x.id, x.start, x.stop, x.value FROM dates AS x {JOIN.format('x')}"
        " WHERE x.document_id = ? ORDER BY x.start, x.id",
        (document_id,),
    )
    cutter = Cutter(reader)
    lines = []
    for row in rows:
        line = documents.read_line(row)
        number, start, stop, value = row[documents.WIDTH :]
        lines.append(DateLine(number, line, start, stop, cutter.text(line.id)[start:stop], value))
    return lines
