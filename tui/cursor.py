"""Where the terminal's own cursor stands: what follows it are input methods, magnifiers and screen readers."""

from textual.geometry import Offset
from textual.widget import Widget
from textual.widgets import Input, OptionList

from tui.widgets.ledger import Ledger
from tui.widgets.marked_text import MarkedText
from tui.widgets.virtual_list import VirtualList
from tui.widgets.wrapping import cells


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
    if isinstance(focused, MarkedText):
        name = focused.name_here
        seen = name is not None and focused.top <= name.start < focused.bottom
        return focused.standing(name.start if name and seen else focused.top)
    if isinstance(focused, OptionList):
        return 0, focused.highlighted or 0
    return 0, 0
