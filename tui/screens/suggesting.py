"""Suggestions one by one, both sides beside each other: one key decides and goes on."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from db.kinds import KINDS
from db.suggestions.suggestion import Suggestion
from tui import keys, suggested
from tui.asked import VERBS, asking, counts, ending, titles
from tui.asking import Desk
from tui.cleaning import shown
from tui.decided import told
from tui.reviewing import Review
from tui.screens.siding import Side, SidedScreen
from tui.session import Session
from tui.suggested import Make, Seeking, Sided, StillOpen, Suggested
from tui.widgets.key_line import KeyLine
from tui.widgets.ledger import Ledger

if TYPE_CHECKING:
    from db.decisions.deciding import Outcome


class Suggesting(SidedScreen):
    """Ends with the entity to go to, if a name was followed."""

    BINDINGS = keys.bindings("suggesting", "anywhere")
    tells = True
    lead = tuple(key.id for key in keys.KEYS if key.where == "suggesting" and key.footer)
    """The keys that stand first on the line of keys."""

    def __init__(self, desk: Desk, session: Session, review: Review) -> None:
        super().__init__(desk, session)
        self.review = review
        self._seeking = Seeking()
        self._sought = False
        """Has all been looked for?"""
        self._side: Sided | None = None
        self._ready: Sided | None = None
        """The sides of the next one, so that no key has to wait for them."""
        self._shown: Suggestion | None = None
        """What stands on the screen, in the direction in which it stands there."""
        self._settled: dict[str, Suggestion] = {}
        """What was decided here, by the key of the decision in the log."""
        self._waiting: list[Suggestion] = []
        """What is being decided."""
        self._own = False
        """Has this program changed the database, and not another one?"""
        self._merged = False
        """Was a name merged since all was looked for? What it was near to may be near to the other now."""
        self._undone = False
        """Was something undone that was decided elsewhere, and is it not back yet?"""

    def compose(self) -> ComposeResult:
        """Lay it out."""
        yield Static(id="left", markup=False)
        yield Static(id="asked", markup=False)
        yield from self.sides()
        yield Static(id="last", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Look for what there is."""
        self.review.forget()
        self._check()
        self._seek()
        self._show()

    def _seek(self) -> None:
        """Look for more, until there is no more."""
        self.desk.ask(self, "suggest", self._seeking.more)

    def _check(self) -> None:
        """See which of those that are known are still open."""
        if self.review.every:
            self.desk.ask(self, "open", partial(suggested.still_open, asked=self.review.every))

    def renew(self) -> None:
        """What was decided here is known here; what another program changed is looked for anew."""
        own, self._own = self._own, False
        self._check()
        if not own:
            self._anew()
        if self._shown:
            self._ask_sides(self._shown)

    def _anew(self) -> None:
        self.review.forget()
        self._seeking, self._sought, self._merged = Seeking(), False, False
        self._seek()

    # What the store answers

    @on(Suggested)
    def _suggested(self, answer: Suggested) -> None:
        busy = {one.subject for one in (*self._waiting, *self._settled.values())}
        fresh = [one for one in answer.found if one.subject not in busy and not self.review.knows(one)]
        self.review.take(fresh)
        if self._undone and fresh:
            self._undone = False
            self.review.bring_back(min(fresh, key=lambda one: one.order))
        self._sought = answer.done
        if not answer.done:
            self._seek()
        self._show()

    @on(StillOpen)
    def _still_open(self, answer: StillOpen) -> None:
        self.review.drop({one.subject for one in answer.asked} - answer.subjects)
        self._show()

    @on(Sided)
    def _sided(self, answer: Sided) -> None:
        if self._shown is None or answer.suggestion != self._shown:
            self._ready = answer
            return
        if not answer.one:
            self.review.drop({answer.suggestion.subject})
            self._show()
            return
        again = self._side is not None and self._side.suggestion.subject == answer.suggestion.subject
        self._side = answer
        sides = zip(
            ("#one", "#other"),
            (answer.one, answer.other),
            titles(answer.suggestion, answer.lines),
            strict=True,
        )
        for name, blocks, title in sides:
            ledger = self.query_one(name, Ledger)
            ledger.border_title = title
            ledger.show(blocks, ledger.cursor if again else 0, ledger.scroll_offset.y if again else 0)
        self._say()
        if after := self.review.next:
            self.desk.ask(self, "next", partial(suggested.sided, suggestion=after))

    @property
    def both(self) -> bool:
        """Are there two sides?"""
        return bool(self._side and self._side.other)

    def _show(self) -> None:
        """Show the suggestion that it is about now, where that is another one."""
        now = self.review.current
        if now is None or self._shown is None or now.subject != self._shown.subject:
            self._shown, self._side = now, None
            if now is None and self._sought and self._merged:
                self._anew()
            if self._ready and self._ready.suggestion == now:
                self._sided(self._ready)
            elif now:
                self._ask_sides(now)
            else:
                for ledger in self.query(Ledger):
                    ledger.show([])
        self._say()

    def _ask_sides(self, suggestion: Suggestion) -> None:
        self.desk.ask(self, "sides", partial(suggested.sided, suggestion=suggestion))

    def _say(self) -> None:
        """What is left, and what is asked."""
        self.query_one("#left", Static).update(counts(self.review, self.size.width, sought=self._sought))
        asked = self.query_one("#asked", Static)
        if self._shown is None:
            asked.update(ending(self.review, sought=self._sought))
        elif self._side:
            asked.update(asking(self._shown, self._side.lines))
        verbs = VERBS[self._shown.sort] if self._shown else {}
        for side in self.query(Side):
            side.verbs = verbs
        self.set_class(bool(self._shown and self._shown.quote), "-who")
        self.make_room()
        self.refresh_bindings()

    # What keys do

    def _decide(self, make: Make) -> None:
        if self._side is None:
            return  # it is not shown yet: nobody decides blindly
        settled = self.review.settle()
        if settled:
            self._waiting.append(settled)
            self.decide(make, partial(self._noted, settled=settled))
        self._show()

    def _noted(self, outcome: "Outcome", settled: Suggestion) -> str:
        """Remember under which key it stands in the log; in the thread that decided."""
        self._settled[outcome.what[0].key] = settled
        return told(outcome)

    def decided(self, outcome: "Outcome") -> None:
        """Say what was done last; what was undone is asked again."""
        self._own = True
        self._merged |= any(line.what == "merge" for line in outcome.what)
        words = told(outcome)
        one = next((self._settled[line.key] for line in outcome.what if line.key in self._settled), None)
        if one in self._waiting:
            self._waiting.remove(one)
        elif one and not outcome.undone:
            self.review.drop({one.subject})  # done again
        if one and outcome.undone:
            self.review.bring_back(one)
        elif outcome.undone:
            self._undone = True
            self._anew()
        self.query_one("#last", Static).update(Content(shown(words)))
        self._show()

    def undecided(self, reason: str) -> None:
        """What could not be decided is asked again."""
        waiting, self._waiting = self._waiting, []
        for one in waiting:
            self.review.bring_back(one)
        self.query_one("#last", Static).update(Content.styled(shown(reason), "$warned"))
        self._check()
        self._show()

    def action_agree(self) -> None:
        """As it is suggested."""
        if self._shown:
            self._decide(suggested.agreed(self._shown))

    def action_refuse(self) -> None:
        """Not so."""
        if self._shown:
            self._decide(suggested.refused(self._shown))

    def action_hide(self) -> None:
        """No name, or not of interest."""
        if self._shown and self._shown.sort == "noise":
            self._decide(suggested.agreed(self._shown))

    def action_pick(self, number: int) -> None:
        """The kind with this number, or the speaker."""
        side = self._side
        if side is None or self._shown is None:
            return
        if self._shown.sort == "kind" and 0 < number <= len(KINDS):
            self._decide(suggested.retyped(self._shown, KINDS[number - 1]))
        elif self._shown.quote and number <= len(side.lines):
            self._decide(suggested.said_by(self._shown, side.lines[number - 1].id if number else None))

    def action_turn(self) -> None:
        """Have the other one of two stay."""
        if self._shown and self._shown.sort == "duplicate":
            self._shown = replace(self._shown, entity=self._shown.other, other=self._shown.entity)
            self._side = None
            self._ask_sides(self._shown)

    def action_put_off(self) -> None:
        """Not now."""
        self.review.put_off()
        self._show()

    def action_earlier(self) -> None:
        """To what was put off last."""
        if not self.review.go_back():
            self.say("Nothing was put off before this one.")
        self._show()

    def action_next_sort(self) -> None:
        """To the next sort."""
        if not self.review.next_sort():
            self.say("There is no other sort of suggestion.")
        self._show()
