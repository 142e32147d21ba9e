"""The search: names that come nearer as one types."""

from collections.abc import Sequence
from typing import Any

from rich.segment import Segment
from rich.style import Style
from textual import on
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.strip import Strip
from textual.widgets import Input

from db.answers import Hit
from tui import keys
from tui.cleaning import shown
from tui.messages import SearchLeft, Sought
from tui.panes.found import row
from tui.searching import Earlier, Found, together
from tui.widgets.box import Box
from tui.widgets.looks import look_of
from tui.widgets.virtual_list import VirtualList
from tui.widgets.wrapping import cells, fitted, rows

GROUP, NARROW = 10, 60
"""Cells for the name of a group, and the width from which on there is room for it."""
MOST = 12
"""Rows of what was found: with the line above them, they leave room for the panes at 24."""
HINT = (
    "Names, quotations, texts, titles, actions; @person, @said, @text … narrows. Small errors do not matter."
)
"""What an empty line says."""


class HitList(VirtualList, can_focus=False):
    """What was found, group after group."""

    def __init__(self) -> None:
        super().__init__(id="hits")
        self.hits: Sequence[tuple[str, Found]] = []
        self.nothing = ""
        """What stands here where nothing was found: a line of its own would have the whole screen laid out."""

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

    def render_line(self, y: int) -> Strip:
        """Draw a row, or a part of what stands for all of them."""
        if self.hits:
            return super().render_line(y)
        width = self.scrollable_content_region.width
        starts = [*rows(self.nothing, width - 2), len(self.nothing)]
        words = self.nothing[starts[y] : starts[y + 1]] if y < len(starts) - 1 else ""
        ground = self.get_component_rich_style("list--row")
        told = Segment(fitted(f" {words}", width), ground + look_of(self, "faint"))
        return Strip([told]).adjust_cell_length(width, ground)


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
    _does = ""
    """What Enter does, as the pane says."""
    going = False
    """Was Enter pressed before the answer came?"""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self._names: list[Hit] = []
        self._more: dict[str, list[Any]] = {}
        self._searches: Sequence[str] = ()
        """What was searched for before, the latest last."""
        self._recalled = 0
        """How far back one has gone in it."""
        self._typed_before = ""
        """What stood in the line when one began to go back."""

    def on_mount(self) -> None:
        """Lay it out when the first frame stands: nobody sees it before, and it is a tenth of that frame."""
        self.call_after_refresh(self._fill)

    def _fill(self) -> None:
        if not self.children:
            self.mount(
                Box(
                    id="box",
                    placeholder="a name, or some of its letters, or words of a text",
                    compact=True,
                    select_on_focus=False,
                ),
                HitList(),
            )

    @property
    def hits(self) -> HitList:
        """What was found."""
        return self.query_one(HitList)

    def begin(self, searches: Sequence[str] = ()) -> None:
        """Open with an empty line, and what was searched for before."""
        self._fill()
        self._searches, self._recalled = tuple(searches), 0
        self.add_class("-open")
        self.border_title = Content("Search")
        box = self.query_one(Box)
        box.value = ""
        self.going, self._names, self._more = False, [], {}
        self.receive("", [])
        self.screen.set_focus(box)  # at once: `focus` would have the next letters go to the pane before

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
        hits: Sequence[tuple[str, Found]]
        if words.strip():
            hits = together(self._names, self._more, words)  # type: ignore[arg-type]  # groups are their names
        else:
            hits = [("before", Earlier(earlier)) for earlier in reversed(self._searches)]
        held = self.hits.hits[self.hits.cursor] if keep and self.hits.hits else None
        self.hits.hits = hits
        self.hits.nothing = f"Nothing is like “{shown(words)}”." if words.strip() else HINT
        self.hits.recount(next((place for place, hit in enumerate(hits) if hit == held), 0))
        # Headline, line to type into, frame and keys and a row of the panes have six of any screen.
        most = min(MOST, max(self.app.size.height - 6, 1))
        # As high for one row as for many: a pane that grows has the whole screen laid out and drawn at every key.
        self.hits.styles.height = most
        does = "takes it up again" if hits and not words.strip() else "goes there"
        if does != self._does:  # saying it again would have the pane drawn again at every key
            self._does = does
            self.border_subtitle = Content(f"Enter {does} · Esc goes back")
        if self.going:
            self.action_go()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._recalled = 0
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
        if not self.hits.hits or self.going:
            return
        found = self.hits.hits[self.hits.cursor][1]
        if isinstance(found, Earlier):
            self._put(found.words)
        else:
            self.post_message(Sought(found, self.answered.strip()))

    def action_leave(self) -> None:
        """Esc."""
        self.post_message(SearchLeft())

    def action_move(self, step: int) -> None:
        """Up or down in what was found; up from an empty line, or from a search recalled, to the one before."""
        fresh = not self.query_one(Box).value or self._recalled
        if step < 0 and fresh and self.hits.cursor == 0:
            self.action_recall(1)
        else:
            self.hits.cursor += step

    def action_recall(self, step: int) -> None:
        """Put what was searched for before into the line, or what came after it; at last what was typed."""
        if not self._recalled:
            self._typed_before = self.query_one(Box).value
        wanted = max(0, min(self._recalled + step, len(self._searches)))
        if wanted != self._recalled:
            self._put(self._searches[-wanted] if wanted else self._typed_before)
            self._recalled = wanted

    def _put(self, words: str) -> None:
        box = self.query_one(Box)
        with self.prevent(Input.Changed):  # a key that is typed makes it another search
            box.value = words
        box.cursor_position = len(words)
        self.ask()
