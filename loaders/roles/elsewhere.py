"""A post in a relative clause of place: `X kommt von Y, wo sie zuletzt Leiterin war`; `X joins from Y, where he ran …`."""

import re

from loaders.corpus.folding import WORD
from loaders.roles.holding import Holder
from loaders.roles.language import folded, spelt
from loaders.roles.sentence import DOT, Named, Sentence
from loaders.roles.setting import BODIES, Setting
from loaders.roles.subjects import gender_of
from loaders.roles.titles import Title

_BREAK = re.compile(DOT + r"|[;:!?«»“”„\"()]")
_FAR = 8
"""Words between the relative adverb and the title."""


def elsewhere(sentence: Sentence, title: Title, setting: Setting | None) -> tuple[Holder, Named] | None:
    """Who holds the title of such a clause, and the organisation right before its comma."""
    language = sentence.page.language
    words = list(WORD.finditer(sentence.page.text, sentence.start, title.first))
    keys = [spelt(word.group()) for word in words]
    at = max((i for i, key in enumerate(keys) if key in folded(language, "where")), default=-1)
    if at < 0 or len(keys) - at > _FAR or _BREAK.search(sentence.between(words[at].end(), title.first)):
        return None
    place = sentence.last_before(words[at].start(), *BODIES)
    if place is None or sentence.between(place.stop, words[at].start()).strip() != ",":
        return None
    told = keys[at + 1 :] + sentence.words(title.last, sentence.stop)[:4]
    person = _subject(sentence, setting, place, [word.group().lower() for word in words[at + 1 :]])
    if person is None or title.organisation is not None:
        return None
    over = set(told) & (folded(language, "past") | folded(language, "former"))
    return Holder(person, "former" if over else "current", ahead=True), place


def _subject(sentence: Sentence, setting: Setting | None, place: Named, inside: list[str]) -> Named | None:
    """The only person of the sentence, whom a pronoun takes up, or whoever a pronoun stands for."""
    people = sentence.of_kind("person")
    named = {n.name for n in people if n.stop <= place.start}
    if len(named) == 1 and len({n.name for n in people}) == 1:
        return next(n for n in people if n.stop <= place.start)
    if people or setting is None:
        return None
    gender = next((g for word in inside if (g := gender_of(setting, word)) is not None), None)
    return None if gender is None else setting.person(gender, sentence.start)
