"""Whom a pronoun stands for: the nearest person before it who fits, if there is no doubt."""

from loaders.quotes.vocabulary import clause_words
from loaders.sentences import sentences
from loaders.speakers.clause import units
from loaders.speakers.foremost import foremost
from loaders.speakers.pointers import Post, Pronoun
from loaders.speakers.posts import described, post_holder
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
    start, near = max(floor, scene.passage_before(at)), scene.paragraph(at)[0]
    found = sentences(scene.text, scene.page.language, start, at)
    for begin, end in reversed(found[-SENTENCES - 1 :]):
        if scene.heading(begin):
            return None
        # the source may have lost the space behind it, and the mark may count as its last letter
        ended = scene.text[begin:end].rstrip(" \u00a0\u202f«“„»\"‘‚'").endswith((".", "!", "?", "…"))
        if end >= at - 2 and not ended and _governed(scene, begin, end, gender):
            return None  # „…, unter X, sagte er“: he is hardly X
        decided, name = _told(scene, begin, min(end, at), gender)
        if decided:
            return name
        if _anybody(scene, begin, min(end, at)):
            continue
        named = {m.name for m in scene.people(begin, end) if _fits(scene, m.name, gender)}
        if begin < near and len({m.name for m in scene.people(start, at)}) > 1:
            # over a paragraph, whoever may be either a he or a she is passed by, unless nobody else is there
            named = {name for name in named if scene.gender(name) == gender}
        if named:
            return named.pop() if len(named) == 1 else _foremost(scene, begin, end, named, gender)
    return None


def _anybody(scene: Scene, start: int, stop: int) -> bool:
    """Is the sentence about `the leader`, who was named before it, so that nobody whom it names is meant?"""
    subject = foremost(scene, units(scene, start, stop))
    return isinstance(subject, Post) and described(scene, subject) is not None


def _told(scene: Scene, start: int, stop: int, gender: Gender) -> tuple[bool, int | None]:
    """Whether the sentence's subject is a post or `ce dernier`, for whom the pronoun then stands, and who that is."""
    start = max(start, scene.text.rfind(";", start, stop) + 1)
    subject = foremost(scene, units(scene, start, stop))
    if isinstance(subject, Pronoun) and subject.latter and subject.gender == gender:
        return True, named_last(scene, gender, subject.at)
    if isinstance(subject, Post) and described(scene, subject) is None and _agrees(scene, subject, gender):
        return True, post_holder(scene, subject, subject.start)
    return False, None


def named_last(scene: Scene, gender: Gender, at: int) -> int | None:
    """Whoever who fits was named last before `at`, in its paragraph or the one before."""
    found = [m for m in scene.people(scene.passage_before(at), at) if _fits(scene, m.name, gender)]
    return found[-1].name if found else None


def _fits(scene: Scene, name: int, gender: Gender) -> bool:
    return scene.gender(name) in {gender, None}


def _agrees(scene: Scene, post: Post, gender: Gender) -> bool:
    """Can the pronoun stand for whoever holds the post?"""
    words = clause_words(scene.text, scene.page.language, post.start, post.stop)
    own = scene.words
    he, she = words[0].low in own.his_articles, words[0].low in own.her_articles
    noun = next((word.low for word in words[1:4] if scene.is_calling(word.low)), "")
    told = scene.post_gender(noun)
    if told is not None:
        return told == gender
    return he in (she, gender == "he")


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
    """Of several, the only one who can be the sentence's subject, or whose gender is sure."""
    free = {
        u.mention.name for u in units(scene, start, stop) if u.mention is not None and not u.governed
    } & named
    if len(free) == 1:
        return free.pop()
    sure = {name for name in free if scene.gender(name) == gender}
    return sure.pop() if len(sure) == 1 else None
