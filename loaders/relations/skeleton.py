"""A sentence with its names, dates and sums of money as signs, so that a pattern sees only what joins them."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from db.records import Kind
from loaders.roles.sentence import Named, Sentence

LETTERS: dict[Kind, str] = {
    "person": "p",
    "organisation": "o",
    "place": "l",
    "event": "e",
    "programme": "g",
    "product": "t",
}
"""The letter of each kind in a skeleton (`l` as in location)."""

_BLANK = re.compile(r"\s+")
_GAPS = re.compile(r"\s\s")
_SIGN = re.compile(r"<[polegt](\d+)>")


@dataclass(frozen=True, slots=True)
class Skeleton:
    """`<o0>, filiale de <o1>`, and where each piece of it stands in the text."""

    text: str
    sentence: Sentence
    offsets: tuple[tuple[int, int], ...]
    """Pairs of an offset in the skeleton and one in the page, at the start of each piece."""

    def named(self, signs: str) -> list[Named]:
        """The names whose signs these are."""
        return [self.sentence.named[int(at)] for at in _SIGN.findall(signs)]

    def span(self, start: int, stop: int) -> tuple[int, int]:
        """Where a stretch of the skeleton stands in the page, whole names included."""
        first = self.offsets[bisect_right(self.offsets, (start, 1 << 60)) - 1]
        last = self.offsets[bisect_right(self.offsets, (stop - 1, 1 << 60)) - 1]
        begin = first[1] + (0 if self.text[first[0]] == "<" else start - first[0])
        if self.text[last[0]] == "<":
            return begin, self._end_of(last)
        return begin, last[1] + stop - last[0]

    def _end_of(self, piece: tuple[int, int]) -> int:
        sign = self.text[piece[0] : self.text.index(">", piece[0]) + 1]
        at = int(sign[2:-1])
        if sign[1] == "d":
            return self.sentence.dates[at].stop
        return self.sentence.sums[at].stop if sign[1] == "m" else self.sentence.named[at].stop


def skeleton(sentence: Sentence) -> Skeleton:
    """The skeleton of a sentence: small letters, straight apostrophes; its length differs, so offsets are kept."""
    signs = [(n.start, n.stop, f"<{LETTERS[n.kind]}{at}>") for at, n in enumerate(sentence.named)]
    taken = [(start, stop) for start, stop, _ in signs]
    others = [(date.start, date.stop, f"<d{at}>") for at, date in enumerate(sentence.dates)]
    others += [(sum_.start, sum_.stop, f"<m{at}>") for at, sum_ in enumerate(sentence.sums)]
    for start, stop, sign in sorted(others):
        if not any(first < stop and start < last for first, last in taken):
            taken.append((start, stop))
            signs.append((start, stop, sign))
    parts: list[str] = []
    offsets: list[tuple[int, int]] = []
    length, here = 0, sentence.start
    for start, stop, sign in [*sorted(signs), (sentence.stop, sentence.stop, "")]:
        for piece, at in (*_plain(sentence.between(here, start), here), (sign, start)):
            if piece:
                offsets.append((length, at))
                parts.append(piece)
                length += len(piece)
        here = stop
    return Skeleton("".join(parts), sentence, tuple(offsets))


def _plain(text: str, start: int) -> list[tuple[str, int]]:
    """Words between signs, small, one blank for any white space; pieces keep their length but for the blanks."""
    if not _GAPS.search(text):
        # nearly always: every blank is one character, and nothing moves
        return [(_small(_BLANK.sub(" ", text)), start)]
    pieces: list[tuple[str, int]] = []
    at = 0
    for blank in _BLANK.finditer(text):
        pieces.extend([(_small(text[at : blank.start()]), start + at), (" ", start + blank.start())])
        at = blank.end()
    pieces.append((_small(text[at:]), start + at))
    return pieces


def _small(word: str) -> str:
    """A word in small letters, as long as it was: the few letters that grow stay as they are."""
    small = word.replace("’", "'").replace("<", "‹").replace(">", "›").lower()
    return small if len(small) == len(word) else word
