"""What a source has done to its marks: one lost, both lost, or the marks kept and the words gone."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from loaders.quotes.asides import asides
from loaders.quotes.cues import Cue, before, speaks
from loaders.quotes.paragraphs import Paragraph
from loaders.quotes.vocabulary import Speech, Word, clause_words, speaks_for_self

_EMPTY = re.compile(r"«[\s.…]*»|“\s*”|„\s*[“”]|‹\s*›")
_HEADLESS = re.compile(r"(?m)^[ \t]*[»”]\s*[,.]")
_WORD = re.compile(r"[^\W_]")
_ENDED = tuple(".!?…")
_SKIPPED = ' \t\n\u00a0\u202f,.;:!?…–—-)»”“"’'


def drops_words(text: str) -> bool:
    """Does this source lose the words of its quotations (empty marks, paragraphs that begin with a closing one)?"""
    return _EMPTY.search(text) is not None or _HEADLESS.search(text) is not None


def speech_start(
    speech: Speech,
    paragraph: Paragraph,
    floor: int,
    closer: int,
    cue: Cue | None,
    *,
    follows: bool,
    drops: bool,
) -> tuple[int, Cue | None] | None:
    """Where the words begin that a closing mark without partner ends; None where that cannot be told.

    `floor` is where the quotation before it and its attribution end, `follows` whether there is one,
    `drops` whether this source loses words, so that what stands there may well be the narrator's.
    """
    text = paragraph.text
    if _WORD.search(text, floor, closer) is None:
        return None
    announced = _after_colon(speech, paragraph, floor, closer)
    if announced is not None and (
        not drops or _own_sentences(speech, paragraph, announced[0], closer) == closer
    ):
        return announced
    found = _between(paragraph, floor, closer)
    if not found:
        return None
    own = [_own(speech, text, span) for span in found]
    told = [_narrated(speech, text, span) and not self_ for span, self_ in zip(found, own, strict=True)]
    first = max((i + 1 for i, narrated in enumerate(told) if narrated), default=0)
    start = next((i for i in range(first, len(found)) if own[i]), None)
    if start is not None:
        whole = follows and not drops and first == 0 and start <= 4
        return found[0 if whole else start][0], cue
    # a sentence that is not over at the mark is the quotation's; where words are lost, the narrator's one is over
    tight = text[max(0, closer - 3) : closer].rstrip()[-1:] not in _ENDED
    if tight and cue is not None and first < len(found):
        return _first(speech, paragraph, found[first:], cue), cue
    sure = not drops and len(found) == 1 and first == 0 and follows
    return (found[0][0], cue) if sure else None


def _first(speech: Speech, paragraph: Paragraph, found: Sequence[tuple[int, int]], cue: Cue) -> int:
    """Where the words begin: with the last sentence, or with the paragraph, if its sentences name nobody and nothing.

    An attribution by a pronoun has whoever it stands for before the words.
    """
    clause = clause_words(paragraph.text, speech.language, cue.start, cue.stop)
    pronouns = speech.own.subjects | speech.own.hung_pronouns
    heads = found[0][0] - paragraph.start < 12
    if not heads or any(word.low in pronouns for word in clause[:3]):
        return found[-1][0]
    alone = all(_plain(speech, clause_words(paragraph.text, speech.language, *span)) for span in found[:-1])
    return found[0 if alone else -1][0]


def _own(speech: Speech, text: str, span: tuple[int, int]) -> bool:
    """Does somebody speak for himself here? `our` alone may be a part of a name in the narrator's sentence."""
    clause = clause_words(text, speech.language, *span)
    strong = (speech.own.persons & speech.own.first_person) | speech.own.first_person_verbs
    return any(word.low in strong for word in clause) or (
        speaks_for_self(speech.own, clause) and _plain(speech, clause)
    )


def _plain(speech: Speech, clause: Sequence[Word]) -> bool:
    """Does the sentence name nobody, and hold no number?"""
    if any(word.low[0].isdigit() for word in clause):
        return False
    if speech.own.inward:  # where nouns have capitals, two of them make a name
        return not any(a.capital and b.capital for a, b in pairwise(clause[1:]))
    return not any(word.capital for word in clause[1:])


def speech_stop(speech: Speech, paragraph: Paragraph, opener: int, ceiling: int) -> tuple[int, Cue | None]:
    """Where the words end that an opening mark without partner begins, and the attribution that ends them."""
    text = paragraph.text
    found = asides(speech, text, opener + 1, ceiling, unclosed=True)
    if found:
        return found[0].before, Cue(found[0].start, found[0].stop, "direct")
    rest = _between(paragraph, opener + 1, ceiling)
    if not rest:
        return opener + 1, None
    heads = opener - paragraph.start < 12 and not text[paragraph.start : opener].strip(" *_>")
    if heads and ceiling == paragraph.stop and not any(_narrated(speech, text, span) for span in rest):
        return rest[-1][1], None
    clauses = [clause_words(text, speech.language, *span) for span in rest[1:]]
    brief = all(len(clause) <= 4 and _plain(speech, clause) for clause in clauses)
    if ceiling == paragraph.stop and brief:
        return rest[-1][1], None  # « … C’est fait. » goes on with the same voice
    last = 0
    for at, span in enumerate(rest[1:], 1):
        if not speaks_for_self(speech.own, clause_words(text, speech.language, *span)):
            break
        last = at
    return rest[last][1], None


def told_without_marks(
    speech: Speech, paragraph: Paragraph, taken: Sequence[tuple[int, int]]
) -> tuple[int, int, Cue] | None:
    """Speech that has lost both marks: a verb of speech, a colon, and somebody who says `I` or `we`."""
    text = paragraph.text
    colon = text.find(":", paragraph.start, paragraph.stop)
    while colon >= 0:
        clear = all(colon < start or colon >= stop for start, stop in taken)
        if (
            clear
            and text[colon + 1 : colon + 2].isspace()
            and text[colon + 1 : colon + 3].strip()[:1].isupper()
        ):
            cue = before(speech, text, paragraph.sentence(colon)[0], colon + 1)
            clause = [] if cue is None else clause_words(text, speech.language, cue.start, cue.stop)
            if cue is not None and cue.strength == "direct" and not speaks_for_self(speech.own, clause):
                stop = _own_sentences(speech, paragraph, colon + 1, paragraph.stop)
                if stop is not None and all(stop <= a or colon >= b for a, b in taken):
                    return colon + 2, stop, cue
        colon = text.find(":", colon + 1, paragraph.stop)
    return None


def _own_sentences(speech: Speech, paragraph: Paragraph, start: int, limit: int) -> int | None:
    """The end of the sentences from `start` in which somebody speaks for himself, one after the other."""
    stop = None
    for span in _between(paragraph, start, limit):
        if not speaks_for_self(speech.own, clause_words(paragraph.text, speech.language, *span)):
            break
        stop = span[1]
    return stop


def _after_colon(
    speech: Speech, paragraph: Paragraph, floor: int, closer: int
) -> tuple[int, Cue | None] | None:
    text = paragraph.text
    colon = text.rfind(":", max(floor, closer - 2000), closer)
    if colon < 0 or not text[colon + 1 : closer].strip(_SKIPPED):
        return None
    cue = before(speech, text, max(floor, paragraph.sentence(colon)[0]), colon + 1)
    if cue is None or cue.strength != "direct":
        return None
    start = colon + 1
    while text[start].isspace():
        start += 1
    return start, cue


def _between(paragraph: Paragraph, start: int, stop: int) -> list[tuple[int, int]]:
    """The sentences, or parts of them, between two places; marks and stops at the first one's head left out."""
    text = paragraph.text
    while start < stop and text[start] in _SKIPPED:
        start += 1
    found = paragraph.sentences()
    first = max(0, bisect_right(found, (start, len(text))) - 1)
    last = bisect_right(found, (stop, 0))
    cut = ((max(a, start), min(b, stop)) for a, b in found[first:last])
    return [(a, b) for a, b in cut if a < b and text[a:b].strip(_SKIPPED)]


def _narrated(speech: Speech, text: str, span: tuple[int, int]) -> bool:
    return speaks(speech, clause_words(text, speech.language, *span))
