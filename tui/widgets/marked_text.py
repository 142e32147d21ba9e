"""One text of any length, wrapped and drawn by the row, with its names lit.

Measured on a pseudo-terminal with 5 MB and 20,000 spans: tests/bench/bench_reader.py, beside TextArea.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui import keys
from tui.widgets.looks import look_of, style_of
from tui.widgets.marked import Marked
from tui.widgets.matches import Matches
from tui.widgets.overview import ticks
from tui.widgets.sheet import Sheet
from tui.widgets.spans import Layer, Lying, Painter, Span
from tui.widgets.wrapping import fitted, offset_at

NUMBERED = 64
"""Columns from which on the lines are numbered."""
WIDEST = 110
"""Columns of a row at most: the eye does not find the beginning of the next one after longer ones."""
MARGIN = 2
"""Blank columns on the left, without numbers."""


class MarkedText(ScrollView, can_focus=True, inherit_bindings=False):
    """A text to read; one of its names at a time is the one under the cursor."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"marked-text--row"}
    DEFAULT_CSS = """
    MarkedText {
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        scrollbar-gutter: stable;
        & > .marked-text--row { color: $foreground; }
    }
    """
    BINDINGS = keys.bindings("list")

    at: var[int] = var(-1, init=False)
    """Which name the cursor is on, as an index into the names; -1 before one was chosen."""
    folded: var[bool] = var(False, init=False)
    """Is each run of page furniture one row?"""
    hidden: var[AbstractSet[str]] = var(frozenset(), init=False)
    """Kinds whose names are not shown; those of the entity that stands out are."""

    class Moved(Message):
        """The cursor stands on another name, or other rows are on the screen."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self.source = Marked()
        self.names: list[Span] = []
        """Those that are shown."""
        self.mine: list[int] = []
        """Where the entity that stands out is named."""
        self.strongest: int | None = None
        """The entity whose every mention is shown as chosen."""
        self.matches = Matches()
        self._spot = Layer([])
        self._shown = Layer([])
        self._sheet = Sheet("", 1)
        self._laid = (0, False)
        self._ticks: frozenset[int] = frozenset()

    def show(self, source: Marked, start: int, stop: int, strongest: int | None) -> None:
        """Show a text at the words that one came for, and the entity that stands out."""
        same = source is self.source
        self.source = source
        self.strongest = strongest
        self._spot = Layer([Span(start, stop, "spot")])
        if not same:
            self.matches = Matches()
        self._choose_names()
        self.set_reactive(MarkedText.at, -1)
        self._lay(again=not same)
        self.see(start)
        here = self.nearest(start)
        if here >= 0 and self.names[here].start < min(stop, self.bottom):
            self.set_reactive(MarkedText.at, here)
        self._tell()

    @property
    def text(self) -> str:
        """The text itself, as it is stored."""
        return self.source.text

    @property
    def name_here(self) -> Span | None:
        """The name under the cursor."""
        return self.names[self.at] if 0 <= self.at < len(self.names) else None

    @property
    def top(self) -> int:
        """The offset of the first character on the screen."""
        return self._sheet.start(min(self.scroll_offset.y, len(self._sheet) - 1))

    @property
    def bottom(self) -> int:
        """The offset after the last character on the screen."""
        return self._sheet.start(self.scroll_offset.y + self.scrollable_content_region.height)

    def see(self, offset: int, *, centred: bool = True) -> None:
        """Bring a character onto the screen: about a third from the top, or as the first row."""
        row = self._sheet.row(offset)
        height = self.scrollable_content_region.height
        if centred and self.scroll_offset.y + 2 <= row < self.scroll_offset.y + height - 3:
            return
        self.scroll_to(
            y=max(row - (height // 3 if centred else 0), 0), animate=False, immediate=True, force=True
        )

    def nearest(self, offset: int) -> int:
        """The index of the first name that does not end before a character; -1 where there is none."""
        index = bisect_left(self.names, offset, key=lambda span: span.stop - 1)
        return index if index < len(self.names) else len(self.names) - 1

    def _choose_names(self) -> None:
        """Find out which names are shown."""
        every, mine = self.source.names, self.strongest
        self.mine = [span.start for span in every.spans if span.entity == mine] if mine is not None else []
        self._shown = every
        if self.hidden:
            shown = [span for span in every.spans if span.look not in self.hidden or span.entity == mine]
            self._shown = Layer(shown)
        self.names = self._shown.spans

    @property
    def _gutter(self) -> int:
        """Columns before the text."""
        numbered = self.scrollable_content_region.width >= NUMBERED and self.text
        return len(str(len(self.source.lines))) + MARGIN + 1 if numbered else MARGIN

    def _lay(self, *, again: bool = False) -> None:
        """Lay the text out anew where it, its width or its folds are others now."""
        width = max(min(self.scrollable_content_region.width - self._gutter - MARGIN, WIDEST), 1)
        if again or (width, self.folded) != self._laid:
            self._laid = (width, self.folded)
            self._sheet = Sheet(self.text, width, self.source.furniture if self.folded else ())
            self.virtual_size = Size(self.scrollable_content_region.width, len(self._sheet))
        self._tick()
        self.refresh()

    def _tick(self) -> None:
        """Find out where the overview has marks: of the words sought, else of the chosen entity."""
        height = self.scrollable_content_region.height
        places = self.matches.starts if len(self.matches) else self.mine
        self._ticks = ticks(self._sheet, height, places) if len(self._sheet) > height else frozenset()

    def on_resize(self, _event: events.Resize) -> None:
        """Wrap again where the width changed, and keep the first character where it is."""
        top = self.top
        self._lay()
        self.see(top, centred=False)

    def watch_folded(self) -> None:
        """Fold furniture or show it, and keep the first character where it is."""
        self.on_resize(events.Resize(self.size, self.virtual_size))

    def watch_hidden(self) -> None:
        """Show other names; the cursor stays on its own if that is still shown."""
        here = self.name_here
        self._choose_names()
        at = self.names.index(here) if here in self.names else -1
        self.set_reactive(MarkedText.at, at)
        self._tell()

    def lit(self, matches: Matches) -> None:
        """Light the words that were found, and go to the one that is the reader's."""
        self.matches = matches
        if matches.at >= 0:
            self.see(matches.starts[matches.at])
        self._tick()
        self._tell()

    def next_match(self, step: int) -> bool:
        """Go to the next of the words that were found, round and round; False where none were."""
        if not (count := len(self.matches)):
            return False
        self.lit(replace(self.matches, at=(self.matches.at + step) % count))
        return True

    def clear(self) -> None:
        """Show nothing."""
        self.show(Marked(), 0, 0, None)

    def _tell(self) -> None:
        self.refresh()
        self.post_message(self.Moved())

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Other rows are on the screen."""
        super().watch_scroll_y(old_value, new_value)
        self.post_message(self.Moved())

    def watch_at(self) -> None:
        """Show which name it is."""
        if name := self.name_here:
            self.see(name.start)
        self._tell()

    # Drawing

    def _style(self, span: Span) -> Style:
        style = style_of(self, span)
        if span.entity is not None and span.entity == self.strongest:
            style += look_of(self, "chosen")
        if span.entity is not None and span is self.name_here:
            style += look_of(self, "name")
        return style

    def render_line(self, y: int) -> Strip:
        """Draw one row of the screen: number, text, and a mark where the overview has one."""
        ground = self.get_component_rich_style("marked-text--row")
        width = self.scrollable_content_region.width
        row = y + self.scroll_offset.y
        tick = Segment("◂" if y in self._ticks else " ", ground + look_of(self, "warning"))
        if row >= len(self._sheet):
            return Strip([Segment(" " * max(width - 1, 0), ground), tick])
        start, stop = self._sheet.drawn(row)
        faint = ground + look_of(self, "furniture")
        if fold := self._sheet.fold(row):
            segments = [Segment(fitted(fold.told, self._laid[0]), faint)]
        else:
            layers: list[Lying] = [*self.source.ground, self._spot, self._shown, self.matches]
            segments = Painter(self.text, layers, self._style).paint(start, stop, ground)
        strip = Strip([Segment(self._number(start), faint), *segments])
        return Strip([*strip.adjust_cell_length(max(width - 1, 0), ground), tick])

    def _number(self, start: int) -> str:
        """What stands before a row: the number of the line that begins in it."""
        gutter = self._gutter
        line = self.source.line(start)
        first = gutter > MARGIN and self.source.lines[line - 1] == start
        return f"{line:>{gutter - MARGIN}}  " if first else " " * gutter

    # Going

    def next_name(self, step: int) -> bool:
        """Go to the next name; from none, to the first on the screen. False where there is none left."""
        if self.name_here is None or not self.top <= self.name_here.start < self.bottom:
            wanted = self.nearest(self.top) if step > 0 else self.nearest(self.bottom)
        else:
            wanted = self.at + step
        if not 0 <= wanted < len(self.names):
            return False
        self.at = wanted
        return True

    def next_mention(self, step: int) -> bool:
        """Go to the next name of the entity that stands out; False where there is none left."""
        name = self.name_here
        seen = name is not None and self.top <= name.start < self.bottom
        here = name.start if name and seen else self.top - (step > 0)
        wanted = bisect_right(self.mine, here) if step > 0 else bisect_left(self.mine, here) - 1
        if not 0 <= wanted < len(self.mine):
            return False
        self.at = self.nearest(self.mine[wanted])
        return True

    def on_click(self, event: events.Click) -> None:
        """Go to the name that was clicked, or to where the overview was."""
        if (inside := event.get_content_offset(self)) is None:
            return
        if inside.x >= self.scrollable_content_region.width - 1:
            height = max(self.scrollable_content_region.height, 1)
            self.scroll_to(y=len(self._sheet) * inside.y // height, animate=False, immediate=True)
            return
        row = inside.y + self.scroll_offset.y
        if row >= len(self._sheet):
            return
        at = offset_at(self.text, *self._sheet.drawn(row), inside.x - self._gutter)
        index = self.nearest(at)
        if index >= 0 and self.names[index].start <= at < self.names[index].stop:
            self.at = index

    def action_move(self, step: int) -> None:
        """One row up or down."""
        self.scroll_to(y=self.scroll_offset.y + step, animate=False, immediate=True)

    def action_page(self, step: int) -> None:
        """One screen up or down, with a row in common."""
        self.action_move(step * max(self.scrollable_content_region.height - 1, 1))

    def action_edge(self, side: int) -> None:
        """To the beginning or the end."""
        self.scroll_to(y=0 if side < 0 else len(self._sheet), animate=False, immediate=True)
