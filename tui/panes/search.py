"""The search: names that come nearer as one types."""

from collections.abc import Sequence
from typing import Any

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
from tui.messages import SearchLeft, Sought
from tui.panes.found import row
from tui.searching import Found, Group, together
from tui.widgets.box import Box
from tui.widgets.looks import look_of
from tui.widgets.virtual_list import VirtualList
from tui.widgets.wrapping import cells, fitted

GROUP, NARROW = 10, 60
"""Cells for the name of a group, and the width from which on there is room for it."""
MOST = 12
"""Rows of what was found: with the line above them, they leave room for the panes at 24."""


class HitList(VirtualList, can_focus=False):
    """What was found, group after group."""

    def __init__(self) -> None:
        super().__init__(id="hits")
        self.hits: list[tuple[Group, Found]] = []

    @property
    def count(self) -> int:
        """How many were found."""
        return len(self.hits)

    def segments(self, index: int, width: int, style: Style) -> Sequence[Segment]:
        """What was found, with its letters lit; the first row of a group says which it is."""
        group, found = self.hits[index]
        first = index == 0 or self.hits[index - 1][0] != group
        name = fitted(group if first else "", GROUP) if width >= NARROW else ""
        faint = style if index == self.cursor else style + look_of(self, "faint")
        return [Segment(f" {name} ", faint), *row(self, found, width - cells(name) - 2, style)]


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

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self._names: list[Hit] = []
        self._more: dict[str, list[Any]] = {}

    def compose(self) -> ComposeResult:
        """Lay it out."""
        yield Box(id="box", placeholder="a name, or some of its letters, or words of a text", compact=True)
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
        self.going, self._names, self._more = False, [], {}
        self.receive("", [])
        box.focus()

    def ask(self) -> None:
        """Ask for what was typed once more."""
        self.post_message(self.Asked(self.query_one(Box).value))

    def end(self) -> None:
        """Close."""
        self.remove_class("-open")

    def receive(self, words: str, hits: list[Hit]) -> None:
        """Show the names that were found, and keep what else was until it comes anew."""
        self.answered, self._names = words, hits
        if not words.strip():
            self._more = {}
        self._show(words)

    def receive_more(self, words: str, groups: dict[str, list[Any]]) -> None:
        """Show what else was found; the cursor stays on its row."""
        if words == self.query_one(Box).value:
            self._more = groups
            self._show(words, keep=True)

    def _show(self, words: str, *, keep: bool = False) -> None:
        hits = together(self._names, self._more, words)  # type: ignore[arg-type]  # groups are their names
        held = self.hits.hits[self.hits.cursor] if keep and self.hits.hits else None
        self.hits.hits = hits
        self.hits.recount(hits.index(held) if held in hits else 0)
        # As high for one row as for many: a pane that grows has the whole screen laid out and drawn at every key.
        self.hits.styles.height = MOST
        self.hits.set_class(not hits, "-hidden")
        nothing = self.query_one("#unfound", Static)
        nothing.set_class(bool(hits), "-hidden")
        if not hits:
            nothing.update(
                Content(
                    f"Nothing is like “{shown(words)}”."
                    if words.strip()
                    else "Names, quotations, texts, titles, actions; @person, @said, @text … narrows. Small errors do not matter."
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
            self.post_message(Sought(self.hits.hits[self.hits.cursor][1]))

    def action_leave(self) -> None:
        """Esc."""
        self.post_message(SearchLeft())

    def action_move(self, step: int) -> None:
        """Up or down in what was found."""
        self.hits.cursor += step
