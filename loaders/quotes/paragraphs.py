"""Paragraphs in which a quotation may stand: passages without furniture, cut at their lines."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from db.records import Passage, PassageKind
from loaders.lines import goes_on, lines
from loaders.sentences import sentences

_BLOCK = re.compile(r"[ \t]*>[ \t>]*")


@dataclass(slots=True)
class Paragraph:
    """A paragraph and, once asked for, its sentences."""

    text: str
    language: str
    start: int
    stop: int
    kind: PassageKind
    block: bool = False
    """Is it a line of a Markdown block quotation?"""
    _sentences: list[tuple[int, int]] = field(default_factory=list)

    def sentences(self) -> list[tuple[int, int]]:
        """The sentences, found once."""
        if not self._sentences:
            self._sentences = sentences(self.text, self.language, self.start, self.stop) or [
                (self.start, self.stop)
            ]
        return self._sentences

    def sentence(self, at: int) -> tuple[int, int]:
        """The sentence that `at` stands in, or the last before it."""
        found = self.sentences()
        return found[max(0, bisect_right(found, (at, self.stop + 1)) - 1)]


def paragraphs(text: str, language: str, passages: Sequence[Passage]) -> Iterator[Paragraph]:
    """Paragraphs of all passages but furniture; a line that goes on in the next is no end of one."""
    for passage in passages:
        if passage.kind != "furniture":
            yield from _cut(text, language, passage)


def _cut(text: str, language: str, passage: Passage) -> Iterator[Paragraph]:
    first: tuple[int, int] | None = None
    for line in lines(text, passage.start, passage.stop):
        block = _BLOCK.match(text, *line)
        if block is not None:
            if first is not None:
                yield Paragraph(text, language, *first, passage.kind)
                first = None
            if block.end() < line[1]:
                yield Paragraph(text, language, block.end(), line[1], passage.kind, block=True)
        elif first is not None and text.count("\n", first[1], line[0]) == 1 and goes_on(text, first, line):
            first = (first[0], line[1])
        else:
            if first is not None:
                yield Paragraph(text, language, *first, passage.kind)
            first = line
    if first is not None:
        yield Paragraph(text, language, *first, passage.kind)
