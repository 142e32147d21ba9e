"""Lines that say when a text was published and who wrote it."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from loaders.dates import dates
from loaders.folding import folded
from loaders.languages import LANGUAGES, words

LONGEST = 160
"""Characters: a line that stamps a text is short."""

_BEFORE_TITLE = re.compile(r"\s*date:?[ \t]+\d{4}(?:-\d{2}){0,2}(?=\s)", re.IGNORECASE)
_HAS_DATE = re.compile(r"\b\d{4}\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2}\b|\b\d{1,2}[.\s]")
_BETWEEN = ("", "le", "den", "am", "the")
_CLOCK = re.compile(
    r"(?:\b(?:à|um|at|vers|gegen)\s)?\b\d{1,2}\s?(?:[:h.]\s?\d{2}(?::\d{2})?)(?:\s?(?:Uhr|h|am|pm|CET|CEST|UTC)\b)?"
    r"|\b\d{1,2}\s?(?:Uhr|h|heures)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w")
_PROPER = r"(?:[dl]['’])?[^\W\d_a-zß-öø-ÿ][\w’'.-]*"
_NAME = rf"{_PROPER}(?:\s+(?:(?:d[eu]|da|di|van|von|la|le|der|den|del|bin|al)\s+){{0,2}}{_PROPER}){{1,3}}"


_SIGNED = re.compile(rf"\W*{_NAME}\s+(?:le|am|on)\s+")


@dataclass(frozen=True, slots=True)
class StampWords:
    """How a language says when and by whom."""

    published: tuple[str, ...]
    """What stands before the date of publication."""
    updated: tuple[str, ...]
    """What stands before the date of a change."""
    by: tuple[str, ...]
    """What stands before the author's name at the start of a line."""
    author: tuple[str, ...]
    """Labels of an author: `Author: …`."""
    publisher: tuple[str, ...]
    """Labels of a publisher: `Source: …`."""
    press: tuple[str, ...]
    """Nouns in the names of newspapers, magazines, agencies."""
    genres: tuple[str, ...]
    """Lines that say what kind of text follows, and are not its title."""
    issues: tuple[str, ...]
    """What an issue, a press release or a decision is called before its number and date: `numéro`, `Ausgabe`."""
    seasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Stamps:
    """The patterns of one language."""

    published: re.Pattern[str]
    updated: re.Pattern[str]
    byline: re.Pattern[str]
    author: re.Pattern[str]
    publisher: re.Pattern[str]
    press: re.Pattern[str]
    signed: re.Pattern[str]
    """An author at the end of a stamp: `… rédigé par X`."""
    genres: frozenset[str]
    issue: re.Pattern[str]
    """A line, or a column of one, that names an issue."""
    season: re.Pattern[str]
    """A season with its year, at the end of such a line."""


def stamp_before_title(text: str, start: int, stop: int) -> int | None:
    """Where the title begins in a first line such as ` date 2018-12 The title`, else None."""
    stamp = _BEFORE_TITLE.match(text, start, stop)
    return stamp.end() if stamp and stop - stamp.end() > 1 else None


def is_stamp(line: str, language: str) -> bool:
    """Is this line a date of publication, alone or with its label?"""
    if len(line) > LONGEST or not _HAS_DATE.search(line):
        return False
    own = stamps(language)
    if own.published.match(line) or own.updated.match(line) or _BEFORE_TITLE.match(line):
        return True
    return is_dateline(line, language)


def is_dateline(line: str, language: str) -> bool:
    """Is this line a date that has a year, with its place and hour at most: `Anvers, le 3 mai 2020, 15:47`?"""
    if len(line) > 90 or not _HAS_DATE.search(line):
        return False
    return any(_is_dated(line, code) for code in dict.fromkeys((language, "en")))


@lru_cache(maxsize=512)  # a line is asked about for its kind, for the title and for the date of publication
def _is_dated(line: str, language: str) -> bool:
    found = [date for date in dates(line, language, None) if "/" not in date.value and "X" not in date.value]
    if len(found) != 1 or len(found[0].value) == 4:
        return False
    before, after = line[: found[0].start], _CLOCK.sub(" ", line[found[0].stop :])
    place, comma, between = _CLOCK.sub(" ", before).rpartition(",")
    if _WORD.search(after):
        return False
    if not comma and _SIGNED.fullmatch(between):  # Anna Weber am 3. Mai 2020
        return True
    if _WORD.search(between) and between.strip(" *_(").lower() not in _BETWEEN:
        return False
    return not comma or (place.count(" ") < 6 and "." not in place)


def is_genre(line: str) -> bool:
    """Does this line only say what kind of text follows, in any language?"""
    return any(folded(line) in stamps(code).genres for code in LANGUAGES)


def is_byline(line: str, language: str) -> bool:
    """Does this line say who wrote the text, and nothing else?"""
    own = stamps(language)
    return len(line) <= LONGEST and (own.byline.match(line) is not None or own.author.match(line) is not None)


@cache
def stamps(language: str) -> Stamps:
    """The patterns of a language; the labels of English stand on pages of every language."""
    own, english = words(language, "stamps", StampWords), words("en", "stamps", StampWords)

    def either(field: str, shortest: int = 0) -> str:
        given = {*getattr(own, field), *getattr(english, field)}
        forms = sorted(
            (form for form in given if form.count(" ") >= shortest), key=lambda form: (-len(form), form)
        )
        return "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in forms)

    label = r"\s*:\s*(?P<name>\S.{1,80}?)\s*\Z"
    return Stamps(
        published=re.compile(rf"\W*(?:{either('published')})\b", re.IGNORECASE),
        updated=re.compile(rf"\W*(?:{either('updated')})\b", re.IGNORECASE),
        byline=re.compile(
            rf"\W*(?i:{either('by')})\s+(?P<name>{_NAME})(?=\s*(?:\Z|[,|·•(–—/-]|\s(?:le|am|on|à|pour|für|for)\b|\d))"
        ),
        author=re.compile(rf"\W*(?i:{either('author')}){label}"),
        publisher=re.compile(rf"\W*(?i:{either('publisher')}){label}"),
        signed=re.compile(
            rf"\b(?i:{either('by', 1)})\s+(?P<name>{_NAME})(?=\s*(?:\Z|[.,|·•(–—*_/-]|\s(?:le|am|on|à)\b|\d))"
        ),
        issue=re.compile(rf"(?:.{{0,60}}\W)?(?:{either('issues')})(?!\w)", re.IGNORECASE),
        season=re.compile(rf"\b(?:{either('seasons')})\s+(?P<year>20\d\d)\W*\Z", re.IGNORECASE),
        genres=frozenset(folded(genre) for genre in (*own.genres, *english.genres)),
        press=re.compile(
            rf"\b(?:{either('press')})\b|\w(?:zeitung|blatt|presse|funk|magazin)\b", re.IGNORECASE
        ),
    )
