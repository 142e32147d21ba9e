"""Words without case, accents and ligatures, and the way back from them to the stored text.

The full-text index holds folded words. `fold` must give for a text what it gave when the text was
indexed: a change of the table below is a new schema step that fills the index again.
"""

import re
import unicodedata
from array import array

LIGATURES = {
    "œ": "oe",
    "æ": "ae",
    "ß": "ss",
    "ł": "l",
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ı": "i",
    "ħ": "h",
}
"""Letters that Unicode does not take apart, by what stands for them on a keyboard without them; the loaders use it too."""


_ODD = re.compile(f"[{''.join(LIGATURES)}ŒÆẞŁØĐÐÞĦ]")  # not İ and I: the dotless ı has no capital of its own
_WORD = re.compile(r"[^\W_]+")


class _Folds(dict[int, str]):
    """What each character folds to, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        parts = unicodedata.normalize("NFKD", chr(code).casefold())
        folded = "".join(LIGATURES.get(part, part) for part in parts if not unicodedata.combining(part))
        folded = folded.casefold()
        self[code] = folded
        return folded


_FOLDS = _Folds()
_ASCII = bytes(range(128))
_LONG = 80
"""Characters from which on a text is folded letter by letter of its alphabet: of 4,000 ones in a fifth of the time."""
_ALPHABET = 96
"""Most different characters for that: each goes through the whole text once."""


def fold(text: str) -> str:
    """The text as it is compared: `Cœur d’Été` is `coeur d’ete`."""
    if text.isascii():
        return text.lower()
    return text.translate(_FOLDS) if len(text) < _LONG else _folded(text)


def _folded(text: str) -> str:
    """The same for a long text, of which `translate` would look up every character."""
    raw = text.encode("utf-8", "surrogatepass")
    others = set(raw.translate(None, _ASCII).decode("utf-8", "surrogatepass"))
    if len(others) > _ALPHABET:
        return text.translate(_FOLDS)
    folds = {letter: folded for letter in others if (folded := _FOLDS[ord(letter)]) != letter}
    if not folds.keys().isdisjoint("".join(folds.values())):  # ᴭ folds to æ, which would fold again
        return text.translate(_FOLDS)
    text = raw.lower().decode("utf-8", "surrogatepass")  # of bytes, those of ASCII alone
    for letter, folded in folds.items():
        text = text.replace(letter, folded)
    return text


def odd(text: str) -> list[str]:
    """The words with a letter that SQLite's own folding would not find under its folded form."""
    if _ODD.search(text) is None:
        return []
    # not one pattern for both: in a word of a million letters it would begin again at each of them
    return [word for word in _WORD.findall(text) if _ODD.search(word)]


def fold_mapped(text: str) -> "tuple[str, array[int]]":
    """The folded text, and for each of its characters the index of the one that it came from (and the end)."""
    pieces: list[str] = []
    origin = array("I")
    for at, character in enumerate(text):
        piece = _FOLDS[ord(character)]
        pieces.append(piece)
        origin.extend([at] * len(piece))
    origin.append(len(text))
    return "".join(pieces), origin
