"""Whether marks hold somebody's words, or a title, a nickname, a term, a name."""

from collections.abc import Sequence

from loaders.quotes.cues import Cue
from loaders.quotes.vocabulary import Speech, Word, clause_words, has_verb, speaks_for_self

LONG = 8
"""From so many words on, words in marks are a quotation without any other sign (tried 6 to 12 on German news)."""


def spoken(
    speech: Speech, text: str, start: int, stop: int, cue: Cue | None, lead: Sequence[Word], *, alone: bool
) -> bool:
    """Are the words between the marks somebody's words?

    `lead` are the words of the sentence before the mark; `alone`: the quotation is a sentence or paragraph by itself.
    """
    inner = clause_words(text, speech.language, start, stop)
    if not inner:
        return False
    direct = cue is not None and cue.strength == "direct"
    verb = has_verb(speech, inner)
    ended = text[start:stop].rstrip()[-1:] in tuple(".!?…,")
    if len(inner) < speech.own.least_words and not verb:
        return False
    if is_title(speech, text, inner, lead, start) and not (direct and (verb or ended)):
        return False
    if cue is not None and cue.strength in {"direct", "colon"}:
        return True
    if speaks_for_self(speech.own, inner) or (alone and (verb or ended or len(inner) >= LONG)):
        return True
    if cue is not None:
        return verb or not _capitals(inner) or len(inner) >= LONG
    return (verb and len(inner) >= speech.own.least_words and not _capitals(inner)) or len(inner) >= LONG


def is_title(speech: Speech, text: str, inner: Sequence[Word], lead: Sequence[Word], start: int) -> bool:
    """Does a noun that names works, groups or programmes stand right before the mark?"""
    if not lead:
        return False
    last = lead[-1]
    if text[last.stop : start].strip(" \u00a0\u202f«»“”„\"‹›‘’‚'*_("):
        return False
    own = speech.own
    nouns = {word.low for word in lead[-2:]}
    if nouns & own.works or (
        own.inward and any(last.low.endswith(work) for work in own.works if len(work) > 4)
    ):
        return True
    return last.low in own.determiners and _capitals(inner)


def _capitals(inner: Sequence[Word]) -> bool:
    """Do most of the longer words begin with capitals, as in a name?"""
    longer = [word for word in inner if len(word.low) > 3]
    return 2 * sum(word.capital for word in longer) > len(longer) + 1
