"""Every decision can be told on one line, and says of what."""

from typing import get_args

import pytest

from db.decisions.decision import Decision, Naming, Placing, What
from db.decisions.telling import told

ODILE = Naming("Odile\nBrévac", "person")
PLACE = Placing("/texts", "a.txt", "1f", 10, 30, "Nous ouvrons\n12 sites " * 20)


@pytest.mark.parametrize("what", [what for what in get_args(What) if what not in ("undo", "redo")])
def test_a_decision_is_one_line_with_its_object_and_its_reason(what: What) -> None:
    said = told(
        Decision(what, ODILE, ODILE, PLACE, PLACE, "Mme\nBrévac", table="roles", values=("x",), why="a\nb")
    )
    assert "Odile Brévac" in said or "Nous ouvrons 12 sites" in said
    assert said.endswith("(a b)")
    assert said.splitlines() == [said]
    assert len(said) < 200


@pytest.mark.parametrize("what", get_args(What))
def test_a_decision_that_lacks_what_it_is_about_can_be_told_too(what: What) -> None:
    assert told(Decision(what))


def test_an_undo_tells_what_it_undoes() -> None:
    hide = Decision("hide", Naming("Partager", "person"), key="a")
    undo = Decision("undo", of="a")
    assert told(undo, hide) == "undid: hid Partager"
    assert told(undo) == "undid: what this log does not have"
    assert told(Decision("redo", of="a"), hide) == "did again: hid Partager"


def test_a_quotation_whose_words_the_source_lost_is_told_by_its_file() -> None:
    lost = Placing("/texts", "a.txt", "1f", 10, 10, "")
    assert told(Decision("speaker", ODILE, place=lost)) == "gave the words lost in a.txt to Odile Brévac"


def test_a_very_long_name_or_note_is_cut() -> None:
    long = Naming("Institut " * 50, "organisation")
    said = told(Decision("rename", long, words="Centre " * 50))
    assert said.startswith("renamed Institut Institut")
    assert len(said) < 140
    assert len(told(Decision("note", ODILE, words="known since " * 90))) < 150
    assert len(told(Decision("split", long, long, words="Institut " * 50))) < 220
