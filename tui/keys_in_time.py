"""Keys that come faster than screens stand: each is for the screen, or the line, that the keys before it opened."""

from collections import deque
from typing import TYPE_CHECKING, TypeVar

from textual import events
from textual.app import App
from textual.widgets import Input

if TYPE_CHECKING:
    from textual.screen import Screen
    from textual.widget import Widget

    Target = tuple[Screen[object], Widget | None]

Ended = TypeVar("Ended")
WAITING = 64
"""Keys on their way whose screens are remembered: more than a burst has."""


class KeysInTime(App[Ended]):
    """Sends a key on that comes back from a screen which another one has covered meanwhile.

    Textual (8.2.8) sends a key to the pane that has the focus, and looks for its action when it has come up
    from there again: of ten letters that came at once, those behind the one that opened a line to type into were lost.
    """

    def __init__(self) -> None:
        super().__init__()
        self._sent: deque[tuple[events.Key, Target]] = deque(maxlen=WAITING)
        """The latest keys, each with what it was for."""

    async def on_event(self, event: events.Event) -> None:
        """Remember where a key goes."""
        if isinstance(event, events.Key) and not event.is_forwarded and self.screen_stack:
            self._sent.append((event, (self.screen, self.focused)))
        await super().on_event(event)

    def on_key(self, event: events.Key) -> None:
        """A key has come up, and nobody took it: before its action is looked for, see whose it is by now."""
        if not self.screen_stack:  # the explorer is being left
            return
        now = self.screen, self.focused
        screen, focused = next((target for key, target in self._sent if key is event), now)
        if screen is not self.screen or (focused is not self.focused and isinstance(self.focused, Input)):
            event.prevent_default()
            later = events.Key(event.key, event.character)
            self._sent.append((later, now))
            (self.focused or self.screen)._forward_event(later)  # noqa: SLF001 - as Textual does with keys
