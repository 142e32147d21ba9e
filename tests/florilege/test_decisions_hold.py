"""What a person decided holds over any history: it is always the log, replayed from nothing over what was extracted."""

import os
import shutil
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as given_settings
from hypothesis import strategies as st

from db import applying
from db.connection import StoreError, open_reader
from db.decisions import deciding
from db.decisions.beside import path as beside
from db.store import Store
from db.verify import verify
from tests.florilege.at_random import Numbers, decided, exported, turned
from tests.florilege.contents import contents
from tests.florilege.invented import SENTENCES, build, text_of

EXAMPLES = int(os.environ.get("FLORILEGE_EXAMPLES", "20"))
"""Histories that are tried; thousands were, each time these rules changed."""

Texts = dict[str, tuple[int, ...]]
Step = tuple[str, tuple[int, ...], Numbers]

PATHS = ("a.txt", "b.txt", "c.txt", "d.txt")
_TEXT = st.lists(st.integers(0, len(SENTENCES) - 1), min_size=1, max_size=5, unique=True).map(tuple)
_NUMBERS = st.tuples(*[st.integers(0, 299)] * 3)
_STEP = st.one_of(
    st.tuples(st.just("decide"), st.tuples(st.integers(0, 22)), _NUMBERS),
    st.tuples(st.just("decide"), st.tuples(st.integers(0, 22)), _NUMBERS),
    st.tuples(st.just("decide"), st.tuples(*[st.integers(0, 22)] * 2), _NUMBERS),
    st.tuples(st.just("turn"), st.just(()), _NUMBERS),
    st.tuples(st.sampled_from(("load", "load", "interrupted load")), _TEXT, _NUMBERS),
    st.tuples(st.just("elsewhere"), st.tuples(st.integers(0, 22)), _NUMBERS),
)
_STEPS = st.lists(_STEP, min_size=1, max_size=12)
_TEXTS = st.dictionaries(st.sampled_from(PATHS), _TEXT, min_size=1)


class History:
    """A database, the texts that it was made from, and a second database whose log is taken in."""

    def __init__(self, folder: Path, empty: Path, texts: Texts) -> None:
        self.folder = folder
        self._empty = empty
        self.texts = texts
        self.database = self.made("here", texts)
        self._other: Path | None = None

    def made(self, name: str, texts: Texts, log: Path | None = None) -> Path:
        """A new database of texts, in a folder of its own, with a log beside it."""
        path = self.folder / name / "press.db"
        path.parent.mkdir()
        shutil.copy(self._empty, path)
        if log and beside(log).exists():
            shutil.copy(beside(log), beside(path))
        self._build(path, texts)
        return path

    def copy(self, name: str) -> Path:
        """The database with its log, in another folder."""
        shutil.copytree(self.database.parent, self.folder / name)
        return self.folder / name / "press.db"

    def step(self, what: str, which: tuple[int, ...], numbers: Numbers) -> None:
        """One thing that a person does."""
        if what == "decide":
            decided(self.database, which, numbers)
        elif what == "turn":
            turned(self.database, numbers[0])
        elif what in ("load", "interrupted load"):
            path = PATHS[numbers[0] % len(PATHS)]
            kept = {one: text for one, text in self.texts.items() if one != path}
            self.texts = kept if numbers[1] % 3 == 0 and kept else {**self.texts, path: which}
            self._build(self.database, self.texts, whole=what == "load")
        else:
            self._other = self._other or self.made("there", {"a.txt": (0, 1, 3, 6), "b.txt": (4, 5, 8)})
            decided(self._other, which, numbers)
            deciding.take_in(self.database, exported(self._other))

    def finish(self) -> None:
        """Load again: what was interrupted is completed."""
        self._build(self.database, self.texts)

    def _build(self, path: Path, texts: Texts, *, whole: bool = True) -> None:
        with Store(path) as store:
            build(store, {name: text_of(text) for name, text in texts.items()}, whole=whole)


@pytest.fixture(scope="module")
def histories(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Texts], History]]:
    """Makes histories, each in a folder of its own."""
    empty = tmp_path_factory.mktemp("empty") / "press.db"
    with Store(empty):
        pass
    folders: list[tempfile.TemporaryDirectory[str]] = []

    def begun(texts: Texts) -> History:
        while folders:
            folders.pop().cleanup()
        folders.append(tempfile.TemporaryDirectory())
        return History(Path(folders[-1].name), empty, texts)

    yield begun
    while folders:
        folders.pop().cleanup()


_TABLES = ("mentions", "roles", "relations", "quotes", "figures", "aliases", "merges")


def _ids(database: Path) -> dict[tuple[Any, ...], int]:
    """Every row as it stands, with its id; of a mention its place alone, and under its entity's name that one's id."""
    found: dict[tuple[Any, ...], int] = {}
    with closing(sqlite3.connect(database)) as connection:
        texts = dict(connection.execute("SELECT id, text FROM documents"))
        called = {row[0]: row[1:] for row in connection.execute("SELECT id, name, kind FROM entities")}
        several = Counter(called.values())
        rows = connection.execute(
            "SELECT min(id) FROM extracted_entities GROUP BY name, kind HAVING count(*) = 1"
        )
        alone = {number for (number,) in rows}
        for table in _TABLES:
            for number, *values in connection.execute(f"SELECT * FROM {table}"):
                if table == "mentions":
                    *place, entity = values
                    found[table, texts[place[0]], *place] = number
                    if entity in alone and several[called[entity]] == 1:
                        found["entities", texts[place[0]], *place, *called[entity]] = entity
                elif table in ("aliases", "merges"):
                    found[table, *values] = number
                else:
                    found[table, texts[values[0]], *values] = number
    return found


def _from_nothing(database: Path) -> Path:
    """The tables of the contract emptied, and made once more from what was extracted and the log."""
    emptied = ("mentions", "roles", "relations", "quotes", "figures", "aliases", "merges", "appearances")
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        for table in (*emptied, "search_entries", "entities", "stars", "made_entities"):
            connection.execute(f"DELETE FROM {table}")
        applying.from_nothing(connection)
        connection.execute("COMMIT")
    return database


def _undone(database: Path) -> Path:
    while True:
        try:
            deciding.undo(database)
        except StoreError:
            return database


def _check(history: History) -> None:
    held = contents(history.database)
    assert not _differences(held, contents(_from_nothing(history.copy("replayed"))))
    backwards = dict(reversed(history.texts.items()))
    anew = history.made("anew", backwards, history.database)
    assert not _differences(held, contents(anew))
    plain = contents(history.made("plain", history.texts), log=False)
    assert not _differences(plain, contents(_undone(history.copy("undone")), log=False))
    with closing(open_reader(history.database)) as reader:
        assert [str(failure) for failure in verify(reader) if "source" not in str(failure)] == []


def _differences(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    """What stands in the one and not in the other, and the other way round, by table."""
    return {
        table: (
            [row for row in rows if row not in other[table]],
            [row for row in other[table] if row not in rows],
        )
        for table, rows in one.items()
        if rows != other[table]
    }


@given_settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize="FLORILEGE_EXAMPLES" not in os.environ,
    suppress_health_check=list(HealthCheck),
)
@given(texts=_TEXTS, steps=_STEPS)
def test_any_history_ends_as_the_log_replayed_and_undone_as_the_extraction_alone(
    histories: Callable[[Texts], History], texts: Texts, steps: list[Step]
) -> None:
    history = histories(texts)
    before = _ids(history.database)
    for step in steps:
        history.step(*step)
        after = _ids(history.database)
        assert [row for row, number in before.items() if after.get(row, number) != number] == []
        before = after
    history.finish()
    _check(history)
