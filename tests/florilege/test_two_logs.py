"""Two people decide at random over the same texts: whoever takes in the other's log has the same in the end."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.decisions import beside, deciding, lines
from db.decisions.conflicts import conflicts
from db.store import Store
from tests.florilege.at_random import Numbers, decided, exported, turned
from tests.florilege.contents import contents
from tests.florilege.invented import build, text_of

TEXTS = {"a.txt": (0, 1, 3, 6), "b.txt": (4, 5, 8), "c.txt": (2, 7)}
EXAMPLES = int(os.environ.get("FLORILEGE_EXAMPLES", "12"))

_NUMBERS = st.tuples(*[st.integers(0, 299)] * 3)
_ACT = st.tuples(st.integers(0, 27), _NUMBERS)
_ACTS = st.lists(_ACT, max_size=6)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The texts, loaded once."""
    path = tmp_path_factory.mktemp("built") / "press.db"
    with Store(path) as store:
        build(store, {name: text_of(text) for name, text in TEXTS.items()})
    return path


@pytest.fixture
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


def _copies(built: Path, folder: Path, *names: str) -> list[Path]:
    made = []
    for name in names:
        shutil.rmtree(folder / name, ignore_errors=True)
        (folder / name).mkdir()
        made.append(Path(shutil.copy(built, folder / name / "press.db")))
    return made


def _act(database: Path, what: int, numbers: Numbers) -> None:
    if what > 22:
        turned(database, numbers[0])
    else:
        decided(database, (what,), numbers)


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize="FLORILEGE_EXAMPLES" not in os.environ,
    suppress_health_check=list(HealthCheck),
)
@given(shared=_ACTS, ours=_ACTS, others=_ACTS)
def test_both_logs_in_either_order_or_merged_as_text_come_to_the_same(
    built: Path,
    folder: Path,
    shared: list[tuple[int, Numbers]],
    ours: list[tuple[int, Numbers]],
    others: list[tuple[int, Numbers]],
) -> None:
    mine, theirs, third = _copies(built, folder, "mine", "theirs", "third")
    for act in shared:
        _act(mine, *act)
    deciding.take_in(theirs, exported(mine))
    for act in ours:
        _act(mine, *act)
    for act in others:
        _act(theirs, *act)
    here, there = exported(mine), exported(theirs)
    told = [{one.mine.key, one.theirs.key} for one in conflicts(here, there)]
    assert [{one.theirs.key, one.mine.key} for one in conflicts(there, here)] == told

    text = b"<<<<<<< HEAD\n" + lines.written(here) + b"=======\n" + lines.written(there) + b">>>>>>> theirs\n"
    deciding.take_in(third, lines.decisions(text, "x")[0])
    deciding.take_in(mine, there)
    deciding.take_in(theirs, here)
    assert contents(mine) == contents(theirs) == contents(third)
    whole = beside.path(mine)
    assert whole.exists() is bool(here or there)
    if whole.exists():
        assert whole.read_bytes() == beside.path(theirs).read_bytes() == beside.path(third).read_bytes()
    assert conflicts(exported(mine), exported(theirs)) == []
