"""CRFsuite's model as bytes: the weights in it, and the same model made to be given sums of weights.

CRFsuite takes each feature of a word as a string and looks it up, 26 a word, which took a fifth of all the time. All it
does with them is to add their weights, label by label. What a word adds is the same wherever it stands, so it is added
up once and kept, and CRFsuite is given the sums: each as the value of one feature that speaks for one label.
"""

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

_UNIT = 2.0**-40
"""What weights are counted in: so fine that no probability changes in its tenth digit."""
_WIDTH = 64
"""Bits of each label's sum: enough for 8 million either way."""
_NONE = b"O"
"""The label of what is no name: what speaks for it speaks against each of the others, so it needs no sum of its own."""


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
class Weights:
    """A model's weights, and the bytes of the model that takes sums of them."""

    of: dict[bytes, int]
    """By attribute, the weights for all labels in one integer, `_WIDTH` bits each.

    Added as integers a dozen weights cost less than two did as tuples, and that was most of the model's time. A sum
    below zero takes one unit from the next label's: nothing that shows.
    """
    names: list[bytes]
    """The attributes that take the sums, one a label."""
    blob: bytes

    def values(self, totals: Iterable[int]) -> list[dict[bytes, int]]:
        """The sums of each word, by the attributes that take them."""
        names, sums = self.names, struct.Struct(f"<{len(self.names)}q")
        size, unpack = sums.size, sums.unpack
        return [
            dict(zip(names, unpack(total.to_bytes(size, "little", signed=True)), strict=True))
            for total in totals
        ]


def weights(blob: bytes) -> Weights:
    """Read a model."""
    head = _Header(*_HEADER.unpack_from(blob))
    attributes, labels = _strings(blob, head.at_attributes), _strings(blob, head.at_labels)
    named = [label for label, name in enumerate(labels) if name != _NONE]
    share = {label: 1 << _WIDTH * place for place, label in enumerate(named)}
    share[labels.index(_NONE)] = -sum(share.values())
    table = [0] * len(attributes)
    changed = bytearray(blob)
    taken = set(range(len(named)))
    for at, (kind, attribute, label, weight) in _features(blob, head.at_features):
        if kind == 0:
            table[attribute] += round(weight / _UNIT) * share[label]
        if kind == 0 and attribute < len(
            named
        ):  # one of its features speaks for its label, the others for nothing
            own = (named[attribute], _UNIT) if attribute in taken else (label, 0.0)
            _FEATURE.pack_into(changed, at, kind, attribute, *own)
            taken.discard(attribute)
    return Weights(dict(zip(attributes, table, strict=True)), attributes[: len(named)], bytes(changed))


def _features(blob: bytes, begin: int) -> Iterator[tuple[int, tuple[int, int, int, float]]]:
    """The features, and where they stand."""
    _, _, count = _CHUNK.unpack_from(blob, begin)
    begin += _CHUNK.size
    places = range(begin, begin + count * _FEATURE.size, _FEATURE.size)
    return zip(places, _FEATURE.iter_unpack(blob[places.start : places.stop]), strict=True)


def _strings(blob: bytes, begin: int) -> list[bytes]:
    """A table's strings, in order."""
    _, _, _, _, count, places = _STRINGS.unpack_from(blob, begin)
    found: list[bytes] = []
    for place in struct.unpack_from(f"<{count}I", blob, begin + places):
        start = begin + place + _STRING.size
        found.append(blob[start : start + _STRING.unpack_from(blob, begin + place)[1] - 1])
    return found
