"""The last line: the few keys that matter where keys go now.

One line drawn at once: Textual's own Footer mounts a widget for each key again at every change of the
focus, which took a third of the time of going from pane to pane here.
"""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.widget import Widget

from db.frozen import frozen
from tui.widgets.wrapping import cells

ALWAYS = ("help", "quit")
"""What is shown however narrow the line is: the way to all the rest, and the way out."""


@frozen
class Shown:
    """A key on the line, with the columns that it takes."""

    key: str
    words: str
    sign: str
    start: int
    stop: int


class KeyLine(Widget):
    """Reads the bindings of whatever has the focus."""

    DEFAULT_CSS = """
    KeyLine { dock: bottom; height: 1; background: $panel; color: $foreground; }
    """

    def on_mount(self) -> None:
        """Draw again when other keys matter."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _screen: self.refresh())

    _told: Mapping[str, str] = MappingProxyType({})
    """What was said when it was drawn that keys do."""

    def _verbs(self) -> dict[str, str]:
        """What keys do here, by their ids, that do something else elsewhere, or nothing."""
        return {**getattr(self.screen, "verbs", {}), **getattr(self.screen.focused, "verbs", {})}

    def renew(self) -> None:
        """Draw again where keys do something else now: drawing takes as long as moving a cursor."""
        if self._verbs() != self._told:
            self.refresh()

    def _fitting(self) -> list[Shown]:
        """The keys that there is room for, in the order of the table."""
        bindings = [active.binding for active in self.screen.active_bindings.values() if active.enabled]
        wanted: list[Binding] = []
        for binding in bindings:
            if binding.show and binding.id not in {other.id for other in wanted}:
                wanted.append(binding)
        lead: tuple[str, ...] = getattr(self.screen, "lead", ())
        wanted.sort(key=lambda one: one.id not in lead)
        verbs = self._told = self._verbs()
        wanted = [replace(one, description=verbs.get(one.id or "", one.description)) for one in wanted]
        wanted = [one for one in wanted if one.description]
        while wanted and sum(map(_width, wanted)) > self.size.width - 1:
            spare = [binding for binding in wanted if binding.id not in ALWAYS]
            wanted.remove(spare[-1] if spare else wanted[0])
        shown: list[Shown] = []
        column = 1
        for binding in wanted:
            sign = binding.key_display or binding.key
            shown.append(Shown(binding.key, binding.description, sign, column, column + _width(binding)))
            column += _width(binding)
        return shown

    def render(self) -> Content:
        """The keys, lit, each with what it does."""
        pieces: list[Content | str | tuple[str, str]] = [" "]
        for key in self._fitting():
            pieces += [(key.sign, "bold $title"), f" {key.words}  "]
        return Content.assemble(*pieces)

    def on_click(self, event: events.Click) -> None:
        """Do what the key would do."""
        for key in self._fitting():
            if key.start <= event.x < key.stop:
                self.app.simulate_key(key.key)


def _width(binding: Binding) -> int:
    """Columns that a key takes on the line."""
    return cells(binding.key_display or binding.key) + cells(binding.description) + 3
