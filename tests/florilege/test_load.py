"""What a load keeps, replaces, takes out and says."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from db.decisions.deciding import decide
from db.decisions.decision import Decision, Naming
from db.records import Page, Settled
from florilege.loading import Report, load

ANNA = "Anna Berglund, maire de Toulouse, a inauguré le pont le 3 mai 2021.\n\n« Ce pont nous relie », a déclaré Anna Berglund.\n"
PAUL = "Paul Ferrand, président de la société Ondelys, a investi 2,5 millions d’euros à Toulouse en 2022.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "texts"
    made.mkdir()
    (made / "anna.txt").write_text(ANNA, encoding="utf-8")
    (made / "paul.md").write_text(PAUL, encoding="utf-8")
    return made


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "made.db"


def _load(paths: list[Path], database: Path) -> tuple[Report, list[str]]:
    lines: list[str] = []
    return load(paths, database, workers=1, tell=lines.append), lines


TABLES = {
    "documents": "path, sha256, language, title, published, text",
    "entities": "name, kind",
    "aliases": "name, (SELECT name FROM entities WHERE id = entity_id)",
    "mentions": "(SELECT path FROM documents WHERE id = document_id), start, stop, (SELECT name FROM entities WHERE id = entity_id)",
    "quotes": "(SELECT path FROM documents WHERE id = document_id), start, stop, state, (SELECT name FROM entities WHERE id = speaker_id)",
    "figures": "(SELECT path FROM documents WHERE id = document_id), start, stop, low, high, unit",
    "dates": "(SELECT path FROM documents WHERE id = document_id), start, stop, value",
    "roles": "(SELECT path FROM documents WHERE id = document_id), start, stop, title, (SELECT name FROM entities WHERE id = person_id), (SELECT name FROM entities WHERE id = organisation_id), status",
    "relations": "(SELECT path FROM documents WHERE id = document_id), start, stop, (SELECT name FROM entities WHERE id = subject_id), kind, (SELECT name FROM entities WHERE id = object_id), status",
}


def _rows(database: Path, *, ids: bool = False) -> dict[str, list[tuple[object, ...]]]:
    """Every row of the contract's tables in its own words, sorted; with its id where ids are compared."""
    with closing(sqlite3.connect(database)) as connection:
        return {
            table: sorted(
                connection.execute(f"SELECT {'id, ' if ids else ''}{columns} FROM {table}"), key=repr
            )
            for table, columns in TABLES.items()
        }


def test_every_row_is_exactly_what_its_source_says(folder: Path, database: Path) -> None:
    _load([folder], database)
    with closing(sqlite3.connect(database)) as connection:
        words = [
            text[start:stop]
            for text, start, stop in connection.execute(
                "SELECT d.text, q.start, q.stop FROM quotes AS q JOIN documents AS d ON d.id = q.document_id"
            )
        ]
    assert words == ["Ce pont nous relie"]


def test_loading_again_reads_nothing_and_changes_nothing(folder: Path, database: Path) -> None:
    _load([folder], database)
    before = _rows(database, ids=True)
    report, lines = _load([folder], database)
    assert (report.read, report.unchanged, lines) == (0, 2, [])
    assert _rows(database, ids=True) == before


def test_a_changed_text_is_replaced_and_the_others_keep_their_ids(folder: Path, database: Path) -> None:
    _load([folder], database)
    before = _rows(database, ids=True)
    (folder / "paul.md").write_text(PAUL + "\nOndelys a fermé en 2023.\n", encoding="utf-8")
    report, _ = _load([folder], database)
    after = _rows(database, ids=True)
    assert (report.read, report.unchanged) == (1, 1)
    assert [row for row in before["quotes"] if "anna.txt" in row] == after["quotes"]
    assert {row[0] for row in before["documents"]} == {row[0] for row in after["documents"]}


def test_any_history_of_loads_ends_like_a_load_from_nothing(folder: Path, tmp_path: Path) -> None:
    history, fresh = tmp_path / "history.db", tmp_path / "fresh.db"
    _load([folder / "paul.md"], history)
    (folder / "third.txt").write_text(
        "Le groupe Ondelys emploie 300 salariés à Toulouse.\n", encoding="utf-8"
    )
    _load([folder], history)
    (folder / "third.txt").unlink()
    _load([folder], history)
    _load([folder], fresh)
    assert _rows(history) == _rows(fresh)


def test_the_number_of_workers_changes_no_row(folder: Path, tmp_path: Path) -> None:
    for number in range(60):
        (folder / f"copy-{number}.txt").write_text(f"{ANNA}\n{PAUL}\nTexte {number}.\n", encoding="utf-8")
    one, two = tmp_path / "one.db", tmp_path / "two.db"
    load([folder], one, workers=1, tell=print)
    load([folder], two, workers=2, tell=print)
    assert _rows(one) == _rows(two)


def test_what_vanished_leaves_with_one_line(folder: Path, database: Path) -> None:
    _load([folder], database)
    (folder / "paul.md").unlink()
    report, lines = _load([folder], database)
    assert report.gone == 1
    assert len(lines) == 1
    assert "paul.md" in lines[0]


def test_an_emptied_folder_loses_nothing(folder: Path, database: Path) -> None:
    _load([folder], database)
    before = _rows(database)
    for file in folder.iterdir():
        file.unlink()
    report, lines = _load([folder], database)
    assert (report.gone, len(lines)) == (0, 1)
    assert _rows(database) == before


def test_a_file_that_can_no_longer_be_read_stays_as_it_was(
    folder: Path, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _load([folder], database)
    before = _rows(database)
    read_bytes = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "paul.md":
            raise PermissionError
        return read_bytes(path)

    (folder / "paul.md").write_text("Autre chose.", encoding="utf-8")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    report, lines = _load([folder], database)
    assert (report.refused, report.gone) == (1, 0)
    assert "paul.md: may not be read" in lines[0]
    assert _rows(database) == before


def test_two_folders_live_in_one_database(folder: Path, tmp_path: Path, database: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "anna.txt").write_text("Anna Berglund est à Lyon.\n", encoding="utf-8")
    _load([folder], database)
    report, lines = _load([other], database)
    assert (report.read, report.gone, lines) == (1, 0, [])
    assert len(_rows(database)["documents"]) == 3


def test_a_folder_within_another_is_held_once_in_whatever_order_they_are_loaded(tmp_path: Path) -> None:
    inner = tmp_path / "all" / "inner"
    inner.mkdir(parents=True)
    (inner.parent / "paul.txt").write_text(PAUL, encoding="utf-8")
    (inner / "anna.txt").write_text(ANNA, encoding="utf-8")
    for name, order in {"in": [inner, inner.parent], "out": [inner.parent, inner]}.items():
        for folder in order:
            _load([folder], tmp_path / f"{name}.db")
    assert _rows(tmp_path / "in.db") == _rows(tmp_path / "out.db")
    assert [row[0] for row in _rows(tmp_path / "in.db")["documents"]] == ["inner/anna.txt", "paul.txt"]


def test_bad_files_get_one_line_each_and_everything_else_loads(folder: Path, database: Path) -> None:
    (folder / "empty.txt").touch()
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 8)
    (folder / "long.txt").write_text("mot " * 500_000, encoding="utf-8")
    (folder / "odd.txt").write_text(
        "[red]Anna Berglund[/red] [@click=app.quit] \x1b[31m \x00 \u202e\n", encoding="utf-8"
    )
    report, lines = _load([folder], database)
    assert report.read == 4
    assert len(lines) == 2
    assert any("empty.txt" in line for line in lines)
    assert any("binary.txt" in line for line in lines)
    texts = " ".join(str(row[-1]) for row in _rows(database)["documents"])
    assert not any(character in texts for character in "\x1b\x00\u202e")
    assert "[red]Anna Berglund[/red] [@click=app.quit] ␛[31m ␀ \ufffd" in texts


def test_a_path_that_does_not_exist_makes_no_database(tmp_path: Path, database: Path) -> None:
    report, lines = _load([tmp_path / "nowhere"], database)
    assert report.refused == 1
    assert "does not exist" in lines[0]
    assert not database.exists()


def test_a_fault_in_one_text_loses_neither_the_others_nor_the_corpus(
    folder: Path, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from loaders.settle import settle

    def faulty(page: Page, **given: Any) -> Settled:
        if "Ferrand" in page.text:
            raise ZeroDivisionError
        return settle(page, **given)

    monkeypatch.setattr("florilege.settling.settle", faulty)
    report, lines = _load([folder], database)
    assert report.read == 2
    assert len(lines) == 1
    assert "ZeroDivisionError" in lines[0]
    assert "Anna Berglund" in {row[0] for row in _rows(database)["entities"]}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes of POSIX")
def test_a_pipe_and_a_device_with_the_name_of_a_text_hold_nothing_up(folder: Path, database: Path) -> None:
    _load([folder], database)
    (folder / "paul.md").unlink()
    os.mkfifo(folder / "paul.md")
    os.mkfifo(folder / "pipe.txt")
    (folder / "endless.txt").symlink_to("/dev/zero")
    report, lines = _load([folder], database)
    assert (report.refused, report.gone) == (3, 0)
    assert [line.rpartition(": ")[2] for line in lines] == ["is not a file"] * 3


def test_decisions_that_hold_for_nothing_since_the_load_are_told_once(folder: Path, database: Path) -> None:
    _load([folder], database)
    decide(database, [Decision("hide", Naming("Paul Ferrand", "person"))])
    assert _load([folder], database)[1] == []
    (folder / "paul.md").write_text(PAUL.replace("Paul Ferrand", "Luc Garnier"), encoding="utf-8")
    told = f"{database}: 1 of your decisions no longer finds what it is about; `florilege decisions` says why"
    assert _load([folder], database)[1] == [told]
    assert _load([folder], database)[1] == []
    database.unlink()
    assert _load([folder], database)[1] == [
        f"{database}: 1 of your decisions came in from the file beside it",
        told,
    ]
    (folder / "paul.md").write_text(PAUL, encoding="utf-8")
    assert _load([folder], database)[1] == []
    assert ("Paul Ferrand", "person") not in _rows(database)["entities"]
