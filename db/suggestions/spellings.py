"""Rules for names that are nearly the same: in their letters, their sound, their endings, their articles."""

from functools import lru_cache

from rapidfuzz.distance import OSA

from db.sounds import sound
from db.suggestions.likeness import Likeness
from db.suggestions.names import Names, Spelling, numbers
from db.suggestions.words import ARTICLES, COMPANIES

_LEAST_GLUED = 4
"""Letters from which two spellings that differ only in a blank may be one."""


def same_letters(one: Spelling, other: Spelling, _names: Names) -> Likeness | None:
    """The same letters, whatever the kinds are."""
    if one.letters != other.letters:
        return None
    apart = one.entity.kind != other.entity.kind
    if one.words == other.words:
        if one.entity.kind == "person" and len(one.words) == 1:
            return Likeness(-0.4, "the same word alone", "same")
        if one.shortened and other.shortened:
            return None  # `U.N.` of the Security Council and of the Secretary-General
        # a territory that acts is an organisation beside the place, and means to be
        return Likeness(-0.6 if apart else 1.6, "the same name", "same")
    if len(one.letters) < _LEAST_GLUED and not any(map(str.isdigit, one.letters)):
        return None
    return Likeness(0.0 if apart else 2.2, "the same letters, other blanks or hyphens", "same")


def other_order(one: Spelling, other: Spelling, _names: Names) -> Likeness | None:
    """The same words in another order."""
    if len(one.words) < 2 or one.words == other.words or sorted(one.words) != sorted(other.words):
        return None
    if one.entity.kind != other.entity.kind or numbers(one.words):
        return None
    # `Berlin-Paris`, `Paris-Berlin`: places in a row are two ways
    odds = -1.0 if one.entity.kind == "place" else 1.6
    return Likeness(odds, "the same words in another order", "order")


_ENDINGS = ("es", "er", "en", "em", "e", "s", "n")
_STEM = 4


@lru_cache(maxsize=1 << 16)
def bent(one: str, other: str) -> bool:
    """Is it one German word in two cases: `deutsche`, `deutschen`?"""
    short, long = sorted((one, other), key=lambda word: (len(word), word))
    if long.startswith(short) and long[len(short) :] in _ENDINGS:
        # `New Yorker` is somebody of New York
        return len(short) >= _STEM and not long.endswith("er")
    ends = [ending for ending in _ENDINGS[:5] if one.endswith(ending)]
    stems = {one.removesuffix(ending) for ending in ends}
    ends = [ending for ending in _ENDINGS[:5] if other.endswith(ending)]
    shared = stems & {other.removesuffix(ending) for ending in ends}
    return any(len(stem) >= _STEM for stem in shared)


def inflected(one: Spelling, other: Spelling, _names: Names) -> Likeness | None:
    """An adjective or a noun in another case."""
    if one.entity.kind != other.entity.kind or one.entity.kind == "person":
        return None
    odd = _odd(one, other)
    if not 0 < len(odd) <= 2 or not all(bent(a, b) for a, b in odd):
        return None
    if len(one.words) > 1:
        return Likeness(2.8, f"the same but for an ending: {_pair(odd)}", "inflected")
    place = one.entity.kind == "place"
    return Likeness(-0.9 if place else 0.6, f"the same but for its ending: {_pair(odd)}", "inflected")


_MOST = 4
"""Letters that two names may differ in, at most: in a long name that sounds the same."""
_RARE = 4
"""Letters for one slip: two of them in a word of seven make another word."""


def slip(one: Spelling, other: Spelling, names: Names) -> Likeness | None:
    """One or two letters more, less, other, or in another order, or written another way that sounds the same."""
    if one.entity.kind != other.entity.kind or abs(len(one.letters) - len(other.letters)) > _MOST:
        return None
    length = min(len(one.letters), len(other.letters))
    edits = OSA.distance(one.letters, other.letters, score_cutoff=_MOST)
    if not 0 < edits <= _MOST:
        return None
    heard = one.sounds == other.sounds
    allowed = 0 if length < 5 else 1 if length < 9 else 2 if length < 14 or not heard else 3
    if heard and length >= 8:
        allowed += 1
    if edits > allowed or (
        one.letters[0] != other.letters[0] and (not heard or "h" in one.letters[0] + other.letters[0])
    ):
        return None  # `Essen`, `Hessen`
    if numbers(one.words) != numbers(other.words):
        return None
    odd = _odd(one, other)
    short = min((min(len(a), len(b)) for a, b in odd), default=length)
    if not heard and edits > 1 and any(OSA.distance(a, b) * _RARE > min(len(a), len(b)) for a, b in odd):
        return None  # `Gómez`, `Götze`
    alone = len(one.words) == 1 or len(other.words) == 1
    person = one.entity.kind == "person"
    odds = _of_length(length) if alone else 1.7 if person else 0.2 if one.entity.kind == "place" else 0.8
    odds += 1.0 if heard else 0.0
    odds += 0.3 if len(one.letters) != len(other.letters) else -0.4
    odds -= 0.9 * (edits - 1) + (1.2 if short < 4 else 0.0)
    if person and not alone and odd and _gendered(*odd[0]) and len(odd) == 1 and odd[0][0] == one.words[0]:
        odds -= 1.6
    if one.entity.kind == "place" and alone and not heard:
        odds -= 0.8  # `Irlande`, `Islande`: places are many, and their names short
    odds += _known(one, other, odd, names)
    told = "one letter" if edits == 1 else f"{edits} letters"
    return Likeness(odds, f"the same letters but {told}{', and the same sound' if heard else ''}", "slip")


def _of_length(length: int) -> float:
    """What one letter in a name of one word says: `Iran` and `Irak` are two."""
    return -1.5 if length < 6 else -0.9 if length < 7 else -0.1 if length < 9 else 0.8


def _known(one: Spelling, other: Spelling, odd: list[tuple[str, str]], names: Names) -> float:
    """A slip is rare; two words that are both well known are two words."""
    rare = min(one.entity.documents, other.entity.documents)
    odds = 0.4 if rare == 1 else -0.6 if rare > 2 else 0.0
    if odd and all(min(names.common[a], names.common[b]) > 2 for a, b in odd):
        odds -= 1.5
    elif len(one.words) == 1 and rare > 5:
        odds -= 1.0
    return odds


def _odd(one: Spelling, other: Spelling) -> list[tuple[str, str]]:
    """The words at the same place that differ; none where there are more on one side."""
    if len(one.words) != len(other.words):
        return []
    return [(a, b) for a, b in zip(one.words, other.words, strict=True) if a != b]


def _pair(odd: list[tuple[str, str]]) -> str:
    return ", ".join(f"{a} – {b}" for a, b in odd)


def _gendered(one: str, other: str) -> bool:
    """Do two first names differ as those of a man and a woman do: `Martin`, `Martine`?"""
    short, long = sorted((one, other), key=lambda word: (len(word), word))
    return (long[:-1] == short and long[-1] in "aes") or (
        one[:-1] == other[:-1] and {one[-1], other[-1]} <= set("aeio")
    )


def bare(one: Spelling, other: Spelling, _names: Names) -> Likeness | None:
    """The same but for an article, or for the form of the company."""
    if one.entity.kind != other.entity.kind or one.entity.kind == "person":
        return None
    short, long = sorted((one.words, other.words), key=len)
    if len(short) == len(long):
        return None
    if long[0] in ARTICLES and long[1:] == short:
        return Likeness(1.4, f"the same but for “{long[0]}”", "bare")
    left = tuple(word for word in long if word not in COMPANIES)
    if left == short and one.entity.kind == "organisation":
        return Likeness(1.8, "the same but for the form of the company", "bare")
    return None


def cognate(one: Spelling, other: Spelling, _names: Names) -> Likeness | None:
    """Words that begin alike in two languages: `Parlement européen`, `Europäisches Parlament`."""
    if (
        one.entity.kind != other.entity.kind
        or one.entity.kind == "person"
        or set(one.words) & set(other.words)
    ):
        return None
    key = begun(one)
    if not key or key != begun(other) or numbers(one.words) != numbers(other.words):
        return None
    return Likeness(0.0, "words that begin alike, as in two languages", "cognate")


@lru_cache(maxsize=1 << 16)
def _begin(word: str) -> str:
    return sound(word)[:4]


def begun(one: Spelling) -> str:
    """The beginnings of the long words of a name, sorted; nothing for a name of one long word."""
    long = sorted(_begin(word) for word in one.words if len(word) > 3)
    return " ".join(long) if len(long) > 1 else ""
