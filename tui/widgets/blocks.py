"""The entries that a column is made of."""

from dataclasses import dataclass

from tui.items import Item
from tui.widgets.spans import Span


@dataclass(frozen=True, slots=True)
class Block:
    """One entry, or a line between entries where it has no item."""

    text: str
    spans: tuple[Span, ...] = ()
    item: Item | None = None
    """The record that Enter opens and `y` copies; the cursor passes over a block without one."""
    indent: int = 0
    section: bool = False
    """Does a section begin here?"""

    @property
    def names(self) -> list[Span]:
        """The names in it that can be followed, from left to right."""
        return sorted((span for span in self.spans if span.entity is not None), key=lambda span: span.start)
