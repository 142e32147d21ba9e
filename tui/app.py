"""The explorer as a program of its own."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual.app import App
from textual.binding import BindingType
from textual.command import Provider

from db.connection import open_reader
from tui import theme, wording
from tui.asking import Desk
from tui.config import Config
from tui.palette import Actions
from tui.screens.explorer import ExplorerScreen
from tui.session import Session


class Explorer(App[None]):
    """Opens a database on the explorer."""

    CSS_PATH = "app.tcss"
    TITLE = "florilege"
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {Actions}
    COMMAND_PALETTE_DISPLAY = "Ctrl+P"
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self, database: Path, config: Config | None = None) -> None:
        super().__init__()
        config = config or Config()
        self.desk = Desk(database)
        self.session = Session(config, width=config.width)
        wording.use(config.dates)
        for own in theme.THEMES:
            self.register_theme(own)
        if config.theme in self.available_themes:
            self.theme = config.theme
        self.set_keymap(config.keys)
        self.animation_level = "none"

    def get_css_variables(self) -> dict[str, str]:
        """Textual's colours, and one for each kind."""
        return {
            **super().get_css_variables(),
            **theme.variables(self.current_theme.name, dark=self.current_theme.dark),
        }

    def on_mount(self) -> None:
        """Open the explorer."""
        self.push_screen(ExplorerScreen(self.desk, self.session))

    def on_unmount(self) -> None:
        """Break off what is still being asked."""
        self.desk.close()


def run(database: Path, config: Config | None = None) -> None:
    """Open the explorer on a database, until the user leaves; raises StoreError where there is none."""
    open_reader(database).close()
    Explorer(database, config).run()
