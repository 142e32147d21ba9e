"""What is decided of quotations: their speakers, their words, and whether they are any."""

from db.decisions.decision import Decision
from db.decisions.objects import Missing, spot_of, target_of
from db.decisions.state import Said, Spot, State


def speaker(state: State, decision: Decision) -> None:
    """Say who speaks, or that nobody knows."""
    said = _found(state, spot_of(state, decision.place))
    said.speaker = target_of(state, decision) if decision.entity else None
    said.decided = True


def respan(state: State, decision: Decision) -> None:
    """Have a quotation begin or end elsewhere."""
    said, onto = _found(state, spot_of(state, decision.place)), spot_of(state, decision.onto)
    if _at(state, onto) not in (None, said):
        raise Missing("another quotation has these words")
    del state.quotes[said.at]
    said.at = onto
    state.quotes[onto] = said


def unquote(state: State, decision: Decision) -> None:
    """Say that these words are no quotation."""
    _found(state, spot_of(state, decision.place)).gone = True


def quote(state: State, decision: Decision) -> None:
    """Say that these words are a quotation."""
    spot = spot_of(state, decision.place)
    said = _at(state, spot)
    if said is None:
        said = state.quotes[spot] = Said(None, spot)
    if decision.entity:
        said.decided, said.speaker = True, target_of(state, decision)


def _found(state: State, spot: Spot) -> Said:
    said = _at(state, spot)
    if said is None:
        raise Missing("there is no quotation now")
    return said


def _at(state: State, spot: Spot) -> Said | None:
    """The quotation that stands exactly there now, known from then on."""
    if spot in state.quotes:
        said = state.quotes[spot]
        return None if said.gone else said
    row = state.connection.execute(
        "SELECT id FROM extracted_quotes WHERE document_id = ? AND start = ? AND stop = ? ORDER BY state, id",
        spot,
    ).fetchone()
    if row is None or row[0] in state.left:
        return None
    said = state.quotes[spot] = state.left[row[0]] = Said(row[0], spot)
    return said
