"""What the tests of the log decide in a database, and what they look at in it."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from db.connection import open_reader
from db.decisions.deciding import decide, undo
from db.decisions.decision import Decision, Naming, Placing, What
from db.decisions.places import naming, placing

Run = Callable[..., tuple[int, str, str]]
Copy = Callable[[str], Path]


def named(database: Path, name: str) -> Naming:
    with closing(open_reader(database)) as reader:
        (number,) = reader.execute("SELECT id FROM entities WHERE name = ?", (name,)).fetchone()
        return naming(reader, number)


def quotation(database: Path) -> Placing:
    with closing(open_reader(database)) as reader:
        return placing(reader, *reader.execute("SELECT document_id, start, stop FROM quotes").fetchone())


def take(database: Path, what: What, name: str, other: str | None = None, **said: Any) -> None:
    """Decide something of the entity that is called so."""
    into = named(database, other) if other else None
    decide(database, [Decision(what, named(database, name), into, **said)])


def shown(database: Path) -> list[list[tuple[object, ...]]]:
    """What the database says of entities and speakers, without numbers of rows."""
    questions = (
        "SELECT name, kind, mentions, documents, quotes, note FROM entities ORDER BY name, kind",
        "SELECT e.name, a.name, a.mentions FROM aliases a JOIN entities e ON e.id = a.entity_id ORDER BY 1, 2",
        "SELECT q.document_id, q.start, e.name FROM quotes q LEFT JOIN entities e ON e.id = q.speaker_id ORDER BY 1, 2",
    )
    with closing(sqlite3.connect(database)) as connection:
        return [connection.execute(question).fetchall() for question in questions]


def _names(database: Path) -> list[str]:
    return [str(row[0]) for row in shown(database)[0]]


def take_three(database: Path) -> None:
    """Three decisions."""
    take(database, "rename", "Anna Berglund", words="A. Berglund")
    take(database, "hide", "Nantes")
    take(database, "alias", "A. Berglund", words="l’édile")


def take_others(database: Path) -> None:
    """Three others, one of which undoes another."""
    take(database, "retype", "Toulouse", kind="organisation")
    undo(database)
    take(database, "merge", "Marie Lenoir", "Jacques Perrault")
