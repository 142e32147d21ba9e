"""Asks for the name of an entity: its other spellings are offered."""

from collections.abc import Sequence
from functools import partial

from rich.segment import Segment
from rich.style import Style
from textual import on

from db import entities
from db.connection import Reader
from db.folding import fold
from tui import wording
from tui.asking import Desk
from tui.decided import Spelled
from tui.screens.picking import Picking
from tui.widgets.wrapping import cells, fitted


class Renaming(Picking[tuple[str, str], str | None]):
    """Ends with a name, or None where it was left."""

    def __init__(self, desk: Desk, entity_id: int, name: str) -> None:
        super().__init__(f"The name of {name}", name)
        self._desk, self._entity, self._name = desk, entity_id, name
        self._spellings: list[tuple[str, str]] = []

    def on_mount(self) -> None:
        """Ask how else it is written."""
        super().on_mount()
        self._desk.ask(self, "spellings", partial(_spelled, entity_id=self._entity))

    @on(Spelled)
    def _spelled(self, answer: Spelled) -> None:
        self._spellings = [
            (alias.name, f"written so {wording.counted(alias.mentions, 'time')}") for alias in answer.aliases
        ]
        self.asked(self.box.value)

    def asked(self, words: str) -> None:
        """What is typed, then the other spellings; while nothing is changed, all of them."""
        typed = " ".join(words.split())
        parts = [] if typed == self._name else fold(typed).split()
        like = [
            one for one in self._spellings if one[0] != typed and all(part in fold(one[0]) for part in parts)
        ]
        self.show(words, [(typed, "as typed"), *like] if typed else self._spellings)

    def drawn(self, row: tuple[str, str], width: int, style: Style) -> Sequence[Segment]:
        """The name, and where it comes from."""
        hint = f"  {row[1]}" if cells(row[1]) + 8 < width else ""
        return [Segment(fitted(row[0], width - cells(hint)), style), Segment(hint, style)]

    def pick(self, row: tuple[str, str]) -> None:
        """End with it."""
        self.dismiss(row[0])


def _spelled(reader: Reader, entity_id: int) -> Spelled:
    return Spelled(entities.aliases(reader, entity_id))
