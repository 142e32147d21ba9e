"""How a screen decides: in a thread, one decision after the other; then everything that is shown renews itself."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on
from textual.message import Message

from db.connection import Reader, StoreError
from tui.decided import Decided, Undecided, told
from tui.messages import Said
from tui.screens.asking import AskingScreen, Result

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from db.decisions.deciding import Outcome
    from db.decisions.decision import Decision
    from tui.screens.choosing import Chosen, Wanted


NOTHING = "Nothing changes: it is so already."


class DecidingScreen(AskingScreen[Result]):
    """A screen on which something can be decided, undone and done again."""

    tells = False
    """Does it say by itself what was decided?"""

    def decide(
        self,
        make: "Callable[[Reader], Sequence[Decision]]",
        said: "Callable[[Outcome], str]" = told,
    ) -> None:
        """Take decisions that `make` makes in a thread, when all those before them are taken.

        It may raise StoreError with one line for the user, or make none. Keys go on meanwhile; what came of it
        reaches every screen as `decided` or `undecided`, and the user in the words of `said`.
        """
        self.act(partial(_decide, make=make, database=self.desk.database), said, NOTHING)

    def act(
        self,
        act: "Callable[[Reader], Outcome | None]",
        said: "Callable[[Outcome], str]" = told,
        nothing: str = "",
    ) -> None:
        """The same for whatever else changes the log; `nothing` is said where it changes nothing."""
        # The first screen answers: whoever decided may be left before the answer comes.
        self.desk.decide(self.app.screen_stack[0], partial(_answer, act=act, said=said, nothing=nothing))

    def choose(self, wanted: "Wanted", then: "Callable[[Chosen], None]") -> None:
        """Have an entity chosen: one that is there, a new one, or nobody; where that is left, nothing comes of it."""
        from tui.screens.choosing import Choosing  # noqa: PLC0415  after the first frame (tui/later.py)

        def ended(chosen: "Chosen | None") -> None:
            if chosen is not None:
                then(chosen)

        self.app.push_screen(Choosing(self.desk, self.session.finding, wanted), ended)

    def action_undo(self) -> None:
        """Take back what was decided last."""
        self.act(partial(_undo, database=self.desk.database))

    def action_redo(self) -> None:
        """Do again what was undone last."""
        self.act(partial(_redo, database=self.desk.database))

    def decided(self, outcome: "Outcome") -> None:
        """Something was decided, here or on another screen: before this one renews itself."""

    def undecided(self, reason: str) -> None:
        """What was decided last could not be."""

    @on(Decided)
    def _decided(self, answer: Decided) -> None:
        for screen in self.app.screen_stack:
            if isinstance(screen, DecidingScreen):
                screen.decided(answer.outcome)
        self.renew_all()
        doubtful = bool(answer.outcome.complaints or answer.outcome.unfound)
        if doubtful or not getattr(self.app.screen, "tells", False):
            self.say(answer.words, doubtful=doubtful)

    @on(Undecided)
    def _undecided(self, answer: Undecided) -> None:
        for screen in self.app.screen_stack:
            if isinstance(screen, DecidingScreen):
                screen.undecided(answer.reason)
        self.say(answer.reason[:1].upper() + answer.reason[1:], severe=True)


def _answer(
    reader: Reader,
    act: "Callable[[Reader], Outcome | None]",
    said: "Callable[[Outcome], str]",
    nothing: str,
) -> Message | None:
    try:
        outcome = act(reader)
    except StoreError as error:
        reason = str(error)
        return Undecided(reason if reason.endswith("?") else f"{reason}.")
    if outcome is None:
        return Said(nothing) if nothing else None
    return Decided(outcome, said(outcome))


def _decide(
    reader: Reader, make: "Callable[[Reader], Sequence[Decision]]", database: Path
) -> "Outcome | None":
    from db.decisions import deciding  # noqa: PLC0415  with the first decision

    made = make(reader)
    return deciding.decide(database, made) if made else None


def _undo(_reader: Reader, database: Path) -> "Outcome":
    from db.decisions import deciding  # noqa: PLC0415  with the first decision

    return deciding.undo(database)


def _redo(_reader: Reader, database: Path) -> "Outcome":
    from db.decisions import deciding  # noqa: PLC0415  with the first decision

    return deciding.redo(database)
