"""Asks for a note on an entity, one line of it; an empty one takes the note away."""

from functools import partial

from textual import on

from db import entities
from db.connection import Reader
from tui.asking import Desk
from tui.decided import Noted
from tui.screens.menu import Line


class Noting(Line):
    """Begins with the note that there is, unless one has begun to type before it came."""

    def __init__(self, desk: Desk, entity_id: int, name: str) -> None:
        super().__init__(f"Note on {name}", example="what you know of it; nothing takes the note away")
        self._desk, self._entity = desk, entity_id

    def on_mount(self) -> None:
        """Ask for it."""
        super().on_mount()
        self._desk.ask(self, "note", partial(_noted, entity_id=self._entity))

    @on(Noted)
    def _came(self, answer: Noted) -> None:
        if answer.words and not self.box.value:
            self.box.value = answer.words
            self.box.cursor_position = len(answer.words)


def _noted(reader: Reader, entity_id: int) -> Noted:
    return Noted(entities.note(reader, entity_id) or "")
