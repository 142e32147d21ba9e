"""Documents by the words of their titles, publishers and paths."""

import sqlite3
from pathlib import Path

from db.connection import open_reader
from db.store import Store
from db.titles import Titles

TITLED = (
    ("2020", "Été à Valbrume", "La Gazette", "a/ete.txt"),
    ("2019", "Der Œuvre-Preis", None, "b/preis_2019.txt"),
    ("2021", None, "Gazette du Nord", "c.md"),
)


def test_a_document_is_found_by_the_beginnings_of_its_words_in_any_order(tmp_path: Path) -> None:
    with Store(tmp_path / "titles.db"):
        pass
    with sqlite3.connect(tmp_path / "titles.db") as connection:
        connection.execute("INSERT INTO folders (id, root) VALUES (1, '/texts')")
        connection.executemany(
            "INSERT INTO documents (folder_id, path, sha256, format, encoding, language, dated, title, published,"
            " publisher, loaded, extraction, length, mentions, quotes, text)"
            " VALUES (1, ?, '', 'text', 'utf-8', 'fr', ?, ?, ?, ?, '', '', 0, 0, 0, '')",
            ((path, dated, title, dated, publisher) for dated, title, publisher, path in TITLED),
        )
    titles = Titles(open_reader(tmp_path / "titles.db"))
    found = {
        typed: [line.path for line in titles.find(typed)] for typed in ("gaz", "valb ETE", "oeuvr", "reis")
    }
    assert found == {
        "gaz": ["a/ete.txt", "c.md"],
        "valb ETE": ["a/ete.txt"],
        "oeuvr": ["b/preis_2019.txt"],
        "reis": [],
    }
    assert [line.path for line in titles.find("preis 2019", 1)] == ["b/preis_2019.txt"]
