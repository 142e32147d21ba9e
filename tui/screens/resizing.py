"""Screens that go by the terminal's size as it is now, and that end once."""

from typing import Any

from textual import events
from textual.await_complete import AwaitComplete
from textual.message_pump import MessagePump


class Resizing(MessagePump):
    """Passes over sizes that the terminal has no longer, and over what would end it again.

    Textual's Screen answers each resize with another one to itself. When two of different sizes wait
    at once, as when a window is dragged while a database opens, they call each other for ever: the
    program hung at full load in 2 of 10 trials with seven sizes in a second (Textual 8.2.8). And one
    that is dismissed twice, by two Enters that came at once, takes the screen below it away too.

    No Screen itself: Textual takes the style of a class from its first base, and dialogs have theirs from ModalScreen.
    """

    _dismissed = False

    async def _on_resize(self, event: events.Resize) -> None:
        if event.size != self.app.size:
            event.stop()
            event.prevent_default()

    def dismiss(self, result: Any = None) -> AwaitComplete:
        """End with a result, unless it has ended already."""
        if self._dismissed:
            return AwaitComplete()
        self._dismissed = True
        ended: AwaitComplete = super().dismiss(result)  # type: ignore[misc]  # of the Screen that stands behind it
        return ended
