"""A text cut into sentences of words, as the model and the rules read it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from db.records import Passage
from loaders.names.lexicon import Lexicon
from loaders.sentences import sentences
from loaders.tokens import tokens

_LONG = 4
"""A sentence of fewer words is not told to be in capitals by its capitals: a name alone looks the same."""


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence: its words, where they stand, and how it writes capitals."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    stops: tuple[int, ...]
    style: str
    """`plain`; `caps` where all letters are capitals, `title` where nearly every word begins with one."""
    is_heading: bool = False
    """Does it stand in a heading?"""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A text's sentences, and how the text writes its words elsewhere."""

    text: str
    language: str
    lines: tuple[Line, ...]
    low: frozenset[str] = field(repr=False)
    """Words that the text writes in lower case somewhere."""
    high: frozenset[str] = field(repr=False)
    """Words that it writes with a capital where no sentence begins, in lower case."""


def sheet(text: str, language: str, passages: Iterable[Passage]) -> Sheet:
    """Cut `text` into sentences; furniture is left out."""
    lines: list[Line] = []
    for passage in passages:
        if passage.kind != "furniture":
            lines += _lines(text, language, passage.start, passage.stop, heading=passage.kind == "heading")
    low: set[str] = set()
    high: set[str] = set()
    for line in lines:
        if line.style == "plain":
            low.update(word for word in line.words if word[0].islower())
            high.update(word.lower() for word in line.words[1:] if word[0].isupper())
    return Sheet(text, language, tuple(lines), frozenset(low), frozenset(high))


def _lines(text: str, language: str, start: int, stop: int, *, heading: bool) -> list[Line]:
    spans = tokens(text, language, start, stop)
    found: list[Line] = []
    at = 0
    for _, last in sentences(text, language, start, stop):
        first = at
        while at < len(spans) and spans[at][0] < last:
            at += 1
        if at > first:
            starts, stops = zip(*spans[first:at], strict=True)
            words = tuple([text[a:b] for a, b in spans[first:at]])
            found.append(Line(words, starts, stops, style(words, language), heading))
    return found


_WORD = re.compile(r"[^\W\d_]{2,}")


def style(words: tuple[str, ...], language: str) -> str:
    """Whether a sentence is written all in capitals, or with a capital at nearly every word."""
    letters = [word for word in words if len(word) > 1 and word[0].isalpha()]
    if len(letters) < _LONG:
        return "plain"
    if sum(map(str.isupper, letters)) > 0.8 * len(letters):
        return "caps"
    if language == "de":  # where every noun has a capital
        return "plain"
    long = [word for word in letters if len(word) > 3]
    return "title" if len(long) >= _LONG and sum(word[0].isupper() for word in long) > 0.75 * len(long) else "plain"


def faces(page: Sheet, line: Line, lexicon: Lexicon) -> tuple[str, ...]:
    """The words as they would stand in running text: what a heading's capitals say of a word is nothing."""
    if line.style == "plain":
        return line.words
    return tuple([_face(word, line.style, page, lexicon) for word in line.words])


def _face(word: str, line_style: str, page: Sheet, lexicon: Lexicon) -> str:
    if not word[0].isupper() or (line_style == "title" and not word[1:].islower()):
        return word
    low = word.lower()
    if low in page.low or (low not in page.high and lexicon.is_common(word)):
        return low
    return word if line_style == "title" or low not in page.high and word not in lexicon.ranks else low.title()
