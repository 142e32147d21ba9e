"""Questions about dates: the time line of an entity, and the dates of a document."""

from db import nearness
from db.answers import DateLine
from db.connection import Reader


def near(reader: Reader, entity_id: int, limit: int = 50) -> list[DateLine]:
    """Dates in the passages that name an entity, the nearest first."""
    return [_line(row) for row in nearness.near(reader, "dates", "value", entity_id, limit)]


def within(reader: Reader, document_id: int) -> list[DateLine]:
    """The dates of one document, in their order."""
    return [_line(row) for row in nearness.within(reader, "dates", "value", document_id)]


def _line(row: nearness.Near) -> DateLine:
    return DateLine(row.id, row.document, row.start, row.stop, row.words, str(row.values[0]), row.distance)
