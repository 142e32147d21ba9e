"""What a log changes of the extraction, in the terms of rows: the outcome of going through all of it."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from db.decisions.extraction import Spot
from db.decisions.following import follow
from db.decisions.state import Said, State
from db.marks import state_of

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Corrections:
    """Compared with those of another log they say what has to be written."""

    mapped: dict[int, int | None]
    """Entities that were extracted and are another one now, or none."""
    spots: dict[Spot, int | None]
    """Places that name another entity than was extracted there, or none."""
    called: dict[int, tuple[str, str]]
    """Names and kinds that were decided."""
    notes: dict[int, str]
    forms: frozenset[tuple[int, str]]
    """Spellings that entities have although no text may have them."""
    counted: dict[tuple[int, str], int]
    """How many more mentions an entity has in a spelling than were extracted, or fewer."""
    reasons: frozenset[tuple[int, str, str]]
    """Entity, spelling and why that is the entity."""
    without: dict[str, frozenset[int]]
    """Extracted rows that do not hold as they are, by table."""
    own: dict[str, frozenset[Row]]
    """What holds in their stead, by table, in the order of its columns."""


NOTHING = Corrections({}, {}, {}, {}, frozenset(), {}, frozenset(), {}, {})
"""Nobody has decided anything."""


def corrections(state: State) -> Corrections:
    """What a state comes to."""
    last = _Last(state)
    spots = {spot: last.of(entity) for spot, entity in state.spots.items()}
    called = {number: state.called(number) for number in state.names.keys() | state.kinds.keys()}
    mapped = {number: last.of(number) for number in state.into.keys() | state.hidden.keys()}
    forms = {
        (there, form)
        for number, some in state.forms.items()
        if (there := last.of(number)) is not None
        for form in some
    }
    forms |= {(number, name) for number, (name, _) in called.items() if last.of(number) == number}
    rows, gone = follow(state, spots, last.of)
    own = {table: set(kept.values()) for table, kept in rows.items() if table != "quotes"}
    own["quotes"] = set(_quotes(state, last, rows["quotes"]))
    gone["quotes"] |= rows["quotes"].keys() | {number for number in state.said if number >= 0}
    for table in ("roles", "relations"):
        gone[table] |= rows[table].keys()
    for table, wrong in state.wrong.items():
        own[table] = {row for number, row in rows.get(table, {}).items() if number not in wrong}
        gone[table] = gone.get(table, set()) | wrong.keys()
    return Corrections(
        mapped,
        spots,
        {number: said for number, said in called.items() if last.of(number) == number},
        {number: note for number, note in state.notes.items() if last.of(number) == number},
        frozenset(forms),
        _counted(state, spots, last),
        _reasons(state, last),
        {table: frozenset(numbers) for table, numbers in gone.items() if numbers},
        {table: frozenset(some) for table, some in own.items() if some},
    )


class _Last:
    """The entity that each one is in the end, or None where it is hidden."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._known: dict[int, int | None] = {}

    def of(self, number: int | None) -> int | None:
        if number is None:
            return None
        if number not in self._known:
            root = self._state.root(number)
            self._known[number] = None if root in self._state.hidden else root
        return self._known[number]


def _counted(state: State, spots: dict[Spot, int | None], last: _Last) -> dict[tuple[int, str], int]:
    counted: Counter[tuple[int, str]] = Counter()
    for spot, entity in spots.items():
        form = state.extraction.form(spot)
        read = last.of(state.extraction.named(spot))
        if read is not None:
            counted[read, form] -= 1
        if entity is not None:
            counted[entity, form] += 1
    return {key: count for key, count in counted.items() if count}


def _reasons(state: State, last: _Last) -> frozenset[tuple[int, str, str]]:
    """Why the spellings of merged entities are those of the one that they went into."""
    found: set[tuple[int, str, str]] = set()
    for entity, reason in state.reasons.items():
        there = last.of(entity)
        if there is None:
            continue
        for member in state.group(entity):
            found.update((there, form, reason) for form in state.extraction.forms(member))
            found.update((there, form, reason) for form in state.forms.of(member))
            found.add((there, state.called(member)[0], reason))
    return frozenset(found)


def _quotes(state: State, last: _Last, followed: dict[int, Row]) -> Iterator[Row]:
    """Quotations that are not as they were extracted."""
    yield from (row for number, row in followed.items() if number not in state.said)
    for number, said in state.said.items():
        if said.gone or said.row is None:
            continue
        row = state.extraction.quote(number)
        speaker = followed[number][7] if number in followed else last.of(row[7])
        if said.decided:
            speaker = last.of(said.speaker)
        document, start, stop = said.at
        how = row[3] if said.at == row[:3] else state_of(state.places.text(document), start, stop)
        yield (*said.at, how, *row[4:7], speaker)
    added: dict[int, list[Said]] = defaultdict(list)
    for said in state.said.values():
        if said.row is None and not said.gone:
            added[said.at[0]].append(said)
    for document, some in added.items():
        yield from _added(state, document, some, last)


def _added(state: State, number: int, some: list[Said], last: _Last) -> Iterator[Row]:
    """Quotations that a person found, each an utterance of its own."""
    before = state.extraction.last_utterance(number)
    text = state.places.text(number)
    for at, said in enumerate(sorted(some, key=lambda said: said.at), before + 1):
        how = state_of(text, *said.at[1:])
        yield (*said.at, how, at, None, None, last.of(said.speaker))
