"""Goes through the decisions of a log in their order: each one changes the state, or says why it cannot."""

from collections.abc import Callable, Iterable
from typing import Any

from db.decisions import quotations
from db.decisions.decision import Decision
from db.decisions.everywhere import occurrences
from db.decisions.extraction import Spot
from db.decisions.facts import rows_of
from db.decisions.objects import Missing, entity_of, spot_of, target_of
from db.decisions.state import State
from db.intake import one_line


def fold(state: State, decisions: Iterable[Decision]) -> None:
    """Apply decisions; those that hold for nothing now are kept as problems, each with the reason."""
    for decision in decisions:
        try:
            _STEPS[decision.what](state, decision)
        except Missing as reason:
            state.problems[decision.key] = str(reason)
        state.passed(decision.key)


def _merge(state: State, decision: Decision) -> None:
    into = entity_of(state, decision.other, within=True)
    named = decision.entity
    found = state.find(named) if named else None
    if named and found is None and state.is_written(into, named.name):
        return  # the loader knows by now what was decided here
    entity = entity_of(state, named)
    if entity == into:
        return
    state.into[entity] = into
    state.within.put(into, entity)
    said = f": {decision.why}" if decision.why else ""
    state.reasons[entity] = f"merged by hand on {decision.at[:10]}{said}"
    if entity in state.notes:
        notes = (state.notes[one] for one in (into, entity) if one in state.notes)
        state.notes[into] = "; ".join(dict.fromkeys(notes))


def _split(state: State, decision: Decision) -> None:
    entity, form = entity_of(state, decision.entity), one_line(decision.words)
    target = target_of(state, decision, besides=entity)
    spots = list(_written(state, entity, form))
    if not spots and not state.is_written(entity, form):
        raise Missing(f"{decision.entity.name if decision.entity else ''!r} is nowhere written {form!r}")
    state.unspell(entity, form)
    state.spell(target, form)
    for spot in spots:
        state.put(spot, target)


def _written(state: State, entity: int, form: str) -> Iterable[Spot]:
    """The mentions of an entity that are written so, as decided so far."""
    for member in sorted(state.group(entity)):
        places = set(state.decided(member))
        if form in state.extraction.forms(member):
            places |= {spot for spot in state.extraction.mentions(member) if spot not in state.spots}
        yield from (spot for spot in sorted(places) if state.extraction.form(spot) == form)


def _rename(state: State, decision: Decision) -> None:
    name = one_line(decision.words)
    if not name:
        raise Missing("it does not say the name")
    state.call(entity_of(state, decision.entity), name=name)


def _retype(state: State, decision: Decision) -> None:
    state.call(entity_of(state, decision.entity), kind=decision.kind)


def _hide(state: State, decision: Decision) -> None:
    named = decision.entity
    if named and state.find(named) is None and state.is_hidden(named):
        return  # the other of two people who came to the same
    state.hidden[entity_of(state, named)] = None


def _note(state: State, decision: Decision) -> None:
    entity = entity_of(state, decision.entity)
    if decision.words.strip():
        state.notes[entity] = decision.words.strip()
    elif entity in state.notes:
        del state.notes[entity]


def _star(state: State, decision: Decision) -> None:
    starred: tuple[Any, ...] = (decision.table,)
    if decision.entity:
        starred = ("entity", entity_of(state, decision.entity))
    elif decision.table == "document" and decision.place:
        number = state.places.document(decision.place)
        if number is None:
            raise Missing(f"{decision.place.path} is not here")
        starred += (number,)
    else:
        starred += spot_of(state, decision.place)
    state.stars[starred] = decision.on


def _unname(state: State, decision: Decision) -> None:
    spot = spot_of(state, decision.place)
    if state.named(spot) is not None:
        state.put(spot, None)


def _name(state: State, decision: Decision) -> None:
    spot = spot_of(state, decision.place)
    target = target_of(state, decision)
    _put(state, spot, target)
    if decision.everywhere:
        _everywhere(state, state.extraction.form(spot), target)


def _alias(state: State, decision: Decision) -> None:
    target, words = entity_of(state, decision.entity, within=True), one_line(decision.words)
    if not words:
        raise Missing("it does not say the form")
    state.spell(target, words)
    _everywhere(state, words, target)


def _put(state: State, spot: Spot, target: int) -> None:
    """Have words name an entity; mentions that share a character with them are none any more."""
    for place in state.around(spot):
        state.put(place, None)
    state.put(spot, target)


def _everywhere(state: State, words: str, target: int) -> None:
    """The same words elsewhere; what is a mention already stays one, unless it is a part of these words."""
    for spot in occurrences(state.connection, words):
        beside = state.around(spot)
        if all(spot[1] <= there[1] and there[2] <= spot[2] and there != spot for there in beside):
            _put(state, spot, target)


def _wrong(state: State, decision: Decision) -> None:
    spot = spot_of(state, decision.place)
    rows = rows_of(state, decision.table, spot, decision.values)
    if not rows:
        raise Missing("nothing of the kind is read there now")
    for row in rows:
        state.wrong.put(decision.table, row)


def _nothing(state: State, decision: Decision) -> None:
    """Concerns what is suggested, not what is shown."""


_STEPS: dict[str, Callable[[State, Decision], None]] = {
    "merge": _merge,
    "split": _split,
    "rename": _rename,
    "retype": _retype,
    "hide": _hide,
    "note": _note,
    "star": _star,
    "unname": _unname,
    "name": _name,
    "alias": _alias,
    "speaker": quotations.speaker,
    "respan": quotations.respan,
    "unquote": quotations.unquote,
    "quote": quotations.quote,
    "wrong": _wrong,
    "apart": _nothing,
    "doubtless": _nothing,
}
