"""Excerpts as a concordance: one line each, the name in the middle, ordered by what stands beside it."""

from collections.abc import Sequence
from typing import Literal

from rich.cells import get_character_cell_size

from db.answers import Excerpt
from db.folding import fold
from tui.cleaning import shown
from tui.widgets.blocks import GUTTER, Block
from tui.widgets.spans import Span
from tui.widgets.wrapping import cells

Order = Literal["date", "document", "left", "right"]
ORDERS: dict[Order, str] = {
    "date": "by date",
    "document": "by document",
    "left": "by the words before",
    "right": "by the words behind",
}
WORDS = 3
"""Words on either side that an order compares, the nearest first."""
MOST = 5000
"""Lines of a concordance: so many are cut and ordered in about a second."""


def ordered(excerpts: Sequence[Excerpt], order: Order) -> list[Excerpt]:
    """The excerpts in an order; equals stay by date."""
    match order:
        case "left":
            return sorted(excerpts, key=lambda one: _words(before(one), -1))
        case "right":
            return sorted(excerpts, key=lambda one: _words(behind(one), 1))
        case "document":
            return sorted(excerpts, key=lambda one: (one.document.title or one.document.path, one.start))
        case "date":
            return list(excerpts)


def concordance(excerpts: Sequence[Excerpt], width: int, chosen: int | None) -> list[Block]:
    """One row for each excerpt, so many cells wide, the names below each other."""
    room = max(width - GUTTER, 12)
    return [_row(excerpt, room, chosen) for excerpt in excerpts]


def before(excerpt: Excerpt) -> str:
    """What stands before the words."""
    return excerpt.text[: excerpt.start - excerpt.before_start]


def behind(excerpt: Excerpt) -> str:
    """What stands behind them."""
    return excerpt.text[excerpt.stop - excerpt.before_start :]


def _words(context: str, step: int) -> tuple[str, ...]:
    return tuple(fold(context).split()[::step][:WORDS])


def _row(excerpt: Excerpt, room: int, chosen: int | None) -> Block:
    first, last = excerpt.start - excerpt.before_start, excerpt.stop - excerpt.before_start
    text = excerpt.text.replace("\n", " ")
    middle = min(cells(text[first:last]), room - 4)
    left = (room - middle) // 2
    start, used = first, 0
    while start > 0 and used + get_character_cell_size(shown(text[start - 1])) <= left:
        start -= 1
        used += get_character_cell_size(shown(text[start]))
    stop, filled = last, 0
    while stop < len(text) and filled + get_character_cell_size(shown(text[stop])) <= room - left - middle:
        filled += get_character_cell_size(shown(text[stop]))
        stop += 1
    blank = left - used
    spans = [
        Span(
            max(mark.start - excerpt.before_start, start) - start + blank,
            min(mark.stop - excerpt.before_start, stop) - start + blank,
            f"{mark.kind} chosen" if (mark.start, mark.stop) == (excerpt.start, excerpt.stop) else mark.kind,
            mark.entity_id if mark.entity_id != chosen else None,
        )
        for mark in excerpt.marks
        if mark.start - excerpt.before_start < stop and mark.stop - excerpt.before_start > start
    ]
    return Block(" " * blank + text[start:stop], tuple(spans), excerpt)
