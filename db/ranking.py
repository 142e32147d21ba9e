"""Judges how well a name answers the words that were typed, and lights the letters that do."""

from dataclasses import dataclass
from functools import lru_cache

from db.folding import fold_mapped
from db.likeness import CLOSE, likeness, lit
from db.spelling import acronyms, normal

_ACRONYM = 0.93  # below a word that was typed whole, above one with an error
_GLUED = 0.94
_EXTRA = 0.012  # for each word of the name that nobody asked for: less than any error
_ORDER = 0.02  # for words in the order of the name
_MISSED = 0.25  # what one word that is nowhere in the name leaves of the score, of two words


@dataclass(frozen=True, slots=True)
class Wanted:
    """The words that were typed, as they are compared."""

    words: tuple[str, ...]

    @property
    def glued(self) -> str:
        """All of them as one word."""
        return "".join(self.words)


def score(wanted: Wanted, form: str) -> float:
    """How well one form of a name (in the spelling by which names are compared) answers, from 0 to 1."""
    return max(_by_words(wanted.words, form), _as_one(wanted.glued, form))


def _by_words(words: tuple[str, ...], form: str) -> float:
    """Each word typed takes the word of the name that is most like it and still free."""
    free = dict(enumerate(form.split()))
    extra = len(free) - len(words)
    total, letters, taken = 0.0, 0, []
    for typed in words:
        best, place = 0.0, -1
        for at, word in free.items():
            like = likeness(typed, word)
            if like > best:
                best, place = like, at
        letters += len(typed)
        if best < CLOSE:
            total += _initials(typed, free) * len(typed)
            continue
        total += best * len(typed)
        taken.append(place)
        del free[place]
    if not letters or not total:
        return 0.0
    ordered = len(taken) > 1 and taken == sorted(taken)
    return total / letters - _EXTRA * max(extra, 0) + (_ORDER if ordered else 0.0)


def _initials(typed: str, free: dict[int, str]) -> float:
    """Short typed words may be initials of words that follow each other: `jc` of `jean claude`."""
    initials = "".join(word[0] for word in free.values())
    return 0.8 if 1 < len(typed) < 4 and typed in initials else 0.0


@lru_cache(maxsize=1 << 14)
def _as_one(glued: str, form: str) -> float:
    """The typed words without their spaces, against the name without its own, and against its initials."""
    best = 0.0
    if len(glued) > 1 and " " in form:
        for short in acronyms(form):
            if short == glued:
                best = _ACRONYM
            elif len(glued) > 2 and short.startswith(glued):
                best = max(best, _ACRONYM - 0.15)
    if len(glued) > 3:
        words = form.split()
        for at in range(len(words)):
            like = likeness(glued, "".join(words[at:]))
            best = max(best, like * _GLUED - _EXTRA * at)
    return best


def letters(wanted: Wanted, alias: str) -> tuple[int, ...]:
    """Indexes of the letters of `alias`, as it is written, that the typed words light."""
    words, origin = _words(alias)
    found: set[int] = set()
    free = dict(enumerate(words))
    if _as_one(wanted.glued, normal(alias)) > _by_words(wanted.words, normal(alias)):
        return _lit_as_one(wanted.glued, words, origin)
    for typed in wanted.words:
        ranked = sorted((-likeness(typed, word), at) for at, (word, _) in free.items())
        if not ranked or -ranked[0][0] < CLOSE:
            continue
        word, start = free.pop(ranked[0][1])
        found.update(origin[start + index] for index in lit(typed, word))
    return tuple(sorted(found))


def _lit_as_one(glued: str, words: list[tuple[str, int]], origin: list[int]) -> tuple[int, ...]:
    """The initials that were typed, or the letters of words that were typed without their spaces."""
    for least in (0, 3):
        chosen = [(word, start) for word, start in words if len(word) > least]
        if "".join(word[0] for word, _ in chosen).startswith(glued):
            return tuple(origin[start] for _, start in chosen[: len(glued)])
    places = [origin[start + index] for word, start in words for index in range(len(word))]
    joined = "".join(word for word, _ in words)
    return tuple(sorted({places[index] for index in lit(glued, joined)}))


def _words(alias: str) -> tuple[list[tuple[str, int]], list[int]]:
    """The folded words of a name with where each begins, and where each folded letter came from."""
    folded, origin = fold_mapped(alias)
    words, start = [], None
    for at, letter in enumerate([*folded, " "]):
        if letter.isalnum():
            start = at if start is None else start
        elif start is not None:
            words.append((folded[start:at], start))
            start = None
    return words, list(origin)
