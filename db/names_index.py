"""Builds the index that names are searched by: entries numbered by rank, their words, and the vocabulary."""

import sqlite3
from itertools import chain

from db.spelling import acronyms, normal


def build(connection: sqlite3.Connection) -> None:
    """Fill the index anew from the entities and their aliases."""
    connection.execute("DELETE FROM search_entries")
    connection.execute("INSERT INTO search_fts (search_fts) VALUES ('delete-all')")
    connection.execute("DELETE FROM search_vocabulary")
    rows = connection.execute(
        "SELECT e.rank, e.id, e.name, group_concat(a.name, char(10)) FROM entities AS e"
        " LEFT JOIN (SELECT entity_id, name FROM aliases ORDER BY entity_id, mentions DESC, name) AS a"
        " ON a.entity_id = e.id GROUP BY e.id ORDER BY e.rank"
    )
    frequency: dict[str, int] = {}
    entries = []
    for rank, number, name, aliases in rows:
        forms = list(dict.fromkeys([name, *(aliases or name).split("\n")]))
        split = [normal(form).split() for form in forms]
        words = dict.fromkeys(chain.from_iterable(split))
        for word in words:
            frequency[word] = frequency.get(word, 0) + 1
        short = dict.fromkeys(f"zz{letters}" for form in split for letters in acronyms(form))
        spelled = "\n".join([" ".join(form) for form in split])
        entries.append((rank, number, spelled, "\n".join(forms), " ".join([*words, *short])))
    connection.executemany(
        "INSERT INTO search_entries (id, entity_id, words, forms) VALUES (?, ?, ?, ?)",
        (entry[:4] for entry in entries),
    )
    connection.executemany(
        "INSERT INTO search_fts (rowid, words) VALUES (?, ?)", ((e[0], e[4]) for e in entries)
    )
    connection.executemany(
        "INSERT INTO search_vocabulary (word, entries) VALUES (?, ?)", sorted(frequency.items())
    )
