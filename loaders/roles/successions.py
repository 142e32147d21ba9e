"""One person follows another in a post: `X succède à Z à la présidence de Y`."""

import re
from dataclasses import dataclass

from db.records import Role, RoleStatus
from loaders.corpus.folding import WORD
from loaders.roles.language import folded, spelt
from loaders.roles.sentence import DOT, Named, Sentence
from loaders.roles.setting import Setting
from loaders.roles.titles import Title
from loaders.roles.verbs import pronoun_before

_BREAK = re.compile(DOT + r"|[,;:!?«»“”]")
_NEAR = 4
"""Words that may stand between the verb and either person, and between the one who goes and the post."""


@dataclass(frozen=True, slots=True)
class Succession:
    """Who takes a post over from whom."""

    taker: Named
    giver: Named
    status: RoleStatus
    """Whether the taker holds the post yet."""

    def concerns(self, sentence: Sentence, title: Title) -> bool:
        """Whether a title is that of the post: behind the one who goes, with no comma between."""
        gap = sentence.between(self.giver.stop, title.first)
        return title.first >= self.giver.stop and "," not in gap and len(WORD.findall(gap)) <= _NEAR


def succession(sentence: Sentence) -> Succession | None:
    """The succession that a sentence tells; None where it tells none."""
    language = sentence.page.language
    if not sentence.says(folded(language, "succeeds")):
        return None
    for word in WORD.finditer(sentence.page.text, sentence.start, sentence.stop):
        if spelt(word.group()) not in folded(language, "succeeds"):
            continue
        taker = sentence.last_before(word.start(), "person")
        giver = sentence.first_after(word.end(), "person")
        if taker is None or giver is None or taker.name == giver.name:
            continue
        before = sentence.words(taker.stop, word.start())
        if len(before) > _NEAR or len(sentence.words(word.end(), giver.start)) > _NEAR:
            continue
        if any(mark in sentence.between(taker.stop, giver.start) for mark in ".;:!?«»“”"):
            continue
        coming = {*before, spelt(word.group())} & (
            folded(language, "coming") | folded(language, "will_succeed")
        )
        return Succession(taker, giver, "future" if coming else "current")
    return None


def follows(sentence: Sentence, setting: Setting) -> tuple[Role, bool] | None:
    """`Elle a succédé à X`: the post that X held is the last that the text gave to whoever follows him.

    With it, whether its title can be said of him: not in the other's gender.
    """
    language = sentence.page.language
    if not sentence.says(folded(language, "succeeds")):
        return None
    for word in WORD.finditer(sentence.page.text, sentence.start, sentence.stop):
        if spelt(word.group()) not in folded(language, "succeeds"):
            continue
        giver = sentence.first_after(word.end(), "person")
        if giver is None or len(sentence.words(word.end(), giver.start)) > _NEAR:
            return None
        if _BREAK.search(sentence.between(word.end(), giver.start)):
            return None
        taker = sentence.last_before(word.start(), "person") or pronoun_before(
            sentence, setting, word.start()
        )
        held = [] if taker is None else setting.roles.get(taker.name, [])
        held = [role for role in held if role.organisation is not None and role.start < word.start()]
        if taker is None or taker.name == giver.name or not held:
            return None
        over = held[-1].status == "current" and spelt(word.group()) not in folded(language, "will_succeed")
        status: RoleStatus = "former" if over else "current"
        alike = language == "en" or setting.scene.gender(taker.name) == setting.scene.gender(giver.name)
        low, last = min(word.start(), giver.start), held[-1]
        return Role(low, giver.stop, giver.name, last.title, last.organisation, status), alike
    return None
