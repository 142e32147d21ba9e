"""Measures the search beside fzf, in the finder and on a pseudo-terminal: `python tests/bench/bench_search.py [100000 1000000]`.

200 queries are made by rule from invented names (names.py). A keystroke is the finder's answer to one more
letter of a query, fzf's figure that of `fzf --filter` for the whole query on the same names. On the terminal
every letter is typed when what the one before brought has been painted; then once more at 25 letters a second.
"""

import shutil
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from pathlib import Path

from databases import named  # type: ignore[import-not-found]  # beside this file
from names import names, queries  # type: ignore[import-not-found]  # beside this file
from terminals import Terminal, load, median, p95, told  # type: ignore[import-not-found]  # beside this file

from db.connection import open_reader
from db.search import Finder

QUERIES = 200
PEERED = 60
"""Queries that fzf answers too where it takes over a second for each."""
TYPED = 10
"""Queries that are typed on the terminal."""
PAUSE = 0.04
"""Seconds between two letters of a fast typist: 25 letters a second."""

EXPLORER = """
import sys
from pathlib import Path
from tui.app import run
from tui.messages import Found
from tui.screens.finding import FindingScreen
receive = FindingScreen._found
def found(self, answer):
    receive(self, answer)
    self.call_after_refresh(self.app._driver.write, f"\\x1b]7777;{answer.words}\\x07")
for name, value in list(vars(FindingScreen).items()):
    if value is receive:
        found._textual_on = receive._textual_on
        setattr(FindingScreen, name, found)
FindingScreen._decorated_handlers = {
    kind: [(found if handler is receive else handler, selectors) for handler, selectors in handlers]
    for kind, handlers in FindingScreen._decorated_handlers.items()
}
run(Path(sys.argv[1]))
"""
"""The explorer, which says after each drawing which letters the rows were found for."""


def fzf(lines: str, typed: str) -> tuple[list[str], float]:
    """The first five of fzf for a query, and its milliseconds."""
    began = time.perf_counter()
    done = subprocess.run(
        [shutil.which("fzf") or "fzf", "--filter", typed],
        input=lines,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout.split("\n")[:5], (time.perf_counter() - began) * 1000


def finder(path: Path, count: int) -> None:
    """Print recall at 5 by kind of query, and the time of a keystroke, each beside fzf's."""
    every = list(names(count))
    asked = list(queries(every, QUERIES))
    found, peer = defaultdict[str, list[bool]](list), defaultdict[str, list[bool]](list)
    keys: list[float] = []
    spent: list[float] = []
    search = Finder(open_reader(path))
    began = time.perf_counter()
    search.warm()
    print(f"{count:,} names; warm in {(time.perf_counter() - began) * 1000:.0f} ms; {load()}")
    lines = "\n".join(forms[0] for forms in every)
    step = max(1, QUERIES // PEERED) if count > 300_000 else 1
    for at, (way, typed, name) in enumerate(asked):
        for stop in range(1, len(typed) + 1):
            began = time.perf_counter()
            hits = search.find(typed[:stop], 50)
            keys.append((time.perf_counter() - began) * 1000)
        found[way].append(name in [hit.entity.name for hit in hits[:5]])
        if shutil.which("fzf") and at // 10 % step == 0:
            first, took = fzf(lines, typed)
            peer[way].append(name in first)
            spent.append(took)
    print(f"{'recall at 5':18}{'ours':>8}{'fzf':>8}")
    for way, right in found.items():
        print(f"{way:18}{statistics.mean(right):8.2f}{_mean(peer[way]):>8}")
    ours = [right for values in found.values() for right in values]
    theirs = [right for values in peer.values() for right in values]
    print(f"{'all':18}{statistics.mean(ours):8.3f}{_mean(theirs):>8}")
    print(f"{'a key, ms':18}{told(keys)}")
    if spent:
        print(f"{'fzf, a query, ms':18}{told(spent)}")
        print(f"{'ratio':18}{median(keys) / median(spent):8.3f} ({p95(keys) / p95(spent):6.3f})")


def _mean(values: list[bool]) -> str:
    return f"{statistics.mean(values):.2f}" if values else "-"


def terminal(path: Path, count: int) -> None:
    """Print how soon a letter is echoed, and what it finds is painted."""
    asked = [typed for _, typed, _ in queries(list(names(count)), TYPED)]
    echoed: list[float] = []
    painted: list[float] = []
    hurried: list[float] = []
    with Terminal(EXPLORER, path) as screen:
        screen.frame()
        screen.rest()
        screen.press("/")
        screen.rest()
        for typed in asked:
            for stop in range(1, len(typed) + 1):
                first, last = _letter(screen, typed[stop - 1], typed[:stop])
                echoed.append(first)
                painted.append(last)
            _again(screen)
        for typed in asked:
            hurried += [_echo(screen, letter) for letter in typed]
            screen.rest()
            _again(screen)
    print(f"{'on the terminal, ms':18}")
    print(f"{'  key echoed':18}{told(echoed)}   while the search runs{told(hurried)}")
    print(f"{'  results painted':18}{told(painted)}\n")


def _letter(screen: Terminal, letter: str, whole: str) -> tuple[float, float]:
    """Type a letter: milliseconds until something is drawn, and until what the whole finds is."""
    mark = f"\x1b]7777;{whole}\x07".encode()
    before, began = len(screen.said), time.monotonic()
    screen.press(letter)
    screen.more(5)
    first = time.monotonic()
    while mark not in screen.said[before:] and time.monotonic() < began + 10:
        screen.more(1)
    last = time.monotonic()
    while screen.more(PAUSE):
        pass
    return (first - began) * 1000, (last - began) * 1000


def _echo(screen: Terminal, letter: str) -> float:
    """Type a letter in a hurry, while the search for the one before may run: milliseconds until it is drawn."""
    while screen.more(0):
        pass
    began = time.monotonic()
    screen.press(letter)
    screen.more(5)
    first = time.monotonic()
    while (left := began + PAUSE - time.monotonic()) > 0:
        screen.more(left)
    return (first - began) * 1000


def _again(screen: Terminal) -> None:
    """An empty search again."""
    screen.press("\x1b")
    time.sleep(0.3)
    screen.press("/")
    screen.rest()


def main(counts: list[int]) -> None:
    """One table for each number of names."""
    for count in counts:
        path = named(count)
        finder(path, count)
        terminal(path, count)


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or [100_000, 1_000_000])
