"""What is typed, where there is nothing to write to, and what a script sees of it: one line, and a status."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from florilege import places

ROOT = Path(__file__).parent.parent.parent
TEXT = "Anna Berglund, maire de Toulouse, a parlé.\n\n« Ce pont nous relie », a déclaré Anna Berglund.\n"


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("texts")
    (folder / "pont.txt").write_text(TEXT, encoding="utf-8")
    made = folder / "pont.db"
    assert _run("load", folder, "--db", made).returncode == 0
    return made


def _command(*words: str | bytes | Path) -> list[str | bytes | Path]:
    return [sys.executable, "-m", "florilege", *words]


def _buffered() -> dict[str, str]:
    """The surroundings in which Python keeps what it prints until its end, as it does where people work."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}


def _run(*words: str | bytes | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        _command(*words),
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=_buffered(),
        check=False,
    )


def _printing_to(target: int, *words: str | Path) -> subprocess.CompletedProcess[str]:
    command = _command(*words)
    return subprocess.run(
        command, cwd=ROOT, stdout=target, stderr=subprocess.PIPE, text=True, env=_buffered(), check=False
    )


@pytest.mark.parametrize("verb", ["quotes", "sample", "--help"])
def test_a_reader_that_left_is_no_fault(database: Path, verb: str) -> None:
    read, write = os.pipe()
    os.close(read)
    words: list[str | Path] = ["quotes", "--db", database] if verb == "quotes" else [verb]
    done = _printing_to(write, *words)
    os.close(write)
    assert done.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_full_disk_under_what_is_printed_is_one_line(database: Path) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = _printing_to(full.fileno(), "quotes", "--db", database)
    assert (done.returncode, done.stderr) == (1, "florilege: no space left on device\n")


@pytest.mark.skipif(os.name == "nt", reason="words of Windows are never bytes")
@pytest.mark.parametrize("words", [["show"], ["search"], ["quotes", "--speaker"]])
def test_words_that_are_not_utf_8_are_found_nowhere(database: Path, words: list[str]) -> None:
    done = _run(*words, b"\xff\xfe", "--db", database)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)


@pytest.mark.parametrize("switch", ["--speaker", "--about", "--words"])
def test_an_empty_name_or_word_does_not_mean_all_quotations(database: Path, switch: str) -> None:
    done = _run("quotes", switch, "", "--db", database)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)


def test_a_number_of_workers_that_is_none_is_said_so(tmp_path: Path) -> None:
    done = _run("load", tmp_path, "--workers", "many")
    assert done.returncode == 2
    assert "a whole number, at least 1" in done.stderr


def test_without_a_data_folder_a_named_database_still_opens(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    for name in ("HOME", "XDG_DATA_HOME", "LOCALAPPDATA", "APPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "file"))
    if places.last() is not None:
        pytest.skip("this system takes its folders from elsewhere")
    assert _run("open", "--db", database).returncode == 0
    refused = _run("load", database.parent)
    assert refused.returncode == 1
    assert refused.stderr.count("\n") == 1
    assert "--db" in refused.stderr
