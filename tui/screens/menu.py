"""A short list of choices over the screen: each has a letter, and can be gone to with the arrows too."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from db.frozen import frozen
from tui.cleaning import shown
from tui.screens.resizing import Resizing
from tui.screens.typed import LineBox, TypedScreen
from tui.widgets.box import Box


@frozen
class Choice:
    """One line of a menu."""

    letter: str
    words: str
    hint: str = ""
    """How it stands now, or what it would do."""


class Menu(Resizing, ModalScreen[str | None]):
    """Ends with the letter that was chosen, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss", "Back", show=False)]

    def __init__(self, title: str, choices: Sequence[Choice]) -> None:
        super().__init__()
        self._heading = title
        self.choices = choices

    def compose(self) -> ComposeResult:
        """Lay it out."""
        options = [
            Option(
                Content.assemble(
                    (f" {choice.letter} ", "bold $title"),
                    f" {shown(choice.words)}",
                    (f"  {shown(choice.hint)}", "dim"),
                )
            )
            for choice in self.choices
        ]
        menu = OptionList(*options, id="menu", markup=False)
        menu.border_title = Content(shown(self._heading))
        menu.border_subtitle = Content("Esc goes back")
        yield menu

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(self.choices[event.option_index].letter)

    def on_key(self, event: events.Key) -> None:
        """A letter chooses its line."""
        if event.character in {choice.letter for choice in self.choices}:
            event.stop()
            self.dismiss(event.character)


class Line(TypedScreen[str | None]):
    """Asks for one line of text; ends with it, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss", "Back", show=False)]

    def __init__(self, title: str, before: str = "", example: str = "") -> None:
        super().__init__(LineBox(before, placeholder=example, id="line"))
        self._heading = title

    def compose(self) -> ComposeResult:
        """Lay it out."""
        self.box.border_title = Content(shown(self._heading))
        self.box.border_subtitle = Content("Enter takes it · Esc goes back")
        yield self.box

    def on_mount(self) -> None:
        """Begin to type."""
        self.box.focus()

    @on(Box.Submitted)
    def _entered(self, event: Box.Submitted) -> None:
        self.dismiss(event.value)
