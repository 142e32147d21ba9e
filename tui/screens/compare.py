"""Two entities side by side: what each is, holds and says, what both have, and what each says of the other."""

from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from db.citations import Citable
from tui import items, keys, questions
from tui.asking import Desk
from tui.cleaning import shown
from tui.history import Stand
from tui.messages import Compared
from tui.screens.deciding import DecidingScreen
from tui.screens.reader import Reader
from tui.session import Session
from tui.widgets.key_line import KeyLine
from tui.widgets.ledger import Ledger


class Compare(DecidingScreen[int | None]):
    """Ends with the entity to go to, if a name was followed."""

    BINDINGS = keys.bindings("compare", "anywhere")
    HORIZONTAL_BREAKPOINTS = [(0, "-single"), (64, "-stacked")]  # noqa: RUF012 - Textual's own

    def __init__(self, desk: Desk, session: Session, one: int, other: int) -> None:
        super().__init__(desk, session)
        self.pair = one, other

    def compose(self) -> ComposeResult:
        """Lay it out."""
        yield Static(Content.styled("Side by side", "bold"), id="title", markup=False)
        with Horizontal(id="panes"):
            yield Ledger(id="one")
            yield Ledger(id="other")
        yield KeyLine()

    def on_mount(self) -> None:
        """Ask for both."""
        self.query_one("#one", Ledger).focus()
        self.renew()

    def renew(self) -> None:
        """Ask for both, for the first time or once more."""
        self.desk.ask(self, "compare", partial(questions.compared, one=self.pair[0], other=self.pair[1]))

    @on(Compared)
    def _compared(self, answer: Compared) -> None:
        for name, telling in (("#one", answer.one), ("#other", answer.other)):
            ledger = self.query_one(name, Ledger)
            ledger.border_title = Content(shown(telling.title))
            Stand.of(ledger).show(ledger, telling.blocks)

    @on(Ledger.Opened)
    def _opened(self, event: Ledger.Opened) -> None:
        ledger, block = event.control, event.control.block
        if block is None or block.item is None:
            return
        sought = ledger.name.entity if ledger.name else items.entity(block.item)
        place = items.place(block.item, self.pair[ledger.id == "other"])
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
        item = block.item if block else None
        return item if isinstance(item, Citable) else None

    def action_side(self) -> None:
        """To the other one."""
        self.query_one("#other" if self.focused and self.focused.id == "one" else "#one", Ledger).focus()

    def action_next(self) -> None:
        """Tab."""
        if not (isinstance(self.focused, Ledger) and self.focused.next_name(1)):
            self.action_side()

    def action_previous(self) -> None:
        """Shift and Tab."""
        if not (isinstance(self.focused, Ledger) and self.focused.next_name(-1)):
            self.action_side()

    def action_mark(self) -> None:
        """Mark what is under the cursor, or take its mark away."""
        block = self.focused.block if isinstance(self.focused, Ledger) else None
        key = items.key(block.item) if block and block.item else None
        if isinstance(self.focused, Ledger) and key:
            self.session.marked ^= {key}
            self.focused.marked = frozenset(self.session.marked)
            self.focused.refresh()

    def action_leave(self) -> None:
        """Back."""
        self.dismiss(None)
