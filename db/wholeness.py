"""Checks that keys, counts, what was decided and the full-text index agree with the rows that they stand for."""

from collections.abc import Iterator

from db import documents, replaying
from db.attached import beside
from db.connection import Reader
from db.fulltext import indexed
from db.summary import due

_COUNTS = {
    "the mentions of an entity": "SELECT count(*) FROM entities AS e WHERE e.mentions <>"
    " (SELECT count(*) FROM mentions AS m WHERE m.entity_id = e.id)",
    "the documents of an entity": "SELECT count(*) FROM entities AS e WHERE e.documents <>"
    " (SELECT count(*) FROM appearances AS a WHERE a.entity_id = e.id)",
    "the quotations of an entity": "SELECT count(*) FROM entities AS e WHERE e.quotes <>"
    " (SELECT count(*) FROM quotes AS q WHERE q.speaker_id = e.id)",
    "the mentions of a document": "SELECT count(*) FROM documents AS d WHERE d.mentions <>"
    " (SELECT count(*) FROM mentions AS m WHERE m.document_id = d.id)",
    "the search entries": "SELECT abs((SELECT count(*) FROM entities) - (SELECT count(*) FROM search_entries))",
}


def broken(reader: Reader) -> Iterator[str]:
    """What is broken, one line each."""
    for (said,) in reader.execute("PRAGMA integrity_check"):
        if said != "ok":
            yield f"the file is damaged: {said}"
    for table, row, parent, _ in reader.execute("PRAGMA foreign_key_check").fetchall():
        yield f"row {row} of {table} leads to a row of {parent} that is not there"
    if not due(reader):
        for what, query in _COUNTS.items():
            (wrong,) = reader.execute(query).fetchone()
            if wrong:
                yield f"{what}: {wrong} counted wrongly"
        yield from replaying.unequal(reader)
    yield from _fulltext(reader)


def _fulltext(reader: Reader) -> Iterator[str]:
    """Index all passages once more, beside the database, and compare word by word."""
    with beside(reader) as connection:
        connection.execute(
            "CREATE VIRTUAL TABLE again USING fts5(words, content='', tokenize='unicode61 remove_diacritics 2')"
        )
        connection.execute("BEGIN")
        connection.executemany("INSERT INTO again (rowid, words) VALUES (?, ?)", _words(reader))
        connection.execute("COMMIT")
        connection.execute("CREATE VIRTUAL TABLE temp.new USING fts5vocab('main', 'again', 'row')")
        connection.execute("CREATE VIRTUAL TABLE temp.old USING fts5vocab('held', 'passages_fts', 'row')")
        (wrong,) = connection.execute(
            "SELECT count(*) FROM (SELECT * FROM (SELECT * FROM temp.new EXCEPT SELECT * FROM temp.old)"
            " UNION SELECT * FROM (SELECT * FROM temp.old EXCEPT SELECT * FROM temp.new))"
        ).fetchone()
    if wrong:
        yield f"the full-text index is not that of the passages: {wrong} words differ"


def _words(reader: Reader) -> Iterator[tuple[int, str]]:
    """The words of every passage as they are indexed."""
    for (number,) in reader.execute("SELECT id FROM documents ORDER BY id").fetchall():
        text = documents.text(reader, number)
        rows = reader.execute(
            "SELECT id, start, stop FROM passages WHERE document_id = ? ORDER BY id", (number,)
        )
        for passage, start, stop in rows:
            yield passage, indexed(text[start:stop])
