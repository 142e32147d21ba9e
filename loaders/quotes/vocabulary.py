"""The words by which a language shows that somebody speaks, ready to be asked for."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from loaders.languages import words
from loaders.tokens import tokens


@dataclass(frozen=True, slots=True)
class QuoteWords:
    """What a language's table `quotes` holds."""

    outer: str
    """The mark that opens a quotation where the text gives no other hint."""
    inward: bool
    """Does the language set »…« with their points inward, and end with “ what „ began?"""
    stems: dict[str, list[str]]
    """Stems of verbs of speech by conjugation."""
    endings: dict[str, list[str]]
    """What makes third persons of the stems of a conjugation."""
    forms: frozenset[str]
    """Third persons of irregular verbs of speech."""
    tail_verbs: frozenset[str]
    """Verbs that are of speech only right behind a mark: „…“, zeigte sich X überrascht."""
    phrases: tuple[str, ...]
    """Verbs of speech of several words: `fait valoir`, `geht davon aus`."""
    participles: frozenset[str]
    participle_endings: tuple[str, ...]
    """What makes participles of the stems."""
    gerunds: frozenset[str]
    """Present participles of speech that are irregular: `disant`, `saying`."""
    that: frozenset[str]
    """The conjunction before what is said."""
    gerund_endings: tuple[str, ...]
    """What makes present participles of the regular stems."""
    agreement: tuple[str, ...]
    """What a participle takes on with its subject: `réjoui`, `réjouie`."""
    infinitives: tuple[str, ...]
    """Endings, or whole words before a verb, that show an infinitive at the head of a fragment."""
    clitics: frozenset[str]
    """Little words between a subject and its verb."""
    clitics_lead: bool
    """May such a word stand before an inverted verb: `s’exclame X`?"""
    adverbs: frozenset[str]
    """Words of time or manner between an inverted verb and its subject: `raconte aujourd’hui X`."""
    auxiliaries: frozenset[str]
    hung_pronouns: frozenset[str]
    """Subjects that a hyphen hangs on their verb: `dit-il`."""
    subjects: frozenset[str]
    """Pronouns that can be the subject of a verb of speech."""
    tail_sources: tuple[str, ...]
    """Sources that only follow a quotation: „…“, so X."""
    sources: tuple[str, ...]
    """Words before the name of whoever is quoted: `selon`, `laut`, `according to`."""
    agents: frozenset[str]
    """Words between a participle and who acts: « … », lancé par X."""
    views: frozenset[str]
    """Words before a name that tell whose view it is, at the start of a sentence: `für`, `pour`."""
    relays: frozenset[str]
    """Words that lead a clause of attribution: `comme l’explique`, `wie … sagte`."""
    subordinators: frozenset[str]
    """Words whose clause, before a quotation, makes what follows it a statement of its own: „Während X sagte, …“."""
    negations: frozenset[str]
    """Words at the end of a clause that takes a quotation back: „…“, teilt X nicht."""
    reported: tuple[str, ...]
    """Attributions that name nobody: `heißt es`."""
    closing_verbs: frozenset[str]
    """Verbs that may end a clause of attribution after its subject: `the minister said`."""
    speech_nouns: frozenset[str]
    """Nouns that announce a quotation before a colon."""
    works: frozenset[str]
    """Nouns before a mark that make a title or a name of what stands in the marks."""
    finite: frozenset[str]
    """Common finite verbs."""
    finite_endings: tuple[str, ...]
    """Endings that only finite verbs have."""
    first_person: frozenset[str]
    first_person_verbs: frozenset[str]
    persons: frozenset[str]
    """Pronouns that have a verb beside them: `I`, `we`, `you`."""
    second_person: frozenset[str]
    prefixes: frozenset[str]
    """What a verb that is cut in two leaves behind its subject: „kündigt sie an“."""
    least_words: int
    """A quotation with fewer words and no verb is a term."""
    fragments: bool
    """Does the press of this language quote single words?"""
    mood: frozenset[str]
    """Verb forms of reported speech."""
    judging: frozenset[str]
    """Verbs whose object is what somebody called it."""
    naming: frozenset[str]
    """Words before a name: `the`, alone or grown together with a preposition; only where nouns have capitals."""
    namers: frozenset[str]
    """Prepositions, alone or grown together with `the`, before a name in marks."""
    nobody: frozenset[str]
    """Words that make a judging verb a general one: „wird … genannt“, „nennt man“."""
    self_naming: frozenset[str]
    """Verbs that, with the reflexive, give a name."""
    reflexive: str
    role_nouns: frozenset[str]
    """Nouns that begin an apposition to a name: `rappelle X, cofondatrice de …`."""
    callings: frozenset[str]
    """Nouns of people beside those of posts: `chauffeur`."""
    no_posts: frozenset[str]
    """Words among the nouns of posts that are none alone: `premier`."""
    determiners: frozenset[str]
    asks: tuple[str, ...]
    """Words that show that a page is an interview."""
    answers: frozenset[str]
    """Labels of turns that name nobody: `Q`, `R`."""


@dataclass(frozen=True, slots=True)
class Speech:
    """A language's words, with its verbs written out."""

    own: QuoteWords
    finite: frozenset[str]
    """Third persons of verbs of speech."""
    participles: frozenset[str]
    gerunds: frozenset[str]
    """Present participles of verbs of speech."""
    language: str


@cache
def speech(language: str) -> Speech:
    """The words of `language`; of the nearest one that is read where it is not."""
    own = words(language, "quotes", QuoteWords)
    finite = {
        stem + ending for group, stems in own.stems.items() for stem in stems for ending in own.endings[group]
    }
    stems = [stem for group in own.stems.values() for stem in group]
    participles = {stem + ending for stem in stems for ending in own.participle_endings}
    participles |= {form + ending for form in own.participles for ending in ("", *own.agreement)}
    gerunds = {stem + ending for stem in own.stems.get("er", ()) for ending in own.gerund_endings}
    return Speech(
        own, frozenset(finite) | own.forms, frozenset(participles), frozenset(gerunds) | own.gerunds, language
    )


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a clause where it stands; `low` is what the word lists know it as."""

    start: int
    stop: int
    low: str
    capital: bool
    """Does it begin with a capital?"""


_STRETCH = 2000
"""So many characters are cut into words at once (500 to 4,000 made no difference)."""
_SEAM = 400
"""No word is longer, in characters; must be less than a stretch."""


def clause_words(text: str, language: str, start: int, stop: int) -> list[Word]:
    """The words of a clause, marks left out; `’` as `'`, hung pronouns without their hyphen.

    They are cut once a stretch of text, however often it is asked for: a clause is asked for up to four times
    a quotation, and a paragraph of a thousand short ones took 35 s.
    """
    found: list[Word] = []
    at = start // _STRETCH
    if _seam(text, at * _STRETCH) > start:
        at -= 1
    while _seam(text, at * _STRETCH) < stop:
        words_, starts = _stretch(text, language, at)
        first, last = bisect_left(starts, start), bisect_left(starts, stop)
        if (first and words_[first - 1].stop > start) or (last > first and words_[last - 1].stop > stop):
            return _cut(text, language, start, stop)  # an end of the clause lies within a word
        found += words_[first:last]
        at += 1
    return found


def _seam(text: str, at: int) -> int:
    """The first white space from `at` on, where no word is cut; at most `_SEAM` further."""
    if at <= 0 or at >= len(text):
        return min(max(at, 0), len(text))
    near = [place for mark in " \n" if (place := text.find(mark, at, at + _SEAM)) >= 0]
    return min(near, default=min(at + _SEAM, len(text)))


@lru_cache(maxsize=64)
def _stretch(text: str, language: str, at: int) -> tuple[list[Word], list[int]]:
    """The words of one stretch of a text, and where they start."""
    found = _cut(text, language, _seam(text, at * _STRETCH), _seam(text, (at + 1) * _STRETCH))
    return found, [word.start for word in found]


def _cut(text: str, language: str, start: int, stop: int) -> list[Word]:
    found: list[Word] = []
    for a, b in tokens(text, language, start, stop):
        token = text[a:b]
        if not (token[0].isalnum() or (token[0] == "-" and token[-1].isalpha())):
            continue
        low = token.lower().replace("’", "'").removeprefix("-t-").lstrip("-")
        found.append(Word(a, b, low, token[0].isupper()))
    return found


def is_verb(own: QuoteWords, low: str) -> bool:
    """Can this word only be a finite verb?"""
    return low in own.finite or (len(low) > 4 and low.endswith(own.finite_endings))


def has_verb(speech_words: Speech, clause: Sequence[Word]) -> bool:
    """Is there a word that can hardly be anything but a finite verb?"""
    own = speech_words.own
    if any(is_verb(own, word.low) for word in clause):
        return True
    if len(clause) > 1 and any(word.low in own.persons for word in clause):
        return True
    return any(w.low in own.subjects or w.low in own.first_person_verbs for w in clause) and len(clause) > 2


def begins_with_infinitive(own: QuoteWords, clause: Sequence[Word]) -> bool:
    """Is it something to do: « ouvrir la porte à tous »?"""
    first = clause[0]
    return (
        len(clause) > own.least_words
        and not first.capital
        and first.low.endswith(own.infinitives)
        and len(first.low) > 3
    )


@cache
def _callings(language: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The nouns of people, and those of them that are long enough to end a compound."""
    own = speech(language).own
    found = (own.role_nouns | own.callings) - own.no_posts
    return found, tuple(sorted(noun for noun in found if len(noun) > 5)) if own.inward else ()


def is_calling(speech_words: Speech, low: str) -> bool:
    """Is it a noun of people: `maire`, `Sprecherin`, the end of a German compound?"""
    known, ends = _callings(speech_words.language)
    if low in known or low.endswith(ends):
        return True
    return "-" in low and any(part in known for part in (low.rsplit("-", 1)[-1], low.split("-", 1)[0]))


def speaks_for_self(own: QuoteWords, clause: Sequence[Word]) -> bool:
    """Does somebody say `I` or `we` here?"""
    return any(word.low in own.first_person or word.low in own.first_person_verbs for word in clause)
