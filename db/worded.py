"""Which quotations hold some words: the full-text index says which passages may, their texts say which do."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter

from db import documents
from db.connection import Reader
from db.folding import fold

_PIECE = re.compile("[\x00-/:-`{-\x7f]*([a-z0-9]+)")
"""The first letters of a word that any version of SQLite takes for the first ones of a word."""


def worded(reader: Reader, words: str) -> set[int]:
    """The ids of those with a word that begins with each of these, whatever its case and accents."""
    wanted = fold(words).split()
    pieces = {match[1] for word in wanted if (match := _PIECE.match(word))}
    if not pieces:
        rows = reader.execute("SELECT document_id, id, start, stop FROM quotes ORDER BY document_id, start")
        return _read(reader, rows, wanted)
    piece = max(sorted(pieces), key=len)  # the others are seldom rarer, and a question each
    return _read(reader, _overlapping(reader, piece), wanted)


def holds(words: str, wanted: Iterable[str]) -> bool:
    """Does each wanted word begin one of the words?"""
    written = " " + fold(words)
    return all(f" {word}" in written for word in wanted)


def _read(reader: Reader, quotes: Iterable[tuple[int, int, int, int]], wanted: Sequence[str]) -> set[int]:
    """Those that hold the words; each text is read once, and one is in memory at a time."""
    held = set[int]()
    for document, those in groupby(quotes, key=itemgetter(0)):
        text = documents.text(reader, document)
        held.update(number for _, number, start, stop in those if holds(text[start:stop], wanted))
    return held


def _overlapping(reader: Reader, piece: str) -> Iterable[tuple[int, int, int, int]]:
    """The quotations that share a character with a passage that has a word that begins so."""
    (longest,) = reader.execute("SELECT max(stop - start) FROM quotes").fetchone()
    return reader.execute(
        "SELECT DISTINCT q.document_id, q.id, q.start, q.stop FROM passages AS p CROSS JOIN quotes AS q"
        " ON q.document_id = p.document_id AND q.start > p.start - ? AND q.start < p.stop AND q.stop > p.start"
        " WHERE p.id IN (SELECT rowid FROM passages_fts WHERE passages_fts MATCH ?)"
        " ORDER BY q.document_id, q.start",
        (longest or 0, f'"{piece}"*'),
    ).fetchall()
