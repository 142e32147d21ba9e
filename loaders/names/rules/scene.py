"""A sentence as the rules see it: its words in lower case, its runs of words with a capital, and votes for them."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from db.records import Candidate, Kind
from loaders.names.gazetteer import CITY, PLACE, flags
from loaders.names.lexicon import Lexicon
from loaders.names.rules.edges import shed
from loaders.names.rules.inhabitants import is_inhabitants, is_of_town
from loaders.names.sheet import Line, Sheet
from loaders.names.words import NameWords

_CUTS = frozenset('*|[]{}<>«»“”„"#;')
_MARKS = frozenset("<>~=«»“”„\"'’‘‹›.,;:!?()[]{}–—-/*_#|•·…&+")
_WITHIN_NOUNS = frozenset({"à", "de", "d'", "en"})
_FUNCTION = 250
"""Words more frequent than this are not adjectives between a noun and a name (`la start-up nantaise X`)."""
_SUM = 3
"""Words that a sum of money has at most, its hyphen included (`Millionen Euro`, `US-Dollar`)."""
_ARTICLE = 2
"""Words of a name beyond which the article that begins a sentence is only the sentence's own."""
_SUFFIX = 5
"""Letters of a word that is looked for at the end of a German compound."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence."""

    page: Sheet
    line: Line
    own: NameWords
    lexicon: Lexicon
    faces: tuple[str, ...]
    """The words as they would stand in running text."""
    low: tuple[str, ...]
    """The words in lower case, with straight apostrophes."""
    votes: tuple[tuple[int, int, str, float], ...]
    """What the model takes for names: slices of words, label, probability."""
    chunks: tuple[tuple[int, int], ...]
    """Runs of words with a capital, as slices of words, without posts and words that only begin the sentence."""

    def chunk_end(self, start: int) -> int | None:
        """Where the run that begins at a word ends; a line of 2 MB has 100,000 runs, so they are not gone through."""
        at = bisect_left(self.chunks, (start, 0))
        return self.chunks[at][1] if at < len(self.chunks) and self.chunks[at][0] == start else None

    def chunk_around(self, first: int, last: int) -> tuple[int, int] | None:
        """The run that these words stand in."""
        at = bisect_left(self.chunks, (first + 1, 0)) - 1
        return self.chunks[at] if at >= 0 and last <= self.chunks[at][1] else None

    def text(self, first: int, last: int) -> str:
        """The words as written."""
        return self.page.text[self.line.starts[first] : self.line.stops[last - 1]]

    def plain(self, first: int, last: int) -> str:
        """The words as written, with straight apostrophes, as the lists have them."""
        return self.text(first, last).replace("’", "'")

    def listed(self, first: int, last: int) -> int:
        """What the lists say of these words."""
        return flags().get(self.plain(first, last), 0)

    def is_glued(self, at: int) -> bool:
        """Does the word stand right after the one before it?"""
        return at > 0 and self.line.starts[at] == self.line.stops[at - 1]

    def is_broken(self, at: int) -> bool:
        """Is there a line break before the word?"""
        return at > 0 and "\n" in self.page.text[self.line.stops[at - 1] : self.line.starts[at]]

    def before(self, at: int) -> str:
        """The whole word before the word `at`, in lower case, its hyphens included; empty at the beginning."""
        if at < 1:
            return ""
        first = at - 1
        while first > 1 and self.low[first - 1] == "-" and self.is_glued(first):
            first -= 2
        return "".join(self.low[first:at])

    def noun_before(self, at: int, nouns: frozenset[str]) -> int | None:
        """Where the noun stands that the name at `at` is in apposition to.

        Right before it, or before two adjectives (`start-up nantaise X`) or a noun of its own (`parc à thème X`).
        """
        place = at - 1
        # adjectives stand after their noun in French only
        for _ in range(3 if self.page.language == "fr" else 1):
            if place < 0:
                return None
            if among(self.before(place + 1), nouns, self.page.language):
                return place
            word = self.low[place]
            if not (word.isalpha() and self.line.words[place].islower()) or self._is_function(word):
                return None
            place -= 2 if place > 1 and self.low[place - 1] in _WITHIN_NOUNS else 1
        return None

    def is_after_fair(self, first: int) -> bool:
        """Whether the words before a name are those before a fair's (`auf der X`)."""
        return " ".join(self.low[max(first - 2, 0) : first]) in self.own.event_before

    def skip_small(self, at: int, small: frozenset[str]) -> int:
        """The place of the nearest word before `at` that is not one of these small words."""
        place = at - 1
        while place >= 0 and self.low[place] in small:
            place -= 1
        return place

    def _is_function(self, word: str) -> bool:
        return len(word) < 2 or self.lexicon.ranks.get(word, _FUNCTION) < _FUNCTION

    def _is_shouted(self, first: int, last: int) -> bool:
        """Whether all these words in capitals are words of the language: a heading (`DOSSIER DE PRESSE`), no name."""
        if last - first < 2 or not self.text(first, last).isupper():
            return False
        words = [word for word in self.low[first:last] if word.isalpha()]
        return not self.listed(first, last) and all(self.lexicon.is_common(word) for word in words)

    def vote(self, first: int, last: int, kind: Kind, weight: float, rule: str) -> Iterator[Candidate]:
        """A vote for the words, if they can be a name at all; half as strong in a line written in capitals."""
        span = trim(self, first, last)
        if span and not self._is_shouted(*span):
            first, last = span
            strength = weight if self.line.style == "plain" else weight * 0.5
            yield Candidate(self.line.starts[first], self.line.stops[last - 1], kind, strength, rule)


@lru_cache(100_000)
def among(word: str, words: frozenset[str], language: str) -> bool:
    """Is it one of these words, or in German a compound or genitive of one?"""
    if word in words:
        return True
    if language != "de" or len(word) <= _SUFFIX:
        return False
    endings = _endings(words)
    return any(
        stem in words or stem.endswith(endings) for stem in (word, word[:-1], word[:-2]) if len(stem) > 3
    )


@cache
def _endings(words: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(word for word in words if len(word) >= _SUFFIX))


@cache
def either(*words: frozenset[str]) -> frozenset[str]:
    """All of these words: put together once, since a rule asks at each name."""
    return frozenset().union(*words)


@lru_cache(100_000)
def is_capital(word: str) -> bool:
    """Is it written as a name may be: with a capital, or with one inside (`eBay`, `4MAT`)?"""
    return word[0].isupper() or (len(word) > 1 and not word.islower() and any(map(str.isupper, word)))


def is_head(scene: Scene, word: str) -> bool:
    """May the word begin a name of several words?"""
    own = scene.own
    heads = own.organisation_heads, own.place_heads, own.event_heads, own.programme_heads, own.territories
    return any(word in words for words in heads)


def trim(scene: Scene, first: int, last: int) -> tuple[int, int] | None:
    """The words of a name without marks, articles, posts and forms of address around it; None if nothing is left."""
    low = scene.low
    if any(scene.is_broken(at) for at in range(first + 1, last)):
        return None
    first, last = shed(scene, *_unmarked(scene, first, last))
    if first == 0 and last > _ARTICLE and low[0] == "the" and _has_own_article(scene, last):
        first = 1
    first = _after_post(scene, first, last)
    while first < last and _falls_before(scene, first, last):
        first += 1
    while first < last and (low[last - 1][0] in _MARKS or _is_small(scene, last - 1)):
        if low[last - 1] == "." and _is_abbreviated(scene, last - 1):
            break
        last -= 1
    while last - first > 2 and low[last - 1] in scene.own.postnominals:
        last -= 1
    if first >= last or not any(is_capital(scene.line.words[at]) for at in range(first, last)):
        return None
    if low[last - 1] in scene.own.currencies and last - first <= _SUM:
        return None
    if last - first == 1 and (_is_no_name(scene, low[first]) or is_inhabitants(scene, first)):
        return None
    return first, last


def _has_own_article(scene: Scene, last: int) -> bool:
    """Whether the article that begins a sentence is the sentence's own: an institution's, but no newspaper's."""
    own, low = scene.own, scene.low
    if low[1] in own.press_heads or low[last - 1] in own.press_heads:
        return False
    return (
        low[1] in own.ministries
        or low[1] in own.organisation_heads
        or low[last - 1] in own.organisation_tails | own.programme_tails
    )


def _unmarked(scene: Scene, first: int, last: int) -> tuple[int, int]:
    """The longest stretch without a mark that stands in no name: `**`, a quotation mark, a bracket."""
    cuts = [at for at in range(first, last) if scene.low[at][0] in _CUTS]
    if not cuts:
        return first, last
    stretches = [(a + 1, b) for a, b in pairwise([first - 1, *cuts, last])]
    return max(stretches, key=lambda stretch: stretch[1] - stretch[0])


def _is_no_name(scene: Scene, word: str) -> bool:
    """Whether one word alone is a post, a noun for a body or an acronym that everybody uses."""
    own = scene.own
    if (
        len(word) < 2
        or word.isdigit()
        or word.upper() in own.legal_forms
        or word in own.not_names
        or word in own.roles
        or word in own.calendar
        or (scene.page.language == "de" and word in own.organisation_nouns)
        or (word.endswith(own.adjective_endings) and len(word) > _SUFFIX)
        or is_of_town(scene, word)
    ):
        return True
    # `Halle` is a town too
    return is_head(scene, word) and word not in own.institutions and not flags().get(word.title(), 0) & CITY


def _after_post(scene: Scene, first: int, last: int) -> int:
    """Where the name begins in `présidente de X`, `filiale de l'industriel X`, `A et président de X`."""
    own, low = scene.own, scene.low
    start = first
    if (
        last - first > 2
        and scene.line.words[first].islower()
        and low[first + 1] in own.of
        and not _begins(scene, first)
    ):
        start = first + 1
    for at in range(first, last - 2):
        is_noun = low[at] in own.roles or low[at] in own.belongings or low[at] in own.organisation_nouns
        begins = (
            at == start or low[at - 1] in own.coordination or low[at - 1] in own.of or low[at - 1] == "l'"
        )
        is_lower = scene.line.words[at].islower() or low[at] in own.roles or low[at] in own.belongings
        if is_noun and begins and is_lower and (at == first or low[at] not in own.organisation_nouns):
            follows = low[at + 1]
            if follows in own.of or follows in own.articles:
                start = at + 1
        elif is_noun and begins and scene.line.words[at].islower() and at > first:
            start = at + 1
    return start


def _begins(scene: Scene, at: int) -> bool:
    """Whether a word in lower case may begin a name (`ministère de …`, `lycée de …`)."""
    return (
        is_head(scene, scene.low[at])
        or scene.low[at] in scene.own.ministries
        or scene.low[at] in scene.own.numbered
    )


def _is_small(scene: Scene, at: int) -> bool:
    own = scene.own
    small = either(own.joining, own.articles, own.at, own.coordination)
    return scene.low[at] in small and scene.line.words[at].islower()


def _falls_before(scene: Scene, first: int, last: int) -> bool:
    """Whether the first word is none of the name's own."""
    low, own = scene.low, scene.own
    word = low[first]
    if word[0] in _MARKS or word in own.honorifics:
        return True
    if word in own.articles and scene.faces[first].islower():
        return not (scene.line.words[first][0].isupper() and scene.listed(first, last) & PLACE)
    if scene.faces[first].islower() and (_is_small(scene, first) or word in own.head_adjectives):
        return True
    if last - first > 1 and (word in own.roles or (word in own.people_nouns and _is_noun_here(scene, first))):
        return True
    return last - first > 1 and word in own.role_adjectives and scene.faces[first].islower()


def _is_noun_here(scene: Scene, at: int) -> bool:
    """Whether a word's capital says nothing."""
    return at == 0 or scene.page.language == "de" or scene.faces[at].islower()


def _is_abbreviated(scene: Scene, at: int) -> bool:
    """Does the full stop belong to the word before it (`Inc.`)?"""
    return scene.line.words[at - 1] + "." in scene.own.legal_forms
