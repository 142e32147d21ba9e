"""One person follows another in a post: `X succède à Z à la présidence de Y`."""

from dataclasses import dataclass

from db.records import RoleStatus
from loaders.corpus.folding import WORD, fold
from loaders.roles.language import folded
from loaders.roles.sentence import Named, Sentence
from loaders.roles.titles import Title

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
    for word in WORD.finditer(sentence.page.text, sentence.start, sentence.stop):
        if fold(word.group()) not in folded(language, "succeeds"):
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
        coming = {*before, fold(word.group())} & (
            folded(language, "coming") | folded(language, "will_succeed")
        )
        return Succession(taker, giver, "future" if coming else "current")
    return None
