"""A program that is killed in the middle of a decision has taken it or has not, in the tables, the log and the file."""

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from db.connection import open_reader
from db.decisions import beside, log
from db.store import Store
from db.verify import verify
from tests.florilege.contents import contents
from tests.florilege.invented import build, text_of

ROOT = Path(__file__).parent.parent.parent
KILLS = int(os.environ.get("FLORILEGE_KILLS", "8"))
"""How often it is killed; thousands of times when this was written."""

_DECIDING = """
import random, sys
from pathlib import Path
from tests.florilege.at_random import decided, turned
database, seed = Path(sys.argv[1]), int(sys.argv[2])
chance = random.Random(seed)
print("begun", flush=True)
while True:
    numbers = tuple(chance.randrange(300) for _ in range(3))
    if chance.random() < 0.6:
        decided(database, [chance.randrange(23) for _ in range(chance.choice([1, 1, 3]))], numbers)
    else:
        turned(database, numbers[0])
"""


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "press.db"
    with Store(path) as store:
        build(store, {"a.txt": text_of((0, 1, 3, 6)), "b.txt": text_of((2, 8, 5)), "c.txt": text_of((4, 10))})
    return path


def _killed(database: Path, seed: int, after: float) -> None:
    """Decide and undo without end, and be killed so many seconds after the first."""
    with subprocess.Popen(
        [sys.executable, "-c", _DECIDING, str(database), str(seed)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "begun\n"
        time.sleep(after)  # the program under test is another process, which is to be met anywhere
        running.send_signal(signal.SIGKILL)


def _replayed(database: Path, folder: Path) -> dict[str, object]:
    """What a new database of the same texts says with the file of the log beside it."""
    folder.mkdir()
    anew = folder / "press.db"
    with closing(open_reader(database)) as reader:
        texts = dict(reader.execute("SELECT path, text FROM documents"))
    beside.path(anew).write_bytes(beside.path(database).read_bytes())
    with Store(anew) as store:
        build(store, texts)
    return dict(contents(anew))


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_a_killed_decision_is_wholly_done_or_not_at_all_and_nothing_stays_locked(
    database: Path, tmp_path: Path
) -> None:
    chance = random.Random(int(os.environ.get("FLORILEGE_SEED", "7")))  # noqa: S311  no secret
    for number in range(KILLS):
        _killed(database, chance.randrange(1_000_000), chance.random() * 0.3)
        with closing(open_reader(database)) as reader:
            taken = [entry.decision for entry in log.every(reader) if not entry.decision.of]
            acts = Counter((decision.act, decision.why) for decision in taken)
            assert all(why == f"one of {lines}" for (_, why), lines in acts.items())
            assert [str(failure) for failure in verify(reader) if "source" not in str(failure)] == []
        with Store(database):  # nobody holds it, and what the file lacks is written
            pass
        with closing(open_reader(database)) as reader:
            lines = [entry.decision for entry in log.every(reader)]
        assert beside.read(beside.path(database)) == (lines, [])
        assert contents(database) == _replayed(database, tmp_path / str(number))
