"""Read-only connections to a database, and the one line that says why there is none."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TypeAlias
from urllib.parse import quote

Reader: TypeAlias = sqlite3.Connection
"""An open read-only connection. `interrupt()` from another thread ends the question that it is answering."""

APPLICATION = 0x464C4F52
"""Marks a database file as ours in its header (`PRAGMA application_id`): "FLOR"."""

SCHEMA = 3
"""Version of the schema, in the file's header (`PRAGMA user_version`); db/schema.py brings older ones up to it."""

PATIENCE = 5.0
"""Seconds to wait for a writer to finish a transaction: the longest single document took under one."""


class StoreError(Exception):
    """What could not be done with a database, in one clear line for the user."""


def open_reader(path: Path | str) -> Reader:
    """Open a database for questions only; nothing that goes through it can change a row.

    Works in a folder that may not be written to. The connection may be used by one thread at a time,
    whichever that is. Raises StoreError where the file is missing, not ours, or newer than this program.
    """
    require()
    file = Path(path).absolute()
    if not file.is_file():
        raise StoreError(f"{path}: there is no such database")
    with explained(file):
        connection = _connect(file, "mode=ro")
        try:
            _prove(connection, file)
        except sqlite3.OperationalError:
            # A file that was left in WAL mode cannot be opened where its index cannot be made. Without
            # a log beside it the file itself is whole, and may be read as one that nobody changes.
            connection.close()
            if _has(file, "-wal"):
                raise
            immutable = not _has(file, "-journal")
            if not immutable:  # a writer was killed: what it left half written is taken back first
                _recover(file)
            connection = _connect(file, "mode=ro&immutable=1" if immutable else "mode=ro")
            _prove(connection, file)
    return connection


def _has(file: Path, suffix: str) -> bool:
    """Does SQLite's own file stand beside the database, and hold anything?"""
    beside = file.with_name(file.name + suffix)
    return beside.exists() and beside.stat().st_size > 0


def _recover(file: Path) -> None:
    """Have SQLite take back what a killed program had begun to write: only a connection that may write can."""
    connection = _connect(file, "mode=rw")
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    finally:
        connection.close()


def at_rest(path: Path) -> None:
    """Leave one whole file behind when nobody asks any more: what was decided meanwhile stands in a file beside it."""
    if path.with_name(f"{path.name}-wal").exists():
        with suppress(sqlite3.Error), closing(sqlite3.connect(path, timeout=0)) as connection:
            gather(connection)


def gather(connection: sqlite3.Connection) -> None:
    """Bring all that stands in SQLite's log into the database file, which then opens where nothing may be written.

    Where another program reads, the log stays, and is whole.
    """
    with suppress(sqlite3.Error):
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        connection.execute("PRAGMA journal_mode = DELETE").fetchone()


def version(reader: Reader) -> int:
    """A number that is another one as soon as anybody else has written to the database."""
    with explained(Path("the database")):
        return int(reader.execute("PRAGMA data_version").fetchone()[0])


def require() -> None:
    """Raise StoreError where Python was built with an SQLite that has no STRICT tables (before 3.37)."""
    if sqlite3.sqlite_version_info < (3, 37):
        raise StoreError(f"this Python brings SQLite {sqlite3.sqlite_version}; florilege needs 3.37 or newer")


@contextmanager
def explained(file: Path) -> Iterator[None]:
    """Turn what SQLite says about `file` into one line that says what to do; let an interruption pass."""
    try:
        yield
    except sqlite3.Error as error:
        said = str(error)
        if said == "interrupted":
            raise
        raise StoreError(f"{file}: {_LINES.get(getattr(error, 'sqlite_errorname', ''), said)}") from error


_LINES = {
    "SQLITE_NOTADB": "this is not a database",
    "SQLITE_CORRUPT": "this database is damaged; load its sources again into a new one",
    "SQLITE_FULL": "no room is left on the disk; what was loaded before stands",
    "SQLITE_BUSY": "another program is writing to it; wait until it has finished",
    "SQLITE_LOCKED": "another program is writing to it; wait until it has finished",
    "SQLITE_READONLY": "it may not be written to",
    "SQLITE_READONLY_DIRECTORY": "its folder may not be written to",
    "SQLITE_CANTOPEN": "it cannot be opened; may the file be read, and its folder be written to?",
    "SQLITE_IOERR_WRITE": "it cannot be written; is the disk full?",
}


def prove(connection: sqlite3.Connection, file: Path) -> int:
    """The version of the open database's schema. Raises StoreError where it is not ours or newer than this program."""
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    if application != APPLICATION:
        raise StoreError(f"{file}: this database was not made by florilege")
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > SCHEMA:
        raise StoreError(
            f"{file}: made by a newer florilege (schema {version}, this one knows {SCHEMA}); update"
        )
    return version


def _prove(connection: sqlite3.Connection, file: Path) -> None:
    """Read the first page; close the connection where no question can be asked of it."""
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        version = prove(connection, file)
    except BaseException:
        connection.close()
        raise
    if version < SCHEMA:
        connection.close()
        raise StoreError(
            f"{file}: made by an older florilege; load any source into it to bring it up to date"
        )


def _connect(file: Path, how: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"file:{quote(os.fsencode(file.as_posix()))}?{how}",
        uri=True,
        check_same_thread=False,
        isolation_level=None,
        timeout=PATIENCE,
    )
    connection.execute("PRAGMA query_only = 1")
    connection.execute("PRAGMA mmap_size = 1073741824")  # 1 GiB: pages are read where they lie
    return connection
