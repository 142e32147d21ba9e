"""Words and marks as slices."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.tokens import tokens

CASES = [
    ("fr", "d’Orval, l'Isle", ["d’", "Orval", ",", "l'", "Isle"]),
    ("fr", "en 2021.Un an", ["en", "2021", ".", "Un", "an"]),
    ("fr", "«».C'est", ["«", "»", ".", "C'", "est"]),
    ("fr", "Saint-Martin-d'Arc et Val-le-Grand", ["Saint-Martin-d'Arc", "et", "Val-le-Grand"]),
    ("fr", "aujourd’hui, dit-il, a-t-elle", ["aujourd’hui", ",", "dit", "-il", ",", "a", "-t-elle"]),
    ("fr", "le rendez-vous", ["le", "rendez-vous"]),
    ("fr", "1,2 puis 16.000m²", ["1,2", "puis", "16.000", "m²"]),
    ("fr", "e\u0301te\u0301 fini", ["e\u0301te\u0301", "fini"]),
    ("fr", "sur orval.fr.", ["sur", "orval.fr", "."]),
    ("fr", "_Orval_ **Orval**", ["_", "Orval", "_", "*", "*", "Orval", "*", "*"]),
    ("de", "AGHamburg, die IoT-Branche", ["AG", "Hamburg", ",", "die", "IoT-Branche"]),
    ("de", "z.B. die „Ku'damm“", ["z.B.", "die", "„", "Ku'damm", "“"]),
    ("en", "Orval's O'Brien don’t", ["Orval", "'s", "O'Brien", "don’t"]),
    ("en", "£200m... a@b.org", ["£", "200m", "...", "a@b.org"]),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_a_text_is_cut_into_words_and_marks(language: str, text: str, expected: list[str]) -> None:
    assert [text[start:stop] for start, stop in tokens(text, language)] == expected


@given(st.text(max_size=80), st.sampled_from(["fr", "de", "en"]))
def test_only_white_space_lies_between_tokens(text: str, language: str) -> None:
    found = tokens(text, language)
    left = [
        text[before[1] : after[0]] for before, after in pairwise([(0, 0), *found, (len(text), len(text))])
    ]

    assert all(start < stop for start, stop in found)
    assert "".join(left).strip() == ""


def test_a_part_of_a_text_is_cut_where_it_stands() -> None:
    assert tokens("un deux trois", "fr", 3, 7) == [(3, 7)]


def test_no_pattern_repeats_a_group_in_a_way_that_python_before_3_11_5_reads_otherwise() -> None:
    root = Path(__file__).parents[2]
    files = [*root.glob("loaders/**/*.py"), *root.glob("loaders/**/*.toml"), *root.glob("db/**/*.py")]
    assert files
    assert [file for file in files if re.search(r"\)[*+?]\+", file.read_text("utf-8"))] == []
