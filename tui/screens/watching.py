"""Sees that another process has written to the database, and shows what is new."""

from textual import on

from tui import questions
from tui.messages import Versioned
from tui.screens.excerpting import ExcerptingScreen

PERIOD = 3.0
"""Seconds between two looks: each costs a page read in a thread of its own."""


class WatchingScreen(ExcerptingScreen):
    """Lists again when the writer has come to rest: a load writes after every document."""

    _seen: int | None = None
    """The version whose rows are shown."""
    _latest: int | None = None
    """The version at the last look."""

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
        elif answer.version == before != self._seen:
            self._seen = answer.version
            self.renew()
            self.say("The database has changed: the list is new.")

    def renew(self) -> None:
        """Ask again for what is listed and counted."""
        self.listing.list.forget()
        self.desk.ask(self, "count", questions.counted)
        self.list_again()
