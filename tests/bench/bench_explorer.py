"""Measures start, list and detail of the explorer on a pseudo-terminal, each beside its peer: `python tests/bench/bench_explorer.py`.

The wall clock runs to the first whole frame, or from a key to the last byte that it brings; CPU is that of
all threads of the program for a start, and of the one that takes keys and draws for a key. Peers take turns.
"""

import os
import sys
import tempfile
from contextlib import ExitStack

from databases import frequent, named  # type: ignore[import-not-found]  # beside this file
from terminals import Terminal, load, median, told  # type: ignore[import-not-found]  # beside this file

STARTS = 9
ROUNDS = 25
DOWN, PAGE = "\x1b[B", "\x1b[6~"
MANY = 1_000_000
KEYS = {"step": DOWN, "page": PAGE}

EMPTY = "from textual.app import App\nApp().run()"
OURS = "import sys; from florilege.__main__ import main; sys.exit(main(['open', '--fresh', '--db', sys.argv[1]]))"
TABLE = """
from textual.app import App
from textual.widgets import DataTable
class Peer(App):
    def compose(self):
        yield DataTable(cursor_type="row")
    def on_mount(self):
        table = self.query_one(DataTable)
        table.add_columns("name", "mentions", "documents")
        table.add_rows((f"Name of somebody {number}", str(1000 - number), "1") for number in range(1000))
        table.focus()
Peer().run()
"""
Row = tuple[str, list[float], str, list[float], float]
"""What, ours, what beside, its peer's, and the most that the ratio may be."""


def starts() -> list[Row]:
    """The first frame of a million entities beside an empty program's, and what it holds in memory."""
    path = named(MANY)
    wall: tuple[list[float], list[float]] = ([], [])
    cpu: tuple[list[float], list[float]] = ([], [])
    memory: tuple[list[float], list[float]] = ([], [])
    for turn in range(STARTS + 1):
        for side, (code, arguments) in enumerate(((OURS, (path,)), (EMPTY, ()))):
            with Terminal(code, *arguments) as screen:
                took, used = screen.frame()
                screen.rest()
                if turn:  # the first one compiles
                    wall[side].append(took)
                    cpu[side].append(used)
                    memory[side].append(screen.memory())
    more = [mine - theirs for mine, theirs in zip(*memory, strict=True)]
    return [
        ("first frame, 1,000,000, ms", wall[0], "empty Textual program", wall[1], 1.35),
        ("  CPU", cpu[0], "", cpu[1], 1.35),
        ("memory more, MiB", more, "may be", [100.0], 1.0),
    ]


def lists() -> list[Row]:
    """A step and a page at a million rows, at a thousand, and in a DataTable of a thousand."""
    beside = _moves({"many": (OURS, named(MANY)), "few": (OURS, named(1000))}, alone=False)
    alone = _moves({"ours": (OURS, named(MANY)), "table": (TABLE, "")}, alone=True)
    rows: list[Row] = []
    for what in KEYS:
        many, few = beside["many"][what], beside["few"][what]
        ours, table = alone["ours"][what], alone["table"][what]
        rows += [
            (f"{what} at 1,000,000, ms", many[0], "at 1,000", few[0], 1.2),
            ("  CPU", many[1], "at 1,000", few[1], 1.2),
            ("  list alone on the screen", ours[0], "DataTable, 1,000", table[0], 1.0),
            ("  CPU", ours[1], "DataTable, 1,000", table[1], 1.0),
        ]
    return rows


Moves = dict[str, dict[str, tuple[list[float], list[float]]]]


def _moves(programs: dict[str, tuple[str, object]], *, alone: bool) -> Moves:
    """The same keys in each program in turn: until all is drawn, and the CPU of the thread that draws."""
    found: Moves = {name: {what: ([], []) for what in KEYS} for name in programs}
    with ExitStack() as stack:
        screens = {name: stack.enter_context(Terminal(*program)) for name, program in programs.items()}
        for name, screen in screens.items():
            screen.frame()
            screen.rest()
            if alone and name != "table":  # the list with the whole screen, as DataTable has it
                screen.press("z")
                screen.rest()
        for what, key in KEYS.items():
            for _ in range(ROUNDS):
                for name, screen in screens.items():
                    pressed = screen.key(key)
                    found[name][what][0].append(pressed.last)
                    found[name][what][1].append(pressed.drawing)
    return found


def details() -> list[Row]:
    """From one entity to the next until detail or excerpts are drawn: one named 100,000 times, one 30 times."""
    path = frequent()
    wall: dict[str, list[float]] = {"many": [], "few": []}
    keys: dict[str, list[float]] = {"many": [], "few": []}
    with Terminal(SAYING, path) as screen:
        screen.frame()
        screen.rest()
        screen.press(DOWN)
        screen.rest()
        for _ in range(ROUNDS):
            for name, key in (("many", "\x1b[A"), ("few", DOWN)):
                wall[name].append(screen.marked(key, "told"))
                screen.rest()
        # the rest still comes while a key is pressed
        for _ in range(ROUNDS):
            for name, key in (("many", "\x1b[A"), ("few", DOWN)):
                screen.marked(key, "told")
                keys[name].append(screen.echo("\t"))
                screen.rest()
                screen.press("\x1b")
                screen.rest()
    return [
        ("detail and excerpts of 100,000, ms", wall["many"], "of 30", wall["few"], 1.2),
        ("a key while the rest comes", keys["many"], "of 30", keys["few"], 1.2),
    ]


SAYING = """
import sys
from pathlib import Path
import tui.app
from tui.panes.detail import DetailPane
from tui.panes.excerpts import ExcerptsPane
come = set()
def saying(kind, name):
    receive = getattr(kind, name)
    def received(self, *arguments):
        receive(self, *arguments)
        come.add(name)
        if len(come) == 2:
            come.clear()
            self.call_after_refresh(self.app._driver.write, "\\x1b]7777;told\\x07")
    setattr(kind, name, received)
saying(DetailPane, "tell")
saying(ExcerptsPane, "receive")
tui.app.run(Path(sys.argv[1]))
"""
"""The explorer, which says when both panes of the entity chosen have been drawn."""


def main() -> None:
    """Print one table."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(XDG_DATA_HOME=folder, XDG_CONFIG_HOME=folder)
        parts = {"start": starts, "list": lists, "detail": details}
        print(f"medians (p95); {load()}")
        for name in sys.argv[1:] or list(parts):
            for what, ours, beside, theirs, most in parts[name]():
                ratio = median(ours) / median(theirs)
                right = "" if ratio <= most else "  !"
                print(
                    f"{what:36}{told(ours)}  {beside:22}{told(theirs)}  {ratio:6.2f} of at most {most:.2f}{right}",
                    flush=True,
                )
        print(load())


if __name__ == "__main__":
    main()
