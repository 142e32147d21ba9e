"""Opening a database to read: read-only folders, and one clear line for what cannot be opened."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Timer

import pytest

from db.connection import APPLICATION, SCHEMA, StoreError, open_reader
from db.store import Store


def test_a_reader_cannot_change_a_row(database: Path) -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        open_reader(database).execute("DELETE FROM mentions")


def _text(path: Path) -> None:
    path.write_text("this is no database, it is only a text " * 200)


def _empty(path: Path) -> None:
    path.touch()


def _other(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE theirs (id)")


def _other_with_a_log(path: Path) -> None:
    _other(path)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA journal_mode = WAL")


def _newer(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {SCHEMA + 1}")
        connection.execute("CREATE TABLE documents (id)")


def _nothing(_path: Path) -> None:
    """There is no such file."""


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (_nothing, "no such database"),
        (_text, "not a database"),
        (_empty, "not made by"),
        (_other, "not made by"),
        (_newer, "newer"),
    ],
)
def test_what_is_not_a_database_of_ours_is_refused_in_one_line(tmp_path: Path, make, said: str) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    path = tmp_path / "x.db"
    make(path)
    with pytest.raises(StoreError, match=said) as caught:
        open_reader(path)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (_text, "not a database"),
        (_other, "not made by"),
        (_other_with_a_log, "not made by"),
        (_newer, "newer"),
    ],
)
def test_a_file_of_somebody_else_is_never_written_to(tmp_path: Path, make, said: str) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    path = tmp_path / "x.db"
    make(path)
    before = path.read_bytes()
    with pytest.raises(StoreError, match=said), Store(path):
        pass
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_database_whose_making_was_cut_short_is_finished(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
    with Store(path) as store:
        assert store.known("/sources") == {}
    open_reader(path).close()


def test_an_sqlite_without_strict_tables_is_refused_in_one_line(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 31, 1))
    for opening in (open_reader, lambda path: Store(path).__enter__()):
        with pytest.raises(StoreError, match="newer"):
            opening(database)


def test_a_question_can_be_broken_off_from_another_thread(database: Path) -> None:
    reader = open_reader(database)
    Timer(0.05, reader.interrupt).start()
    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
    with pytest.raises(sqlite3.OperationalError, match="interrupted"):
        reader.execute(endless)
    assert reader.execute("SELECT count(*) FROM documents").fetchone() == (3,)


def test_a_full_disk_is_said_in_one_line(database: Path) -> None:
    with Store(database) as store:
        pages = store._connection.execute("PRAGMA page_count").fetchone()[0]
        store._connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(StoreError, match="no room is left"), store._transaction():
            store._connection.executemany(
                "INSERT INTO folders (root) VALUES (?)", ((f"/{n:0300}",) for n in range(999))
            )
        assert store.known("/sources")


@pytest.fixture
def reachable() -> Iterator[Path]:
    """A folder that another user can reach: pytest's own cannot be."""
    folder = Path(tempfile.mkdtemp(dir="/tmp" if Path("/tmp").is_dir() else None))  # noqa: S108  the shortest way in
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can become nobody")
@pytest.mark.parametrize("journal", ["DELETE", "WAL"])
def test_a_closed_database_opens_in_a_folder_that_may_not_be_written_to(
    database: Path, reachable: Path, journal: str
) -> None:
    copy = Path(shutil.copy(database, reachable / "story.db"))
    with sqlite3.connect(copy) as connection:
        connection.execute(f"PRAGMA journal_mode = {journal}")
    connection.close()
    copy.chmod(0o444)
    os.seteuid(65534)  # nobody
    try:
        assert open_reader(copy).execute("SELECT count(*) FROM documents").fetchone() == (3,)
    finally:
        os.seteuid(0)


def test_what_a_killed_program_left_half_written_is_taken_back_before_anything_is_read(
    database: Path, tmp_path: Path
) -> None:
    left = tmp_path / "left.db"
    with closing(sqlite3.connect(database)) as writer:
        writer.execute("PRAGMA cache_size = 1")  # what is changed goes to the file before it is committed
        writer.execute("BEGIN")
        writer.execute("UPDATE documents SET text = replace(hex(zeroblob(50000)), '0', 'x')")
        writer.execute("DELETE FROM mentions")
        for suffix in ("", "-journal"):
            shutil.copy(f"{database}{suffix}", f"{left}{suffix}")
        writer.execute("ROLLBACK")
    with closing(open_reader(left)) as reader, closing(open_reader(database)) as whole:
        for query in ("SELECT text FROM documents ORDER BY id", "SELECT count(*) FROM mentions"):
            assert reader.execute(query).fetchall() == whole.execute(query).fetchall()
