"""The pane that shows what is known of the chosen entity."""

from textual.content import Content

from tui.cleaning import shown
from tui.messages import Facts
from tui.panes.facts import blocks, headline
from tui.widgets.draft import Draft
from tui.widgets.ledger import Ledger


class DetailPane(Ledger):
    """All that is known of one entity, each line with its source."""

    facts: Facts | None = None

    def tell(self, facts: Facts, cursor: int = 0, top: int = 0) -> None:
        """Show an entity."""
        self.facts = facts
        self.border_title = Content(shown(headline(facts.line)))
        self.show(blocks(facts), cursor, top)

    def wait(self, reason: str) -> None:
        """Show nothing, and why."""
        self.facts = None
        self.border_title = Content("Detail")
        self.show([Draft().faint(reason).block()])
