"""The trained model of a language: which words it takes for names, and how sure it is."""

import lzma
from collections.abc import Iterator
from functools import cache
from typing import Any

import pycrfsuite

from loaders.languages import LANGUAGES
from loaders.names.features import features
from loaders.names.lexicon import FOLDER
from loaders.names.sheet import Line, Sheet

LABELS = ("PER", "ORG", "LOC", "MISC")
_LEAST = 0.25
"""A name, or another kind for it, is worth a vote from this probability on: below, one in four is right."""


@cache
def tagger(language: str) -> Any:
    """The model of `language`, read once a process; an unknown language gets the first one's."""
    code = language if language in LANGUAGES else LANGUAGES[0]
    model = pycrfsuite.Tagger()
    model.open_inmemory(_bytes(code))
    return model


@cache
def _bytes(code: str) -> bytes:
    """The model's bytes, which are read in place and must stay as long as the tagger does."""
    return lzma.decompress(FOLDER.joinpath(f"model.{code}.xz").read_bytes())


def tags(page: Sheet, line: Line, source: str = "press") -> list[str]:
    """The most likely label of each word."""
    found: list[str] = tagger(page.language).tag(features(page, line, source))
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
    model = tagger(page.language)
    labels = tags(page, line, source)
    for start, stop, kind in runs(labels):
        for other in LABELS:
            sure = model.marginal("B-" + other, start) + model.marginal("I-" + other, start)
            if other == kind or sure >= _LEAST:
                yield start, stop, other, sure


def _first(word: str) -> str:
    return word[0]
