"""Measures what decisions cost: `python tests/bench/bench_decisions.py [ENTITIES …]`, 100,000 unless told.

A log of mixed decisions is replayed from nothing over a corpus (databases.py: 25 mentions a document, one entity in all
of them): going through it, and what all tables cost more than without a log, in processor time. Then single decisions
with an empty log and with 10,000 lines in it, from the key to the last byte in the database and in the file beside it:
the first one of a program, which goes through the log, and those after it. The least of several runs counts, for other
work weighs on all.
"""

import os
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from databases import decidable  # type: ignore[import-not-found]  # beside this file

from db import applying
from db.connection import Reader, open_reader
from db.decisions import deciding, held, log
from db.decisions.decision import Decision, What, stamped
from db.decisions.facts import values_of
from db.decisions.held import gone_through
from db.decisions.places import anew, naming, placing
from db.store import Store

LOGS = (1_000, 3_000, 10_000, 30_000)
ENTITIES_A_DOCUMENT = 5
RUNS = 2
MIXED: tuple[What, ...] = (
    *("merge",) * 6,
    *("rename", "retype", "hide", "speaker", "wrong", "unname", "name") * 2,
    *("note", "star", "split", "alias", "apart", "unquote", "quote", "respan"),
)


def mixed(reader: Reader, count: int) -> Iterator[Decision]:
    """Decisions of every kind on entities and places that no other one of them is about, always the same ones."""
    rnd = random.Random(5)  # noqa: S311  no secret
    (entities,) = reader.execute("SELECT max(id) FROM entities").fetchone()
    (documents,) = reader.execute("SELECT max(id) FROM documents").fetchone()
    numbers = rnd.sample(
        range(2, entities - 20), min(2 * count, entities - 22)
    )  # the last ones stay as they are
    for at in range(count):
        one, other = (numbers[(2 * at + way) % len(numbers)] for way in (0, 1))
        yield _decision(reader, MIXED[at % len(MIXED)], (one, other), at * 7 % documents + 1, at)


def _decision(reader: Reader, what: What, entities: Sequence[int], document: int, at: int) -> Decision:
    one, other = (naming(reader, number) for number in entities)
    of_entity: dict[str, dict[str, Any]] = {
        "merge": {"other": other},
        "apart": {"other": other},
        "rename": {"words": f"{one.name} {at}"},
        "note": {"words": f"{one.name} {at}"},
        "alias": {"words": other.name},
        "retype": {"kind": "place"},
        "hide": {},
        "star": {"table": "entity"},
        "split": {"words": (*one.forms, one.name)[0], "other": anew(f"New {at}", "place")},
    }
    if what in of_entity:
        return Decision(what, entity=one, **of_entity[what])
    table = {"wrong": "relations", "unname": "mentions", "name": "mentions"}.get(what, "quotes")
    number, start, stop = reader.execute(
        f"SELECT id, start, stop FROM {table} WHERE document_id = ? ORDER BY start DESC LIMIT 1", (document,)
    ).fetchone()
    if what == "quote":
        start, stop = 0, 4
    there = Decision(what, place=placing(reader, document, start, stop))
    if what == "wrong":
        return replace(there, table=table, values=values_of(reader, table, number))
    if what == "respan":
        return replace(there, onto=placing(reader, document, start + 4, stop))
    return there if what in ("unname", "unquote") else replace(there, entity=one)


def replayed(store: Store, count: int, decisions: Sequence[Decision]) -> tuple[float, float, float]:
    """Seconds of processor time for the first `count` decisions: gone through; with all tables; the same again.

    The second is a database that is made anew, the third a load into one that was decided on. Nothing stays.
    """
    connection = store._connection
    connection.execute("BEGIN IMMEDIATE")
    log.append(connection, list(stamped(list(decisions[:count]), "")))
    began = time.process_time()
    gone_through(connection)
    through = time.process_time() - began
    spent = []
    for _ in range(2):
        began = time.process_time()
        applying.from_nothing(connection)
        spent.append(time.process_time() - began)
    (lost,) = connection.execute("SELECT count(*) FROM decisions WHERE problem <> ''").fetchone()
    connection.execute("ROLLBACK")
    if lost:
        print(f"      {lost} of {count} find nothing")
    return through, spent[0], spent[1]


def grow(database: Path, decisions: Sequence[Decision]) -> None:
    """Replays of longer and longer logs, each beside one without any: what else the machine does changes meanwhile."""
    with Store(database) as store:
        print(f"  all tables without a log: {replayed(store, 0, decisions)[2]:.1f} s of processor time")
        for count in (one for one in LOGS if one <= len(decisions)):
            runs = []
            for _ in range(RUNS):
                without, (through, *spent) = (
                    replayed(store, 0, decisions)[2],
                    replayed(store, count, decisions),
                )
                runs.append((through, *(one - without for one in spent)))
            through, new, again = (min(one) for one in zip(*runs, strict=True))
            print(
                f"  {count:>6} decisions gone through in {through:.2f} s; all tables {new:+.2f} s where"
                f" nothing was decided before, {again:+.2f} s where all was",
                flush=True,
            )


def single(database: Path, first: int) -> None:
    """One decision after the other, each undone; `first` is an entity that is named seldom."""
    with closing(open_reader(database)) as reader:
        small, other, large = (naming(reader, number) for number in (first, first + 1, 1))
        (often,) = reader.execute("SELECT mentions FROM entities WHERE id = 1").fetchone()
    acts = {
        "rename": Decision("rename", entity=small, words="Neu"),
        "hide": Decision("hide", entity=small),
        "merge": Decision("merge", entity=small, other=other),
        f"merge of {often} mentions": Decision("merge", entity=large, other=other),
    }
    for name, decision in acts.items():
        times = [
            (timed(lambda: deciding.decide(database, [decision])), timed(lambda: deciding.undo(database)))  # noqa: B023  called at once
            for _ in range(RUNS + 1)
        ]
        done, undone = (min(one) for one in zip(*times, strict=True))
        print(
            f"    {name}: {1e3 * done:.0f} ms (the first {1e3 * times[0][0]:.0f}), its undo {1e3 * undone:.0f}"
        )


def timed(act: Callable[[], object]) -> float:
    """Seconds that it takes."""
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def main() -> None:
    """Measure on corpora of so many entities."""
    for entities in [int(word) for word in sys.argv[1:]] or [100_000]:
        made = decidable(entities, entities // ENTITIES_A_DOCUMENT)
        print(f"{entities} entities; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores", flush=True)
        with tempfile.TemporaryDirectory() as folder:
            database = Path(folder, "press.db")
            shutil.copy(made, database)
            with closing(open_reader(database)) as reader:
                decisions = list(mixed(reader, min(max(LOGS), entities)))
                (unused,) = reader.execute("SELECT max(id) - 9 FROM entities").fetchone()
            print("  one decision, log empty")
            single(database, unused)
            grow(database, decisions)
            deciding.take_in(database, stamped(decisions[:10_000], ""))
            held._HELD.clear()
            print("  one decision, log of 10,000", flush=True)
            single(database, unused)


if __name__ == "__main__":
    main()
