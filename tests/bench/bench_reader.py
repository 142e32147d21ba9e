"""Measures the reader on a real pseudo-terminal, beside Textual's TextArea: `python tests/bench/bench_reader.py`.

A document of 5 MB with 20,000 marks. CPU is that of the whole program, from the key to the end of what it
writes; the wall clock runs from the key to the last byte, and has the drawing timer of Textual in it.
"""

import os
import select
import signal
import statistics
import sys
import tempfile
import time
from pathlib import Path

from db.records import Mention, Name, Passage, Reading, Settled, Source
from db.store import Store

if sys.platform == "win32":
    sys.exit("there are no pseudo-terminals here")

import fcntl
import pty
import struct
import termios

MARKS = 20_000
ROUNDS = 15
WORDS = "der lange Bericht über die Stadt und ihre Häuser nennt wieder einen Betrag für das nächste Jahr"
QUIET = 0.25
"""Seconds without a byte after which what a key brought is whole."""

OURS = "import sys; from pathlib import Path; from tui.app import run; run(Path(sys.argv[1]))"
THEIRS = """
import sys
from pathlib import Path
from textual.app import App
from textual.widgets import Static, TextArea
class Peer(App):
    BINDINGS = [("f2", "load", ""), ("f3", "go(0)", ""), ("f4", "go(1)", "")]
    def on_mount(self):
        self.text = Path(sys.argv[1]).read_text()
        self.mount(Static("ready to load"))
    def action_load(self):
        self.query("Static").remove()
        area = TextArea(self.text, read_only=True, soft_wrap=True, show_line_numbers=True)
        self.mount(area)
        area.focus()
    def action_go(self, end):
        area = self.query_one(TextArea)
        area.move_cursor(area.document.end if end else (0, 0))
Peer().run()
"""


def text() -> tuple[str, list[tuple[int, int]]]:
    """Paragraphs of 10 to 90 words, with a name in every one, and where the names stand."""
    words = WORDS.split()
    lines, places, at = [], [], 0
    for number in range(MARKS):
        before = " ".join(words[(number + place) % len(words)] for place in range(10 + number % 40))
        line = f"{number} {before} Lumenor {' '.join(words)[: 30 + number % 60]}."
        start = at + line.index("Lumenor")
        places.append((start, start + 7))
        lines.append(line)
        at += len(line) + 1
    return "\n".join(lines), places


def database(folder: Path) -> tuple[Path, Path]:
    """The document in a database, and in a file."""
    whole, places = text()
    file = folder / "long.txt"
    file.write_text(whole, encoding="utf-8")
    with Store(folder / "long.db") as store:
        source = Source(str(folder), "long.txt", "0" * 64, "text", "utf-8", whole)
        reading = Reading(
            source, "Ein langer Text", "2020", "de", None, None, None, (Passage(0, len(whole), "body"),)
        )
        number = store.put(folder, reading)
        mentions = tuple(Mention(start, stop, 0) for start, stop in places)
        store.settle(
            (Name("Lumenor", "organisation"),),
            [(number, Settled(mentions, (), (), ()))],
        )
    return folder / "long.db", file


class Terminal:
    """A program on a terminal of 120 columns and 40 rows."""

    def __init__(self, program: str, argument: Path) -> None:
        self.process, self.master = pty.fork()
        if not self.process:
            os.environ.update(
                TERM="xterm-256color", TEXTUAL_ANIMATIONS="none", PYTHONPATH=str(Path(__file__).parents[2])
            )
            os.execv(sys.executable, [sys.executable, "-c", program, str(argument)])  # noqa: S606 - this Python
        self.size(120, 40)

    def size(self, columns: int, rows: int) -> None:
        """Make the terminal another size."""
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        os.kill(self.process, signal.SIGWINCH)

    def cpu(self) -> float:
        """Milliseconds of CPU that the program has used so far, all its threads together."""
        tasks = Path(f"/proc/{self.process}/task")
        return sum(int(task.joinpath("schedstat").read_text().split()[0]) for task in tasks.iterdir()) / 1e6

    def settle(self, patience: float = 60) -> tuple[str, float]:
        """What came until nothing more did, and when the last of it came."""
        said, last, end = b"", time.monotonic(), time.monotonic() + patience
        while time.monotonic() < end:
            if select.select([self.master], [], [], QUIET)[0]:
                said += os.read(self.master, 1 << 20)
                last = time.monotonic()
            elif said and self._idle():
                break
        return said.decode(errors="replace"), last

    def _idle(self) -> bool:
        """Does the program do nothing? A blinking cursor is next to nothing."""
        before = self.cpu()
        time.sleep(0.1)
        return self.cpu() - before < 10

    def measure(self, key: str, size: tuple[int, int] | None = None) -> tuple[float, float]:
        """CPU and wall milliseconds of a key, or of another size."""
        before, began = self.cpu(), time.monotonic()
        if size:
            self.size(*size)
        else:
            os.write(self.master, key.encode())
        _, last = self.settle()
        return self.cpu() - before, (last - began) * 1000

    def echo(self, key: str) -> tuple[float, float]:
        """Milliseconds of CPU and of the clock from a key to the first byte that it brings."""
        before, began = self.cpu(), time.monotonic()
        os.write(self.master, key.encode())
        select.select([self.master], [], [], 10)
        found = self.cpu() - before, (time.monotonic() - began) * 1000
        time.sleep(0.1)  # as a fast typist: the search of the key before may still be running
        while select.select([self.master], [], [], 0)[0]:
            os.read(self.master, 1 << 20)
        return found

    def close(self) -> None:
        """End the program."""
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.master)


DOWN, PAGE, ENTER, RIGHT, F2 = "\x1b[B", "\x1b[6~", "\r", "\x1b[C", "\x1bOQ"
Figures = dict[str, list[tuple[float, float]]]


def ours(path: Path) -> Figures:
    """The explorer: from Enter on an excerpt on, so the question to the store is in the first frame."""
    terminal = Terminal(OURS, path)
    terminal.settle()
    for _ in range(2):
        os.write(terminal.master, RIGHT.encode())
        terminal.settle()
    found: Figures = {"first frame": []}
    for _ in range(5):
        found["first frame"].append(terminal.measure(ENTER))
        os.write(terminal.master, b"[")
        terminal.settle()
    os.write(terminal.master, ENTER.encode())
    terminal.settle()
    found.update(moves(terminal, ("g", "G")))
    os.write(terminal.master, b"/")
    found["find: echo"] = [terminal.echo(letter) for letter in "haeuser nennt wieder"]
    terminal.settle()
    found["find: match"] = [terminal.measure(DOWN) for _ in range(ROUNDS)]
    terminal.close()
    return found


def theirs(path: Path) -> Figures:
    """TextArea, read-only, wrapped, with numbers."""
    found: Figures = {"first frame": []}
    for _ in range(3):
        terminal = Terminal(THEIRS, path)
        terminal.settle()
        found["first frame"].append(terminal.measure(F2))
        if len(found["first frame"]) < 3:
            terminal.close()
    found.update(moves(terminal, ("\x1bOR", "\x1bOS")))
    terminal.close()
    return found


def moves(terminal: Terminal, edges: tuple[str, str]) -> Figures:
    """Rows, pages, jumps and sizes."""
    found: Figures = {}
    found["page"] = [terminal.measure(PAGE) for _ in range(ROUNDS)]
    found["row"] = [terminal.measure(DOWN) for _ in range(ROUNDS)]
    found["jump"] = [terminal.measure(edges[(place + 1) % 2]) for place in range(ROUNDS)]
    found["resize"] = [terminal.measure("", (100 + 20 * (place % 2), 40)) for place in range(6)]
    return found


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        path, file = database(Path(folder))
        print(f"{file.stat().st_size / 1e6:.1f} MB, {MARKS:,} marks, 120x40; medians (p95), milliseconds")
        mine, peer = ours(path), theirs(file)
    print(
        f"{'':14}{'ours, CPU':>18}{'TextArea, CPU':>18}{'ratio':>8}{'ours, wall':>18}{'TextArea, wall':>18}"
    )
    for what, values in mine.items():
        cells = [f"{what:14}", _told([cpu for cpu, _ in values])]
        other = peer.get(what, [])
        cells.append(_told([cpu for cpu, _ in other]))
        ratio = (
            statistics.median(c for c, _ in values) / statistics.median(c for c, _ in other) if other else 0
        )
        cells.append(f"{ratio:8.3f}" if other else " " * 8)
        cells += [_told([wall for _, wall in values]), _told([wall for _, wall in other])]
        print("".join(cells))


def _told(values: list[float]) -> str:
    if not values:
        return " " * 18
    ordered = sorted(values)
    return f"{statistics.median(values):10.1f} ({ordered[round(0.95 * (len(ordered) - 1))]:.0f})".rjust(18)


if __name__ == "__main__":
    main()
