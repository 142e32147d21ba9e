"""Attributions that stand inside the marks (« …, rappelle X, … »): cut out, so that nobody's words hold a narrator's."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.quotes.vocabulary import Speech, Word, clause_words, is_calling

_HINGE = re.compile(r"[,!?…–—]\s+(?=[^\W\d_])")
"""What an aside begins after."""
_END = re.compile(r"[,.;:!?…–—»”“]")
ASIDE = 160
"""No aside is longer, in characters, its apposition aside."""
TRAILING = 60
"""Words of circumstance after the subject (`explique-t-il devant la presse`), in characters."""


@dataclass(frozen=True, slots=True)
class Aside:
    """An attribution inside the marks; `resume` is where the quotation goes on."""

    start: int
    stop: int
    before: int
    """Where the words before it end."""
    resume: int


def asides(speech: Speech, text: str, start: int, stop: int, *, unclosed: bool = False) -> list[Aside]:
    """All attributions between the marks, in order.

    Where the quotation is `unclosed`, the sentence may go on behind one: „…, sagte sie am Montag.“
    """
    found: list[Aside] = []
    at = start
    while (hinge := _HINGE.search(text, at, stop)) is not None:
        aside = _aside(speech, text, hinge.start(), hinge.end(), stop, unclosed=unclosed)
        if aside is None:
            at = hinge.end()
        else:
            found.append(aside)
            at = aside.resume
    return found


def pieces(found: Sequence[Aside], start: int, stop: int) -> list[tuple[int, int]]:
    """The words around the asides."""
    starts = [start, *(aside.resume for aside in found)]
    stops = [*(aside.before for aside in found), stop]
    return list(zip(starts, stops, strict=True))


def _aside(speech: Speech, text: str, hinge: int, begin: int, stop: int, *, unclosed: bool) -> Aside | None:
    word = text[begin : begin + 24]
    if not _may_begin(speech, word):
        return None
    clause = clause_words(text, speech.language, begin, min(stop, begin + ASIDE))
    end = _inverted(speech, text, clause) or _straight(speech, text, clause)
    if end is None:
        return None
    close = _close(speech, text, clause, end, stop, unclosed=unclosed)
    if close is None:
        return None
    resume = close
    while resume < stop and (text[resume].isspace() or text[resume] in ",.;:–—"):
        resume += 1
    before = hinge if text[hinge] in ",–—" else hinge + 1
    while text[before - 1].isspace():
        before -= 1
    return Aside(begin, close, before, resume)


def _may_begin(speech: Speech, word: str) -> bool:
    """A cheap look before the clause is read: nearly no comma is followed by a verb of speech."""
    low = re.split(r"[^\w]", word, maxsplit=1)[0].lower()
    own = speech.own
    if low in speech.finite or low in own.auxiliaries:
        return True
    if own.clitics_lead and (low in own.clitics or f"{low}'" in own.clitics):
        return True
    return bool(own.closing_verbs) and (word[0].isupper() or low in own.subjects or low in own.determiners)


def _inverted(speech: Speech, text: str, clause: Sequence[Word]) -> int | None:
    """`rappelle X`, `a-t-elle ajouté`, `s’exclame le maire`: index of the last word of the subject."""
    own = speech.own
    at = 0
    while (
        at < len(clause) - 1
        and at < 2
        and clause[at].low in own.clitics
        and clause[at].low not in speech.finite
    ):
        at += 1
    if at >= len(clause) or clause[at].capital:
        return None
    helped = clause[at].low in own.auxiliaries
    if not helped and clause[at].low not in speech.finite:
        return None
    subject = at + 1
    if helped:
        done = next(
            (i for i in range(at + 1, min(at + 5, len(clause))) if clause[i].low in speech.participles), None
        )
        if done is None:
            return None
        if clause[at + 1].low in own.hung_pronouns and text[clause[at + 1].start] == "-":
            return done
        subject = done + 1
    passed = 0
    while passed < 2 and subject < len(clause) - 1 and clause[subject].low in own.adverbs:
        subject, passed = subject + 1, passed + 1
    return _subject(speech, text, clause, subject)


def _subject(speech: Speech, text: str, clause: Sequence[Word], at: int) -> int | None:
    """Index of the last word of the subject that begins at `at`."""
    own = speech.own
    if at >= len(clause):
        return None
    word = clause[at]
    if text[clause[at - 1].stop : word.start].strip():
        return None
    hung = word.low in own.hung_pronouns and text[word.start] == "-"
    if hung or (word.low in own.subjects and not own.hung_pronouns and not word.capital):
        return at
    if word.low in own.determiners:
        head = next((i for i in range(at + 1, min(at + 4, len(clause))) if _is_role(speech, clause[i])), None)
        return None if head is None else _name(text, clause, head)
    last = _name(text, clause, at) if word.capital else None
    # in German every noun has a capital: one alone is no name
    return None if own.inward and last == at else last


def _is_role(speech: Speech, word: Word) -> bool:
    nouns = speech.own.role_nouns
    return (
        is_calling(speech, word.low)
        or word.low in nouns
        or any(part in nouns for part in word.low.split("-"))
    )


def _name(text: str, clause: Sequence[Word], at: int) -> int:
    """Index of the last word of the name or post that `at` begins."""
    while at + 1 < len(clause) and not text[clause[at].stop : clause[at + 1].start].strip(" .\u00a0"):
        following = clause[at + 1]
        dotted = "." in text[clause[at].stop : following.start]
        if dotted and len(clause[at].low) > 3:
            break
        if not following.capital and not (
            at + 2 < len(clause) and clause[at + 2].capital and len(following.low) < 4
        ):
            break
        at += 1
    return at


def _straight(speech: Speech, text: str, clause: Sequence[Word]) -> int | None:
    """`she said`, `Smith added`: the verb after its subject."""
    own = speech.own
    for at, word in enumerate(clause[:6]):
        if at and word.low in own.closing_verbs:
            return at
        if not (
            word.capital
            or (at == 0 and (word.low in own.subjects or word.low in own.determiners))
            or _is_role(speech, word)
        ):
            return None
        if text[word.stop : word.stop + 1] in {",", ".", ";"}:
            return None
    return None


def _close(
    speech: Speech, text: str, clause: Sequence[Word], last: int, stop: int, *, unclosed: bool
) -> int | None:
    """Where the aside ends: at the next mark of the sentence, an apposition to the name included."""
    end = _END.search(text, clause[last].stop, min(stop, clause[last].stop + TRAILING))
    if end is None:
        return stop if stop <= clause[last].stop + TRAILING else None
    rest = text[clause[last].stop : end.start()].strip()
    if speech.own.inward and rest and rest not in speech.own.prefixes and not unclosed:
        return None  # a German clause may begin with its verb; only `, sagt X,` is no part of the sentence
    at = end.start()
    if text[at] != ",":
        return at
    following = [word for word in clause if word.start > at][:3]
    posted = any(_is_role(speech, word) for word in following)
    if not speech.own.inward and _is_role(speech, clause[last]):
        posted = posted or (len(following) > 1 and following[0].capital and following[1].capital)
    if (clause[last].capital or _is_role(speech, clause[last])) and posted:
        wider = _END.search(text, following[0].start, stop)
        return wider.start() if wider else stop
    return at
