"""Sets the second reading of all documents down beside the tables, before any row is changed.

What is staged is what was extracted; `db.applying` makes of it, and of the log, what is shown.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from db.intake import one_line
from db.pages import quote_ids
from db.records import Name, Settled

_BATCH = 20_000  # rows held before they are written: beyond this executemany gained nothing

_TABLES = (
    (
        "CREATE TEMP TABLE staged_mentions (document_id INTEGER, start INTEGER, stop INTEGER, name INTEGER,"
        " PRIMARY KEY (document_id, start, stop)) WITHOUT ROWID"
    ),
    (
        "CREATE TEMP TABLE staged_roles (document_id INTEGER, start INTEGER, stop INTEGER, person INTEGER, title TEXT,"
        " organisation INTEGER, status TEXT, since TEXT, until TEXT)"
    ),
    (
        "CREATE TEMP TABLE staged_relations (document_id INTEGER, start INTEGER, stop INTEGER, subject INTEGER,"
        " kind TEXT, object INTEGER, status TEXT, since TEXT, until TEXT)"
    ),
    "CREATE TEMP TABLE staged_speakers (quote_id INTEGER PRIMARY KEY, name INTEGER)",
    "CREATE TEMP TABLE staged_names (name INTEGER PRIMARY KEY, entity_id INTEGER UNIQUE)",
)
_WIDTHS = {"staged_mentions": 4, "staged_roles": 9, "staged_relations": 9, "staged_speakers": 2}


@dataclass(slots=True)
class Staged:
    """What was met while staging: how often each name is written in each form, and why forms are names."""

    written: Counter[tuple[int, str]] = field(default_factory=Counter)
    """Mentions by name and form."""
    reasons: set[tuple[int, str, str]] = field(default_factory=set)
    """Name, form and why that form is the name."""
    used: set[int] = field(default_factory=set)
    """Names that some document names, quotes or says something of: the others are left out."""


def stage(connection: sqlite3.Connection, settled: Iterable[tuple[int, Settled]]) -> Staged:
    """Write all documents' settled rows into temporary tables, as they come."""
    clear(connection)
    for table in _TABLES:
        connection.execute(table)
    staged = Staged()
    rows: dict[str, list[tuple[Any, ...]]] = {table: [] for table in _WIDTHS}
    for number, document in settled:
        _add(connection, staged, rows, number, document)
        for table, waiting in rows.items():
            if len(waiting) >= _BATCH:
                _write(connection, table, waiting)
    for table, waiting in rows.items():
        _write(connection, table, waiting)
    connection.execute("CREATE INDEX temp.staged_role ON staged_roles (document_id, start)")
    connection.execute("CREATE INDEX temp.staged_relation ON staged_relations (document_id, start)")
    return staged


def clear(connection: sqlite3.Connection) -> None:
    """Drop the temporary tables."""
    for table in (*_WIDTHS, "staged_names"):
        connection.execute(f"DROP TABLE IF EXISTS temp.{table}")


def also_called(staged: Staged, names: tuple[Name, ...]) -> None:
    """Add what the corpus itself decided: every form of a name, and why."""
    for index in sorted(staged.used):
        name = names[index]
        for form, reason in ((name.name, ""), *name.forms):
            line = one_line(form)
            staged.written[index, line] += 0
            if reason:
                staged.reasons.add((index, line, reason))


def _add(
    connection: sqlite3.Connection,
    staged: Staged,
    rows: dict[str, list[tuple[Any, ...]]],
    number: int,
    document: Settled,
) -> None:
    """Queue one document's rows. Two mentions at one place are one; a document that is gone has none."""
    held = connection.execute("SELECT text FROM documents WHERE id = ?", (number,)).fetchone()
    if held is None:
        return
    text = held[0]
    for at in sorted({m.start: m for m in document.mentions}.values(), key=lambda m: m.start):
        form = one_line(text[at.start : at.stop])
        staged.written[at.name, form] += 1
        staged.used.add(at.name)
        if at.reason:
            staged.reasons.add((at.name, form, at.reason))
        rows["staged_mentions"].append((number, at.start, at.stop, at.name))
    for quote, name in zip(quote_ids(connection, number), document.speakers, strict=bool(document.speakers)):
        if name is not None:
            staged.used.add(name)
            rows["staged_speakers"].append((quote, name))
    for r in dict.fromkeys(document.roles):
        staged.used.update(name for name in (r.person, r.organisation) if name is not None)
        rows["staged_roles"].append(
            (number, r.start, r.stop, r.person, r.title, r.organisation, r.status, r.since, r.until)
        )
    for s in dict.fromkeys(document.relations):
        staged.used.update((s.subject, s.object))
        rows["staged_relations"].append(
            (number, s.start, s.stop, s.subject, s.kind, s.object, s.status, s.since, s.until)
        )


def _write(connection: sqlite3.Connection, table: str, rows: list[tuple[Any, ...]]) -> None:
    connection.executemany(f"INSERT INTO temp.{table} VALUES ({', '.join('?' * _WIDTHS[table])})", rows)
    rows.clear()
