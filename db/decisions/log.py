"""The log in the database: lines are added, never changed; what undoes or redoes a line is a line itself."""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from db.decisions.decision import Decision


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the log, and what became of it."""

    decision: Decision
    undone_by: str | None
    """The key of the line that undoes it; None where it holds."""
    problem: str
    """Why it holds for nothing now; empty where it found what it is about."""


def every(connection: sqlite3.Connection) -> list[Entry]:
    """The whole log, in the order in which it is applied."""
    rows = connection.execute("SELECT said, undone_by, problem FROM decisions ORDER BY at, key")
    return [Entry(Decision.read(said), undone_by, problem) for said, undone_by, problem in rows]


def live(connection: sqlite3.Connection) -> list[Decision]:
    """The decisions that hold, in their order."""
    rows = connection.execute(
        "SELECT said FROM decisions WHERE undone_by IS NULL AND what NOT IN ('undo', 'redo') ORDER BY at, key"
    )
    return [Decision.read(said) for (said,) in rows]


def lost(connection: sqlite3.Connection) -> frozenset[str]:
    """The keys of the decisions that stand, and hold for nothing now."""
    rows = connection.execute("SELECT key FROM decisions WHERE undone_by IS NULL AND problem <> ''")
    return frozenset(key for (key,) in rows)


def last(connection: sqlite3.Connection) -> str:
    """The time of the last line; empty where there is none."""
    return str(connection.execute("SELECT coalesce(max(at), '') FROM decisions").fetchone()[0])


def standing(connection: sqlite3.Connection) -> list[str]:
    """The keys of the decisions that hold, in their order."""
    rows = connection.execute(
        "SELECT key FROM decisions WHERE undone_by IS NULL AND what NOT IN ('undo', 'redo') ORDER BY at, key"
    )
    return [key for (key,) in rows]


def read(connection: sqlite3.Connection, keys: Iterable[str]) -> list[Decision]:
    """The lines with these keys."""
    query = "SELECT said FROM decisions WHERE key = ?"
    return [Decision.read(connection.execute(query, (key,)).fetchone()[0]) for key in keys]


def entries(connection: sqlite3.Connection, keys: Iterable[str]) -> list[Entry]:
    """The lines with these keys that there are, and what became of them, in the order in which they are applied."""
    query = "SELECT said, undone_by, problem FROM decisions WHERE key = ?"
    rows = [row for key in keys for row in connection.execute(query, (key,))]
    found = [Entry(Decision.read(said), undone_by, problem) for said, undone_by, problem in rows]
    return sorted(found, key=lambda entry: entry.decision.order)


def missing(connection: sqlite3.Connection, decisions: Iterable[Decision]) -> list[Decision]:
    """Those that the log does not have, each once, in their order."""
    query = "SELECT 1 FROM decisions WHERE key = ?"
    fresh = {d.key: d for d in decisions if connection.execute(query, (d.key,)).fetchone() is None}
    return sorted(fresh.values(), key=lambda d: d.order)


def append(connection: sqlite3.Connection, decisions: Iterable[Decision]) -> list[Decision]:
    """Add the lines whose keys are not there yet, and say of all that they are about whether it holds."""
    fresh, before = missing(connection, decisions), last(connection)
    connection.executemany(
        "INSERT INTO decisions (key, at, what, said, problem) VALUES (?, ?, ?, ?, '')",
        [(d.key, d.at, d.what, d.line()) for d in fresh],
    )
    if (
        fresh and fresh[0].at > before
    ):  # nothing later undoes or redoes what is new: as with every key that is pressed
        connection.executemany(
            "UPDATE decisions SET undone_by = ? WHERE key = ?",
            [(d.key if d.what == "undo" else None, d.of) for d in fresh if d.of],
        )
    elif fresh:
        _judge(connection)
    return fresh


def complain(connection: sqlite3.Connection, problems: Mapping[str, str]) -> None:
    """Write why decisions hold for nothing, by their keys; all others find what they are about."""
    held = dict(connection.execute("SELECT key, problem FROM decisions WHERE problem <> ''"))
    changed = [
        (problems.get(key, ""), key) for key in held | dict(problems) if held.get(key) != problems.get(key)
    ]
    connection.executemany("UPDATE decisions SET problem = ? WHERE key = ?", changed)


def undoable(connection: sqlite3.Connection) -> list[Decision]:
    """What `undo` takes back now: the last act that holds."""
    keys = standing(connection)
    if not keys:
        return []
    (done,) = read(connection, keys[-1:])
    if not done.act:
        return [done]
    rows = connection.execute(
        "SELECT said FROM decisions WHERE undone_by IS NULL AND what NOT IN ('undo', 'redo')"
        " AND at > ? AND json_extract(said, '$.act') = ? ORDER BY at, key",
        (_while(done), done.act),
    )
    return [Decision.read(said) for (said,) in rows]


def _while(done: Decision) -> str:
    """A time before the first decision of its act: they are stamped a microsecond apart."""
    return (datetime.fromisoformat(done.at) - timedelta(seconds=1)).isoformat()


def redoable(connection: sqlite3.Connection) -> list[Decision]:
    """What `redo` does again now: what was undone last, unless something was decided since."""
    rows = connection.execute("SELECT said FROM decisions ORDER BY at DESC, key DESC")
    done: set[str] = set()
    for (said,) in rows:
        line = Decision.read(said)
        if line.what == "redo":
            done.add(line.of)
        elif line.what == "undo":
            if line.of in done:
                done.remove(line.of)
                continue
            return _of_act(connection, line)
        elif line.key not in done:
            return []
    return []


def _of_act(connection: sqlite3.Connection, undo: Decision) -> list[Decision]:
    """All decisions that one press of a key took back."""
    rows = connection.execute(
        "SELECT d.said FROM decisions AS u JOIN decisions AS d ON d.undone_by = u.key"
        " WHERE u.what = 'undo' AND json_extract(u.said, '$.act') = ? ORDER BY d.at, d.key",
        (undo.act,),
    )
    return [Decision.read(said) for (said,) in rows]


def undone(every: Iterable[Decision]) -> dict[str, str]:
    """The decisions that do not hold, each with the line that undoes it: the last line about it, by order."""
    by = {line.of: line for line in sorted(every, key=lambda line: line.order) if line.of}
    return {key: line.key for key, line in by.items() if line.what == "undo"}


def _judge(connection: sqlite3.Connection) -> None:
    """Say of each decision anew whether it holds."""
    rows = connection.execute("SELECT said FROM decisions WHERE what IN ('undo', 'redo')").fetchall()
    by = undone(Decision.read(said) for (said,) in rows)
    held = connection.execute("SELECT key, undone_by FROM decisions").fetchall()
    changed = [(by.get(key), key) for key, undone_by in held if by.get(key) != undone_by]
    connection.executemany("UPDATE decisions SET undone_by = ? WHERE key = ?", changed)
