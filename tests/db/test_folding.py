"""Folding words, and finding the way back to the text they came from."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.folding import fold, fold_mapped, odd
from db.passages import lights
from db.sounds import sound


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Cœur d’Été", "coeur d’ete"),
        ("STRASSE Straße", "strasse strasse"),
        ("Łódka Ærø", "lodka aero"),
        ("e\u0301te\u0301", "ete"),
        ("ﬁn", "fin"),
        ("İstanbul ısı", "istanbul isi"),
    ],
)
def test_case_accents_and_ligatures_fold_away(written: str, folded: str) -> None:
    assert fold(written) == folded


@given(st.text())
def test_each_folded_letter_knows_where_it_came_from(text: str) -> None:
    folded, origin = fold_mapped(text)
    assert folded == fold(text)
    assert len(origin) == len(folded) + 1
    assert list(origin) == sorted(origin)
    assert all(letter in fold(text[at]) for letter, at in zip(folded, origin, strict=False))


@given(st.lists(st.text(min_size=1), min_size=1, max_size=8), st.integers(80, 400))
def test_a_long_text_folds_as_its_letters_do(parts: list[str], length: int) -> None:
    text = ("".join(parts) * length)[:length]
    assert fold(text) == "".join(map(fold, text))


def test_a_letter_that_folds_to_another_one_is_folded_once_in_a_long_text() -> None:
    text = "ᴭ æ Æ " * 40
    assert fold(text) == "".join(map(fold, text)) == "æ ae ae " * 40


def test_a_text_of_many_letters_folds_as_they_do() -> None:
    text = "".join(map(chr, [*range(0x20, 0x600), *range(0x4E00, 0x5200)]))
    assert fold(text) == "".join(map(fold, text))


@given(st.text(), st.text())
def test_lights_are_spans_of_the_text_in_their_order(text: str, words: str) -> None:
    spans = lights(text, words)
    assert list(spans) == sorted(spans)
    assert all(0 <= start < stop <= len(text) for start, stop in spans)


def test_a_light_covers_the_letters_as_they_are_written() -> None:
    def lit(text: str, words: str) -> list[str]:
        return [text[start:stop] for start, stop in lights(text, words)]

    assert lit("Le cœur, la Straße.", "coeur strasse") == ["cœur", "Straße"]
    assert lit("le grand cœur bat, grand", '"grand coeur"') == ["grand cœur"]


def test_words_that_only_this_program_can_fold_are_told() -> None:
    assert odd("Un Œuvre, la Straße en Été à ŁÓDKA") == ["Œuvre", "Straße", "ŁÓDKA"]


@pytest.mark.parametrize(
    ("one", "other"),
    [("brevak", "brevac"), ("filippe", "philippe"), ("maier", "meier"), ("quernec", "kernek")],
)
def test_words_that_sound_alike_fold_to_one(one: str, other: str) -> None:
    assert sound(one) == sound(other)
