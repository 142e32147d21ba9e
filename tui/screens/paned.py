"""The panes of the explorer: where they stand, which of them keys go to, and what is under its cursor."""

from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from db.citations import Citable
from db.filters import NONE, Filters
from tui import items, keys
from tui.asking import Desk
from tui.items import Key
from tui.panes.detail import DetailPane
from tui.panes.excerpts import ExcerptsPane
from tui.panes.listing import ListPane
from tui.panes.search import SearchPane
from tui.screens.deciding import DecidingScreen
from tui.session import Session
from tui.widgets.key_line import KeyLine
from tui.widgets.ledger import Ledger

if TYPE_CHECKING:
    from tui.panes.reader import ReaderPane

PANES = ("list", "detail", "excerpts")
"""The panes in the order of Tab, by their ids."""
LETTERS = (
    *("search", "copy", "back", "forward", "mark", "help", "pane", "next", "previous", "leave"),
    *("merge", "rename", "retype", "wrong", "this", "bounds", "note"),
)
"""Actions whose keys are letters to type, or the search's own, while it is open."""
LEAST = 20
"""Columns that every pane keeps."""
FOUR = 180
"""Columns from which on the source of what is under the cursor stands beside it."""
WIDE = 120
"""Columns from which on detail and excerpts stand side by side, but beside a list with long rows."""
ROOM = 80
"""Columns that long rows have a use for."""
STACKED = 64
"""Columns from which on the list stands beside the others; with fewer there is one pane at a time."""


class PanedScreen(DecidingScreen[None]):
    """Knows the panes and nothing of what they show."""

    BINDINGS = keys.bindings("explorer", "anywhere")
    HORIZONTAL_BREAKPOINTS = [(0, "-single"), (STACKED, "-stacked"), (WIDE, "-wide"), (FOUR, "-broad")]  # noqa: RUF012 - Textual's own

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__(desk, session)
        self.filters: Filters = NONE
        """What the list is narrowed to."""
        self.pane = "list"
        """Where keys go, unless the search is open."""
        self.zoomed = False
        """Has the pane where keys go the whole screen?"""
        self.source: ReaderPane | None = None
        """The document behind what is under the cursor, where there is room for it."""

    def compose(self) -> ComposeResult:
        """Lay it out."""
        yield Static(id="headline", markup=False)
        yield SearchPane(id="search")
        with Horizontal(id="panes"):
            yield ListPane(id="listing")
            with Vertical(id="facts"):
                yield DetailPane(id="detail")
                yield ExcerptsPane(id="excerpts")
        yield KeyLine()

    @property
    def listing(self) -> ListPane:
        """The list of the view that is open, with its filters."""
        return self.query_one(ListPane)

    @property
    def detail(self) -> DetailPane:
        """What is known."""
        return self.query_one(DetailPane)

    @property
    def excerpts(self) -> ExcerptsPane:
        """Where it is named."""
        return self.query_one(ExcerptsPane)

    @property
    def search(self) -> SearchPane:
        """The search."""
        return self.query_one(SearchPane)

    def go(self, pane: str) -> None:
        """Send keys to a pane; where there is room for one only, it is this one."""
        # One may have left where there was room for the source, or go back to where there was.
        self.pane = pane = "excerpts" if pane == "source" and pane not in self.panes else pane
        self._arrange(self.size.width)
        if pane == "source" and self.source:
            self.source.text.focus()
        else:
            self.set_focus(
                self.query_one(f"#{pane}")
            )  # at once: `focus` would have the next key go to the pane before

    @property
    def panes(self) -> tuple[str, ...]:
        """The ids of the panes in the order of Tab."""
        return (*PANES, "source") if self.source and self.source.display else PANES

    def _make_room_for_source(self, width: int) -> None:
        """Put the fourth pane in where there is room, once."""
        if width >= FOUR and self.source is None:
            from tui.panes.reader import ReaderPane  # noqa: PLC0415  where there is room only

            self.source = ReaderPane(self.desk, self.session, id="source")
            self.query_one("#panes").mount(self.source)
        if self.source:
            self.source.display = width >= FOUR and (not self.zoomed or self.pane == "source")
        self.call_after_refresh(self.follow)

    def follow(self) -> None:
        """Show the source of what is under the cursor in the fourth pane."""
        if not self.source or not self.source.display or not self.source.children:
            return
        ledger = self.focused if isinstance(self.focused, Ledger) else self.excerpts
        for block in (ledger.block, self.excerpts.block, self.detail.block):
            if block and block.item and (place := items.place(block.item, None)):
                self.source.filters = self.filters
                self.source.open(place)
                return

    @on(Ledger.Moved)
    def _followed(self) -> None:
        self.follow()

    @property
    def roomy(self) -> bool:
        """Do the rows of the list need half of a wide screen?"""
        return False

    def _arrange(self, width: int) -> None:
        """Hide the other panes where there is room, or the wish, for one only."""
        alone = self.zoomed or width < STACKED
        # Styles of the widgets, not classes of the screen: those would match the whole style sheet again.
        self.listing.display = not alone or self.pane == "list"
        self.query_one("#facts").display = not alone or self.pane in ("detail", "excerpts")
        self.detail.display = not alone or self.pane == "detail"
        self.excerpts.display = not alone or self.pane == "excerpts"
        wide, roomy = self.session.width, self.roomy and width >= WIDE and not alone
        self.query_one("#facts").set_class(roomy, "-under")
        if self.source:
            self.source.display = width >= FOUR and (not self.zoomed or self.pane == "source")
        own = min(width // 2, ROOM) if roomy else None
        self.listing.styles.width = "100%" if alone else min(wide, width - LEAST) if wide else own

    def action_zoom(self) -> None:
        """The whole screen for the pane where keys go, or for all of them again."""
        self.zoomed = not self.zoomed
        self._arrange(self.size.width)

    def action_widen(self, step: int) -> None:
        """The list wider or narrower, as far as the others have room."""
        wide = self.session.width or self.listing.outer_size.width
        self.session.width = max(LEAST, min(wide + 4 * step, self.size.width - LEAST))
        self._arrange(self.size.width)

    def on_resize(self, event: events.Resize) -> None:
        """Another width may have room for other panes."""
        self._arrange(event.size.width)
        self._make_room_for_source(event.size.width)
        if self.pane not in self.panes:
            self.go(self.pane)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """A click goes to a pane too."""
        pane = "source" if self.source in event.widget.ancestors else event.widget.id
        if pane in self.panes and pane != self.pane:
            self.pane = pane
            self._arrange(self.size.width)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's
        """While the search is open, keys are letters."""
        return not self.search.has_class("-open") or action not in LETTERS

    def action_next(self) -> None:
        """Tab."""
        self._step(1)

    def action_previous(self) -> None:
        """Shift and Tab."""
        self._step(-1)

    def _step(self, step: int) -> None:
        if not (isinstance(self.focused, Ledger) and self.focused.next_name(step)):
            self.action_pane(step)

    def action_pane(self, step: int) -> None:
        """To the next pane, or the one before."""
        self.go(self.panes[(self.panes.index(self.pane) + step) % len(self.panes)])

    def action_leave(self) -> None:
        """One step back: off what the mouse selected, off a name, then to the list."""
        if self.selections:
            self.clear_selection()
        elif isinstance(self.focused, Ledger) and self.focused.name_at >= 0:
            self.focused.name_at = -1
        else:
            self.go("list")

    def _key_escape(self) -> None:
        """Textual selects nothing before any binding hears of the key: `action_leave` would then leave at once."""

    def action_search(self) -> None:
        """Open the search."""
        self.search.begin(self.session.searches)

    def citable(self) -> Citable | None:
        """The record under the cursor, where it stands in a document; what is selected or read in one."""
        if self.source and self.focused is self.source.text:
            return self.source.citable()
        block = self.focused.block if isinstance(self.focused, Ledger) else None
        return block.item if block and isinstance(block.item, Citable) else None

    def under_cursor(self) -> Key | None:
        """Under which name the record under the cursor is marked and starred."""
        if isinstance(self.focused, Ledger):
            block = self.focused.block
            return items.key(block.item) if block and block.item else None
        listing = self.listing.list
        return listing.view.key(listing.item) if listing.item is not None else None

    def action_mark(self) -> None:
        """Mark what is under the cursor, or take its mark away."""
        if key := self.under_cursor():
            self.session.marked ^= {key}
            self.show_marks()

    def show_marks(self) -> None:
        """Draw the marks and stars where what they stand on is shown."""
        self.listing.list.starred = frozenset(self.session.starred)
        self.listing.list.read = frozenset(self.session.read)
        for pane in (self.listing.list, self.detail, self.excerpts):
            pane.marked = frozenset(self.session.marked)
            pane.refresh()
        self.refresh_bindings()
        self.say_what()

    def say_what(self) -> None:
        """The line above the panes."""
        raise NotImplementedError
