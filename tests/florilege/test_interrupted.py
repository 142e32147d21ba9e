"""A load that is stopped, politely or not, leaves a database that verifies and that the next load completes."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
TEXTS = 150


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "texts"
    made.mkdir()
    for number in range(TEXTS):
        (made / f"{number:03}.txt").write_text(
            f"Anna Berglund, maire de Toulouse, a reçu {number + 2} élus le 3 mai 2021.\n\n"
            f"« Nous avons {number + 2} projets pour la ville », a déclaré Anna Berglund.\n",
            encoding="utf-8",
        )
    return made


def _florilege(*words: str | Path) -> list[str]:
    return [sys.executable, "-m", "florilege", *map(str, words)]


def _stored(database: Path) -> int:
    if not database.exists():
        return 0
    with closing(sqlite3.connect(database)) as connection:
        try:
            return int(connection.execute("SELECT count(*) FROM documents").fetchone()[0])
        except sqlite3.OperationalError:
            return 0  # its tables are just being made


def _stop(folder: Path, database: Path, how: int) -> subprocess.CompletedProcess[str]:
    """Start a load, stop it when it has stored some texts, and give back what it said."""
    with subprocess.Popen(
        _florilege("load", folder, "--db", database, "--workers", "1"),
        cwd=ROOT,
        stderr=subprocess.PIPE,
        text=True,
    ) as running:
        while _stored(database) < 5 and running.poll() is None:
            time.sleep(0.01)  # the program under test is another process: there is nothing else to wait for
        running.send_signal(how)
        _, said = running.communicate()
        return subprocess.CompletedProcess([], running.returncode, "", said)


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize("how", ["SIGINT", "SIGKILL"])
def test_a_stopped_load_verifies_but_for_the_pass_that_is_due_and_the_next_completes_it(
    folder: Path, tmp_path: Path, how: str
) -> None:
    database = tmp_path / "made.db"
    stopped = _stop(folder, database, getattr(signal, how))
    assert 5 <= _stored(database) < TEXTS
    if how == "SIGINT":
        assert (stopped.returncode, stopped.stderr.count("\n")) == (1, 1)
    verified = subprocess.run(
        _florilege("verify", "--db", database), cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert [line for line in verified.stderr.splitlines() if "due" not in line] == []
    again = subprocess.run(
        _florilege("load", folder, "--db", database), cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert again.returncode == 0, again.stderr
    assert _stored(database) == TEXTS
    verified = subprocess.run(
        _florilege("verify", "--db", database), cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (verified.returncode, verified.stderr) == (0, "")
