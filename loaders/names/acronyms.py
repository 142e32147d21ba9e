"""An acronym beside what it stands for: `Verband Freier Gärtner (VFG)`, `VFG (Verband Freier Gärtner)`."""

import re
from functools import lru_cache

from db.records import Expansion

_SHORT = r"[A-ZÀ-Þ][\w&/+-]{1,11}"
_AFTER = re.compile(rf"[ \u00a0]\([«\"„“]?({_SHORT})[»\"“”]?(?=[),;])")
"""An acronym in brackets."""
_BEFORE = re.compile(
    rf"(?<![\w-])({_SHORT}(?: [A-ZÀ-Þ][\w-]+)?)[ \u00a0]\([«\"„“]?([^()\n«»]{{5,120}}?)[»\"“”]?[),;]"
)
"""An acronym with something in brackets after it."""
_WORD = re.compile(r"[^\W\d_]+|\d+|&")
_LEAVES = 4
"""Letters from which on an acronym may leave out the end of its expansion."""
_REACH = 130
"""Characters before the bracket in which the expansion is looked for; the longest official names have 120."""


def expansions(text: str, language: str) -> tuple[Expansion, ...]:
    """Each acronym of `text` with the words that it stands for, where its letters are their initials."""
    del language  # initials are initials everywhere
    found: dict[Expansion, None] = {}
    for match in _AFTER.finditer(text):
        first = max(match.start() - _REACH, 0)
        begin = max(text.rfind("\n", first, match.start()) + 1, first)
        at = _start(match[1], text, begin, match.start())
        if at is not None:
            found[Expansion(match[1], text[at : match.start()])] = None
    for match in _BEFORE.finditer(text):
        if _start(match[1], text, *match.span(2)) == match.start(2) or _shortens(match[1], match[2]):
            found[Expansion(match[1], match[2])] = None
    return tuple(found)


def _shortens(short: str, long: str) -> bool:
    """Whether only the words before a common last one are abbreviated: `No Verband (Nord-Ost Verband)`."""
    head, _, tail = short.rpartition(" ")
    words = tuple([word[0] for word in _WORD.finditer(long)])
    if not head or len(words) < 2 or not _fold(words[-1]).startswith(_fold(tail)):
        return False
    return _spells(_letters(head), words[:-1])


def _start(short: str, text: str, begin: int, stop: int) -> int | None:
    """Where the words that end at `stop` and have the letters of `short` as initials begin."""
    letters = _letters(short)
    if sum(map(str.isupper, short)) < 2 or len(letters) < 2:
        return None
    words = list(_WORD.finditer(text, begin, stop))
    if not words or words[-1].end() < stop - 1:
        return None
    for first in range(len(words) - 1, -1, -1):
        word = words[first][0]
        if (
            word[0].isupper()
            and _fold(word[0]) == _fold(letters[0])
            and _spells(letters, tuple([w[0] for w in words[first:]]))
        ):
            return words[first].start()
    return None


def _letters(short: str) -> tuple[str, ...]:
    return tuple([letter.lower() for letter in short if letter.isalnum()])


@lru_cache(10_000)  # else sixty small words before six letters would take minutes
def _spells(letters: tuple[str, ...], words: tuple[str, ...], matched: int = 0) -> bool:
    """Whether the words, in order, give the letters: each an initial, small words may be passed over.

    A word may give more than its initial (`Bundesverband` for BV) only where it has a capital.
    """
    if not words:
        return not letters
    if not letters:  # a place or a field may follow that the acronym leaves out
        return matched >= _LEAVES or all(word.islower() and len(word) <= 4 for word in words)
    word = words[0].lower()
    if _fold(word[0]) == _fold(letters[0]):
        if _spells(letters[1:], words[1:], matched + 1):
            return True
        for size in range(2, min(len(letters), 4) + 1):
            if (
                words[0][0].isupper()
                and _within(letters[:size], word)
                and _spells(letters[size:], words[1:], matched + size)
            ):
                return True
    return words[0].islower() and len(word) <= 4 and _spells(letters, words[1:], matched)


def _within(letters: tuple[str, ...], word: str) -> bool:
    """Whether the letters stand in the word in this order."""
    rest = iter(_fold(word))
    return all(_fold(letter) in rest for letter in letters)


def _fold(letters: str) -> str:
    return letters.lower().translate(_PLAIN)


_PLAIN = str.maketrans("àâäçéèêëîïôöùûü", "aaaceeeeiioouuu")
