"""Words in one text, found blind to case and accents, with the way back to the offsets of the text.

A text of 5 MB takes a quarter of a second to fold. That is done in a thread, in pieces small enough that
the keyboard never waits for one: a single call would hold Python's lock from beginning to end.
"""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import field

from db.folding import fold
from db.frozen import frozen
from tui.widgets.spans import Span

PIECE = 32_768
"""Characters folded at a time: about two milliseconds."""
MOST = 20_000
"""Matches that are kept: more than anybody goes through; a single letter would have a million."""

_SIGNS = {"'": "['’‘ʼ`]", '"': '["«»“”„‟]', "-": "[-‐‑‒–—]"}
"""What a keyboard has one sign for and a text several."""

Wanted = Callable[[], bool]
"""Is the answer still wanted?"""


@frozen
class Matches:
    """Where the words typed stand in a text, in order; a layer to be painted over the others."""

    words: str = ""
    starts: "array[int]" = field(default_factory=lambda: array("Q"))
    stops: "array[int]" = field(default_factory=lambda: array("Q"))
    at: int = -1
    """The one that the reader is at."""

    def __len__(self) -> int:
        """How many there are."""
        return len(self.starts)

    def following(self, offset: int) -> int:
        """The first one that does not begin before a character, else the first of all; -1 where there is none."""
        index = bisect_left(self.starts, offset)
        return index if index < len(self) else 0 if self.starts else -1

    def within(self, start: int, stop: int) -> Iterator[Span]:
        """Those that share a character with `start` to `stop`, as they are painted."""
        for index in range(bisect_right(self.stops, start), bisect_left(self.starts, stop)):
            yield Span(self.starts[index], self.stops[index], "match-here" if index == self.at else "match")


class Folded:
    """One text as it is compared, and which of its characters became none or several."""

    def __init__(self, text: str, wanted: Wanted = lambda: True) -> None:
        self._length = len(text)
        self._folded = array("Q", [0])
        """Where in the folded text a stretch of characters that became one each begins."""
        self._origin = array("Q", [0])
        """Where that stretch begins in the text."""
        self._sizes: dict[str, int] = {}
        """The letters met so far, by how many they become."""
        pieces, done = [], 0
        for at in range(0, len(text), PIECE):
            if not wanted():
                break
            piece = text[at : at + PIECE]
            pieces.append(fold(piece))
            self._anchor(piece, at, done)
            done += len(pieces[-1])
        self.text = "".join(pieces)

    def _anchor(self, piece: str, at: int, done: int) -> None:
        """Note where a piece of the text, which begins at `at` and folded at `done`, is out of step."""
        letters = set(piece)
        self._sizes.update((letter, len(fold(letter))) for letter in letters - self._sizes.keys())
        uneven = sorted(letter for letter in letters if self._sizes[letter] != 1)
        if not uneven:
            return
        self._folded.append(done)
        self._origin.append(at)
        shift = done - at
        for found in re.finditer(f"[{re.escape(''.join(uneven))}]", piece):
            # Everything that it became leads back to it, and what follows to what follows it.
            start, size = at + found.start(), self._sizes[found.group()]
            self._folded.extend(range(start + shift, start + shift + size + 1))
            self._origin.extend([start] * size + [start + 1])
            shift += size - 1

    def _back(self, place: int) -> int:
        """Which character of the text a folded one came from."""
        anchor = bisect_right(self._folded, place) - 1
        return min(self._origin[anchor] + place - self._folded[anchor], self._length)

    def find(self, words: str, wanted: Wanted = lambda: True) -> Matches:
        """Every place where the words stand, whatever white space is between them."""
        starts, stops = array("Q"), array("Q")
        parts = [
            "".join(_SIGNS.get(sign) or re.escape(sign) for sign in fold(part)) for part in words.split()
        ]
        if parts:
            for found in re.finditer(r"\s+".join(parts), self.text):
                if len(starts) >= MOST or (len(starts) % 1024 == 0 and not wanted()):
                    break
                starts.append(self._back(found.start()))
                stops.append(max(self._back(found.end()), self._back(found.end() - 1) + 1))
        return Matches(words, starts, stops)
