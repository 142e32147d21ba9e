"""Clauses of speech that hang on a name: « X, qui déclare », « où X a dit »."""

from collections.abc import Sequence

from db.records import Mention
from loaders.speakers.clause import Unit
from loaders.speakers.foremost import noun
from loaders.speakers.pointers import Person
from loaders.speakers.scene import Scene


def related(scene: Scene, clause: Sequence[Unit], verb: int) -> int | None:
    """Where the `who` stands that is the subject of the verb; None if none is."""
    at = verb
    own = scene.speech.own
    passed = own.clitics | own.adverbs | own.auxiliaries | scene.speech.participles
    while at > 0 and not clause[at].comma:
        at -= 1
        unit = clause[at]
        if unit.mention is None and unit.low in scene.words.who:
            return at
        if unit.mention is not None or not (unit.low in passed or unit.low.endswith(("ment", "ly"))):
            return None
    return None


def whom(scene: Scene, clause: Sequence[Unit], at: int) -> Person | None:
    """The person for whom the `who` at `at` stands; None where it may be somebody else."""
    if at == 0:
        return None
    last = clause[at - 1]
    if last.mention is not None and scene.is_person(last.mention):
        return None if _belongs(scene, clause, at - 1) else Person(last.mention.name)
    begin = next((i for i in range(at - 1, 0, -1) if clause[i].comma), 0)
    apposed = clause[begin:at]
    named = {u.mention.name for u in apposed if u.mention is not None and scene.is_person(u.mention)}
    free = {
        u.mention.name
        for u in apposed
        if u.mention is not None and scene.is_person(u.mention) and not u.governed
    }
    if len(named) == 1 and free and clause[at].comma:
        return Person(free.pop())
    before = clause[begin - 1].mention if begin else None
    if named or before is None or not scene.is_person(before):
        return None
    posted = scene.is_calling(apposed[0].low) or noun(scene, clause, begin) is not None
    return Person(before.name) if posted else None


def _belongs(scene: Scene, clause: Sequence[Unit], at: int) -> bool:
    """Is the name at `at` only whose somebody is: « la sœur de X, qui »?"""
    if clause[at].comma:
        return False
    of = next((i for i in range(at - 1, max(-1, at - 3), -1) if clause[i].low in scene.words.of), None)
    return of is not None and of > 0 and any(scene.is_calling(u.low) for u in clause[max(0, of - 3) : of])


def opened(scene: Scene, local: Sequence[Unit]) -> list[Mention]:
    """The people who are free in the last clause that a conjunction begins, before its verb."""
    at = next((i for i in range(len(local) - 1, -1, -1) if _opens(scene, local[i])), None)
    if at is None:
        return []
    rest = local[at + 1 :]
    if sum(unit.low in scene.speech.own.auxiliaries for unit in rest if unit.mention is None) > 1:
        return []
    return [u.mention for u in rest if u.mention is not None and u.opened and scene.is_person(u.mention)]


def _opens(scene: Scene, unit: Unit) -> bool:
    return unit.mention is None and unit.low in scene.words.conjunctions
