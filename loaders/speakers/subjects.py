"""Whom a clause of attribution makes the speaker: somebody named, a pronoun, a post, or nobody."""

from collections.abc import Sequence
from dataclasses import dataclass

from db.records import Mention
from loaders.quotes.vocabulary import Word, clause_words
from loaders.speakers.scene import Gender, Scene


@dataclass(frozen=True, slots=True)
class Person:
    """A person who is named."""

    name: int


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A pronoun; whom it stands for is to be found before `at`."""

    gender: Gender
    at: int


@dataclass(frozen=True, slots=True)
class Post:
    """A description: « la présidente de la Région »."""

    start: int
    stop: int


Subject = Person | Pronoun | Post


@dataclass(frozen=True, slots=True)
class Unit:
    """A word of the clause, or a name as one unit."""

    start: int
    stop: int
    low: str
    capital: bool
    mention: Mention | None
    comma: bool
    """Does a comma stand before it?"""
    governed: bool
    """Does a preposition before it make it no subject?"""


def subject_after(scene: Scene, start: int, stop: int) -> Subject | None:
    """The subject of an attribution that follows its quotation: `sagt X`, `selon X`, `X said`."""
    clause = units(scene, start, stop)
    if not clause or _many(scene, clause[:4]):
        return None
    sourced = _source(scene, clause)
    if sourced:
        return _sourced(scene, clause, sourced, stop)
    verb = _first_verb(scene, clause)
    if verb is None:
        return _phrase(scene, clause, 0, stop)
    if _plural(scene, clause[verb]):
        return None
    if verb > 0 and scene.speech.own.closing_verbs:
        return _before_verb(scene, clause, verb, stop)
    if clause[0].low in scene.speech.own.relays and verb > 1:
        return _before_verb(scene, clause, verb, stop)
    return _phrase(scene, clause, verb + 1, stop)


def subject_before(scene: Scene, start: int, stop: int) -> Subject | None:
    """The subject of an attribution that leads to its quotation: `X a déclaré :`, `Dazu sagte X:`, `Selon X,`."""
    clause = units(scene, start, stop)
    if not clause:
        return None
    sourced = _source(scene, clause)
    if sourced:
        return _sourced(scene, clause, sourced, stop)
    verb = _last_verb(scene, clause)
    if verb is None:
        return _unspoken(scene, clause, stop)
    if _plural(scene, clause[verb]):
        return None
    return _before_verb(scene, clause, verb, stop)


def units(scene: Scene, start: int, stop: int) -> list[Unit]:
    """The clause as words and names, each with what governs it."""
    inside = [m for m in scene.within(start, stop) if not scene.quoted(m.start)]
    words = [
        w for w in clause_words(scene.text, scene.page.language, start, stop) if not scene.quoted(w.start)
    ]
    found: list[Unit] = []
    governed = False
    waiting = iter(inside)
    mention = next(waiting, None)
    done = -1
    turns = _turns_of_phrase(scene, words)
    for word in words:
        if word.start < done or word.start in turns:
            continue
        while mention is not None and mention.stop <= word.start:
            mention = next(waiting, None)
        here = mention if mention is not None and mention.start <= word.start else None
        comma = bool(found) and any(mark in scene.text[found[-1].stop : word.start] for mark in ",;:()–—")
        governed = _governs(scene, found, word, governed=governed and not comma, named=here is not None)
        end = word.stop if here is None else max(here.stop, word.stop)
        found.append(
            Unit(word.start, end, word.low, word.capital, here, comma, governed or _owned(scene, here))
        )
        if here is not None:
            done = here.stop
            governed = governed and scene.is_person(here)
    return found


def _turns_of_phrase(scene: Scene, words: Sequence[Word]) -> set[int]:
    """Where words like « de son côté » stand, which govern nothing."""
    found: set[int] = set()
    for at in range(len(words) - 1):
        for size in (2, 3):
            if " ".join(word.low for word in words[at : at + size]) in scene.words.fillers:
                found.update(word.start for word in words[at : at + size])
    return found


def _governs(scene: Scene, found: Sequence[Unit], word: Word, *, governed: bool, named: bool) -> bool:
    own = scene.words
    if named:
        return governed
    if word.low in own.prepositions or word.low in own.relatives:
        return bool(found) or word.low not in scene.speech.own.relays
    # a German genitive: „die Sprecherin der Ministerin“
    if word.low in own.of and found and found[-1].capital and found[-1].mention is None and len(found) > 1:
        return True
    return governed


def _owned(scene: Scene, mention: Mention | None) -> bool:
    """Is it the owner of what follows: `Smith’s lawyer`, „Müllers Anwalt“?"""
    if mention is None:
        return False
    text = scene.text
    tail = text[mention.stop : mention.stop + 2]
    if tail in {"'s", "’s", "' ", "’ "}:
        return True
    said = text[mention.start : mention.stop]
    if not said.endswith(("s", "’", "'")) or not tail[:1].isspace() or not tail[1:].isupper():
        return False
    return scene.speech.own.inward and not scene.names[mention.name].name.endswith("s")


def _source(scene: Scene, clause: Sequence[Unit]) -> int:
    """How many units at the head say `according to`; 0 if none."""
    own = scene.speech.own
    lows = [unit.low for unit in clause[:6]]
    joined = " ".join(lows).replace("d' ", "d'")
    for source in sorted(own.sources, key=len, reverse=True):
        if joined.startswith((source + " ", source + "'")) or joined == source:
            found = len(source.replace("d'", "d' ").split())
            while found < len(clause) - 1 and clause[found].low in scene.words.of:
                found += 1
            return found
    return 1 if lows[0] in own.views else 0


def _first_verb(scene: Scene, clause: Sequence[Unit]) -> int | None:
    """Where the verb of speech ends, its auxiliary and hung pronoun passed over."""
    speech = scene.speech
    for at, unit in enumerate(clause):
        if unit.mention is not None or unit.capital:
            continue
        if unit.low in speech.own.auxiliaries:
            if speech.own.inward:
                return at  # the participle stands at the end: „…“, hatte X in einem Interview erklärt
            done = next(
                (i for i in range(at + 1, min(at + 5, len(clause))) if clause[i].low in speech.participles),
                None,
            )
            if done is not None and not any(clause[i].mention for i in range(at, done)):
                hung = next(
                    (i for i in range(at + 1, done) if clause[i].low in scene.words.he | scene.words.she),
                    None,
                )
                return hung - 1 if hung is not None else done
        if unit.low in speech.finite:
            return at
    return None


def _last_verb(scene: Scene, clause: Sequence[Unit]) -> int | None:
    speech = scene.speech
    helped = -1
    last = None
    for at, unit in enumerate(clause):
        if unit.mention is not None or (unit.capital and at):
            continue
        if unit.low in speech.own.auxiliaries:
            helped = at
        if unit.low in speech.finite or (helped >= 0 and unit.low in speech.participles):
            last = at
    return last


def _before_verb(scene: Scene, clause: Sequence[Unit], verb: int, stop: int) -> Subject | None:
    """The subject before the verb if there is one in its own clause, else after it, else further left."""
    begin = next((i for i in range(verb, 0, -1) if clause[i].comma), 0)
    local = clause[begin:verb]
    pronoun = _pronoun(scene, local)
    if pronoun is not None:
        return pronoun if isinstance(pronoun, Pronoun) else None
    named = _people(scene, local)
    if len({m.name for m in named}) == 1 and not _coordinated(scene, clause, named[0]):
        return Person(named[0].name)
    if named:
        return None
    described = _description(scene, local, clause[verb].start)
    if described is not None and begin == 0:
        return described
    left = _people(scene, clause[:begin])
    further = left[0].name if len({m.name for m in left}) == 1 else None
    following = None if left and scene.speech.own.closing_verbs else _phrase(scene, clause, verb + 1, stop)
    if isinstance(following, Person) and further not in {None, following.name}:
        return None  # `X, qui succède à Y, cite Z :` has two who may speak
    if following is not None and not (isinstance(following, Post) and left):
        return following
    if left:
        return Person(further) if further is not None and not _coordinated(scene, clause, left[0]) else None
    return described or _description(scene, clause[:begin], clause[verb].start)


def _unspoken(scene: Scene, clause: Sequence[Unit], stop: int) -> Subject | None:
    """The subject of a clause before a colon that has no verb of speech: its only person, or its first word."""
    named = _people(scene, clause)
    if len({m.name for m in named}) == 1 and not _coordinated(scene, clause, named[0]):
        return Person(named[0].name)
    if named:
        return None
    last = next((i for i in range(len(clause) - 1, 0, -1) if clause[i].comma), 0)
    pronoun = _pronoun(scene, clause[last:] if last else clause[:2])
    return pronoun if isinstance(pronoun, Pronoun) else None


def _sourced(scene: Scene, clause: Sequence[Unit], at: int, stop: int) -> Subject | None:
    """Who follows `according to`."""
    head = clause[at] if at < len(clause) else None
    if head is not None and head.mention is None and head.low in scene.words.him:
        return Pronoun("he", head.start)
    if head is not None and head.mention is None and head.low in scene.words.her:
        following = clause[at + 1] if at + 1 < len(clause) else None
        return (
            None
            if following is not None and following.capital and not following.comma
            else Pronoun("she", head.start)
        )
    return _phrase(scene, clause, at, stop)


def _phrase(scene: Scene, clause: Sequence[Unit], at: int, stop: int) -> Subject | None:
    """The subject that begins at `at`: a pronoun, somebody named, or a description with or without a name."""
    rest = list(clause[at:])
    skipped = 0
    while (
        skipped < len(rest)
        and skipped < 3
        and rest[skipped].low in scene.speech.own.clitics
        and rest[skipped].mention is None
    ):
        if rest[skipped].low in scene.words.she | scene.words.he | scene.words.articles:
            break
        skipped += 1
    rest = rest[skipped:]
    if not rest or _many(scene, rest[:2]) or (at and _plural(scene, clause[at - 1])):
        return None
    pronoun = _pronoun(scene, rest[:1])
    if pronoun is not None:
        return pronoun if isinstance(pronoun, Pronoun) else None
    for index, unit in enumerate(rest):
        if index and unit.low in scene.words.relatives and unit.mention is None:
            break
        if unit.mention is not None and scene.is_person(unit.mention) and not _led(scene, rest, index):
            if _coordinated(scene, clause, unit.mention) or not _near(rest, index):
                return None
            return Person(unit.mention.name)
    return _description(scene, rest, stop)


def _led(scene: Scene, rest: Sequence[Unit], index: int) -> bool:
    """Is this name governed inside the phrase itself?"""
    unit = rest[index]
    if not unit.governed:
        return False
    inner = [
        u
        for u in rest[:index]
        if u.mention is None and (u.low in scene.words.prepositions or u.low in scene.words.of)
    ]
    return bool(inner) or _owned(scene, unit.mention)


def _near(rest: Sequence[Unit], index: int) -> bool:
    """Is the name the subject, or right behind the comma of its description?"""
    commas = [i for i in range(1, index + 1) if rest[i].comma]
    return len(commas) <= 1 and (not commas or index - commas[0] <= 4)


def _people(scene: Scene, clause: Sequence[Unit]) -> list[Mention]:
    return [
        u.mention for u in clause if u.mention is not None and scene.is_person(u.mention) and not u.governed
    ]


def _pronoun(scene: Scene, clause: Sequence[Unit]) -> Pronoun | bool | None:
    """The last pronoun that can be a subject; False for one that stands for several people or nobody."""
    own = scene.words
    for unit in reversed(clause):
        if unit.mention is not None:
            continue
        if unit.low in own.they:
            return False
        if unit.low in own.he:
            return Pronoun("he", unit.start)
        if unit.low in own.she:
            return Pronoun("she", unit.start)
    return None


def _description(scene: Scene, clause: Sequence[Unit], stop: int) -> Post | None:
    """`the minister`, from its article to the next comma."""
    for index, unit in enumerate(clause[:-1]):  # the last word is a noun, or the `l’` of « l’explique »
        if unit.mention is None and unit.low in scene.words.articles and not unit.governed:
            end = next((u.start for u in clause[index + 1 :] if u.comma), stop)
            return Post(unit.start, end)
    return None


def _coordinated(scene: Scene, clause: Sequence[Unit], mention: Mention) -> bool:
    """Is somebody else named in the same breath: `X et Y`?"""
    at = next(i for i, unit in enumerate(clause) if unit.mention == mention)
    around = [*clause[max(0, at - 2) : at], *clause[at + 1 : at + 3]]
    if not any(unit.low in scene.words.coordinators and unit.mention is None for unit in around):
        return False
    near = clause[max(0, at - 4) : at + 5]
    return any(
        u.mention is not None and u.mention.name != mention.name and scene.is_person(u.mention) for u in near
    )


def _many(scene: Scene, head: Sequence[Unit]) -> bool:
    return any(
        unit.low in scene.words.plural_articles and unit.mention is None for unit in head[:3]
    ) and not any(unit.mention is not None and scene.is_person(unit.mention) for unit in head)


def _plural(scene: Scene, verb: Unit) -> bool:
    """Does this verb have several subjects? `soutient` and `gesprochen` only look so."""
    own, speech = scene.words, scene.speech
    if verb.low in own.plural_helpers:
        return True
    if verb.low in speech.participles or (verb.low in speech.own.forms and verb.low.endswith("ient")):
        return False
    return bool(own.plural_endings) and len(verb.low) > 4 and verb.low.endswith(own.plural_endings)
