"""A bare surname is whoever of that name the text has named in full."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from db.records import Mention, Page
from loaders.corpus import Lexicon
from loaders.corpus.folding import WORD, fold
from loaders.corpus.wording import wording
from loaders.languages import LANGUAGES
from loaders.mentions.language import folded, of
from loaders.mentions.spans import Occupied
from loaders.names.gazetteer import FIRST, PLACE, entries, flags
from loaders.names.lexicon import lexicon as lexicon_of
from loaders.names.words import name_words

_MIN_LETTERS = 3
"""Of the shortest surname that is looked for alone; shorter ones are too often words."""
_BEFORE = 30
"""Characters before a surname in which the word before it stands."""


_FIRM = 0.9
"""Votes at one place that make a surname the firm's: the model's alone where it is sure, or a rule's."""


_TELLING = frozenset({"at", "does", "organisation noun before", "organisation noun after", "belongs to"})
"""Rules that see a firm in the words around it."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """Whom a surname stands for in one text."""

    name: int
    since: int
    """Where the full name first stood."""
    full: str


def surnames(page: Page, lexicon: Lexicon, settled: list[Mention]) -> list[Mention]:
    """The mentions, with bare surnames given to the one person of that surname."""
    bearers = _bearers(page, lexicon, settled)
    kept = [_given(page, lexicon, mention, bearers) for mention in settled]
    kept = _familiar(page, lexicon, kept)
    if bearers:
        kept.extend(_bare(page, kept, bearers))
        kept.extend(_first_alone(page, lexicon, kept))
    return sorted(kept, key=lambda mention: mention.start)


def _bearers(page: Page, lexicon: Lexicon, settled: list[Mention]) -> dict[str, Bearer | None]:
    """Each surname of a full name, folded, and whose it is; None where two people share it.

    A name of three words has two: `Le Moal` and `Moal`.
    """
    found: dict[str, Bearer | None] = {}
    for mention in settled:
        full = page.text[mention.start : mention.stop]
        last = full.split()[-1]
        if lexicon.kind(mention.name) != "person" or " " not in full or len(last) < _MIN_LETTERS:
            continue
        words = full.split()
        for at in range(1, len(words)):
            if not all(fold(word) in _particles() for word in words[at:-1]):
                continue
            key = fold(" ".join(words[at:]))
            before = found.setdefault(key, Bearer(mention.name, mention.stop, full))
            if before is not None and before.name != mention.name:
                found[key] = None
    return found


def _given(page: Page, lexicon: Lexicon, mention: Mention, bearers: dict[str, Bearer | None]) -> Mention:
    """A mention that is only a surname, as a mention of its bearer."""
    words = page.text[mention.start : mention.stop]
    key = fold(words)
    if key in bearers:
        bearer = bearers[key]
        person = lexicon.kind(mention.name) == "person"
        if bearer is None or mention.name == bearer.name or not (person or mention.start > bearer.since):
            return mention
        if not _own(page, mention.start, mention.stop) or (not person and _is_firm(page, mention)):
            return mention
        start = _with_particles(page.text, mention.start, bearer.full, words)
        return replace(
            mention, start=start, name=bearer.name, reason=f"surname of {bearer.full}, named in this text"
        )
    if lexicon.kind(mention.name) != "person" or " " in words.strip():
        return mention
    # nobody of that name stands in this text in full: only a rare surname tells who it is
    people = lexicon.people(key)
    if len(people) != 1 or key in _common() or len(key) < _MIN_LETTERS:
        return mention
    full = lexicon.names[people[0]].name
    return replace(mention, name=people[0], reason=f"surname of {full}, and of nobody else in these texts")


def _is_firm(page: Page, mention: Mention) -> bool:
    """Whether the text says that a firm has its founder's name (`chez X`, `X emploie`), and nobody votes for him here."""
    words = page.text[mention.start : mention.stop]
    same = [one for one in page.candidates if page.text[one.start : one.stop] == words]
    here = [one for one in same if one.start == mention.start]
    told = any(one.kind == "organisation" and one.rule in _TELLING for one in same)
    firm = sum(vote.weight for vote in here if vote.kind == "organisation")
    person = sum(vote.weight for vote in here if vote.kind == "person")
    return told and firm >= _FIRM and person < firm / 4


def _familiar(page: Page, lexicon: Lexicon, kept: list[Mention]) -> list[Mention]:
    """The mentions, with a first name alone given to the one person of that name whom the text has named in full."""
    named: dict[str, dict[int, int]] = {}
    for mention in kept:
        words = page.text[mention.start : mention.stop].split()
        if lexicon.kind(mention.name) == "person" and len(words) > 1:
            named.setdefault(fold(words[0]), {}).setdefault(mention.name, mention.stop)
    return [_called(page, lexicon, mention, named) for mention in kept]


def _first_alone(page: Page, lexicon: Lexicon, kept: list[Mention]) -> list[Mention]:
    """The first names alone that no rule took for a name, of somebody whom the text has named in full before."""
    named: dict[str, dict[int, int]] = {}
    for mention in kept:
        words = page.text[mention.start : mention.stop].split()
        if lexicon.kind(mention.name) == "person" and len(words) > 1:
            named.setdefault(words[0], {}).setdefault(mention.name, mention.stop)
    found: list[Mention] = []
    occupied, spoken = Occupied(kept), wording(page.text)
    for passage in page.passages:
        if passage.kind == "furniture" or not named:
            continue
        for start, stop in (spoken.spans[at] for at in range(*spoken.within(passage.start, passage.stop))):
            people = named.get(page.text[start:stop], {})
            if len(people) != 1 or start in occupied or not _is_first_name(page, start, stop):
                continue
            bearer, since = next(iter(people.items()))
            if start > since:
                reason = f"first name of {lexicon.names[bearer].name}, named in this text"
                found.append(Mention(start, stop, bearer, reason))
    return found


def _is_first_name(page: Page, start: int, stop: int) -> bool:
    """Whether a word can only be a first name here: no word of the language, no town, and no name goes on behind it."""
    text, word = page.text, page.text[start:stop]
    if flags().get(word, 0) & PLACE or lexicon_of(page.language).is_common(word) or not word[1:].islower():
        return False
    if of(page.language).nouns_have_capitals and not flags().get(word, 0) & FIRST:
        return False
    behind = WORD.match(text, stop + 1)
    goes_on = text[stop : stop + 1] == " " and behind is not None and behind.group()[0].isupper()
    return (
        not goes_on and text[stop : stop + 1] not in {"-", "@"} and text[start - 1 : start] not in {"-", "@"}
    )


def _called(page: Page, lexicon: Lexicon, mention: Mention, named: dict[str, dict[int, int]]) -> Mention:
    """A mention of a bare first name, as one of its bearer."""
    words = page.text[mention.start : mention.stop]
    people = named.get(fold(words), {})
    if len(people) != 1 or " " in lexicon.names[mention.name].name:
        return mention
    bearer, since = next(iter(people.items()))
    # what is no person elsewhere is one here only behind the full name, and never a town
    if lexicon.kind(mention.name) != "person" and (
        mention.start < since or flags().get(words, 0) & PLACE or _is_firm(page, mention)
    ):
        return mention
    return replace(
        mention, name=bearer, reason=f"first name of {lexicon.names[bearer].name}, named in this text"
    )


def _bare(page: Page, kept: list[Mention], bearers: dict[str, Bearer | None]) -> Iterator[Mention]:
    """The surnames that no rule took for a name of its own."""
    occupied = Occupied(kept)
    words = wording(page.text)
    for passage in page.passages:
        if passage.kind == "furniture":
            continue
        for at in range(*words.within(passage.start, passage.stop)):
            bearer = bearers.get(words.folded[at])
            if bearer is None:
                continue
            start, stop = words.spans[at]
            if start < bearer.since or not page.text[start].isupper() or start in occupied:
                continue
            if _own(page, start, stop):
                start = _with_particles(page.text, start, bearer.full, page.text[start:stop])
                yield Mention(start, stop, bearer.name, f"surname of {bearer.full}, named above")


def _own(page: Page, start: int, stop: int) -> bool:
    """Whether a surname stands alone here: in no compound, and not behind somebody else's first name."""
    text = page.text
    if text[stop : stop + 1] == "-" or text[start - 1 : start] == "-":
        return False
    before = text[max(0, start - _BEFORE) : start]
    if not before or before[-1] not in " \u00a0\u202f" or before.rstrip(" \u00a0\u202f")[-1:] in ".!?:;,»”":
        return True
    words = WORD.findall(before)
    if not words or not words[-1][0].isupper() or of(page.language).nouns_have_capitals:
        return True
    known = fold(words[-1])
    if known in folded(page.language, "titles") or len(known) == 1:
        return True
    own = name_words(page.language)
    return words[-1].lower() in own.people_nouns or words[-1].lower() in own.roles


def _with_particles(text: str, start: int, full: str, surname: str) -> int:
    """Where the surname begins, with what the full name has between it and the first name (`von der X`, `Le X`)."""
    words = full.split()
    size = len(surname.split())
    for at in range(1, len(words) - size):
        between = " ".join(words[at:-size])
        if not all(fold(word) in _particles() for word in words[at:-size]):
            continue
        before = text[:start].rstrip(" \u00a0\u202f")
        if before[-len(between) :].lower() == between.lower() and len(before) < start:
            edge = len(before) - len(between)
            if not text[edge - 1 : edge].isalnum():
                return edge
    return start


@cache
def _particles() -> frozenset[str]:
    """Words of all languages that stand before a surname and belong to it."""
    return frozenset(fold(word) for language in LANGUAGES for word in name_words(language).particles)


@cache
def _common() -> frozenset[str]:
    """Surnames that many people bear: the one in this text may well be somebody else's."""
    return frozenset(fold(name) for kind, _, names in entries("people") if kind == "last" for name in names)
