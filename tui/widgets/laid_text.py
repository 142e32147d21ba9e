"""A text of any length, wrapped and drawn by the row: it can be scrolled, and a mouse finds its characters."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import var
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui import keys
from tui.widgets.looks import look_of, style_of
from tui.widgets.marked import Marked
from tui.widgets.overview import ticks
from tui.widgets.sheet import Sheet
from tui.widgets.spans import Layer, Lying, Painter, Span
from tui.widgets.wrapping import cells, fitted, offset_at

NUMBERED = 64
"""Columns from which on the lines are numbered."""
WIDEST = 110
"""Columns of a row at most: the eye does not find the beginning of the next one after longer ones."""
MARGIN = 2
"""Blank columns on the left without numbers, and on the right with the overview in them."""


class Drawing(NamedTuple):
    """What all rows have in common that are drawn at once: asked for each row, it is a tenth of a jump's time."""

    top: int
    """The row of the text that is the first one on the screen."""
    ground: Style
    faint: Style
    warned: Style
    layers: list[Lying]
    chosen: Span | None
    """What lies over all that is painted."""


class LaidText(ScrollView, can_focus=True, inherit_bindings=False):
    """Knows rows and offsets; what is painted over the text is told by what is made of it."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"marked-text--row"}
    DEFAULT_CSS = """
    LaidText {
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        scrollbar-gutter: stable;
        & > .marked-text--row { color: $foreground; }
    }
    """
    BINDINGS = keys.bindings("list")

    folded: var[bool] = var(False, init=False)
    """Is each run of page furniture one row?"""

    class Moved(Message):
        """The cursor stands on another name."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self.source = Marked()
        self._sheet = Sheet("", 1)
        self._laid = (0, False)
        self._columns = 0
        self._drawing: Drawing | None = None
        """What rows are drawn from now, if any are; places in their styles would keep those from being reused."""
        self._gutter = MARGIN
        """Columns before the text."""
        self._ticks: frozenset[int] = frozenset()

    @property
    def text(self) -> str:
        """The text itself, as it is stored."""
        return self.source.text

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

    def standing(self, offset: int) -> tuple[int, int]:
        """Column and row of a character."""
        row = self._sheet.row(offset)
        return self._gutter + cells(self.text[self._sheet.start(row) : offset]), row

    # Laying out

    def lay(self, *, again: bool = False) -> None:
        """Lay the text out anew where it, its width or its folds are others now."""
        self._columns = self.scrollable_content_region.width
        digits = len(str(len(self.source.lines)))
        self._gutter = digits + 1 + MARGIN if self._columns >= NUMBERED and self.text else MARGIN
        width = max(min(self._columns - self._gutter - MARGIN, WIDEST), 1)
        if again or (width, self.folded) != self._laid:
            self._laid = (width, self.folded)
            self.unlay()
            self._sheet = Sheet(self.text, width, self.source.furniture if self.folded else ())
            self.virtual_size = Size(self._columns, len(self._sheet))
        self.tick()
        self.refresh()

    def unlay(self) -> None:
        """The rows are about to be others."""

    def sought(self) -> Sequence[int]:
        """The places that the overview shows, in order."""
        return ()

    def tick(self) -> None:
        """Find out where the overview has marks."""
        height = self.scrollable_content_region.height
        tall = len(self._sheet) > height
        self._ticks = ticks(self._sheet, height, self.sought()) if tall else frozenset()

    def on_resize(self) -> None:
        """Wrap again where the width changed, and keep the first character where it is."""
        top = self.top
        self.lay()
        self.see(top, centred=False)

    def watch_folded(self) -> None:
        """Fold furniture or show it, and keep the first character where it is."""
        self.on_resize()

    # Drawing

    def painted(self) -> list[Lying]:
        """What is painted over the text, from the bottom up."""
        return list(self.source.ground)

    def over(self) -> Span | None:
        """What lies over all that is painted."""
        return None

    def style_of(self, span: Span) -> Style:
        """What a span looks like."""
        return style_of(self, span)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw rows; only where the mouse asks what is under it are they told character by character."""
        self._drawing = self._begin_drawing()
        try:
            return super().render_lines(crop)
        finally:
            self._drawing = None

    def _begin_drawing(self) -> Drawing:
        ground = self.get_component_rich_style("marked-text--row")
        faint, warned = (ground + look_of(self, look) for look in ("faint", "warning"))
        return Drawing(self.scroll_offset.y, ground, faint, warned, self.painted(), self.over())

    def render_line(self, y: int) -> Strip:
        """Draw one row of the screen: number, text, and a mark where the overview has one."""
        now = self._drawing or self._begin_drawing()
        ground, width, row = now.ground, max(self._columns, 1), y + now.top
        tick = Segment("◂" if y in self._ticks else " ", now.warned)
        if row >= len(self._sheet):
            return Strip([Segment(" " * (width - 1), ground), tick], width)
        start, stop = self._sheet.drawn(row)
        drawn = [Segment(self._number(start), now.faint), *self._painted(row, start, stop, now)]
        if (
            room := width - 1 - sum(segment.cell_length for segment in drawn)
        ) < 0:  # no room for one character
            drawn, room = list(Strip(drawn).crop(0, width - 1)), 0
        drawn.append(Segment(" " * room, ground))
        placed = drawn if self._drawing else _placed(drawn, -self._gutter, row)
        return Strip([*placed, tick], width)

    def _painted(self, row: int, start: int, stop: int, now: Drawing) -> list[Segment]:
        """The characters of a row, or what stands for a fold."""
        fold = self._sheet.fold(row)
        bounds = (fold.start, fold.stop) if fold else (start, stop)
        chosen = (
            now.chosen
            if now.chosen and now.chosen.start < bounds[1] and now.chosen.stop > bounds[0]
            else None
        )
        if fold:
            look = now.faint + self.style_of(chosen) if chosen else now.faint
            return [Segment(fitted(fold.told, self._laid[0]), look)]
        layers = [*now.layers, Layer([chosen])] if chosen else now.layers
        return Painter(self.text, layers, self.style_of).paint(start, stop, now.ground)

    def _number(self, start: int) -> str:
        """What stands before a row: the number of the line that begins in it."""
        gutter = self._gutter
        line = self.source.line(start)
        first = gutter > MARGIN and self.source.lines[line - 1] == start
        return f"{line:>{gutter - MARGIN}}  " if first else " " * gutter

    # The mouse

    def clicked(self, event: events.Click) -> int | None:
        """The character that was clicked; a click on the overview goes there."""
        inside = event.get_content_offset(self)
        if inside is None or self.text_selection:
            return None
        if inside.x >= self._columns - 1:
            height = max(self.scrollable_content_region.height, 1)
            self.scroll_to(y=len(self._sheet) * inside.y // height, animate=False, immediate=True)
            return None
        row = inside.y + self.scroll_offset.y
        if row >= len(self._sheet):
            return None
        return offset_at(self.text, *self._sheet.drawn(row), inside.x - self._gutter)

    # What keys do

    def action_move(self, step: int) -> None:
        """One row up or down."""
        self.scroll_to(y=self.scroll_offset.y + step, animate=False, immediate=True)

    def action_page(self, step: int) -> None:
        """One screen up or down, with a row in common."""
        self.action_move(step * max(self.scrollable_content_region.height - 1, 1))

    def action_edge(self, side: int) -> None:
        """To the beginning or the end."""
        self.scroll_to(y=0 if side < 0 else len(self._sheet), animate=False, immediate=True)


def _placed(segments: Sequence[Segment], column: int, row: int) -> list[Segment]:
    """The segments of a row, each telling Textual's selection which character of the row it begins with."""
    placed = []
    for text, style, _ in segments:
        here = Style.from_meta({"offset": (column, row)})
        placed.append(Segment(text, (style or Style.null()) + here))
        column += len(text)
    return placed
