"""A clause of attribution as words and names, each with what governs it."""

from collections.abc import Sequence
from dataclasses import dataclass

from db.records import Mention
from loaders.quotes.vocabulary import Word, clause_words
from loaders.speakers.pointers import Pronoun
from loaders.speakers.scene import Scene


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
    """Does a preposition, or a conjunction, before it make it no subject of the whole?"""
    opened: bool
    """Is it, all the same, free in a clause that a conjunction before it begins?"""


def units(scene: Scene, start: int, stop: int) -> list[Unit]:
    """The clause as words and names, each with what governs it."""
    inside = [m for m in scene.within(start, stop) if not scene.quoted(m.start)]
    words = [
        w for w in clause_words(scene.text, scene.page.language, start, stop) if not scene.quoted(w.start)
    ]
    found: list[Unit] = []
    governed = opened = False
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
        if here is None and word.low in scene.words.conjunctions | scene.words.prepositions:
            opened = word.low in scene.words.conjunctions
        end = word.stop if here is None else max(here.stop, word.stop)
        bound = governed or owned(scene, here)
        free = opened and not owned(scene, here)
        found.append(Unit(word.start, end, word.low, word.capital, here, comma, bound, free))
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
    if not found and word.low in own.articles:
        return False  # „Dessen Vorsitzende, X, sagt“
    if word.low in own.prepositions or word.low in own.relatives:
        return bool(found) or word.low not in scene.speech.own.relays
    # a German genitive: „die Sprecherin der Ministerin“
    if word.low in own.of and found and found[-1].capital and found[-1].mention is None and len(found) > 1:
        return True
    return governed


def owned(scene: Scene, mention: Mention | None) -> bool:
    """Is it the owner of what follows: `Smith’s lawyer`, „Müllers Anwalt“?"""
    if mention is None:
        return False
    text = scene.text
    tail = text[mention.stop : mention.stop + 2]
    if tail in {"'s", "’s", "' ", "’ "}:
        return True
    said = text[mention.start : mention.stop]
    if (
        not scene.speech.own.inward
        or not said.endswith(("s", "’", "'"))
        or scene.names[mention.name].name.endswith("s")
    ):
        return False
    return said.endswith("s") or (tail[:1].isspace() and tail[1:].isupper())


def source_words(scene: Scene, clause: Sequence[Unit]) -> int:
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


def first_verb(scene: Scene, clause: Sequence[Unit]) -> int | None:
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
        if unit.low in speech.finite or any(_is_hung(scene, u) for u in clause[at + 1 : at + 2]):
            return at
    return None


def _is_hung(scene: Scene, unit: Unit) -> bool:
    """Is it a pronoun that a hyphen hangs on its verb?"""
    return unit.low in scene.speech.own.hung_pronouns and scene.text[unit.start] == "-"


def last_verb(scene: Scene, clause: Sequence[Unit]) -> int | None:
    """Where the last verb of speech stands, a participle with its auxiliary included."""
    speech = scene.speech
    helped = -1
    last = None
    for at, unit in enumerate(clause):
        if unit.mention is not None or (unit.capital and at):
            continue
        if unit.low in speech.own.auxiliaries:
            helped = at
        noun = at > 0 and clause[at - 1].low in speech.own.determiners  # « l’attaquant »
        spoken = unit.low in speech.finite or (unit.low in speech.gerunds and not noun)
        spoken = spoken or " ".join(u.low for u in clause[at : at + 3]).startswith(speech.own.phrases)
        if spoken or (helped >= 0 and unit.low in speech.participles):
            last = at
    return last


def is_plural(scene: Scene, verb: Unit) -> bool:
    """Does this verb have several subjects? `soutient` and `gesprochen` only look so."""
    own, speech = scene.words, scene.speech
    if verb.low in own.plural_helpers:
        return True
    if verb.low in speech.participles or (verb.low in speech.own.forms and verb.low.endswith("ient")):
        return False
    return bool(own.plural_endings) and len(verb.low) > 4 and verb.low.endswith(own.plural_endings)


def is_many(scene: Scene, head: Sequence[Unit]) -> bool:
    """Does the phrase begin with a plural: `several`, « les »?"""
    return any(
        unit.low in scene.words.plural_articles and unit.mention is None for unit in head[:3]
    ) and not any(unit.mention is not None and scene.is_person(unit.mention) for unit in head)


def latter(scene: Scene, clause: Sequence[Unit], at: int) -> Pronoun | None:
    """« ce dernier », which stands for whoever was named last."""
    for size in (1, 2):
        said = " ".join(unit.low for unit in clause[at : at + size])
        if said in scene.words.latter_he:
            return Pronoun("he", clause[at].start, latter=True)
        if said in scene.words.latter_she:
            return Pronoun("she", clause[at].start, latter=True)
    return None


def coordinated(scene: Scene, clause: Sequence[Unit], mention: Mention) -> bool:
    """Is somebody else named in the same breath: `X et Y`?"""
    at = next(i for i, unit in enumerate(clause) if unit.mention == mention)
    around = [*clause[max(0, at - 2) : at], *clause[at + 1 : at + 3]]
    if not any(unit.low in scene.words.coordinators and unit.mention is None for unit in around):
        return False
    near = clause[max(0, at - 4) : at + 5]
    return any(
        u.mention is not None and u.mention.name != mention.name and scene.is_person(u.mention) for u in near
    )
