"""What a site puts around a text: its name, its menu, the lines that all its pages have."""

from itertools import takewhile

from loaders.furniture import LONGEST, is_bar, is_navigation, is_slogan
from loaders.lines import Line
from loaders.repetition import blocks, is_own, line_key, runs
from loaders.stamps import is_byline, is_stamp

TITLE = 220
"""Characters: the longest title."""
DEEPEST = 12
"""Lines at the top in which a site says its name."""

_ENTRIES = 2
"""Entries of a menu below its first line that say nothing by themselves: one may be a heading."""
_LONGEST_ENTRY = 3
"""Blanks in one of them."""


def mark_masthead(text: str, language: str, found: list[Line]) -> None:
    """The site's name above its menu, or with its slogan; only where another line is left that can be the title."""
    top = list(takewhile(lambda line: not is_running(text, line), found[:DEEPEST]))
    own = [line for line in top if line.kind == "body" and not line.fixed]
    titles = [line for line in own if _can_be_title(text[line.start : line.stop], language)]
    for line in own:
        if not titles or titles[-1].start <= line.start:
            return
        words = text[line.start : line.stop]
        if is_slogan(words) or is_bar(words) or _is_above_menu(text, line, found):
            line.kind = "furniture"


def mark_menu(text: str, language: str, found: list[Line]) -> None:
    """The entries of a menu, one a line, from the first line of the page on; all of them, or none."""
    gap = next((at for at, line in enumerate(found) if at and line.after_gap), len(found))
    menu, below = found[:gap], takewhile(lambda line: not is_running(text, line), found[gap:])
    if not menu or menu[0].kind != "furniture":
        return
    entries = [line for line in menu if line.kind != "furniture"]
    if len(entries) < _ENTRIES or not all(_is_entry(text, language, line) for line in entries):
        return
    left = (text[line.start : line.stop] for line in below if line.kind == "body")
    if any(_can_be_title(words, language) for words in left):
        for line in entries:
            line.kind = "furniture"


def mark_repeated(text: str, language: str, found: list[Line], repeated: frozenset[int]) -> None:
    """Lines of the site, above the first running text and below the last; where no title would be left above, none there."""
    running = [place for place, line in enumerate(found) if is_running(text, line) and not line.fixed]
    if not running:
        return
    for top, edge in ((True, found[: running[0]]), (False, found[running[-1] + 1 :])):
        shared = [_is_shared(text, language, line, repeated) for line in edge]
        taken = set(blocks([line.kind == "furniture" for line in edge], shared, top=top))
        # a title that asks, or cries, looks like running text
        left = [line for at, line in enumerate(edge) if at not in taken and line.kind == "body"]
        left += [found[running[0]]] if top and text[found[running[0]].stop - 1] != "." else []
        if top and not any(_can_be_title(text[line.start : line.stop], language) for line in left):
            continue
        for at in taken:
            edge[at].kind = "furniture"


def _can_be_title(words: str, language: str) -> bool:
    """Whether a line is long enough for a title, and neither date nor author."""
    return words.count(" ") >= 2 and not is_stamp(words, language) and not is_byline(words, language)


def _is_above_menu(text: str, line: Line, found: list[Line]) -> bool:
    """Whether a page begins with this line, and its menu follows at once."""
    words = text[line.start : line.stop]
    if len(found) < 2 or line is not found[0] or words.count(" ") > 5 or not words[-1].isalpha():
        return False
    following = found[1]
    return not following.after_gap and is_navigation(text[following.start : following.stop])


def _is_entry(text: str, language: str, line: Line) -> bool:
    words = text[line.start : line.stop]
    return words[0].isupper() and words.count(" ") <= _LONGEST_ENTRY and not is_own(words, language)


def _is_shared(text: str, language: str, line: Line, repeated: frozenset[int]) -> bool:
    words = text[line.start : min(line.stop, line.start + LONGEST + 1)]
    return (
        line.kind == "body" and not line.fixed and line_key(words) in repeated and not is_own(words, language)
    )


def is_running(text: str, line: Line) -> bool:
    """Is it running text: a sentence, and not a short one?"""
    return line.kind == "body" and runs(text[line.start : line.stop])
