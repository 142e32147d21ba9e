"""Where the rows of a text begin when it is wrapped: the one place where characters become cells.

Offsets are code points of the text as it is stored. It is never rewritten: a row is a slice of it.
"""

import re
from array import array
from bisect import bisect_right
from itertools import accumulate

from rich.cells import get_character_cell_size, set_cell_size

from tui.cleaning import shown

_SINGLE = re.compile(
    "[\t\x20-\x7e\u00a0-\u02ff\u0370-\u0482\u2010-\u2027\u202f\u2030-\u203a\u20ac\u2500-\u25fc]*"
)
"""Characters that are shown in exactly one cell each, whatever stands beside them."""


def cells(text: str) -> int:
    """How many cells a text takes once it is cleaned."""
    if _SINGLE.fullmatch(text):
        return len(text)
    return sum(map(get_character_cell_size, shown(text)))


def fitted(text: str, width: int) -> str:
    """A text for one line: cleaned, and exactly so many cells wide."""
    text = shown(text)
    if cells(text) > width:
        text = set_cell_size(text, max(width - 1, 0)).rstrip() + "…"
    return set_cell_size(text, max(width, 0))


def offset_at(text: str, start: int, stop: int, column: int) -> int:
    """Which character of a row stands in a column of it; `stop` where none does."""
    used = 0
    for place in range(start, stop):
        used += get_character_cell_size(shown(text[place]))
        if column < used:
            return place if column >= 0 else stop
    return stop


def _plain(text: str, start: int, stop: int) -> bool:
    """Is every character from `start` to `stop` shown in one cell?"""
    found = _SINGLE.match(text, start, stop)
    return found is not None and found.end() == stop


def _fitting(text: str, start: int, stop: int, width: int) -> int:
    """Where the row that begins at `start` must end at the latest so that it fits."""
    limit = min(start + width, stop)
    if _plain(text, start, limit):
        return limit
    place, used = start, 0
    while place < stop and used < width:
        window = shown(text[place : min(place + width - used, stop)])
        sums = list(accumulate(map(get_character_cell_size, window), initial=used))
        if sums[-1] > width:
            return max(place + bisect_right(sums, width) - 1, start + 1)
        place, used = place + len(window), sums[-1]
    while place < stop and get_character_cell_size(shown(text[place])) == 0:
        place += 1  # a mark stays with its letter
    return place


def rows(text: str, width: int, start: int = 0, stop: int | None = None) -> "array[int]":
    """The offset of each row's first character; a row ends where the next begins, line end included.

    The rows of a stretch, where `stop` is given: none for a line that would begin right at it.
    """
    width = max(width, 1)
    bound = len(text) if stop is None else stop
    starts = array("Q")
    last = bound if stop is None else stop - 1
    place = start
    while place <= last:
        end = text.find("\n", place, bound)
        end = bound if end < 0 else end
        plain = _plain(text, place, end)
        while True:
            starts.append(place)
            limit = min(place + width, end) if plain else _fitting(text, place, end, width)
            if limit >= end:
                break
            # A blank right after the row may hang over its end: it is not drawn.
            blank = text.rfind(" ", place + 1, limit + 1)
            place = blank + 1 if blank > 0 else limit
            if place >= end:
                break
        place = end + 1
    return starts
