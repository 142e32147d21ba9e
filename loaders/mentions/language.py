"""The words of a language that say whether an institution acts or its territory is meant."""

from dataclasses import dataclass
from functools import cache

from loaders.corpus.folding import fold
from loaders.languages import words


@dataclass(frozen=True, slots=True)
class MentionWords:
    """What stands around a name, as far as it says what the name means."""

    definite: frozenset[str]
    """Articles that say that the thing has been named before, also joined with a preposition."""
    where: frozenset[str]
    """Prepositions after which things are in a territory."""
    by_whom: frozenset[str]
    """Prepositions after which an institution acts."""
    of: frozenset[str]
    """Prepositions of belonging; what comes before them decides."""
    genitives: frozenset[str]
    """Articles that alone say that what they stand before belongs to something."""
    joining: frozenset[str]
    """Words that put one place beside another, and everything else after which a place stands."""
    acting: frozenset[str]
    """Nouns that only an institution has: its president, its budget."""
    verbs: frozenset[str]
    """Verbs and auxiliaries right after a subject that acts."""
    titles: frozenset[str]
    """Words with a capital that may stand before a bare surname."""
    offices: frozenset[str]
    """Posts whose domain names nothing by itself: `ministre de la Culture`."""
    nouns_have_capitals: bool
    """Does a capital say nothing about whether a word is a name?"""


@cache
def of(language: str) -> MentionWords:
    """The words of one language."""
    found: MentionWords = words(language, "mentions", MentionWords)
    return found


@cache
def folded(language: str, concept: str) -> frozenset[str]:
    """One list of one language, folded."""
    return frozenset(fold(word) for word in getattr(of(language), concept))
