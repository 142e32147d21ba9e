"""Names without a verb beside a quotation: the line that presents who speaks, and the one that signs."""

import re
from collections.abc import Sequence

from loaders.quotes.vocabulary import Speech, Word, clause_words, has_verb

NAMED = 5
"""A name has no more words, its particles included."""
LONG = 220
"""A signature is no longer, in characters."""

_DASH = re.compile(r"[\s\u00a0]*[—–-]{1,2}[\s\u00a0]*(?=[^\W\d_])")
_PARTICLE = 3
"""A particle in a name (`de`, `van`) has no more letters."""


def presents(speech: Speech, text: str, clause: Sequence[Word]) -> bool:
    """Is it a name and a post, or a name and nothing else: `X, présidente de Y`?"""
    count = _name_words(text, clause)
    if count == len(clause):
        return count > 1
    return count > 1 and _is_post(speech, text, clause, count)


def signature(speech: Speech, text: str, start: int, stop: int) -> tuple[int, int] | None:
    """The name and post that `text[start:stop]` is, with a dash before or without; None if it is anything else."""
    stripped = stop
    while stripped > start and text[stripped - 1] in " *_\u00a0\n.":
        stripped -= 1
    dash = _DASH.match(text, start, stripped)
    begin = dash.end() if dash else start
    while begin < stripped and (text[begin].isspace() or text[begin] in "*_"):
        begin += 1
    if not 0 < stripped - begin <= LONG or text[stripped - 1] in "?!:…":
        return None
    clause = clause_words(text, speech.language, begin, stripped)
    count = _name_words(text, clause)
    if count < 2 or clause[0].start != begin or has_verb(speech, clause[count:]):
        return None
    posted = count < len(clause) and _is_post(speech, text, clause, count)
    return (begin, stripped) if posted or (dash is not None and count == len(clause)) else None


def _name_words(text: str, clause: Sequence[Word]) -> int:
    """How many words the clause has for a name before its first comma or small word."""
    count = 0
    for at, word in enumerate(clause[: NAMED + 1]):
        if at and text[clause[at - 1].stop : word.start].strip(" .\u00a0*_"):
            break
        following = clause[at + 1] if at + 1 < len(clause) else None
        particle = at and len(word.low) <= _PARTICLE and following is not None and following.capital
        if not word.capital and not particle:
            break
        count = at + 1
    return count if count <= NAMED else 0


def _is_post(speech: Speech, text: str, clause: Sequence[Word], at: int) -> bool:
    """Does a comma and a post follow?"""
    if "," not in text[clause[at - 1].stop : clause[at].start]:
        return False
    nouns = speech.own.role_nouns
    return any(
        word.low in nouns
        or word.low.split("-")[-1] in nouns
        or (speech.own.inward and any(word.low.endswith(noun) for noun in nouns if len(noun) > NAMED))
        for word in clause[at : at + 4]
    )
