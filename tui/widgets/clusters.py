"""What a reader takes for one character, and for one word: where a selection may begin and end.

A letter with its accents, an emoji with its skin tone, a flag and a Hangul syllable written in parts are several
code points each. Unicode's rules for it (UAX 29) as far as no tables are needed for them.
"""

from collections.abc import Callable
from itertools import takewhile
from unicodedata import category

_JOINER = "\u200d"
_MARKS = frozenset(["Mn", "Me", "Mc"])
_CONTROLS = frozenset(["Cc", "Zl", "Zp"])
_JOINING = frozenset("\u200c\u200d\uff9e\uff9f\u0e33\u0eb3")
"""They belong to what stands before them, and are no marks by their category."""


def _is_flag(character: str) -> bool:
    """Is it one of the letters of which two are a flag?"""
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _extends(character: str) -> bool:
    """Does it belong to whatever character stands before it?"""
    if character < "\u0300":
        return False
    tone, tag = "\U0001f3fb" <= character <= "\U0001f3ff", "\U000e0020" <= character <= "\U000e007f"
    return tone or tag or character in _JOINING or category(character) in _MARKS


def _hangul(character: str) -> str:
    """Which part of a syllable it is: L(eading), V(owel), T(railing), or a syllable without (A) or with (B) its end."""
    if "\u1100" <= character <= "\u115f" or "\ua960" <= character <= "\ua97c":
        return "L"
    if "\u1160" <= character <= "\u11a7" or "\ud7b0" <= character <= "\ud7c6":
        return "V"
    if "\u11a8" <= character <= "\u11ff" or "\ud7cb" <= character <= "\ud7fb":
        return "T"
    if "\uac00" <= character <= "\ud7a3":
        return "B" if (ord(character) - 0xAC00) % 28 else "A"
    return ""


_SYLLABLES = {"L": "LVAB", "V": "VT", "A": "VT", "T": "T", "B": "T"}
"""What may follow each part within a syllable."""


def is_boundary(text: str, at: int) -> bool:
    """Is this place between two characters, as a reader sees them?"""
    if not 0 < at < len(text):
        return True
    before, here = text[at - 1], text[at]
    if (before < "\u0300" and here < "\u0300") or {category(before), category(here)} & _CONTROLS:
        return True
    if _is_flag(before) and _is_flag(here):
        return sum(1 for _ in takewhile(_is_flag, reversed(text[max(at - 64, 0) : at]))) % 2 == 0
    joined = before == _JOINER and category(here) == "So"
    part = _hangul(here)
    syllable = bool(part) and part in _SYLLABLES.get(_hangul(before), "")
    return not (joined or syllable or _extends(here))


def snapped(text: str, at: int, step: int) -> int:
    """The nearest place in a direction that is between two characters: `at` itself, if it is one."""
    at = max(0, min(at, len(text)))
    while not is_boundary(text, at):
        at += step
    return at


def beyond(text: str, at: int, step: int) -> int:
    """The place after one more character in a direction."""
    return snapped(text, at + step, step)


def _in_word(character: str) -> bool:
    """Is it a letter or a digit, an accent of one, or a soft hyphen?"""
    return (
        character.isalnum()
        or character == "\u00ad"
        or (character >= "\u0300" and category(character) in _MARKS)
    )


def word_end(text: str, at: int, step: int) -> int:
    """The nearest end of a word in a direction: its end on the right, its beginning on the left."""
    beside = _past(text, at, step, lambda one: not _in_word(one))
    return snapped(text, _past(text, beside, step, _in_word), step)


def word_start(text: str, at: int, step: int) -> int:
    """The nearest place in a direction where one would come upon a word: its beginning on the right, its end on the left."""
    beside = _past(text, at, step, _in_word)
    return snapped(text, _past(text, beside, step, lambda one: not _in_word(one)), step)


def word(text: str, at: int, stop: int | None = None) -> tuple[int, int] | None:
    """The word that a character stands in, else the next one; None where there is none before `stop`."""
    bound = len(text) if stop is None else stop
    start = at
    while start > 0 and start < len(text) and _in_word(text[start]) and _in_word(text[start - 1]):
        start -= 1
    if start >= len(text) or not _in_word(text[start]):
        start = _past(text, start, 1, lambda one: not _in_word(one))
    if start >= bound:
        return None
    return snapped(text, start, -1), snapped(text, _past(text, start, 1, _in_word), 1)


def _past(text: str, at: int, step: int, over: Callable[[str], bool]) -> int:
    """Beyond all characters of a sort."""
    while 0 <= (beside := at if step > 0 else at - 1) < len(text) and over(text[beside]):
        at += step
    return at
