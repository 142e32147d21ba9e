"""Which lines of a page are its furniture: menus, share buttons, prompts, photo credits, headings of comments.

A line is judged by its words in every language that is read, for page builders speak English on a
French page. Lines that tell nothing of it, and that many pages of a site have, are told by loaders/repetition.py.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from loaders.folding import folded
from loaders.languages import LANGUAGES, words
from loaders.stamps import stamps

LONGEST = 400
"""Characters: a cookie prompt may be this long; a line beyond it is never looked at."""
SHORT = 120
"""Characters: a link, a button, a prompt of one sentence."""

_SIGNED = re.compile(r"\s*(?:©|\(c\)\s|📷|copyright\b)", re.IGNORECASE)
_RIGHTS = re.compile(r"\s*(?:©|\(c\)\s|copyright\b).{0,60}\b(?:19|20)\d\d\b", re.IGNORECASE)
_FILE = re.compile(
    r"\((?:pdf|word|docx?|xlsx?|pptx?|zip|jpe?g|png|mp3|mp4)\b[^()]{0,30}\)\s*\Z|\A(?:pdf|zip)\s?[-–:]\s?\d",
    re.IGNORECASE,
)
"""A file to be fetched."""
_PHOTOGRAPHER = re.compile(
    r"\(?(?:[Pp]hotos?|[Ff]otos?|PHOTO|FOTO|Ph\.)(?: [^\W\d_a-zß-öø-ÿ][\w’'.-]+){2,3}\)?|\((?:[Pp]hoto|[Ff]oto) [A-Z]{2,5}\)"
)
_SIGNS = re.compile(r"[^\W_][ \u00a0]?[+×≡☰▼▾›|→←↑↓✕✖↗]+\Z|\A[×≡☰▼▾→←↑↓✕✖↗]")
_ONLY_SIGNS = re.compile(r"[|·•+›×☰≡▼▾→←↑↓✕✖↗\s]+")
_PARTS = re.compile(r"\s*[|·•›>/]\s+|\s+[–—-]\s+|\s{2,}|\t")
_DIGITS = re.compile(r"\d+(?: \d{3})*\b")
_WORD = re.compile(r"\S+")
_LONGEST_FORM = 8
"""Words: what a line begins with is told by so many."""
_NAMED = re.compile('[«“„"][^«»“”„"]{1,40}[»”“"]')
"""The name of a newsletter between marks."""
_RUBRICS = 3
"""Sections in a line: two stand in many a heading."""
_BARS = re.compile(r"\s*[|·•]\s*|\s{2,}|\t")
_COUNT = re.compile(r"\A(?:\d+ )|(?: \d+)\Z")


_REMEMBERED = 512
"""Lines: each is asked about several times over."""
_key = lru_cache(maxsize=_REMEMBERED)(folded)


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
    objects: tuple[str, ...]
    """Words of the text too, that buttons act on: they count beside one of `vocabulary`."""
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
    labels: tuple[str, ...]
    """What stands with a colon before other pages, or words for them: `Topics: …`."""
    sections: tuple[str, ...]
    """Sections of a site, three of which in a line are a menu; one is a heading, or a word of the text."""
    mastheads: tuple[str, ...]
    """What a site calls itself beside its name: `newspaper`; in German also at the end of a word."""
    articles: tuple[str, ...]
    """What stands before them: `the`, `your`."""
    kept: tuple[str, ...]
    """Lines that look like a menu and head what belongs to the text."""


@dataclass(frozen=True, slots=True)
class _Known:
    """The words of all languages together, folded."""

    whole: frozenset[str]
    beginnings: frozenset[str]
    within: tuple[str, ...]
    acts: frozenset[str]
    objects: frozenset[str]
    entries: frozenset[str]
    """Entries of a menu, whatever they say."""
    small: frozenset[str]
    links: frozenset[str]
    kept: frozenset[str]
    comments: re.Pattern[str]
    asking: frozenset[str]
    credits: re.Pattern[str]
    labels: re.Pattern[str]
    slogan: re.Pattern[str]


@lru_cache(maxsize=_REMEMBERED)
def is_furniture(line: str) -> bool:
    """Whether a line by itself says that it is furniture."""
    if len(line) > LONGEST:
        return False
    known, key = _known(), _key(line)
    if not key:
        return _ONLY_SIGNS.fullmatch(line) is not None
    if len(line) > SHORT or line.lstrip()[0] in '«“„"':
        return any(said in key for said in known.within)
    if " " not in key and line.rstrip().endswith((".", ",", ";")):  # the last word of a broken line
        return False
    return _is_told(line, key, known)


def _is_told(line: str, key: str, known: _Known) -> bool:
    """Whether the words of a short line say that it is furniture."""
    if key in known.kept:
        return False
    if _DIGITS.sub("0", key) in known.whole or key in known.links or key in known.asking:
        return True
    if (
        _begins(key, known.beginnings)
        or known.comments.fullmatch(key)
        or any(said in key for said in known.within)
    ):
        return True
    return known.labels.match(line) is not None or _is_credit(line, known) or _is_menu(line, key, known)


def is_navigation(line: str) -> bool:
    """Is this line a menu of the site's sections, or the path to the page?"""
    return len(line) <= SHORT and (_is_path(line, _known()) or _is_rubrics(line, _key(line), _known()))


def is_bar(line: str) -> bool:
    """Is this line divided into short parts, as a site's menu is? Only the place of it says that it is one."""
    parts = _BARS.split(line.strip())
    return (
        len(line) <= SHORT
        and len(parts) > _RUBRICS
        and all(
            part and part.count(" ") <= 2 and part[0].isupper() and not _DIGITS.search(part) for part in parts
        )
    )


def is_slogan(line: str) -> bool:
    """Is this line a site's name with what it calls itself: `Name – the newspaper of …`?"""
    return len(line) <= SHORT and _known().slogan.match(line) is not None


def heads_comments(line: str) -> bool:
    """Is this the heading that readers' comments follow?"""
    return len(line) <= SHORT and _known().comments.fullmatch(_key(line)) is not None


def asks_for_comment(line: str) -> bool:
    """Is this the heading of the form in which a reader writes a comment?"""
    return len(line) <= SHORT and _key(line) in _known().asking


def heads_links(line: str) -> bool:
    """Is this the heading of a list of links to other pages?"""
    return len(line) <= SHORT and _key(line) in _known().links


def heads_own(line: str) -> bool:
    """Is this the beginning of what looks like a menu and belongs to the text: `Press contact: …`?"""
    known = _known()
    return len(line) <= SHORT and _begins(_key(line), known.kept) > 0


def _is_credit(line: str, known: _Known) -> bool:
    """`© Somebody`, `Photo: Somebody`, a file: a name, not a caption that tells what is seen."""
    if _RIGHTS.match(line) or _FILE.search(line) or _PHOTOGRAPHER.fullmatch(line.strip()):
        return True
    if line.count(" ") > (5 if line.rstrip().endswith(".") else 9):
        return False
    return _SIGNED.match(line) is not None or known.credits.match(line) is not None


def _is_menu(line: str, key: str, known: _Known) -> bool:
    """A short line that says nothing but words of menus, buttons and networks."""
    bare = _COUNT.sub("", folded(_NAMED.sub(" ", line)) if _NAMED.search(line) else key).split()
    telling = [word for word in bare if word not in known.small]
    if _SIGNS.search(line.strip()) and len(bare) <= 2 and line.strip()[-1] != "»":
        return True
    if _is_path(line, known) or _is_rubrics(line, key, known):
        return True
    if not telling or line.rstrip()[-1] in ".:;,»”“?" or len(bare) > 14:
        return False
    acts = any(word in known.acts for word in telling)
    said = sum(word in known.acts or word in known.objects for word in telling) if acts else 0
    # one word of a menu may be a heading of the text; two are a menu
    return said == len(telling) >= 2 or (said >= 3 and said * 4 >= len(telling) * 3)


def _is_path(line: str, known: _Known) -> bool:
    """The path to the page, or a menu in one line: short parts, some of them words of menus."""
    parts = [folded(part) for part in _PARTS.split(line)]
    if len(parts) < 2 or any(not part or part.count(" ") > 3 for part in parts):
        return False
    return sum(
        part in known.whole or part in known.acts or part in known.objects for part in parts
    ) * 4 >= len(parts)


def _is_rubrics(line: str, key: str, known: _Known) -> bool:
    """Three sections of a site or more, each with a capital, and nothing else; between signs, most of them."""
    if line[-1:] in ".:;,!?" or ", " in line:
        return False
    parts = [part for part in _PARTS.split(line) if part.strip()]
    if len(parts) >= _RUBRICS and all(part.count(" ") <= 3 and not part[0].islower() for part in parts):
        return 2 * sum(folded(part) in known.entries for part in parts) >= len(parts)
    place = entries = 0
    while length := _begins(key, known.entries, place):
        place, entries = place + length + 1, entries + 1
    capitals = sum(word[0].isupper() for word in line.split())
    return place > len(key) and capitals >= entries >= _RUBRICS


def _begins(key: str, forms: frozenset[str], place: int = 0) -> int:
    """How many characters of the words from `place` on are one of the forms, the longest there is; 0 for none."""
    ends = [found.end() for found in _WORD.finditer(key, place)][:_LONGEST_FORM]
    return next((end - place for end in reversed(ends) if key[place:end] in forms), 0)


@cache
def _known() -> _Known:
    own = [words(code, "furniture", FurnitureWords) for code in LANGUAGES]

    def every(field: str) -> frozenset[str]:
        return frozenset(folded(entry) for table in own for entry in getattr(table, field))

    def either(field: str, *, fold: bool = True) -> str:
        forms = every(field) if fold else {entry for table in own for entry in getattr(table, field)}
        return "|".join(sorted(forms, key=lambda entry: (-len(entry), entry)))

    counters, nouns = f"(?:{either('counters')})", f"(?:{either('comment_nouns')})"
    shouted = either("credits", fold=False)
    whole, links, acts = every("lines"), every("links"), every("vocabulary")
    return _Known(
        whole=whole,
        beginnings=every("beginnings"),
        within=tuple(sorted(every("within"))),
        acts=acts | {entry for word in acts for entry in word.split()},
        objects=every("objects"),
        entries=every("sections") | whole | links | acts | every("objects"),
        small=every("small"),
        links=links,
        kept=every("kept").union(*(stamps(code).genres for code in LANGUAGES)),
        comments=re.compile(
            rf"(?:(?:\d+|{counters}) )?{nouns}(?: \d+)?|\d+ {nouns}\b.{{0,90}}|{counters} {nouns} (?:on|sur|zu|to|a) .{{1,90}}"
        ),
        asking=every("asking"),
        credits=re.compile(rf"\s*\(?(?:{shouted})s?(?:\s(?:{shouted}))?\s?[:©]\s?(?=\S)", re.IGNORECASE),
        labels=re.compile(rf"\W*(?:{either('labels', fold=False)})\s?:\s", re.IGNORECASE),
        slogan=re.compile(
            r"(?:[^\W\d]\S*\s){0,4}[^\W\d]\S*(?:\s?[–—|:,·]|\s-)\s"
            rf"(?i:{either('articles', fold=False)})\s?(?:[^\W\d]\S*\s){{0,2}}(?i:\w*(?:{either('mastheads', fold=False)}))\b"
        ),
    )
