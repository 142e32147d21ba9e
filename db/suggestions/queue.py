"""All that may want a look, piece by piece: the sorts take turns, so that of each the first come soon."""

from collections.abc import Callable, Iterator, Sequence

from db.connection import Reader
from db.suggestions.decided import Decided
from db.suggestions.duplicates import duplicates
from db.suggestions.kinds import kinds
from db.suggestions.noise import noise
from db.suggestions.speakers import speakers
from db.suggestions.suggestion import Suggestion

FINDERS: tuple[Callable[[Reader], Iterator[list[Suggestion]]], ...] = (duplicates, speakers, kinds, noise)


def suggest(reader: Reader) -> Iterator[list[Suggestion]]:
    """Pieces, some of them empty: whoever draws may stop between any two, and sorts what has come by its order."""
    decided = Decided(reader)
    waiting = [find(reader) for find in FINDERS]
    while waiting:
        for finder in list(waiting):
            piece = next(finder, None)
            if piece is None:
                waiting.remove(finder)
            else:
                yield decided.open(piece) if piece else []


def suggestions(reader: Reader) -> list[Suggestion]:
    """All of them, best evidence first within each sort."""
    return sorted((one for piece in suggest(reader) for one in piece), key=lambda one: one.order)


def still_open(reader: Reader, known: Sequence[Suggestion]) -> list[Suggestion]:
    """Those that are still to be decided: others may have been decided since, or their entities be gone."""
    return Decided(reader).open(known)
