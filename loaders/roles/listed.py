"""Which words are a title: the lists of a language, with the endings and compounds that it makes of them."""

from functools import cache

from loaders.corpus.folding import WORD, fold
from loaders.roles.language import of, titles

LONGEST = 4
"""Words of the longest title in the lists."""
_SHORTEST_END = 4
"""Letters of the shortest title that a compound may end in (`Chef`)."""
_SHORTEST_HEAD = 3
"""Letters that stand at least before it."""


def kind_of(title: str, language: str) -> str:
    """The kind of relation that a title as written makes; empty for none."""
    return longest([fold(word) for word in WORD.findall(title)], title[:1].isupper(), language)[1]


def begins(word: str, language: str) -> bool:
    """Whether a title may begin with this word: asked of every word of every text."""
    key = fold(word)
    return key in _firsts(language) or (word[0].isupper() and _compound(key, language)[0] > 0)


@cache
def _firsts(language: str) -> frozenset[str]:
    """The words that a listed title may begin with, with each ending."""
    endings = ("", *of(language).endings)
    return frozenset(title[0] + ending for title in titles(language) for ending in endings)


def longest(keys: list[str], capital: bool, language: str) -> tuple[int, str]:
    """How many of these words, which begin with the first, are a title, and its kind; none: 0."""
    known, endings = titles(language), ("", *of(language).endings)
    for size in range(min(LONGEST, len(keys)), 0, -1):
        for ending in endings:
            last = keys[size - 1]
            if last.endswith(ending):
                stem = (*keys[: size - 1], last[: len(last) - len(ending)])
                if stem in known:
                    return size, known[stem]
    return _compound(keys[0], language) if keys and capital and of(language).compounding else (0, "")


def _compound(key: str, language: str) -> tuple[int, str]:
    """A word that ends in a title (`Landesvorsitzende`), the longest there is."""
    ends = _ends(language)
    for start in range(_SHORTEST_HEAD, len(key) - _SHORTEST_END + 1):
        kind = ends.get(key[start:])
        if kind is not None:
            return 1, kind
    return 0, ""


@cache
def _ends(language: str) -> dict[str, str]:
    """What a compound may end in, with the endings that it may take on, and the kind of relation that it makes."""
    single = {title[0]: kind for title, kind in titles(language).items() if len(title) == 1}
    known = {title: kind for title, kind in single.items() if len(title) >= _SHORTEST_END}
    return {title + ending: kind for title, kind in known.items() for ending in of(language).endings} | known
