"""The one organisation that a text is about: its title and its beginning name it, or the note on the firm at its end."""

import re
from collections import Counter
from collections.abc import Sequence

from db.records import Page, Passage
from loaders.corpus.folding import WORD
from loaders.roles.language import folded, spelt
from loaders.roles.sentence import Named

_NOTE = re.compile(
    r"[#*_ \t]*(?:À propos (?:de |du |d[’']|des )|Über (?:die |das |den |uns)?|About (?:the |us)?)"
)
"""What the heading of a press release's note on the firm begins with."""
HEADING = 90
"""Characters of no heading: a line this long is a paragraph."""
_LEAD = 2
"""Paragraphs of a text's beginning, the title not counted."""
_SHORT = 120
"""Characters of a line that may be the heading of such a note."""


def about(page: Page, organisations: Sequence[Named], foremost: int | None) -> int | None:
    """The organisation that a press release describes at its end, else the foremost where the text begins with it.

    None where the end describes several, or where the beginning does not name the foremost.
    """
    noted = {
        named.name
        for named in organisations
        if (line := _line(page.text, named.start)) and _NOTE.fullmatch(page.text, line[0], named.start)
        if line[1] - line[0] <= _SHORT
    }
    if noted:
        return noted.pop() if len(noted) == 1 else None
    told = [passage for passage in page.passages if passage.kind in ("heading", "body")]
    bodies = [passage for passage in told if passage.kind == "body"][:_LEAD]
    stop = bodies[-1].stop if bodies else 0
    begins = {named.name for named in organisations if named.start < stop}
    return foremost if foremost in begins else None


def foremost_of(counts: Counter[int], first: int | None, often: int, twice: int) -> int | None:
    """The organisation that a text names far more often than any other; `first` need not be often."""
    most = counts.most_common(2)
    if not most or most[0][1] < (twice if most[0][0] == first else often):
        return None
    return most[0][0] if len(most) == 1 or most[0][1] >= twice * most[1][1] else None


def of_a_club(page: Page) -> bool:
    """Whether a text speaks of a club and the like, and not of states, so that a president is no country's."""
    words = {spelt(word) for word in WORD.findall(page.text)}
    return bool(words & folded(page.language, "clubs")) and not words & folded(page.language, "states")


def heads(page: Page, passage: Passage) -> bool:
    """Whether a passage is a heading, or a short numbered line that stands for one: `2. Bureau de Y`."""
    line = page.text[passage.start : passage.stop]
    short = line[:1].isdigit() and len(line) <= HEADING and "\n" not in line and line[-1] not in ".:;,!?"
    return passage.kind == "heading" or (passage.kind == "body" and short)


def _line(text: str, at: int) -> tuple[int, int]:
    stop = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, len(text) if stop < 0 else stop
