"""Keeps the full-text index of the passages in step with them."""

import sqlite3
from collections.abc import Iterable

from db.folding import fold, odd


def indexed(words: str) -> str:
    """What the index holds for a passage: its folded words.

    Words with a letter that SQLite does not fold (œ, ß, ł …) follow once more as they are written, so that
    somebody who asks the table itself, without this program, finds them under both spellings.
    """
    return " ".join([fold(words), *odd(words)])


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
