"""What the user is told of a decision, and where words begin and end."""

import pytest

from db.decisions.deciding import Outcome
from db.decisions.decision import Decision, Naming, Placing
from tui.decided import told
from tui.screens.bounding import ends, starts

LUMENOR = Naming("Lumenor", "organisation")
MERGES = tuple(
    Decision("merge", Naming(name, "organisation"), LUMENOR) for name in ("LUMENOR", "Lumen", "L.")
)


def test_several_that_go_into_one_are_counted() -> None:
    said = told(Outcome(MERGES, mentions=12, documents=4))
    assert said == "Merged 3 into Lumenor: 12 mentions in 4 documents. u undoes it."


def test_what_touches_no_mention_counts_none() -> None:
    assert told(Outcome((Decision("note", LUMENOR, words="ask"),))) == "Noted of Lumenor: ask. u undoes it."


def test_undone_and_done_again_are_said_as_such() -> None:
    assert told(Outcome(MERGES[:1], undone=True)) == "Undone: merged LUMENOR into Lumenor. U does it again."
    again = Outcome(MERGES[:1], lines=(Decision("redo", of="1"),))
    assert told(again) == "Done again: merged LUMENOR into Lumenor. u undoes it."


def test_what_holds_for_nothing_any_more_and_complaints_are_said() -> None:
    outcome = Outcome(
        MERGES, unfound=((MERGES[0], "'LUMENOR' is not there"),), complaints=("The file is read only.",)
    )
    said = told(outcome)
    assert said.endswith("No longer found: 'LUMENOR' is not there. The file is read only.")


def test_others_of_one_act_are_counted() -> None:
    stars = tuple(Decision("star", Naming(name, "person")) for name in ("A", "B", "C"))
    assert told(Outcome(stars)) == "Starred A and 2 more. u undoes it."


def test_of_several_that_are_given_to_one_it_is_clear_what_they_are() -> None:
    places = [Placing("/texts", "a.txt", "1f", at, at + 3, "Öttl") for at in (5, 25, 45)]
    names = tuple(Decision("name", LUMENOR, place=place) for place in places)
    assert told(Outcome(names)) == "Named “Öttl” in a.txt and 2 more as Lumenor. u undoes it."
    said = tuple(Decision("speaker", LUMENOR, place=place) for place in places)
    assert told(Outcome(said)) == "Gave “Öttl” in a.txt and 2 more to Lumenor. u undoes it."
    nobody = tuple(Decision("speaker", place=place) for place in places)
    assert told(Outcome(nobody)) == "Took the speaker off “Öttl” in a.txt and 2 more. u undoes it."


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("« L’été, c’est bien. »", [2, 9], [7, 14, 19, 20]),
        ("peut-être", [0], [9]),
        ("ja …", [0], [2]),
    ],
)
def test_words_begin_and_end_without_what_stands_around_them(
    text: str, first: list[int], last: list[int]
) -> None:
    assert starts(text, 0)[: len(first)] == first
    assert ends(text, 0)[: len(last)] == last
