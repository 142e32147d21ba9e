"""The list of the view that is open: what it is narrowed to, and one line for each item."""

from array import array
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from rich.segment import Segment
from rich.style import Style
from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from db.filters import Filters
from db.kinds import KINDS, Kind
from tui import keys
from tui.cleaning import shown
from tui.messages import LinesWanted
from tui.theme import look
from tui.views import VIEWS
from tui.views.view import Row, View
from tui.widgets.chips import Chips
from tui.widgets.virtual_list import VirtualList
from tui.wording import number

if TYPE_CHECKING:
    from tui.items import Key

KEPT = 8192
"""Lines kept in memory: some hundred screens, about 2 MB."""
AROUND = 64
"""Lines asked for on either side of those on the screen."""


class Listing(VirtualList):
    """Items in the order asked for; lines are fetched when they come onto the screen."""

    BINDINGS = keys.bindings("listing")

    class Chosen(Message):
        """Enter on an item."""

    def __init__(self) -> None:
        super().__init__(id="list")
        self.view: View = VIEWS["entities"]
        self.order: array[int] = array("I")
        self.sort = ""
        self.filters = Filters()
        self.marked: frozenset[Key] = frozenset()
        self.starred: frozenset[Key] = frozenset()
        self.read: frozenset[Key] = frozenset()
        self._lines: dict[int, Any] = {}
        self._asked: tuple[int, int] = (0, 0)
        self._early: list[Callable[[], None]] | None = []
        """What keys do once the list has come that is on its way; None while none is."""

    @property
    def count(self) -> int:
        """How many items there are to list."""
        return len(self.order)

    @property
    def item(self) -> int | None:
        """The item under the cursor."""
        return self.order[self.cursor] if self.order else None

    @property
    def line(self) -> Any:
        """The record of the item under the cursor; None before it has come."""
        return self._lines.get(self.item) if self.item is not None else None

    def show(
        self,
        view: View,
        order: "array[int]",
        sort: str,
        filters: Filters,
        *,
        cursor: int = 0,
        top: int | None = None,
    ) -> None:
        """List these items of a view."""
        if view is not self.view or (view.filtered and filters != self.filters):
            self._lines.clear()
        self.view, self.order, self.sort, self.filters = view, order, sort, filters
        self._asked = (0, 0)
        self.recount(cursor, top)
        early, self._early = self._early or [], None
        for act in early:
            act()
        self.screen.refresh_bindings()

    @property
    def verbs(self) -> dict[str, str]:
        """What keys do here that do something else elsewhere, by their ids."""
        return {"item.open": self.view.verb(self.item, self.filters, self.marked)}

    def expect(self) -> None:
        """Another list is on its way: keys are meant for that one."""
        self._early = self._early or []

    def forget(self) -> None:
        """The lines are to be asked for again."""
        self._lines.clear()

    def learn(self, lines: Mapping[int, Any]) -> None:
        """Draw lines that have come from the store."""
        if len(self._lines) > KEPT:
            self._lines.clear()
        self._lines.update(lines)
        self._asked = (0, 0)
        self.refresh()

    def segments(self, index: int, width: int, style: Style) -> Sequence[Segment]:
        """A row as its view draws it."""
        item = self.order[index]
        line = self._lines.get(item)
        if line is None:
            self._want(index)
            return [Segment("  …", style)]
        key = self.view.key(item)
        at = index == self.cursor
        return self.view.row(
            Row(
                self,
                line,
                self.sort,
                width,
                style,
                at,
                key in self.marked,
                key in self.starred,
                key in self.read,
            )
        )

    def _want(self, index: int) -> None:
        """Ask once for what is on the screen and around it."""
        first, last = self._asked
        if first <= index < last:
            return
        top = self.scroll_offset.y
        first, last = max(top - AROUND, 0), min(top + self.size.height + AROUND, self.count)
        self._asked = (min(first, index), max(last, index + 1))
        self.post_message(LinesWanted(self.view.name, list(self.order[first:last])))

    def action_move(self, step: int) -> None:
        """Up or down by one, in the list that is on its way too."""
        self._act(partial(super().action_move, step))

    def action_page(self, step: int) -> None:
        """Up or down by a screen."""
        self._act(partial(super().action_page, step))

    def action_edge(self, side: int) -> None:
        """To the first row or the last."""
        self._act(partial(super().action_edge, side))

    def action_choose(self) -> None:
        """Enter."""
        self._act(self._choose)

    def _act(self, act: Callable[[], None]) -> None:
        if self._early is None:
            act()
        else:
            self._early.append(act)

    def _choose(self) -> None:
        if self.order:
            self.post_message(self.Chosen())

    def on_virtual_list_picked(self) -> None:
        """A click on the cursor's row."""
        self.action_choose()


class ListPane(Vertical):
    """The kinds, the chips of the filters, then the list."""

    _told = ""
    """What is listed, and how it is ordered."""

    def compose(self) -> ComposeResult:
        """Lay it out."""
        yield Chips(id="kinds")
        yield Chips(id="chips", classes="-hidden")
        yield Listing()
        yield Static(id="nothing", classes="-hidden", markup=False)

    @property
    def list(self) -> Listing:
        """The list itself."""
        return self.query_one(Listing)

    def show_kinds(self, counts: dict[Kind, int], chosen: tuple[Kind, ...]) -> None:
        """Draw the kinds with the number that filters by them."""
        parts: list[tuple[str, Content]] = []
        for position, kind in enumerate(KINDS, 1):
            shape = look(kind)
            lit = "bold reverse" if kind in chosen else "bold"
            told = f"{shape.sign}{number(counts.get(kind, 0))}"
            piece = Content.assemble((f"{position}", "dim"), (told, f"$kind-{kind} {lit}"))
            parts.append((str(position), piece))
        self.query_one("#kinds", Chips).show(parts)

    @on(Chips.Picked)
    async def _clicked(self, event: Chips.Picked) -> None:
        """A click on a kind shows that kind only, or all again; one on a filter takes it away."""
        if event.control.id == "kinds":
            await self.run_action(f"screen.kind({event.piece})")
        else:
            await self.run_action(f"screen.unfilter({event.piece!r})")

    def on_resize(self) -> None:
        """Another width may have room for other numbers."""
        self._say_columns()

    def _say_columns(self) -> None:
        """What is listed, how it is ordered, and what the numbers are."""
        numbers = self.list.view.columns(self.size.width - 1) if self._told else ""
        self.border_title = Content(self._told + (f" · {numbers}" if numbers else ""))

    def show_chips(self, chips: Sequence[tuple[str, str]]) -> None:
        """Draw what the list is narrowed to, besides kinds, which have a line of their own."""
        line = self.query_one("#chips", Chips)
        line.set_class(not chips, "-hidden")
        line.show([(field, Content.styled(f" {shown(words)} ", "reverse")) for field, words in chips])

    def show_order(self, view: View, filters: Filters, sort: str, count: int) -> None:
        """Say what is listed, and why nothing is where nothing is."""
        one = look(filters.kinds[0]).plural if view.name == "entities" and len(filters.kinds) == 1 else ""
        what = one or view.thing[1]
        self._told = f"{what.capitalize()}, {view.sorts[sort]}"
        self._say_columns()
        nothing = self.query_one("#nothing", Static)
        nothing.set_class(count > 0, "-hidden")
        nothing.update(Content(shown(view.nothing(filters))))
        self.list.set_class(count == 0, "-hidden")
        self.query_one("#kinds", Chips).set_class(not view.kinds, "-hidden")


def place_of(order: "array[int]", item: int | None) -> int:
    """Where an item stands in the list; -1 where it does not."""
    try:
        return order.index(item) if item is not None else -1
    except ValueError:
        return -1
