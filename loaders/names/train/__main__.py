"""Train the models of `loaders/models` and print how well they do on what was held back.

python -m loaders.names.train FOLDER_OF_ANNOTATED_NAMES [LANGUAGE …] [--measure]
"""

import argparse
import re
import sys
import tempfile
import time
from itertools import chain
from pathlib import Path
from random import Random

import pycrfsuite

from loaders.languages import LANGUAGES
from loaders.names.crf import STEP, pack
from loaders.names.features import rows
from loaders.names.lexicon import FOLDER, lexicon
from loaders.names.train.corpora import SOURCES, labels, own_pages, texts
from loaders.names.train.crfsuite import Trained, trained, vessel
from loaders.names.train.measure import table

SETTINGS = {"max_iterations": 10, "feature.minfreq": 1, "feature.possible_transitions": True}
"""Passive-aggressive: in a quarter of the time of L-BFGS it gave 0.4 to 1 F1 more on each held-back set."""
TOLD = 0.5
"""The part of the texts whose kind is told in training: the rest is learned from as the program reads, untold."""
WARMTH = 6.5
"""What weights are multiplied by: held-back labels were most probable at 5, of 2.5 to 10; votes add up best at 6.5."""
LEAST = {"fr": 1.5, "de": 2.0, "en": 2.0}
"""Steps under which a weight is left out: what 5 MB have room for; it costs no more than 0.3 F1."""
READ = {"own": 0.25}
"""How much of what tells a kind of text is told of each text that the program reads. Wholly told as our own pages, news
lost 3 to 8 F1 and our pages gained 0 to 3; a quarter keeps most of both."""
_TOLD_BY = re.compile(r"(src=|h=\w+,)(\w+)(,\w+|)$")
"""The features that say a kind of text."""


def train(folder: Path, language: str, *, held_back: bool | None) -> None:
    """Train one model on everything but the held-back documents of the corpora; None: on all of our own pages too."""
    chance = Random(language)  # noqa: S311  the same texts each time
    trainer = pycrfsuite.Trainer(algorithm="pa", params=SETTINGS, verbose=False)
    corpora = (texts(folder, name, language, source, held_back=False) for name, source in SOURCES[language])
    for text in chain(own_pages(language, held_back=held_back), *corpora):
        source = text.source if chance.random() < TOLD else ""
        for line in text.sheet.lines:
            trainer.append(rows(text.sheet, line, source, lexicon(language)), labels(line, text.spans))
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch, "model")
        trainer.train(str(path))
        blob = path.read_bytes()
    FOLDER.joinpath(f"model.{language}.xz").write_bytes(packed(trained(blob), LEAST[language]))


def packed(model: Trained, least: float) -> bytes:
    """The model as it is shipped: in steps, without what weighs little, and with a kind of text for all that is read."""
    labels = [label for label in model.labels if label != "O"]
    weights: dict[str, list[float]] = {}
    for feature, by_label in sorted(model.states.items()):
        # what speaks for no name speaks against each label, so that it needs no sum of its own
        none = by_label.get("O", 0.0)
        weights[feature] = [(by_label.get(label, 0.0) - none) * WARMTH for label in labels]
    for feature in sorted(filter(_TOLD_BY.match, weights)):
        before, source, after = _told_by(feature)
        read = weights.setdefault(f"{before}press{after}", [0.0] * len(labels))
        read[:] = [
            sum_ + READ.get(source, 0.0) * weight for sum_, weight in zip(read, weights[feature], strict=True)
        ]
    steps = {feature: [_steps(weight, least) for weight in row] for feature, row in weights.items()}
    kept = {feature: row for feature, row in steps.items() if any(row)}
    return pack(kept, labels, vessel(labels, model, WARMTH))


def _told_by(feature: str) -> tuple[str, ...]:
    found = _TOLD_BY.match(feature)
    return found.groups() if found else ()


def _steps(weight: float, least: float) -> int:
    return 0 if abs(weight) < least * STEP else max(-127, min(127, round(weight / STEP)))


def main() -> None:
    """Train the languages asked for, then measure them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("languages", nargs="*", default=LANGUAGES)
    parser.add_argument("--measure", action="store_true", help="only measure the models that are there")
    parser.add_argument("--hold-back", action="store_true", help="leave out every fifth of our own pages too")
    asked = parser.parse_args()
    for language in asked.languages:
        begin = time.perf_counter()
        if not asked.measure:
            train(asked.folder, language, held_back=False if asked.hold_back else None)
            sys.stdout.write(f"{language}: trained in {time.perf_counter() - begin:.0f} s\n")
        sys.stdout.write(table(asked.folder, language))
        sys.stdout.flush()


if __name__ == "__main__":
    main()
