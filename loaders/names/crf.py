"""The weights of a model, as they are shipped, and the bytes by which CRFsuite is given sums of them.

CRFsuite takes each feature of a word as a string and looks it up, some 30 a word, which took a fifth of all the time.
All it does with them is to add their weights, label by label. What a word adds is the same wherever it stands, so it is
added up once and kept, and CRFsuite is given the sums: each as the value of one feature that speaks for one label.
Its own file therefore holds no more than those features and how labels follow one another.
"""

import lzma
import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from loaders.names.lexicon import joined, parted

UNIT = 2.0**-40
"""What sums are counted in."""
STEP = 2.0**-5
"""What shipped weights are counted in, from -127 to 127: finer changed no held-back score by more than 0.2 F1."""
_WIDTH = 64
"""Bits of each label's sum: enough for 8 million either way."""
_LEVELS = range(-127, 128)


@dataclass(frozen=True, slots=True)
class Weights:
    """A model's weights, and the bytes of the model that takes sums of them."""

    of: dict[str, int]
    """By feature, the weights for all labels in one integer, `_WIDTH` bits each.

    Added as integers a dozen weights cost less than two did as tuples, and that was most of the model's time. A sum
    below zero takes one unit from the next label's: nothing that shows.
    """
    names: list[str]
    """The features that take the sums, one a label."""
    blob: bytes

    def values(self, totals: Iterable[int]) -> list[dict[str, int]]:
        """The sums of each word, by the features that take them."""
        names, sums = self.names, struct.Struct(f"<{len(self.names)}q")
        size, unpack = sums.size, sums.unpack
        return [
            dict(zip(names, unpack(total.to_bytes(size, "little", signed=True)), strict=True))
            for total in totals
        ]


def pack(weights: Mapping[str, Sequence[int]], names: Sequence[str], blob: bytes) -> bytes:
    """The bytes that `weights` reads: features, the weights label by label in steps, and CRFsuite's own."""
    features = sorted(weights)
    planes = [bytes(weights[feature][label] & 255 for feature in features) for label in range(len(names))]
    head = "\n".join(joined(features)) + "\0" + " ".join(names) + "\0"
    return lzma.compress(head.encode() + b"".join(planes) + blob, preset=9 | lzma.PRESET_EXTREME)


def weights(packed: bytes) -> Weights:
    """Read a model."""
    head, labels, rest = lzma.decompress(packed).split(b"\0", 2)
    features, names = parted(head.decode()), labels.decode().split(" ")
    size = len(features)
    unit = round(STEP / UNIT)
    totals = [0] * size
    for label in range(len(names)):
        shares = {level & 255: level * unit << _WIDTH * label for level in _LEVELS}
        plane = rest[size * label : size * (label + 1)]
        totals = [
            total + shares[level] if level else total for total, level in zip(totals, plane, strict=True)
        ]
    return Weights(dict(zip(features, totals, strict=True)), names, rest[size * len(names) :])
