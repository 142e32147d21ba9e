"""Whether marks hold somebody's words, or a title, a nickname, a term, a name."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from loaders.quotes.cues import Cue, source_heads
from loaders.quotes.vocabulary import (
    Speech,
    Word,
    begins_with_infinitive,
    clause_words,
    has_verb,
    speaks_for_self,
)

LONG = 8
"""From so many words on, words in marks are a quotation without any other sign (tried 6 to 12 on German news)."""

_TITLE = 6
"""A title with a verb in it has hardly more words."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands around the marks."""

    cue: Cue | None
    lead: Sequence[Word]
    """The words of the sentence before the opening mark."""
    tail: Sequence[Word]
    """The words of the sentence after the closing mark."""
    alone: bool
    """Is the quotation a sentence or a paragraph by itself?"""
    listed: bool = False
    """Does it follow a title, with only a comma or an `and` between?"""
    bracketed: bool = False
    """Does it stand in brackets?"""


def spoken(speech: Speech, text: str, start: int, stop: int, setting: Setting) -> bool:
    """Are the words of `text[start:stop]`, which stands between marks, somebody's words?"""
    inner = clause_words(text, speech.language, start, stop)
    if not inner or is_key(text, setting.lead, start, stop):
        return False
    own, cue = speech.own, setting.cue
    verb = (has_verb(speech, inner) and len(inner) > 1) or begins_with_infinitive(own, inner)
    verb = verb or (setting.alone and has_verb(speech, inner))
    whole = verb or text[start:stop].rstrip()[-1:] in tuple(".!?…,")
    ended = _beside(cue) and len(inner) > 1 and (setting.alone or text[start:stop].rstrip()[-1:] in ",!?")
    if len(inner) < own.least_words and not ended and not (verb and (cue is not None or setting.alone)):
        return own.fragments and _fragment(speech, text, inner, start, setting)
    titled = is_title(speech, text, inner, start, setting) and not (_beside(cue) and whole)
    if titled or _is_name(speech, inner, setting, verb=verb):
        return False
    if (setting.listed and not (verb and cue is not None)) or (
        setting.bracketed and not (verb and _beside(cue))
    ):
        return False
    if cue is not None and cue.strength == "colon":
        return (whole and len(inner) > _TITLE) or not _names_work(speech, setting.lead)
    return _beside(cue) or _speech(speech, inner, setting, verb=verb, whole=whole)


def _is_name(speech: Speech, inner: Sequence[Word], setting: Setting, *, verb: bool) -> bool:
    """Does it begin with a capital in the midst of a sentence that nothing announces, and say nothing?"""
    if not setting.lead or setting.alone or verb or speech.own.inward or not inner[0].capital:
        return False
    if setting.cue is None:
        return True
    led = setting.lead[-1].low in speech.own.determiners | speech.own.namers
    return led and setting.cue.strength == "loose"


def _speech(speech: Speech, inner: Sequence[Word], setting: Setting, *, verb: bool, whole: bool) -> bool:
    """Is it speech by its own words, where no attribution stands beside it?"""
    own = speech.own
    if speaks_for_self(own, inner) or (setting.alone and (whole or len(inner) >= LONG)):
        return True
    named = _named(speech, inner, setting)
    if setting.cue is not None or _reported(speech, setting):
        return (verb and len(inner) > own.least_words) or not named
    return (verb and not _capitals(inner)) or (len(inner) >= LONG and not named)


def is_title(speech: Speech, text: str, inner: Sequence[Word], start: int, setting: Setting) -> bool:
    """Does a noun that names works, groups or programmes stand right before the mark, or a verb of naming around it?"""
    own = speech.own
    around = {word.low for word in (*setting.lead[-8:], *setting.tail[:3])}
    if own.reflexive in around and around & own.self_naming:
        return True
    if not setting.lead:
        return False
    last = setting.lead[-1]
    if text[last.stop : start].strip(" \u00a0\u202f«»“”„\"‹›‘’‚'*_("):
        return _apposed(speech, text, start, inner[-1].stop, setting)
    if len(inner) < _TITLE and last.low in own.relays | source_heads(own.sources):
        return True  # the name of a paper or a site: „laut ‚…‘“
    near = setting.lead[-1:] if last.low in own.subjects | own.clitics else setting.lead[-2:]
    if any(_is_work(speech, word) for word in near):
        return True
    return last.low in own.determiners and _capitals(inner) and not own.inward


def _apposed(speech: Speech, text: str, start: int, stop: int, setting: Setting) -> bool:
    """Does it stand between commas behind a noun that names works, before any verb: « Le titre du film, « … », »?"""
    lead = setting.lead
    gap = text[lead[-1].stop : start].strip(" \u00a0\u202f«»“”„\"‹›‘’‚'*_(")
    closed = text[stop : stop + 6].lstrip(' \u00a0\u202f»”“"›’‘«')[:1] == ","
    return gap == "," and closed and _names_work(speech, lead[-5:]) and not has_verb(speech, lead)


def is_key(text: str, lead: Sequence[Word], start: int, stop: int) -> bool:
    """Is it the value of a setting in a document's head: `title: "…"`?"""
    if len(lead) != 1 or lead[0].capital or text[stop + 1 : stop + 2].strip():
        return False
    return text[lead[0].stop : start - 1].strip() == ":" and text[lead[0].start - 1 : lead[0].start] in {
        "",
        "\n",
    }


def _fragment(speech: Speech, text: str, inner: Sequence[Word], start: int, setting: Setting) -> bool:
    """One to three words without a verb: quoted only where the sentence says that somebody used them."""
    told = setting.cue is not None or _reported(speech, setting)
    if not told or setting.listed or setting.bracketed or is_title(speech, text, inner, start, setting):
        return False
    if not inner[0].capital:
        return True
    around = {word.low for word in (*setting.lead, *setting.tail[:4])}
    return (
        bool(around & speech.own.judging)
        and not around & speech.own.nobody
        and not _named(speech, inner, setting)
    )


def _reported(speech: Speech, setting: Setting) -> bool:
    """Is the sentence in the mood of reported speech?"""
    return any(word.low in speech.own.mood for word in (*setting.lead, *setting.tail))


def _beside(cue: Cue | None) -> bool:
    return cue is not None and cue.strength == "direct"


def _is_work(speech: Speech, word: Word) -> bool:
    """Is it a noun before titles, in the genitive or at the end of a German compound too?"""
    works = speech.own.works
    if word.low in speech.own.speech_nouns:
        return False
    forms = {word.low, word.low.removesuffix("s"), word.low.removesuffix("es"), word.low.removesuffix("en")}
    return bool(forms & works) or (
        speech.own.inward and any(form.endswith(_ends_of_compounds(works)) for form in forms)
    )


@cache
def _ends_of_compounds(works: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(work for work in works if len(work) > 4))


def _names_work(speech: Speech, lead: Sequence[Word]) -> bool:
    return any(_is_work(speech, word) for word in lead)


def _named(speech: Speech, inner: Sequence[Word], setting: Setting) -> bool:
    """Does it look like a name? In German, where nouns have capitals, only after `the` or its adjective."""
    if not speech.own.inward:
        return _capitals(inner)
    if not inner[0].capital or not setting.lead:
        return False
    named_by = {word.low for word in setting.lead[-2:]} & speech.own.naming
    return bool(named_by) or (setting.lead[-1].capital and len(setting.lead) > 1)


def _capitals(inner: Sequence[Word]) -> bool:
    """Do most of the longer words begin with capitals, as in a name?"""
    longer = [word for word in inner if len(word.low) > 3]
    return 2 * sum(word.capital for word in longer) > len(longer) + 1
