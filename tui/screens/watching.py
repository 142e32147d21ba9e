"""Sees that another process has written to the database, and renews what is shown; so does whoever writes here."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from textual import on

from tui import questions, renewing
from tui.history import Stand
from tui.messages import Versioned
from tui.panes.listing import place_of
from tui.renewing import Renewed
from tui.screens.correcting import CorrectingScreen

if TYPE_CHECKING:
    from db.decisions.deciding import Outcome
    from tui.history import Visit

PERIOD = 3.0
"""Seconds between two looks: each costs a page read in a thread of its own."""


class WatchingScreen(CorrectingScreen):
    """Renews when the writer has come to rest: a load writes after every document."""

    _seen: int | None = None
    """The version whose rows are shown; None where the next look is to tell."""
    _latest: int | None = None
    """The version at the last look."""
    _outcomes: "tuple[Outcome, ...]" = ()
    """What was decided here, until the cursor has followed it."""

    def decided(self, outcome: "Outcome") -> None:
        """Have the cursor follow what was decided."""
        super().decided(outcome)
        self._outcomes += (outcome,)

    def undecided(self, reason: str) -> None:
        """The writer was there all the same, and may have written the log down: that is no news."""
        super().undecided(reason)
        self._seen = None
        self.look()

    def watch_database(self) -> None:
        """Look from now on."""
        self.set_interval(PERIOD, self.look)

    def look(self) -> None:
        """Ask once."""
        self.desk.ask(self, "version", questions.versioned)

    @on(Versioned)
    def _versioned(self, answer: Versioned) -> None:
        before, self._latest = self._latest, answer.version
        if self._seen is None:
            self._seen = answer.version
        elif self.desk.decides:  # what is decided here is said as such
            self._latest = None
        elif answer.version == before != self._seen:
            self.renew_all()
            self.say("The database has changed: everything is shown anew.")

    def renew(self) -> None:
        """Ask for the counts, the list and what became of the item chosen; detail and excerpts come after it."""
        self._seen = None
        self.look()
        self.desk.ask(self, "count", questions.counted)
        listing = self.listing.list
        line = self.detail.line if getattr(self.detail.line, "id", None) == self.chosen else listing.line
        here = renewing.Here(
            self.view,
            self.filters,
            self.sort,
            listing.order,
            listing.cursor,
            self.chosen,
            line,
            self._outcomes,
        )
        marks = frozenset(self.session.marked)
        self.desk.ask(self, "renew", partial(renewing.renewed, here=here, marks=marks))
        if self.source:
            self.source.renew()

    @on(Renewed)
    def _renewed(self, answer: Renewed) -> None:
        asked = answer.listed
        if (asked.view, asked.filters, asked.sort) != (self.view.name, self.filters, self.sort):
            self.renew()  # one has gone on meanwhile
            return
        self._outcomes = ()
        listing = self.listing.list
        self.session.marked -= answer.lost
        item = answer.item if self.chosen == answer.was else self.chosen
        place = place_of(asked.ids, item)
        listed = Stand(place, max(place - listing.cursor + listing.scroll_offset.y, 0))
        listing.forget()
        listing.learn(answer.lines)
        visit = replace(self.restoring or self.visit(), item=item, listed=listed)
        if item != answer.was:  # of something else, one reads from the beginning
            visit = replace(visit, detail=Stand(), excerpts=Stand(), fetched=0)
        self.stand_again(visit)
        self.post_message(asked)
        self.show_marks()

    def visit(self) -> "Visit":
        """How everything stands."""
        raise NotImplementedError

    def stand_again(self, visit: "Visit") -> None:
        """Ask for an item, and have detail and excerpts stand as in a visit when they come."""
        raise NotImplementedError
