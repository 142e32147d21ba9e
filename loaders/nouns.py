"""The noun that a number counts: what stands after `450` in `450 jeunes pousses`."""

import re
from dataclasses import dataclass

from loaders.languages import words
from loaders.numbers import SPACE

_WORD = re.compile(rf"{SPACE}([^\W\d_]+(?:[-‐‑’'][^\W\d_]+)*)")
_ACRONYM = re.compile(r"[^\W\d_a-zß-öø-ÿ]{2,4}\Z")
_NAMED = re.compile(r"\s(?:d[eu]s?\s(?:la\s|l['’])?|d['’])?[^\W\d_a-zß-öø-ÿ]")
"""A capital follows, behind an article at most."""
_ONE = re.compile(r"(?:\A|[,;:(•–-]\s|\n|\bet\s)1\Z")
"""A 1 that begins or goes on with a list, not one that ends a name: `Ligue 1 reprend`."""
_BETWEEN = 2
"""At most so many adjectives stand between a number and its noun."""


@dataclass(frozen=True, slots=True)
class NounWords:
    """How a language shows that a word is a noun, as far as words by themselves can show it."""

    capitals: bool
    """Are nouns written with a capital?"""
    endings: tuple[str, ...]
    """How plurals end."""
    singular_endings: tuple[str, ...]
    """How words end that only look like plurals."""
    adjectives: frozenset[str]
    """What stands before nouns."""
    adjective_endings: tuple[str, ...]
    """How adjectives before nouns end; none where any word may be one."""
    plurals: frozenset[str]
    """Plurals that do not end like one."""
    never: frozenset[str]
    """Words after a number that it does not count; lower case."""
    streets: frozenset[str]
    """Kinds of streets, not counted before a street's name: `31 cours Mirabeau`."""
    counts_one: bool
    """Does `1` in a list count the word after it, whatever it ends in?"""


@dataclass(frozen=True, slots=True)
class Counted:
    """A noun phrase: where it begins, where what is counted begins, and the noun by itself."""

    start: int
    counted_start: int
    noun_start: int
    stop: int


def counted(text: str, place: int, language: str, *, one: bool = False) -> Counted | None:
    """What a number that ends at `place` counts, or None; `one` where it is 1."""
    own = words(language, "nouns", NounWords)
    one = one or (own.counts_one and _ONE.search(text, max(0, place - 6), place) is not None)
    start = -1
    alone: Counted | None = None
    for _ in range(_BETWEEN + 1):
        found = _WORD.match(text, place)
        if found is None:
            return alone
        word, begin = found[1], found.start(1)
        start = begin if start < 0 else start
        if word.lower() in own.never or word.lower().partition("’")[0].partition("'")[0] in own.never:
            return alone
        if word.lower() in own.streets and _NAMED.match(text, found.end()):
            return alone
        if _is_noun(own, word, one=one):
            begin, place = _compound(text, own, begin, found.end())
            # an adjective of French is part of what is counted (`jeunes pousses`), of German it is inflected
            whole = bool(own.adjectives) and not own.adjective_endings
            return Counted(start, start if whole else begin, begin, place)
        if not _is_adjective(own, word):
            return alone
        place = found.end()
        if word in own.plurals:  # an adjective that is a noun where none follows: 55 jeunes
            alone = Counted(start, start, begin, place)
    return alone


def _compound(text: str, own: NounWords, begin: int, place: int) -> tuple[int, int]:
    """The last of the plurals that stand together: `180 electronics companies`, where any word may be one before."""
    following = _WORD.match(text, place) if not own.capitals and not own.adjectives else None
    while (
        following
        and following[1].islower()
        and following[1] not in own.never
        and _is_noun(own, following[1], one=False)
    ):
        begin, place = following.start(1), following.end()
        following = _WORD.match(text, place)
    return begin, place


def _is_noun(own: NounWords, word: str, *, one: bool) -> bool:
    if own.capitals:
        return word[0].isupper()
    if _ACRONYM.match(word):
        return True
    if word in own.adjectives:
        return False
    if not word[0].islower():  # 16 Maoists, where names hardly end like plurals
        return (
            not own.adjectives
            and len(word) > 4
            and word[1:].islower()
            and word.endswith(own.endings)
            and not word.endswith(own.singular_endings)
        )
    if word in own.plurals or (one and len(word) >= 4):
        return True
    parts = word.split("-") if own.adjectives else [word]  # stations-service
    return any(
        len(part) >= 3 and part.endswith(own.endings) and not part.endswith(own.singular_endings)
        for part in parts
    )


def _is_adjective(own: NounWords, word: str) -> bool:
    if not word[0].islower():
        return not own.adjectives and word[1:].islower()  # 10 Kurdish rebels
    if word in own.adjectives:
        return True
    if own.adjective_endings:
        return len(word) > 3 and word.endswith(own.adjective_endings)
    return not own.adjectives


def never(language: str) -> frozenset[str]:
    """Words after a number that it does not count, lower case."""
    own: NounWords = words(language, "nouns", NounWords)
    return own.never
