"""Counts what the corpus pass wrote and gives every entity its place in each order."""

import sqlite3

from db.differences import bulk
from db.documents import UNDATED
from db.folding import fold


def appearances(connection: sqlite3.Connection) -> None:
    """One row for each document that names an entity, as the difference to those that stand."""
    connection.execute(
        "CREATE TEMP TABLE seen AS SELECT g.entity_id, g.document_id, d.dated, g.mentions FROM"
        " (SELECT entity_id, document_id, count(*) AS mentions FROM mentions GROUP BY 1, 2) AS g"
        " CROSS JOIN documents AS d ON d.id = g.document_id"
    )
    connection.execute("CREATE UNIQUE INDEX temp.seen_both ON seen (entity_id, document_id)")
    same = "w.entity_id = t.entity_id AND w.document_id = t.document_id AND w.dated = t.dated AND w.mentions = t.mentions"
    connection.execute(
        "DELETE FROM appearances WHERE id IN (SELECT t.id FROM appearances AS t"
        f" WHERE NOT EXISTS (SELECT 1 FROM temp.seen AS w WHERE {same}))"
    )
    listed = "entity_id, document_id, dated, mentions"
    with bulk(connection, "appearances") as empty:
        missing = f"NOT EXISTS (SELECT 1 FROM appearances AS t WHERE {same})"
        connection.execute(
            f"INSERT INTO appearances ({listed}) SELECT {listed} FROM temp.seen AS w"
            f" WHERE {'1' if empty else missing} ORDER BY entity_id, dated, document_id"
        )
    connection.execute("DROP TABLE temp.seen")


def counts(connection: sqlite3.Connection) -> None:
    """Counts and dates of entities, and counts of documents; rows that are right are not touched."""
    connection.execute(
        "CREATE TEMP TABLE counted AS SELECT e.id, coalesce(a.mentions, 0) AS mentions, coalesce(a.documents, 0) AS documents,"
        " coalesce(q.quotes, 0) AS quotes, a.first_date, a.last_date FROM entities AS e"
        " LEFT JOIN (SELECT entity_id, sum(mentions) AS mentions, count(*) AS documents, min(nullif(dated, :undated)) AS"
        " first_date, max(nullif(dated, :undated)) AS last_date FROM appearances GROUP BY 1) AS a ON a.entity_id = e.id"
        " LEFT JOIN (SELECT speaker_id, count(*) AS quotes FROM quotes WHERE speaker_id IS NOT NULL GROUP BY 1) AS q"
        " ON q.speaker_id = e.id",
        {"undated": UNDATED},
    )
    columns = ("mentions", "documents", "quotes", "first_date", "last_date")
    connection.execute(
        f"UPDATE entities SET {', '.join(f'{c} = n.{c}' for c in columns)} FROM temp.counted AS n"
        f" WHERE n.id = entities.id AND ({' OR '.join(f'entities.{c} IS NOT n.{c}' for c in columns)})"
    )
    connection.execute("DROP TABLE temp.counted")
    connection.execute(
        "UPDATE documents SET mentions = n.mentions FROM (SELECT d.id, count(m.id) AS mentions FROM documents AS d"
        " LEFT JOIN mentions AS m ON m.document_id = d.id GROUP BY d.id) AS n"
        " WHERE n.id = documents.id AND documents.mentions <> n.mentions"
    )


def ranks(connection: sqlite3.Connection) -> None:
    """Places from 1 on, by mentions, by name and by first date; ties go by name and kind, never by row number."""
    rows = connection.execute(
        "SELECT id, name, kind, mentions, documents, first_date, rank, rank_name, rank_date FROM entities"
    ).fetchall()
    aliases = _aliases_of_twins(connection)
    named = {row[0]: (fold(row[1]), row[1], row[2], aliases.get(row[0], "")) for row in rows}
    by_mentions = sorted(rows, key=lambda row: (-row[3], -row[4], named[row[0]]))
    rank = {row[0]: at for at, row in enumerate(by_mentions, 1)}
    by_name = sorted(rows, key=lambda row: (named[row[0]], rank[row[0]]))
    name = {row[0]: at for at, row in enumerate(by_name, 1)}
    by_date = sorted(rows, key=lambda row: (row[5] or UNDATED, rank[row[0]]))
    date = {row[0]: at for at, row in enumerate(by_date, 1)}
    connection.executemany(
        "UPDATE entities SET rank = ?, rank_name = ?, rank_date = ? WHERE id = ?",
        [
            (*new, number)
            for number, *_, a, b, c in rows
            if (new := (rank[number], name[number], date[number])) != (a, b, c)
        ],
    )


def _aliases_of_twins(connection: sqlite3.Connection) -> dict[int, str]:
    """The forms of entities that share name and kind with another: what tells them apart without their ids."""
    rows = connection.execute(
        "SELECT a.entity_id, a.name FROM aliases AS a JOIN entities AS e ON e.id = a.entity_id"
        " JOIN (SELECT name, kind FROM entities GROUP BY 1, 2 HAVING count(*) > 1) AS t"
        " ON t.name = e.name AND t.kind = e.kind ORDER BY a.entity_id, a.name"
    )
    forms: dict[int, str] = {}
    for number, form in rows:
        forms[number] = forms.get(number, "") + "\n" + form
    return forms
