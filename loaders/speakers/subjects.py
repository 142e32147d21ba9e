"""Whom a clause of attribution makes the speaker: somebody named, a pronoun, a post, or nobody."""

from collections.abc import Sequence

from db.records import Mention
from loaders.speakers.clause import (
    Unit,
    coordinated,
    first_verb,
    is_many,
    is_plural,
    last_verb,
    latter,
    owned,
    source_words,
    units,
)
from loaders.speakers.foremost import foremost
from loaders.speakers.leads import noun_led, topic
from loaders.speakers.pointers import Person, Post, Pronoun, Subject
from loaders.speakers.relatives import opened, related, whom
from loaders.speakers.scene import Scene

_ASIDE = 7
"""What stands between commas before a subject has fewer words."""


def subject_after(scene: Scene, start: int, stop: int) -> Subject | None:
    """The subject of an attribution that follows its quotation: `sagt X`, `selon X`, `X said`."""
    clause = units(scene, start, stop)
    if not clause or is_many(scene, clause[:4]):
        return None
    sourced = source_words(scene, clause)
    if sourced:
        return _sourced(scene, clause, sourced, stop)
    verb = first_verb(scene, clause)
    if verb is not None and is_plural(scene, clause[verb]):
        return None
    own = scene.speech.own
    if verb and (own.closing_verbs or (clause[0].low in own.relays and verb > 1)):
        return _before_verb(scene, clause, verb, stop)
    return _phrase(scene, clause, 0 if verb is None else verb + 1, stop)


def subject_before(scene: Scene, start: int, stop: int) -> Subject | None:
    """The subject of an attribution that leads to its quotation: `X a déclaré :`, `Dazu sagte X:`, `Selon X,`."""
    clause = units(scene, start, stop)
    if not clause:
        return None
    sourced = source_words(scene, clause)
    if sourced:
        return _sourced(scene, clause, sourced, stop)
    told = topic(scene, clause) or noun_led(scene, clause)
    if told is not None:
        return told
    verb = last_verb(scene, clause)
    if verb is None:
        return _unspoken(scene, clause)
    return None if _nobody(scene, clause) else _of_verb(scene, clause, verb, stop)


def _of_verb(scene: Scene, clause: Sequence[Unit], verb: int, stop: int) -> Subject | None:
    """The subject of the verb of speech at `verb`; of a present participle, that of the sentence."""
    if is_plural(scene, clause[verb]):
        return None
    if clause[verb].low in scene.speech.gerunds:
        return foremost(scene, clause[:verb])
    return _before_verb(scene, clause, verb, stop)


def _nobody(scene: Scene, clause: Sequence[Unit]) -> bool:
    """Does the clause only say that something is said: „heißt es“?"""
    joined = " ".join(unit.low for unit in clause)
    return any(words in joined for words in scene.speech.own.reported)


def _has_noun(scene: Scene, local: Sequence[Unit]) -> bool:
    """Does a noun stand before the verb, which is then the subject, where nouns have capitals?"""
    return scene.speech.own.inward and any(
        u.capital and u.mention is None and not u.governed for u in local[1:]
    )


def _before_verb(scene: Scene, clause: Sequence[Unit], verb: int, stop: int) -> Subject | None:
    """The subject before the verb if there is one in its own clause, else after it, else further left."""
    who = related(scene, clause, verb)
    if who is not None:
        return whom(scene, clause, who)
    begin = next((i for i in range(verb, 0, -1) if clause[i].comma), 0)
    local = clause[begin:verb]
    pronoun = _pronoun(scene, local)
    if pronoun is not None:
        return pronoun if isinstance(pronoun, Pronoun) else None
    named = opened(scene, local) or _people(scene, local)
    if named:
        return _only(scene, clause, named)
    described = _description(scene, local, clause[verb].start)
    if described is not None and begin == 0:
        return described
    return _around_verb(scene, clause, begin, verb, stop) or described


def _around_verb(scene: Scene, clause: Sequence[Unit], begin: int, verb: int, stop: int) -> Subject | None:
    """The subject of a verb that has none in its own clause, which begins at `begin`."""
    left = _people(scene, clause[:begin])
    further = left[0].name if len({m.name for m in left}) == 1 else None
    # « Said X: “…” » has its verb first; else what follows it is its object
    taken = (verb and scene.speech.own.closing_verbs) or _has_noun(scene, clause[begin:verb])
    following = None if taken else _phrase(scene, clause, verb + 1, stop)
    if isinstance(following, Person) and further not in {None, following.name}:
        return None  # `X, qui succède à Y, cite Z :` has two who may speak
    if following is not None and not (isinstance(following, Post) and left):
        return following
    if left:
        return _only(scene, clause, left)
    return _description(scene, clause[:begin], clause[verb].start)


def _only(scene: Scene, clause: Sequence[Unit], named: Sequence[Mention]) -> Person | None:
    """The one person among those named, if nobody else is meant in the same breath."""
    alone = len({m.name for m in named}) == 1 and not coordinated(scene, clause, named[0])
    return Person(named[0].name) if alone else None


def _unspoken(scene: Scene, clause: Sequence[Unit]) -> Subject | None:
    """The subject of a clause before a colon that has no verb of speech: its only person, or its first word."""
    named = _people(scene, clause)
    if named:
        return _only(scene, clause, named)
    last = next((i for i in range(len(clause) - 1, 0, -1) if clause[i].comma), 0)
    pronoun = _pronoun(scene, clause[last:] if last else clause[:2])
    return pronoun if isinstance(pronoun, Pronoun) else None


def _sourced(scene: Scene, clause: Sequence[Unit], at: int, stop: int) -> Subject | None:
    """Who follows `according to`, or whose view it is."""
    said = " ".join(unit.low for unit in clause[:at])
    if said in scene.words.his_views or said in scene.words.her_views:
        return Pronoun("he" if said in scene.words.his_views else "she", clause[0].start)
    head = clause[at] if at < len(clause) else None
    if head is not None and head.mention is None and head.low in scene.words.him:
        return Pronoun("he", head.start)
    if head is not None and head.mention is None and head.low in scene.words.her:
        following = clause[at + 1] if at + 1 < len(clause) else None
        owner = following is not None and following.capital and not following.comma
        return None if owner else Pronoun("she", head.start)
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
    if not rest or is_many(scene, rest[:2]) or (at and is_plural(scene, clause[at - 1])):
        return None
    rest = _past_aside(scene, rest)
    pointer = _pointer(scene, rest)
    if pointer is not None:
        return None if isinstance(pointer, bool) else pointer
    for index, unit in enumerate(rest):
        if index and unit.low in scene.words.relatives and unit.mention is None:
            break
        if _is_body(scene, rest, index):
            return None
        if unit.mention is not None and scene.is_person(unit.mention) and not _led(scene, rest, index):
            if coordinated(scene, clause, unit.mention) or not _near(scene, rest, index):
                return None
            return Person(unit.mention.name)
    return _description(scene, rest, stop)


def _pointer(scene: Scene, rest: Sequence[Unit]) -> Pronoun | Person | bool | None:
    """The pronoun, or the first name, that the phrase begins with; False for a pronoun of several people."""
    pronoun = latter(scene, rest, 0) or _pronoun(scene, rest[:1])
    return _by_first_name(scene, rest) if pronoun is None else pronoun


def _by_first_name(scene: Scene, rest: Sequence[Unit]) -> Person | None:
    """`says Bert`: a capital that no name is known for, with the first name of one person of the text."""
    unit = rest[0]
    alone = len(rest) == 1 or rest[1].comma or not (rest[1].capital or rest[1].mention)
    if unit.mention is not None or not unit.capital or not alone:
        return None
    name = scene.first_named(unit.low)
    return None if name is None else Person(name)


def _is_body(scene: Scene, rest: Sequence[Unit], index: int) -> bool:
    """Does an organisation speak? Not where its name only stands before a person's: „Werkhaus-Chefin X“."""
    unit = rest[index]
    if unit.mention is None or unit.governed or scene.names[unit.mention.name].kind != "organisation":
        return False
    following = rest[index + 1 : index + 3]
    return not any(u.mention is not None and scene.is_person(u.mention) and not u.comma for u in following)


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
    return bool(inner) or owned(scene, unit.mention)


def _past_aside(scene: Scene, rest: list[Unit]) -> list[Unit]:
    """The phrase without what stands between commas before it: « confie, à Reuters, X »."""
    end = next((i for i in range(1, min(len(rest), _ASIDE)) if rest[i].comma), None)
    if end is None or not rest[0].comma:
        return rest
    free = any(u.mention is not None and scene.is_person(u.mention) and not u.governed for u in rest[:end])
    return rest if free else rest[end:]


def _near(scene: Scene, rest: Sequence[Unit], index: int) -> bool:
    """Is the name the subject, or right behind the comma of its description?"""
    commas = [i for i in range(1, index + 1) if rest[i].comma]
    if not commas:
        return True
    if len(commas) > 1 or index - commas[0] > _ASIDE - 3:
        return False
    # « Selon le texte, X doit … » describes nobody
    ended = index + 1 >= len(rest) or rest[index + 1].comma
    return ended or any(scene.is_calling(unit.low) for unit in rest[: commas[0]] if unit.mention is None)


def _people(scene: Scene, clause: Sequence[Unit]) -> list[Mention]:
    return [
        u.mention for u in clause if u.mention is not None and scene.is_person(u.mention) and not u.governed
    ]


def _pronoun(scene: Scene, clause: Sequence[Unit]) -> Pronoun | bool | None:
    """The last pronoun that can be a subject; False for one that stands for several people or nobody."""
    own = scene.words
    for at in range(len(clause) - 1, -1, -1):
        unit = clause[at]
        if unit.mention is not None:
            continue
        if (last := latter(scene, clause, at)) is not None:
            return last
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
