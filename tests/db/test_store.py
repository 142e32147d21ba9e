"""The writer: whole documents or none, the same rows as a load from nothing, ids that stay."""

import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given
from hypothesis import settings as given_settings
from hypothesis import strategies as st

from db.connection import StoreError, open_reader
from db.records import Reading
from db.store import Store
from db.verify import verify

Read = Callable[..., Reading]
Settle = Callable[[Store], None]
Tell = Callable[[Path], dict[str, list[tuple[object, ...]]]]

STORY = {"a.txt": "NRE: « Oui. » Odile Brévac, 2019.\n\n7", "b.txt": "Brévac", "c.txt": "NRE. Brévac."}
WORDS = [
    "Odile Brévac",
    "Brévac",
    "NRE",
    "Nord Réseau Énergie",
    "Vaulière",
    "WeGrid",
    "« oui »",
    "2019",
    "7",
    "\n\n",
    "Cœur,",
]
PLACES = [("/sources", "a.txt"), ("/sources", "b/c.txt"), ("/else", "a.txt")]
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("put"), st.sampled_from(PLACES), texts),
        st.tuples(st.just("vanish"), st.sampled_from(PLACES), st.just("")),
        st.tuples(st.just("settle"), st.just(("", "")), st.just("")),
    ),
    max_size=8,
)


@given(steps)
@example(
    [("put", PLACES[0], "Brévac NRE"), ("settle", PLACES[0], ""), ("put", PLACES[0], "Odile Brévac NRE")]
)
@given_settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_any_sequence_of_loads_ends_in_the_rows_of_a_load_from_nothing(
    reading: Read, settling: Settle, telling: Tell, sequence: list[tuple[str, tuple[str, str], str]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        grown, fresh = Path(folder, "grown.db"), Path(folder, "fresh.db")
        left: dict[tuple[str, str], str] = {}
        with Store(grown) as store:
            for step, (root, path), text in sequence:
                if step == "put":
                    store.put(root, reading(path, text, root))
                    left[root, path] = text
                elif step == "vanish":
                    store.vanish(root, [path])
                    left.pop((root, path), None)
                else:
                    settling(store)
            settling(store)
        with Store(fresh) as store:
            for (root, path), text in sorted(left.items(), reverse=True):
                store.put(root, reading(path, text, root))
            settling(store)
        assert telling(grown) == telling(fresh)


@given(st.permutations(sorted(STORY)))
@given_settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_pages_are_what_was_read_in_an_order_of_their_own(reading: Read, order: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder, "x.db")) as store:
        for path in order:
            store.put("/sources", reading(path, STORY[path]))
        for (_, page), path in zip(store.pages(), sorted(order), strict=True):
            was = reading(path, STORY[path])
            assert page.text == was.source.text
            for part in (
                "passages",
                "candidates",
                "expansions",
                "quotes",
                "figures",
                "dates",
                "published",
                "title",
            ):
                assert getattr(page, part) == getattr(was, part)
        assert [(f.form, f.votes, f.documents) for f in store.forms() if f.form == "Brévac"] == [
            ("Brévac", 2, 2)
        ]
        assert [(e.short, e.long) for e in store.expansions()] == [("NRE", "Nord Réseau Énergie")] * 2


def test_loading_and_settling_again_changes_no_row(
    database: Path, reading: Read, settling: Settle, story: dict[str, str]
) -> None:
    before = _dump(database)
    with Store(database) as store:
        for path, text in story.items():
            store.put("/sources", reading(path, text))
        settling(store)
    assert _dump(database) == before


def test_ids_of_what_did_not_change_stay_when_another_document_changes(
    database: Path, reading: Read, settling: Settle
) -> None:
    before = _ids(database)
    with Store(database) as store:
        store.put("/sources", reading("c.txt", "Stéphan Cœurdroy quitte WeGrid. NRE aussi."))
        settling(store)
    after = _ids(database)
    assert before["entities"] <= after["entities"]
    assert {row for row in before["mentions"] if row[1] != 3} <= after["mentions"]
    assert before["documents"] == after["documents"]


def test_an_entity_that_gets_a_fuller_name_keeps_its_id(
    tmp_path: Path, reading: Read, settling: Settle
) -> None:
    path = tmp_path / "x.db"
    with Store(path) as store:
        store.put("/sources", reading("a.txt", "Brévac parle. Brévac se tait."))
        settling(store)
        store.put("/sources", reading("b.txt", "Odile Brévac revient."))
        settling(store)
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT id, name, mentions FROM entities").fetchall() == [
            (1, "Odile Brévac", 3)
        ]


def test_a_changed_document_keeps_no_row_whose_words_moved_even_before_it_is_settled(
    database: Path, reading: Read
) -> None:
    with Store(database) as store:
        store.put("/sources", reading("a.txt", "Odile Brévac, la voici."))
        assert store.due
    with sqlite3.connect(database) as connection:
        assert connection.execute("SELECT count(*) FROM mentions WHERE document_id = 1").fetchone() == (0,)
        assert connection.execute("SELECT count(*) FROM roles WHERE document_id = 1").fetchone() == (0,)


def test_known_documents_are_those_that_the_same_rules_read(tmp_path: Path, reading: Read) -> None:
    first = reading("a.txt", "Vaulière")
    with Store(tmp_path / "x.db", extraction="1") as store:
        store.put("/sources", first)
        assert store.known("/sources") == {"a.txt": first.source.sha256}
        assert store.known("/elsewhere") == {}
    with Store(tmp_path / "x.db", extraction="2") as store:
        assert store.known("/sources") == {}
        assert store.paths("/sources") == ["a.txt"]


def test_an_error_while_settling_leaves_what_stood(database: Path, telling: Tell) -> None:
    before = telling(database)
    with Store(database) as store, pytest.raises(ZeroDivisionError):
        store.settle((), (1 // 0 for _ in range(1)))  # type: ignore[misc]
    assert telling(database) == before


def test_closing_leaves_one_file_without_a_log(database: Path) -> None:
    assert [entry.name for entry in database.parent.iterdir()] == [database.name]
    assert sqlite3.connect(database).execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_a_second_writer_is_told_so_in_one_line(database: Path) -> None:
    with (
        Store(database),
        pytest.raises(StoreError, match="another florilege is loading") as caught,
        Store(database),
    ):
        pass
    assert "\n" not in str(caught.value)


def test_questions_are_answered_while_a_load_goes_on(database: Path, reading: Read) -> None:
    with Store(database) as store:
        reader = open_reader(database)
        store.put("/sources", reading("d.txt", "WeGrid"))
        assert reader.execute("SELECT count(*) FROM documents").fetchone() == (4,)
        reader.close()


KILLED = """
import itertools, sys
sys.path[:0] = [sys.argv[2], sys.argv[3]]
from conftest import STORY, read, settle
from db.store import Store
from db.verify import verify
with Store(sys.argv[1]) as store:
    print("ready", flush=True)
    for turn in itertools.count():
        for path, text in STORY.items():
            store.put("/sources", read(path, text if turn % 2 else "Avant. " + text))
        store.vanish("/sources", ["c.txt"])
        settle(store)
"""


@pytest.mark.skipif(os.name == "nt", reason="kills by signal")
@pytest.mark.parametrize("moment", [0.0, 0.013, 0.05, 0.11, 0.2])
def test_killed_at_any_moment_the_database_is_whole(tmp_path: Path, moment: float, settling: Settle) -> None:
    path, here = tmp_path / "killed.db", Path(__file__).parent
    command = [sys.executable, "-c", KILLED, str(path), str(here.parent.parent), str(here)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout
        process.stdout.readline()
        time.sleep(moment)  # the moment is what is tested
        process.send_signal(signal.SIGKILL)
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        connection.execute("INSERT INTO passages_fts (passages_fts) VALUES ('integrity-check')")
        bad = "SELECT count(*) FROM mentions AS m JOIN documents AS d ON d.id = m.document_id WHERE m.stop > length(d.text)"
        assert connection.execute(bad).fetchone() == (0,)
    due = "due to be decided again"
    assert [str(failure) for failure in verify(open_reader(path)) if due not in str(failure)] == []
    with Store(path) as store:  # and can be written on
        settling(store)
    assert list(verify(open_reader(path))) == []


def _dump(path: Path) -> list[str]:
    with sqlite3.connect(path) as connection:
        return [
            line
            for line in connection.iterdump()
            if line.startswith("INSERT") and not any(word in line for word in ("documents", "_fts"))
        ]


def _ids(path: Path) -> dict[str, set[tuple[object, ...]]]:
    with sqlite3.connect(path) as connection:
        return {
            "entities": set(connection.execute("SELECT id, name FROM entities")),
            "mentions": set(connection.execute("SELECT id, document_id, start, entity_id FROM mentions")),
            "documents": set(connection.execute("SELECT id, path FROM documents")),
        }
