"""People: told by what only people do, or by what is said of people only: `said X`, `X, 48 ans`, `X, the gardener`."""

from collections.abc import Iterator

from db.records import Candidate
from loaders.names.gazetteer import BODY, COMPANY, PLACE
from loaders.names.rules.callings import is_person_noun
from loaders.names.rules.people import can_be_person
from loaders.names.rules.scene import Scene, is_capital
from loaders.quotes.vocabulary import speech

_MOST = 4
"""Words of a full name that no list needs to know."""
_APPOSED = 4
"""Words behind a name and its comma within which the noun for a person stands (`X, the club's gardener`)."""
_ENDS = frozenset(",.;:!?»”“\"'’—–-)")
"""Marks before a verb of speech whose subject follows it."""
_APPOSITION = ((",",), (".",), ())
"""What ends a name in apposition."""
_AGES = range(15, 100)
_FUNCTION = 250
"""Words more frequent than this begin no name (`À Bienne`)."""
_SURE = 1.4
"""More than the model's vote for another kind, which is 1 at most: the words around the name say more of it."""
_SPOKEN = 1.0
"""Firms and bodies say things too."""


def speakers(scene: Scene) -> Iterator[Candidate]:
    """`X said`, `dit X`, `sagte X`: a verb of speech right beside two words or more with a capital."""
    said = speech(scene.page.language)
    for first, last in scene.chunks:
        if not is_full(scene, first, last):
            continue
        behind = scene.low[last] if last < len(scene.low) and not scene.is_broken(last) else ""
        is_subject = behind in said.finite and not scene.is_glued(last)
        if is_subject or _is_inverted(scene, first):
            # many a verb of speech has a second meaning in front of which anything may stand (`X Fair closes`)
            yield from scene.vote(first, last, "person", 0.7 if is_subject else _SPOKEN, "speaks")


def _is_inverted(scene: Scene, first: int) -> bool:
    """Whether a verb of speech stands right before the name, and begins its clause."""
    said, at = speech(scene.page.language), first - 1
    if at < 0 or scene.is_broken(first) or not scene.line.words[at].islower():
        return False
    if scene.low[at] in said.participles and at > 0 and scene.low[at - 1] in said.own.auxiliaries:
        at -= 1
    elif scene.low[at] not in said.finite:
        return False
    before = scene.low[at - 1] if at else ","
    if before in said.own.clitics or before.endswith("'"):
        before = scene.low[at - 2] if at > 1 else ","
    return before[-1] in _ENDS


def aged(scene: Scene) -> Iterator[Candidate]:
    """`X, 48 ans`, `X (34)`, `X, 28,`: only people have their age behind their name."""
    own, low = scene.own, scene.low
    for first, last in scene.chunks:
        if last + 2 >= len(low) or low[last] not in {",", "("} or not is_full(scene, first, last):
            continue
        years, after = low[last + 1], low[last + 2]
        is_age = years.isdigit() and int(years) in _AGES and len(years) == 2
        # a French number in brackets behind a town is its department's
        is_alone = scene.page.language != "fr" and (after == ")" if low[last] == "(" else after == ",")
        if is_age and (is_alone or after in own.years_of_age):
            yield from scene.vote(first, last, "person", _SURE, "age")


def described(scene: Scene) -> Iterator[Candidate]:
    """`X, the club's gardener`, `la jardinière X`: a noun for a person beside the name, a post or not."""
    for first, last in scene.chunks:
        if not is_full(scene, first, last):
            continue
        if _is_described(scene, last) or _is_called(scene, first):
            yield from scene.vote(first, last, "person", _SURE, "noun for a person")


def _is_called(scene: Scene, first: int) -> bool:
    """Whether a noun for a person stands right before the name, and no comma parts them."""
    if not first or scene.is_broken(first) or scene.is_glued(first):
        return False
    if scene.low[first - 1] == "," and scene.low[scene.chunk_end(first) or first :][:1] in _APPOSITION:
        # `its owner, X, said`
        return (
            first > 1
            and scene.line.words[first - 2][0].isalpha()
            and is_person_noun(scene, scene.before(first - 1))
        )
    before = scene.before(first)
    if scene.page.language == "de" and not scene.line.words[first - 1][0].isupper():
        return False
    return before.isalpha() and is_person_noun(scene, before)


def _is_described(scene: Scene, last: int) -> bool:
    """Whether behind a comma an article and a noun for a person follow (`X, the kit man`)."""
    own, low = scene.own, scene.low
    if low[last : last + 1] != (",",) or last + 1 >= len(low):
        return False
    is_bare = low[last + 1] not in own.articles
    for at in range(last + 1, min(last + 1 + _APPOSED, len(low))):
        word = low[at]
        if not (word[0].isalpha() or word == "-") or word in own.coordination:
            return False
        is_lower = scene.line.words[at].islower() or scene.page.language == "de"
        if is_lower and is_person_noun(scene, word):
            return True
        if word in own.of or word in own.at or not scene.line.words[at][0].isalpha():
            return False
        if is_bare and (at > last + 1 or scene.page.language != "en"):
            return False
    return False


def lives(scene: Scene) -> Iterator[Candidate]:
    """`X was born`, `X est née`, `X starb`: what only people do."""
    own = scene.own
    for first, last in scene.chunks:
        at = last
        while at < min(last + 3, len(scene.low)) and (
            scene.low[at] in own.before_verbs or scene.low[at] in speech(scene.page.language).own.auxiliaries
        ):
            at += 1
        is_life = at < len(scene.low) and not scene.is_broken(last) and scene.low[at] in own.life_verbs
        if is_life and is_full(scene, first, last):
            yield from scene.vote(first, last, "person", _SURE, "life")


def related(scene: Scene) -> Iterator[Candidate]:
    """`X, who`: only people are who they are; French and German say it of firms too."""
    if scene.page.language != "en":
        return
    for first, last in scene.chunks:
        if scene.low[last : last + 2] == (",", "who") and is_full(scene, first, last):
            yield from scene.vote(first, last, "person", _SPOKEN, "who")


def is_full(scene: Scene, first: int, last: int) -> bool:
    """Whether the words could be a person's first name and surname, and are not plainly something else."""
    own = scene.own
    if not 2 <= last - first <= _MOST + scene.low[first:last].count("-") or not can_be_person(
        scene, first, last
    ):
        return False
    low = scene.low[first:last]
    others = (own.organisation_tails, own.place_tails, own.programme_tails, own.organisation_heads)
    if any(word in words for word in (low[0], low[-1]) for words in others):
        return False
    if scene.lexicon.ranks.get(low[0], _FUNCTION) < _FUNCTION or low[0] in own.at:
        return False
    words = scene.line.words[first:last]
    if not all(is_capital(word) or word in {"-", "'", "’"} for word in words) or any(
        word.isupper() and len(word) > 1 for word in words
    ):
        return False
    if scene.listed(first, last) & (PLACE | COMPANY | BODY) or not words[-1].isalpha():
        return False
    return not scene.lexicon.is_common(words[-1])
