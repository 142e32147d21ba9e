"""Judges how well a name answers the words that were typed, and lights the letters that do."""

from functools import lru_cache

from db.folding import fold_mapped
from db.frozen import frozen
from db.likeness import CLOSE, glued_likeness, likeness, lit
from db.spelling import acronyms

_ACRONYM = 0.93  # below a word that was typed whole, above one with an error
_GLUED = 0.97
_SURE = 0.9  # words that answer so well need not be tried as one word
_EXTRA = 0.012  # for each word of the name that nobody asked for: less than any error
_ORDER = 0.02  # for words in the order of the name


@frozen
class Wanted:
    """The words that were typed, as they are compared."""

    words: tuple[str, ...]
    glued: str
    """All of them as one word."""


def score(wanted: Wanted, words: list[str]) -> float:
    """How well one form of a name (its words, as names are compared) answers, from 0 to a little over 1."""
    best = _by_words(wanted.words, words)[0]
    return best if best >= _SURE else max(best, _as_one(wanted.glued, words))


def _by_words(wanted: tuple[str, ...], words: list[str]) -> tuple[float, list[int]]:
    """Each word typed takes the word of the name that is most like it and still free; also which ones."""
    total, letters = 0.0, 0
    taken: list[int] = []
    for typed in wanted:
        best, place = 0.0, -1
        for at, word in enumerate(words):
            if at not in taken:
                like = likeness(typed, word)
                if like > best:
                    best, place = like, at
        letters += len(typed)
        if best < CLOSE:
            best, place = _initials(typed, words, taken), -1
        total += best * len(typed)
        taken.append(place)
    if not total:
        return 0.0, taken
    ordered = len(taken) > 1 and taken[0] >= 0 and taken == sorted(taken)
    return total / letters - _EXTRA * max(len(words) - len(wanted), 0) + (_ORDER if ordered else 0.0), taken


def _initials(typed: str, words: list[str], taken: list[int]) -> float:
    """Short typed words may be initials of words that follow each other: `jc` of `jean claude`."""
    if not 1 < len(typed) < 4:
        return 0.0
    return 0.8 if typed in "".join([word[0] for at, word in enumerate(words) if at not in taken]) else 0.0


def _as_one(glued: str, words: list[str]) -> float:
    """The typed words without their spaces, against the name without its own, and against its initials."""
    best = 0.0
    if 1 < len(glued) <= 8:
        for short in acronyms(words):
            if short == glued:
                best = _ACRONYM
            elif len(glued) > 2 and short.startswith(glued):
                best = max(best, _ACRONYM - 0.15)
    if len(glued) > 3:
        for at in range(len(words)):
            if words[at][0] == glued[0]:
                best = max(best, glued_likeness(glued, "".join(words[at:])) * _GLUED - _EXTRA * at)
    return best


def letters(wanted: Wanted, alias: str) -> tuple[int, ...]:
    """Indexes of the letters of `alias`, as it is written, that the typed words light."""
    placed, origin = _placed(alias)
    words = [word for word, _ in placed]
    value, taken = _by_words(wanted.words, words)
    if value < _SURE and words and _as_one(wanted.glued, words) > value:
        return _lit_as_one(wanted.glued, placed, origin)
    found: set[int] = set()
    for typed, at in zip(wanted.words, taken, strict=True):
        if at >= 0:
            word, start = placed[at]
            found.update(origin[start + index] for index in lit(typed, word))
        else:
            found.update(_lit_initials(typed, placed, taken, origin))
    return tuple(sorted(found))


def _lit_initials(typed: str, placed: "Placed", taken: list[int], origin: tuple[int, ...]) -> list[int]:
    free = [(word[0], start) for at, (word, start) in enumerate(placed) if at not in taken]
    at = "".join(letter for letter, _ in free).find(typed) if 1 < len(typed) < 4 else -1
    return [origin[start] for _, start in free[at : at + len(typed)]] if at >= 0 else []


def _lit_as_one(glued: str, placed: "Placed", origin: tuple[int, ...]) -> tuple[int, ...]:
    """The initials that were typed, or the letters of words that were typed without their spaces."""
    for least in (0, 3):
        chosen = [(word, start) for word, start in placed if len(word) > least]
        if "".join(word[0] for word, _ in chosen).startswith(glued):
            return tuple(origin[start] for _, start in chosen[: len(glued)])
    places = [origin[start + index] for word, start in placed for index in range(len(word))]
    return tuple(sorted({places[index] for index in lit(glued, "".join(word for word, _ in placed))}))


Placed = tuple[tuple[str, int], ...]
"""The folded words of a name, with where each begins in the folded name."""


@lru_cache(maxsize=1 << 13)
def _placed(alias: str) -> tuple[Placed, tuple[int, ...]]:
    """The folded words of a name, and which character of it each folded letter came from."""
    folded, origin = fold_mapped(alias)
    words, start = [], None
    for at, letter in enumerate([*folded, " "]):
        if letter.isalnum():
            start = at if start is None else start
        elif start is not None:
            words.append((folded[start:at], start))
            start = None
    return tuple(words), tuple(origin)
