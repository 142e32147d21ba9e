"""Spellings that say more than one name, told by the names that stand alone."""

import pytest

from db.records import Form, Kind
from loaders.corpus import decide


def _form(
    form: str, kind: Kind = "organisation", language: str = "fr", votes: int = 3, spread: int = 0
) -> Form:
    return Form(form, language, kind, "model", 0.9 * votes, votes, 1, spread)


def _names(*forms: Form) -> list[str]:
    return [name.name for name in decide(forms, ())]


@pytest.mark.parametrize(
    ("longer", "parts"),
    [
        (
            _form("Union des Carriers et la Maison du Granit", votes=1),
            ("Maison du Granit", "Union des Carriers"),
        ),
        (_form("Lumex und Rivalis", language="de", votes=1), ("Lumex", "Rivalis")),
    ],
)
def test_two_names_joined_by_and_are_two(longer: Form, parts: tuple[str, str]) -> None:
    assert _names(longer, *(_form(part) for part in parts)) == sorted(parts)


@pytest.mark.parametrize(
    "whole", ["Ministère de la Pêche et des Ports", "Granit et Schiste", "Tarn et Garonne"]
)
def test_and_inside_a_name_stays(whole: str) -> None:
    kind: Kind = "place" if whole.startswith("Tarn") else "organisation"
    halves = whole.split(" et ")
    first = _form(halves[0], kind)
    assert whole in _names(_form(whole, kind, votes=5), first, _form("Ports"))


def test_a_name_that_runs_over_into_its_sentence_is_cut() -> None:
    assert _names(_form("Lumex Granit taille des pierres", votes=1), _form("Lumex Granit")) == [
        "Lumex Granit"
    ]


def test_a_german_noun_before_a_name_is_no_part_of_it() -> None:
    forms = (_form("Konzerns Lumex", language="de", votes=1), _form("Lumex", language="de"))
    assert _names(*forms) == ["Lumex"]


def test_a_word_that_mostly_stands_without_a_vote_is_no_name() -> None:
    assert _names(_form("Branche", language="de", votes=1, spread=40)) == []


def test_a_sure_name_is_one_however_often_its_letters_are_a_word() -> None:
    assert _names(_form("Cuivre", votes=5, spread=400)) == ["Cuivre"]


def test_a_word_within_longer_names_does_not_speak_against_it_alone() -> None:
    forms = (_form("Morel", "person", votes=1, spread=40), _form("Anne Morel", "person", votes=38))
    assert _names(*forms) == ["Anne Morel", "Morel"]


def test_the_capital_of_a_sentence_is_no_part_of_a_name_that_stands_alone_elsewhere() -> None:
    assert _names(_form("La Marnelle", votes=1), _form("Marnelle", "place", votes=12)) == ["Marnelle"]


def test_an_article_with_which_a_name_mostly_stands_is_its_own() -> None:
    assert "Le Marnelle" in _names(_form("Le Marnelle", votes=4), _form("Marnelle", votes=5))
