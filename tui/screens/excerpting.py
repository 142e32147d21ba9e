"""The excerpts of the item chosen: asked for page by page, in a form, widened one by one, narrowed to one spelling."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from textual import on

from tui import filtering, questions
from tui.history import Stand
from tui.items import Spelling
from tui.messages import Excerpted, Widened
from tui.panes.concordance import ORDERS
from tui.panes.excerpts import ExcerptsPane
from tui.screens.pairing import PairingScreen
from tui.views.view import FORMS, Asked
from tui.widgets.ledger import Ledger

if TYPE_CHECKING:
    from tui.messages import Told, ToldMore


class ExcerptingScreen(PairingScreen):
    """Knows how excerpts are asked for; what is chosen, and what else is told of it, is the explorer's."""

    def is_chosen(self, answer: "Told | ToldMore | Excerpted") -> bool:
        """Is an answer about the item that is chosen now?"""
        return answer.view == self.view.name and answer.item == self.chosen

    def ask_excerpts(self, after: object = None, limit: int = questions.PAGE) -> None:
        """Ask for the excerpts of the item chosen, from the first or after those that have come."""
        self.shown_for = self.filters
        if self.chosen is not None:
            width = self.excerpts.scrollable_content_region.width
            asked = Asked(self.filters, after, limit, self.session.form, self.session.order, width)
            question = partial(questions.excerpted, view=self.view, item=self.chosen, asked=asked)
            self.desk.ask(self, "excerpts", question)

    @on(Excerpted)
    def _excerpted(self, answer: Excerpted) -> None:
        if not self.is_chosen(answer):
            return
        stand = None if answer.after is not None else self.restoring.excerpts if self.restoring else Stand()
        if self.excerpts.kept and answer.after is None:
            stand, self.excerpts.kept = self.excerpts.kept, None
        self.excerpts.receive(answer.excerpts, stand)
        self.follow()
        self.stands("excerpts")

    @on(Ledger.NearedEnd, "#excerpts")
    def _neared_end(self) -> None:
        if (last := self.excerpts.last) is not None:
            self.excerpts.last = None  # until the answer says otherwise, so that it is asked for once
            self.ask_excerpts(last)

    @on(ExcerptsPane.Resized)
    def _resized(self) -> None:
        """A concordance is cut for one width."""
        if self.session.form == "concordance" and self.view.name == "entities" and self.excerpts.count:
            self.excerpts.kept = Stand.of(self.excerpts)
            self.ask_excerpts()

    @on(ExcerptsPane.WideWanted)
    def _wide_wanted(self, event: ExcerptsPane.WideWanted) -> None:
        chosen = self.chosen if self.view.name == "entities" else None
        question = partial(questions.widened, excerpt=event.excerpt, entity_id=chosen)
        self.desk.ask(self, "widen", question)

    @on(Widened)
    def _widened(self, answer: Widened) -> None:
        if not self.excerpts.widen(answer.block):
            self.say("This is the whole paragraph already.")

    def action_form(self) -> None:
        """Excerpts in the next form: paragraphs, sentences, a concordance."""
        self.session.form = FORMS[(FORMS.index(self.session.form) + 1) % len(FORMS)]
        self.ask_excerpts()

    def action_order(self) -> None:
        """A concordance in the next order."""
        every = list(ORDERS)
        if self.session.form == "concordance":
            self.session.order = every[(every.index(self.session.order) + 1) % len(every)]
        self.session.form = "concordance"
        self.ask_excerpts()

    def spell(self, spelling: Spelling) -> None:
        """Only the excerpts that are written so."""
        self.narrow(replace(self.filters, written=(spelling.entity_id, spelling.name)))
        self.go("excerpts")

    def drop_spelling(self) -> None:
        """A spelling is that of one entity: with another one chosen it narrows nothing."""
        written = self.filters.written
        if written and (self.view.name, self.chosen) != ("entities", written[0]):
            self.filters = replace(self.filters, written=None)
            self.listing.show_chips(filtering.chips(self.filters, self._names))
