"""The whole program on a real pseudo-terminal: nothing of a source acts on it."""

import os
import re
import select
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from db.records import Name

if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals", allow_module_level=True)

import fcntl
import pty
import struct
import termios

START = "import sys; from pathlib import Path; from tui.app import run; run(Path(sys.argv[1]))"
HOSTILE = "\x1b]52;c;aGFja2Vk\x07 [red]Rot[/nein] [@click=app.quit]Weg[/] \x1b]2;Titel\x07\x9b41m\x00\x7f\u202eegreV\u202c"
PATIENCE = 30.0
"""Seconds for the slowest machine; on this one a key takes some hundredths."""


class Terminal:
    """A program on a terminal of 100 columns and 30 rows."""

    def __init__(self, database: Path) -> None:
        self.process, self.master = pty.fork()
        if not self.process:
            os.environ.update(TERM="xterm-256color", COLUMNS="100", LINES="30")
            os.execv(sys.executable, [sys.executable, "-c", START, str(database)])  # noqa: S606 - this Python
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
        self.output = b""

    def read(self, until: str) -> str:
        """Everything that came until these words have."""
        end = time.monotonic() + PATIENCE
        start = len(self.output)
        while until.encode() not in self.output[start:] and time.monotonic() < end:
            if select.select([self.master], [], [], 0.1)[0]:
                try:
                    self.output += os.read(self.master, 65_536)
                except OSError:  # the program has ended
                    break
        said = self.output[start:].decode(errors="replace")
        assert until in said, said[-2000:]
        return said

    def press(self, keys: str, until: str) -> str:
        """Press keys, and wait for what they bring."""
        os.write(self.master, keys.encode())
        return self.read(until)

    def end(self) -> int:
        """Press q; the exit status."""
        os.write(self.master, b"q")
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if select.select([self.master], [], [], 0.1)[0]:
                try:
                    self.output += os.read(self.master, 65_536)
                except OSError:
                    break
            done, status = os.waitpid(self.process, os.WNOHANG)
            if done:
                self.process = 0
                return os.waitstatus_to_exitcode(status)
        status = os.waitpid(self.process, 0)[1]
        self.process = 0
        return os.waitstatus_to_exitcode(status)

    def close(self) -> None:
        """End the program if it has not ended."""
        if self.process:
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)
        os.close(self.master)


@pytest.fixture
def terminal(written: Callable[..., Path], make_document: Callable[..., Any]) -> Iterator[Terminal]:
    """The explorer on a corpus that means harm, in its text, its names, its title and its path."""
    names = (
        Name(HOSTILE, "person", (("[b]fett[/b]", f"so steht es da {HOSTILE}"),)),
        Name("Lumenor", "organisation"),
    )
    text = f"Vorwort von Lumenor.\n\n{HOSTILE} sagt: „Ich bin [b]fett[/b] {HOSTILE}.“\n\n" + "lang " * 5000
    document = make_document(
        "bö[se]\x1b]2;x\x07.txt",
        text,
        "de",
        f"Titel {HOSTILE}",
        "2020",
        f"[link=x]Blatt[/] {HOSTILE}",
        speakers=(HOSTILE,),
    )
    made = Terminal(written(document, names=names))
    yield made
    made.close()


def acting(output: str) -> list[str]:
    """What a source could have made the explorer write: it writes nothing of the kind by itself."""
    own = output.replace("\x1b]22;default\x07", "")  # Textual's: the mouse pointer's shape
    return re.findall(r"\x1b\][^\x07\x1b]{0,40}|\x9b|\x1b\[41m|\x07|\x00|\x7f|\u202e", own)


def test_nothing_of_a_source_acts_on_the_terminal(terminal: Terminal) -> None:
    said = terminal.read("2020")
    said += terminal.press("\r", "Says")
    said += terminal.press("J\r", "mention")
    assert "␛]52;c;" in said
    assert "[@click=app.quit]" in said
    assert acting(said) == []
    assert "egreV" not in said.replace("·egreV·", "")


def test_q_leaves_the_terminal_as_it_was(terminal: Terminal) -> None:
    terminal.read("2020")
    assert terminal.end() == 0
    said = terminal.output.decode(errors="replace")
    assert said.rindex("\x1b[?1049l") > said.rindex("\x1b[?1049h")
    assert said.rindex("\x1b[?25h") > said.rindex("\x1b[?1049h")
    for mouse in ("1000", "1003", "1006"):
        assert said.rindex(f"\x1b[?{mouse}l") > said.rindex(f"\x1b[?{mouse}h")
