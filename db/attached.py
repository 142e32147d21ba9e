"""A database of its own with another one attached for reading: for temporary tables, and for indexes made once more."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from urllib.parse import quote

from db.connection import Reader


@contextmanager
def beside(reader: Reader) -> Iterator[sqlite3.Connection]:
    """An empty database that lives while it is open; the tables of `reader` are in it as those of `held`."""
    file = reader.execute("PRAGMA database_list").fetchone()[2]
    with closing(sqlite3.connect("", uri=True, isolation_level=None)) as connection:
        connection.execute("ATTACH ? AS held", (f"file:{quote(file)}?mode=ro",))
        yield connection
