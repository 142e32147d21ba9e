"""Takes, undoes and does again decisions within one transaction of the writer."""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from db import applying
from db.connection import StoreError
from db.decisions import log
from db.decisions.decision import Decision, stamped
from db.decisions.held import standing
from db.decisions.state import State


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was done."""

    what: tuple[Decision, ...]
    """The decisions that were taken, undone or done again, as they stand in the log."""
    undone: bool = False
    mentions: int = 0
    """How many mentions came, went, or name another entity now."""
    documents: int = 0
    """In how many documents."""
    entities: tuple[int, ...] = ()
    """The entities that the decisions name, as they are now; those that are gone are left out."""
    unfound: tuple[tuple[Decision, str], ...] = ()
    """Those that hold for nothing, and why."""
    lines: tuple[Decision, ...] = ()
    """What is new in the log."""
    complaints: tuple[str, ...] = ()
    """What else the user should know: that the file beside the database could not be written."""


def decide(connection: sqlite3.Connection, decisions: Sequence[Decision]) -> Outcome:
    """Take decisions; they are undone together. Raises StoreError where one does not find its object: then none is taken."""
    outcome = _add(connection, list(stamped(list(decisions), log.last(connection))))
    if outcome.unfound:
        raise StoreError("; ".join(dict.fromkeys(why for _, why in outcome.unfound)))
    return outcome


def undo(connection: sqlite3.Connection) -> Outcome:
    """Take back what was decided last. Raises StoreError where nothing is left to undo."""
    taken = log.undoable(connection)
    if not taken:
        raise StoreError("nothing is left to undo")
    lines = [Decision("undo", of=decision.key) for decision in taken]
    outcome = _add(connection, list(stamped(lines, log.last(connection))))
    return replace(outcome, what=tuple(taken), undone=True)


def redo(connection: sqlite3.Connection) -> Outcome:
    """Do again what was undone last. Raises StoreError where there is nothing, or where something was decided since."""
    taken = log.redoable(connection)
    if not taken:
        raise StoreError("nothing was undone that could be done again")
    lines = [Decision("redo", of=decision.key) for decision in taken]
    outcome = _add(connection, list(stamped(lines, log.last(connection))))
    return replace(outcome, what=tuple(taken))


def turn(connection: sqlite3.Connection, key: str) -> Outcome:
    """Take back one decision, whenever it was taken, with all that the same key did; or do them again where they are undone.

    Raises StoreError where there is no such decision.
    """
    entries = log.every(connection)
    found = next((entry for entry in entries if entry.decision.key == key), None)
    if found is None or found.decision.of:
        raise StoreError("this is no decision of this log")
    undone = found.undone_by is not None
    taken = [
        entry.decision
        for entry in entries
        if not entry.decision.of
        and (entry.decision.act or entry.decision.key) == (found.decision.act or key)
        and (entry.undone_by is not None) == undone
    ]
    lines = [Decision("redo" if undone else "undo", of=decision.key) for decision in taken]
    outcome = _add(connection, list(stamped(lines, log.last(connection))))
    return replace(outcome, what=tuple(taken), undone=not undone)


def take_in(connection: sqlite3.Connection, decisions: Iterable[Decision]) -> Outcome:
    """Add the lines of another log, and apply what they change; those that are here already change nothing."""
    return _add(connection, list(decisions))


def _add(connection: sqlite3.Connection, lines: list[Decision]) -> Outcome:
    fresh = log.missing(connection, lines)
    if not fresh:
        return Outcome(())
    before = standing(connection)
    log.append(connection, fresh)
    touched, state = applying.onward(connection, before)
    entries = log.entries(connection, {key for line in fresh for key in (line.key, line.of) if key})
    taken = tuple(e.decision for e in entries if e.decision.what not in ("undo", "redo"))
    unfound = tuple((e.decision, e.problem) for e in entries if e.problem and e.undone_by is None)
    return Outcome(
        taken,
        mentions=touched.mentions,
        documents=touched.documents,
        entities=_named(state, taken),
        unfound=unfound,
        lines=tuple(fresh),
    )


def _named(state: State, decisions: Iterable[Decision]) -> tuple[int, ...]:
    """The entities that decisions name, the one that something was put under last."""
    found: dict[int, None] = {}
    for decision in decisions:
        for naming in (decision.entity, decision.other):
            if naming is None:
                continue
            made = state.made.get(decision.key) if naming.new else None
            number = state.root(made) if made is not None else state.find(naming)
            if number is None and decision.what in ("rename", "retype"):
                name, kind = decision.words or naming.name, decision.kind or naming.kind
                number = next(iter(state.exactly(name, kind)), None)
            if number is not None and number not in state.hidden:
                found[number] = None
    return tuple(found)
