"""One country or town has one key, whatever language names it."""

import pytest

from loaders.names.places import country_code, town_key


@pytest.mark.parametrize("name", ["France", "Frankreich", "Hexagone", "FRANCE"])
def test_a_country_has_one_code_in_all_languages(name: str) -> None:
    assert country_code(name) == "FR"


def test_a_town_is_no_country() -> None:
    assert country_code("Lyon") is None


@pytest.mark.parametrize(("one", "other"), [("Munich", "München"), ("Vienna", "Wien"), ("Londres", "London")])
def test_a_town_has_one_key_in_all_languages(one: str, other: str) -> None:
    assert town_key(one) == town_key(other) is not None


def test_words_that_are_no_town_have_no_key() -> None:
    assert town_key("Xqwyz") is None
