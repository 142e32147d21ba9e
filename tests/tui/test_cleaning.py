"""Nothing in a string of the corpus acts on a terminal."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.cleaning import shown

NASTY = [
    chr(code)
    for code in (
        *range(0x20),
        *range(0x7F, 0xA0),
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
        0x200B,
        0xFEFF,
    )
]


@given(st.text(alphabet=st.characters(), max_size=200))
def test_every_character_becomes_exactly_one(text: str) -> None:
    assert len(shown(text)) == len(text)


@given(st.text(alphabet=st.one_of(st.sampled_from(NASTY), st.characters()), max_size=60))
def test_no_control_and_no_direction_survives(text: str) -> None:
    assert not any(unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"} for character in shown(text))
    assert not any(
        unicodedata.bidirectional(character)
        in {"LRO", "RLO", "LRE", "RLE", "PDF", "RLI", "LRI", "FSI", "PDI"}
        for character in shown(text)
    )


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("\x1b[31m", "␛[31m"),
        ("\x00\x07\x7f\x9b", "␀␇␡\ufffd"),
        ("deux\u202fmille\u00a0€", "deux mille €"),
        ("co\u00adop", "co-op"),
        ("a\u200bb\u2028c\u202ed", "a·b·c·d"),
        ("❤\ufe0f", "❤\u200b"),
        ("👍\U0001f3fd", "👍\u200b"),
        ("\udc9b", "\ufffd"),
        ("[red]e\u0301 « Œuvre »", "[red]e\u0301 « Œuvre »"),
    ],
)
def test_each_sort_of_odd_character_has_its_stand_in(raw: str, clean: str) -> None:
    assert shown(raw) == clean
