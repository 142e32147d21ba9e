"""A text as passages that tile it: headings, body, the furniture of the page, readers' comments."""

import re
from collections.abc import Iterator

from db.records import Passage
from loaders.formats import markdown
from loaders.furniture import (
    LONGEST,
    asks_for_comment,
    heads_comments,
    heads_links,
    is_furniture,
)
from loaders.lines import Line, goes_on, is_item, lines, trimmed
from loaders.masthead import TITLE, is_running, mark_masthead, mark_menu, mark_repeated
from loaders.repetition import is_agency
from loaders.stamps import is_byline, is_stamp, stamp_before_title

HEADING = 130
"""Characters: the longest line within a text that is still a heading."""
BODY = 200
"""Characters of running text after which a heading of comments can be one."""

_BELOW = 12
"""Lines of furniture (share buttons, a prompt) that may stand between a heading and its text."""

_QUOTED = re.compile(r"\s*[«“„\"‹»]")
_SENTENCE_END = re.compile(r"[.!?…][»”“\"')\]]*\Z")
_LETTERS = re.compile(r"[^\W\d_]{2,}")


def passages(text: str, language: str, repeated: frozenset[int] = frozenset()) -> tuple[Passage, ...]:
    """Passages in order; only white space lies between them, and none crosses a blank line.

    `repeated` holds keys (see loaders/repetition.py) of lines that other pages of the site have at this place.
    """
    found = list(_lines(text))
    _mark_furniture(text, found)
    mark_masthead(text, language, found)
    mark_menu(text, language, found)
    if repeated:  # last, so that it only adds to what the page says by itself
        mark_repeated(text, language, found, repeated)
    _mark_headings(text, language, found)
    _mark_tail(text, found)
    return tuple(_joined(found))


def _lines(text: str) -> Iterator[Line]:
    """Lines, those joined that were only broken for their width; what a page puts before its title is cut off."""
    front = markdown.front_matter(text)[1]
    if front:
        yield Line(*trimmed(text, 0, front), alone=True, after_gap=True, kind="body", fixed=True)
    spans = lines(text, front)
    if spans:
        cut = stamp_before_title(text, *spans[0])
        if cut is not None:
            spans[:1] = [trimmed(text, spans[0][0], cut), trimmed(text, cut, spans[0][1])]
    pending: Line | None = None
    previous = 0
    for start, stop in spans:
        gap = text.count("\n", previous, start) != 1
        previous = stop
        if pending is not None:
            if not gap and _is_wrapped(text, pending, start, stop):
                pending.stop = stop
                continue
            pending.alone = pending.after_gap and gap
            yield pending
        pending = Line(start, stop, alone=True, after_gap=gap)
    if pending is not None:
        pending.alone = pending.after_gap
        yield pending


def _is_wrapped(text: str, line: Line, start: int, stop: int) -> bool:
    """Whether the line at `start` goes on with `line`, and neither of them is furniture."""
    if not goes_on(text, (line.start, line.stop), (start, stop)):
        return False
    before = text[line.start : min(line.stop, line.start + LONGEST + 1)]
    return not is_furniture(text[start:stop]) and not is_furniture(before)


def _mark_furniture(text: str, found: list[Line]) -> None:
    """Lines that say themselves that they are furniture, the links under a heading of links, readers' comments.

    Comments go on up to the form for the next one or a list of links. Both need an article before them:
    a link that says `3 comments` stands under many a title.
    """
    body, section = 0, ""
    for line in found:
        words = text[line.start : min(line.stop, line.start + LONGEST + 1)]
        if heads_comments(words):
            line.kind = "furniture"
            section = "comments" if body >= BODY else ""
        elif is_furniture(words):
            line.kind = "furniture"
            if heads_links(words):
                section = "links" if body >= BODY else ""
            elif asks_for_comment(words):
                section = ""
        elif section == "comments":
            line.kind = "comment"
        elif section == "links" and len(words) <= HEADING and not _SENTENCE_END.search(words):
            line.kind = "furniture"
        else:
            section = ""
            if len(words) > HEADING or _SENTENCE_END.search(words):
                body += line.stop - line.start


def _mark_headings(text: str, language: str, found: list[Line]) -> None:
    """The title, and the headings within."""
    titled = False
    for place, line in enumerate(found):
        if line.kind != "body" or line.fixed:
            continue
        words = text[line.start : line.stop]
        following = found[place + 1] if place + 1 < len(found) else None
        if markdown.is_heading(words) or (following is not None and _is_underlined(text, line, following)):
            line.kind, titled = "heading", True
        elif is_stamp(words, language) or is_byline(words, language):
            continue
        elif not titled:
            titled = True
            if following is not None and _is_title(text, words, line, following):
                line.kind = "heading"
        elif _is_heading(text, words, found, place):
            line.kind = "heading"


def _is_underlined(text: str, line: Line, following: Line) -> bool:
    return (
        not following.after_gap
        and markdown.is_underline(text[following.start : following.stop])
        and len(text[line.start : line.stop]) <= TITLE
    )


def _is_title(text: str, words: str, line: Line, following: Line) -> bool:
    """Whether the first line that is neither furniture nor a date is the title."""
    if len(words) > TITLE or is_item(text, line.start):
        return False
    runs_on = not following.after_gap and not line.alone and len(words) > HEADING
    return not runs_on and (not words.endswith((".", ",", ";")) or words.isupper() or words.endswith("..."))


def _is_heading(text: str, words: str, found: list[Line], place: int) -> bool:
    """Whether a line after the title heads what follows it."""
    line = found[place]
    if len(words) > HEADING or not _LETTERS.search(words) or is_item(text, line.start):
        return False
    if markdown.is_bold(words) and line.alone:
        return not words.rstrip("*").endswith((".", ",", ";"))
    below = (found[p] for p in range(place + 1, min(place + 1 + _BELOW, len(found))))
    following = next((after for after in below if after.kind != "furniture"), None)
    if following is None or not _is_titled(words):
        return False
    after = text[following.start : following.stop]
    if words.endswith(":") and _QUOTED.match(after):  # it leads to a quotation
        return False
    ended = len(after) > len(words) and _SENTENCE_END.search(after) is not None
    longer = ended or len(after) > max(80, len(words))
    if line.alone:
        return longer or _is_stacked(text, found, place)
    # no blank lines in between: only a line much shorter than the next one is a heading by itself
    return line.after_gap and longer and len(after) > 2 * len(words) and not words.endswith((":", "?"))


def _is_titled(words: str) -> bool:
    """Whether a short line is worded as a heading: a capital first, no sentence, question or entry of a table."""
    first = words.lstrip("*_# ")[:1]
    if not (first.isupper() or first.isdigit()) or words[-1] in '.,;!…»”“"&–-/':
        return False
    if _QUOTED.match(words) or "...." in words:
        return False
    if words.endswith("?"):  # longer ones are an interviewer's
        return len(words) <= 60 and ":" not in words
    return not words.endswith(":") or (len(words) <= 60 and "," not in words)


def _is_stacked(text: str, found: list[Line], place: int) -> bool:
    """Whether a heading follows that heads running text: two headings on top of each other."""
    below = found[place + 1 : place + 3]
    return len(below) == 2 and below[0].alone and is_running(text, below[1])


def _mark_tail(text: str, found: list[Line]) -> None:
    """After the last running text: a short cry over a prompt is part of the prompt."""
    last = next((p for p in range(len(found) - 1, -1, -1) if is_running(text, found[p])), len(found))
    for place in range(len(found) - 2, last, -1):
        line = found[place]
        words = text[line.start : line.stop]
        cry = (words.isupper() and not is_agency(words)) or words.endswith(("!", "?", "…", "...", ":"))
        above = found[place + 1].kind == "furniture"
        if line.kind in ("body", "heading") and above and cry and len(words) <= 60:
            line.kind = "furniture"


def _joined(found: list[Line]) -> Iterator[Passage]:
    """Neighbouring lines of one paragraph and one kind are one passage; a heading is one by itself."""
    pending: Passage | None = None
    for line in found:
        same = pending is not None and pending.kind == line.kind != "heading" and not line.after_gap
        if pending is not None and same:
            pending = Passage(pending.start, line.stop, pending.kind)
            continue
        if pending is not None:
            yield pending
        pending = Passage(line.start, line.stop, line.kind)
    if pending is not None:
        yield pending
