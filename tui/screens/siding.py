"""Two columns of entries beside each other, or one above the other: names and places in them can be gone to."""

from collections.abc import Mapping
from types import MappingProxyType

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal

from db.citations import Citable
from tui import items
from tui.screens.deciding import DecidingScreen
from tui.screens.reader import Reader
from tui.widgets.ledger import Ledger

LOW = 16
"""Rows from which on both sides have room; with fewer the one where keys go has it all."""
BESIDE = 85
"""Columns from which on the sides stand beside each other."""


class Side(Ledger):
    """What is known of one of two."""

    verbs: Mapping[str, str] = MappingProxyType({})
    """What the keys do that decide, by their ids: the line of keys says it."""


class SidedScreen(DecidingScreen[int | None]):
    """Ends with the entity to go to, if a name was followed."""

    HORIZONTAL_BREAKPOINTS = [(0, "-stacked"), (BESIDE, "-beside")]  # noqa: RUF012 - Textual's own
    VERTICAL_BREAKPOINTS = [(0, "-low"), (LOW, "-tall")]  # noqa: RUF012 - the same

    turned = False
    """Do keys go to the second one?"""

    def sides(self) -> ComposeResult:
        """Lay them out."""
        with Horizontal(id="panes"):
            yield Side(id="one")
            yield Side(id="other")

    @property
    def both(self) -> bool:
        """Are there two sides?"""
        raise NotImplementedError

    def on_resize(self, _event: events.Resize) -> None:
        """Another height may have room for both sides."""
        self.make_room()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """A click goes to a side too."""
        self.turned = event.widget.id == "other"
        self.make_room()

    def make_room(self) -> None:
        """Show the sides that there are, and for which there is room; keys go to one of them."""
        one, other = self.query_one("#one", Ledger), self.query_one("#other", Ledger)
        self.turned = self.turned and self.both
        low = self.both and self.size.height < LOW
        one.display = not low or not self.turned
        other.display = self.both and (not low or self.turned)
        self.set_focus(other if self.turned else one)

    @on(Ledger.Opened)
    def _opened(self, event: Ledger.Opened) -> None:
        ledger, block = event.control, event.control.block
        if block is None or block.item is None:
            return
        sought = ledger.name.entity if ledger.name else items.entity(block.item)
        place = items.place(block.item, None)
        if sought is not None:
            self.dismiss(sought)
        elif place:
            self.app.push_screen(Reader(self.desk, self.session, place), self._read)

    def _read(self, entity_id: int | None) -> None:
        if entity_id is not None:
            self.dismiss(entity_id)

    def citable(self) -> Citable | None:
        """The record under the cursor, where it stands in a document."""
        block = self.focused.block if isinstance(self.focused, Ledger) else None
        return block.item if block and isinstance(block.item, Citable) else None

    def action_next(self) -> None:
        """Tab."""
        self._step(1)

    def action_previous(self) -> None:
        """Shift and Tab."""
        self._step(-1)

    def _step(self, step: int) -> None:
        here = self.focused
        if isinstance(here, Ledger) and here.next_name(step):
            return
        self.turned = not self.turned
        self.make_room()

    def action_mark(self) -> None:
        """Marks are for lists."""
        self.say("One decides here; go to the explorer to mark several.")

    def action_leave(self) -> None:
        """Back."""
        self.dismiss(None)
