"""Where a record stands in its document: what a decision names it by."""

from collections.abc import Iterable

from db.connection import Reader, StoreError
from db.stars import RECORDS

Spot = tuple[int, int, int]
"""Document, start and stop."""
_TABLES = {**RECORDS, "entity": "entities", "document": "documents"}


def spot(reader: Reader, record: str, number: int) -> Spot:
    """Of a quotation, a mention, a role, a relation, a figure or a date. Raises StoreError where it is gone."""
    row = reader.execute(
        f"SELECT document_id, start, stop FROM {RECORDS[record]} WHERE id = ?", (number,)
    ).fetchone()
    if row is None:
        raise StoreError(f"this {record} is no longer in the database")
    document, start, stop = row
    return document, start, stop


def pieces(reader: Reader, quote_id: int) -> list[Spot]:
    """All pieces of the utterance of a quotation, which one person says. Raises StoreError where it is gone."""
    document, start, stop = spot(reader, "quote", quote_id)
    rows = reader.execute(
        "SELECT document_id, start, stop FROM quotes WHERE document_id = ?"
        " AND utterance = (SELECT utterance FROM quotes WHERE id = ?) ORDER BY start, stop",
        (document, quote_id),
    )
    return rows.fetchall() or [(document, start, stop)]


def gone(reader: Reader, keys: Iterable[tuple[str, int]]) -> frozenset[tuple[str, int]]:
    """Those records, by name and id, that are no longer there; what is no row of the database is left out."""
    return frozenset(
        (record, number)
        for record, number in keys
        if record in _TABLES
        and reader.execute(f"SELECT 1 FROM {_TABLES[record]} WHERE id = ?", (number,)).fetchone() is None
    )
