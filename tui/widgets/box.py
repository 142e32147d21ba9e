"""One line to type into."""

from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Input

from tui.cleaning import shown


class Box(Input):
    """One line to type into; what is pasted is cleaned, since Input draws it as it comes."""

    virtual_size = Reactive(Size(0, 0), layout=False)
    """How much was typed: Input has the whole screen laid out and drawn again at every letter, 20 ms instead of 2."""

    def validate_value(self, value: str) -> str:
        """Nothing typed or pasted acts on the terminal."""
        return shown(value)
