"""The entries that a column is made of, and the rows that they are broken into."""

from db.frozen import frozen
from tui.items import Item
from tui.widgets.spans import Span
from tui.widgets.wrapping import cells, rows

GUTTER = 2
"""Cells before an entry: the cursor's bar, and the sign of what was marked."""


@frozen
class Block:
    """One entry, or a line between entries where it has no item."""

    text: str
    spans: tuple[Span, ...] = ()
    item: Item | None = None
    """The record that Enter opens and `y` copies; the cursor passes over a block without one."""
    indent: int = 0
    section: bool = False
    """Does a section begin here?"""

    @property
    def names(self) -> list[Span]:
        """The names in it that can be followed, from left to right."""
        return sorted((span for span in self.spans if span.entity is not None), key=lambda span: span.start)


class Rows:
    """Blocks, wrapped to one width."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.rows: list[tuple[int, int, int]] = []
        """Of each row: its block, and the first and last offsets of its words."""
        self.tops: list[int] = []
        """The first row of each block; none where there is no room to draw in yet."""
        self.width = 0

    def __len__(self) -> int:
        return len(self.rows)

    def wrap(self, width: int, first: int = 0) -> None:
        """Break the blocks from `first` on into rows."""
        self.width = width
        if first == 0:
            self.rows.clear()
            self.tops.clear()
        if not width:
            return
        for number in range(first, len(self.blocks)):
            block = self.blocks[number]
            self.tops.append(len(self.rows))
            starts = rows(block.text, width - GUTTER - block.indent)
            stops = [*starts[1:], len(block.text)]
            self.rows.extend((number, start, stop) for start, stop in zip(starts, stops, strict=True))

    def bottom(self, number: int) -> int:
        """The row after the last one of a block."""
        return self.tops[number + 1] if number + 1 < len(self.tops) else len(self.rows)

    def standing(self, number: int, name: Span | None) -> tuple[int, int]:
        """Column and row at which a block begins, or a name in it."""
        if not 0 <= number < len(self.tops):
            return 0, 0
        row = self.tops[number]
        if name is None:
            return 0, row
        while row + 1 < self.bottom(number) and self.rows[row + 1][1] <= name.start:
            row += 1
        block = self.blocks[number]
        return GUTTER + block.indent + cells(block.text[self.rows[row][1] : name.start]), row

    def near(self, number: int, step: int) -> int:
        """The nearest block with an item, looking the way of `step` first; -1 where there is none."""
        for way in (step, -step):
            place = max(0, min(number, len(self.blocks) - 1))
            while 0 <= place < len(self.blocks):
                if self.blocks[place].item is not None:
                    return place
                place += way
        return -1

    def named(self, number: int, step: int, top: int, height: int) -> int:
        """The next entry with names that is wholly within these rows; -1 where there is none that way."""
        number += step
        while 0 <= number < len(self.tops):
            if self.tops[number] < top or self.bottom(number) > top + height:
                return -1
            if self.blocks[number].item is not None and self.blocks[number].names:
                return number
            number += step
        return -1
