"""What the explorer and the reader have in common: they ask the same desk, copy, mark, and say what went wrong."""

from functools import partial
from typing import TypeVar

from textual import events, on
from textual.screen import Screen

from db.answers import QuoteLine
from db.citations import Citable
from tui import questions
from tui.asking import Desk
from tui.cleaning import shown
from tui.keys import KEYS, Where
from tui.messages import Copied, Gone, Refused, Said, Sourced, SourceWanted
from tui.screens.resizing import Resizing
from tui.session import Session

Result = TypeVar("Result")


class AskingScreen(Resizing, Screen[Result]):
    """A screen that puts questions to the store."""

    AUTO_FOCUS = None  # a key that is typed before the first frame would go to whatever is first, the search

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__()
        self.desk = desk
        self.session = session
        self.over = False
        """Is what the screen is about no longer in the database?"""

    def renew(self) -> None:
        """Ask again for all that is shown, and have everything stand as it stands: the database has changed."""
        raise NotImplementedError

    def renew_all(self) -> None:
        """Renew every screen that stands: to be called whenever this program or another one changed the database."""
        for screen in self.app.screen_stack:
            if isinstance(screen, AskingScreen):
                screen.renew()

    @on(Gone)
    def _gone(self, answer: Gone) -> None:
        """What the screen is about is no more: there is nothing to show."""
        self.over = True
        self.say(answer.reason, doubtful=True)
        self._leave_if_over()

    @on(events.ScreenResume)
    def _leave_if_over(self) -> None:
        if self.over and self.is_current:
            self.dismiss(None)

    def citable(self) -> Citable | None:
        """What `y` copies now."""
        raise NotImplementedError

    def action_copy(self) -> None:
        """Copy the exact words under the cursor, with their citation."""
        item = self.citable()
        if item is None:
            self.say("Nothing to copy here: go to an entry of detail or to an excerpt.")
        elif isinstance(item, QuoteLine) and item.state == "lost":
            self.say("The source lost these words: there is nothing to copy.")
        else:
            self.desk.ask(
                self,
                "copy",
                partial(questions.copied, item=item, write=self._write, way=self.session.config.clipboard),
            )

    def _write(self, sequence: str) -> None:
        """Write to the terminal itself; in a test there is none."""
        if driver := self.app._driver:  # noqa: SLF001 - Textual's own copy_to_clipboard does no more than this
            driver.write(sequence)

    def action_help(self) -> None:
        """What the keys do, those of the pane that one is in first."""
        from tui.screens.help import Help  # noqa: PLC0415  after the first frame (tui/later.py)

        self.app.push_screen(Help(self.here()))

    def here(self) -> tuple[Where, ...]:
        """The places whose keys work now, as the table of keys names them."""
        bound = {binding.id for active in self.active_bindings.values() if (binding := active.binding).id}
        return tuple(dict.fromkeys(key.where for key in KEYS if key.id in bound and key.where != "anywhere"))

    def say(self, words: str, *, severe: bool = False, doubtful: bool = False) -> None:
        """A short message in a corner."""
        self.app.clear_notifications()
        severity = "error" if severe else "warning" if doubtful else "information"
        self.notify(shown(words), severity=severity, timeout=4, markup=False)  # type: ignore[arg-type]  # one of the three

    @on(Said)
    def _said(self, answer: Said) -> None:
        self.say(answer.words)

    @on(SourceWanted)
    def _wanted(self, wanted: SourceWanted) -> None:
        question = partial(questions.sourced, document_id=wanted.document_id, offset=wanted.offset)
        self.desk.ask(self, "source", question)

    @on(Sourced)
    def _sourced(self, answer: Sourced) -> None:
        from tui.opening import open_source  # noqa: PLC0415  after the first frame (tui/later.py)

        if words := open_source(self.app, answer):
            self.say(words)

    @on(Copied)
    def _copied(self, answer: Copied) -> None:
        self.say(answer.message, doubtful=answer.warning)

    @on(Refused)
    def _refused(self, answer: Refused) -> None:
        self.say(answer.reason, severe=True)
