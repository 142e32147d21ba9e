"""The contract's tables: strict, with an id, every reference declared and indexed."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from db import extracted
from db.connection import SCHEMA
from db.store import Store

CONTRACT = {
    "folders": "id root",
    "documents": "id folder_id path sha256 format encoding text title published language author publisher url",
    "passages": "id document_id start stop kind",
    "entities": "id name kind",
    "aliases": "id entity_id name",
    "merges": "id entity_id name reason",
    "mentions": "id document_id entity_id start stop",
    "quotes": "id document_id start stop speaker_id state utterance",
    "roles": "id document_id person_id title organisation_id status since until start stop",
    "relations": "id document_id subject_id kind object_id status since until start stop",
    "figures": "id document_id start stop low high unit",
    "dates": "id document_id start stop value",
}


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> sqlite3.Connection:
    """An empty database."""
    path: Path = tmp_path_factory.mktemp("schema") / "empty.db"
    with Store(path):
        pass
    return sqlite3.connect(path)


def tables(connection: sqlite3.Connection) -> list[str]:
    """All tables but those that FTS5 keeps for itself."""
    rows = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%\\_fts%' ESCAPE '\\'"
    )
    return [name for (name,) in rows]


@pytest.mark.parametrize("table", CONTRACT)
def test_a_table_has_the_columns_of_the_contract(connection: sqlite3.Connection, table: str) -> None:
    held = {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}
    assert set(CONTRACT[table].split()) <= held


def test_every_table_is_strict_and_has_an_integer_id(connection: sqlite3.Connection) -> None:
    strict = {row[1]: row[5] for row in connection.execute("PRAGMA table_list")}
    for table in tables(connection):
        assert strict[table], table
        (key,) = [row for row in connection.execute(f"PRAGMA table_info({table})") if row[5]]
        assert key[1:3] == ("id", "INTEGER")


def test_every_reference_is_declared_and_has_an_index(connection: sqlite3.Connection) -> None:
    for table in tables(connection):
        declared = {row[3] for row in connection.execute(f"PRAGMA foreign_key_list({table})")}
        assert {
            row[1] for row in connection.execute(f"PRAGMA table_info({table})") if row[1].endswith("_id")
        } == declared
        first = {
            connection.execute(f"PRAGMA index_info({index[1]})").fetchone()[2]
            for index in connection.execute(f"PRAGMA index_list({table})").fetchall()
        }
        assert declared <= first, table


def test_the_full_text_index_gives_back_the_words_as_they_are_stored(database: Path) -> None:
    with sqlite3.connect(database) as held:
        rows = held.execute(
            "SELECT rowid, words FROM passages_fts WHERE passages_fts MATCH 'energie'"
        ).fetchall()
        for number, words in rows:
            text, start, stop = held.execute(
                "SELECT text, start, stop FROM passages AS p JOIN documents AS d ON d.id = p.document_id WHERE p.id = ?",
                (number,),
            ).fetchone()
            assert words == text[start:stop]
        assert rows


_AFTER_SCHEMA_1 = (
    *("edge_lines", "stories", "decisions", "made_entities", "stars"),
    *(f"extracted_{table}" for table in reversed(extracted.TABLES)),
)


def test_a_database_of_schema_1_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    with Store(path):
        pass
    with closing(sqlite3.connect(path)) as old:
        old.executescript(
            "".join(f"DROP TABLE {table};" for table in _AFTER_SCHEMA_1)
            + "ALTER TABLE entities DROP COLUMN note; DROP INDEX idx_search_vocabulary_word; PRAGMA user_version = 1;"
            "DELETE FROM _sqlite_migrations WHERE name <> 'first'"
        )
    with Store(path) as store:
        assert store.altered() == []
    with closing(sqlite3.connect(path)) as new:
        assert new.execute("PRAGMA user_version").fetchone() == (SCHEMA,)
        assert set(_AFTER_SCHEMA_1) <= set(tables(new))
