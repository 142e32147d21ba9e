"""Reported speech that goes on over several sentences: whoever is named in the first says them all."""

from bisect import bisect_right

from loaders.quotes.cues import REACH, Cue, speaks
from loaders.quotes.paragraphs import Paragraph
from loaders.quotes.vocabulary import Speech, Word, clause_words

BACK = 3
"""So many sentences may stand between the attribution and a quotation in the mood of reported speech."""


def reported(speech: Speech, paragraph: Paragraph, opener: int, closer: int) -> Cue | None:
    """The attribution before a quotation whose sentence is in the mood of reported speech („Sie seien ‚…‘“)."""
    if not speech.own.mood:
        return None
    text, found = paragraph.text, paragraph.sentences()
    at = max(0, bisect_right(found, (opener, len(text))) - 1)
    start, stop = found[at]
    around = clause_words(text, speech.language, max(start, opener - REACH), opener)
    around += clause_words(text, speech.language, closer, min(stop, closer + REACH))
    if not _in_mood(speech, around):
        return None
    for start, stop in reversed(found[max(0, at - BACK) : at]):
        clause = clause_words(text, speech.language, start, min(stop, start + REACH))
        if clause and speaks(speech, clause):
            return Cue(clause[0].start, clause[-1].stop, "loose")
        if not _in_mood(speech, clause):
            return None
    return None


def _in_mood(speech: Speech, clause: list[Word]) -> bool:
    return any(word.low in speech.own.mood for word in clause)
