"""What becomes of what is on the screen when the database has changed: the same things again, or what is nearest."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from textual.message import Message

from db import lasting, spots
from db.answers import DocumentLine, EntityLine, QuoteLine
from db.connection import Reader
from db.filters import Filters
from db.frozen import frozen
from db.lasting import Lasting
from tui import following
from tui.items import Key
from tui.messages import Ordered
from tui.views.view import View

if TYPE_CHECKING:
    from array import array

    from db.decisions.deciding import Outcome

NEAR = 40
"""Neighbours on either side of which one that is still there is chosen: a screen of them."""
AROUND = 100
"""Records on either side that come with the list, so that no row is empty for a frame."""


@frozen
class Here:
    """A list as it stands, and where in it one is."""

    view: View
    filters: Filters
    sort: str
    order: "array[int]"
    cursor: int
    item: int | None
    line: Any
    """The record of the item, where it has come."""
    outcomes: "tuple[Outcome, ...]" = ()
    """What was decided here, where that is why the database changed."""


@dataclass(eq=False, repr=False)
class Renewed(Message):
    """What became of a list, and of the item that is chosen in it, when the database changed."""

    listed: Ordered
    was: int | None
    item: int | None
    """The same thing now; where it is gone, the nearest in the list that is not."""
    lines: dict[int, Any]
    """The records of the items around it."""
    lost: frozenset[Key]
    """What was marked and is gone."""


def renewed(reader: Reader, here: Here, marks: frozenset[Key]) -> Renewed:
    """The list again, and where to stand in it."""
    view = here.view
    ids = view.order(reader, here.filters, here.sort)
    item = _same(reader, here, ids)
    at = ids.index(item) if item is not None else 0
    around = ids[max(at - AROUND, 0) : at + AROUND]
    return Renewed(
        Ordered(view.name, here.filters, here.sort, ids),
        here.item,
        item,
        view.lines(reader, around, here.filters),
        spots.gone(reader, marks),
    )


def _same(reader: Reader, here: Here, ids: "array[int]") -> int | None:
    """The item by its lasting name, else by its number, else the nearest one that is still listed."""
    called = _called(here.line)
    found = lasting.found(reader, called) if called else None
    wanted = [found[1]] if found else []
    wanted += [here.item] if here.item is not None else []
    if here.outcomes and here.item is not None:
        wanted = following.followed(reader, here.view.name, here.item, here.outcomes)
    for step in range(1, NEAR):
        wanted += here.order[here.cursor + step : here.cursor + step + 1]
        wanted += here.order[max(here.cursor - step, 0) : max(here.cursor - step + 1, 0)]
    listed = set(wanted).intersection(ids)
    return next((number for number in wanted if number in listed), None)


def _called(line: Any) -> Lasting | None:
    """What a record is called for good, by what it said when it was asked for."""
    match line:
        case EntityLine():
            return ["entity", line.name, line.kind]
        case DocumentLine():
            return ["document", line.root, line.path]
        case QuoteLine():
            return ["quote", line.document.root, line.document.path, line.start, line.stop]
        case _:
            return None
