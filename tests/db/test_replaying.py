"""Verification of what was decided: a row that is not what the log makes of the extraction is named."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from db.connection import open_reader
from db.decisions import deciding
from db.decisions.decision import Decision, Naming
from db.decisions.places import placing
from db.verify import verify

BREVAC = Naming("Odile Brévac", "person")


def said(path: Path) -> list[str]:
    with closing(open_reader(path)) as reader:
        return [str(failure) for failure in verify(reader)]


@pytest.fixture
def decided(database: Path) -> Path:
    """The database with a merge, a note, a star, other bounds of a quotation, and a decision that is undone."""
    wegrid, nord = Naming("WeGrid", "organisation"), Naming("Nord Réseau Énergie", "organisation")
    with closing(open_reader(database)) as reader:
        number, start, stop = reader.execute(
            "SELECT document_id, start, stop FROM quotes ORDER BY id"
        ).fetchone()
        place, onto = placing(reader, number, start, stop), placing(reader, number, start + 5, stop)
    for decision in (
        Decision("merge", entity=wegrid, other=nord),
        Decision("note", entity=nord, words="seen"),
        Decision("star", entity=BREVAC, table="entity"),
        Decision("respan", place=place, onto=onto),
        Decision("hide", entity=BREVAC),
    ):
        deciding.decide(database, [decision])
    deciding.undo(database)
    return database


def test_what_was_decided_verifies(decided: Path) -> None:
    assert said(decided) == []


@pytest.mark.parametrize(
    ("damage", "what"),
    [
        ("UPDATE quotes SET start = start - 5 WHERE id = (SELECT min(id) FROM quotes)", "quotes: 2 rows"),
        ("UPDATE quotes SET speaker_id = NULL", "quotes: "),
        ("DELETE FROM roles", "roles: 3 rows"),
        ("UPDATE figures SET high = 77 WHERE id = 1", "figures: 2 rows"),
        ("UPDATE entities SET note = 'heard' WHERE note = 'seen'", "entities: 1 rows"),
        ("UPDATE entities SET kind = 'place' WHERE name = 'Odile Brévac'", "entities: 1 rows"),
        (
            "INSERT INTO aliases (entity_id, name, mentions) SELECT min(id), 'x', 0 FROM entities",
            "aliases: 1 rows",
        ),
        ("DELETE FROM merges", "merges: "),
        ("DELETE FROM stars", "stars: 1 rows"),
        ("UPDATE decisions SET problem = 'lost' WHERE what = 'note'", "decisions: 1 rows"),
        ("UPDATE decisions SET undone_by = NULL", "decisions: 1 rows"),
    ],
)
def test_a_row_that_is_not_what_the_log_makes_of_the_extraction_is_named(
    decided: Path, damage: str, what: str
) -> None:
    with closing(sqlite3.connect(decided)) as connection, connection:
        connection.execute(damage)
    assert any(what in line for line in said(decided)), said(decided)


def test_a_line_that_nobody_applied_is_named(decided: Path) -> None:
    with closing(open_reader(decided)) as reader:
        number, text = reader.execute("SELECT id, text FROM documents ORDER BY id").fetchone()
        place = placing(reader, number, text.index("sites"), text.index("sites") + 5)
    entity = Naming("Vaulx", "place", new=True)
    line = Decision("name", entity=entity, place=place, key="k", at="2030-01-31T12:00:00.000000Z")
    with closing(sqlite3.connect(decided)) as connection, connection:
        connection.execute(
            "INSERT INTO decisions (key, at, what, said, problem) VALUES (?, ?, ?, ?, '')",
            (line.key, line.at, line.what, line.line()),
        )
    assert any("the log of decisions was not applied" in one for one in said(decided))
