"""Builds the index that names are searched by: entries numbered by rank, their words, and the vocabulary."""

import sqlite3
from collections import Counter

from db.spelling import acronyms, normal

_NAMED = (
    "SELECT e.rank, e.id, e.name, group_concat(a.name, char(10)) FROM entities AS e"
    " LEFT JOIN (SELECT entity_id, name FROM aliases WHERE {of} ORDER BY entity_id, mentions DESC, name) AS a"
    " ON a.entity_id = e.id WHERE {those} GROUP BY e.id ORDER BY e.rank"
)
"""Entities with all their spellings, the most frequent first."""
_TOUCHED = "IN (SELECT id FROM temp.touched)"


def build(connection: sqlite3.Connection) -> None:
    """Fill the index anew from the entities and their aliases."""
    connection.execute("DELETE FROM search_entries")
    connection.execute("INSERT INTO search_fts (search_fts) VALUES ('delete-all')")
    connection.execute("DELETE FROM search_vocabulary")
    rows = connection.execute(_NAMED.format(of="1", those="1"))
    frequency: dict[str, int] = {}
    entries = []
    for rank, number, name, aliases in rows:
        spelled, forms, words = _entry(name, aliases)
        for word in _distinct(spelled):
            frequency[word] = frequency.get(word, 0) + 1
        entries.append((rank, number, spelled, forms, words))
    _insert(connection, entries)
    connection.executemany(
        "INSERT INTO search_vocabulary (word, entries) VALUES (?, ?)", sorted(frequency.items())
    )


def withdraw(connection: sqlite3.Connection) -> None:
    """Take out the entries of the entities in `temp.touched`."""
    old = connection.execute(f"SELECT id, words FROM search_entries WHERE entity_id {_TOUCHED}").fetchall()
    connection.executemany(
        "INSERT INTO search_fts (search_fts, rowid, words) VALUES ('delete', ?, ?)",
        [(rank, _indexed(spelled)) for rank, spelled in old],
    )
    connection.executemany("DELETE FROM search_entries WHERE id = ?", [(rank,) for rank, _ in old])
    _recount(connection, [spelled for _, spelled in old], -1)


def enter(connection: sqlite3.Connection) -> None:
    """Put in entries for the entities in `temp.touched`, as they are called now."""
    rows = connection.execute(_NAMED.format(of=f"entity_id {_TOUCHED}", those=f"e.id {_TOUCHED}"))
    new = [(rank, number, *_entry(name, aliases)) for rank, number, name, aliases in rows]
    _insert(connection, new)
    _recount(connection, [spelled for _, _, spelled, _, _ in new], 1)


def _insert(connection: sqlite3.Connection, entries: list[tuple[int, int, str, str, str]]) -> None:
    connection.executemany(
        "INSERT INTO search_entries (id, entity_id, words, forms) VALUES (?, ?, ?, ?)",
        (entry[:4] for entry in entries),
    )
    connection.executemany(
        "INSERT INTO search_fts (rowid, words) VALUES (?, ?)", ((e[0], e[4]) for e in entries)
    )


def _recount(connection: sqlite3.Connection, entries: list[str], by: int) -> None:
    """Keep the vocabulary in step: words that no entry has go."""
    change = Counter(word for spelled in entries for word in _distinct(spelled))
    connection.executemany(
        "INSERT INTO search_vocabulary (word, entries) VALUES (?, ?)"
        " ON CONFLICT (word) DO UPDATE SET entries = entries + excluded.entries",
        [(word, count * by) for word, count in sorted(change.items())],
    )
    connection.executemany(
        "DELETE FROM search_vocabulary WHERE word = ? AND entries <= 0", [(word,) for word in sorted(change)]
    )


def _entry(name: str, aliases: str | None) -> tuple[str, str, str]:
    """The forms of an entity as they are compared, as they are written, and the words that are indexed."""
    forms = list(dict.fromkeys([name, *(aliases or name).split("\n")]))
    spelled = "\n".join(" ".join(normal(form).split()) for form in forms)
    return spelled, "\n".join(forms), _indexed(spelled)


def _indexed(spelled: str) -> str:
    """What the index holds of an entry: its words, and the initials of its forms under a mark of their own."""
    split = [form.split() for form in spelled.split("\n")]
    short = dict.fromkeys(f"zz{letters}" for form in split for letters in acronyms(form))
    return " ".join([*_distinct(spelled), *short])


def _distinct(spelled: str) -> dict[str, None]:
    return dict.fromkeys(spelled.split())
