"""How a log stood when it was applied last, kept in memory: the next decision of a program need not go through it again."""

import gc
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import uuid4

from db.decisions import log
from db.decisions.corrections import Corrections, corrections
from db.decisions.fold import fold
from db.decisions.state import State

_KEY = "applied"
"""A word in the table `state` that is another one after each transaction of whatever program."""


@dataclass(frozen=True, slots=True)
class Held:
    """A log gone through, and what it comes to."""

    state: State
    corrections: Corrections


_HELD: dict[str, Held] = {}
"""The last one, by the word that stood in its database then."""


def standing(connection: sqlite3.Connection) -> Held:
    """The log as it stands in the database, gone through unless that was done before and nothing has changed since.

    It is the caller's: what fails on the way leaves nothing half done here.
    """
    row = connection.execute("SELECT value FROM state WHERE key = ?", (_KEY,)).fetchone()
    held = _HELD.pop(row[0], None) if row else None
    if held:
        held.state.renew(connection)
        return held
    return gone_through(connection)


def gone_through(connection: sqlite3.Connection) -> Held:
    """The log, gone through from its beginning."""
    state = State(connection)
    with _uncollected():
        fold(state, log.live(connection))
        return Held(state, corrections(state))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Have Python not look for cycles meanwhile: there are none, and of 10,000 lines it was a sixth of the time."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def keep(connection: sqlite3.Connection, held: Held) -> None:
    """Keep what the tables were made from."""
    word = uuid4().hex
    connection.execute(
        "INSERT INTO state (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (_KEY, word),
    )
    _HELD.clear()
    _HELD[word] = held


def release(connection: sqlite3.Connection) -> None:
    """Say that the extraction changes now: whatever program keeps a log over it does so in vain."""
    connection.execute("DELETE FROM state WHERE key = ?", (_KEY,))
