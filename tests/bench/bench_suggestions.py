"""Measures how long suggestions take: `python tests/bench/bench_suggestions.py DATABASE [1 10]`.

The database is that of real texts, once and so many times over: in each copy all names are written with other vowels
and consonants, so that copies have nothing to do with each other, and names are as near to each other as real ones
are. Processor time, so that other work on the machine says less. Invented names (names.py) are made of few syllables
and much nearer to each other: they are the worst case, and are measured last.
"""

import resource
import shutil
import sqlite3
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from databases import named  # type: ignore[import-not-found]  # beside this file

from db.connection import open_reader
from db.suggestions.queue import suggest

_LETTERS = ("aeiou", "bcdfghjklmnpqrstvwxz")
_OFFSET = 10_000_000
"""Ids of one copy."""
_COPIED = {
    "documents": ("id",),
    "entities": ("id",),
    "aliases": ("id", "entity_id"),
    "mentions": ("id", "document_id", "entity_id"),
    "appearances": ("id", "document_id", "entity_id"),
    "candidates": ("id", "document_id"),
    "quotes": ("id", "document_id", "speaker_id"),
    "roles": ("id", "document_id", "person_id", "organisation_id"),
    "search_entries": ("id", "entity_id"),
}


def other(words: str | None, copy: int) -> str | None:
    """The same names with the letters of a copy."""
    if words is None or not copy:
        return words
    table: dict[int, int] = {}
    for letters in _LETTERS:
        for case in (letters, letters.upper()):
            table |= str.maketrans(case, case[copy % len(case) :] + case[: copy % len(case)])
    return words.translate(table)


def multiplied(database: Path, times: int, into: Path) -> Path:
    """The database so many times over."""
    path = into / f"{times}.db"
    shutil.copy(database, path)
    with sqlite3.connect(path) as connection:
        connection.create_function("other", 2, other)
        for copy in range(1, times):
            for table, keys in _COPIED.items():
                columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
                changed = {key: f"{key} + {copy * _OFFSET}" for key in keys}
                changed |= {
                    name: f"other({name}, {copy})" for name in columns if name in ("name", "words", "forms")
                }
                changed |= {"path": f"path || {copy}"} if table == "documents" else {}
                chosen = ", ".join(changed.get(column, column) for column in columns)
                connection.execute(
                    f"INSERT INTO {table} SELECT {chosen} FROM {table} WHERE {keys[0]} < {_OFFSET}"
                )
    connection.close()
    return path


def measure(path: Path) -> float:
    """Print what is found and when; the seconds of all."""
    reader = open_reader(path)
    (count,) = reader.execute("SELECT count(*) FROM entities").fetchone()
    began = last = time.process_time()
    found: Counter[str] = Counter()
    first, longest = 0.0, 0.0
    for piece in suggest(reader):
        now = time.process_time()
        longest, last = max(longest, now - last), now
        first = first or (now - began if piece else 0.0)
        found.update(one.sort for one in piece)
    spent = time.process_time() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    told = ", ".join(f"{number} {sort}" for sort, number in sorted(found.items()))
    print(
        f"{count:>8,} entities: {spent:6.2f} s, the first after {first:.2f}, a piece at most {longest:.2f}; {peak} MB; {told}"
    )
    reader.close()
    return spent


def main() -> None:
    """Once, so many times over, and the worst case."""
    database, times = Path(sys.argv[1]), [int(word) for word in sys.argv[2:]] or [1, 10]
    with tempfile.TemporaryDirectory() as place:
        spent = [measure(multiplied(database, number, Path(place))) for number in times]
    print(f"{times[-1] // times[0]} times the names: {spent[-1] / spent[0]:.1f} times the seconds")
    print("invented names:")
    measure(named(100_000))


if __name__ == "__main__":
    main()
