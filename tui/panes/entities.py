"""The list of entities: kinds to filter by, and one line for each entity."""

from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from db.answers import EntityLine
from db.entities import Sort
from db.records import KINDS, Kind
from tui import keys
from tui.messages import LinesWanted
from tui.theme import MARK, look
from tui.widgets.looks import look_of
from tui.widgets.virtual_list import VirtualList
from tui.widgets.wrapping import fitted
from tui.wording import number

if TYPE_CHECKING:
    from tui.items import Key

KEPT = 8192
"""Lines kept in memory: some hundred screens, about 2 MB."""
DOCUMENTS, DATE = 36, 50
"""Columns from which on there is room for the number of documents, and for the first date."""
AROUND = 64
"""Lines asked for on either side of those on the screen."""


class EntityList(VirtualList):
    """Entities in the order asked for; lines are fetched when they come onto the screen."""

    BINDINGS = keys.bindings("entities")

    class Chosen(Message):
        """Enter on an entity."""

    def __init__(self) -> None:
        super().__init__(id="list")
        self.order: array[int] = array("I")
        self.marked: frozenset[Key] = frozenset()
        self.sort: Sort = "mentions"
        self._lines: dict[int, EntityLine] = {}
        self._asked: tuple[int, int] = (0, 0)

    @property
    def count(self) -> int:
        """How many entities there are to list."""
        return len(self.order)

    @property
    def entity_id(self) -> int | None:
        """The entity under the cursor."""
        return self.order[self.cursor] if self.order else None

    def show(self, order: "array[int]", cursor: int = 0, top: int | None = None) -> None:
        """List these entities."""
        self.order = order
        self._asked = (0, 0)
        self.recount(cursor, top)

    def learn(self, lines: Sequence[EntityLine]) -> None:
        """Draw lines that have come from the store."""
        if len(self._lines) > KEPT:
            self._lines.clear()
        self._lines.update((line.id, line) for line in lines)
        self._asked = (0, 0)
        self.refresh()

    def segments(self, index: int, width: int, style: Style) -> Sequence[Segment]:
        """Mark, sign, name, mentions, and documents where there is room."""
        line = self._lines.get(self.order[index])
        if line is None:
            self._want(index)
            return [Segment("  …", style)]
        sign = look_of(self, f"sign-{line.kind}")
        faint = look_of(self, "faint")
        if index == self.cursor:
            sign = faint = Style.null()
        dated = self.sort == "date"
        counts = "" if dated and width < DOCUMENTS else f"{number(line.mentions):>6}"
        if width >= DATE or (width >= DOCUMENTS and not dated):
            counts += f"{number(line.documents):>6}"
        if width >= DATE or dated:
            counts += f"{line.first_date or '':>11}"
        mark = MARK if ("entity", line.id) in self.marked else " "
        name = fitted(line.name, width - 4 - len(counts))
        return [
            Segment(mark, style),
            Segment(look(line.kind).sign + " ", style + sign),
            Segment(name, style),
            Segment(counts + " ", style + faint),
        ]

    def _want(self, index: int) -> None:
        """Ask once for what is on the screen and around it."""
        first, last = self._asked
        if first <= index < last:
            return
        top = self.scroll_offset.y
        first, last = max(top - AROUND, 0), min(top + self.size.height + AROUND, self.count)
        self._asked = (min(first, index), max(last, index + 1))
        self.post_message(LinesWanted(list(self.order[first:last])))

    def action_choose(self) -> None:
        """Enter."""
        if self.order:
            self.post_message(self.Chosen())

    def on_virtual_list_picked(self) -> None:
        """A click on the cursor's row."""
        self.action_choose()


class EntitiesPane(Vertical):
    """The kinds, then the list."""

    def compose(self) -> ComposeResult:
        """Lay it out."""
        yield Static(id="kinds", markup=False)
        yield EntityList()
        yield Static(id="nothing", classes="-hidden", markup=False)

    @property
    def list(self) -> EntityList:
        """The list of entities."""
        return self.query_one(EntityList)

    def show_kinds(self, counts: dict[Kind, int], chosen: tuple[Kind, ...]) -> None:
        """Draw the kinds with the number that filters by them."""
        parts: list[Content] = []
        for position, kind in enumerate(KINDS, 1):
            shape = look(kind)
            lit = "bold reverse" if kind in chosen else "bold"
            parts.append(
                Content.assemble(
                    (f"{position}", "dim"),
                    (f"{shape.sign}{number(counts.get(kind, 0))}", f"$kind-{kind} {lit}"),
                )
            )
        self.query_one("#kinds", Static).update(Content(" ").join(parts))

    def show_order(self, kinds: tuple[Kind, ...], sort: Sort, count: int) -> None:
        """Say what is listed, and why nothing is where nothing is."""
        what = look(kinds[0]).plural if len(kinds) == 1 else "entities"
        by = {"mentions": "by mentions", "name": "by name", "date": "by first date"}[sort]
        self.border_title = Content(f"{what.capitalize()}, {by}")
        nothing = self.query_one("#nothing", Static)
        nothing.set_class(count > 0, "-hidden")
        nothing.update(
            Content(
                f"No {what} in these texts. 0 shows every kind."
                if kinds
                else "No name was found in these texts."
            )
        )
        self.list.sort = sort
        self.list.set_class(count == 0, "-hidden")


def place_of(order: "array[int]", entity_id: int | None) -> int:
    """Where an entity stands in the list; -1 where it does not."""
    try:
        return order.index(entity_id) if entity_id is not None else -1
    except ValueError:
        return -1
