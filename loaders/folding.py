"""Words as they are compared: without case, accents, punctuation."""

import re
import unicodedata

from db.folding import LIGATURES

_WORD = re.compile(r"[^\W_]+")
_LIGATURES = str.maketrans(LIGATURES)
_ACCENT = re.compile("[\u0300-\u036f]")


def folded(text: str) -> str:
    """The words of `text` in lower case without accents, one space between them: for comparing, never for showing."""
    plain = text.casefold()
    if not plain.isascii():
        plain = _ACCENT.sub("", unicodedata.normalize("NFKD", plain.translate(_LIGATURES)))
    return " ".join(_WORD.findall(plain))
