"""The pane that shows the places in the sources that stand behind the item chosen."""

from typing import Any

from textual.content import Content

from tui.cleaning import shown
from tui.history import Stand
from tui.views.view import Excerpts
from tui.widgets.draft import Draft
from tui.widgets.ledger import Ledger


class ExcerptsPane(Ledger):
    """Excerpts, each document's under its title; more are fetched as one goes down."""

    last: Any = None
    """Where the next part goes on; None where there is none, or where it has been asked for."""
    count = 0
    """How many have come."""

    def begin(self) -> None:
        """Show nothing yet."""
        self.last, self.count = None, 0
        self.border_title = Content("Excerpts")
        self.show([])

    def receive(self, found: Excerpts, stand: Stand | None) -> None:
        """Show the first excerpts of an item, standing so; or, without a stand, more of them."""
        self.last = found.last
        if stand is None:
            self.count += found.count
            self.extend(found.blocks)
            return
        self.count = found.count
        self.border_title = Content(shown(found.title))
        nothing = Draft().faint("It is named nowhere in these texts.").block()
        self.show(found.blocks or [nothing], stand.cursor, stand.top)
