"""The words of a text, folded once for everything that looks for names in it."""

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from loaders.corpus.folding import FOLDED, WORD, joint


@dataclass(frozen=True, slots=True)
class Pieces:
    """A run of words as written, and the marks between them."""

    words: tuple[str, ...]
    joints: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """A text's words: where they stand, and how they read without case and accents."""

    text: str
    spans: list[tuple[int, int]]
    folded: list[str]
    _small: frozenset[str]
    """Words that the text also writes without a capital, folded."""

    _asked: dict[str, bool] = field(default_factory=dict)
    """What has been answered about them: a long text asks often."""

    def writes_small(self, folded: str) -> bool:
        """Whether the text also writes a word without a capital, addresses apart."""
        if folded not in self._small:
            return False
        known = self._asked.get(folded)
        if known is None:
            known = self._asked[folded] = any(
                word == folded and self.text[start].islower() and not _in_address(self.text, start, stop)
                for word, (start, stop) in zip(self.folded, self.spans, strict=True)
            )
        return known

    def within(self, start: int, stop: int) -> tuple[int, int]:
        """The first word from `start` on, and the first from `stop` on."""
        return bisect_left(self.spans, (start, 0)), bisect_left(self.spans, (stop, 0))

    def pieces(self, at: int, end: int) -> Pieces | None:
        """These words as written; None where a blank line parts them."""
        spans = self.spans[at:end]
        gaps = [self.text[left[1] : right[0]] for left, right in pairwise(spans)]
        if any("\n" in gap and gap.count("\n") > 1 for gap in gaps):
            return None
        return Pieces(tuple(self.text[a:b] for a, b in spans), tuple(map(joint, gaps)))


def _in_address(text: str, start: int, stop: int) -> bool:
    """Whether a word is part of a web or mail address, where capitals mean nothing."""
    return (
        text[start - 1 : start] in ("@", "/", ".", "_")
        or text[stop : stop + 1] in ("@", "/", "_")
        or (text[stop : stop + 1] == "." and text[stop + 1 : stop + 2].islower())
    )


@lru_cache(maxsize=4)
def wording(text: str) -> Wording:
    """The words of a text; kept while one document is settled."""
    spans = [match.span() for match in WORD.finditer(text)]
    words = [text[start:stop] for start, stop in spans]
    folded = list(map(FOLDED.__getitem__, words))
    small = frozenset(key for word, key in zip(words, folded, strict=True) if word[0].islower())
    return Wording(text, spans, folded, small)


@lru_cache(maxsize=200_000)
def pieces(name: str) -> Pieces:
    """A name's words and the marks between them."""
    spans = [match.span() for match in WORD.finditer(name)]
    gaps = [name[left[1] : right[0]] for left, right in pairwise(spans)]
    return Pieces(tuple(name[a:b] for a, b in spans), tuple(map(joint, gaps)))
