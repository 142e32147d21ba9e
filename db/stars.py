"""What a person starred: kept as rows of the tables that there are, written anew with each decision."""

import sqlite3
from typing import TYPE_CHECKING

from db.connection import Reader

if TYPE_CHECKING:
    from db.decisions.state import State

RECORDS = {
    "quote": "quotes",
    "mention": "mentions",
    "role": "roles",
    "relation": "relations",
    "figure": "figures",
    "date": "dates",
}
"""What can be starred besides entities and documents, and the tables where it stands."""


def write(connection: sqlite3.Connection, state: "State") -> None:
    """Write the stars that hold."""
    wanted = holding(connection, state)
    connection.execute("DELETE FROM stars")
    connection.executemany("INSERT INTO stars (record, row) VALUES (?, ?)", sorted(wanted))


def holding(connection: sqlite3.Connection, state: "State") -> set[tuple[str, int]]:
    """The stars that hold, each as the row that it is on now."""
    found: set[tuple[str, int]] = set()
    for (record, *where), on in state.stars.items():
        if not on:
            continue
        if record == "entity":  # nobody sees one that is hidden, or that nothing names any more
            rows = connection.execute("SELECT id FROM entities WHERE id = ?", (state.root(where[0]),))
            found |= {(record, number) for (number,) in rows}
        elif record == "document":
            found.add((record, where[0]))
        elif record in RECORDS:
            rows = connection.execute(
                f"SELECT id FROM {RECORDS[record]} WHERE document_id = ? AND start = ? AND stop = ?", where
            )
            found |= {(record, number) for (number,) in rows}
    return found


def starred(reader: Reader) -> set[tuple[str, int]]:
    """The starred records, each by what it is and its row."""
    return set(reader.execute("SELECT record, row FROM stars").fetchall())
