"""Reads back what the first reading found, for the corpus pass: page by page, and summed up over the corpus."""

import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

from db.folding import fold
from db.records import Candidate, Date, Expansion, Figure, Form, Page, Passage, Quote

_ORDERS = {
    "passages": "start, stop",
    "candidates": "start, stop, kind, rule, weight",
    "expansions": "short, long",
    "extracted_quotes": "start, stop, state, id",
    "extracted_figures": "start, stop, unit, low, high",
    "dates": "start, stop, value",
}
"""The order of a page's rows: by what they say, so that it does not tell how often the document was loaded."""

_MICRO = 1_000_000
"""Weights are summed in millionths: a sum of whole numbers does not depend on the order of the documents."""


def forms(connection: sqlite3.Connection) -> tuple[Form, ...]:
    """All votes of all documents, added up by spelling, language, kind and rule."""
    rows = connection.execute(
        "SELECT c.form, d.language, c.kind, c.rule,"
        f" sum(CAST(round(c.weight * {_MICRO}) AS INTEGER)), count(*), count(DISTINCT c.document_id)"
        " FROM candidates AS c JOIN documents AS d ON d.id = c.document_id GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4"
    ).fetchall()
    spread = _spread(connection, {row[0] for row in rows})
    return tuple(
        Form(form, language, kind, rule, weight / _MICRO, votes, documents, spread.get(form, 0))
        for form, language, kind, rule, weight, votes, documents in rows
    )


def _spread(connection: sqlite3.Connection, spellings: Iterable[str]) -> dict[str, int]:
    """How often each one-word spelling stands in the corpus, whatever its capitals and accents.

    The full-text index knows it: a look-up a word, where counting in the texts would read them all.
    """
    connection.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.corpus_words USING fts5vocab(main, passages_fts, row)"
    )
    found: dict[str, int] = {}
    for spelling in spellings:
        if spelling.isalnum():
            row = connection.execute(
                "SELECT cnt FROM temp.corpus_words WHERE term = ?", (fold(spelling),)
            ).fetchone()
            found[spelling] = int(row[0]) if row else 0
    connection.execute("DROP TABLE temp.corpus_words")
    return found


def expansions(connection: sqlite3.Connection) -> tuple[Expansion, ...]:
    """Every acronym with what stands for it, once for each document that says so."""
    rows = connection.execute("SELECT DISTINCT short, long, document_id FROM expansions ORDER BY short, long")
    return tuple(Expansion(short, long) for short, long, _ in rows)


def pages(connection: sqlite3.Connection) -> Iterator[tuple[int, Page]]:
    """All documents with their ids, by folder and path."""
    rows = connection.execute(
        "SELECT d.id FROM documents AS d JOIN folders AS f ON f.id = d.folder_id ORDER BY f.root, d.path"
    )
    for (number,) in rows.fetchall():
        found = page(connection, number)
        if found is not None:
            yield number, found


def page(connection: sqlite3.Connection, number: int) -> Page | None:
    """One document as the rules of the second reading see it, or None where it is gone."""
    row = connection.execute(
        "SELECT text, language, published, title FROM documents WHERE id = ?", (number,)
    ).fetchone()
    if row is None:
        return None
    text, language, published, title = row

    def rows(table: str, columns: str) -> list[tuple[Any, ...]]:
        return _rows(connection, number, table, columns)

    return Page(
        text=text,
        language=language,
        published=published,
        title=title,
        passages=tuple(Passage(*r) for r in rows("passages", "start, stop, kind")),
        candidates=tuple(Candidate(*r) for r in rows("candidates", "start, stop, kind, weight, rule")),
        expansions=tuple(Expansion(*r) for r in rows("expansions", "short, long")),
        quotes=tuple(
            Quote(*r) for r in rows("extracted_quotes", "start, stop, state, utterance, cue_start, cue_stop")
        ),
        figures=tuple(Figure(*r) for r in rows("extracted_figures", "start, stop, low, high, unit")),
        dates=tuple(Date(*r) for r in rows("dates", "start, stop, value")),
    )


def quote_ids(connection: sqlite3.Connection, number: int) -> list[int]:
    """The ids of a document's quotations, in the order in which its page has them."""
    return [row[0] for row in _rows(connection, number, "extracted_quotes", "id")]


def _rows(connection: sqlite3.Connection, number: int, table: str, columns: str) -> list[tuple[Any, ...]]:
    return connection.execute(
        f"SELECT {columns} FROM {table} WHERE document_id = ? ORDER BY {_ORDERS[table]}", (number,)
    ).fetchall()
