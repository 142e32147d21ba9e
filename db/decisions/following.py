"""Has roles, relations and speakers follow the mentions that they were read from.

Where a person says that the words within a role name somebody else, it is that one's role; where they
name nobody, it is nobody's.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import Any

from db import extracted
from db.decisions.extraction import Spot
from db.decisions.state import Followed, Moved, State

_SIDES = {
    "roles": ("person_id", "organisation_id"),
    "relations": ("subject_id", "object_id"),
    "quotes": ("speaker_id",),
}
_NEEDED = {"roles": ("person_id",), "relations": ("subject_id", "object_id"), "quotes": ()}
"""Sides without which there is no row."""

Rows = dict[str, dict[int, tuple[Any, ...]]]
"""By table and by the id of the extracted row: the columns of the row that holds in its stead."""


def follow(
    state: State, spots: dict[Spot, int | None], last: Callable[[int | None], int | None]
) -> tuple[Rows, dict[str, set[int]]]:
    """The rows that follow a mention elsewhere, and those that are nobody's by now."""
    moved: dict[int, Moved] = defaultdict(dict)
    for (number, start, stop), entity in spots.items():
        read = state.extraction.named((number, start, stop))
        if read is not None:
            moved[number][start, stop] = (read, entity)
    own: Rows = {table: {} for table in _SIDES}
    gone: dict[str, set[int]] = {table: set() for table in _SIDES}
    for number, there in sorted(moved.items()):
        for table, row_id, row, now in _known(state, number, there):
            told = row | {side: last(row[side]) if one is None else one[0] for side, one in now.items()}
            if all(told[side] is not None for side in _NEEDED[table]):
                own[table][row_id] = tuple(told.values())
            else:
                gone[table].add(row_id)
    return own, gone


def _known(state: State, number: int, there: Moved) -> list[Followed]:
    """The rows of a document that follow; found once for as long as the same mentions are elsewhere."""
    before = state.followed.get(number)
    if before is None or before[0] != there:
        found = [row for table in _SIDES for row in _changed(state, table, number, there)]
        before = state.followed[number] = there, found
    return before[1]


def _changed(state: State, table: str, number: int, there: Moved) -> Iterator[Followed]:
    """The rows of a document of which a side is another entity now, because the words within the row name that one."""
    columns = extracted.TABLES[table]
    span = ("cue_start", "cue_stop") if table == "quotes" else ("start", "stop")
    begin, end = (columns.index(column) + 1 for column in span)  # the id stands before them
    sides = {side: columns.index(side) + 1 for side in _SIDES[table]}
    for row in state.extraction.rows(table, number):
        start, stop = row[begin], row[end]
        if start is None:
            continue
        within = {place: pair for place, pair in there.items() if start <= place[0] and place[1] <= stop}
        if not within:
            continue
        now = {side: _now(state, (number, start, stop), row[at], within) for side, at in sides.items()}
        if any(found is not None for found in now.values()):
            yield table, row[0], dict(zip(columns, row[1:], strict=True)), now


def _now(state: State, span: Spot, read: int | None, within: Moved) -> tuple[int | None] | None:
    """Who the words within a span name that named an entity; None where some still do, or where they differ."""
    if not any(before == read for before, _ in within.values()):
        return None
    number, start, stop = span
    rows = state.connection.execute(
        "SELECT start, stop FROM extracted_mentions WHERE document_id = ? AND start >= ? AND stop <= ? AND start < ?"
        " AND entity_id = ?",
        (number, start, stop, stop, read),
    ).fetchall()
    now = {within[place][1] for place in rows if place in within}
    return (now.pop(),) if len(now) == 1 and all(place in within for place in rows) else None
