"""Lets one program at a time write to a database, and tells the second one at once."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from db.connection import StoreError


@contextmanager
def sole_writer(file: Path) -> Iterator[None]:
    """Hold the right to write to `file`; raise StoreError at once where another program has it.

    SQLite's own lock holds for one transaction, a load is thousands. So an empty database beside the file
    is kept locked meanwhile: the system lets go of it when the program ends, however it ends, and no
    code of ours depends on which system that is.
    """
    beside = file.with_name(file.name + "-writer")
    connection = _locked(beside, file)
    try:
        yield
    finally:
        with suppress(OSError):
            beside.unlink()  # while it is still locked: nobody can have taken it over
        connection.close()


def _locked(beside: Path, file: Path) -> sqlite3.Connection:
    """The empty database, locked: that which stands there, not one that the writer before has just taken away."""
    while True:
        before = _identity(beside)
        connection = sqlite3.connect(beside, isolation_level=None, timeout=0, check_same_thread=False)
        if before is None:  # now it is there
            connection.close()
            continue
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            connection.close()
            raise StoreError(f"{file}: {_why(error)}") from error
        if before == _identity(beside):
            return connection
        connection.close()


def _identity(beside: Path) -> tuple[int, int, int] | None:
    """Which file that is: the same name may be another one's by now, and its number an old one's."""
    try:
        told = beside.stat()
    except FileNotFoundError:
        return None
    return told.st_dev, told.st_ino, told.st_ctime_ns


def _why(error: sqlite3.OperationalError) -> str:
    if "locked" in str(error):
        return "another florilege is loading into it; wait until it has finished"
    return "its folder may not be written to"
