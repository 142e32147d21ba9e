"""Verification: a sound database passes, and each kind of damage is named with its place."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from db.connection import open_reader
from db.records import Page, Reading
from db.store import Store
from db.verify import Failure, verify


def said(path: Path) -> list[str]:
    """What does not stand, without the folder."""
    return [str(failure).removeprefix("/sources/") for failure in verify(open_reader(path))]


def test_a_sound_database_passes(database: Path) -> None:
    assert said(database) == []


@pytest.mark.parametrize(
    ("damage", "what"),
    [
        (
            "UPDATE mentions SET stop = 99999 WHERE id = 1",
            "a.txt:2-99999: a row of mentions is not about words",
        ),
        ("UPDATE figures SET stop = start WHERE id = 1", "a row of figures is not about words"),
        ("UPDATE mentions SET stop = stop - 1 WHERE id = 1", "'Nord Réseau Énergi' is not among the names"),
        ("UPDATE mentions SET start = 0 WHERE id = 2", "two mentions overlap"),
        ("UPDATE entities SET mentions = mentions + 1", "the mentions of an entity: 5 counted wrongly"),
        ("UPDATE quotes SET speaker_id = 77", "leads to a row of entities that is not there"),
        ("DELETE FROM passages WHERE id = 2", "these words are in no passage"),
        ("UPDATE passages SET start = start - 5 WHERE id = 2", "two passages overlap"),
        ("INSERT INTO passages_fts (rowid, words) VALUES (99, 'intrus')", "the full-text index is not that"),
        ("UPDATE state SET value = 'due'", "due to be decided again"),
    ],
)
def test_each_damage_is_named(database: Path, damage: str, what: str) -> None:
    with sqlite3.connect(database) as connection:
        connection.execute(damage)
    assert any(what in line for line in said(database)), said(database)


def test_a_source_that_changed_is_named_and_one_that_is_gone_is_not(
    tmp_path: Path, reading: Callable[..., Reading]
) -> None:
    path, source = tmp_path / "x.db", tmp_path / "a.txt"
    source.write_bytes(b"Text!")
    with Store(path) as store:
        store.put(tmp_path, reading("a.txt", "Text.", str(tmp_path)))
        store.settle((), [])
    (line,) = said(path)
    assert line.endswith("a.txt: the source has changed since it was loaded: load it again")
    source.unlink()
    assert said(path) == []


def test_checks_that_others_bring_are_made_on_every_document(database: Path) -> None:
    def check(page: Page) -> Iterator[tuple[int, int, str]]:
        for figure in page.figures:
            yield figure.start, figure.stop, f"reads {figure.low:g}"

    found = list(verify(open_reader(database), [check]))
    assert [failure.what for failure in found] == ["reads 12", "reads 40"]
    assert isinstance(found[0], Failure)
