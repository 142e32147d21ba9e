"""The words of the languages by which spellings of one name are compared."""

from dataclasses import dataclass
from functools import cache

from loaders.corpus.folding import fold
from loaders.languages import LANGUAGES, words


@dataclass(frozen=True, slots=True)
class CorpusWords:
    """What a language puts around, between and behind the words of a name."""

    articles: frozenset[str]
    """Words that stand before a name and are no part of it: articles, elisions, prepositions."""
    proper_articles: frozenset[str]
    """Articles that may begin a name when they are written with a capital: `Le` in `Le Havre`."""
    honorifics: frozenset[str]
    """Forms of address before a person's name."""
    hollow: frozenset[str]
    """Words inside a name that writers drop or add."""
    legal_forms: frozenset[str]
    """Legal forms of companies, behind or before a name."""
    dotted_forms: frozenset[str]
    """Legal forms that are words too: only known where each letter stands alone (`A/S`)."""
    leading_forms: frozenset[str]
    """Legal forms that stand before a name: `SEM X`."""
    short_heads: dict[str, str]
    """What begins an institution's name in short, and what it is short for: `TH X`, `Technische Hochschule X`."""
    groups: frozenset[str]
    """Words for a group of companies, behind or before its name."""
    heads: frozenset[str]
    """Nouns that begin the names of institutions, programmes and sites; also the ends of such nouns (`-campus`)."""
    institutions: frozenset[str]
    """Nouns for a territory that are also the institution that governs it."""
    joining: frozenset[str]
    """And, or."""
    apposed: frozenset[str]
    """Nouns with a capital before a name that only say what it is."""
    compounds: frozenset[str]
    """Second halves of compounds that leave a name standing before their hyphen (`ABC-Chefin`)."""
    other_institutions: frozenset[str]
    """Such nouns that also name parts of an administration."""
    demonyms: tuple[str, ...]
    """Endings of words for a country's people that another language has for the country (`Italien`)."""
    compass: dict[str, str]
    """Names for a part of a country, and the point of the compass that they name."""
    compass_around: frozenset[str]
    """Words around a point of the compass that leave the part of the country the same."""


@cache
def of(language: str) -> CorpusWords:
    """The words of one language."""
    found: CorpusWords = words(language, "corpus", CorpusWords)
    return found


@cache
def everywhere(concept: str) -> frozenset[str]:
    """One list of all languages together, folded: names travel, and so do the words around them."""
    return frozenset(fold(word) for language in LANGUAGES for word in getattr(of(language), concept))


@cache
def folded(language: str, concept: str) -> frozenset[str]:
    """One list of one language, folded."""
    return frozenset(fold(word) for word in getattr(of(language), concept))


@cache
def compass() -> dict[str, str]:
    """Every name for a point of the compass, folded and without hyphens, in all languages."""
    return {
        fold(word).replace("-", ""): point
        for language in LANGUAGES
        for word, point in of(language).compass.items()
    }
