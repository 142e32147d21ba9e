"""How keys move a selection over a text that is laid out: by characters as a reader sees them, words and rows.

A selection is a pair of offsets of the stored text. Its ends stand between two whole characters, and a stretch
that is folded is either in it as a whole or not at all.
"""

from typing import Literal

from db.frozen import frozen
from tui.widgets.clusters import beyond, snapped, word, word_end, word_start
from tui.widgets.sheet import Sheet
from tui.widgets.wrapping import cells, offset_at

Unit = Literal["character", "word", "row", "edge"]
"""How far one key goes; an edge is the end of a row."""


@frozen
class Selected:
    """Words that are selected: the end that stays, and the one that keys move. They are never the same place."""

    anchor: int
    head: int

    @property
    def start(self) -> int:
        """Its first character."""
        return min(self.anchor, self.head)

    @property
    def stop(self) -> int:
        """The place after its last one."""
        return max(self.anchor, self.head)

    @property
    def turned(self) -> "Selected":
        """The same words; keys move the other end."""
        return Selected(self.head, self.anchor)


@frozen
class Selecting:
    """A text laid out, in which selections move; each method gives a new one, or None where there is none."""

    sheet: Sheet

    def spanned(self, start: int, stop: int, step: int = 1) -> Selected | None:
        """These characters, and what belongs to them; keys move the end that lies in the direction of `step`."""
        start, stop = self._clear(start, -1), self._clear(stop, 1)
        if start >= stop:
            return None
        return Selected(start, stop) if step > 0 else Selected(stop, start)

    def first(self, at: int, step: int = 1) -> Selected | None:
        """The word at a place, or the next one that is not folded."""
        text = self.sheet.text
        while found := word(text, at):
            fold = self.sheet.fold(self.sheet.row(found[0]))
            if fold is None:
                return self.spanned(*found, step)
            at = fold.stop
        return None

    def extended(self, now: Selected, step: int, unit: Unit, column: int = 0) -> Selected:
        """The end that moves goes on; where nothing would be left, the selection grows on the other side."""
        if unit == "word":
            return self._by_word(now, step)
        if unit == "character":
            head = self._beside(now.head, step)
        elif unit == "row":
            head = self._in_row(self.row(now) + step, column, step)
        else:
            head = self._edge(now, step)
        if head == now.anchor:
            head = self._beside(head, step)
        return now if head == now.anchor else Selected(now.anchor, head)

    def moved(self, now: Selected, step: int, unit: Unit, column: int = 0) -> Selected:
        """The next word in a direction, or the one above or below; the same one where there is none."""
        found = self._word_in_row(now, step, column) if unit == "row" else self._next_word(now, step)
        return found or now

    def column(self, now: Selected) -> int:
        """The column in which the end that moves stands."""
        sheet = self.sheet
        return cells(sheet.text[sheet.start(sheet.row(now.head)) : now.head])

    # Within the text

    def _clear(self, at: int, step: int) -> int:
        """The nearest place in a direction that is neither within a character nor within a fold."""
        at = snapped(self.sheet.text, at, step)
        fold = self.sheet.fold(self.sheet.row(at))
        if fold and fold.start < at < fold.stop:
            return snapped(self.sheet.text, fold.stop if step > 0 else fold.start, step)
        return at

    def _beside(self, at: int, step: int) -> int:
        """One character on; at the end of the text, the end."""
        return self._clear(beyond(self.sheet.text, at, step), step)

    def _by_word(self, now: Selected, step: int) -> Selected:
        text = self.sheet.text
        if (now.head - now.anchor) * step > 0:  # it grows
            return Selected(now.anchor, self._clear(word_end(text, now.head, step), step))
        head = self._clear(word_start(text, now.head, step), step)
        if (head - now.anchor) * step < 0:
            return Selected(now.anchor, head)
        turned = now.turned
        return Selected(turned.anchor, self._clear(word_end(text, turned.head, step), step))

    def row(self, now: Selected) -> int:
        """The row in which the end that moves stands: of one between two rows of a line, the row that it ends."""
        between = now.head > now.anchor and self.sheet.text[now.head - 1] != "\n"
        return self.sheet.row(now.head - between)

    def _edge(self, now: Selected, step: int) -> int:
        start, stop = self.sheet.drawn(self.row(now))
        return self._clear(stop if step > 0 else start, step)

    def _in_row(self, row: int, column: int, step: int) -> int:
        """The place in a column of a row; what is folded is passed over as a whole."""
        sheet = self.sheet
        if not 0 <= row < len(sheet):
            return 0 if row < 0 else len(sheet.text)
        if fold := sheet.fold(row):
            return self._clear(fold.stop if step > 0 else fold.start, step)
        return self._clear(offset_at(sheet.text, *sheet.drawn(row), column), -1)

    def _next_word(self, now: Selected, step: int) -> Selected | None:
        text, sheet = self.sheet.text, self.sheet
        at = now.stop if step > 0 else now.start
        while found := word(text, at) if step > 0 else word(text, word_end(text, at, -1), at):
            fold = sheet.fold(sheet.row(found[0]))
            if fold is None:
                return self.spanned(*found)
            at = fold.stop if step > 0 else fold.start
        return None

    def _word_in_row(self, now: Selected, step: int, column: int) -> Selected | None:
        sheet = self.sheet
        row = sheet.row(now.start) + step
        while 0 <= row < len(sheet):
            start, stop = sheet.drawn(row)
            at = offset_at(sheet.text, start, stop, column)
            found = word(sheet.text, at, stop) or word(sheet.text, start, stop)
            if found and found[0] >= start and not sheet.fold(row):  # its beginning may be in the row above
                return self.spanned(*found)
            row += step
        return None
