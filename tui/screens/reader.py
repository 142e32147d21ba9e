"""A document on the whole screen."""

from textual import on
from textual.app import ComposeResult

from db.citations import Citable
from db.filters import NONE, Filters
from tui import keys
from tui.asking import Desk
from tui.messages import EntitySought, Place
from tui.panes.find import FindPane
from tui.panes.reader import ReaderPane
from tui.screens.deciding import DecidingScreen
from tui.session import Session
from tui.widgets.key_line import KeyLine
from tui.widgets.marked_text import MarkedText


class Reader(DecidingScreen[int | None]):
    """Reads documents; ends with the entity to go to, if a name was followed."""

    BINDINGS = keys.bindings("reading", "anywhere")
    lead = ("reader.next", "reader.follow", "reader.this", "reader.alias", "reader.quote")
    """The keys that come first in their line."""

    def __init__(self, desk: Desk, session: Session, place: Place, filters: Filters = NONE) -> None:
        super().__init__(desk, session)
        self._filters = filters
        self.place = place
        """Where one is: in the document that one came for, or in one that n led on into."""

    def compose(self) -> ComposeResult:
        """Lay it out."""
        yield ReaderPane(self.desk, self.session, id="source")
        yield FindPane(id="find")
        yield KeyLine()

    def on_mount(self) -> None:
        """Ask for the document."""
        self.pane.filters = self._filters
        self.pane.open(self.place)

    def renew(self) -> None:
        """Ask for the document again."""
        self.pane.renew()

    @property
    def pane(self) -> ReaderPane:
        """The document."""
        return self.query_one(ReaderPane)

    @property
    def find(self) -> FindPane:
        """The line for words to find."""
        return self.query_one(FindPane)

    @on(ReaderPane.Shown)
    def _shown(self) -> None:
        self.place = self.pane.here() or self.place
        self.session.read.add(("document", self.place.document_id))
        if self.find.is_open:
            self.find.action_end()

    @on(MarkedText.Moved)
    def _moved(self) -> None:
        if self.find.is_open:
            self.find.say()

    @on(EntitySought)
    def _sought(self, event: EntitySought) -> None:
        self.place = self.pane.here() or self.place
        self.dismiss(event.entity_id)

    def citable(self) -> Citable | None:
        """What is selected, else the quotation that is read now, else the sentence."""
        return self.pane.citable()

    def action_find(self) -> None:
        """Find words in this text."""
        self.find.begin(self.pane.text)

    def action_next(self) -> None:
        """To the next name."""
        self.pane.text.next_name(1)

    def action_previous(self) -> None:
        """To the name before."""
        self.pane.text.next_name(-1)

    def action_back(self) -> None:
        """To the document before, else to the explorer."""
        if not self.pane.turn(-1):
            self.dismiss(None)

    def action_forward(self) -> None:
        """To the document again from which one went back."""
        if not self.pane.turn(1):
            self.say("Nowhere to go that way.")

    def action_leave(self) -> None:
        """Select nothing, end the search for words, or go back to the explorer."""
        if self.pane.text.selected():
            self.pane.text.deselect()
        elif self.find.is_open:
            self.find.action_end()
        else:
            self.dismiss(None)

    def _key_escape(self) -> None:
        """Textual selects nothing before any binding hears of the key: `action_leave` would then leave at once."""

    def action_mark(self) -> None:
        """Mark the name under the cursor, or take its mark away."""
        if key := self.pane.key():
            self.session.marked ^= {key}
            self.pane.say_where()
