"""What a text says of itself: title, date of publication, author, publisher, address."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from db.records import Passage
from loaders.dates import dates
from loaders.folding import folded
from loaders.formats import markdown
from loaders.lines import lines
from loaders.stamps import LONGEST, is_dateline, is_genre, stamps

HEAD = 1500
"""Characters in which a text says when it was published, if it says so at its start."""
TAIL = 600
"""The same at its end."""
_OPENING = 80
"""Characters: a paragraph this long is the text's own, which may begin with place and date."""
_ISSUE = 90
"""Characters: a line that names an issue and its date is no longer."""
_RUBRIC, _TELLING = 2, 5
"""Blanks that a heading has too few of to be a title where one stands below it, and that a sure title has."""
_REPEATED_WITHIN = 12
"""Passages: a title that stands twice does so at the top."""

_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"»”)\]]+")
_LABELLED_URL = re.compile(
    r"\W*(?:url|link|lien|permalink|permalien|adresse|source|quelle|canonical)\W{1,3}(?=https?://|www\.)",
    re.IGNORECASE,
)
_PLACE = re.compile(r"\W*[^\W\d_a-z][^\d.,:;()]{1,40}(?:,|\s\()\s*(?:le |den |am |the )?")
_COLUMN = re.compile(r"\s*[|·•]\s*|\s{3,}|\t")
"""Between the parts of a line that says several things of the text."""
_DASH = re.compile(r"\s*\.?\s*[–—-]\s")
_RIGHTS = re.compile(
    r"©\s*(?:[12]\d{3}\s+(?P<after>[^\W\d_][^\n\d|.,–]{2,50}[^\W\d_])|(?P<before>[^\W\d_][^\n\d|.,–]{2,50}[^\W\d_])[\s,–-]+[12]\d{3}\b)"
)
_STANDING = 4
"""Lines at the top in which a date between two full stops is the date of the text."""
_FIELDS = {
    "title": ("title", "titre", "titel"),
    "published": ("date", "published", "publié", "datum", "pubdate", "created"),
    "author": ("author", "auteur", "autor", "by", "creator"),
    "publisher": ("publisher", "source", "site", "journal", "éditeur", "quelle", "publication"),
    "url": ("url", "link", "permalink", "canonical", "lien"),
}
"""Names of front matter's fields."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a text says of itself; None where it says nothing."""

    title: str | None = None
    published: str | None = None
    """ISO 8601: a day, a month or a year."""
    author: str | None = None
    publisher: str | None = None
    url: str | None = None


def metadata(text: str, language: str, passages: Sequence[Passage]) -> Metadata:
    """What the text says of itself, its front matter before its lines."""
    fields = _front(text)
    said = list(_said(text, passages))
    long = [p for p in passages[:_REPEATED_WITHIN] if p.kind == "body" and p.stop - p.start > _OPENING]
    openings = [text[p.start : p.start + LONGEST] for p in long[:2]]
    return Metadata(
        title=fields.get("title") or _title(text, passages),
        published=_iso(fields.get("published"), language) or _published(said, openings, language),
        author=fields.get("author") or _author(said, language),
        publisher=fields.get("publisher") or _publisher(said, language) or _copyright(text, passages),
        url=fields.get("url") or _url(said),
    )


def _front(text: str) -> dict[str, str]:
    """The fields of the front matter under our names."""
    given = markdown.front_matter(text)[0]
    return {own: given[name] for own, names in _FIELDS.items() for name in reversed(names) if name in given}


def _title(text: str, passages: Sequence[Passage]) -> str | None:
    """The heading that stands twice at the top, else the first one that says something, else the first of all."""
    opening = next((p.start for p in passages if p.kind == "body" and p.stop - p.start > _OPENING), len(text))
    headings = [
        (" ".join(markdown.bare(text[p.start : p.stop]).split()), p.start)
        for p in passages[:_REPEATED_WITHIN]
        if p.kind == "heading"
    ]
    named = [(heading, start) for heading, start in headings if not is_genre(heading)]
    twice = [
        heading for heading, count in Counter(folded(heading) for heading, _ in named).items() if count > 1
    ]
    for heading, _ in named:
        if folded(heading) in twice:
            return heading
    # A rubric has one word or two.
    telling = [h for h, start in named if start < opening and h.count(" ") >= _TELLING and not h[0].isdigit()]
    if named:
        return telling[0] if telling and named[0][0].count(" ") < _RUBRIC else named[0][0]
    later = (p for p in passages if p.kind == "heading")
    first = next(later, None)
    if first is not None and not named:
        return headings[0][0] if headings else markdown.bare(text[first.start : first.stop])
    return None


def _said(text: str, passages: Sequence[Passage]) -> Iterator[str]:
    """Short lines at the top, then at the end, that are neither furniture nor comments: where a text speaks of itself."""
    own = [
        p
        for p in passages
        if p.kind in ("body", "heading") and not (p.start > HEAD and p.stop < len(text) - TAIL)
    ]
    for passage in own:
        if passage.stop - passage.start > 20 * LONGEST:
            continue
        for start, stop in lines(text, passage.start, passage.stop):
            if stop - start <= LONGEST and (start <= HEAD or stop >= len(text) - TAIL):
                yield markdown.bare(text[start:stop])


def _iso(written: str | None, language: str) -> str | None:
    """The first date in some words, in their language or in English, as pages have it."""
    if not written:
        return None
    values = [date.value for code in dict.fromkeys((language, "en")) for date in dates(written, code, None)]
    told = [value for value in values if "/" not in value and "X" not in value]
    return max(told, key=len, default=None)  # the first of those that say most


def _published(said: list[str], openings: list[str], language: str) -> str | None:
    """The date with its label, else the one that a line is, or begins the text with its place, else the last change."""
    own = stamps(language)
    columns = [part for line in said for part in _COLUMN.split(line) if part != line]
    said = [*said, *columns]
    labelled = [line for line in said if own.published.match(line)]
    dated = [line for line in said if is_dateline(line, language)]
    changed = [line for line in said if own.updated.match(line)]
    for line in (*labelled, *dated):
        value = _iso(line, language)
        if value is not None:
            return value
    for line in (*openings, *said[:_STANDING]):
        for date in dates(line, language, None):
            before, after = line[: date.start], line[date.stop :]
            place = line in openings and (
                _PLACE.fullmatch(before) or (not before.strip() and _DASH.match(after))
            )
            alone = before.endswith((". ", "| ", "· ", "– ")) and after.startswith((".", " |", " ·", " –"))
            if (place or alone) and len(date.value) == 10 and "X" not in date.value:
                return date.value
    issued = (_issued(line, language) for line in said if len(line) <= _ISSUE)
    return next((value for value in issued if value), None) or next(
        (value for line in changed if (value := _iso(line, language))), None
    )


def _issued(line: str, language: str) -> str | None:
    """The date at the end of a line that names an issue: `Nr. 88/2022 vom 05.09.2022`, `n° 87 – printemps 2025`."""
    own = stamps(language)
    if not own.issue.match(line):
        return None
    found = [date for date in dates(line, language, None) if not line[date.stop :].strip(" .)*_")]
    told = found[-1].value if found else ""
    if len(told) > 4 and "X" not in told and "/" not in told:
        return told
    season = own.season.search(line)
    return season["year"] if season else None


def _author(said: list[str], language: str) -> str | None:
    own = stamps(language)
    for line in said:
        found = own.author.match(line) or own.byline.match(line) or own.signed.search(line)
        if found:
            return found["name"].strip(" *_.,")
    return None


def _publisher(said: list[str], language: str) -> str | None:
    """Who is named as the source; else a newspaper before a date; else one as the last line."""
    own = stamps(language)
    for line in said:
        found = own.publisher.match(line)
        if found and not _URL.match(found["name"]):
            return found["name"].strip(" *_")
    for line in said:
        before = line.rpartition(",")[0]
        if before and is_dateline(line, language) and own.press.search(before):
            return before.strip(" *_")
    last = said[-1] if said else ""
    if own.press.search(last) and last[0].isupper() and last.count(" ") < 6 and last[-1].isalnum():
        return last
    return None


def _copyright(text: str, passages: Sequence[Passage]) -> str | None:
    """Who holds the rights of the page, by the furniture at its end; a photographer's line has no year."""
    for passage in reversed(passages[-6:]):
        if passage.kind == "furniture":
            found = _RIGHTS.search(text, passage.start, passage.stop)
            if found:
                return found["before"] or found["after"]
    return None


def _url(said: list[str]) -> str | None:
    """An address that is labelled as the text's own, or that is a whole line."""
    for line in said:
        label = _LABELLED_URL.match(line)
        found = _URL.match(line, label.end() if label else 0)
        if found and (label or found.end() == len(line)):
            return found[0].rstrip(".,;")
    return None
