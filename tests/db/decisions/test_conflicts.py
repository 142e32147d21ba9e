"""Two logs: what contradicts is named once, with both times; what was settled, or agrees, is not."""

from dataclasses import replace
from itertools import count
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.decisions.conflicts import conflicts
from db.decisions.decision import Decision, Naming, Placing, What
from db.decisions.telling import told

NRE = Naming("Nord Réseau Énergie", "organisation", ("NRE",))
WEGRID = Naming("WeGrid", "organisation")
LUMEN = Naming("Lumen", "organisation", ("Lumen SA",))
ODILE = Naming("Odile Brévac", "person", ("Brévac",))
PAUL = Naming("Paul Brévac", "person")
HERE = Placing("/one", "a.txt", "1f", 10, 30, "Nous ouvrons 12 sites")
WIDER = replace(HERE, start=5, words="« Nous ouvrons 12 sites")
NARROWER = replace(HERE, start=15, words="ouvrons 12 sites")
ELSEWHERE = replace(HERE, start=50, stop=70)
CHANGED = replace(HERE, sha256="2e", start=40, stop=60)
_NUMBERS = count()


def at(minute: int, what: What, **said: Any) -> Decision:
    key = f"{what}{next(_NUMBERS)}"
    return Decision(what, key=key, act=key, at=f"2026-01-31T12:{minute:02}:05.000000Z", **said)


def pair(mine: Decision, theirs: Decision) -> list[str]:
    return [conflict.told() for conflict in conflicts([mine], [theirs])]


CONTRADICTIONS = [
    (at(1, "rename", entity=NRE, words="Nord Réseau"), at(2, "rename", entity=NRE, words="NRE SA")),
    (at(1, "retype", entity=NRE, kind="programme"), at(2, "retype", entity=NRE, kind="place")),
    (at(1, "note", entity=NRE, words="the buyer"), at(2, "note", entity=NRE, words="the seller")),
    (at(1, "note", entity=NRE, words="the buyer"), at(2, "note", entity=NRE)),
    (at(1, "merge", entity=NRE, other=WEGRID), at(2, "merge", entity=NRE, other=LUMEN)),
    (at(1, "merge", entity=NRE, other=WEGRID), at(2, "apart", entity=NRE, other=WEGRID)),
    (at(1, "merge", entity=NRE, other=WEGRID), at(2, "apart", entity=WEGRID, other=NRE)),
    (
        at(1, "split", entity=NRE, words="NRE", other=WEGRID),
        at(2, "split", entity=NRE, words="NRE", other=LUMEN),
    ),
    (at(1, "hide", entity=NRE), at(2, "rename", entity=NRE, words="NRE SA")),
    (at(1, "hide", entity=NRE), at(2, "retype", entity=NRE, kind="place")),
    (at(1, "hide", entity=NRE), at(2, "merge", entity=NRE, other=WEGRID)),
    (at(1, "hide", entity=NRE), at(2, "merge", entity=WEGRID, other=NRE)),
    (at(1, "hide", entity=NRE), at(2, "star", entity=NRE)),
    (at(1, "hide", entity=NRE), at(2, "note", entity=NRE, words="the buyer")),
    (at(1, "hide", entity=NRE), at(2, "doubtless", entity=NRE)),
    (at(1, "hide", entity=NRE), at(2, "alias", entity=NRE, words="N.R.E.")),
    (at(1, "hide", entity=ODILE), at(2, "speaker", place=HERE, entity=ODILE)),
    (at(1, "hide", entity=ODILE), at(2, "name", place=HERE, entity=ODILE)),
    (at(1, "merge", entity=NRE, other=WEGRID), at(2, "rename", entity=NRE, words="NRE SA")),
    (at(1, "speaker", place=HERE, entity=ODILE), at(2, "speaker", place=HERE, entity=PAUL)),
    (at(1, "speaker", place=HERE, entity=ODILE), at(2, "speaker", place=HERE)),
    (at(1, "speaker", place=HERE, entity=ODILE), at(2, "speaker", place=CHANGED, entity=PAUL)),
    (at(1, "speaker", place=HERE, entity=ODILE), at(2, "unquote", place=WIDER)),
    (at(1, "respan", place=HERE, onto=WIDER), at(2, "respan", place=HERE, onto=NARROWER)),
    (at(1, "respan", place=HERE, onto=WIDER), at(2, "unquote", place=HERE)),
    (at(1, "quote", place=HERE), at(2, "unquote", place=HERE)),
    (at(1, "doubtless", place=HERE), at(2, "unquote", place=HERE)),
    (at(1, "star", place=HERE, table="quotes"), at(2, "unquote", place=HERE)),
    (at(1, "name", place=HERE, entity=ODILE), at(2, "name", place=HERE, entity=PAUL)),
    (at(1, "name", place=HERE, entity=ODILE), at(2, "unname", place=HERE)),
    (
        at(1, "name", place=HERE, entity=ODILE, everywhere=True),
        at(2, "name", place=ELSEWHERE, entity=PAUL, everywhere=True),
    ),
    (at(1, "alias", entity=ODILE, words="la maire"), at(2, "alias", entity=PAUL, words="la  maire")),
    (
        at(1, "alias", entity=ODILE, words="Nous ouvrons 12 sites"),
        at(2, "name", place=HERE, entity=PAUL, everywhere=True),
    ),
]

AGREEMENTS = [
    (at(1, "rename", entity=NRE, words="NRE SA"), at(2, "rename", entity=NRE, words="NRE  SA")),
    (at(1, "rename", entity=NRE, words="NRE SA"), at(2, "rename", entity=WEGRID, words="WeGrid SA")),
    (
        at(1, "rename", entity=NRE, words="NRE SA"),
        at(2, "rename", entity=replace(NRE, kind="place"), words="Nord"),
    ),
    (at(1, "merge", entity=NRE, other=WEGRID), at(2, "merge", entity=NRE, other=WEGRID)),
    (at(1, "merge", entity=NRE, other=WEGRID), at(2, "apart", entity=NRE, other=LUMEN)),
    (at(1, "hide", entity=NRE), at(2, "hide", entity=NRE)),
    (at(1, "hide", entity=NRE), at(2, "star", entity=NRE, on=False)),
    (at(1, "hide", entity=NRE), at(2, "note", entity=NRE)),
    (at(1, "speaker", place=HERE, entity=ODILE), at(2, "speaker", place=ELSEWHERE, entity=PAUL)),
    (at(1, "speaker", place=HERE, entity=ODILE), at(2, "speaker", place=HERE, entity=ODILE)),
    (at(1, "speaker", place=HERE), at(2, "speaker", place=HERE)),
    (at(1, "respan", place=HERE, onto=WIDER), at(2, "respan", place=HERE, onto=WIDER)),
    (at(1, "name", place=HERE, entity=ODILE), at(2, "name", place=HERE, entity=replace(ODILE, forms=()))),
    (at(1, "alias", entity=ODILE, words="la maire"), at(2, "alias", entity=ODILE, words="la maire")),
    (at(1, "apart", entity=NRE, other=WEGRID), at(2, "apart", entity=NRE, other=LUMEN)),
    (at(1, "rename", entity=NRE, words="NRE SA"), at(2, "star", entity=NRE)),
    (at(1, "merge", entity=WEGRID, other=NRE), at(2, "rename", entity=NRE, words="NRE SA")),
    (at(1, "hide", entity=ODILE), at(2, "speaker", place=HERE)),
    (
        at(1, "rename", entity=Naming("Brévac", "person", made="one"), words="Odile"),
        at(2, "rename", entity=Naming("Brévac", "person", made="two"), words="Paul"),
    ),
]


def _names(pair: tuple[Decision, Decision]) -> str:
    return f"{told(pair[0])} / {told(pair[1])}"


@pytest.mark.parametrize("both", CONTRADICTIONS, ids=_names)
def test_a_contradiction_is_told_in_one_sentence_from_either_side(both: tuple[Decision, Decision]) -> None:
    one, other = both
    for here, there in ((one, other), (other, one)):
        (said,) = pair(here, there)
        assert said.startswith(
            f"here {told(here)} ({here.at[:10]} {here.at[11:19]}), there {told(there)} ({there.at[:10]} "
        )
        assert said.endswith(" holds")
        assert "\n" not in said


@pytest.mark.parametrize("both", AGREEMENTS, ids=_names)
def test_what_agrees_or_has_nothing_to_do_with_it_is_no_conflict(both: tuple[Decision, Decision]) -> None:
    assert pair(*both) == pair(*reversed(both)) == []


def test_the_later_one_holds_and_the_sentence_says_so() -> None:
    one, other = CONTRADICTIONS[0]
    (said,) = pair(one, other)
    assert said == (
        "here renamed Nord Réseau Énergie to Nord Réseau (2026-01-31 12:01:05), "
        "there renamed Nord Réseau Énergie to NRE SA (2026-01-31 12:02:05); the later one, there, holds"
    )
    (conflict,) = conflicts([one], [other])
    assert conflict.later == other
    assert conflict.told({other.key}).endswith("the earlier one, here, holds")
    assert conflict.told({one.key, other.key}).endswith("neither is found now")


def test_what_is_merged_stays_merged_and_words_stay_with_whom_they_were_given_first() -> None:
    merged = at(1, "merge", entity=NRE, other=WEGRID), at(2, "apart", entity=NRE, other=WEGRID)
    words = at(1, "alias", entity=ODILE, words="la maire"), at(2, "alias", entity=PAUL, words="la maire")
    for both in (merged, words):
        assert pair(*both)[0].endswith("the earlier one, here, holds")


def test_what_both_logs_have_was_settled() -> None:
    one, other = CONTRADICTIONS[0]
    assert conflicts([one, other], [one, other]) == []


@pytest.mark.parametrize("both", CONTRADICTIONS, ids=_names)
def test_what_comes_to_one_of_them_anew_is_told_although_the_other_had_both(
    both: tuple[Decision, Decision],
) -> None:
    for new, shared in (both, reversed(both)):
        assert len(conflicts([new, shared], [shared])) == len(conflicts([shared], [new, shared])) == 1


def test_a_later_decision_over_what_an_earlier_one_left_is_no_conflict() -> None:
    first = at(1, "rename", entity=NRE, words="Nord  Réseau")
    then = at(2, "rename", entity=Naming("Nord Réseau", "organisation", (NRE.name,)), words="NRE SA")
    assert conflicts([first, then], [first]) == conflicts([first], [first, then]) == []
    first, then = at(1, "respan", place=HERE, onto=WIDER), at(2, "respan", place=WIDER, onto=NARROWER)
    assert conflicts([first, then], [first]) == conflicts([first], [first, then]) == []
    assert len(conflicts([first], [then])) == 1


def test_what_takes_the_object_of_another_away_is_named_where_it_does() -> None:
    pairs = [
        (at(1, "merge", entity=NRE, other=WEGRID), at(2, "note", entity=NRE, words="the buyer")),
        (at(1, "respan", place=HERE, onto=WIDER), at(2, "speaker", place=HERE, entity=ODILE)),
    ]
    for earlier, later in pairs:
        assert conflicts([earlier], [later]) == []
        (conflict,) = conflicts([earlier], [later], {later.key})
        assert conflict.told({later.key}).endswith("the earlier one, here, holds")
        assert conflicts([earlier], [later], {earlier.key, later.key}) == []


def test_what_was_undone_in_either_log_contradicts_nothing_unless_it_was_done_again() -> None:
    one, other = CONTRADICTIONS[0]
    undo, redo = at(3, "undo", of=one.key), at(4, "redo", of=one.key)
    assert conflicts([one, undo], [other]) == conflicts([one], [other, undo]) == []
    assert len(conflicts([one, undo, redo], [other])) == 1


everything = st.lists(st.sampled_from([one for both in (*CONTRADICTIONS, *AGREEMENTS) for one in both]))


@settings(deadline=None)
@given(everything, everything)
def test_both_sides_are_told_of_the_same_and_of_nothing_once_they_have_both_logs(
    mine: list[Decision], theirs: list[Decision]
) -> None:
    here = [{conflict.mine.key, conflict.theirs.key} for conflict in conflicts(mine, theirs)]
    there = [{conflict.mine.key, conflict.theirs.key} for conflict in conflicts(theirs, mine)]
    assert sorted(map(sorted, here)) == sorted(map(sorted, there))
    assert conflicts([*mine, *theirs], [*theirs, *mine]) == conflicts(mine, []) == []


def test_of_many_decisions_only_those_that_can_meet_are_compared() -> None:
    def many(words: str) -> list[Decision]:
        entities = (Naming(f"N{number}", "person", (f"M{number}",)) for number in range(3000))
        return [at(1, "rename", entity=one, words=words) for one in entities]

    mine = [replace(one, key=f"mine{number}") for number, one in enumerate(many("one"))]
    theirs = [replace(one, key=f"theirs{number}") for number, one in enumerate(many("other"))]
    assert len(conflicts(mine, theirs)) == 3000
