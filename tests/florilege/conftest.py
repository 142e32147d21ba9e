"""A small database that was loaded once, copies of it in which something is decided, and a command line to type at."""

import shutil
from pathlib import Path

import pytest

from florilege.__main__ import main
from tests.florilege.logs import Copy, Run

TEXTS = {
    "a.txt": "Anna Berglund, maire de Toulouse, a parlé.\n\n« Ce pont nous relie », a déclaré Anna Berglund.\n",
    "b.txt": "Jacques Perrault, maire de Bordeaux, est venu.\n\nMarie Lenoir, maire de Nantes, aussi.\n",
}


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with texts, and their database beside it."""
    folder = tmp_path_factory.mktemp("loaded")
    (folder / "texts").mkdir()
    for name, text in TEXTS.items():
        (folder / "texts" / name).write_text(text, encoding="utf-8")
    assert main(["load", str(folder / "texts"), "--db", str(folder / "press.db"), "--workers", "1"]) == 0
    return folder


@pytest.fixture
def copy(loaded: Path, tmp_path: Path) -> Copy:
    """The database again, in a folder of its own, where nothing was decided yet."""

    def copied(name: str) -> Path:
        (tmp_path / name).mkdir()
        return Path(shutil.copy(loaded / "press.db", tmp_path / name / "press.db"))

    return copied


@pytest.fixture
def mine(copy: Copy) -> Path:
    return copy("mine")


@pytest.fixture
def theirs(copy: Copy) -> Path:
    return copy("theirs")


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Type a verb; give back its status, and what it said on standard output and standard error."""

    def typed(*words: str | Path) -> tuple[int, str, str]:
        capsysbinary.readouterr()
        status = main(list(map(str, words)))
        out, err = capsysbinary.readouterr()
        return status, out.decode(), err.decode()

    return typed
