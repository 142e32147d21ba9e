"""Finding the names of a corpus in a text."""

import pickle

import pytest

from db.records import Name
from loaders.corpus import Lexicon
from loaders.corpus.wording import wording

NAMES = [
    Name("Lumex", "organisation"),
    Name("Lumex Granit", "organisation"),
    Name("Saint-Malo", "place"),
    Name("Maison de l’Eau", "organisation"),
    Name("TES", "organisation"),
    Name("Hélène Marceau", "person"),
    Name("Granit & Schiste", "organisation"),
    Name("Spanien", "place"),
    Name("LIG", "organisation"),
    Name("U.G.B.", "organisation"),
    Name("Plan Granit IV", "programme", (("plan Granit 4", "the same"),)),
]


def _found(text: str, language: str = "fr") -> list[str]:
    lexicon = Lexicon(NAMES)
    return [text[f.start : f.stop] for f in lexicon.find(wording(text), 0, len(text), language)]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("fr", "Chez Lumex, on taille.", ["Lumex"]),
        ("fr", "LUMEX RECRUTE", ["LUMEX"]),
        ("fr", "Lumex Granit recrute.", ["Lumex Granit"]),
        ("fr", "à Saint Malo ou SAINT-MALO", ["Saint Malo", "SAINT-MALO"]),
        ("fr", "la Maison de l'Eau", ["Maison de l'Eau"]),
        ("fr", "Helene Marceau parle", ["Helene Marceau"]),
        ("fr", "Hélène  Marceau\nparle", ["Hélène  Marceau"]),
        ("fr", "d’Hélène\nMarceau", ["Hélène\nMarceau"]),
        ("de", "Spaniens Küsten", ["Spaniens"]),
        ("de", "Die LIG-Geschäftsführerin kommt.", ["LIG"]),
        ("en", "Lumex's quarry", ["Lumex"]),
        ("fr", "le plan Granit 4 et le Plan Granit IV", ["plan Granit 4", "Plan Granit IV"]),
        ("fr", "l’ex-Lumex", ["Lumex"]),
        ("en", "It joined the U.G.B. in May. The U.G.B. grew.", ["U.G.B.", "U.G.B."]),
    ],
)
def test_a_name_is_found_however_it_is_written(language: str, text: str, found: list[str]) -> None:
    assert _found(text, language) == found


@pytest.mark.parametrize(
    "text",
    [
        "des lumexiens",
        "tes amis et Tes amis",
        "Lumexia",
        "Hélène. Marceau",
        "Hélène\n\nMarceau",
        "hélène marceau",
        "Granit, Schiste",
        "Demi-Lumex-Plus",
        "spaniens",
        "U.G.B.-led",
    ],
)
def test_other_words_are_no_names(text: str) -> None:
    assert _found(text) == []


def test_a_lexicon_can_be_pickled() -> None:
    again = pickle.loads(pickle.dumps(Lexicon(NAMES)))  # noqa: S301  # our own bytes
    assert again.named("LUMEX") == Lexicon(NAMES).named("Lumex")


def test_two_things_under_one_spelling_are_both_found() -> None:
    lexicon = Lexicon(
        [
            Name("Armorique", "place", (("Région Armorique", "said of both"),)),
            Name("Région Armorique", "organisation"),
        ]
    )
    text = "La Région Armorique"
    (found,) = lexicon.find(wording(text), 0, len(text), "fr")
    assert found.names == (0, 1)
