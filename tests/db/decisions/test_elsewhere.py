"""What is said of how many places a decision will name is what it then names."""

import re
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from db.connection import open_reader
from db.decisions import deciding
from db.decisions.decision import Decision
from db.decisions.elsewhere import elsewhere, is_nameable
from db.decisions.places import anew, placing


def named(database: Path) -> set[tuple[Any, ...]]:
    """The places of all mentions."""
    with closing(open_reader(database)) as reader:
        return set(reader.execute("SELECT document_id, start, stop FROM mentions"))


@pytest.mark.parametrize(
    "words", ["WeGrid", "cœur", "Vaulière", "dirige WeGrid", "Brévac", "de WeGrid", "Gri", "12"]
)
def test_everywhere_names_the_places_that_were_counted(database: Path, words: str) -> None:
    with closing(open_reader(database)) as reader:
        texts = reader.execute("SELECT id, text FROM documents ORDER BY id").fetchall()
        here = next(
            (number, *found.span()) for number, text in texts for found in re.finditer(re.escape(words), text)
        )
        wanted = set(elsewhere(reader, words, here))
        whole = is_nameable(reader, words, here)
        place = placing(reader, *here)
    before = named(database)
    deciding.decide(database, [Decision("name", anew("Anything", "event"), place=place, everywhere=True)])
    assert named(database) - before - {here} == wanted
    assert not (whole and here in before)


def test_page_furniture_and_parts_of_words_are_not_counted(database: Path) -> None:
    with closing(open_reader(database)) as reader:
        number, text = reader.execute("SELECT id, text FROM documents WHERE path = 'a.txt'").fetchone()
        at = text.index("Partager")
        assert not is_nameable(reader, "Partager", (number, at, at + 8))
        assert list(elsewhere(reader, "Gri", (number, 0, 1))) == []
