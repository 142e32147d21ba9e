"""The spelling by which names are compared: small letters without accents, words between single spaces."""

import re
from collections.abc import Sequence

from db.folding import fold

_NOT_LETTERS = re.compile(r"[^\w]|_")
_SMALL = 3  # letters: shorter words may be left out of an acronym (`de`, `of the`, `und`)


def normal(name: str) -> str:
    """`Saint-Étienne d’Œuvre` is `saint etienne d oeuvre`."""
    return " ".join(_NOT_LETTERS.sub(" ", fold(name)).split())


def acronyms(words: Sequence[str]) -> list[str]:
    """The initials of a name of two words or more: of all its words, and of those that are not small."""
    if len(words) < 2:
        return []
    every = "".join([word[0] for word in words])
    long = "".join([word[0] for word in words if len(word) > _SMALL])
    return [every] if long == every or len(long) < 2 else [every, long]
