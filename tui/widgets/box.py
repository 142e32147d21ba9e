"""One line to type into."""

from textual.widgets import Input

from tui.cleaning import shown


class Box(Input):
    """One line to type into; what is pasted is cleaned, since Input draws it as it comes."""

    def validate_value(self, value: str) -> str:
        """Nothing typed or pasted acts on the terminal."""
        return shown(value)
