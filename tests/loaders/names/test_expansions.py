"""Acronyms are matched with the words that their letters are the initials of."""

from time import process_time

import pytest

from db.records import Expansion
from loaders.names import expansions

PAIRS = [
    ("Le Centre national de la Dentelle (CND) ouvre.", "CND", "Centre national de la Dentelle"),
    ("Der Bundesverband Deutscher Gärtner (BDG) klagt.", "BDG", "Bundesverband Deutscher Gärtner"),
    ("The European Rope Office (ERO) agreed.", "ERO", "European Rope Office"),
    ("NRN (North Rope Network), une association, recrute.", "NRN", "North Rope Network"),
    ("No Verband (Nord-Ost Verband) wächst.", "No Verband", "Nord-Ost Verband"),
]


@pytest.mark.parametrize(("text", "short", "long"), PAIRS)
def test_an_acronym_beside_its_words_is_an_expansion(text: str, short: str, long: str) -> None:
    assert expansions(text, "fr") == (Expansion(short, long),)


@pytest.mark.parametrize(
    "text",
    [
        "Le maire (PS) a parlé.",
        "La Fédération du Bois (ABC) proteste.",
        "Marie Durand (Velmora) a parlé.",
        "En 2019 (EN)",
    ],
)
def test_letters_that_are_no_initials_expand_nothing(text: str) -> None:
    assert expansions(text, "fr") == ()


def test_many_small_words_before_an_acronym_take_no_time() -> None:
    began = process_time()
    assert expansions("A " + "a " * 60 + "(AAAAAAAB) et", "fr") == ()
    assert process_time() - began < 1
