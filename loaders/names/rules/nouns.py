"""German nouns, which have a capital as names do: told by their group in the word table and by their endings."""

from functools import cache, lru_cache

from loaders.names.lexicon import Lexicon
from loaders.names.rules.frequent import is_word
from loaders.names.rules.scene import Scene, among

_NOUN = 20_000
"""Rank up to which the end of an unknown German word makes it a compound noun."""


def is_common_noun(scene: Scene, at: int) -> bool:
    """Whether a German word is used like a noun, not like a name: it, or what a compound of it ends with."""
    word = scene.line.words[at]
    if scene.listed(at, at + 1):
        return False
    if not is_word(scene, word):
        if word.endswith(scene.own.name_endings):
            return False
        if word.endswith(scene.own.noun_endings):
            return True
    return _is_common(word, scene.lexicon, scene.own.name_like)


@cache
def _name_groups(table: Lexicon, name_like: tuple[str, ...]) -> frozenset[int]:
    return frozenset(table.groups(name)[1] for name in name_like)


@lru_cache(100_000)
def _is_common(word: str, table: Lexicon, name_like: tuple[str, ...]) -> bool:
    names = _name_groups(table, name_like)
    groups = table.groups(word)
    if groups:
        return groups[1] not in names
    for start in range(3, len(word) - 3):  # Werkstattkette: Kette
        ending = word[start:].capitalize()
        groups = table.groups(ending)
        if groups and groups[1] not in names and table.ranks[ending] < _NOUN:
            return True
    return False


def is_compound_of(scene: Scene, at: int, nouns: frozenset[str]) -> bool:
    """Is it a German compound that ends with one of these nouns, but none of them itself?"""
    word = scene.low[at]
    return scene.page.language == "de" and word not in nouns and among(word, nouns, "de")
