"""A spelling without what writers vary: case, accents, ligatures, apostrophes, hyphens, Roman numerals."""

import re
import unicodedata
from functools import lru_cache

from db.folding import LIGATURES

WORD = re.compile(r"[^\W_]+(?:[\u0300-\u036f\u00ad\u200c\u200d]+[^\W_]*)*")
"""A word, with the combining accents, soft hyphens and joiners that may stand inside it."""

_LIGATURES = str.maketrans(LIGATURES | {"’": "'", "ʼ": "'"})
"""What Unicode's decomposition leaves whole, though writers use the plain letters for it."""

_INVISIBLE = re.compile(r"[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]")
_ROMAN = {
    numeral: str(value)
    for value, numeral in enumerate(
        [
            "II",
            "III",
            "IV",
            "V",
            "VI",
            "VII",
            "VIII",
            "IX",
            "X",
            "XI",
            "XII",
            "XIII",
            "XIV",
            "XV",
            "XVI",
            "XVII",
            "XVIII",
            "XIX",
            "XX",
        ],
        start=2,
    )
}
"""Numerals that count phases, plans and kings; `I` is left out, it is more often a letter."""


@lru_cache(maxsize=200_000)
def fold(text: str) -> str:
    """Blind to case, accents and ligatures: `Électrœuf` and `ELECTROEUF` are one."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_LIGATURES))
    return _INVISIBLE.sub("", plain)


def words_of(name: str) -> list[str]:
    """The words of a name, as written."""
    return WORD.findall(name)


class _Folded(dict[str, str]):
    """Words and how they read folded: every word of every text is asked for, so the answers are kept."""

    _MOST = 400_000
    """Words that are kept: those of a few thousand documents."""

    def __missing__(self, word: str) -> str:
        if len(self) >= self._MOST:
            self.clear()
        self[word] = folded = _ROMAN.get(word) or fold(word)
        return folded


FOLDED = _Folded()
"""Each word, folded; a Roman numeral becomes a figure, in names and in texts alike."""


def folded_words(name: str) -> list[str]:
    """The words of a name, folded; Roman numerals become figures."""
    return [FOLDED[word] for word in WORD.findall(name)]


def joint(between: str) -> str:
    """What stands between two words of a name, with hyphens and blanks made equal and apostrophes too."""
    mark = between.strip(" \t\n\u00a0\u202f\u2009-‐‑\u00ad")
    return {"’": "'", "ʼ": "'", "`": "'", "´": "'"}.get(mark, mark)
