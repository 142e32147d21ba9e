"""Checks that the tables of the contract are what was extracted, with the log applied to it from its beginning."""

import sqlite3
from collections.abc import Iterator

from db import deriving, naming, stars
from db.attached import beside
from db.connection import Reader
from db.decisions import log
from db.decisions.held import Held, gone_through


def unequal(reader: Reader) -> Iterator[str]:
    """What is shown otherwise than the log has it, one line for each table."""
    with beside(reader) as connection:
        try:
            held = gone_through(connection)
        except (
            sqlite3.OperationalError
        ):  # an entity that a decision makes has no number: it was never applied
            yield "the log of decisions was not applied: take any decision, or load any folder"
            return
        for table, wrong in _differences(connection, held):
            if wrong:
                yield f"{table}: {wrong} rows are not what was extracted with the log of decisions applied"


def _differences(connection: sqlite3.Connection, held: Held) -> Iterator[tuple[str, int]]:
    after = held.corrections
    yield from deriving.unequal(connection, after)
    connection.execute("CREATE TEMP TABLE touched AS SELECT id FROM entities")
    shown = {row[0]: row[1:] for row in connection.execute("SELECT id, name, kind, note FROM entities")}
    called = naming.called(connection, after)
    yield "entities", sum(called.get(number) != said for number, said in shown.items())
    aliases, merges = naming.spelled(connection, after)
    rows = connection.execute("SELECT entity_id, name, mentions FROM aliases")
    yield "aliases", len(set(rows) ^ {(*pair, count) for pair, (count,) in aliases.items()})
    yield "merges", len(set(connection.execute("SELECT entity_id, name, reason FROM merges")) ^ merges.keys())
    yield "stars", len(stars.starred(connection) ^ stars.holding(connection, held.state))
    told = log.every(connection)
    problems = {entry.decision.key: entry.problem for entry in told if entry.problem}
    undone = {entry.decision.key: entry.undone_by for entry in told}
    by = log.undone(entry.decision for entry in told)
    yield "decisions", len(problems.items() ^ held.state.problems.items())
    yield "decisions", sum(by.get(key) != undone_by for key, undone_by in undone.items())
