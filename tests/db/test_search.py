"""The fuzzy finder: names by what somebody types, in every way people type."""

import sqlite3
from pathlib import Path

import pytest

from db import names_index
from db.connection import Reader, open_reader
from db.search import Finder
from db.store import Store

PEOPLE = [
    ("Grand Arrol Métropole", "Grand Arrol"),
    ("Odile Brévac", "Mme Brévac"),
    ("Stéphan Moralçon",),
    ("We Gridwork",),
    ("NordVolt",),
    ("Cœurdroy & Fils",),
    ("Région des Monts de la Brume",),
    ("Jean-Claude Tessandier",),
    ("Müller Straßenbau GmbH",),
    ("Łódka Technik",),
    ("Technodrome",),
    ("Saint-Vorlin-d’Arrol",),
    ("Institut Przybyłek",),
]


@pytest.fixture(scope="module")
def finder(tmp_path_factory: pytest.TempPathFactory) -> Finder:
    """A finder over the names above, the first the weightiest."""
    path = tmp_path_factory.mktemp("search") / "names.db"
    with Store(path):
        pass
    with sqlite3.connect(path) as connection:
        for number, forms in enumerate(PEOPLE, 1):
            connection.execute(
                "INSERT INTO entities (id, name, kind, mentions, documents, quotes, rank, rank_name, rank_date)"
                " VALUES (?, ?, ?, ?, 1, 0, ?, ?, ?)",
                (
                    number,
                    forms[0],
                    "organisation" if "GmbH" in forms[0] else "person",
                    99 - number,
                    number,
                    number,
                    number,
                ),
            )
            rows = [(number, form) for form in forms]
            connection.executemany("INSERT INTO aliases (entity_id, name, mentions) VALUES (?, ?, 1)", rows)
        names_index.build(connection)
    return Finder(open_reader(path))


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("brevac", "Odile Brévac"),
        ("BRÉVAC ODILE", "Odile Brévac"),
        ("brev", "Odile Brévac"),
        ("bervac", "Odile Brévac"),
        ("odil brévak", "Odile Brévac"),
        ("gam", "Grand Arrol Métropole"),
        ("rmb", "Région des Monts de la Brume"),
        ("monts brume", "Région des Monts de la Brume"),
        ("wegridwork", "We Gridwork"),
        ("wegri", "We Gridwork"),
        ("nord volt", "NordVolt"),
        ("stephan", "Stéphan Moralçon"),
        ("moralcon", "Stéphan Moralçon"),
        ("moralson", "Stéphan Moralçon"),
        ("coeurdroy", "Cœurdroy & Fils"),
        ("cœurdr", "Cœurdroy & Fils"),
        ("jc tessandier", "Jean-Claude Tessandier"),
        ("tessandier j", "Jean-Claude Tessandier"),
        ("tesandiet", "Jean-Claude Tessandier"),
        ("strassenbau", "Müller Straßenbau GmbH"),
        ("mueller", "Müller Straßenbau GmbH"),
        ("lodka", "Łódka Technik"),
        ("drome", "Technodrome"),
        ("technodorme", "Technodrome"),
        ("saintvorlin", "Saint-Vorlin-d’Arrol"),
        ("przybylek", "Institut Przybyłek"),
        ("przibylek", "Institut Przybyłek"),
        ("tssndr", "Jean-Claude Tessandier"),
    ],
)
def test_a_name_is_found_first_however_it_is_typed(finder: Finder, typed: str, name: str) -> None:
    assert [hit.entity.name for hit in finder.find(typed)][:1] == [name]


@pytest.mark.parametrize("typed", ["", " ", "-", "«»", "zzqqxx", '"', "AND", "a* OR", "NEAR(", "'"])
def test_whatever_is_typed_nothing_breaks(finder: Finder, typed: str) -> None:
    finder.find(typed)


@pytest.mark.parametrize(
    ("typed", "lit"),
    [
        ("brev", "odile BRÉVac"),
        ("gam", "Grand Arrol Métropole"),
        ("wegrid", "WE GRIDwork"),
        ("bervac", "odile BrÉVAC"),
        ("coeur", "CŒURdroy & fils"),
        ("strasse", "müller STRASSEnbau gmbh"),
    ],
)
def test_the_letters_that_answer_are_lit(finder: Finder, typed: str, lit: str) -> None:
    hit = finder.find(typed)[0]
    shown = "".join(c.upper() if at in hit.letters else c.lower() for at, c in enumerate(hit.alias))
    assert shown == lit


def test_the_weightier_of_two_equal_names_comes_first(finder: Finder) -> None:
    found = [hit.entity.name for hit in finder.find("arrol")]
    assert found == ["Grand Arrol Métropole", "Saint-Vorlin-d’Arrol"]


def test_the_same_words_find_the_same_whatever_was_typed_before(finder: Finder) -> None:
    first = finder.find("tessandier")
    for typed in ("t", "te", "tes", "xx yy zz", "ndier"):
        finder.find(typed)
    assert finder.find("tessandier") == first


def test_entities_of_other_kinds_do_not_stand_in_the_way(finder: Finder) -> None:
    assert [hit.entity.name for hit in finder.find("m", 50, ("organisation",))] == ["Müller Straßenbau GmbH"]
    assert finder.find("brevac", 50, ("place", "event")) == []


def test_an_empty_database_finds_nothing(tmp_path: Path) -> None:
    with Store(tmp_path / "empty.db"):
        pass
    reader: Reader = open_reader(tmp_path / "empty.db")
    finder = Finder(reader)
    finder.warm()
    assert finder.find("anything") == []
