"""A line to type into over the screen, and below it a list that goes with what is typed: the arrows choose, Enter takes."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from rich.segment import Segment
from rich.style import Style
from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.strip import Strip

from tui import keys
from tui.cleaning import shown
from tui.screens.typed import LineBox, TypedScreen
from tui.widgets.box import Box
from tui.widgets.key_line import KeyLine
from tui.widgets.looks import look_of
from tui.widgets.virtual_list import VirtualList

Row = TypeVar("Row")
Result = TypeVar("Result")


class Picks(VirtualList, can_focus=False):
    """What can be taken; the screen says how a row looks."""

    rows: Sequence[object] = ()
    nothing = ""
    """What is said where there are none."""

    def render_line(self, y: int) -> Strip:
        """A row, or that there is none."""
        if self.rows or y or not self.nothing:
            return super().render_line(y)
        ground = self.get_component_rich_style("list--row") + look_of(self, "faint")
        width = self.scrollable_content_region.width
        return Strip([Segment(f" {shown(self.nothing)}", ground)]).adjust_cell_length(width, ground)

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.rows)

    def segments(self, index: int, width: int, style: Style) -> Sequence[Segment]:
        """As the screen draws it."""
        drawn: Sequence[Segment] = self.screen.drawn(self.rows[index], width - 2, style)  # type: ignore[attr-defined]  # a Picking
        return [Segment(" ", style), *drawn]


class PickBox(LineBox):
    """The line, with the keys of the list below it."""

    BINDINGS = keys.bindings("picking")


class Picking(TypedScreen[Result], Generic[Row, Result]):
    """Says what stands in the list for what is typed, how it looks, and what taking it means."""

    def __init__(self, title: str, typed: str = "", example: str = "") -> None:
        super().__init__(PickBox(typed, placeholder=example, compact=True))
        self._heading = title
        self.listed: str | None = None
        """What the list was made for."""
        self._going = False
        """Was Enter pressed before the list had come?"""

    def compose(self) -> ComposeResult:
        """Lay it out."""
        with Vertical(id="picking"):
            yield self.box
            yield Picks()
            yield KeyLine()

    def on_mount(self) -> None:
        """Begin with what stands in the line; the first letter typed takes its place."""
        self.query_one("#picking").border_title = Content(shown(self._heading))
        self.box.focus()
        self.asked(self.box.value)

    @property
    def picks(self) -> Picks:
        """The list."""
        return self.query_one(Picks)

    def asked(self, words: str) -> None:
        """Something else is typed: `show` its list, at once or when it has come."""
        raise NotImplementedError

    def drawn(self, row: Row, width: int, style: Style) -> Sequence[Segment]:
        """What a row looks like."""
        raise NotImplementedError

    def pick(self, row: Row) -> None:
        """A row is taken."""
        raise NotImplementedError

    def show(self, words: str, rows: Sequence[Row], cursor: int = 0) -> None:
        """List these for what was typed, with the cursor on one of them."""
        self.listed, self.picks.rows = words, rows
        self.picks.nothing = f"Nothing else is like “{words.strip()}”." if words.strip() else ""
        self.picks.recount(cursor)
        if self._going:
            self.action_take()

    @on(Box.Changed)
    def _typed(self, event: Box.Changed) -> None:
        self.asked(event.value)

    @on(VirtualList.Picked)
    def action_take(self) -> None:
        """Enter: take what the cursor is on; a fast typist's Enter waits for the list."""
        self._going = self.listed != self.box.value
        if not self._going and self.picks.rows:
            self.pick(self.picks.rows[self.picks.cursor])  # type: ignore[arg-type]  # what `show` was given

    def action_move(self, step: int) -> None:
        """Up or down; up from the first is the last, such as a new one behind all that are there."""
        if self.picks.count:
            self.picks.cursor = (self.picks.cursor + step) % self.picks.count

    def action_turn(self) -> None:
        """Tab: turn the switch, where there is one; else down."""
        self.action_move(1)

    def action_leave(self) -> None:
        """Escape."""
        self.dismiss(None)
