"""The trained model of a language: which words it takes for names, and how sure it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import pycrfsuite

from loaders.languages import LANGUAGES
from loaders.names.crf import Weights, weights
from loaders.names.lexicon import FOLDER
from loaders.names.scores import Scores
from loaders.names.sheet import Line, Sheet

LABELS = ("PER", "ORG", "LOC", "MISC")
_LEAST = 0.25
"""A name, or another kind for it, is worth a vote from this probability on: below, one in four is right."""
_SURE = 0.7
"""A word with a capital that is no name with less than this probability is looked at twice."""


@dataclass(frozen=True, slots=True)
class Model:
    """A trained model."""

    tagger: Any
    scores: Scores
    weights: Weights
    """The tagger reads their bytes in place: they must stay as long as it does."""

    def sums(self, page: Sheet, line: Line, source: str) -> list[dict[str, int]]:
        """What speaks for each label at each word."""
        return self.weights.values(self.scores.rows(page, line, source))


@cache
def model(language: str) -> Model:
    """The model of `language`, read once a process; an unknown language gets the first one's."""
    code = language if language in LANGUAGES else LANGUAGES[0]
    own = weights(FOLDER.joinpath(f"model.{code}.xz").read_bytes())
    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(own.blob)
    return Model(tagger, Scores(code, own.of), own)


def tags(page: Sheet, line: Line, source: str = "press") -> list[str]:
    """The most likely label of each word."""
    own = model(page.language)
    found: list[str] = own.tagger.tag(own.sums(page, line, source))
    return found


def runs(labels: list[str]) -> Iterator[tuple[int, int, str]]:
    """Names as slices of words, with their label: B begins one, I of the same kind goes on."""
    start, kind = 0, ""
    for at, label in enumerate([*labels, "O"]):
        if kind and label != "I-" + kind:
            yield start, at, kind
            kind = ""
        if label != "O" and not kind:
            start, kind = at, label[2:]


def votes(page: Sheet, line: Line, source: str = "press") -> Iterator[tuple[int, int, str, float]]:
    """Names as slices of words with each kind that the model thinks possible, and its probability."""
    if not any(map(str.isupper, map(_first, line.words))):
        return
    labels = tags(page, line, source)
    sure_of = model(page.language).tagger.marginal
    found = list(runs(labels))
    doubtful = [
        at for at, word in enumerate(line.words) if labels[at] == "O" and word[0].isupper() and len(word) > 2
    ]
    found += [(at, at + 1, "") for at in doubtful if sure_of("O", at) < _SURE]
    for start, stop, kind in found:
        for other in LABELS:
            sure = sure_of("B-" + other, start) + sure_of("I-" + other, start)
            if other == kind or sure >= _LEAST:
                yield start, stop, other, sure


def _first(word: str) -> str:
    return word[0]
