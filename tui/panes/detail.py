"""The pane that shows what is known of the chosen entity."""

from textual.content import Content

from tui.cleaning import shown
from tui.history import Stand
from tui.messages import Accompanied, Facts
from tui.panes.facts import blocks, company, headline
from tui.widgets.draft import Draft
from tui.widgets.ledger import Ledger


class DetailPane(Ledger):
    """All that is known of one entity, each line with its source."""

    facts: Facts | None = None
    whole = False
    """Has the company come too?"""

    def tell(self, facts: Facts, cursor: int = 0, top: int = 0) -> None:
        """Show an entity."""
        self.facts, self.whole = facts, False
        self.border_title = Content(shown(headline(facts.line)))
        self.show(blocks(facts), cursor, top)

    def accompany(self, answer: Accompanied, stand: Stand | None) -> bool:
        """Show the company of the entity below the rest, once; with a stand, go where one was."""
        if not self.facts or self.facts.line.id != answer.entity_id or self.whole:
            return False
        self.whole = True
        if stand:
            self.show([*self.blocks, *company(answer.related)], stand.cursor, stand.top)
        else:
            self.extend(company(answer.related))
        return True

    def wait(self, reason: str) -> None:
        """Show nothing, and why."""
        self.facts = None
        self.border_title = Content("Detail")
        self.show([Draft().faint(reason).block()])
