"""Words are found blind to case and accents, and what is lit is what the text says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.folding import fold
from tui.widgets import matches
from tui.widgets.matches import Folded

TEXT = "Ça va, l’œuvre e\u0301te\u0301 — ÉTÉ 8\u202f500 m², ﬁn de la\nStraße en demi-jour"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ete", ["e\u0301te\u0301", "ÉTÉ"]),
        ("OEUVRE", ["œuvre"]),
        ("l'oeuvre", ["l’œuvre"]),
        ("8 500 m2", ["8\u202f500 m²"]),
        ("fin", ["ﬁn"]),
        ("la strasse", ["la\nStraße"]),
        ("demi-jour", ["demi-jour"]),
        ("va, l", ["va, l"]),
        ("nirgends", []),
        ("(", []),
        ("  ", []),
    ],
)
def test_words_are_found_as_a_reader_would_type_them(typed: str, found: list[str]) -> None:
    places = Folded(TEXT).find(typed)
    assert [TEXT[a:b] for a, b in zip(places.starts, places.stops, strict=True)] == found


@given(
    st.text(alphabet="aéeœEßs\u0301 \nﬁxİ", max_size=80), st.text(alphabet="aeosfix", min_size=1, max_size=3)
)
def test_what_is_lit_holds_the_words_typed(text: str, typed: str) -> None:
    places = Folded(text).find(typed)
    lit = [text[a:b] for a, b in zip(places.starts, places.stops, strict=True)]
    assert all(fold(typed) in fold(words) for words in lit)
    assert len(lit) == fold(text).count(fold(typed))


def test_pieces_make_no_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = Folded(TEXT * 5).find("ete")
    monkeypatch.setattr(matches, "PIECE", 7)
    assert Folded(TEXT * 5).find("ete") == whole


def test_a_search_that_nobody_wants_any_more_ends() -> None:
    assert len(Folded("a" * 5000).find("a", lambda: False)) == 0


def test_the_next_match_from_the_end_is_the_first() -> None:
    places = Folded("eins zwei eins").find("eins")
    assert [places.following(at) for at in (0, 1, 11)] == [0, 1, 0]
    assert Folded("eins").find("zwei").following(0) == -1
