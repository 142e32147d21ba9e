"""The pane that shows what is known of the item chosen."""

from typing import Any

from textual.content import Content

from tui.cleaning import shown
from tui.history import Stand
from tui.views.view import Telling
from tui.widgets.blocks import Block
from tui.widgets.draft import Draft
from tui.widgets.ledger import Ledger


class DetailPane(Ledger):
    """All that is known of one item, each line with its source."""

    line: Any = None
    """The record of the item that is told of; None while nothing is."""

    def tell(self, telling: Telling, stand: Stand) -> None:
        """Show an item, standing so."""
        self.line = telling.line
        self.border_title = Content(shown(telling.title))
        stand.show(self, telling.blocks)

    def go_on(self, blocks: list[Block], stand: Stand | None) -> None:
        """Show what took longer below the rest; with a stand, go where one was."""
        if stand:
            stand.show(self, [*self.blocks, *blocks])
        else:
            self.extend(blocks)

    def wait(self, reason: str = "") -> None:
        """Show nothing, and why."""
        self.line = None
        self.border_title = Content("Detail")
        self.show([Draft().faint(reason).block()])
