"""The search of the explorer: its questions and its answers; where what was found leads is the explorer's."""

from functools import partial

from textual import on

from tui import questions
from tui.messages import Found, FoundMore, SearchLeft
from tui.panes.search import SearchPane
from tui.screens.watching import WatchingScreen


class FindingScreen(WatchingScreen):
    """Asks for what is typed: names first, then what else has the words."""

    def renew(self) -> None:
        """The search has lists of names, which are others now too."""
        super().renew()
        self.session.finding = questions.Finding()
        if self.search.has_class("-open"):
            self.search.ask()

    @on(SearchPane.Asked)
    def _asked(self, event: SearchPane.Asked) -> None:
        self.desk.ask(self, "find", partial(self.session.finding.found, words=event.words))
        self.desk.drop(self, "find more")

    @on(Found)
    def _found(self, answer: Found) -> None:
        self.search.receive(answer.words, answer.hits)
        # Only now: two threads would take turns, and names would come when texts do.
        self.desk.ask(self, "find more", partial(self.session.finding.found_more, words=answer.words))

    @on(FoundMore)
    def _found_more(self, answer: FoundMore) -> None:
        self.search.receive_more(answer.words, answer.groups)

    @on(SearchLeft)
    def _search_left(self) -> None:
        self.search.end()
        self.go(self.pane)
