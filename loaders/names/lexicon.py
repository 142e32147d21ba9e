"""What is known of a language's words without any text: how frequent they are, and which words behave alike."""

import lzma
import sys
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "models"
GROUPINGS = {
    "fr": ((0, 6), (6, 8), (14, 10)),
    "de": ((0, 4), (0, 6), (0, 10), (0, 20)),
    "en": ((0, 4), (0, 6), (0, 10), (0, 20)),
}
"""Where in a word's number its groups stand, coarse to fine: from which bit on, and how many bits."""


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The frequent words of a language, most frequent first."""

    ranks: dict[str, int]
    numbers: "array[int]"
    groupings: tuple[tuple[int, int], ...]

    def groups(self, word: str) -> tuple[int, ...]:
        """The groups that `word` belongs to, coarse to fine; none for a word that is rare."""
        rank = self.ranks.get(word)
        if rank is None:
            return ()
        number = self.numbers[rank]
        return tuple(number >> bit & (1 << width) - 1 for bit, width in self.groupings)

    def is_common(self, word: str) -> bool:
        """Is the word, in lower case, more frequent than with a capital: hardly a name?"""
        low = self.ranks.get(word.lower())
        high = self.ranks.get(word[:1].upper() + word[1:].lower())
        return low is not None and (high is None or low < high)


def pack(words: Sequence[str], numbers: "array[int]") -> bytes:
    """The bytes that `lexicon` reads: the words, one a line, a NUL, and the numbers in three planes of bytes."""
    planes = b"".join(bytes(number >> shift & 255 for number in numbers) for shift in (0, 8, 16))
    return lzma.compress("\n".join(words).encode() + b"\0" + planes, preset=9)


@cache
def lexicon(language: str) -> Lexicon:
    """Read the word table of `language`, once a process."""
    blob = lzma.decompress(FOLDER.joinpath(f"words.{language}.xz").read_bytes())
    head, _, planes = blob.partition(b"\0")
    words = head.decode().split("\n")
    size = len(words)
    low, middle, high = (planes[i * size : (i + 1) * size] for i in range(3))
    numbers = array("I", bytes(4) * size)
    view = memoryview(numbers).cast("B")
    order = (0, 1, 2) if sys.byteorder == "little" else (3, 2, 1)
    for place, plane in zip(order, (low, middle, high), strict=True):
        view[place::4] = plane
    return Lexicon(dict(zip(words, range(size), strict=True)), numbers, GROUPINGS[language])
