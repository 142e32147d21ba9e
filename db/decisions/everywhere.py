"""Where else the same words stand: for decisions that hold in all documents, also in those loaded later."""

import re
import sqlite3
from collections.abc import Iterator

from db.folding import fold

_WORD = re.compile(r"[^\W_]+")
MOST = 100_000
"""Places of one decision: beyond, a word is no name."""


def occurrences(connection: sqlite3.Connection, words: str) -> Iterator[tuple[int, int, int]]:
    """Document, start and stop of each place outside page furniture where exactly these words stand.

    Letter for letter, with any white space between them, and not as a part of longer words.
    """
    tokens = _WORD.findall(fold(words))
    if not tokens:
        return
    phrase = '"' + " ".join(tokens) + '"'
    rows = connection.execute(
        "SELECT p.document_id, p.start, p.stop FROM passages_fts JOIN passages AS p ON p.id = passages_fts.rowid"
        " JOIN documents AS d ON d.id = p.document_id JOIN folders AS f ON f.id = d.folder_id"
        " WHERE passages_fts MATCH ? AND p.kind <> 'furniture' ORDER BY f.root, d.path, p.start",
        (phrase,),
    ).fetchall()
    pattern = re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, words.split())) + r"(?!\w)")
    text, held, told = "", 0, 0
    for number, start, stop in rows:
        if number != held:
            held = number
            (text,) = connection.execute("SELECT text FROM documents WHERE id = ?", (number,)).fetchone()
        for found in pattern.finditer(text, start, stop):
            yield number, found.start(), found.end()
            told += 1
            if told == MOST:
                return
