"""Whom a pronoun stands for: the nearest person before it who fits, if there is no doubt."""

from loaders.quotes.vocabulary import clause_words
from loaders.sentences import sentences
from loaders.speakers.clause import units
from loaders.speakers.scene import Gender, Scene

SENTENCES = 4
"""How many sentences back a pronoun may reach."""
WIDE = 15_000
"""Over a paragraph, nobody else who fits may have been named in so many characters."""
REACH = 1500
"""How many characters back it may reach."""


def antecedent(scene: Scene, gender: Gender, at: int, last: tuple[int, int] | None) -> int | None:
    """The person that a pronoun before `at` stands for.

    `last` is the last speaker and the end of what he was seen to say, both in this paragraph or the one before.
    """
    floor = max(0, at - REACH)
    if last is not None and last[1] >= floor and _fits(scene, last[0], gender):
        # over a paragraph, only where nobody else can be meant
        since_when = last[1] if last[1] >= scene.passage_before(at) else max(0, at - WIDE)
        since = [m for m in scene.people(since_when, at) if _fits(scene, m.name, gender)]
        if all(m.name == last[0] for m in since):
            return last[0]
    start = max(floor, scene.passage_before(at))
    found = sentences(scene.text, scene.page.language, start, at)
    for begin, end in reversed(found[-SENTENCES - 1 :]):
        if scene.heading(begin):
            return None
        # the source may have lost the space behind it, and the mark may count as its last letter
        ended = scene.text[begin:end].rstrip(" \u00a0\u202f«“„»\"‘‚'").endswith((".", "!", "?", "…"))
        if end >= at - 2 and not ended and _governed(scene, begin, end, gender):
            return None  # „…, unter X, sagte er“: he is hardly X
        named = {m.name for m in scene.people(begin, end) if _fits(scene, m.name, gender)}
        if len(named) == 1:
            return named.pop()
        if named:
            return _foremost(scene, begin, end, named, gender)
    return None


def _fits(scene: Scene, name: int, gender: Gender) -> bool:
    return scene.gender(name) in {gender, None}


def _governed(scene: Scene, start: int, stop: int, gender: Gender) -> bool:
    """Are the only people before the pronoun in its own sentence governed by prepositions, the leading one apart?"""
    people = [u for u in units(scene, start, stop) if u.mention is not None and scene.is_person(u.mention)]
    fitting = [u for u in people if u.mention is not None and _fits(scene, u.mention.name, gender)]
    if not fitting or any(not u.governed for u in fitting):
        return False
    head = clause_words(scene.text, scene.page.language, start, stop)[:1]
    leads = scene.speech.own.views | {source.split()[0] for source in scene.speech.own.sources}
    return not (head and head[0].low in leads)


def _foremost(scene: Scene, start: int, stop: int, named: set[int], gender: Gender) -> int | None:
    """Of several, the one whose gender is sure, or the only one who can be the sentence's subject."""
    sure = {name for name in named if scene.gender(name) == gender}
    if len(sure) == 1:
        return sure.pop()
    free = {
        u.mention.name for u in units(scene, start, stop) if u.mention is not None and not u.governed
    } & named
    return free.pop() if len(free) == 1 else None
