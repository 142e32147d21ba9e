"""A text laid out at a width: where its rows begin, and which stretches of it are folded to one row."""

from array import array
from bisect import bisect_right
from collections.abc import Sequence

from db.frozen import frozen
from tui import wording
from tui.widgets.wrapping import rows


@frozen
class Fold:
    """A stretch of whole lines that can be shown as one row."""

    start: int
    stop: int
    """After the end of its last line."""
    lines: int
    """How many of its lines are not empty."""

    @property
    def told(self) -> str:
        """What stands in its place."""
        return f"… {wording.counted(self.lines, 'line')} of page furniture"


class Sheet:
    """Rows and offsets of one text; the text itself is never changed."""

    def __init__(self, text: str, width: int, folds: Sequence[Fold] = ()) -> None:
        self.text = text
        self.width = width
        self._folded: dict[int, Fold] = {}
        self._starts = array("Q")
        place = 0
        for fold in folds:
            self._starts += rows(text, width, place, fold.start)
            self._folded[len(self._starts)] = fold
            self._starts.append(fold.start)
            place = fold.stop
        if place < len(text) or not self._starts:
            self._starts += rows(text, width, place)

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self._starts)

    def row(self, offset: int) -> int:
        """The row that shows a character, or the fold that it is in."""
        return max(bisect_right(self._starts, offset) - 1, 0)

    def start(self, row: int) -> int:
        """The first character of a row; the end of the text for what lies below the last."""
        return self._starts[row] if row < len(self._starts) else len(self.text)

    def drawn(self, row: int) -> tuple[int, int]:
        """The characters that a row draws: without the blank or the line end that it ends in."""
        start, stop = self.start(row), self.start(row + 1)
        return start, start + len(self.text[start:stop].rstrip(" \n"))

    def fold(self, row: int) -> Fold | None:
        """The fold that a row stands for."""
        return self._folded.get(row)
