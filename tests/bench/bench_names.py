"""Measures how fast names are found, beside spaCy where it is installed: `python tests/bench/bench_names.py FOLDER`.

Names alone: from a text that is read to the votes for its names, after a first text has loaded model and lists.
All texts are read twice a round, since words that have been met cost less. Processor time, so that other work on
the machine says less; SPACY_PYTHON may name the interpreter of an environment that has spaCy and its small French
model. Then the longest text once, ten times and a hundred times over: time and memory must grow no faster.
"""

import os
import resource
import subprocess
import sys
import time
from pathlib import Path

from db.records import Passage
from loaders.names import candidates, expansions
from loaders.names.sheet import sheet

ROUNDS = 3
_SPACY = """
import sys, time
from pathlib import Path
import spacy
others = ["morphologizer", "parser", "senter", "attribute_ruler", "lemmatizer"]
finder = spacy.load("fr_core_news_sm", exclude=others)
texts = [path.read_text() for path in sorted(Path(sys.argv[1]).glob("*.txt"))]
list(finder.pipe(texts[:10]))
began = time.process_time()
tokens = sum(len(document) for document in finder.pipe(texts))
print(tokens, time.process_time() - began)
"""


def find(text: str) -> None:
    """Find the names of a text."""
    candidates(text, "fr", (Passage(0, len(text), "body"),))
    expansions(text, "fr")


def seconds(texts: list[str]) -> float:
    """The processor time that the names of the texts take."""
    began = time.process_time()
    for text in texts:
        find(text)
    return time.process_time() - began


def of_spacy(folder: Path) -> tuple[int, float] | None:
    """Tokens and seconds of spaCy for the same texts, on one core; None where it is not installed."""
    command = [os.environ.get("SPACY_PYTHON", sys.executable), "-c", _SPACY, str(folder)]
    one_core = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    done = subprocess.run(command, capture_output=True, text=True, env=one_core, check=False)
    if done.returncode:
        return None
    tokens, spent = done.stdout.split()
    return int(tokens), float(spent)


def compare(folder: Path, texts: list[str]) -> None:
    """Names alone and spaCy in turn: what else the machine does then weighs on both."""
    count = sum(
        len(line.words)
        for text in texts
        for line in sheet(text, "fr", (Passage(0, len(text), "body"),)).lines
    )
    print(f"{len(texts)} texts, {count} words")
    for number in range(ROUNDS):
        ours = [seconds(texts), seconds(texts)]
        line = ", ".join(f"{count / spent:,.0f} words/s" for spent in ours)
        theirs = of_spacy(folder)
        if theirs:
            tokens, spent = theirs
            ratios = " and ".join(f"{spent / own:.2f}" for own in ours)
            line += f"; spaCy {tokens / spent:,.0f} tokens/s: names alone {ratios} times as fast on the same texts"
        print(f"round {number + 1}: {line}")


def grow(text: str) -> None:
    """One document, ten times it, a hundred times it."""
    for times in (1, 10, 100):
        longer = "\n\n".join([text] * times)
        spent = seconds([longer])
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        size = len(longer.encode()) / 1e6
        print(
            f"{times:>4} x: {size:.2f} MB, {spent:.2f} s, {spent / size:.2f} s/MB; process so far {peak} MB at most"
        )


def main() -> None:
    """Measure on the `.txt` files of a folder."""
    folder = Path(sys.argv[1])
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    began = time.process_time()
    find("Le maire a parlé à Nantes.")
    print(f"model, lists and first text: {time.process_time() - began:.2f} s")
    compare(folder, texts)
    grow(max(texts, key=len))


if __name__ == "__main__":
    main()
