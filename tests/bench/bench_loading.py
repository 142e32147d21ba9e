"""Measures how fast texts are extracted, beside spaCy: `python tests/bench/bench_loading.py FOLDER [OTHERS]`.

The whole extraction is every layer of the first reading, the corpus pass and the settling, in one process, without
the database; the texts of OTHERS (else the sample that is shipped) have loaded models, lists and patterns before.
The whole load is the command, from its start to a database that is complete. Processor time, so that other work on
the machine says less; SPACY_PYTHON may name the interpreter of an environment that has spaCy and its small French
model. Then the longest text once, ten times and a hundred times over, layer by layer.
"""

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bench_names import of_spacy  # type: ignore[import-not-found]  # beside this file

from db.records import Page, Settled
from db.store import Store
from florilege.working import calm
from loaders.corpus import Lexicon, decide
from loaders.dates import dates
from loaders.figures import figures
from loaders.mentions import mentions
from loaders.names import candidates
from loaders.passages import passages
from loaders.quotes import quotes
from loaders.read import read
from loaders.relations import relations
from loaders.roles import roles
from loaders.settle import settle
from loaders.speakers import speakers

ROUNDS = 3
SAMPLE = Path(__file__).parents[2] / "loaders" / "sample" / "cluster"


def timed(function: Callable[..., Any], *given: Any) -> tuple[Any, float]:
    """What a function gives back, and the processor time that it takes."""
    began = time.process_time()
    result = function(*given)
    return result, time.process_time() - began


def extracted(folder: Path) -> dict[str, float]:
    """The seconds of each step of the extraction of a folder's texts; what the database does is not counted."""
    files = sorted(path.name for path in folder.glob("*.txt"))
    readings, first = timed(lambda: [read(folder, name) for name in files])
    with tempfile.TemporaryDirectory() as place, Store(Path(place, "bench.db")) as store:
        for reading in readings:
            store.put(folder, reading)
        names, deciding = timed(decide, store.forms(), store.expansions())
        pages: list[Page] = [page for _, page in store.pages()]

    def settled() -> list[Settled]:
        lexicon = Lexicon(names)
        return [settle(page, names, lexicon) for page in pages]

    return {"first reading": first, "corpus pass": deciding, "settling": timed(settled)[1]}


def loaded(folder: Path) -> float:
    """The processor time of the whole command, with one process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with tempfile.TemporaryDirectory() as place:
        command = [sys.executable, "-m", "florilege", "load", str(folder), "--workers", "1"]
        subprocess.run([*command, "--db", str(Path(place, "bench.db"))], check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def compare(folder: Path) -> None:
    """The extraction, the command and spaCy in turn: what else the machine does then weighs on all of them."""
    for number in range(ROUNDS):
        steps = extracted(folder)
        own, command = sum(steps.values()), loaded(folder)
        line = ", ".join(f"{step} {spent:.2f} s" for step, spent in steps.items())
        line += f"; together {own:.2f} s, the whole load {command:.2f} s"
        theirs = of_spacy(folder)
        if theirs:
            tokens, spent = theirs
            line += (
                f"; spaCy {tokens / spent:,.0f} tokens/s, extraction {tokens / own:,.0f} ({spent / own:.2f} times),"
                f" load {tokens / command:,.0f} ({spent / command:.2f} times)"
            )
        print(f"round {number + 1}: {line}")


def grow(text: str) -> None:
    """One document, ten times it, a hundred times it: the seconds of each layer."""
    for times in (1, 10, 100):
        longer = "\n\n".join([text] * times)
        spent = layers(longer)
        line = ", ".join(f"{layer} {seconds:.2f}" for layer, seconds in spent.items())
        size, peak = len(longer.encode()) / 1e6, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(
            f"{times:>4} x: {size:.2f} MB, {sum(spent.values()) / size:.2f} s/MB, {peak} MB at most so far: {line}"
        )


def layers(text: str) -> dict[str, float]:
    """The seconds that each layer takes for one document."""
    spent: dict[str, float] = {}

    def step(layer: str, function: Callable[..., Any], *given: Any) -> Any:
        result, spent[layer] = timed(function, *given)
        return result

    parts = step("passages", passages, text, "fr")
    days = step("dates", dates, text, "fr", None)
    step("figures", figures, text, "fr", days)
    step("names", candidates, text, "fr", parts)
    step("quotes", quotes, text, "fr", parts)
    with tempfile.TemporaryDirectory() as place:
        Path(place, "one.txt").write_text(text, encoding="utf-8")
        with Store(Path(place, "bench.db")) as store:
            store.put(place, read(Path(place), "one.txt"))
            names = step("corpus", decide, store.forms(), store.expansions())
            page = next(page for _, page in store.pages())
    found = step("mentions", mentions, page, Lexicon(names))
    held = step("roles", roles, page, names, found)
    step("speakers", speakers, page, names, found, held)
    step("relations", relations, page, names, found, held)
    return spent


def main() -> None:
    """Measure on the `.txt` files of a folder."""
    calm()
    folder = Path(sys.argv[1])
    others = Path(sys.argv[2]) if len(sys.argv) > 2 else SAMPLE
    print(f"models, lists, patterns and other texts: {sum(extracted(others).values()):.2f} s")
    compare(folder)
    grow(max((path.read_text(encoding="utf-8") for path in folder.glob("*.txt")), key=len))


if __name__ == "__main__":
    main()
