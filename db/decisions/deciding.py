"""What a person decides, undoes and does again: each wholly or not at all, in the log and in all tables at once."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from db.connection import StoreError
from db.decisions.acting import Outcome
from db.decisions.decision import Decision
from db.store import Store


def decide(database: Path, decisions: Sequence[Decision]) -> Outcome:
    """Take decisions by one key; they are undone together. Raises StoreError where the database cannot be written."""
    return _act(database, lambda store: store.decide(decisions))


def undo(database: Path) -> Outcome:
    """Take back what was decided last. Raises StoreError where nothing is left to undo."""
    return _act(database, Store.undo)


def redo(database: Path) -> Outcome:
    """Do again what was undone last. Raises StoreError where there is nothing, or where something was decided since."""
    return _act(database, Store.redo)


def turn(database: Path, key: str) -> Outcome:
    """Take back one decision, whenever it was taken, or do it again where it is undone. Raises StoreError where there is none."""
    return _act(database, lambda store: store.turn(key))


def take_in(database: Path, decisions: Iterable[Decision]) -> Outcome:
    """Add the lines of another log; what is here already changes nothing."""
    return _act(database, lambda store: store.take_in(decisions))


def bring_together(database: Path) -> Outcome | None:
    """Take in what the file beside the database has, as each writer does first; None where that is nothing."""
    with Store(database) as store:
        return store.brought


def _act(database: Path, act: Callable[[Store], Outcome]) -> Outcome:
    if not database.is_file():
        raise StoreError(f"{database}: there is no such database")
    with Store(database) as store:
        return act(store)


__all__ = ["Outcome", "bring_together", "decide", "redo", "take_in", "turn", "undo"]
