"""The search: names that come nearer as one types."""

from collections.abc import Sequence
from functools import partial

from rich.segment import Segment
from rich.style import Style
from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from db.answers import Hit
from tui import keys
from tui.cleaning import shown
from tui.messages import EntitySought, SearchLeft
from tui.theme import look
from tui.widgets.box import Box
from tui.widgets.looks import look_of, style_of
from tui.widgets.spans import Layer, Painter, Span
from tui.widgets.virtual_list import VirtualList
from tui.widgets.wrapping import cells, fitted
from tui.wording import number

MOST = 12
"""Rows of what was found: with the line above them, they leave room for the panes at 24."""


class HitList(VirtualList, can_focus=False):
    """What was found, the nearest first."""

    def __init__(self) -> None:
        super().__init__(id="hits")
        self.hits: list[Hit] = []

    @property
    def count(self) -> int:
        """How many were found."""
        return len(self.hits)

    def segments(self, index: int, width: int, style: Style) -> Sequence[Segment]:
        """Sign, the name that was found with its letters lit, the entity where it has another name."""
        hit = self.hits[index]
        alias = Painter(
            hit.alias,
            [Layer([Span(place, place + 1, "lit") for place in hit.letters])],
            partial(style_of, self),
        ).paint(0, len(hit.alias), style)
        sign = look_of(self, f"sign-{hit.entity.kind}")
        counts = f"{number(hit.entity.mentions):>7} "
        other = f" → {hit.entity.name}" if hit.entity.name != hit.alias else ""
        room = width - 3 - cells(hit.alias) - len(counts)
        return [
            Segment(f" {look(hit.entity.kind).sign} ", style + sign),
            *alias,
            Segment(fitted(other, max(room, 0)), style),
            Segment(counts, style),
        ]


class SearchPane(Vertical):
    """The line to type into, and what was found."""

    BINDINGS = keys.bindings("search")

    class Asked(Message):
        """These letters are to be searched for."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    answered = ""
    """The words that the hits on the screen were found for."""
    going = False
    """Was Enter pressed before the answer came?"""

    def compose(self) -> ComposeResult:
        """Lay it out."""
        yield Box(id="box", placeholder="a name, or some of its letters", compact=True)
        yield HitList()
        yield Static(id="unfound", markup=False)

    @property
    def hits(self) -> HitList:
        """What was found."""
        return self.query_one(HitList)

    def begin(self) -> None:
        """Open with an empty line."""
        self.add_class("-open")
        self.border_title = Content("Search")
        self.border_subtitle = Content("Enter goes there · Esc goes back")
        box = self.query_one(Box)
        box.value = ""
        self.going = False
        self.receive("", [])
        box.focus()

    def end(self) -> None:
        """Close."""
        self.remove_class("-open")

    def receive(self, words: str, hits: list[Hit]) -> None:
        """Show what was found."""
        self.answered = words
        self.hits.hits = hits
        self.hits.recount()
        self.hits.styles.height = min(len(hits), MOST)
        self.hits.set_class(not hits, "-hidden")
        nothing = self.query_one("#unfound", Static)
        nothing.set_class(bool(hits), "-hidden")
        nothing.update(
            Content(
                f"No name is like “{shown(words)}”."
                if words.strip()
                else "Case, accents and small errors do not matter."
            )
        )
        if self.going:
            self.action_go()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Asked(event.value))

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_go()

    @on(VirtualList.Picked)
    def _picked(self) -> None:
        self.action_go()

    def action_go(self) -> None:
        """Enter: go to the entity under the cursor; a fast typist's Enter waits for the answer."""
        self.going = self.answered != self.query_one(Box).value
        if self.hits.hits and not self.going:
            self.post_message(EntitySought(self.hits.hits[self.hits.cursor].entity.id))

    def action_leave(self) -> None:
        """Esc."""
        self.post_message(SearchLeft())

    def action_move(self, step: int) -> None:
        """Up or down in what was found."""
        self.hits.cursor += step
