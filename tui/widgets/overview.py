"""Where in a long text the places are that one looks for, drawn beside its scroll bar."""

from bisect import bisect_left
from typing import TYPE_CHECKING

from tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence


def ticks(sheet: Sheet, height: int, places: "Sequence[int] | array[int]") -> frozenset[int]:
    """Which rows of the screen stand for a part of the text that has one of these places (they are in order)."""
    found = set()
    for row in range(height):
        first, last = (sheet.start(len(sheet) * at // height) for at in (row, row + 1))
        if bisect_left(places, first) < bisect_left(places, last):
            found.add(row)
    return frozenset(found)
