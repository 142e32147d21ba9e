"""Sentences of a text as slices: what a full stop ends, and what it only shortens."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.languages import words
from loaders.lines import goes_on, lines, trimmed

_OPENERS = "«“„‚‘\"'([¿¡‹»–—-"
_CLOSERS = "»”“’\"')\\]›*_"
_END = re.compile(rf"[.!?…]+(?:[{_CLOSERS}]|[ \u00a0\u202f](?:[»›]|“(?!\w)))*")
_NEXT = re.compile(rf"\s*[{re.escape(_OPENERS)}\s]*([\w’']+)?")
_BEFORE = re.compile(r"[\w.’'-]*\Z")
_LIST_NUMBER = re.compile(r"\s*\(?(?:\d{1,3}|[a-z]|[IVX]{1,4})\Z")

_SPELLED = re.compile(r"(?:[^\W\d_]\.){2,}[^\W\d_]")

_REACH = 24
"""No abbreviation is longer; looking further back would make a line without spaces cost its square."""


@dataclass(frozen=True, slots=True)
class SentenceWords:
    """What a language writes with a full stop that ends no sentence."""

    abbreviations: frozenset[str]
    """Never end a sentence before a name or a number: `m` for `M.`; lower case, inner stops kept."""
    closing: frozenset[str]
    """May end one: `etc`; they do where a capital follows."""
    wavering: frozenset[str]
    """End one where one of `starters` follows, and no other capital: `co` in `& Co. KG`."""
    starters: frozenset[str]
    """Words that begin sentences and hardly ever names; lower case."""
    ordinals: bool
    """Is a number with a full stop an ordinal (`am 3. März`)?"""


def sentences(text: str, language: str, start: int = 0, stop: int | None = None) -> list[tuple[int, int]]:
    """Slices of `text[start:stop]`, in order; only white space lies between them.

    No sentence crosses a blank line, or the end of a line that is a heading, an item or an entry by itself.
    """
    own = words(language, "sentences", SentenceWords)
    found: list[tuple[int, int]] = []
    for first, last in _stretches(text, start, len(text) if stop is None else stop):
        begin = first
        for end in _ends(text, own, first, last):
            if end > begin:
                found.append(trimmed(text, begin, end))
                begin = end
        found.append(trimmed(text, begin, last))
    return [(begin, end) for begin, end in found if begin < end]


def _stretches(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Lines, joined with the next one where they were only broken for their width."""
    first = last = -1
    for line in lines(text, start, stop):
        if first >= 0:
            gap = text.count("\n", last, line[0])
            if gap == 1 and goes_on(text, (first, last), line):
                last = line[1]
                continue
            yield first, last
        first, last = line
    if first >= 0:
        yield first, last


def _ends(text: str, own: SentenceWords, start: int, stop: int) -> Iterator[int]:
    """Where sentences end within one stretch, the closing marks included."""
    for mark in _END.finditer(text, start, stop):
        if mark.end() < stop and _is_end(text, own, mark, start, stop):
            yield mark.end()


def _is_end(text: str, own: SentenceWords, mark: re.Match[str], start: int, stop: int) -> bool:
    """Whether this full stop, or what stands for one, ends a sentence."""
    following = _NEXT.match(text, mark.end(), min(stop, mark.end() + 2 * _REACH))
    word = following[1] if following else None
    before = _BEFORE.search(text, max(start, mark.start() - _REACH), mark.start())
    last = before[0] if before else ""
    if not text[mark.end()].isspace():
        return _is_glued(text, mark, last, stop)
    if word is None or not (word[0].isupper() or word[0].isdigit()):
        return word is None and text[mark.end()] == "\n"
    if mark[0] != "." and not mark[0].startswith(".)"):
        return True
    if _LIST_NUMBER.match(text, start, mark.start()):
        return False
    return not _is_shortened(own, last, word, opens=mark.start() - start < 2)


def _is_shortened(own: SentenceWords, last: str, word: str, *, opens: bool) -> bool:
    """Whether the full stop between `last` and `word` belongs to an abbreviation, an initial or a number.

    `opens`: a sentence begins with `last`.
    """
    folded = last.casefold().lstrip("('’-").rpartition("’")[2].rpartition("'")[2]
    starts = word.casefold() in own.starters
    if folded in own.abbreviations or folded in own.closing:
        return folded in own.abbreviations
    if folded in own.wavering or _SPELLED.fullmatch(last):  # P.O.R.T. Valdoie
        return not starts
    if len(last) == 1 and last.isupper():  # J. Dupont, but not: le plan B. Le maire
        return not starts or opens
    if last.isdigit() and len(last) <= 3:
        return own.ordinals and not starts
    return "." in last and len(last) <= 6 and not starts  # U.S. Senate; S.A. Dupont


def _is_glued(text: str, mark: re.Match[str], last: str, stop: int) -> bool:
    """Whether a sentence ends here although the space after it is lost: `en 2021.Un an`."""
    after = text[mark.end()]
    before = text[mark.start() - 1] if mark.start() else " "
    if after in "«“„" and (before.isalnum() or before in _CLOSERS):
        return not (after == "“" and before.isspace())
    if not after.isupper() or mark.end() + 1 >= stop or "." in last:
        return False
    beyond = text[mark.end() + 1]
    whole_word = beyond.islower() or beyond in "’' "
    return whole_word and (before.islower() or before.isdigit() or before in _CLOSERS or len(mark[0]) > 1)
