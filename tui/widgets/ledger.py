"""A column of entries, each wrapped over as many rows as it needs, with names that can be followed."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import partial
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui import keys
from tui.items import Folded, Key, key
from tui.theme import MARK
from tui.widgets.blocks import GUTTER, Block, Rows
from tui.widgets.looks import style_of
from tui.widgets.spans import Layer, Painter, Span
from tui.widgets.wrapping import offset_at


class Ledger(ScrollView, can_focus=True, inherit_bindings=False):
    """Entries drawn by the row; the cursor goes from entry to entry."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"ledger--row", "ledger--cursor"}
    DEFAULT_CSS = """
    Ledger {
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        scrollbar-gutter: stable;
        & > .ledger--row { color: $foreground; }
        & > .ledger--cursor { background: $surface-lighten-1; }
    }
    """
    BINDINGS = keys.bindings("list", "ledger")

    cursor: var[int] = var(-1, init=False)
    """Which block the cursor is on; -1 where there is none to be on."""
    name_at: var[int] = var(-1, init=False)
    """Which of that block's names Tab stands on; -1 for none."""

    class Moved(Message):
        """The cursor stands on another entry, or on another name of it."""

        def __init__(self, control: "Ledger") -> None:
            super().__init__()
            self.ledger = control

        @property
        def control(self) -> "Ledger":
            """The column whose cursor moved."""
            return self.ledger

    class Opened(Moved):
        """Enter on an entry, or on a name in it."""

    class NearedEnd(Moved):
        """The last entries are on the screen: more are wanted, where there are more."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self.marked: frozenset[Key] = frozenset()
        self._rows = Rows()

    @property
    def blocks(self) -> list[Block]:
        """The entries, and the lines between them."""
        return self._rows.blocks

    @property
    def block(self) -> Block | None:
        """The entry under the cursor."""
        return self.blocks[self.cursor] if 0 <= self.cursor < len(self.blocks) else None

    @property
    def name(self) -> Span | None:  # type: ignore[override]  # a widget's own name is never used here
        """The name that Tab stands on."""
        block = self.block
        return block.names[self.name_at] if block and 0 <= self.name_at < len(block.names) else None

    def show(self, blocks: Sequence[Block], cursor: int = 0, top: int = 0) -> None:
        """Show these entries and no others."""
        self._rows.blocks = list(blocks)
        self.set_reactive(Ledger.name_at, -1)
        self.set_reactive(Ledger.cursor, self._rows.near(cursor, 1))
        self._wrap()
        self.scroll_to(y=top, animate=False, immediate=True, force=True)
        self.refresh()

    def extend(self, blocks: Iterable[Block]) -> None:
        """Show more entries after those that stand here."""
        first = len(self.blocks)
        self.blocks.extend(blocks)
        self._wrap(first)
        if self.cursor < 0:
            self.set_reactive(Ledger.cursor, self._rows.near(0, 1))
        self.refresh()

    def _wrap(self, first: int = 0) -> None:
        """Break the blocks from `first` on into rows."""
        width = self.scrollable_content_region.width
        self._rows.wrap(width, first)
        self.virtual_size = Size(width, len(self._rows))
        if width:
            self._ask_for_more(self.scroll_offset.y)

    def _ask_for_more(self, top: float) -> None:
        """Ask before the end is reached, and at once where everything is on the screen."""
        if top + 2 * self.scrollable_content_region.height >= len(self._rows):
            self.post_message(self.NearedEnd(self))

    def on_resize(self, _event: events.Resize) -> None:
        """Wrap again where the width changed, and keep the entry in sight."""
        if self.scrollable_content_region.width != self._rows.width:
            self._wrap()
            self.see()
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one row of the screen."""
        ground = self.get_component_rich_style("ledger--row")
        width = self.scrollable_content_region.width
        index = y + self.scroll_offset.y
        if index >= len(self._rows):
            return Strip.blank(width, ground)
        number, start, stop = self._rows.rows[index]
        block = self.blocks[number]
        here = number == self.cursor
        if here and self.has_focus:
            ground += self.get_component_rich_style("ledger--cursor")
        bar = ("▌" if self.has_focus else "▏") if here else " "
        first = index == self._rows.tops[number]
        sign = MARK if first and block.item is not None and key(block.item) in self.marked else " "
        segments = [
            Segment(bar + sign + " " * block.indent, ground),
            *self._painted(block, start, stop, ground, here),
        ]
        return Strip(segments).adjust_cell_length(width, ground)

    def _painted(self, block: Block, start: int, stop: int, ground: Style, here: bool) -> list[Segment]:
        """The words of one row."""
        text = block.text[start:stop].rstrip(" \n")
        layers = [Layer(block.spans)]
        if here and (name := self.name):
            layers.append(Layer([Span(name.start, name.stop, "name")]))
        painter = Painter(block.text, layers, partial(style_of, self))
        return painter.paint(start, start + len(text), ground)

    def see(self) -> None:
        """Scroll as little as needed to have the entry, and what stands right above it, on the screen."""
        if not 0 <= self.cursor < len(self._rows.tops):  # nothing there, or no room to draw it in
            return
        height = max(self.scrollable_content_region.height, 1)
        top = self._rows.tops[self.cursor]
        after = self._rows.bottom(self.cursor)
        before = self.cursor
        while before > 0 and self.blocks[before - 1].item is None:
            before -= 1
        if after - self._rows.tops[before] <= height:
            top = self._rows.tops[before]
        now = self.scroll_offset.y
        wanted = min(max(now, after - height), top)
        if wanted != now:
            self.scroll_to(y=wanted, animate=False, immediate=True, force=True)

    def watch_cursor(self, before: int, now: int) -> None:
        """Show the entry, and say so."""
        if before == now:
            return
        self.set_reactive(Ledger.name_at, -1)
        self.see()
        self.refresh()
        self.post_message(self.Moved(self))

    def watch_name_at(self) -> None:
        """Show which name it is."""
        self.refresh()
        self.post_message(self.Moved(self))

    def watch_has_focus(self, has_focus: bool) -> None:
        """The cursor looks different where keys go."""
        super().watch_has_focus(has_focus)
        self.refresh()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """More may be wanted."""
        super().watch_scroll_y(old_value, new_value)
        self._ask_for_more(new_value)

    def next_name(self, step: int) -> bool:
        """Go to the next name that is on the screen; False where there is none left that way."""
        count = len(self.block.names) if self.block else 0
        wanted = max(self.name_at + step, -1)
        if 0 <= wanted < count:
            self.name_at = wanted
            return True
        number = self._rows.named(
            self.cursor, step, self.scroll_offset.y, self.scrollable_content_region.height
        )
        if number >= 0:
            self.cursor = number
            self.name_at = 0 if step > 0 else len(self.blocks[number].names) - 1
            return True
        self.name_at = -1
        return False

    def standing(self) -> tuple[int, int]:
        """Column and row of the cursor, or of the name that Tab stands on."""
        return self._rows.standing(self.cursor, self.name)

    def on_click(self, event: events.Click) -> None:
        """Move to the entry or the name that was clicked; where the cursor is already, open it."""
        inside = event.get_content_offset(self)
        if inside is None:
            return
        index = inside.y + self.scroll_offset.y
        number, start, stop = self._rows.rows[index] if 0 <= index < len(self._rows) else (-1, 0, 0)
        if number < 0 or self.blocks[number].item is None:
            return
        block = self.blocks[number]
        at = offset_at(block.text, start, stop, inside.x - GUTTER - block.indent)
        name = next((place for place, name in enumerate(block.names) if name.start <= at < name.stop), -1)
        if (number, name) == (self.cursor, self.name_at):
            self.action_open()
            return
        self.cursor = number
        self.name_at = name

    def action_open(self) -> None:
        """Enter: what is folded is put in its place, anything else is told."""
        if self.block is None:
            return
        if isinstance(self.block.item, Folded):
            self.put(self.cursor, self.block.item.blocks)
        else:
            self.post_message(self.Opened(self))

    def put(self, number: int, blocks: Sequence[Block]) -> None:
        """Put other entries in the place of one; the cursor stays where it is, on the first of them if it was there."""
        top, after = self.scroll_offset.y, number < self.cursor
        self.blocks[number : number + 1] = blocks
        self._wrap()
        cursor = self.cursor + (len(blocks) - 1 if after else 0)
        self.set_reactive(Ledger.cursor, self._rows.near(cursor, 1))
        self.scroll_to(y=top, animate=False, immediate=True, force=True)
        self.see()
        self.refresh()

    def action_move(self, step: int) -> None:
        """Up or down by one entry; by one row where the entry goes on that way, or there is none left."""
        wanted = (
            self._rows.near(self.cursor + step, step) if 0 <= self.cursor + step < len(self.blocks) else -1
        )
        if self._goes_on(step) or wanted < 0 or (wanted - self.cursor) * step <= 0:
            self.scroll_to(y=self.scroll_offset.y + step, animate=False, immediate=True)
        else:
            self.cursor = wanted

    def _goes_on(self, step: int) -> bool:
        """Are there rows of the entry under the cursor beyond the edge of the screen?"""
        if not 0 <= self.cursor < len(self._rows.tops):
            return False
        top = self.scroll_offset.y
        if step < 0:
            return self._rows.tops[self.cursor] < top
        return self._rows.bottom(self.cursor) > top + self.scrollable_content_region.height

    def action_page(self, step: int) -> None:
        """Up or down by a screen."""
        height = max(self.scrollable_content_region.height - 1, 1)
        if not 0 <= self.cursor < len(self._rows.tops):
            self.scroll_to(y=self.scroll_offset.y + step * height, animate=False, immediate=True)
            return
        row = self._rows.tops[self.cursor] + step * height
        wanted = self._rows.near(bisect_right(self._rows.tops, max(row, 0)) - 1, step)
        if wanted == self.cursor:
            wanted = self._rows.near(self.cursor + step, step)
        self.cursor = wanted

    def action_edge(self, side: int) -> None:
        """To the first entry or the last."""
        self.cursor = self._rows.near(0 if side < 0 else len(self.blocks) - 1, -side)

    def action_section(self, step: int) -> None:
        """To the first entry of the section after this one, or before it."""
        starts = [number for number, block in enumerate(self.blocks) if block.section]
        here = bisect_right(starts, self.cursor) - 1
        if 0 <= here + step < len(starts):
            self.cursor = self._rows.near(starts[here + step], 1)
            self.scroll_to_region(
                Region(0, self._rows.tops[starts[here + step]], 1, self.scrollable_content_region.height),
                animate=False,
                immediate=True,
                force=True,
                top=True,
            )
