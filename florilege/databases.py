"""Which database a verb works on, opened for reading; and the entity that somebody means by a name."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from db import entities
from db.answers import EntityLine
from db.connection import Reader, StoreError, explained, open_reader
from db.search import Finder
from florilege import places
from florilege.saying import tell


def chosen(given: Path | None) -> Path | None:
    """The database given, else the one that was opened last, if it is still there."""
    if given is not None:
        return given
    last = places.last()
    if last is None or last.is_file():
        return last
    tell(f"{last}: opened last, and is gone")
    return None


def required(given: Path | None) -> Path:
    """The chosen database. Raises StoreError where none was given or opened."""
    database = chosen(given)
    if database is None:
        raise StoreError("no database was opened yet; load a folder first: florilege load PATH")
    return database


@contextmanager
def reading(given: Path | None) -> Iterator[Reader]:
    """A reader on the chosen database. Raises StoreError where there is none."""
    database = required(given)
    reader = open_reader(database)
    try:
        with explained(database):
            yield reader
    finally:
        reader.close()


def entity_called(reader: Reader, name: str) -> EntityLine | None:
    """The entity written exactly so, else the one whose name is nearest; what else it may be is told."""
    exact = entities.named(reader, name)
    lines = exact or [hit.entity for hit in Finder(reader).find(name, 5)]
    if not lines:
        tell(f"nothing is called {name!r}")
        return None
    if not exact:
        tell(f"nothing is called {name!r}; the nearest is {lines[0].name}")
    for other in lines[1:] if exact else ():
        tell(f"{name!r} is also {other.name}, {other.kind}")
    return lines[0]
