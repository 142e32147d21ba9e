"""The subject of a whole sentence: the first person, pronoun or post in it that nothing governs."""

from collections.abc import Sequence

from loaders.quotes.vocabulary import is_verb
from loaders.speakers.clause import Unit, coordinated, latter
from loaders.speakers.pointers import Person, Post, Pronoun, Subject
from loaders.speakers.scene import Scene

_NOUN = 3
"""A noun stands within so many words of its article."""
_NAME = 8
"""A name stands within so many words of the post that leads to it."""


def foremost(scene: Scene, clause: Sequence[Unit]) -> Subject | None:
    """Who the clause is about; None where that is several people, an organisation, or nobody who can be told."""
    own = scene.words
    for at, unit in enumerate(clause):
        if unit.governed:
            continue
        if unit.mention is not None:
            if scene.is_person(unit.mention):
                return None if coordinated(scene, clause, unit.mention) else Person(unit.mention.name)
            if scene.names[unit.mention.name].kind == "organisation" and not _leads(scene, clause, at):
                return None
        elif unit.low in own.they or unit.low in own.plural_articles:
            return None
        elif (found := _unnamed(scene, clause, at)) is not None:
            return found
    return None


def _unnamed(scene: Scene, clause: Sequence[Unit], at: int) -> Subject | None:
    """The pronoun, or the post with or without a name, that begins at `at`."""
    own, unit = scene.words, clause[at]
    last = latter(scene, clause, at)
    if last is not None:
        return last
    if unit.low in own.he or unit.low in own.she:
        return Pronoun("he" if unit.low in own.he else "she", unit.start)
    named = noun(scene, clause, at) if unit.low in own.articles else None
    if named is None:
        return None
    return _named(scene, clause, at) or Post(unit.start, _end(scene, clause, named))


def noun(scene: Scene, clause: Sequence[Unit], at: int) -> int | None:
    """Where the noun of people stands that the article at `at` belongs to."""
    for index in range(at + 1, min(at + 1 + _NOUN, len(clause))):
        unit = clause[index]
        if unit.mention is not None and not scene.is_person(unit.mention):
            continue  # `the U.S. ambassador`
        if unit.comma or unit.mention is not None or unit.low in scene.words.prepositions:
            return None
        if scene.is_calling(unit.low):
            return index
    return None


def _leads(scene: Scene, clause: Sequence[Unit], at: int) -> bool:
    """Does the name of an organisation only stand before a person's?"""
    following = clause[at + 1 : at + 3]
    return any(u.mention is not None and scene.is_person(u.mention) and not u.comma for u in following)


def _named(scene: Scene, clause: Sequence[Unit], at: int) -> Person | None:
    """The name that the post at `at` leads to, before any verb."""
    for unit in clause[at + 1 : at + 1 + _NAME]:
        if unit.mention is None:
            if not unit.capital and (
                is_verb(scene.speech.own, unit.low)
                or unit.low in scene.speech.finite
                or unit.low in scene.words.who
            ):
                return None
        elif scene.is_person(unit.mention) and not _of(scene, clause, unit):
            return Person(unit.mention.name)
    return None


def _of(scene: Scene, clause: Sequence[Unit], unit: Unit) -> bool:
    """Does it stand right behind a preposition?"""
    at = clause.index(unit)
    return at > 0 and clause[at - 1].mention is None and clause[at - 1].low in scene.words.prepositions


def _end(scene: Scene, clause: Sequence[Unit], noun_at: int) -> int:
    """Where the description ends that has its noun at `noun_at`: at the next comma or verb."""
    own = scene.speech
    for index in range(noun_at + 1, len(clause)):
        low = clause[index].low
        verb = low in own.finite or low in own.own.auxiliaries or is_verb(own.own, low)
        if clause[index].comma or (verb and not clause[index].capital) or low in scene.words.who:
            return clause[index - 1].stop
    return clause[-1].stop
