"""Questions about figures: the quantities that texts give, near an entity or in a document."""

from db import nearness
from db.answers import FigureLine
from db.connection import Reader

_VALUES = "low high unit"


def near(reader: Reader, entity_id: int, limit: int = 50) -> list[FigureLine]:
    """Figures in the passages that name an entity, the nearest first."""
    return [_line(row) for row in nearness.near(reader, "figures", _VALUES, entity_id, limit)]


def within(reader: Reader, document_id: int) -> list[FigureLine]:
    """The figures of one document, in their order."""
    return [_line(row) for row in nearness.within(reader, "figures", _VALUES, document_id)]


def _line(row: nearness.Near) -> FigureLine:
    low, high, unit = row.values
    return FigureLine(row.id, row.document, row.start, row.stop, row.words, low, high, unit, row.distance)
