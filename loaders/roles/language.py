"""The words of a language by which it says who holds which post."""

from dataclasses import dataclass
from functools import cache, lru_cache
from unicodedata import normalize

from loaders.corpus.folding import fold, folded_words
from loaders.languages import words


@dataclass(frozen=True, slots=True)
class RoleWords:
    """Titles, and what joins them to a person and an organisation."""

    titles: dict[str, str]
    """Each title, and the kind of relation that it makes (empty: none)."""
    compounding: bool
    """May another word be glued before a title (`Landesvorsitzende`)?"""
    endings: tuple[str, ...]
    """Endings that a title may take on."""
    adjectives: frozenset[str]
    """Words behind a title that belong to it: `générale`."""
    modifiers: frozenset[str]
    """Words before a title that belong to it: `foreign`."""
    deputies: frozenset[str]
    """Of these, and of the prefixes, the words that make a title another post: `deputy`."""
    prefixes: frozenset[str]
    """What a hyphen may join to a title: `vice-ministre`."""
    adjective_endings: str
    """What adjectives behind a title end in, as a regular expression; empty where they stand before it."""
    no_adjectives: frozenset[str]
    """Words that end so and are verbs or nouns: `explique`."""
    no_titles: frozenset[str]
    """What begins nouns that end in a title and are none: `Halbleiter`, `Ansprechpartner`."""
    verbal: frozenset[str]
    """Titles that are verbs too: `head`."""
    verbal_after: frozenset[str]
    """What stands before them when they are: `will`."""
    adjectival: frozenset[str]
    """Titles that are adjectives too: `fondatrice`."""
    several: frozenset[str]
    """Articles of more than one."""
    kin: frozenset[str]
    """Nouns for people by whom they go with: `avocat`, `Nachfolger`."""
    this: frozenset[str]
    """Demonstratives."""
    narrowed: frozenset[str]
    """Titles that a bare noun behind them narrows down: `responsable logistique`."""
    attached: frozenset[str]
    """Prepositions after which another's title belongs to a title: `auprès`."""
    posts: frozenset[str]
    """Titles that name the post, not who holds it: `présidence`."""
    before: frozenset[str]
    """Words before a title that say nothing: articles, `nouveau`."""
    former: frozenset[str]
    """Words beside a title that say that it is past."""
    future: frozenset[str]
    """Words beside a title that say that it is to come."""
    theirs: frozenset[str]
    """Possessives before a title: whose it is was said before."""
    of: frozenset[str]
    """What joins a title with its organisation or its domain."""
    no_domain: frozenset[str]
    """Of these, what never begins a domain: `en` in `ministre en visite`."""
    articles: frozenset[str]
    """Articles inside a domain."""
    generic: frozenset[str]
    """Nouns before an organisation's name that only say what it is: `groupe`."""
    anyone: frozenset[str]
    """Nouns that stand for whatever organisation the text speaks of: `l’entreprise`."""
    sorts: dict[str, list[str]]
    """Nouns that stand for an organisation by its sort, and other words that its name may have for it."""
    callings: frozenset[str]
    """Of the titles, those that are posts only with an organisation beside them: `économiste`, `membre`."""
    public: frozenset[str]
    """Titles that are never taken for posts in the organisation that a text speaks of: `ministre`."""
    loose: frozenset[str]
    """Titles that need an organisation beside them, or a possessive: `délégué`."""
    inside: frozenset[str]
    """Of these, titles in whatever the whole text is about: the `coach` on a page about one club."""
    states: frozenset[str]
    """Words of a text about states, where a president may be that of a country."""
    clubs: frozenset[str]
    """Words of a text about a club or the like, where `the president X` is its own."""
    of_states: frozenset[str]
    """What begins compounds for who governs: `Ministerpräsident`."""
    organs: frozenset[str]
    """What every organisation has, and somebody presides over: `conseil`, `board`."""
    gives: frozenset[str]
    """What says that a post goes to whoever follows: `revient à`."""
    ands: frozenset[str]
    """What joins two things that one person does."""
    firsts: frozenset[str]
    seconds: frozenset[str]
    """What the one, and the other, of two who were just named is called: `le premier`, `la seconde`."""
    of_it: frozenset[str]
    """Pronouns before a verb that stand for the organisation: `en`, `dont`."""
    turns_to: frozenset[str]
    """Prepositions before an organisation that a text turns to: `Chez X, …`."""
    some: frozenset[str]
    """`un`, `eines`: what follows a title behind them is nobody whom the text names."""
    relatives: frozenset[str]
    """`qui`, `who`."""
    chains: frozenset[str]
    """What joins one title of a person with the next."""
    copulas: frozenset[str]
    """Verbs and auxiliaries between a person and a title that is held now."""
    appoints: frozenset[str]
    """Of these, the words that say that a post begins, whatever the tense."""
    past: frozenset[str]
    """Verbs between a person and a title that is over."""
    coming: frozenset[str]
    """Verbs between a person and a title that is to come."""
    fillers: frozenset[str]
    """Words that may stand between, and mean nothing for a post."""
    acting_as: frozenset[str]
    """`comme`, `als`: what a title stands behind when the person follows or stands before the verb."""
    after: frozenset[str]
    """`après`, `nach`: with the former, the post is over."""
    since: frozenset[str]
    """`depuis`."""
    on_a_day: frozenset[str]
    """What stands before the day on which a post begins: `zum`."""
    until: frozenset[str]
    """`jusqu’en`."""
    leads: dict[str, str]
    """Verbs of leading in an active sentence, and the relation that they make."""
    led_by: dict[str, str]
    """Participles of leading before `par`, `von`, `by`, and the relation that they make."""
    led: frozenset[str]
    """Of these verbs, those that say that it is over."""
    will_lead: frozenset[str]
    """Of these verbs, those that say that it is to come."""
    where: frozenset[str]
    """Relative adverbs behind an organisation: `où`, `wo`."""
    beneath: frozenset[str]
    """Prepositions before a post that is somebody's: `unter Vorsitz von X`."""
    bare: frozenset[str]
    """Words of titles that say nothing without an organisation: `à la tête`."""
    territories: frozenset[str]
    """Nouns for what no firm or club is meant by: `ville`, `Kreis`."""
    to: frozenset[str]
    """Prepositions before whoever gets a post."""
    councils: frozenset[str]
    """Adjectives behind an organ that make it a body of its own: `conseil régional`."""
    honorifics: frozenset[str]
    """What stands before a name and says nothing here: `Prof`."""
    givers: frozenset[str]
    """Prepositions before whoever gives a post up: `takes over as chair from X`."""
    it: frozenset[str]
    """Pronouns for what is led: `la` in `X la préside`."""
    whom: frozenset[str]
    """Relatives for what is led: `que` in `Y, que préside X`."""
    by: frozenset[str]
    """`par`, `von`, `by`."""
    succeeds: frozenset[str]
    """Verbs of following somebody in a post."""
    will_succeed: frozenset[str]
    """Of these, those that say that it is to come."""
    successors: frozenset[str]
    """Nouns for whoever follows in a post."""
    predecessors: frozenset[str]
    """Nouns for whoever held it before."""
    whose: frozenset[str]
    """Possessives and pronouns for whoever is followed: `lui`, `her`."""
    hands_over: frozenset[str]
    """Verbs of leaving a post to somebody, with `places` in the same sentence."""
    places: frozenset[str]
    """What is left to a successor: `place`, `Platz`."""


@cache
def of(language: str) -> RoleWords:
    """The words of one language."""
    found: RoleWords = words(language, "roles", RoleWords)
    return found


@cache
def folded(language: str, concept: str) -> frozenset[str]:
    """One list of one language, folded."""
    return frozenset(spelt(word) for word in getattr(of(language), concept))


@lru_cache(maxsize=200_000)
def spelt(word: str) -> str:
    """A word folded, but one of a single letter with its accent: `à` is a preposition and `a` a verb."""
    plain = fold(word)
    return plain if len(plain) > 1 else normalize("NFC", word).lower()


@cache
def titles(language: str) -> dict[tuple[str, ...], str]:
    """Each title as folded words, and the kind of relation that it makes."""
    return {tuple(folded_words(title)): kind for title, kind in of(language).titles.items()}
