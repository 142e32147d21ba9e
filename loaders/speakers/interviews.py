"""Who answers in an interview: whom it presents as its guest, never whoever asks or writes; in doubt nobody."""

import re
from collections.abc import Sequence

from db.records import Mention, Quote
from loaders.sentences import sentences
from loaders.speakers.clause import units
from loaders.speakers.foremost import foremost
from loaders.speakers.pointers import Person
from loaders.speakers.scene import Scene

_AGE = re.compile(r",? \(?\d\d(?: ans| Jahre(?: alt)?|-jährige?r?)?\)?[,.;)]|[ \u00a0]\(\d\d\)")
"""The age behind a name: `X, 48 ans,`, `X (47)`, `X, 61,`."""
INTRODUCTION = 1500
"""An interview says in so many characters before its first answer who is interviewed."""
CREDIT = 120
"""A line with the names of those who asked is no longer, in characters."""


def interviewed(scene: Scene, turns: Sequence[Quote]) -> int | None:
    """The guest: announced as such, addressed by name, alone before the first answer, or the one the lead is about."""
    if not turns:
        return None
    first = turns[0].start
    floor = max(0, first - INTRODUCTION)
    named = [
        m
        for m in scene.within(floor, first)
        if scene.is_person(m) and not scene.quoted(m.start) and not _credited(scene, m)
    ]
    announced = [m for m in named if _after(scene, m, scene.words.guests)]
    if announced:
        return announced[-1].name
    addressed = {m.name for turn in turns for m in _addressed(scene, turn)}
    if len(addressed) == 1:
        return addressed.pop()
    alone = {m.name for m in named}
    free = [m for m in named if not _governed(scene, m)]
    if len(alone) == 1:
        return free[0].name if free else None
    guests = (_aged(scene, named), _of_the_lead(scene, free), _subject(scene, floor, first, free))
    return next((guest for guest in guests if guest is not None), None)


def headlines(scene: Scene, turns: Sequence[Quote]) -> list[Quote]:
    """Quotations alone in their lines before an interview, as its title or its motto; none if any is attributed."""
    before = [quote for quote in scene.page.quotes if quote.stop <= turns[0].start]
    if any(quote.cue_start is not None for quote in before):
        return []
    return [quote for quote in before if _alone(scene, quote)]


def _alone(scene: Scene, quote: Quote) -> bool:
    start, stop = scene.paragraph(quote.start)
    around = scene.text[start : quote.start] + scene.text[quote.stop : stop]
    return not any(letter.isalnum() for letter in around)


def _aged(scene: Scene, named: Sequence[Mention]) -> int | None:
    """The only one whose age stands behind his name: a lead tells that of its guest."""
    aged = {m.name for m in named if _AGE.match(scene.text, m.stop)}
    return aged.pop() if len(aged) == 1 else None


def _subject(scene: Scene, floor: int, first: int, free: Sequence[Mention]) -> int | None:
    """The only person whom sentences of the lead are about, where that is the first who is free in it."""
    found: set[int] = set()
    for passage in scene.page.passages:
        if passage.kind != "body" or not floor <= passage.start < first:
            continue
        for start, stop in sentences(
            scene.text, scene.page.language, passage.start, min(passage.stop, first)
        ):
            if scene.text[start:stop].rstrip("*_ »”").endswith("?"):
                return _alone_in(found, free)
            subject = foremost(scene, units(scene, start, stop))
            if isinstance(subject, Person):
                found.add(subject.name)
    return _alone_in(found, free)


def _alone_in(found: set[int], free: Sequence[Mention]) -> int | None:
    return free[0].name if free and found == {free[0].name} else None


def _of_the_lead(scene: Scene, free: Sequence[Mention]) -> int | None:
    """Of several, the one whom the text gives a post and whose paragraph names nobody else so."""
    held = {role.person for role in scene.roles}
    posted = [m for m in free if m.name in held]
    return posted[0].name if posted and len({m.name for m in posted}) == 1 else None


def _credited(scene: Scene, mention: Mention) -> bool:
    """Is it the name of whoever asked or wrote: after `Propos recueillis par`, or alone in its line?"""
    start, stop = scene.paragraph(mention.start)
    if not scene.text[start : mention.start].strip(" *_#·|") and not scene.text[mention.stop : stop].strip(
        " *_#·|"
    ):
        return True
    head = scene.text[start : mention.start].lower().replace("’", "'")
    words = " ".join(head.replace(":", " ").split())
    for byline in scene.words.bylines:
        at = words.rfind(byline)
        if at < 0 or not (at == 0 or words[at - 1] in " .-–—|·/(*_"):
            continue
        behind = words[at + len(byline) :]
        begins = not words[:at].strip(" .-–—|·/(*_") or words[:at].rstrip()[-1:] in ".-–—|·/("
        if behind.strip(" ") == "" and (begins or " " in byline):
            return True
        if (
            at == 0
            and stop - start <= CREDIT
            and behind[:1] in {" ", ":"}
            and not behind.strip()[:1].isalpha()
        ):
            return True
    return False


def _after(scene: Scene, mention: Mention, leads: Sequence[str]) -> bool:
    """Does one of these words stand right before the name?"""
    start = max(scene.paragraph(mention.start)[0], mention.start - 60)
    head = " ".join(scene.text[start : mention.start].lower().replace("’", "'").replace(":", " ").split())
    honorifics = scene.words.male_titles | scene.words.female_titles
    words = head.split()
    while words and (words[-1].strip(".") in honorifics):
        words.pop()
    return " ".join(words).endswith(tuple(leads))


def _addressed(scene: Scene, turn: Quote) -> list[Mention]:
    """Whom the question before a turn begins with: „Frau X, …“."""
    end = scene.text.rfind("\n", 0, turn.start)
    while end > 0 and scene.text[end - 1].isspace():
        end -= 1
    start, stop = scene.paragraph(max(0, end - 1))
    found = scene.within(start, stop)[:1]
    honorifics = scene.words.male_titles | scene.words.female_titles
    return [
        m
        for m in found
        if scene.is_person(m)
        and scene.text[m.stop : m.stop + 1] == ","
        and all(word.strip(".*_") in honorifics for word in scene.text[start : m.start].lower().split())
    ]


def _governed(scene: Scene, mention: Mention) -> bool:
    """Is the name no subject in its line?"""
    if scene.heading(mention.start):
        return False
    start, stop = scene.paragraph(mention.start)
    return any(u.mention == mention and u.governed for u in units(scene, start, stop))
