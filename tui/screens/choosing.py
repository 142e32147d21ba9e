"""Asks for an entity: one that is there, by some of its letters; a new one; or nobody that is known."""

from collections.abc import Callable, Sequence
from functools import partial

from rich.segment import Segment
from rich.style import Style
from textual import on
from textual.content import Content

from db.answers import EntityLine, Hit
from db.connection import Reader
from db.decisions.decision import Naming
from db.folding import fold
from db.frozen import frozen
from db.kinds import KINDS, Kind
from tui import wording
from tui.asking import Desk
from tui.cleaning import shown
from tui.decided import Elsewhere, Offer, Offered
from tui.messages import Found
from tui.panes.found import row
from tui.questions import Finding
from tui.screens.menu import Choice, Menu
from tui.screens.picking import Picking
from tui.theme import LOOKS
from tui.widgets.wrapping import fitted

MOST = 30
"""Names that are offered: three screens of them."""


@frozen
class Wanted:
    """What is to be chosen."""

    title: str
    typed: str = ""
    """What stands in the line at first."""
    without: frozenset[int] = frozenset()
    """Entities that it cannot be."""
    new: bool = True
    """May it be an entity that is not there yet?"""
    nobody: bool = False
    """May it be nobody that is known?"""
    doubtful: bool = False
    """Is it nobody, where nothing else is said?"""
    everywhere: bool | None = None
    """How the switch stands at first that says whether it holds everywhere; None where there is none."""
    elsewhere: Callable[[Reader], int] | None = None
    """How many other places it would hold for, if everywhere."""
    offer: Offer | None = None
    """Whom to offer while nothing else is typed."""


@frozen
class Chosen:
    """What was chosen: an entity that is there, a new one by its name and kind, or nobody."""

    line: EntityLine | None = None
    name: str = ""
    kind: Kind | None = None
    everywhere: bool = False

    def naming(self, reader: Reader) -> Naming | None:
        """As the log knows it; None for nobody. Raises StoreError where it is gone."""
        from db.decisions import places  # noqa: PLC0415  with the first decision

        if self.line is not None:
            return places.naming(reader, self.line.id)
        return places.anew(self.name, self.kind) if self.kind else None


Row = Hit | str | None
"""An entity, the name of a new one, or nobody."""


class Choosing(Picking[Row, Chosen | None]):
    """Ends with what was chosen, or None where it was left."""

    def __init__(self, desk: Desk, finding: Finding, wanted: Wanted) -> None:
        super().__init__(wanted.title, wanted.typed, "a name, or some of its letters")
        self._desk, self._finding, self._wanted = desk, finding, wanted
        self._everywhere = bool(wanted.everywhere)
        self._elsewhere: int | None = None
        """How many other places it would hold for; None before that has come."""
        self._offered: list[Hit] | None = None if wanted.offer else []
        """Who is offered while nothing is typed; None before that has come."""

    def on_mount(self) -> None:
        """Say how the switch stands."""
        super().on_mount()
        self._say_switch()
        if elsewhere := self._wanted.elsewhere:
            self._desk.ask(self, "elsewhere", lambda reader: Elsewhere(elsewhere(reader)))

    @on(Elsewhere)
    def _counted(self, answer: Elsewhere) -> None:
        self._elsewhere = answer.places
        self._say_switch()

    @on(Offered)
    def _offered_to(self, answer: Offered) -> None:
        self._offered = [
            Hit(line, line.name, (), 1) for line in answer.lines if line.id not in self._wanted.without
        ]
        self.asked(self.box.value)

    def asked(self, words: str) -> None:
        """Look for the name; whom to offer is asked first, since it is shown from the beginning."""
        if self._offered is None and self._wanted.offer:
            self._desk.ask(self, "find", partial(_offered, offer=self._wanted.offer))
        elif words.strip():
            self._desk.ask(self, "find", lambda reader: self._finding.found(reader, words))
        else:
            rows: list[Row] = [None] if self._wanted.nobody else []
            # Where somebody is asked for, nobody is one up from the cursor, and not taken by mistake.
            at = 0 if self._wanted.doubtful else len(rows)
            self.show(words, [*rows, *(self._offered or [])[:MOST]], at)

    @on(Found)
    def _found(self, answer: Found) -> None:
        if answer.words != self.box.value:
            return
        hits = [hit for hit in answer.hits if hit.entity.id not in self._wanted.without][:MOST]
        name = " ".join(answer.words.split())
        anew: list[Row] = [name] if self._wanted.new else []
        begun = answer.words == self._wanted.typed
        known = {hit.entity.id for hit in hits}
        near = [hit for hit in self._offered or [] if begun and hit.entity.id not in known]
        # Words of a text that are nobody's name so far are more likely a new one than one that is a little like them.
        same = [hit for hit in hits if not begun or fold(hit.alias) == fold(name)]
        like = [hit for hit in hits if hit not in same]
        self.show(answer.words, [*same, *anew, *like, *near, *([None] if self._wanted.nobody else [])])

    def drawn(self, row_: Row, width: int, style: Style) -> Sequence[Segment]:
        """An entity as the search shows it, and the others in words."""
        match row_:
            case Hit():
                return row(self.picks, row_, width, style)
            case str():
                return [Segment(fitted(f"+ a new one: {shown(row_)}", width), style)]
            case None:
                return [Segment(fitted("– nobody that is known", width), style)]

    def pick(self, row_: Row) -> None:
        """End with it; of a new one ask the kind first."""
        match row_:
            case Hit():
                self.dismiss(Chosen(row_.entity, everywhere=self._everywhere))
            case None:
                self.dismiss(Chosen())
            case str():
                self._anew(row_)

    def _anew(self, name: str) -> None:
        def kind(letter: str | None) -> None:
            if letter:
                self.dismiss(Chosen(None, name, KINDS[int(letter) - 1], self._everywhere))

        self.app.push_screen(Menu(f"{name} is", kinds()), kind)

    def action_turn(self) -> None:
        """Everywhere, or here only."""
        if self._wanted.everywhere is None:
            super().action_turn()
            return
        self._everywhere = not self._everywhere
        self._say_switch()

    def _say_switch(self) -> None:
        """How the switch stands, where there is one, and how many places that is."""
        count, switch = self._elsewhere, self._wanted.everywhere is not None
        everywhere = self._everywhere or not switch
        said = "everywhere" if everywhere else "here only"
        if count:
            where = "elsewhere" if not everywhere else "place" if count == 1 else "places"
            said += f" ({wording.number(count)} more {where})"
        elif count == 0:
            said += " (nowhere else)"
        if switch or count is not None:
            self.query_one("#picking").border_subtitle = Content(f"Tab: {said}" if switch else said)


def _offered(reader: Reader, offer: Offer) -> Offered:
    return Offered(list(offer(reader)))


def kinds(now: Kind | None = None) -> list[Choice]:
    """The six kinds by their numbers."""
    return [
        Choice(str(number), f"{LOOKS[kind].sign} {LOOKS[kind].word}", "as it is now" if kind == now else "")
        for number, kind in enumerate(KINDS, 1)
    ]
