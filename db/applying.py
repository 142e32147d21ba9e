"""Applies the log to what was extracted: all of it from nothing, or only what differs from how it stood before."""

import sqlite3
from collections.abc import Iterable

from db import counting, deriving, names_index, naming, stars
from db.decisions import log
from db.decisions.corrections import Corrections, corrections
from db.decisions.fold import fold
from db.decisions.held import Held, gone_through, keep
from db.decisions.state import State
from db.deriving import Touched


def from_nothing(connection: sqlite3.Connection) -> None:
    """Make the tables of the contract what was extracted with every decision that holds applied to it."""
    held = gone_through(connection)
    after = held.corrections
    log.complain(connection, held.state.problems)
    _touch(connection, after.called)
    connection.execute(
        "INSERT OR IGNORE INTO temp.touched SELECT id FROM extracted_entities UNION SELECT id FROM entities"
    )
    naming.entities(connection, after)
    deriving.everything(connection, after)
    connection.execute("DELETE FROM search_entries")
    _names(connection, after)
    counting.totals(connection)
    counting.ranks(connection)
    names_index.build(connection)
    connection.execute("DROP TABLE temp.touched")
    stars.write(connection, held.state)


def onward(connection: sqlite3.Connection, before: Held) -> tuple[Touched, State]:
    """Bring the tables from where the log stood `before` to where it stands now.

    Gives back what was touched, and the state in which entities can be found as the log names them.
    """
    state, old = before.state, before.corrections
    keys = log.standing(connection)
    fold(state, log.read(connection, keys[state.back(keys) :]))
    log.complain(connection, state.problems)
    new = corrections(state)
    numbers = deriving.entities_between(connection, old, new)
    _touch(connection, numbers)
    naming.entities(connection, new)
    touched = deriving.part(connection, old, new)
    names_index.withdraw(connection)
    _names(connection, new)
    if counting.place(connection):
        names_index.enter(connection)
    else:
        names_index.build(connection)
    connection.execute("DROP TABLE temp.touched")
    stars.write(connection, state)
    keep(connection, Held(state, new))
    return touched, state


def _names(connection: sqlite3.Connection, after: Corrections) -> None:
    """What hangs on the touched entities, once the rows that name them are written."""
    counting.appearances(connection)
    naming.forget(connection)
    naming.spellings(connection, after)
    counting.counts(connection)


def _touch(connection: sqlite3.Connection, numbers: Iterable[int]) -> None:
    connection.execute("DROP TABLE IF EXISTS temp.touched")
    connection.execute("CREATE TEMP TABLE touched (id INTEGER PRIMARY KEY)")
    connection.executemany("INSERT INTO temp.touched VALUES (?)", [(number,) for number in sorted(numbers)])
