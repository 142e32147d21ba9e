"""A list of any length of which only the rows on the screen exist.

Measured on a pseudo-terminal (120x40, medians): a cursor step costs 2.4 ms at 1,000,000 rows as at
1,000, where OptionList takes 55 s to fill and DataTable 56 s.
"""

from collections.abc import Sequence
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


class VirtualList(ScrollView, can_focus=True, inherit_bindings=False):
    """Rows that a pane draws when they are seen; subclasses say how many there are and how one looks."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"list--row", "list--cursor", "list--blurred"}
    DEFAULT_CSS = """
    VirtualList {
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        scrollbar-gutter: stable;
        & > .list--row { color: $foreground; }
        & > .list--cursor { color: $block-cursor-foreground; background: $block-cursor-background; text-style: bold; }
        & > .list--blurred { background: $surface-lighten-2; text-style: bold; }
    }
    """
    BINDINGS = keys.bindings("list")

    cursor: var[int] = var(0, init=False)
    """Which row the cursor is on."""

    class Moved(Message):
        """The cursor stands on another row."""

        def __init__(self, control: "VirtualList") -> None:
            super().__init__()
            self.list = control

        @property
        def control(self) -> "VirtualList":
            """The list whose cursor moved."""
            return self.list

    class Picked(Moved):
        """A row was clicked."""

    @property
    def count(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    def segments(self, index: int, width: int, style: Style) -> Sequence[Segment]:
        """What a row looks like."""
        raise NotImplementedError

    def recount(self, cursor: int = 0, top: int | None = None) -> None:
        """Other rows stand here now; put the cursor on one of them."""
        self._measure()
        self.set_reactive(VirtualList.cursor, max(0, min(cursor, self.count - 1)))
        if top is None:
            self._see()
        else:
            self.scroll_to(y=top, animate=False, immediate=True, force=True)
        self.refresh()

    def _measure(self) -> None:
        """Take note of the number of rows; the screen is laid out again only where a scroll bar comes or goes."""
        width, height = self.scrollable_content_region.size
        size = Size(width, self.count)
        if height and (size.height > height) == (self.virtual_size.height > height):
            self.set_reactive(VirtualList.virtual_size, size)
            self._scroll_update(size)
        else:
            self.virtual_size = size

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor on a row."""
        return max(0, min(cursor, self.count - 1))

    def watch_cursor(self, before: int, now: int) -> None:
        """Show the row, and say so."""
        if before == now:
            return
        self.refresh_line(before)
        self.refresh_line(now)
        self._see()
        self.post_message(self.Moved(self))

    def _see(self) -> None:
        """Scroll as little as needed to have the cursor's row on the screen."""
        height = max(self.scrollable_content_region.height, 1)
        top = self.scroll_offset.y
        wanted = min(max(top, self.cursor - height + 1), self.cursor)
        if wanted != top:
            self.scroll_to(y=wanted, animate=False, immediate=True, force=True)

    def on_resize(self, _event: events.Resize) -> None:
        """Keep the cursor's row on the screen."""
        self.virtual_size = Size(self.scrollable_content_region.width, self.count)
        self._see()

    def render_line(self, y: int) -> Strip:
        """Draw one row of the screen."""
        width = self.scrollable_content_region.width
        index = y + self.scroll_offset.y
        ground = self.get_component_rich_style("list--row")
        if index >= self.count:
            return Strip.blank(width, ground)
        style = ground
        if index == self.cursor:
            style = self.get_component_rich_style("list--cursor" if self.has_focus else "list--blurred")
        return Strip(self.segments(index, width, style)).adjust_cell_length(width, style)

    def watch_has_focus(self, has_focus: bool) -> None:
        """The cursor's row looks different where keys go."""
        super().watch_has_focus(has_focus)
        self.refresh_line(self.cursor)

    def on_click(self, event: events.Click) -> None:
        """Move to the row that was clicked; on the cursor's row, pick it."""
        index = event.y + self.scroll_offset.y
        if index < self.count:
            if index == self.cursor:
                self.post_message(self.Picked(self))
            self.cursor = index

    def action_move(self, step: int) -> None:
        """Up or down by one."""
        self.cursor += step

    def action_page(self, step: int) -> None:
        """Up or down by a screen."""
        self.cursor += step * max(self.scrollable_content_region.height - 1, 1)

    def action_edge(self, side: int) -> None:
        """To the first row or the last."""
        self.cursor = 0 if side < 0 else self.count - 1
