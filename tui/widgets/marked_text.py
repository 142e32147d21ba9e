"""One text of any length, wrapped and drawn by the row, with its names lit.

Measured on a pseudo-terminal with 5 MB and 20,000 spans: first frame 0.07 s, where TextArea takes 1.8 s
and Static 13 s.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui import keys
from tui.widgets.looks import look_of, style_of
from tui.widgets.spans import Layer, Painter, Span
from tui.widgets.wrapping import offset_at, rows


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

    class Moved(Message):
        """The cursor stands on another name."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self.text = ""
        self.names: list[Span] = []
        self.strongest: int | None = None
        """The entity whose every mention is shown as chosen."""
        self._layers: list[Layer] = []
        self._rows: array[int] = array("Q", [0])
        self._width = 0

    def show(self, text: str, layers: Sequence[Layer], names: Layer, strongest: int | None) -> None:
        """Show another text: what lies under the names, the names, and the entity that stands out."""
        self.text = text
        self.names = names.spans
        self.strongest = strongest
        self._layers = [*layers, names]
        self.set_reactive(MarkedText.at, -1)
        self._wrap()
        self.refresh()

    @property
    def name_here(self) -> Span | None:
        """The name under the cursor."""
        return self.names[self.at] if 0 <= self.at < len(self.names) else None

    @property
    def top(self) -> int:
        """The offset of the first character on the screen."""
        return self._rows[min(self.scroll_offset.y, len(self._rows) - 1)]

    @property
    def bottom(self) -> int:
        """The offset after the last character on the screen."""
        row = self.scroll_offset.y + self.scrollable_content_region.height
        return self._rows[row] if row < len(self._rows) else len(self.text)

    def see(self, offset: int, *, centred: bool = True) -> None:
        """Bring a character onto the screen: about a third from the top, or as the first row."""
        row = bisect_right(self._rows, offset) - 1
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

    def _wrap(self) -> None:
        self._width = self.scrollable_content_region.width
        self._rows = rows(self.text, self._width)
        self.virtual_size = Size(self._width, len(self._rows))

    def on_resize(self, _event: events.Resize) -> None:
        """Wrap again where the width changed, and keep the first character where it is."""
        if self.scrollable_content_region.width != self._width:
            top = self.top
            self._wrap()
            self.see(top, centred=False)
            self.refresh()

    def _style(self, span: Span) -> Style:
        style = style_of(self, span)
        if span.entity is not None and span.entity == self.strongest:
            style += look_of(self, "chosen")
        if span.entity is not None and span is self.name_here:
            style += look_of(self, "name")
        return style

    def render_line(self, y: int) -> Strip:
        """Draw one row of the screen."""
        ground = self.get_component_rich_style("marked-text--row")
        width = self.scrollable_content_region.width
        index = y + self.scroll_offset.y
        if index >= len(self._rows):
            return Strip.blank(width, ground)
        start = self._rows[index]
        stop = self._rows[index + 1] if index + 1 < len(self._rows) else len(self.text)
        stop = start + len(self.text[start:stop].rstrip(" \n"))
        segments = Painter(self.text, self._layers, self._style).paint(start, stop, ground)
        return Strip(segments).adjust_cell_length(width, ground)

    def watch_at(self) -> None:
        """Show which name it is."""
        if name := self.name_here:
            self.see(name.start)
        self.refresh()
        self.post_message(self.Moved())

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
        wanted = self.at + step if self.at >= 0 else self.nearest(self.top)
        while 0 <= wanted < len(self.names):
            if self.names[wanted].entity == self.strongest:
                self.at = wanted
                return True
            wanted += step
        return False

    def on_click(self, event: events.Click) -> None:
        """Go to the name that was clicked."""
        inside = event.get_content_offset(self)
        row = inside.y + self.scroll_offset.y if inside else -1
        if inside and 0 <= row < len(self._rows):
            stop = self._rows[row + 1] if row + 1 < len(self._rows) else len(self.text)
            at = offset_at(self.text, self._rows[row], stop, inside.x)
            index = self.nearest(at)
            if index >= 0 and self.names[index].start <= at:
                self.at = index

    def action_move(self, step: int) -> None:
        """One row up or down."""
        self.scroll_to(y=self.scroll_offset.y + step, animate=False, immediate=True)

    def action_page(self, step: int) -> None:
        """One screen up or down, with a row in common."""
        self.action_move(step * max(self.scrollable_content_region.height - 1, 1))

    def action_edge(self, side: int) -> None:
        """To the beginning or the end."""
        self.scroll_to(y=0 if side < 0 else len(self._rows), animate=False, immediate=True)
