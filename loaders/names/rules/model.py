"""The model's own votes, each as strong as the model is sure."""

from collections.abc import Iterator

from db.records import Candidate, Kind
from loaders.names.model import votes
from loaders.names.rules.spans import trim
from loaders.names.sheet import Line, Sheet

_KINDS: dict[str, Kind] = {"PER": "person", "ORG": "organisation", "LOC": "place", "MISC": "product"}
_DOUBTED = 0.6
"""A vote in a heading of capitals counts so much of one in running text: half of those are wrong."""


def model(page: Sheet, line: Line) -> Iterator[Candidate]:
    """What the model takes for a name."""
    for first, last, label, sure in votes(page, line):
        span = trim(page, line, first, last)
        if span:
            weight = sure if line.style == "plain" else sure * _DOUBTED
            yield Candidate(*span, _KINDS[label], round(weight, 3), "model")
