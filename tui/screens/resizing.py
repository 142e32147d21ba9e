"""Screens that go by the terminal's size as it is now."""

from textual import events
from textual.message_pump import MessagePump


class Resizing(MessagePump):
    """Passes over sizes that the terminal has no longer.

    Textual's Screen answers each resize with another one to itself. When two of different sizes wait
    at once, as when a window is dragged while a database opens, they call each other for ever: the
    program hung at full load in 2 of 10 trials with seven sizes in a second (Textual 8.2.8).
    """

    async def _on_resize(self, event: events.Resize) -> None:
        if event.size != self.app.size:
            event.stop()
            event.prevent_default()
