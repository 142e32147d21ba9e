"""The tables of the contract and the program's own, made and brought up to date step by step.

A step that was released is never changed: a new column, table or meaning is a new step below it.
"""

from typing import Any

from sqlite_utils import Database, Migrations
from sqlite_utils.db import ForeignKey

from db import extracted, names_index
from db.connection import APPLICATION
from db.counting import GAP

steps = Migrations("florilege")

Columns = dict[str, Any]

_PLACE: Columns = {"id": int, "document_id": int, "start": int, "stop": int}
"""The columns of every row that is about a stretch of a document's text."""


def migrate(database: Database) -> None:
    """Make the tables, or bring those of an older version up to date; each step wholly or not at all."""
    # The mark goes in first: a file whose making was cut short is known as ours, and finished the next time.
    database.execute(f"PRAGMA application_id = {APPLICATION}")
    if not database.table(steps.migrations_table).exists():
        applied: Columns = {"id": int, "migration_set": str, "name": str, "applied_at": str}
        _table(database, steps.migrations_table, applied)  # sqlite-utils would make it without STRICT
        _index(database, steps.migrations_table, "migration_set", "name", unique=True)
    steps.apply(database)


def _table(
    database: Database,
    name: str,
    columns: Columns,
    *,
    null: tuple[str, ...] = (),
    to: dict[str, str] | None = None,
) -> None:
    """Make one STRICT table; every column must be filled but those in `null`; `to` says where references lead."""
    database.table(name).create(
        columns,
        pk="id",
        not_null=[column for column in columns if column != "id" and column not in null],
        foreign_keys=[ForeignKey(name, column, table, "id") for column, table in (to or {}).items()],
        strict=True,
    )


def _index(database: Database, table: str, *columns: str, unique: bool = False) -> None:
    database.table(table).create_index(list(columns), unique=unique)


@steps()
def first(database: Database) -> None:
    """All tables of schema 1."""
    _sources(database)
    _readings(database)
    _entities(database)
    _sayings(database)
    _search(database)
    database.execute("PRAGMA user_version = 1")


@steps()
def second(database: Database) -> None:
    """Lines at the edges of documents, that are compared over those of one site.

    Documents of schema 1 have none until they are read again, as every new version of the rules has it.
    """
    _table(
        database,
        "edge_lines",
        {
            "id": int,
            "document_id": int,
            "edge": str,
            "key": int,
            "neighbour": int,
            "open": int,
            "shared": int,
        },
        to={"document_id": "documents"},
    )
    _index(database, "edge_lines", "document_id")
    _index(database, "edge_lines", "key")
    _table(
        database,
        "stories",
        {"id": int, "document_id": int, "longest": int, "opening": int},
        to={"document_id": "documents"},
    )
    _index(database, "stories", "document_id", unique=True)
    database.execute("PRAGMA user_version = 2")


@steps()
def third(database: Database) -> None:
    """What was extracted, apart from what a person decided: the tables of the contract are both together.

    With schema 2 nothing could be decided: what stands there is the extraction.
    """
    logged = ("key", "at", "what", "said", "undone_by", "problem")
    _table(database, "decisions", {"id": int} | dict.fromkeys(logged, str), null=("undone_by",))
    _index(database, "decisions", "key", unique=True)
    _index(database, "decisions", "at", "key")
    _table(database, "stars", {"id": int, "record": str, "row": int})
    _index(database, "stars", "record", "row", unique=True)
    _table(database, "made_entities", {"id": int, "key": str})
    _index(database, "made_entities", "key", unique=True)
    database.execute("ALTER TABLE entities ADD COLUMN note TEXT")
    extracted.make(database, _table, _index)
    extracted.fill(database.conn)
    for order in ("rank", "rank_name", "rank_date"):
        database.execute(f"UPDATE entities SET {order} = {order} * {GAP}")
    _index(database, "search_vocabulary", "word", unique=True)
    names_index.build(database.conn)
    database.execute("PRAGMA user_version = 3")


def _sources(database: Database) -> None:
    """Where texts come from.

    The text stands last: what is before it is read without walking through it. `dated` is `published`, or
    9999 where that is not known: the order of documents by date is then the order of an index.
    """
    _table(database, "folders", {"id": int, "root": str})
    _index(database, "folders", "root", unique=True)
    told = ("title", "published", "author", "publisher", "url")
    columns: Columns = {"id": int, "folder_id": int}
    columns |= dict.fromkeys(("path", "sha256", "format", "encoding", "language", "dated", *told), str)
    columns |= dict.fromkeys(("loaded", "extraction"), str)
    columns |= dict.fromkeys(("length", "mentions", "quotes"), int)
    columns["text"] = str
    _table(database, "documents", columns, null=told, to={"folder_id": "folders"})
    _index(database, "documents", "folder_id", "path", unique=True)
    _index(database, "documents", "dated")
    _table(database, "passages", _PLACE | {"kind": str}, to={"document_id": "documents"})
    _index(database, "passages", "document_id", "start")
    _table(database, "state", {"id": int, "key": str, "value": str})
    _index(database, "state", "key", unique=True)


def _readings(database: Database) -> None:
    """What the first reading found in each document by itself."""
    votes = _PLACE | {"form": str, "kind": str, "weight": float, "rule": str}
    _table(database, "candidates", votes, to={"document_id": "documents"})
    _table(
        database,
        "expansions",
        {"id": int, "document_id": int, "short": str, "long": str},
        to={"document_id": "documents"},
    )
    _index(database, "expansions", "document_id")
    _table(
        database,
        "figures",
        _PLACE | {"low": float, "high": float, "unit": str},
        to={"document_id": "documents"},
    )
    _table(database, "dates", _PLACE | {"value": str}, to={"document_id": "documents"})
    for table in ("candidates", "figures", "dates"):
        _index(database, table, "document_id", "start")


def _entities(database: Database) -> None:
    """What the corpus names: counts and ranks are columns, so that a list of any length is a walk on an index."""
    columns: Columns = {"id": int} | dict.fromkeys(("name", "kind", "first_date", "last_date"), str)
    columns |= dict.fromkeys(("mentions", "documents", "quotes", "rank", "rank_name", "rank_date"), int)
    _table(database, "entities", columns, null=("first_date", "last_date"))
    _index(database, "entities", "name", "kind")
    for order in ("rank", "rank_name", "rank_date"):
        _index(database, "entities", order, "kind")
    _index(database, "entities", "kind")
    of = {"entity_id": "entities"}
    _table(database, "aliases", {"id": int, "entity_id": int, "name": str, "mentions": int}, to=of)
    _table(database, "merges", {"id": int, "entity_id": int, "name": str, "reason": str}, to=of)
    _index(database, "aliases", "entity_id", "name", unique=True)
    _index(database, "aliases", "name")
    _index(database, "merges", "entity_id", "name")
    both = of | {"document_id": "documents"}
    _table(database, "mentions", _PLACE | {"entity_id": int}, to=both)
    _index(database, "mentions", "document_id", "start", "stop", "entity_id", unique=True)
    _index(database, "mentions", "entity_id", "document_id", "start", "stop")
    # One row a document that names an entity, by date: excerpts are paged along it, related entities met in it.
    _table(
        database,
        "appearances",
        {"id": int, "entity_id": int, "document_id": int, "dated": str, "mentions": int},
        to=both,
    )
    _index(database, "appearances", "entity_id", "dated", "document_id", unique=True)
    _index(database, "appearances", "document_id", "entity_id")


def _sayings(database: Database) -> None:
    """Who says what, who is what, and who has to do with whom."""
    quotes = _PLACE | {"speaker_id": int, "state": str, "utterance": int, "cue_start": int, "cue_stop": int}
    _table(
        database,
        "quotes",
        quotes,
        null=("speaker_id", "cue_start", "cue_stop"),
        to={"document_id": "documents", "speaker_id": "entities"},
    )
    told: Columns = {"status": str, "since": str, "until": str}
    roles = {"id": int, "document_id": int, "person_id": int, "title": str, "organisation_id": int}
    roles |= told | {"start": int, "stop": int}
    people = {"document_id": "documents", "person_id": "entities", "organisation_id": "entities"}
    _table(database, "roles", roles, null=("organisation_id", "since", "until"), to=people)
    relations = {"id": int, "document_id": int, "subject_id": int, "kind": str, "object_id": int}
    relations |= told | {"start": int, "stop": int}
    sides = {"document_id": "documents", "subject_id": "entities", "object_id": "entities"}
    _table(database, "relations", relations, null=("since", "until"), to=sides)
    for table, references in (
        ("quotes", ("speaker_id",)),
        ("roles", tuple(people)[1:]),
        ("relations", tuple(sides)[1:]),
    ):
        _index(database, table, "document_id", "start")
        for column in references:
            _index(database, table, column)


def _search(database: Database) -> None:
    """Full text of the passages, and the index that names are searched by.

    Both are filled with folded words (db/folding.py): SQLite 3.40 folds case and accents, not œ, ß or ł.
    Search entries are numbered by rank, so that the first rows that match are the weightiest.
    """
    database.create_view(
        "passage_words",
        "SELECT p.id AS id, p.document_id AS document_id, p.kind AS kind,"
        " substr(d.text, p.start + 1, p.stop - p.start) AS words"
        " FROM passages AS p JOIN documents AS d ON d.id = p.document_id",
    )
    database.execute(
        "CREATE VIRTUAL TABLE passages_fts USING fts5(words, content='passage_words', content_rowid='id',"
        " tokenize='unicode61 remove_diacritics 2')"
    )
    _table(
        database,
        "search_entries",
        {"id": int, "entity_id": int, "words": str, "forms": str},
        to={"entity_id": "entities"},
    )
    _index(database, "search_entries", "entity_id")
    _table(database, "search_vocabulary", {"id": int, "word": str, "entries": int})
    database.execute(
        "CREATE VIRTUAL TABLE search_fts USING fts5(words, content='', detail=column, prefix='1 2 3', tokenize='ascii')"
    )
