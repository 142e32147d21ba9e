"""Clauses before a colon whose speaker is no subject: « Quant au maire, il… », « Réponse de la présidente : »."""

from collections.abc import Sequence

from loaders.speakers.clause import Unit, coordinated
from loaders.speakers.pointers import Person, Post
from loaders.speakers.scene import Gender, Scene

_RETAINED = 9
"""Words of a clause among which the noun for what was said stands."""
_AFTER = 3
"""A person or an article stands within so many words of what leads to them."""


def topic(scene: Scene, clause: Sequence[Unit]) -> Person | Post | None:
    """Whom `quant à` sets before the sentence, where a pronoun that agrees takes it up."""
    joined = " ".join(unit.low for unit in clause[:_AFTER]) + " "
    if not joined.startswith(tuple(words + " " for words in scene.words.topics)):
        return None
    end = next((i for i, unit in enumerate(clause) if i > 1 and unit.comma), None)
    if end is None:
        return None
    taken_up = next((g for u in clause[end:] if (g := _pronoun(scene, u)) is not None), None)
    if taken_up is None:
        return None
    head = clause[1:end]
    named = [u.mention for u in head if u.mention is not None and scene.is_person(u.mention)]
    if len(named) == 1 and scene.gender(named[0].name) in {taken_up, None}:
        return Person(named[0].name)
    agrees = {unit.low for unit in head[:2]} & scene.words.his_articles
    she = {unit.low for unit in head[:2]} & scene.words.her_articles
    contradicts = (agrees and not she and taken_up == "she") or (she and not agrees and taken_up == "he")
    return None if contradicts else Post(head[0].start, clause[end].start)


def noun_led(scene: Scene, clause: Sequence[Unit]) -> Person | Post | None:
    """Whose `answer` or `reaction` it is that the clause begins with."""
    own = scene.words
    nouns = scene.speech.own.speech_nouns
    lead = next((i for i, unit in enumerate(clause[:2]) if unit.low in nouns and unit.mention is None), None)
    lead = _retained(scene, clause) if lead is None else lead
    if lead is None or any(unit.comma for unit in clause[lead + 1 : lead + 3]):
        return None
    rest = clause[lead + 1 :]
    if not rest or rest[0].mention is not None or rest[0].low not in own.of:
        return None
    for unit in rest[1 : _AFTER + 1]:
        if unit.mention is None and unit.low in own.prepositions and unit.low not in own.of:
            break
        if unit.mention is not None and scene.is_person(unit.mention):
            return None if coordinated(scene, clause, unit.mention) else Person(unit.mention.name)
    at = 1 if len(rest) > 1 and rest[1].low in own.articles else 0
    if len(rest) < at + 2 or (at == 0 and rest[0].low in own.plural_articles):
        return None
    if scene.speech.own.inward and not any(scene.is_calling(unit.low) for unit in rest[at + 1 : at + 3]):
        return None  # „Den Satz des Abends sagte X“
    end = next(
        (u.start for u in rest[at + 1 :] if u.comma or (u.low in own.prepositions and u.low not in own.of)),
        rest[-1].stop,
    )
    return Post(rest[at].start, end)


def _retained(scene: Scene, clause: Sequence[Unit]) -> int | None:
    """Where the noun stands in `je retiens la phrase de X`: nobody and no verb of speech before it."""
    own = scene.speech.own
    for at, unit in enumerate(clause[:_RETAINED]):
        spoken = unit.low in scene.speech.finite and not unit.capital
        if unit.mention is not None or spoken or scene.is_calling(unit.low):
            return None
        if unit.low in own.speech_nouns and at:
            return at
    return None


def _pronoun(scene: Scene, unit: Unit) -> Gender | None:
    if unit.mention is not None:
        return None
    return "he" if unit.low in scene.words.he else "she" if unit.low in scene.words.she else None
