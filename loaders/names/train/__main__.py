"""Train the models of `loaders/models` and print how well they do on what was held back.

python -m loaders.names.train FOLDER_OF_ANNOTATED_NAMES [LANGUAGE …] [--measure]
"""

import argparse
import lzma
import string
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import chain
from pathlib import Path

import pycrfsuite

from loaders.languages import LANGUAGES
from loaders.names.features import rows
from loaders.names.lexicon import FOLDER, lexicon
from loaders.names.train.corpora import SOURCES, labels, own_pages, texts
from loaders.names.train.measure import table

SETTINGS = {"c1": 0.15, "c2": 0.01, "feature.minfreq": 2, "feature.possible_transitions": True}
"""L1 and L2 weight: with 0.1 to 0.3 the held-back scores differ by less than 0.3 F1, 0.15 keeps the model small."""
ROUNDS = (40, 65)
"""Iterations to choose the features with, and to train those that were chosen."""
CHOSEN = 0.1
"""Weight from which on a feature is chosen: a third of them fall out, and no held-back score changes by 0.1 F1."""


def train(folder: Path, language: str) -> None:
    """Train one model on everything that is not held back: once to choose the features, once with those."""
    every = Codes()
    blob = _trained(folder, language, lambda row: [every[feature] for feature in row], ROUNDS[0])
    chosen = _chosen(blob, every, CHOSEN)
    blob = _trained(
        folder, language, lambda row: [chosen[feature] for feature in row if feature in chosen], ROUNDS[1]
    )
    FOLDER.joinpath(f"model.{language}.xz").write_bytes(pack(blob, _chosen(blob, chosen, 0.0)))


def _trained(folder: Path, language: str, coded: Callable[[list[str]], list[bytes]], rounds: int) -> bytes:
    settings = {**SETTINGS, "max_iterations": rounds}
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=settings, verbose=False)
    corpora = (texts(folder, name, language, source, held_back=False) for name, source in SOURCES[language])
    for text in chain(own_pages(language, held_back=False), *corpora):
        for line in text.sheet.lines:
            features = rows(text.sheet, line, text.source, lexicon(language))
            trainer.append([coded(row) for row in features], labels(line, text.spans))
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch, "model")
        trainer.train(str(path))
        return path.read_bytes()


def _chosen(blob: bytes, codes: dict[str, bytes], least: float) -> dict[str, bytes]:
    """The features that have at least this weight for any label."""
    with tempfile.TemporaryDirectory() as scratch:  # only a model in a file can be listed
        path = Path(scratch, "model")
        path.write_bytes(blob)
        model = pycrfsuite.Tagger()
        model.open(str(path))
        used = {code for (code, _), weight in model.info().state_features.items() if abs(weight) >= least}
    return {name: code for name, code in codes.items() if code.decode() in used}


class Codes(dict[str, bytes]):
    """Short names of features, each given when the feature is first met."""

    def __missing__(self, feature: str) -> bytes:
        code = self[feature] = _code(len(self))
        return code


def _code(number: int) -> bytes:
    """A short name: the tagger copies names of up to 15 bytes without asking for memory."""
    digits = string.digits + string.ascii_letters
    code = ""
    while number or not code:
        number, digit = divmod(number, len(digits))
        code = digits[digit] + code
    return code.encode()


def pack(blob: bytes, codes: dict[str, bytes]) -> bytes:
    """A model, with its features and their codes in front."""
    known = sorted((name, code.decode()) for name, code in codes.items())
    head = "\n".join(name for name, _ in known) + "\n\n" + "\n".join(code for _, code in known)
    return lzma.compress(head.encode() + b"\0" + blob, preset=9)


def main() -> None:
    """Train the languages asked for, then measure them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("languages", nargs="*", default=LANGUAGES)
    parser.add_argument("--measure", action="store_true", help="only measure the models that are there")
    asked = parser.parse_args()
    for language in asked.languages:
        begin = time.perf_counter()
        if not asked.measure:
            train(asked.folder, language)
            sys.stdout.write(f"{language}: trained in {time.perf_counter() - begin:.0f} s\n")
        sys.stdout.write(table(asked.folder, language))
        sys.stdout.flush()


if __name__ == "__main__":
    main()
