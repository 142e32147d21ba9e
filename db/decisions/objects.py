"""What a decision is about, found in the state that the decisions before it made."""

from db.decisions.decision import Decision, Naming, Placing
from db.decisions.extraction import Spot
from db.decisions.places import missing
from db.decisions.state import State
from db.intake import one_line


class Missing(Exception):  # noqa: N818  said to the user as it is, not an error of the program
    """A decision does not find what it is about."""


def entity_of(state: State, naming: Naming | None, *, within: bool = False) -> int:
    """The entity that is meant; where it was merged, if `within` another will do, that other one."""
    if naming is None:
        raise Missing("it does not say of what")
    found = state.find(naming, within=within)
    if found is None:
        several = len(state.exactly(naming.name, naming.kind)) > 1
        why = "the name of several, and none of them is meant for sure" if several else "not there"
        raise Missing(f"{naming.name!r} ({naming.kind}) is {why}")
    return found


def target_of(state: State, decision: Decision, *, besides: int | None = None) -> int:
    """The entity that a decision puts something under, made where it is new; never `besides`."""
    naming = decision.other if decision.what == "split" else decision.entity
    if naming and naming.new:
        if not one_line(naming.name):
            raise Missing("it does not say the name")
        return state.make(decision.key, one_line(naming.name), naming.kind, besides)
    return entity_of(state, naming, within=True)


def spot_of(state: State, place: Placing | None) -> Spot:
    """Where the words stand that are meant."""
    if place is None:
        raise Missing("it does not say where")
    found = state.places.find(place)
    if found is None:
        raise Missing(missing(place))
    return found
