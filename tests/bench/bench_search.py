"""Measures the finder on invented names, beside fzf where it is installed: `python tests/bench/bench_search.py 100000`."""

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

from names import names, queries  # type: ignore[import-not-found]  # beside this file

from db import names_index
from db.connection import open_reader
from db.search import Finder
from db.store import Store


def build(path: Path, named: list[tuple[str, ...]]) -> float:
    """Write the names as entities and index them; give back the seconds that took."""
    began = time.perf_counter()
    with Store(path) as store, store._transaction():
        connection = store._connection
        connection.executemany(
            "INSERT INTO entities (id, name, kind, mentions, documents, quotes, rank, rank_name, rank_date)"
            " VALUES (?, ?, 'person', ?, 1, 0, ?, ?, ?)",
            ((number, forms[0], len(named) - number, *[number] * 3) for number, forms in enumerate(named, 1)),
        )
        rows = ((number, form) for number, forms in enumerate(named, 1) for form in dict.fromkeys(forms))
        connection.executemany("INSERT INTO aliases (entity_id, name, mentions) VALUES (?, ?, 1)", rows)
        names_index.build(connection)
    return time.perf_counter() - began


def fzf(lines: str, typed: str) -> tuple[list[str], float]:
    """The first five of fzf for a query, and its milliseconds."""
    began = time.perf_counter()
    done = subprocess.run(
        [shutil.which("fzf") or "fzf", "--filter", typed],
        input=lines,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout.split("\n")[:5], (time.perf_counter() - began) * 1000


def main(count: int) -> None:
    """Print recall at 5 by kind of query, and the time of a keystroke."""
    named = list(names(count))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "names.db")
        print(f"{count:,} names: built in {build(path, named):.1f} s, {path.stat().st_size / 1e6:.0f} MB")
        finder = Finder(open_reader(path))
        began = time.perf_counter()
        finder.warm()
        print(f"warm in {(time.perf_counter() - began) * 1000:.0f} ms")
        found, peer, keys, spent = defaultdict(list), defaultdict(list), [], []
        lines = "\n".join(forms[0] for forms in named)
        for at, (way, typed, name) in enumerate(queries(named, 200)):
            for stop in range(1, len(typed) + 1):
                began = time.perf_counter()
                hits = finder.find(typed[:stop], 50)
                keys.append((time.perf_counter() - began) * 1000)
            found[way].append(name in [hit.entity.name for hit in hits[:5]])
            if shutil.which("fzf") and at < 100:
                first, took = fzf(lines, typed)
                peer[way].append(name in first)
                spent.append(took)
    for way, right in found.items():
        print(
            f"{way:16} {statistics.mean(right):.2f}"
            + (f"   fzf {statistics.mean(peer[way]):.2f}" if peer else "")
        )
    every = [right for values in found.values() for right in values]
    print(
        f"recall at 5 {statistics.mean(every):.3f}; a key {statistics.median(keys):.1f} ms, p95 {_p95(keys):.1f}, max {max(keys):.0f}"
    )
    if spent:
        theirs = [right for values in peer.values() for right in values]
        print(
            f"fzf --filter {statistics.mean(theirs):.3f}; a query {statistics.median(spent):.0f} ms, p95 {_p95(spent):.0f}"
        )


def _p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
