"""Copied words go out the best way there is, and nobody claims what they cannot know."""

import os
import sys
from pathlib import Path

import pytest

from tui import clipboard

pytestmark = pytest.mark.skipif(
    sys.platform in {"win32", "darwin"}, reason="the programs are shell scripts with Linux names"
)


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of programs that keep what they are given, in place of the machine's."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}/bin{os.pathsep}/usr/bin")
    which = {name: str(folder / name) for name in ("xclip", "tmux")}
    monkeypatch.setattr("shutil.which", lambda name: which.get(name) if (folder / name).exists() else None)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    return folder


def add(folder: Path, name: str, status: int = 0) -> Path:
    """Make a program; what it is given stands in the file that is returned."""
    kept = folder / f"{name}.kept"
    (folder / name).write_text(f'#!/bin/sh\necho "$@" > "{kept}.words"\ncat > "{kept}"\nexit {status}\n')
    (folder / name).chmod(0o755)
    return kept


def sent(environ: dict[str, str], text: str = "« Déjà vu »") -> tuple[clipboard.Sent, list[str]]:
    """Send words, and what was written to the terminal."""
    written: list[str] = []
    return clipboard.send(text, written.append, environ), written


def test_the_systems_own_program_comes_first(programs: Path) -> None:
    kept = add(programs, "xclip")
    add(programs, "tmux")
    way, written = sent({"DISPLAY": ":0", "TMUX": "x"})
    assert (way.way, way.sure, written) == ("xclip", True, [])
    assert kept.read_text() == "« Déjà vu »"


def test_inside_tmux_its_buffer_is_loaded_and_passed_on(programs: Path) -> None:
    kept = add(programs, "tmux")
    way, written = sent({"TMUX": "x"})
    assert (way.way, written) == ("tmux", [])
    assert kept.read_text() == "« Déjà vu »"
    assert (programs / "tmux.kept.words").read_text() == "load-buffer -w -\n"


def test_over_ssh_the_far_machines_clipboard_is_left_alone(programs: Path) -> None:
    add(programs, "xclip")
    way, written = sent({"DISPLAY": ":0", "SSH_CONNECTION": "x"})
    assert (way.way, way.sure) == ("terminal", False)
    assert written == ["\x1b]52;c;wqsgRMOpasOgIHZ1IMK7\a"]


def test_osc_52_is_never_called_a_success(programs: Path) -> None:
    assert programs.is_dir()
    way, _ = sent({})
    assert "copied" not in way.message
    assert not way.sure


def test_a_program_that_fails_is_passed_over(programs: Path) -> None:
    add(programs, "xclip", status=1)
    way, _ = sent({"DISPLAY": ":0"})
    assert way.way == "terminal"


@pytest.mark.parametrize("environ", [{"TMUX": "x"}, {"VTE_VERSION": "7000"}])
def test_where_nothing_else_works_there_is_a_file(programs: Path, environ: dict[str, str]) -> None:
    assert programs.is_dir()
    way, written = sent(environ)
    assert (way.way, written) == ("file", [])
    assert Path(way.message.rpartition(" ")[2]).read_bytes() == "« Déjà vu »".encode()


def test_what_is_too_long_for_a_terminal_goes_to_a_file(programs: Path) -> None:
    assert programs.is_dir()
    way, written = sent({}, "x" * 60_000)
    assert (way.way, written) == ("file", [])
