"""Direct speech in German news, measured against a reference that others annotated, where it stands beside the project.

    python tests/quotations.py           print F1 at overlap 0.9, and the share of right speakers

The reference counts speech in marks only, so a block or a turn without marks is neither right nor wrong. A speaker is
right if the row's person is named in the reference's span, or if the row's clause of attribution holds that span.
"""

import json
import sqlite3
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
FILE = HERE.parent.parent / "shared" / "data" / "quotes" / "german_wikinews.dev.jsonl"
FLOORS = {"quotes": 0.88, "speakers": 0.85}
"""F1, and the share of right speakers among the quotations found."""
OVERLAP = 0.9
"""Intersection over union from which on two spans are one quotation."""
MARKS = " \t\n\u00a0\u202f«»“”„\"‹›‘’'‚"


@dataclass(slots=True)
class Tally:
    """Quotations found, made up and missed, and the speakers of those found."""

    hit: int = 0
    extra: int = 0
    missed: int = 0
    told: int = 0
    """Quotations found whose speaker the reference knows."""
    right: int = 0


def measures(file: Path = FILE) -> dict[str, float]:
    """F1 of quotations and the share of right speakers in the documents of `file`."""
    sys.path.insert(0, str(HERE.parent))
    from florilege.loading import load

    documents = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    tally = Tally()
    with tempfile.TemporaryDirectory() as folder:
        texts, database = Path(folder, "texts"), Path(folder, "made.db")
        texts.mkdir()
        for number, document in enumerate(documents):
            texts.joinpath(f"{number:04}.txt").write_bytes(document["text"].encode())
        load([texts], database, workers=1, tell=print)
        with closing(sqlite3.connect(database)) as connection:
            for number, document in enumerate(documents):
                _compare(tally, connection, f"{number:04}.txt", document)
    precision, recall = tally.hit / (tally.hit + tally.extra), tally.hit / (tally.hit + tally.missed)
    return {
        "quotes": round(2 * precision * recall / (precision + recall), 3),
        "speakers": round(tally.right / tally.told, 3),
    }


def _compare(tally: Tally, connection: sqlite3.Connection, path: str, document: dict[str, Any]) -> None:
    """Add one document's quotations to the tally."""
    text = document["text"]
    rows = connection.execute(
        "SELECT q.start, q.stop, q.state, q.speaker_id, q.cue_start, q.cue_stop, q.document_id"
        " FROM quotes q JOIN documents d ON d.id = q.document_id WHERE d.path = ?",
        (path,),
    ).fetchall()
    used = set()
    wanted = {_trim(text, quote["start"], quote["stop"]): quote for quote in reversed(document["quotes"])}
    for span, quote in wanted.items():
        best = max(rows, key=lambda row: _overlap(_trim(text, row[0], row[1]), span), default=None)
        if best is None or _overlap(_trim(text, best[0], best[1]), span) < OVERLAP:
            tally.missed += 1
            continue
        tally.hit += 1
        used.add(best)
        if quote["speaker"]:
            tally.told += 1
            tally.right += _is_right(connection, best, quote["speaker"][0])
    tally.extra += sum(row not in used and row[2] != "unmarked" for row in rows)


def _is_right(connection: sqlite3.Connection, row: Sequence[Any], speaker: Sequence[Any]) -> bool:
    """Is the row's person named in the reference's span, or does its clause of attribution hold the span?"""
    start, stop = speaker[0], speaker[1]
    if row[4] is not None and row[4] <= start and stop <= row[5] + 1:
        return True
    return row[3] in set(_people(connection, row[6], start, stop))


def _people(connection: sqlite3.Connection, document: int, start: int, stop: int) -> Iterator[int]:
    found = connection.execute(
        "SELECT m.entity_id FROM mentions m JOIN entities e ON e.id = m.entity_id"
        " WHERE m.document_id = ? AND m.start >= ? AND m.stop <= ? AND e.kind = 'person'",
        (document, start, stop),
    )
    yield from (number for (number,) in found)


def _trim(text: str, start: int, stop: int) -> tuple[int, int]:
    """The span without the marks and white space at its ends."""
    while start < stop and text[start] in MARKS:
        start += 1
    while stop > start and text[stop - 1] in MARKS:
        stop -= 1
    return start, stop


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return max(0.0, shared / (max(a[1], b[1]) - min(a[0], b[0]))) if shared > 0 else 0.0


if __name__ == "__main__":
    for layer, now in measures().items():
        sys.stdout.write(f"{layer:12}{now:8.3f}   floor {FLOORS[layer]:.3f}\n")
