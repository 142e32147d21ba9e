"""Places in an order: as many as can stay where they are."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from db.counting import _ROOM, GAP, _spaced


@given(st.lists(st.integers(0, 99)) | st.lists(st.integers(0, 20).map(lambda place: place * GAP)))
def test_places_ascend_and_those_that_ascended_with_room_between_them_stay(held: list[int]) -> None:
    given = _spaced(held)
    assert all(one < other for one, other in pairwise([0, *given]))
    if all(one + _ROOM <= other for one, other in pairwise([0, *held])):
        assert given == held


def test_only_what_moved_gets_another_place() -> None:
    assert _spaced([1024, 2048, 0, 3072, 0]) == [1024, 2048, 2560, 3072, 4096]
    assert _spaced([1, 2, 0, 3]) == [GAP, 2 * GAP, 3 * GAP, 4 * GAP]
    assert _spaced([1024, 1025, 2048]) == [512, 1025, 2048]
