"""Writes one document's reading into the tables, and takes documents out again."""

import sqlite3
from dataclasses import astuple
from datetime import UTC, datetime
from functools import partial

from db import fulltext
from db.differences import replace
from db.documents import UNDATED
from db.records import Reading, Retold, Source

PASS = "corpus pass"  # noqa: S105  a key of the table `state`, no secret
"""Its value is `due` when documents changed since the corpus' names were decided, else `done`."""

_FOUND = ("candidates", "figures", "dates", "quotes", "extracted_figures", "extracted_quotes")
"""Tables of the first reading that are about words."""
_SETTLED = ("mentions", "roles", "relations", "extracted_mentions", "extracted_roles", "extracted_relations")
"""Tables of the second reading."""
_HELD = (*_FOUND, "expansions", *_SETTLED, "appearances", "passages", "edge_lines", "stories")


def put(connection: sqlite3.Connection, root: str, reading: Reading, extraction: str) -> int:
    """Write a reading over what stood there of its document; give back the document's id."""
    source = reading.source
    folder = _folder(connection, root)
    held = connection.execute(
        "SELECT id, text FROM documents WHERE folder_id = ? AND path = ?", (folder, source.path)
    ).fetchone()
    number, old = held or (0, "")
    if not held:
        number = _insert(connection, folder, reading, extraction)
    else:
        _update(connection, number, reading, extraction)
        if old != source.text:
            _drop_changed(connection, number, old, source.text)
    fresh = not held
    _passages(connection, number, (old, source.text), reading, fresh=fresh)
    _rows(connection, number, source.text, reading, fresh=fresh)
    _compared(connection, number, reading, fresh=fresh)
    mark(connection, "due")
    return number


def retell(connection: sqlite3.Connection, number: int, told: Retold) -> None:
    """Write what other documents of a site change of what a document says."""
    held = connection.execute("SELECT text FROM documents WHERE id = ?", (number,)).fetchone()
    if held is None:
        return
    connection.execute(
        "UPDATE documents SET title = ?, quotes = ? WHERE id = ?", (told.title, len(told.quotes), number)
    )
    _passages(connection, number, held * 2, told, fresh=False)
    _rows(connection, number, held[0], told, fresh=False)


def vanish(connection: sqlite3.Connection, root: str, paths: list[str]) -> None:
    """Take documents out with all that is said of them, and their folder with the last of them."""
    for path in paths:
        held = connection.execute(
            "SELECT d.id, d.text FROM documents AS d JOIN folders AS f ON f.id = d.folder_id"
            " WHERE f.root = ? AND d.path = ?",
            (root, path),
        ).fetchone()
        if held:
            _take_out(connection, *held)
            mark(connection, "due")
    connection.execute(
        "DELETE FROM folders WHERE root = ? AND NOT EXISTS (SELECT 1 FROM documents WHERE folder_id = folders.id)",
        (root,),
    )


def mark(connection: sqlite3.Connection, value: str) -> None:
    """Say whether the corpus pass is due or done."""
    connection.execute(
        "INSERT INTO state (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (PASS, value),
    )


def _folder(connection: sqlite3.Connection, root: str) -> int:
    row = connection.execute("SELECT id FROM folders WHERE root = ?", (root,)).fetchone()
    return (
        int(row[0])
        if row
        else int(connection.execute("INSERT INTO folders (root) VALUES (?)", (root,)).lastrowid or 0)
    )


def _values(reading: Reading, extraction: str) -> dict[str, object]:
    source: Source = reading.source
    return {
        "sha256": source.sha256,
        "format": source.format,
        "encoding": source.encoding,
        "length": len(source.text),
        "title": reading.title,
        "published": reading.published,
        "dated": reading.published or UNDATED,
        "language": reading.language,
        "author": reading.author,
        "publisher": reading.publisher,
        "url": reading.url,
        "loaded": datetime.now(UTC).isoformat(timespec="seconds"),
        "extraction": extraction,
        "quotes": len(reading.quotes),
        "text": source.text,
    }


def _insert(connection: sqlite3.Connection, folder: int, reading: Reading, extraction: str) -> int:
    values = {"folder_id": folder, "path": reading.source.path, "mentions": 0} | _values(reading, extraction)
    sql = f"INSERT INTO documents ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})"
    return int(connection.execute(sql, tuple(values.values())).lastrowid or 0)


def _update(connection: sqlite3.Connection, number: int, reading: Reading, extraction: str) -> None:
    values = _values(reading, extraction)
    sql = f"UPDATE documents SET {', '.join(f'{name} = ?' for name in values)} WHERE id = ?"
    connection.execute(sql, (*values.values(), number))


def _drop_changed(connection: sqlite3.Connection, number: int, old: str, new: str) -> None:
    """Delete every row whose words are no longer where it says: no row outlives its words, even until the next pass."""
    for table in (*_FOUND, *_SETTLED):
        rows = connection.execute(f"SELECT id, start, stop FROM {table} WHERE document_id = ?", (number,))
        stale = [(row,) for row, start, stop in rows if stop > len(new) or old[start:stop] != new[start:stop]]
        connection.executemany(f"DELETE FROM {table} WHERE id = ?", stale)


def _passages(
    connection: sqlite3.Connection,
    number: int,
    texts: tuple[str, str],
    reading: Reading | Retold,
    *,
    fresh: bool,
) -> None:
    """Write the passages and keep the full-text index in step, also where only the words changed: `texts`, before and now."""
    old, new = texts
    moved: list[tuple[int, int, int]] = []
    if old and old != new:
        rows = connection.execute("SELECT id, start, stop FROM passages WHERE document_id = ?", (number,))
        moved = [row for row in rows if old[row[1] : row[2]] != new[row[1] : row[2]]]
    tiles = [(p.start, p.stop, p.kind) for p in reading.passages]
    gone, come = replace(connection, "passages", number, "start stop kind", tiles, fresh=fresh)
    left = {row[0] for row in gone}
    moved = [row for row in moved if row[0] not in left]
    fulltext.remove(connection, [(row[0], old[row[1] : row[2]]) for row in [*gone, *moved]])
    fulltext.add(connection, [(row[0], new[row[1] : row[2]]) for row in [*come, *moved]])


def _rows(
    connection: sqlite3.Connection, number: int, text: str, reading: Reading | Retold, *, fresh: bool
) -> None:
    votes = [
        (c.start, c.stop, one_line(text[c.start : c.stop]), c.kind, c.weight, c.rule)
        for c in reading.candidates
    ]
    said = [(q.start, q.stop, q.state, q.utterance, q.cue_start, q.cue_stop) for q in reading.quotes]
    write = partial(replace, connection, document_id=number, fresh=fresh)
    write("candidates", columns="start stop form kind weight rule", rows=votes)
    for prefix in ("extracted_", ""):  # what was decided of them is applied by the corpus pass
        write(
            f"{prefix}figures", columns="start stop low high unit", rows=[astuple(f) for f in reading.figures]
        )
        write(f"{prefix}quotes", columns="start stop state utterance cue_start cue_stop", rows=said, key=3)
    write("dates", columns="start stop value", rows=[astuple(d) for d in reading.dates])


def _compared(connection: sqlite3.Connection, number: int, reading: Reading, *, fresh: bool) -> None:
    """What is compared with other documents; no line is taken for the site's before the corpus pass says so."""
    write = partial(replace, connection, document_id=number, fresh=fresh)
    write("expansions", columns="short long", rows=[astuple(e) for e in reading.expansions])
    lines = [(e.edge, e.key, e.neighbour, int(e.open), 0) for e in reading.edges]
    write("edge_lines", columns="edge key neighbour open shared", rows=lines, key=4)
    stories = [astuple(reading.story)] if reading.story else []
    write("stories", columns="longest opening", rows=stories)


def _take_out(connection: sqlite3.Connection, number: int, text: str) -> None:
    rows = connection.execute(
        "SELECT id, start, stop FROM passages WHERE document_id = ?", (number,)
    ).fetchall()
    fulltext.remove(connection, [(row, text[start:stop]) for row, start, stop in rows])
    for table in _HELD:
        connection.execute(f"DELETE FROM {table} WHERE document_id = ?", (number,))
    connection.execute("DELETE FROM documents WHERE id = ?", (number,))


def one_line(words: str) -> str:
    """A form as names are listed: words that a line end or a double space separates in the text, by one space."""
    return " ".join(words.split())
