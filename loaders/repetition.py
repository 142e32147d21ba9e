"""Lines that may be furniture because other pages of the site have them at the same place, and the proof of it.

A line counts only above the first running text of a page or below the last: there a site has its name, its menu,
its imprint. What stands within the text (`Introduction`, `Fazit`) or heads running text (the paragraph on
a firm under each of its press releases) repeats too, and is the text's own. The corpus says which lines repeat
(db/repetition.py); the page at hand must then show that they stand in a block with furniture that says so itself.
"""

import re
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from itertools import groupby, pairwise

from db.records import Edge, EdgeLine, Passage, Story
from loaders.folding import folded
from loaders.formats import markdown
from loaders.furniture import heads_own, is_furniture
from loaders.lines import joined, lines
from loaders.names.gazetteer import FIRST, PLACE, flags
from loaders.stamps import is_byline, is_genre, is_stamp

LONGEST = 200
"""Characters: a menu in one line."""
DEEPEST = 60
"""Lines at each edge that are compared: a menu that has one entry a line rarely has more."""
BLOCK = 4
"""Repeated lines on top of each other, from the first line of a page on, that are a menu though none says so itself."""

_RUNNING = 80
"""Characters of a sentence beyond which it is running text."""
_ENDED = re.compile(r"[.!?…:;,][»”“\"')\]]*\Z")
_SENTENCE = re.compile(r"[.!?…][»”“\"')\]]*\Z")
_DIGIT = re.compile(r"\d+")
_LETTERS = re.compile(r"[^\W\d_]{3}")
_MANY_DIGITS = 5
"""Digits of a telephone number, a postal code with its street."""
_INITIALS = 6
"""Characters: capitals alone in a line that sign it (an agency)."""
_Unit = tuple[int, int, str]
"""Start, stop and the kind of its passage."""
_KNOWN = re.compile(r"[^\W\d_][\w’'-]*")


def line_key(line: str) -> int:
    """What lines are compared by: their words without case, accents and numbers, as a number of 48 bits."""
    key = _DIGIT.sub("0", folded(line))
    return int.from_bytes(blake2b(key.encode(), digest_size=6).digest(), "big")


def runs(words: str) -> bool:
    """Is it running text: a sentence, and not a short one?"""
    return len(words) > LONGEST or (len(words) > _RUNNING and _SENTENCE.search(words) is not None)


def story(text: str, passages: Sequence[Passage]) -> Story | None:
    """What tells one article from another: its longest running text and its first; None for a page without any."""
    bodies = [
        text[start:stop]
        for start, stop, kind in _units(text, passages)
        if _is_running(text[start:stop], kind)
    ]
    if not bodies:
        return None
    return Story(line_key(max(bodies, key=len)), line_key(bodies[0]))


def edges(
    text: str, language: str, passages: Sequence[Passage], publisher: str | None
) -> tuple[EdgeLine, ...]:
    """The lines above the first running text, and those below the last one, each with its neighbour further out."""
    units = list(_units(text, passages))
    running = [at for at, (start, stop, kind) in enumerate(units) if _is_running(text[start:stop], kind)]
    if not running:
        return ()
    top, end = units[: running[0]][:DEEPEST], units[running[-1] + 1 :][-DEEPEST:]
    signed = _signed(text, end)
    found: list[EdgeLine] = []
    sides: tuple[tuple[Edge, Sequence[_Unit]], ...] = (("top", top), ("end", end[::-1]))
    for edge, block in sides:
        neighbours, beyond = {0}, 0
        for start, stop, kind in block:
            line = text[start:stop]
            if is_stamp(line, language):  # it is an other one on each page
                continue
            key, told = line_key(line), is_furniture(line)
            source = edge == "end" and publisher is not None and folded(line) == folded(publisher)
            own = (start in signed) or kind == "comment" or source or is_own(line, language)
            found += [
                EdgeLine(edge, key, neighbour, not own and not told) for neighbour in sorted(neighbours)
            ]
            # `Menu` stands on pages of every site, and is left out now and then: what is beyond it counts as well
            neighbours = {key, beyond} if told else {key}
            beyond = beyond if told else key
    return tuple(dict.fromkeys(found))


def is_own(line: str, language: str) -> bool:
    """Is this line the text's own, however many pages have it: an author, an agency, a contact, a sentence?"""
    bare = line.strip()
    if len(bare) > LONGEST or not _LETTERS.search(bare) or _ENDED.search(bare) or bare[0] in "«“„\"›‹»#'":
        return True
    if "@" in bare or sum(map(str.isdigit, bare)) >= _MANY_DIGITS or "://" in bare:
        return True
    if is_agency(bare) or is_genre(bare) or heads_own(bare):
        return True
    return is_byline(bare, language) or is_stamp(bare, language) or _names_somebody(bare)


def is_agency(line: str) -> bool:
    """Is this line nothing but the initials of somebody who signs?"""
    return line.isupper() and line.isalpha() and len(line) <= _INITIALS


def blocks(told: Sequence[bool], shared: Sequence[bool], *, top: bool) -> Iterator[int]:
    """Places of the shared lines that stand in one block with furniture that says so itself.

    At the `top`, a tall block from the first line on needs no other proof; at the end, the furniture may stand
    further down.
    """
    for together, places in groupby(range(len(told)), key=lambda at: told[at] or shared[at]):
        block = list(places)
        proof = range(block[0], block[-1] + 1 if top else len(told))
        tall = top and block[0] == 0 and len(block) >= BLOCK
        if together and (tall or any(told[at] for at in proof)):
            yield from (at for at in block if shared[at] and not told[at])


def _names_somebody(line: str) -> bool:
    """A first name with a word in capitals behind it: a signature, a column, a person in charge."""
    table = flags()
    words = [word.title() if word.isupper() else word for word in _KNOWN.findall(line)]
    for word, following in pairwise(words):
        given = table.get(word.removeprefix("d'").removeprefix("d’"), 0)
        if given & FIRST and not given & PLACE and following[0].isupper():
            return True
    return False


def _signed(text: str, end: Sequence[_Unit]) -> set[int]:
    """Starts of the lines under a heading that leads to the text's own (`Press contact`).

    They go on up to the page's furniture, and to the blank line above the block in which it stands.
    """
    found: set[int] = set()
    own = False
    for paragraph in _paragraphs(text, end):
        told = [is_furniture(text[start:stop]) for start, stop, _ in paragraph]
        own = own and not any(told)
        for (start, stop, _), furniture in zip(paragraph, told, strict=True):
            own = heads_own(text[start:stop]) or (own and not furniture)
            if own:
                found.add(start)
    return found


def _paragraphs(text: str, units: Sequence[_Unit]) -> Iterator[list[_Unit]]:
    """The lines between two blank ones."""
    paragraph: list[_Unit] = []
    for unit in units:
        if paragraph and text.count("\n", paragraph[-1][1], unit[0]) > 1:
            yield paragraph
            paragraph = []
        paragraph.append(unit)
    if paragraph:
        yield paragraph


def _is_running(words: str, kind: str) -> bool:
    return kind == "body" and runs(words)


def _units(text: str, passages: Sequence[Passage]) -> Iterator[_Unit]:
    """Lines with the kind of their passage; those that were only broken for their width are one."""
    front = markdown.front_matter(text)[1]
    for passage in passages:
        if passage.start >= front:
            for start, stop in joined(text, lines(text, passage.start, passage.stop)):
                yield start, stop, passage.kind
