"""How like two words are, and which letters of a name somebody's words light."""

from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA, Levenshtein

from db.sounds import sound

_PIECE = 4096  # words compared at a time: rapidfuzz holds Python's lock, and the keyboard waits, for half a millisecond
CLOSE = 0.5
"""Below this a word does not count as found: half of its letters would be wrong."""


def budget(word: str) -> int:
    """How many typing errors a word may have: none below 4 letters, 1 below 6, 2 below 10, then 3."""
    length = len(word)
    return 0 if length < 4 else 1 if length < 6 else 2 if length < 10 else 3


def near(word: str, among: list[str], errors: int) -> list[tuple[str, int]]:
    """Those of `among` that are at most so many errors away, with how many."""
    found: list[tuple[str, int]] = []
    for at in range(0, len(among), _PIECE):
        close = process.extract(
            word,
            among[at : at + _PIECE],
            scorer=OSA.distance,
            score_cutoff=errors,
            limit=None,
            processor=None,
        )
        found += [(other, int(distance)) for other, distance, _ in close]
    return found


def glued_likeness(typed: str, name: str) -> float:
    """The same of a whole name without its spaces, or of its beginning; names are too many to be remembered."""
    if name.startswith(typed):
        return 0.9 + 0.1 * len(typed) / len(name)
    if name[0] != typed[0]:
        return 0.0
    errors = budget(typed)
    distance = min(OSA.distance(typed, name[: len(typed) + more], score_cutoff=errors) for more in (0, 1))
    return 0.0 if distance > errors else 0.9 - distance * 0.9 / len(typed)


@lru_cache(maxsize=1 << 16)
def likeness(typed: str, word: str) -> float:
    """From 0 to 1: 1 for the same word, a little less for its beginning, less for each error."""
    if typed == word:
        return 1.0
    if word.startswith(typed):
        return 0.9 + 0.08 * len(typed) / len(word)
    best = 0.0
    if len(typed) > 2 and typed in word:
        best = 0.66 + 0.1 * len(typed) / len(word)
    if len(typed) > 3:
        best = max(best, _mistyped(typed, word))
    if len(typed) > 2 and word[0] == typed[0] and best < CLOSE:
        letters = iter(word)
        if all(letter in letters for letter in typed):
            best = 0.5 + 0.1 * len(typed) / len(word)
    return best


def _mistyped(typed: str, word: str) -> float:
    """How like they are when errors of typing are allowed, also while the word is being typed."""
    errors = budget(typed)
    distance = OSA.distance(typed, word, score_cutoff=errors)
    best = 0.0
    if distance <= errors:
        best = 0.96 - distance * 0.9 / len(typed)
    for length in (len(typed), len(typed) + 1, len(typed) - 1):
        if length < len(word):
            distance = OSA.distance(typed, word[:length], score_cutoff=errors)
            if distance <= errors:
                best = max(best, 0.9 - distance * 0.9 / len(typed))
    if best < 0.85:
        heard, said = sound(typed), sound(word)
        if heard == said:
            best = max(best, 0.85)
        elif len(heard) > 2 and said.startswith(heard):
            best = max(best, 0.78)
    return best


def lit(typed: str, word: str) -> list[int]:
    """Indexes of the letters of `word` that `typed` accounts for."""
    at = word.find(typed)
    if at >= 0:
        return list(range(at, at + len(typed)))
    whole, start = Levenshtein.distance(typed, word), word[: len(typed) + 1]
    against = start if Levenshtein.distance(typed, start) < whole else word
    found: list[int] = []
    for code in Levenshtein.opcodes(typed, against):
        if code.tag == "equal":
            found += range(code.dest_start, code.dest_end)
    return found
