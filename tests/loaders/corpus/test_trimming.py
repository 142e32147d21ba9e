"""What stands before a name and is no part of it."""

import pytest

from loaders.corpus.trimming import trim


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "d’Eurogranit", "Eurogranit"),
        ("fr", "la Maison du Sel", "Maison du Sel"),
        ("fr", "Le Havre", "Le Havre"),
        ("fr", "le Havre", "Havre"),
        ("fr", "M. Petit", "Petit"),
        ("fr", "Mme Anne Morel", "Anne Morel"),
        ("fr", "« Lumex », ", "Lumex"),
        ("fr", "Lumex.", "Lumex"),
        ("fr", "Lumex S.A.", "Lumex S.A."),
        ("de", "der Lumex AG", "Lumex AG"),
        ("de", "Herr Krug", "Krug"),
        ("de", "Prof. Dr. Ute Krug", "Ute Krug"),
        ("en", "the Granite Trust", "Granite Trust"),
        ("en", "Mr. Moor", "Moor"),
        ("en", "U.N.", "U.N."),
        ("fr", "la", "la"),
        ("fr", " – ", ""),
    ],
)
def test_a_name_stands_alone(language: str, text: str, name: str) -> None:
    start, stop = trim(text, 0, len(text), language)
    assert text[start:stop] == name
