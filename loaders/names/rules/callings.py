"""Nouns for people: posts, trades, parts in a family or a team."""

from typing import TYPE_CHECKING

from loaders.quotes.vocabulary import is_calling, speech

if TYPE_CHECKING:
    from loaders.names.rules.scene import Scene

_SHORTEST = 3
"""Letters of the shortest such noun: shorter ones are acronyms."""


def is_person_noun(scene: "Scene", word: str) -> bool:
    """Whether a word in lower case names what people are: a post, a trade, a part in a team."""
    own = scene.own
    if len(word) < _SHORTEST or word in own.organisation_nouns or word in own.organisation_heads:
        return False
    return word in own.roles or word in own.people_nouns or is_calling(speech(scene.page.language), word)
