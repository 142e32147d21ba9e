"""Whether a word is frequent enough to be a word of the language, whatever the size of its table."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from loaders.names.rules.scene import Scene

KNOWN = 120_000
"""Rank up to which a word counts: behind it stand ever more names in lower case."""


def is_word(scene: "Scene", word: str) -> bool:
    """Whether the word, as written, is among the frequent ones of the language."""
    return scene.lexicon.ranks.get(word, KNOWN) < KNOWN
