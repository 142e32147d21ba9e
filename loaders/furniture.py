"""Which lines of a page are its furniture: menus, share buttons, prompts, photo credits, headings of comments.

A line is judged by its words in every language that is read, for page builders speak English on a
French page; lines that stand in many documents of a corpus can be added by their keys.
"""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from loaders.folding import folded
from loaders.languages import LANGUAGES, words
from loaders.lines import lines

LONGEST = 400
"""Characters: a cookie prompt may be this long; a line beyond it is never looked at."""
SHORT = 120
"""Characters: a link, a button, a prompt of one sentence."""

_SIGNED = re.compile(r"\s*(?:©|\(c\)\s|📷|copyright\b)", re.IGNORECASE)
_SIGNS = re.compile(r"[^\W_][ \u00a0]?[+×≡☰▼▾›|→←↑↓✕✖↗]+\Z|\A[×≡☰▼▾→←↑↓✕✖↗]")
_ONLY_SIGNS = re.compile(r"[|·•+›×☰≡▼▾→←↑↓✕✖↗\s]+")
_PARTS = re.compile(r"\s*[|·•›>/]\s+|\s+[–—-]\s+")
_COUNT = re.compile(r"\A(?:\d+ )|(?: \d+)\Z")


@dataclass(frozen=True, slots=True)
class FurnitureWords:
    """What a language writes on the furniture of a page; compared folded."""

    lines: tuple[str, ...]
    """Whole lines."""
    beginnings: tuple[str, ...]
    """How short lines begin that lead elsewhere."""
    within: tuple[str, ...]
    """What stands somewhere in a prompt, however long."""
    vocabulary: tuple[str, ...]
    """Words of menus and buttons: a short line of nothing else is one."""
    small: tuple[str, ...]
    """Words that count neither for nor against."""
    links: tuple[str, ...]
    """Headings under which links to other pages stand."""
    comment_nouns: tuple[str, ...]
    counters: tuple[str, ...]
    """What stands before them: `3 comments`, `one comment`."""
    asking: tuple[str, ...]
    """Headings that ask for a comment."""
    credits: tuple[str, ...]
    """What a photographer's name stands after: `Photo: …`."""


@dataclass(frozen=True, slots=True)
class _Known:
    whole: frozenset[str]
    beginnings: re.Pattern[str]
    within: re.Pattern[str]
    vocabulary: frozenset[str]
    small: frozenset[str]
    links: frozenset[str]
    comments: re.Pattern[str]
    asking: frozenset[str]
    credits: re.Pattern[str]


def keys(text: str) -> Counter[str]:
    """The short lines of a document as they are compared over a corpus: what many documents share is furniture."""
    short = (text[start:stop] for start, stop in lines(text) if stop - start <= SHORT)
    return Counter(folded(line) for line in short)


def is_furniture(line: str, repeated: frozenset[str] = frozenset()) -> bool:
    """Whether a line by itself says that it is furniture; `repeated` holds keys of lines that many documents share."""
    if len(line) > LONGEST:
        return False
    known, key = _known(), folded(line)
    if not key:
        return _ONLY_SIGNS.fullmatch(line) is not None
    if len(line) > SHORT or line.lstrip()[0] in '«“„"':
        return known.within.search(key) is not None
    if " " not in key and line.rstrip().endswith((".", ",", ";")):  # the last word of a broken line
        return False
    return key in repeated or _is_told(line, key, known)


def _is_told(line: str, key: str, known: _Known) -> bool:
    """Whether the words of a short line say that it is furniture."""
    if key in known.whole or key in known.links or key in known.asking:
        return True
    if known.within.search(key) or known.comments.fullmatch(key) or known.beginnings.match(key):
        return True
    return _is_credit(line, known) or _is_menu(line, key, known)


def heads_comments(line: str) -> bool:
    """Is this the heading that readers' comments follow?"""
    return len(line) <= SHORT and _known().comments.fullmatch(folded(line)) is not None


def asks_for_comment(line: str) -> bool:
    """Is this the heading of the form in which a reader writes a comment?"""
    return len(line) <= SHORT and folded(line) in _known().asking


def heads_links(line: str) -> bool:
    """Is this the heading of a list of links to other pages?"""
    return len(line) <= SHORT and folded(line) in _known().links


def _is_credit(line: str, known: _Known) -> bool:
    """`© Somebody`, `Photo: Somebody`: a name, not a caption that tells what is seen."""
    if line.count(" ") > (5 if line.rstrip().endswith(".") else 9):
        return False
    return _SIGNED.match(line) is not None or known.credits.match(line) is not None


def _is_menu(line: str, key: str, known: _Known) -> bool:
    """A short line that says nothing but words of menus, buttons and networks."""
    bare = _COUNT.sub("", key).split()
    telling = [word for word in bare if word not in known.small]
    if _SIGNS.search(line.strip()) and len(bare) <= 2 and line.strip()[-1] != "»":
        return True
    if _is_path(line, known):
        return True
    if not telling or line.rstrip()[-1] in ".:;,»”“?" or len(bare) > 14:
        return False
    said = sum(word in known.vocabulary for word in telling)
    # one word of a menu may be a heading of the text; two are a menu
    return said == len(telling) >= 2 or (said >= 3 and said * 4 >= len(telling) * 3)


def _is_path(line: str, known: _Known) -> bool:
    """The path to the page, or a menu in one line: short parts, some of them words of menus."""
    parts = [folded(part) for part in _PARTS.split(line)]
    if len(parts) < 2 or any(not part or part.count(" ") > 3 for part in parts):
        return False
    return sum(part in known.whole or part in known.vocabulary for part in parts) * 4 >= len(parts)


@cache
def _known() -> _Known:
    own = [words(code, "furniture", FurnitureWords) for code in LANGUAGES]

    def every(field: str) -> frozenset[str]:
        return frozenset(folded(entry) for table in own for entry in getattr(table, field))

    def either(field: str) -> str:
        return "|".join(sorted(every(field), key=lambda entry: (-len(entry), entry)))

    shouted = "|".join(
        sorted({entry for table in own for entry in table.credits}, key=lambda e: (-len(e), e))
    )
    nouns = f"(?:{either('comment_nouns')})"
    return _Known(
        whole=every("lines"),
        beginnings=re.compile(rf"(?:{either('beginnings')})\b"),
        within=re.compile(either("within")),
        vocabulary=every("vocabulary") | {entry for word in every("vocabulary") for entry in word.split()},
        small=every("small"),
        links=every("links"),
        comments=re.compile(
            rf"(?:(?:\d+|{either('counters')}) )?{nouns}(?: \d+)?|\d+ {nouns}\b.{{0,90}}|(?:{either('counters')}) {nouns} (?:on|sur|zu|to|a) .{{1,90}}"
        ),
        asking=every("asking"),
        credits=re.compile(rf"\s*\(?(?:{shouted})s?(?:\s(?:{shouted}))?\s?[:©]\s?(?=\S)", re.IGNORECASE),
    )
