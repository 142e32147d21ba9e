"""The explorer as a program of its own."""

import gc
import sys
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual.binding import BindingType
from textual.command import Provider
from textual.geometry import Offset
from textual.theme import Theme

from db.connection import at_rest, open_reader
from tui import theme, wording
from tui.asking import Desk
from tui.config import Config
from tui.cursor import standing
from tui.history import Visit
from tui.keeping import keep, revive
from tui.keys_in_time import KeysInTime
from tui.palette import Actions, Palette
from tui.screens.explorer import ExplorerScreen
from tui.session import Session

SWITCH = 0.001
"""Seconds after which a thread that answers a question gives way to the keyboard; Python's own 0.005 is a late echo."""


class Explorer(KeysInTime[Path | None]):
    """Opens a database on the explorer; ends with another one to open, if one was chosen."""

    CSS_PATH = "app.tcss"
    TITLE = "florilege"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {Actions}
    COMMAND_PALETTE_DISPLAY = "Ctrl+P"
    BINDINGS: ClassVar[list[BindingType]] = []
    _worn: tuple[str, Theme] | None = None

    def __init__(
        self,
        database: Path,
        config: Config | None = None,
        *,
        kept: Path | None = None,
        fresh: bool = False,
        recent: tuple[Path, ...] = (),
    ) -> None:
        """Open a database; `kept` is where its session is kept, `recent` are others that can be gone to."""
        super().__init__()
        self.recent = recent
        self._kept, self._fresh = kept, fresh
        config = config or Config()
        self.desk = Desk(database)
        self.session = Session(config, width=config.width)
        wording.use(config.dates)
        for own in theme.THEMES:
            self.register_theme(own)
        if config.theme in self.available_themes:
            self.wear(config.theme)
        self.set_keymap(config.keys)
        self.animation_level = "none"

    @property
    def current_theme(self) -> Theme:
        """The theme that is worn; Textual copies the table of all at each look, several times a row that is drawn."""
        name = self.theme
        if self._worn is None or self._worn[0] != name:
            self._worn = name, super().current_theme
        return self._worn[1]

    def wear(self, name: str) -> None:
        """Put on a theme; one of the terminal's colours would be black on black under NO_COLOR in Textual 8.2.8."""
        if self.no_color and name in theme.ANSI:
            name = theme.PLAIN[theme.ANSI.index(name)]
        self.theme = name

    def get_css_variables(self) -> dict[str, str]:
        """Textual's colours, and one for each kind."""
        found, name, dark = super().get_css_variables(), self.current_theme.name, self.current_theme.dark
        return {**found, **theme.further(name, found, dark=dark), **theme.variables(name, dark=dark)}

    def get_default_screen(self) -> ExplorerScreen:
        """The explorer is the first screen: one that Textual made would be laid out and drawn before it."""
        visit = (
            revive(self._kept, self.desk.database, self.session) if self._kept and not self._fresh else None
        )
        return ExplorerScreen(self.desk, self.session, visit)

    @property
    def cursor_position(self) -> Offset:
        """Where the terminal's own cursor is put after each frame: where the focus is."""
        return standing(self.screen_stack[-1].focused) if self._running and self.screen_stack else Offset()

    @cursor_position.setter
    def cursor_position(self, _place: Offset) -> None:
        """Textual's Input says where it is; `standing` asks it."""

    def action_command_palette(self) -> None:
        """Show every action by its name."""
        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(id="--command-palette"))

    def on_mount(self) -> None:
        """Look for garbage from the first frame on, where that was put off, and only in what is made later."""
        if not gc.isenabled():
            self.call_after_refresh(_collect)

    def on_exit_app(self) -> None:
        """Keep the session while the screen still stands: `q` was typed, or the browser's window was closed."""
        if self._kept:
            keep(self._kept, self.desk.database, self.session, self._visit())

    def on_unmount(self) -> None:
        """Break off what is still being asked."""
        self.desk.close()
        at_rest(self.desk.database)

    def _visit(self) -> Visit | None:
        screens = [screen for screen in self.screen_stack if isinstance(screen, ExplorerScreen)]
        return screens[0].visit() if screens else None


def _collect() -> None:
    gc.freeze()
    gc.enable()


def run(
    database: Path,
    config: Config | None = None,
    *,
    kept: Path | None = None,
    fresh: bool = False,
    recent: tuple[Path, ...] = (),
) -> Path | None:
    """Open the explorer on a database, until the user leaves or goes to another one, which is given back.

    Raises StoreError where there is no database.
    """
    open_reader(database).close()
    sys.setswitchinterval(SWITCH)
    return Explorer(database, config, kept=kept, fresh=fresh, recent=recent).run()
