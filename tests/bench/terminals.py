"""Runs programs on pseudo-terminals and says when what they draw comes, what it costs, and what memory they hold."""

import os
import select
import signal
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Self

if sys.platform == "win32":
    sys.exit("there are no pseudo-terminals here")

import fcntl
import pty
import struct
import termios

ROOT = Path(__file__).parents[2]
QUIET = 0.12
"""Seconds without a byte after which what a key brought is taken to be whole, if the program rests too."""
COMPILED = Path(tempfile.gettempdir(), "florilege-bench-compiled")
"""Where Python keeps what it compiled: an installed program has that too, and a first run without it takes thrice as long."""


class Terminal:
    """A Python program on a terminal of its own."""

    def __init__(self, code: str, *arguments: object, columns: int = 120, rows: int = 40) -> None:
        self.columns, self.rows = columns, rows
        self.began = time.monotonic()
        self.process, self.master = pty.fork()
        if not self.process:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
            os.environ.pop("TMUX", None)
            os.environ.update(TERM="xterm-256color", COLORTERM="truecolor", TEXTUAL_ANIMATIONS="none")
            os.environ.update(PYTHONPATH=str(ROOT), PYTHONPYCACHEPREFIX=str(COMPILED))
            words = [sys.executable, "-c", code, *map(str, arguments)]
            os.execv(sys.executable, words)  # noqa: S606 - this Python
        self.said = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.master)

    def cpu(self) -> float:
        """Milliseconds of CPU that the program has used so far, all its threads together."""
        used = 0
        for task in Path(f"/proc/{self.process}/task").iterdir():
            try:
                used += int(task.joinpath("schedstat").read_text().split()[0])
            except FileNotFoundError:  # it ended just now
                continue
        return used / 1e6

    def drawing(self) -> float:
        """Milliseconds of CPU of the thread that takes the keys and draws."""
        return int(Path(f"/proc/{self.process}/schedstat").read_text().split()[0]) / 1e6

    def memory(self) -> float:
        """MiB that the program holds and does not share with a file: a database that is mapped is not its own."""
        rows = Path(f"/proc/{self.process}/smaps_rollup").read_text().splitlines()
        return sum(int(row.split()[1]) for row in rows if row.startswith("Anonymous:")) / 1024

    def more(self, patience: float) -> bytes:
        """What comes next; nothing where nothing does."""
        if not select.select([self.master], [], [], patience)[0]:
            return b""
        came = os.read(self.master, 1 << 20)
        self.said += came
        return came

    def frame(self, patience: float = 60) -> tuple[float, float]:
        """Wait for the first whole screen; the milliseconds and the CPU that it took."""
        end = time.monotonic() + patience
        while len(self.said) < self.columns * self.rows and time.monotonic() < end:
            self.more(0.5)
        return (time.monotonic() - self.began) * 1000, self.cpu()

    def until(self, words: str, patience: float = 60) -> tuple[float, float]:
        """Wait for words on the screen, from its start on; the milliseconds and the CPU that they took."""
        end = time.monotonic() + patience
        while words.encode() not in self.said and time.monotonic() < end:
            self.more(0.5)
        if words.encode() not in self.said:
            raise TimeoutError(words)
        return (time.monotonic() - self.began) * 1000, self.cpu()

    def rest(self, patience: float = 60) -> float:
        """Wait until nothing more comes and nothing is done; when the last of it came."""
        last, end = time.monotonic(), time.monotonic() + patience
        while time.monotonic() < end:
            before = self.cpu()
            if self.more(QUIET):
                last = time.monotonic()
            elif self.cpu() - before < 6:  # a blinking cursor is next to nothing
                break
        return last

    def press(self, keys: str) -> None:
        """Write keys."""
        os.write(self.master, keys.encode())

    def key(self, key: str) -> "Pressed":
        """Press a key and wait for all that it brings."""
        before, drawing, began = self.cpu(), self.drawing(), time.monotonic()
        self.press(key)
        self.more(5)
        first = time.monotonic()
        last = max(self.rest(), first)
        return Pressed(
            (first - began) * 1000,
            (last - began) * 1000,
            self.cpu() - before,
            self.drawing() - drawing,
        )

    def echo(self, key: str) -> float:
        """Press a key: milliseconds until something is drawn."""
        while self.more(0):
            pass
        began = time.monotonic()
        self.press(key)
        self.more(5)
        return (time.monotonic() - began) * 1000

    def marked(self, key: str, mark: str, patience: float = 10) -> float:
        """Press a key: milliseconds until the program says that what it brings is drawn (as OSC 7777)."""
        before, began = len(self.said), time.monotonic()
        self.press(key)
        while f"\x1b]7777;{mark}\x07".encode() not in self.said[before:]:
            if time.monotonic() > began + patience:
                raise TimeoutError(mark)
            self.more(0.5)
        return (time.monotonic() - began) * 1000


class Pressed:
    """Milliseconds that a key took: to the first byte, to the last, CPU of all threads, of the one that draws."""

    def __init__(self, first: float, last: float, cpu: float, drawing: float) -> None:
        self.first, self.last, self.cpu, self.drawing = first, last, cpu, drawing


def median(values: Sequence[float]) -> float:
    """The middle one."""
    return statistics.median(values)


def p95(values: Sequence[float]) -> float:
    """That below which 95 of 100 lie."""
    ordered = sorted(values)
    return ordered[round(0.95 * (len(ordered) - 1))]


def told(values: Sequence[float]) -> str:
    """Median and 95th percentile, in so many cells."""
    return f"{median(values):8.1f} ({p95(values):6.1f})" if values else " " * 17


def load() -> str:
    """How busy the machine is."""
    return "load " + " ".join(f"{value:.1f}" for value in os.getloadavg()) + f" on {os.cpu_count()} cores"
