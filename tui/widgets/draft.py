"""Writes an entry piece by piece, so that its spans always fit its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.theme import look
from tui.widgets.blocks import Block
from tui.widgets.spans import Span

if TYPE_CHECKING:
    from db.answers import EntityLine
    from tui.items import Item


class Draft:
    """An entry that is being written."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._spans: list[Span] = []
        self._length = 0

    def add(self, words: str, style: str | None = None, entity: int | None = None) -> Draft:
        """Write words, in the style of a component class, as the name of an entity."""
        if words and style is not None:
            self._spans.append(Span(self._length, self._length + len(words), style, entity))
        self._pieces.append(words)
        self._length += len(words)
        return self

    def faint(self, words: str) -> Draft:
        """Write words that matter less."""
        return self.add(words, "faint")

    def name(self, line: EntityLine) -> Draft:
        """Write an entity's sign and name; the name can be followed."""
        self.add(f"{look(line.kind).sign} ", f"sign-{line.kind}")
        return self.add(line.name, line.kind, line.id)

    def block(self, item: Item | None = None, indent: int = 0, *, section: bool = False) -> Block:
        """The entry as it stands."""
        return Block("".join(self._pieces), tuple(self._spans), item, indent, section)
