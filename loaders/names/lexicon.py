"""What is known of a language's words without any text: how frequent they are, and which words behave alike."""

import lzma
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "models"
_EXACT = 1024
"""Words whose order of frequency is kept exactly; the others are only kept in bands, four to a power of two."""
_SHARED = 40
"""Letters at most that a word is told to share with the one before it."""
_FIRST = 48
"""The character that says none are shared: `0`."""

Groups = tuple[int, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The frequent words of a language, most frequent first."""

    ranks: dict[str, int]
    """Words of one band of frequency stand in order of spelling, those with a capital first."""
    numbers: "array[int]"
    """For each word, which of the groupings below is its own."""
    groupings: tuple[Groups, ...]

    def groups(self, word: str) -> Groups:
        """The groups that `word` belongs to, coarse to fine; none for a word that is rare."""
        rank = self.ranks.get(word)
        return () if rank is None else self.groupings[self.numbers[rank]]

    def is_common(self, word: str) -> bool:
        """Is the word, in lower case, more frequent than with a capital: hardly a name?"""
        low = self.ranks.get(word.lower())
        high = self.ranks.get(word[:1].upper() + word[1:].lower())
        return low is not None and (high is None or low < high)


def pack(words: Sequence[str], groups: Sequence[Groups]) -> bytes:
    """The bytes that `lexicon` reads: words as how many letters they share with the one before and the rest; groupings.

    In order of spelling within a band, a word takes half the room.
    """
    order = sorted(range(len(words)), key=lambda rank: (_band(rank), words[rank]))
    kinds = sorted(set(groups))
    number = {kind: place for place, kind in enumerate(kinds)}
    numbers = [number[groups[rank]] for rank in order]
    planes = bytes(one & 255 for one in numbers) + bytes(one >> 8 for one in numbers)
    head = (
        "\n".join(joined([words[rank] for rank in order]))
        + "\0"
        + "\n".join(" ".join(map(str, kind)) for kind in kinds)
        + "\0"
    )
    return lzma.compress(head.encode() + planes, preset=9 | lzma.PRESET_EXTREME)


def joined(words: Iterable[str]) -> Iterator[str]:
    """Each word as how many letters it shares with the one before, and the rest."""
    before = ""
    for word in words:
        shared = 0
        while shared < min(len(word), len(before), _SHARED) and word[shared] == before[shared]:
            shared += 1
        yield chr(_FIRST + shared) + word[shared:]
        before = word


def parted(lines: str) -> list[str]:
    """The words that were joined."""
    word = ""
    return [word := word[: ord(line[0]) - _FIRST] + line[1:] for line in lines.split("\n")]


def _band(rank: int) -> int:
    """Words of one band are kept in order of spelling."""
    power = rank.bit_length()
    return rank if rank < _EXACT else (power << 2 | rank >> power - 3 & 3) + _EXACT


@cache
def lexicon(language: str) -> Lexicon:
    """Read the word table of `language`, once a process."""
    lines, kinds, planes = lzma.decompress(FOLDER.joinpath(f"words.{language}.xz").read_bytes()).split(
        b"\0", 2
    )
    words = parted(lines.decode())
    ranks = dict(zip(words, range(len(words)), strict=True))
    numbers = array(
        "H", [low | high << 8 for low, high in zip(planes[: len(ranks)], planes[len(ranks) :], strict=True)]
    )
    groupings = tuple(tuple(map(int, kind.split())) for kind in kinds.decode().split("\n"))
    return Lexicon(ranks, numbers, groupings)
