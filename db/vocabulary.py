"""All words that names are made of, and the ways to those that somebody may have meant by a part of one."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice

from db.sounds import sound


class Vocabulary:
    """The sorted words of all names; what is derived from them is built when it is first needed."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = sorted(words)
        self._known = frozenset(self.words)
        self._starts: dict[int, list[str]] = {}

    def __contains__(self, word: str) -> bool:
        return word in self._known

    def begins(self, start: str) -> bool:
        """Does some word begin so?"""
        at = bisect_left(self.words, start)
        return at < len(self.words) and self.words[at].startswith(start)

    def starts(self, length: int, first: str = "") -> list[str]:
        """The distinct beginnings of that many letters (and shorter words whole), sorted: all, or those with a letter first."""
        if length not in self._starts:
            self._starts[length] = list(dict.fromkeys(word[:length] for word in self.words))
        every = self._starts[length]
        if not first:
            return every
        return every[bisect_left(every, first) : bisect_left(every, first + "\U0010ffff")]

    def within(self, part: str, most: int) -> list[str]:
        """Words that hold `part` elsewhere than at their beginning."""
        found: dict[str, None] = {}
        at = self._joined.find(part)
        while at >= 0 and len(found) < most:
            first = self._joined.rfind("\n", 0, at) + 1
            last = self._joined.find("\n", at)
            if first < at:
                found[self._joined[first:last]] = None
            at = self._joined.find(part, last)
        return list(found)

    def sounding(self, part: str, most: int) -> list[str]:
        """Words that sound like `part`, or whose beginning does."""
        wanted = sound(part)
        if len(wanted) < 2:
            return []
        at = bisect_left(self._sounds, (wanted, ""))
        found: list[str] = []
        while at < len(self._sounds) and self._sounds[at][0].startswith(wanted) and len(found) < most:
            found.append(self._sounds[at][1])
            at += 1
        return found

    def skipping(self, part: str, most: int) -> list[str]:
        """Words that begin like `part` and have its other letters in their order: `lyn` for `lyon`."""
        pattern = re.compile("[^\n]*?".join(["\n(", *part, ""]) + "[^\n]*)")
        first = bisect_left(self.words, part[0])
        last = bisect_left(self.words, part[0] + "\U0010ffff")
        joined = "\n".join(["", *self.words[first:last]])
        return [match.group(1) for match in islice(pattern.finditer(joined), most)]

    def splits(self, glued: str, parts: int = 3) -> Iterator[tuple[str, ...]]:
        """Ways to read `glued` as whole words and, last, the beginning of one; the longest first words first."""
        for cut in range(len(glued) - 1, 0, -1):
            first, rest = glued[:cut], glued[cut:]
            if first not in self._known:
                continue
            if self.begins(rest):
                yield first, rest
            if parts > 2:
                for more in self.splits(rest, parts - 1):
                    yield first, *more

    @cached_property
    def _joined(self) -> str:
        return "\n".join(["", *self.words, ""])

    @cached_property
    def _sounds(self) -> list[tuple[str, str]]:
        return sorted((sound(word), word) for word in self.words)

    def warm(self) -> None:
        """Build now what would be built at the first question."""
        self.within("zzz", 1)
        self.sounding("zzz", 1)
        for length in range(3, 14):  # as long as nearly all words that are typed
            self.starts(length)
