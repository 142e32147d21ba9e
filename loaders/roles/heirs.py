"""Who follows whom in a post whose title is not said again: `Her successor is X`, `X lui a succédé`, `replaced by X`."""

import re
from collections.abc import Iterator
from dataclasses import replace

from db.records import Role, RoleStatus
from loaders.corpus.folding import WORD
from loaders.roles.language import folded, spelt
from loaders.roles.listed import kind_of
from loaders.roles.sentence import DOT, Named, Sentence
from loaders.roles.setting import Setting

_BREAK = re.compile(DOT + r"|[;:!?«»“”„\"()]")
_NEAR = 4
"""Words that may stand between a verb, or a noun, and the person who goes with it."""
_BACK = 600
"""Characters before within which whoever is followed was named."""


def heirs(sentence: Sentence, setting: Setting) -> Iterator[Role]:
    """The posts that the words of following give, sorted by where they stand."""
    language = sentence.page.language
    nouns = folded(language, "successors") | folded(language, "predecessors")
    if not sentence.says(nouns | folded(language, "succeeds")):
        return
    for word in WORD.finditer(sentence.page.text, sentence.start, sentence.stop):
        key = spelt(word.group())
        person = None
        after = key in folded(language, "predecessors")
        if key in nouns:
            person = _called(sentence, word)
        elif key in folded(language, "succeeds"):
            person = _replacing(sentence, word) or _following(sentence, word)
        if person is None or setting.scene.quoted(word.start()):
            continue
        held = _held(setting, word.start() if key in nouns else min(word.start(), person.start), person.name)
        if held is not None:
            yield _role(sentence, setting, held, person, word, former=after)


def _called(sentence: Sentence, word: re.Match[str]) -> Named | None:
    """The person behind `her successor`, where a possessive stands before it."""
    language = sentence.page.language
    before = sentence.words(max(sentence.start, word.start() - 30), word.start())[-2:]
    if not set(before) & (folded(language, "theirs") | folded(language, "whose")):
        return None
    person = sentence.first_after(word.end(), "person")
    gap = sentence.between(word.end(), person.start) if person else ""
    words = {spelt(said) for said in WORD.findall(gap)}
    verbs = (
        folded(language, "copulas") | folded(language, "coming") | folded(language, "before") | {"will", "be"}
    )
    return person if words <= verbs and len(words) <= _NEAR and not _BREAK.search(gap) else None


def _replacing(sentence: Sentence, word: re.Match[str]) -> Named | None:
    """X in `was replaced by X`, `remplacé par X`."""
    person = sentence.first_after(word.end(), "person")
    words = sentence.words(word.end(), person.start) if person else []
    by = bool(words) and words[0] in folded(sentence.page.language, "by") and len(words) <= _NEAR
    return person if by and person and not _BREAK.search(sentence.between(word.end(), person.start)) else None


def _following(sentence: Sentence, word: re.Match[str]) -> Named | None:
    """X in `X lui a succédé`, `X succeeded her`, `X folgte ihm`: whoever is followed is a pronoun beside the verb."""
    language = sentence.page.language
    near = sentence.words(max(sentence.start, word.start() - 12), word.start())[-2:]
    near += sentence.words(word.end(), min(sentence.stop, word.end() + 6))[:1]
    if not set(near) & folded(language, "whose"):
        return None
    if sentence.first_after(word.end(), "person") is not None:
        return None
    person = sentence.last_before(word.start(), "person")
    alone = [n for n in sentence.of_kind("person") if n.stop <= word.start()]
    if person is None or len({n.name for n in alone}) > 1:
        return None
    return None if _BREAK.search(sentence.between(person.stop, word.start())) else person


def _held(setting: Setting, at: int, but: int) -> Role | None:
    """The last post told before `at` of the person named last before it who has one."""
    people = [m for m in setting.scene.people(max(0, at - _BACK), at) if m.name != but]
    for person in reversed(people):
        known = [role for role in setting.roles.get(person.name, []) if role.start < at]
        if known:
            # of several posts it is not said which is meant
            one = len({(role.organisation, role.title) for role in known}) == 1 and known[-1].organisation
            alone = len({m.name for m in people if m.start >= person.start}) == 1
            return known[-1] if one is not None and one is not False and alone else None
    return None


def _role(
    sentence: Sentence, setting: Setting, held: Role, person: Named, word: re.Match[str], *, former: bool
) -> Role:
    """The post as the other's title calls it, if that can be said of both; else by the word of following."""
    language = sentence.page.language
    alike = language == "en" or setting.scene.gender(person.name) == setting.scene.gender(held.person)
    title = held.title if alike or not kind_of(held.title, language) else word.group()
    told = set(sentence.words(word.start(), max(word.end(), person.start))) & (
        folded(language, "coming") | {"wird"}
    )
    status: RoleStatus = "former" if former else "future" if told else "current"
    return replace(
        held,
        start=min(word.start(), person.start),
        stop=max(word.end(), person.stop),
        person=person.name,
        title=title,
        status=status,
        since=None,
        until=None,
    )
