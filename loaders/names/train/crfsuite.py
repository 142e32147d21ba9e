"""CRFsuite's model files: what a trained one says, and a small one that takes sums of weights."""

import struct
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import pycrfsuite

from loaders.names.crf import UNIT


class _Header(NamedTuple):
    magic: bytes
    size: int
    kind: bytes
    version: int
    features: int
    labels: int
    attributes: int
    """How many there are; what follows is where their tables begin."""
    at_features: int
    at_labels: int
    at_attributes: int
    at_label_features: int
    at_attribute_features: int


_HEADER = struct.Struct("<4sI4s9I")
_CHUNK = struct.Struct("<4sII")
"""Before the features: name, size, number."""
_FEATURE = struct.Struct("<IIId")
"""Of an attribute (0) or of a label before (1); which; label; weight."""
_STRINGS = struct.Struct("<4s5I")
"""Before strings: name, size, flag, byte order, number, where the list of their places begins."""
_STRING = struct.Struct("<II")
"""Before a string: number, size with the NUL behind it."""


@dataclass(frozen=True, slots=True)
class Trained:
    """The weights of a model."""

    labels: list[str]
    states: dict[str, dict[str, float]]
    """By feature and label."""
    steps: dict[tuple[str, str], float]
    """By a label and the next."""


def trained(blob: bytes) -> Trained:
    """Read a model."""
    head = _Header(*_HEADER.unpack_from(blob))
    attributes, labels = _strings(blob, head.at_attributes), _strings(blob, head.at_labels)
    found = Trained(sorted(labels), {}, {})
    for _, (kind, which, label, weight) in _features(blob, head.at_features):
        if kind == 0:
            found.states.setdefault(attributes[which], {})[labels[label]] = weight
        else:
            found.steps[labels[which], labels[label]] = weight
    return found


def vessel(names: Sequence[str], model: Trained, share: float) -> bytes:
    """A model that has one feature for each of these labels, called like it, and this share of how labels follow."""
    every = [*names, *(label for label in model.labels if label not in names)]
    trainer = pycrfsuite.Trainer(
        algorithm="lbfgs", params={"max_iterations": 1, "feature.possible_transitions": True}, verbose=False
    )
    for name in every:
        trainer.append([[name] if name in names else []] * 2, [name] * 2)
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch, "model")
        trainer.train(str(path))
        blob = path.read_bytes()
    changed = bytearray(blob)
    head = _Header(*_HEADER.unpack_from(blob))
    attributes, labels = _strings(blob, head.at_attributes), _strings(blob, head.at_labels)
    for at, (kind, which, label, _) in _features(blob, head.at_features):
        step = model.steps.get((labels[which], labels[label]), 0.0) * share if kind else 0.0
        weight = step if kind else UNIT if attributes[which] == labels[label] else 0.0
        _FEATURE.pack_into(changed, at, kind, which, label, weight)
    return bytes(changed)


def _features(blob: bytes, begin: int) -> Iterator[tuple[int, tuple[int, int, int, float]]]:
    """The features, and where they stand."""
    _, _, count = _CHUNK.unpack_from(blob, begin)
    begin += _CHUNK.size
    places = range(begin, begin + count * _FEATURE.size, _FEATURE.size)
    return zip(places, _FEATURE.iter_unpack(blob[places.start : places.stop]), strict=True)


def _strings(blob: bytes, begin: int) -> list[str]:
    """A table's strings, in order."""
    _, _, _, _, count, places = _STRINGS.unpack_from(blob, begin)
    found: list[str] = []
    for place in struct.unpack_from(f"<{count}I", blob, begin + places):
        start = begin + place + _STRING.size
        found.append(blob[start : start + _STRING.unpack_from(blob, begin + place)[1] - 1].decode())
    return found
