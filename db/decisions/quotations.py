"""What is decided of quotations: their speakers, their words, and whether they are any."""

from dataclasses import replace

from db.decisions.decision import Decision
from db.decisions.extraction import Spot
from db.decisions.objects import Missing, spot_of, target_of
from db.decisions.state import Said, State


def speaker(state: State, decision: Decision) -> None:
    """Say who speaks, or that nobody knows."""
    number = _found(state, spot_of(state, decision.place))
    said = target_of(state, decision) if decision.entity else None
    state.said[number] = replace(state.said[number], decided=True, speaker=said)


def respan(state: State, decision: Decision) -> None:
    """Have a quotation begin or end elsewhere."""
    number, onto = _found(state, spot_of(state, decision.place)), spot_of(state, decision.onto)
    if _at(state, onto) not in (None, number):
        raise Missing("another quotation has these words")
    before = state.said[number].at
    del state.quotes[before]
    state.moved[before] = number
    state.quotes[onto] = number
    state.said[number] = replace(state.said[number], at=onto)
    if ("quote", *before) in state.stars:
        state.stars["quote", *onto] = state.stars["quote", *before]
        del state.stars["quote", *before]


def unquote(state: State, decision: Decision) -> None:
    """Say that these words are no quotation."""
    spot = spot_of(state, decision.place)
    known = state.quotes.get(spot, state.moved.get(spot))
    if known is not None and state.said[known].gone:
        return  # the other of two people who came to the same
    number = _found(state, spot)
    state.said[number] = replace(state.said[number], gone=True)


def quote(state: State, decision: Decision) -> None:
    """Say that these words are a quotation."""
    spot = spot_of(state, decision.place)
    number = _at(state, spot)
    if number is None:
        number = state.quotes[spot] = -1 - len(state.said)
        state.said[number] = Said(None, spot)
    if decision.entity:
        speaker = target_of(state, decision)
        state.said[number] = replace(state.said[number], decided=True, speaker=speaker)


def _found(state: State, spot: Spot) -> int:
    number = _at(state, spot)
    if number is None:  # who decided this may not have known that it begins or ends elsewhere
        number = state.moved.get(spot)
    if number is None or state.said[number].gone:
        raise Missing("there is no quotation now")
    return number


def _at(state: State, spot: Spot) -> int | None:
    """The quotation that stands exactly there now, known from then on."""
    if spot in state.quotes:
        number = state.quotes[spot]
        return None if state.said[number].gone else number
    read = [row for row in state.extraction.quote_at(spot) if row not in state.said]
    if not read:
        return None
    state.quotes[spot] = read[0]
    state.said[read[0]] = Said(read[0], spot)
    return read[0]
