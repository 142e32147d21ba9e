"""Questions about documents: their lines, their text, and whether their source files are still the same."""

import hashlib
from array import array
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal

from db.answers import Document, DocumentLine, Freshness, PassageLine
from db.connection import Reader, StoreError
from db.filters import NONE, Filters, of_documents

LINE = "d.id, f.root, d.path, d.title, d.published, d.publisher, d.language, d.mentions, d.quotes"
"""Columns of a DocumentLine, of documents AS d joined with folders AS f."""
WIDTH = 9
"""How many columns that is."""
JOIN = "JOIN documents AS d ON d.id = {0}.document_id JOIN folders AS f ON f.id = d.folder_id"
"""Joins the document of a row of the table that is put in for {0}."""

UNDATED = "9999"
"""Stands for the date of a document without one: after all others."""

Sort = Literal["date", "title", "publisher", "mentions"]
_ORDERS: dict[Sort, str] = {
    "date": "d.dated, f.root, d.path",
    "title": "coalesce(d.title, d.path) COLLATE NOCASE, d.dated, f.root, d.path",
    "publisher": "d.publisher IS NULL, d.publisher COLLATE NOCASE, d.dated, f.root, d.path",
    "mentions": "d.mentions DESC, d.dated, f.root, d.path",
}

_CHUNK = 500  # numbers in one IN list: under SQLite's oldest limit of 999 parameters
_BLOCK = 1 << 20  # bytes hashed at a time


def read_line(row: tuple[Any, ...]) -> DocumentLine:
    """The DocumentLine of the first columns of a row that begins with LINE."""
    return DocumentLine(*row[:WIDTH])


def document(reader: Reader, document_id: int) -> Document:
    """One document with its text. Raises StoreError where it is gone."""
    row = reader.execute(
        f"SELECT {LINE}, d.text, d.author, d.url, d.sha256, d.format, d.encoding"
        " FROM documents AS d JOIN folders AS f ON f.id = d.folder_id WHERE d.id = ?",
        (document_id,),
    ).fetchone()
    if row is None:
        raise StoreError("this document is no longer in the database")
    return Document(read_line(row), *row[WIDTH:])


def order(reader: Reader, filters: Filters = NONE, sort: Sort = "date") -> "array[int]":
    """The ids of the documents that pass the filters, in order; those without a date come last."""
    where, values = of_documents(filters)
    if (only := filters.starred("document")) is not None:
        where, values = f"{where} AND d.id IN ({','.join('?' * len(only))})", [*values, *only]
    rows = reader.execute(
        "SELECT d.id FROM documents AS d JOIN folders AS f ON f.id = d.folder_id"
        f" WHERE {where} ORDER BY {_ORDERS[sort]}",
        values,
    )
    return array("I", (number for (number,) in rows))


def count(reader: Reader) -> int:
    """How many documents there are."""
    return int(reader.execute("SELECT count(*) FROM documents").fetchone()[0])


def lines(
    reader: Reader, ids: Iterable[int] | None = None, *, after: int = 0, limit: int = 200
) -> list[DocumentLine]:
    """The lines of these documents in the order given; without `ids`, the next `limit` with an id above `after`."""
    select = f"SELECT {LINE} FROM documents AS d JOIN folders AS f ON f.id = d.folder_id"
    if ids is None:
        return [
            read_line(row)
            for row in reader.execute(f"{select} WHERE d.id > ? ORDER BY d.id LIMIT ?", (after, limit))
        ]
    wanted = list(ids)
    found: dict[int, DocumentLine] = {}
    for at in range(0, len(wanted), _CHUNK):
        part = wanted[at : at + _CHUNK]
        rows = reader.execute(f"{select} WHERE d.id IN ({','.join('?' * len(part))})", part)
        found.update((row[0], read_line(row)) for row in rows)
    return [found[number] for number in wanted if number in found]


def naming(
    reader: Reader, entity_id: int, *, after: tuple[str, int] | None = None, limit: int = 200
) -> list[DocumentLine]:
    """Documents that name an entity, by date.

    Pages go on with `after=(line.published or UNDATED, line.id)` of the last line.
    """
    dated, number = after or ("", 0)
    rows = reader.execute(
        f"SELECT {LINE} FROM appearances AS a {JOIN.format('a')}"
        " WHERE a.entity_id = ? AND (a.dated, a.document_id) > (?, ?) ORDER BY a.dated, a.document_id LIMIT ?",
        (entity_id, dated, number, limit),
    )
    return [read_line(row) for row in rows]


def beside(
    reader: Reader, entity_id: int, line: DocumentLine, step: int, filters: Filters = NONE
) -> DocumentLine | None:
    """The next document by date that names an entity and passes the filters (the one before where `step` is negative)."""
    than, order = (">", "ASC") if step > 0 else ("<", "DESC")
    where, values = of_documents(filters)
    row = reader.execute(
        f"SELECT {LINE} FROM appearances AS a {JOIN.format('a')}"
        f" WHERE a.entity_id = ? AND (a.dated, a.document_id) {than} (?, ?) AND {where}"
        f" ORDER BY a.dated {order}, a.document_id {order} LIMIT 1",
        (entity_id, line.published or UNDATED, line.id, *values),
    ).fetchone()
    return read_line(row) if row else None


def text(reader: Reader, document_id: int) -> str:
    """The stored text of a document, empty where it is gone."""
    row = reader.execute("SELECT text FROM documents WHERE id = ?", (document_id,)).fetchone()
    return str(row[0]) if row else ""


def passages(reader: Reader, document_id: int) -> list[PassageLine]:
    """The passages of a document, in their order."""
    rows = reader.execute(
        "SELECT id, start, stop, kind FROM passages WHERE document_id = ? ORDER BY start", (document_id,)
    )
    return [PassageLine(*row) for row in rows]


def file(line: DocumentLine) -> Path:
    """Where the source of a document was when it was loaded."""
    return Path(line.root, *line.path.split("/"))


def fresh(reader: Reader, document_id: int) -> Freshness:
    """Read the source file now and compare it with what was loaded."""
    row = reader.execute(
        f"SELECT {LINE}, d.sha256 FROM documents AS d JOIN folders AS f ON f.id = d.folder_id WHERE d.id = ?",
        (document_id,),
    ).fetchone()
    if row is None:
        return "gone"
    try:
        return "same" if digest(file(read_line(row))) == row[WIDTH] else "changed"
    except OSError:
        return "gone"


def digest(path: Path) -> str:
    """The SHA-256 of a file's bytes, in hexadecimal."""
    hashed = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(_BLOCK):
            hashed.update(block)
    return hashed.hexdigest()
