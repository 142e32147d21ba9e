"""Keeps the full-text index of the passages in step with them."""

import re
import sqlite3
from collections.abc import Iterable

from db.folding import fold, odd

_WORD = re.compile(r"[^\W_]+")


def indexed(words: str) -> str:
    """What the index holds for a passage: its folded words.

    Words with a letter that SQLite does not fold (œ, ß, ł …) follow once more as they are written, so that
    somebody who asks the table itself, without this program, finds them under both spellings.
    """
    folded = fold(words)
    if not odd(words):
        return folded
    return " ".join([folded, *(word for word in _WORD.findall(words) if odd(word))])


def add(connection: sqlite3.Connection, passages: Iterable[tuple[int, str]]) -> None:
    """Index passages: ids with their words."""
    rows = [(number, indexed(words)) for number, words in passages]
    connection.executemany("INSERT INTO passages_fts (rowid, words) VALUES (?, ?)", rows)


def remove(connection: sqlite3.Connection, passages: Iterable[tuple[int, str]]) -> None:
    """Take passages out of the index; their words must be those that were indexed."""
    rows = [(number, indexed(words)) for number, words in passages]
    connection.executemany(
        "INSERT INTO passages_fts (passages_fts, rowid, words) VALUES ('delete', ?, ?)", rows
    )
