"""The clause that says who speaks, before a quotation, after it, or in the middle of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from loaders.quotes.paragraphs import Paragraph
from loaders.quotes.signatures import presents, signature
from loaders.quotes.vocabulary import Speech, Word, clause_words

Strength = Literal["direct", "colon", "loose"]

REACH = 500
"""No clause of attribution is longer, in characters; also what keeps a line of a million marks linear."""

_LED = 60
"""What stands behind the mark up to an agent's first word, in characters."""

_GAP = re.compile(r"[\s,–—\->]*")
_SIGNED = re.compile(r"\s?\((?P<name>[^\W\d_a-zà-ÿ][^\W\d_]+(?:[ ’'-][^\W\d_]+){1,4})(?:, [^()\n]{1,80})?\)")
"""A name in brackets behind a quotation."""
_WORD = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class Cue:
    """A clause of attribution."""

    start: int
    stop: int
    strength: Strength
    """`direct`: a verb of speech or a source right beside the mark; `colon`: the mark follows a colon, and no
    word of speech does; `loose`: words of speech elsewhere in the sentence."""


def after(speech: Speech, text: str, closer: int, stop: int, *, heads: bool) -> Cue | None:
    """The attribution that follows a closing mark at `closer`, up to `stop`, the end of its sentence.

    `heads`: the quotation begins a sentence, so that a verb behind it without a comma has it for its object.
    """
    signed = _signed(speech, text, closer, stop)
    if signed is not None:
        return signed
    gap = _GAP.match(text, closer + 1, stop)
    begin = gap.end() if gap else closer + 1
    stop = min(stop, begin + REACH)
    if begin >= stop or not (text[begin].isalnum()):
        return None
    led = _led(speech, text, begin, stop)
    if led is not None:
        return led
    joined = "," in text[closer + 1 : begin] or text[closer - 1] in ",!?"
    if not joined and (not heads or text[begin].isupper()):
        return None
    clause = clause_words(text, speech.language, begin, stop)
    told = attributes(speech, clause, text) or (joined and _subject_first(speech, clause))
    if told and not _denies(speech, text, clause):
        return Cue(begin, _trimmed(text, begin, stop), "direct")
    return None


def _led(speech: Speech, text: str, begin: int, stop: int) -> Cue | None:
    """Whoever a participle has for its agent: « … », lancé par X; décrit comme « … » par X."""
    clause = clause_words(text, speech.language, begin, min(stop, begin + _LED))
    if len(clause) > 2 and clause[0].low in speech.participles and clause[1].low in speech.own.agents:
        return Cue(clause[2].start, _trimmed(text, clause[2].start, stop), "direct")
    if len(clause) > 1 and clause[0].low in speech.own.agents and not speech.own.inward:
        named = clause[1].capital or clause[1].low in speech.own.determiners
        return Cue(clause[1].start, _trimmed(text, clause[1].start, stop), "loose") if named else None
    return None


def _signed(speech: Speech, text: str, closer: int, stop: int) -> Cue | None:
    """A name in brackets behind the mark, or a name and post that are all that follows it."""
    signed = _SIGNED.match(text, closer + 1, min(len(text), closer + REACH))
    if signed is not None:
        return Cue(*signed.span("name"), "loose")
    named = signature(speech, text, closer + 1, stop)
    return None if named is None else Cue(*named, "direct")


def later(speech: Speech, text: str, lead: tuple[int, int], closer: int, stop: int) -> Cue | None:
    """An attribution at the end of the sentence that a quotation is only a part of (`… sei, sagte X.`).

    Where the verb ends the clause, its subject stands in the words before the mark, `lead`.
    """
    stop = min(stop, closer + REACH)
    at = closer + 1
    if _denies(speech, text, clause_words(text, speech.language, at, stop)):
        return None
    if speech.own.fragments:
        first = text.find(",", at, stop)
        tail = clause_words(text, speech.language, at, stop if first < 0 else first)
        if _inverted(speech, tail):
            return Cue(tail[0].start, tail[-1].stop, "loose")  # „Von ‚…‘ sprach X“: its subject follows it
        if tail and speaks(speech, tail):
            head = clause_words(text, speech.language, *lead)
            return (
                Cue(head[0].start, head[-1].stop, "loose")
                if head
                else Cue(tail[0].start, tail[-1].stop, "loose")
            )
    for _ in range(4):  # a quotation's own sentence seldom has more clauses after it
        at = text.find(",", at, stop) + 1
        if at <= 0:
            return None
        begin = at + (len(text[at:stop]) - len(text[at:stop].lstrip()))
        clause = clause_words(text, speech.language, begin, stop)
        if attributes(speech, clause, text):
            return Cue(begin, _trimmed(text, begin, stop), "loose")
    return None


def _inverted(speech: Speech, tail: Sequence[Word]) -> bool:
    """Does a verb of speech stand first, and its subject right behind it?"""
    if len(tail) < 2 or tail[0].capital or tail[0].low not in speech.finite:
        return False
    return tail[1].capital or tail[1].low in speech.own.subjects or tail[1].low in speech.own.determiners


def before(speech: Speech, text: str, start: int, opener: int) -> Cue | None:
    """The attribution between the start of a sentence and the opening mark."""
    start = max(start, opener - REACH)
    stop = opener
    while stop > start and (text[stop - 1].isspace() or text[stop - 1] in "(*_"):
        stop -= 1
    if stop <= start or _WORD.search(text, start, stop) is None:
        return None
    clause = clause_words(text, speech.language, start, stop)
    if not clause:
        return None
    begin = clause[0].start
    tells = speaks(speech, clause) or names_source(speech, clause)
    view = clause[0].low in speech.own.views
    if text[stop - 1] == ":":
        announced = tells or view
        announced = announced or any(word.low in speech.own.speech_nouns for word in clause)
        announced = announced or presents(speech, text, clause)
        return Cue(begin, _trimmed(text, begin, stop), "direct" if announced else "colon")
    if text[stop - 1] == "," and (tells or view) and not speech.own.inward:
        return Cue(begin, _trimmed(text, begin, stop), "direct")
    viewed = view and speech.own.mood and any(word.low in speech.own.mood for word in clause)
    return Cue(begin, stop, "loose") if tells or viewed else None


def announcing(speech: Speech, paragraph: Paragraph) -> Cue | None:
    """The attribution with which a paragraph ends, where the quotation is the next one."""
    text = paragraph.text
    stop = paragraph.stop
    while stop > paragraph.start and text[stop - 1] in "*_ ":
        stop -= 1
    if paragraph.kind != "body" or text[stop - 1] != ":":
        return None
    cue = before(speech, text, paragraph.sentence(stop - 1)[0], stop)
    return cue if cue is not None and cue.strength == "direct" else None


def attributes(speech: Speech, clause: Sequence[Word], text: str) -> bool:
    """Does this clause begin as an attribution does: verb first, or a source, or `as X said`?"""
    own = speech.own
    if not clause:
        return False
    first = clause[0].low
    heads = source_heads(own.sources) | {"d'"}  # « d’après » is two words
    if first in own.tail_sources or (first in heads and names_source(speech, clause[:5])):
        return True
    if first in own.relays:
        return speaks(speech, clause[:14])
    at = 0
    while own.clitics_lead and at < min(3, len(clause) - 1) and _is_clitic(speech, clause[at]):
        at += 1
    return not clause[at].capital and _verb_first(speech, clause, at, text)


def _verb_first(speech: Speech, clause: Sequence[Word], at: int, text: str) -> bool:
    """Does a verb of speech, alone or with its auxiliary, stand at `at`, before its subject?"""
    own = speech.own
    word = clause[at]
    if " ".join(w.low for w in clause[at : at + 3]).startswith(own.reported):
        return True
    if (word.low in speech.finite or word.low in own.tail_verbs) and not _is_object(text, clause, at):
        return True
    if word.low in own.auxiliaries:
        reach = 20 if own.inward else 5  # a German participle stands at the end of its clause
        return any(w.low in speech.participles for w in clause[at + 1 : at + reach])
    following = clause[at + 1] if at + 1 < len(clause) else None
    return following is not None and following.low in own.hung_pronouns and text[following.start] == "-"


@cache
def source_heads(sources: tuple[str, ...]) -> frozenset[str]:
    """The first words of sources."""
    return frozenset(source.split()[0] for source in sources)


def speaks(speech: Speech, clause: Sequence[Word]) -> bool:
    """Is there a verb of speech in the third person, alone or with its auxiliary?"""
    own = speech.own
    if any(word.low in speech.finite and not word.capital for word in clause):
        return True
    if any(word.low in speech.gerunds and _says(speech, clause, at) for at, word in enumerate(clause)):
        return True
    if own.phrases and any(f" {words} " in _joined(clause) for words in own.phrases):
        return True
    helped = False
    for word in clause:
        if word.low in own.auxiliaries:
            helped = True
        elif helped and word.low in speech.participles:
            return True
    return False


def _says(speech: Speech, clause: Sequence[Word], at: int) -> bool:
    """Is the present participle at `at` one of speech here: « affirmant que », none of work (« en analysant les … »)?"""
    own = speech.own
    if at and clause[at - 1].low in own.determiners:
        return False
    near = at >= len(clause) - 4 or clause[at + 1].low in own.that
    return near or clause[at].low in own.gerunds


def names_source(speech: Speech, clause: Sequence[Word]) -> bool:
    """Does the clause say `according to`?"""
    joined = _joined(clause).replace("d' ", "d'")
    return any(f" {source} " in joined or f" {source}'" in joined for source in speech.own.sources)


def _joined(clause: Sequence[Word]) -> str:
    return " " + " ".join(word.low for word in clause) + " "


def _is_clitic(speech: Speech, word: Word) -> bool:
    return word.low in speech.own.clitics and word.low not in speech.finite


def _subject_first(speech: Speech, clause: Sequence[Word]) -> bool:
    """`Smith, the mayor, told reporters`: the verb after its subject, in languages that allow it after a mark."""
    own = speech.own
    if not own.closing_verbs or not clause:
        return False
    if not (clause[0].capital or clause[0].low in own.subjects | own.determiners | own.role_nouns):
        return False  # `and thanked X` goes on with the sentence
    return any(word.low in speech.finite and not word.capital for word in clause[1:25])


def _is_object(text: str, clause: Sequence[Word], at: int) -> bool:
    """Is the word after this `verb` no subject, so that it is a noun or begins another clause?"""
    if at + 1 >= len(clause):
        return False
    return text[clause[at].stop : clause[at + 1].start].strip() in {",", ";"}


def _denies(speech: Speech, text: str, clause: Sequence[Word]) -> bool:
    """Does the clause end with a word that takes back what the quotation says?"""
    end = next(
        (i for i in range(1, len(clause)) if "," in text[clause[i - 1].stop : clause[i].start]), len(clause)
    )
    return end > 0 and clause[end - 1].low in speech.own.negations


def subordinate(speech: Speech, clause: Sequence[Word]) -> bool:
    """Is it a clause of speech on which what follows the quotation does not depend: „Während X erklärte“?"""
    return bool(clause) and clause[0].low in speech.own.subordinators and speaks(speech, clause)


def _trimmed(text: str, start: int, stop: int) -> int:
    while stop > start and (text[stop - 1].isspace() or text[stop - 1] in ",:–—-.;("):
        stop -= 1
    return stop
