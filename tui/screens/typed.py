"""A line to type into over the screen, which gets what is typed from the key on that opened it."""

from typing import TypeVar

from textual import events
from textual.screen import ModalScreen
from textual.widgets.input import Selection

from tui.screens.resizing import Resizing
from tui.widgets.box import Box

Result = TypeVar("Result")


class LineBox(Box):
    """Begins with all of it selected: the first letter typed takes its place."""

    def on_mount(self) -> None:
        """Select it now: Input would when it gets the focus, and what was typed by then would be replaced."""
        self.select_on_focus = False
        self.selection = Selection(0, len(self.value))


class TypedScreen(Resizing, ModalScreen[Result]):
    """Keys wait for the line: between a screen's being pushed and its standing there is nothing to get them.

    A fast typist's `nask` lost its letters: 30 ms pass until the line has the focus.
    """

    def __init__(self, box: Box) -> None:
        super().__init__()
        self.box = box

    def _forward_event(self, event: events.Event) -> None:
        if isinstance(event, events.Key) and self.focused is None and not event.is_forwarded:
            self.box._forward_event(event)  # noqa: SLF001 - as the app does with what has the focus
        else:
            super()._forward_event(event)
