"""What became of decisions, and how that is said: what was done, what it touched, and how to take it back."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual.message import Message

from db.answers import EntityLine
from db.connection import Reader
from tui import wording
from tui.posted import posted

if TYPE_CHECKING:
    from db.answers import Alias, Excerpt
    from db.decisions.deciding import Outcome
    from db.decisions.decision import Decision


Offer = Callable[[Reader], Sequence[EntityLine]]
"""Finds whom to choose from while nothing is typed."""


@posted
class Decided(Message):
    """Something was decided, undone or done again."""

    outcome: "Outcome"
    words: str
    """What the user is told of it."""


@posted
class Undecided(Message):
    """It was not; the reason is one line for the user."""

    reason: str


@posted
class Offered(Message):
    """Whom to choose from while nothing is typed."""

    lines: list[EntityLine]


@posted
class Elsewhere(Message):
    """How many other places have the same words."""

    places: int


@posted
class Spelled(Message):
    """How an entity is written."""

    aliases: "list[Alias]"


@posted
class Sides(Message):
    """What might be merged, with the first places where each is named."""

    lines: list[EntityLine]
    excerpts: "dict[int, list[Excerpt]]"


@posted
class Noted(Message):
    """What is noted of an entity."""

    words: str


@posted
class Bounds(Message):
    """A quotation in its paragraph, which begins at `first`."""

    text: str
    first: int
    at: tuple[int, int]


def told(outcome: "Outcome") -> str:
    """A message such as `Merged 3 into Lumenor: 12 mentions in 4 documents. u undoes it` in one line or two."""
    again = any(line.what == "redo" for line in outcome.lines)
    did = _did(outcome.what)
    lead = "Undone: " if outcome.undone else "Done again: " if again else ""
    said = f"{lead}{did}" if lead else did[:1].upper() + did[1:]
    if outcome.mentions:
        touched = wording.counted(outcome.mentions, "mention"), wording.counted(outcome.documents, "document")
        said += f": {touched[0]} in {touched[1]}"
    back = "U does it again." if outcome.undone else "u undoes it."
    reasons = dict.fromkeys(why for _, why in outcome.unfound)
    lost = [f"No longer found: {'; '.join(reasons)}."] if reasons else []
    return " ".join([f"{said}. {back}", *lost, *outcome.complaints])


def _did(decisions: Sequence["Decision"]) -> str:
    """What they did; of several of one kind, how many it was done to."""
    from db.decisions import telling  # noqa: PLC0415  with the first decision

    if not decisions:
        return "nothing"
    first = decisions[0]
    into = {one.other.name for one in decisions if one.other}
    if len(decisions) > 1 and all(one.what == "merge" for one in decisions) and len(into) == 1:
        return f"merged {wording.number(len(decisions))} into {into.pop()}"
    rest = f" and {wording.number(len(decisions) - 1)} more" if len(decisions) > 1 else ""
    said = telling.told(first)
    if rest and first.entity and {one.entity for one in decisions} == {first.entity}:
        for whose in (f" to {first.entity.name}", f" as {first.entity.name}"):
            if said.endswith(whose):  # it is places that there are more of, and not entities
                return f"{said.removesuffix(whose)}{rest}{whose}"
    return f"{said}{rest}"
