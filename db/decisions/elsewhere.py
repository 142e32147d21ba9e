"""Which other places a decision would name that holds everywhere: asked before it is taken."""

import sqlite3
from collections.abc import Iterator

from db.decisions.everywhere import occurrences
from db.decisions.extraction import LONGEST, Spot


def elsewhere(connection: sqlite3.Connection, words: str, here: Spot) -> Iterator[Spot]:
    """The places with the same words that no mention stands in the way of, but for `here`.

    A mention stays what it is, unless it is a part of these words: as `db.decisions.fold` has it.
    """
    for spot in occurrences(connection, words):
        apart = spot[0] != here[0] or spot[2] <= here[1] or here[2] <= spot[1]
        if apart and all(_within(beside, spot) for beside in _beside(connection, spot)):
            yield spot


def is_nameable(connection: sqlite3.Connection, words: str, here: Spot) -> bool:
    """Would a decision that holds everywhere name these words here too?"""
    return here in occurrences(connection, words) and all(
        _within(beside, here) for beside in _beside(connection, here)
    )


def _within(beside: tuple[int, int], spot: Spot) -> bool:
    """Is a mention a part of these words, and not all of them?"""
    start, stop = beside
    return spot[1] <= start and stop <= spot[2] and beside != spot[1:]


def _beside(connection: sqlite3.Connection, spot: Spot) -> list[tuple[int, int]]:
    """The mentions that share a character with a place."""
    number, start, stop = spot
    rows = connection.execute(
        "SELECT start, stop FROM mentions WHERE document_id = ? AND start < ? AND stop > ? AND start > ?",
        (number, stop, start, start - LONGEST),
    )
    return [(first, last) for first, last in rows]
