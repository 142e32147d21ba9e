"""Lines and paragraphs of a text as slices, and where a line goes on in the next one."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from db.records import PassageKind

_LINE = re.compile(r"[^\n]+")
_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*")
_WORD = re.compile(r"\S+")
_ITEM = re.compile(r"\s*(?:[•·▪‣◦●○■*–—-]\s|\(?\d{1,3}[.)]\s|\|)")

WRAPPED = 55
"""A line this long that does not end a sentence was broken by its width: e-mail and print wrap at 60 to 80."""


@dataclass(slots=True)
class Line:
    """One line, or several that were only broken for their width, on the way to its kind."""

    start: int
    stop: int
    alone: bool
    """Is it a paragraph by itself?"""
    after_gap: bool
    """Does a blank line stand before it?"""
    kind: PassageKind = "body"
    fixed: bool = False
    """Is its kind known already?"""


def lines(text: str, start: int = 0, stop: int | None = None) -> list[tuple[int, int]]:
    """Slices of the lines that hold more than white space, without the white space around them."""
    limit = len(text) if stop is None else stop
    spans = (trimmed(text, *found.span()) for found in _LINE.finditer(text, start, limit))
    return [(first, last) for first, last in spans if first < last]


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Slices between blank lines, without the white space around them."""
    return [trimmed(text, *found.span()) for found in _PARAGRAPH.finditer(text)]


def trimmed(text: str, start: int, stop: int) -> tuple[int, int]:
    """The slice without white space at its ends."""
    while start < stop and text[start].isspace():
        start += 1
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    return start, stop


def is_item(text: str, start: int) -> bool:
    """Does an item of a list begin here?"""
    return _ITEM.match(text, start) is not None


def goes_on(text: str, line: tuple[int, int], following: tuple[int, int]) -> bool:
    """Whether `line` was only broken for its width, so that `following` goes on with its sentence.

    A line that is broken for its width is one that had no room for the next word, in a page that is at
    least as wide as the next line.
    """
    if is_item(text, following[0]) or text[line[1] - 1] in ".!?…:":
        return False
    if text[following[0]].islower():
        return True
    begin = text.rfind("\n", line[0], line[1]) + 1 or line[0]
    length = line[1] - begin
    word = _WORD.match(text, following[0], following[1])
    room = following[1] - following[0] - length
    return length >= WRAPPED and (word is None or len(word[0]) >= room)


def joined(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Neighbouring lines that were only broken for their width as one, none over a blank line."""
    pending: tuple[int, int] | None = None
    for start, stop in spans:
        near = pending is not None and text.count("\n", pending[1], start) == 1
        if pending is not None and near and goes_on(text, pending, (start, stop)):
            pending = (pending[0], stop)
            continue
        if pending is not None:
            yield pending
        pending = (start, stop)
    if pending is not None:
        yield pending
