"""Where the terminal's own cursor stands: what follows it are input methods, magnifiers and screen readers."""

import sys
from typing import TYPE_CHECKING, cast

from textual.geometry import Offset
from textual.widget import Widget
from textual.widgets import Input, OptionList

from tui.widgets.ledger import Ledger
from tui.widgets.virtual_list import VirtualList
from tui.widgets.wrapping import cells

if TYPE_CHECKING:
    from tui.widgets.marked_text import MarkedText


def standing(focused: Widget | None) -> Offset:
    """The cell of the screen that the focus is on."""
    if focused is None:
        return Offset(0, 0)
    column, row = _inside(focused)
    region, scrolled = focused.content_region, focused.scroll_offset
    inside = Offset(
        max(0, min(column - scrolled.x, region.width - 1)),
        max(0, min(row - scrolled.y, region.height - 1)),
    )
    return region.offset + inside


def _inside(focused: Widget) -> tuple[int, int]:
    """Column and row of what has the cursor, in all that the widget could show."""
    if isinstance(focused, Input):  # its own `cursor_screen_offset` is one too far at the end
        return cells(focused.value[: focused.cursor_position]), 0
    if isinstance(focused, VirtualList):
        return 0, focused.cursor
    if isinstance(focused, Ledger):
        return focused.standing()
    reading = sys.modules.get(
        "tui.widgets.marked_text"
    )  # 25 ms to import: not before there is a text to read
    if reading and isinstance(focused, reading.MarkedText):
        return cast("MarkedText", focused).cursor()
    if isinstance(focused, OptionList):
        return 0, focused.highlighted or 0
    return 0, 0
