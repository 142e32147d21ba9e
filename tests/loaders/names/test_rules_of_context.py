"""Rules that read a name by the words around it or by its ending: which vote they cast."""

import pytest

from db.records import Passage
from loaders.names import candidates


def _votes(text: str, language: str, rule: str) -> set[tuple[str, str]]:
    found = candidates(text, language, (Passage(0, len(text), "body"),))
    return {(text[one.start : one.stop], one.kind) for one in found if one.rule == rule}


@pytest.mark.parametrize(
    ("text", "language", "rule", "name"),
    [
        ("“We wait,” said Zeph Quinlan on Friday.", "en", "speaks", "Zeph Quinlan"),
        ("« On attend », soupire Ewen Kergoat.", "fr", "speaks", "Ewen Kergoat"),
        ("„Wir warten“, sagte Wilko Tjarksen.", "de", "speaks", "Wilko Tjarksen"),
        ("On a revu Tancrède Villebois, 41 ans, hier.", "fr", "age", "Tancrède Villebois"),
        ("Then came Perpetua Oyelowo (41) with a plan.", "en", "age", "Perpetua Oyelowo"),
        ("They met Cosmo Brindleby, the groundsman, at noon.", "en", "noun for a person", "Cosmo Brindleby"),
        ("Am Tor hielt Torwart Ansgar Brückmoser.", "de", "noun for a person", "Ansgar Brückmoser"),
        ("It was Tilda Penhale, who joined in 1998.", "en", "who", "Tilda Penhale"),
    ],
)
def test_the_words_beside_a_name_tell_a_person(text: str, language: str, rule: str, name: str) -> None:
    assert (name, "person") in _votes(text, language, rule)


def test_a_department_number_behind_a_town_is_no_age() -> None:
    assert not _votes("On a vu Val Durand (42) hier.", "fr", "age")


def test_a_preposition_begins_no_person() -> None:
    assert not _votes("Venue. À Bienne, le cousin rit.", "fr", "noun for a person")


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Gestern schrieb der Isarbote davon.", "Isarbote", "organisation"),
        ("Das Bundesverkehrsministerium prüft.", "Bundesverkehrsministerium", "organisation"),
        ("Sie kam in die Lausitzklinik.", "Lausitzklinik", "organisation"),
        ("Man baut in der Lindengasse.", "Lindengasse", "place"),
        ("Der Aufstieg in die Murgliga gelang.", "Murgliga", "event"),
    ],
)
def test_an_ending_tells_what_one_word_names(text: str, name: str, kind: str) -> None:
    rules = _votes(text, "de", "telling ending") | _votes(text, "de", "house of a place")
    assert (name, kind) in rules


def test_a_common_word_with_such_an_ending_names_nothing() -> None:
    assert not _votes("Er steht in der Sackgasse.", "de", "telling ending")


def test_a_founders_name_keeps_its_genitive() -> None:
    assert _votes("Then Marley's Vans are in.", "en", "founder's") == {("Marley's Vans", "organisation")}
    assert not _votes("Then Britain's Parliament met.", "en", "founder's")


def test_a_town_keeps_its_river_and_its_saint() -> None:
    assert _votes("Er wohnt in Frankfurt (Oder) am Fluss.", "de", "town on a river") == {
        ("Frankfurt (Oder)", "place")
    }
    assert _votes("A match against St. Mirren is next.", "en", "saint's name") == {
        ("St. Mirren", "organisation")
    }


def test_both_ends_of_a_line_are_places() -> None:
    assert _votes("The line between Pelham and Hewby is shut.", "en", "end of a way") == {
        ("Pelham", "place"),
        ("Hewby", "place"),
    }


def test_a_title_in_marks_may_have_commas() -> None:
    said = _votes("Voici l'exposition « Fer, bois, lumière » au musée.", "fr", "name in marks")
    assert said == {("Fer, bois, lumière", "event")}


def test_a_bracket_that_does_not_close_is_no_part_of_a_name() -> None:
    text = "In Melle und Venlo (Niederlande) arbeiten viele."
    found = candidates(text, "de", (Passage(0, len(text), "body"),))
    assert "Venlo (Niederlande" not in {text[one.start : one.stop] for one in found}


def test_a_town_that_begins_a_sentence_with_its_county_is_no_organisation() -> None:
    assert _votes("Ormec (Lyon) embauche.", "fr", "name with its town") == {("Ormec", "organisation")}
    assert not _votes("À Lyon (Rhône), tout est calme.", "fr", "name with its town")
