"""Rows are slices of the text, and fit."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.widgets.wrapping import cells, fitted, rows

TEXTS = st.text(alphabet=st.one_of(st.sampled_from(" \n«é-\u00a0漢👍\u0301"), st.characters()), max_size=200)


@given(TEXTS, st.integers(2, 40))
def test_the_rows_join_to_the_text(text: str, width: int) -> None:
    starts = list(rows(text, width))
    assert starts[0] == 0
    assert starts == sorted(set(starts))
    assert "".join(text[a:b] for a, b in zip(starts, [*starts[1:], len(text)], strict=True)) == text


@given(TEXTS, st.integers(2, 40))
def test_no_row_is_wider_than_the_pane(text: str, width: int) -> None:
    starts = rows(text, width)
    for start, stop in zip(starts, [*starts[1:], len(text)], strict=True):
        assert cells(text[start:stop].rstrip(" \n")) <= width


@given(st.text(alphabet=" \nabé-", max_size=80), st.integers(1, 9), st.integers(0, 80), st.integers(0, 80))
def test_a_stretch_has_rows_of_its_own(text: str, width: int, start: int, stop: int) -> None:
    start, stop = sorted((min(start, len(text)), min(stop, len(text))))
    starts = rows(text, width, start, stop)
    assert list(starts) == sorted(set(starts))
    assert all(start <= place < stop for place in starts)


def test_words_stay_whole_where_they_fit() -> None:
    text = "Wer misst, misst Mist."
    starts = [*rows(text, 11), len(text)]
    assert [text[a:b] for a, b in pairwise(starts)] == ["Wer misst, ", "misst Mist."]


@pytest.mark.parametrize("width", [0, 1, 3, 8, 30])
def test_a_line_is_exactly_as_wide_as_its_column(width: int) -> None:
    assert cells(fitted("Größe 漢字 \x1b[31m rouge", width)) == width
