"""Which quotations hold some words: the full-text index says which passages may, their texts say which do.

Of 100,000 quotations, a word that 26 hold takes 10 ms of processor, one that all hold 400 ms.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter

from db import documents
from db.connection import Reader
from db.folding import fold

_PIECE = re.compile("[\x00-/:-`{-\x7f]*([a-z0-9]+)")
"""The first letters of a word that any version of SQLite takes for the first ones of a word."""
_BLOCK = 500
"""Quotations that are folded at once."""
_MANY = 3
"""One passage in so many, and all quotations are read in less time than those that the index leads to."""


def worded(reader: Reader, words: str) -> set[int]:
    """The ids of those with a word that begins with each of these, whatever its case and accents."""
    wanted = fold(words).split()
    pieces = {match[1] for word in wanted if (match := _PIECE.match(word))}
    piece = max(sorted(pieces), key=len, default="")  # the others are seldom rarer, and a question each
    return _read(
        reader, _overlapping(reader, piece) if piece and _rare(reader, piece) else _all(reader), wanted
    )


def holds(words: str, wanted: Iterable[str]) -> bool:
    """Does each wanted word begin one of the words?"""
    written = " " + fold(words)
    return all(f" {word}" in written for word in wanted)


def _read(reader: Reader, quotes: Iterable[tuple[int, int, int, int]], wanted: Sequence[str]) -> set[int]:
    """Those that hold the words; each text is read once, and about a block of quotations is in memory at a time."""
    held, waiting = set[int](), list[tuple[int, str]]()
    for document, those in groupby(quotes, key=itemgetter(0)):
        text = documents.text(reader, document)
        waiting += [(number, text[start:stop]) for _, number, start, stop in those]
        if len(waiting) > _BLOCK:
            held.update(_holding(waiting, wanted))
            waiting.clear()
    held.update(_holding(waiting, wanted))
    return held


def _holding(said: Sequence[tuple[int, str]], wanted: Sequence[str]) -> list[int]:
    """Those of these quotations; they are folded at once, which takes a fifth of the time of folding each."""
    folded = " " + fold("\0 ".join([words for _, words in said]))
    if not all(f" {word}" in folded for word in wanted):
        return []
    pieces = folded.split("\0")
    if len(pieces) != len(said):  # a text has such a character itself
        return [number for number, words in said if holds(words, wanted)]
    held = list(zip((number for number, _ in said), pieces, strict=True))
    for word in wanted:
        begun = f" {word}"
        held = [(number, piece) for number, piece in held if begun in piece]
    return [number for number, _ in held]


def _rare(reader: Reader, piece: str) -> bool:
    """Have so few passages a word that begins so that the index saves time?"""
    (passages,) = reader.execute("SELECT max(id) FROM passages").fetchone()
    most = (passages or 0) // _MANY + 1
    (found,) = reader.execute(
        "SELECT count(*) FROM (SELECT 1 FROM passages_fts WHERE passages_fts MATCH ? LIMIT ?)",
        (f'"{piece}"*', most),
    ).fetchone()
    return int(found) < most


def _all(reader: Reader) -> Iterable[tuple[int, int, int, int]]:
    return reader.execute("SELECT document_id, id, start, stop FROM quotes ORDER BY document_id, start")


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
