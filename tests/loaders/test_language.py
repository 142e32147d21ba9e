"""Which language a text is in."""

import pytest

from loaders.language import language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Le maire a ouvert la nouvelle école dans le quartier du port.", "fr"),
        ("Der Bürgermeister hat die neue Schule im Hafenviertel eröffnet.", "de"),
        ("The mayor opened the new school in the harbour quarter.", "en"),
        (
            "El alcalde dijo que los vecinos y las empresas del puerto son el futuro de la ciudad, por lo que se creó una escuela.",
            "es",
        ),
        ("Президент открыл новую школу в порту.", "ru"),
        (
            "Share\nMenu\nSubscribe to our newsletter\nLe conseil a voté hier la création d’une école dans le port de la ville.",
            "fr",
        ),
        ("", "fr"),
        ("1234 !", "fr"),
    ],
)
def test_the_commonest_words_tell_the_language(text: str, code: str) -> None:
    assert language(text) == code
