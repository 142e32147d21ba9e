"""Where the cursor goes when something was decided: with what it was decided of."""

from typing import TYPE_CHECKING

from db import lasting
from db.connection import Reader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from db.decisions.deciding import Outcome
    from db.decisions.decision import Placing

BACK = ("merge", "hide", "split", "unquote")
"""What makes an entity or a quotation go, or another come: undone, it is gone back to."""


def followed(reader: Reader, view: str, item: int, outcomes: "Sequence[Outcome]") -> list[int]:
    """Items of a view on which one may stand now, the best first; no decision numbers a row anew."""
    if view == "quotations":
        named = [number for outcome in reversed(outcomes) for number in _quotations(reader, outcome)]
    elif view == "entities":
        named = [number for outcome in reversed(outcomes) for number in outcome.entities]
    else:
        return [item]
    last = outcomes[-1]
    back = last.undone and any(one.what in BACK for one in last.what)
    return [*named, item] if back else [item, *named]


def _quotations(reader: Reader, outcome: "Outcome") -> list[int]:
    """The quotation that has other words now, or again."""
    places = [place for one in outcome.what for place in (one.onto, one.place) if place]
    found = [lasting.found(reader, _lasting(place)) for place in places]
    return [key[1] for key in found if key]


def _lasting(place: "Placing") -> lasting.Lasting:
    return ["quote", place.root, place.path, place.start, place.stop]
