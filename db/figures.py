"""Questions about figures: the quantities that texts give, near an entity or in a document."""

from db import documents
from db.answers import FigureLine
from db.connection import Reader
from db.documents import JOIN, LINE
from db.excerpts import Cutter
from db.nearness import near as rows_near


def near(reader: Reader, entity_id: int, limit: int = 50) -> list[FigureLine]:
    """Figures in the passages that name an entity, the nearest first."""
    lines = []
    for row in rows_near(reader, "figures", "low high unit", entity_id, limit):
        low, high, unit = row.values
        place = (row.id, row.document, row.start, row.stop, row.words)
        lines.append(FigureLine(*place, low, high, unit, row.distance))
    return lines


def within(reader: Reader, document_id: int) -> list[FigureLine]:
    """The figures of one document, in their order."""
    rows = reader.execute(
        f"SELECT {LINE}, x.id, x.start, x.stop, x.low, x.high, x.unit FROM figures AS x {JOIN.format('x')}"
        " WHERE x.document_id = ? ORDER BY x.start, x.id",
        (document_id,),
    )
    cutter = Cutter(reader)
    lines = []
    for row in rows:
        line = documents.read_line(row)
        number, start, stop, low, high, unit = row[documents.WIDTH :]
        lines.append(FigureLine(number, line, start, stop, cutter.text(line.id)[start:stop], low, high, unit))
    return lines
