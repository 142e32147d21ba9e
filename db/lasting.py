"""Names of records that last: row numbers change when a database is made anew, what a row stands for does not."""

from db import documents, entities, quotes
from db.connection import Reader, StoreError

Key = tuple[str, int]
"""A record as a session knows it: its table's name in the singular, and its row number."""
Lasting = list[str | int]
"""The same for good: an entity by name and kind, whatever stands in a document by its file and place."""

_TABLES = {
    "quote": "quotes",
    "mention": "mentions",
    "role": "roles",
    "relation": "relations",
    "figure": "figures",
}


def lasting(reader: Reader, key: Key) -> Lasting | None:
    """What a record is called for good; None where it has no such name, or is gone."""
    name, number = key
    try:
        if name == "entity":
            line = entities.line(reader, number)
            return [name, line.name, line.kind]
        if name == "document":
            here = documents.document(reader, number).line
            return [name, here.root, here.path]
        if name == "quote":
            quote = quotes.quote(reader, number)
            return [name, quote.document.root, quote.document.path, quote.start, quote.stop]
    except StoreError:
        return None
    if name not in _TABLES:
        return None
    row = reader.execute(
        f"SELECT f.root, d.path, t.start, t.stop FROM {_TABLES[name]} AS t JOIN documents AS d ON d.id = t.document_id"
        " JOIN folders AS f ON f.id = d.folder_id WHERE t.id = ?",
        (number,),
    ).fetchone()
    return [name, *row] if row else None


def found(reader: Reader, called: Lasting) -> Key | None:
    """The record of that name now; None where there is none, or more than one."""
    match called:
        case ["entity", str(name), str(kind)]:
            rows = reader.execute(
                "SELECT id FROM entities WHERE name = ? AND kind = ?", (name, kind)
            ).fetchall()
            return ("entity", rows[0][0]) if len(rows) == 1 else None
        case ["document", str(root), str(path)]:
            rows = _document(reader, root, path)
            return ("document", rows[0][0]) if rows else None
        case [str(name), str(root), str(path), int(start), int(stop)] if name in _TABLES:
            rows = reader.execute(
                f"SELECT t.id FROM {_TABLES[name]} AS t JOIN documents AS d ON d.id = t.document_id"
                " JOIN folders AS f ON f.id = d.folder_id WHERE f.root = ? AND d.path = ? AND t.start = ? AND t.stop = ?",
                (root, path, start, stop),
            ).fetchall()
            return (name, rows[0][0]) if rows else None
        case _:
            return None


def _document(reader: Reader, root: str, path: str) -> list[tuple[int]]:
    return reader.execute(
        "SELECT d.id FROM documents AS d JOIN folders AS f ON f.id = d.folder_id WHERE f.root = ? AND d.path = ?",
        (root, path),
    ).fetchall()
