"""Relations that the words between two names say."""

import re
from collections.abc import Iterator

from db.records import Relation, RelationStatus
from loaders.relations.language import Pattern, of, patterns
from loaders.relations.skeleton import LETTERS, Skeleton

_WORD = re.compile(r"[\w-]+")
_BEFORE = 24
"""Characters before a match within which a word may say that it is only planned, or not so."""
_CLAUSE = re.compile(r"[,;:.()«»“”„]")
_BESIDE = 120
"""Characters behind a match within which a sum of money is the one that it speaks of."""
_SUM = re.compile(r"<m\d+>")
_WITHIN = re.compile(r"<d(\d+)>")
_BEHIND = re.compile(r",? \(?((?:\w+ ){1,2})<d(\d+)>")


def said(bones: Skeleton) -> Iterator[Relation]:
    """Every relation that a pattern of the language finds in a sentence."""
    if len(bones.sentence.named) < 2:
        return
    letters = frozenset(LETTERS[named.kind] for named in bones.sentence.named)
    for pattern in patterns(bones.sentence.page.language):
        if _worth(pattern, letters, bones.text):
            for match in pattern.regex.finditer(bones.text):
                yield from _matched(bones, pattern, match)


def _matched(bones: Skeleton, pattern: Pattern, match: re.Match[str]) -> Iterator[Relation]:
    """The relations of one match: one for each pair of its subjects and objects."""
    since, until = _dates(bones, match)
    status = _status(bones, match)
    if status is None:
        return
    if status == "stated" and since and _later(since, bones.sentence.page.published):
        status = "planned"
    kind = pattern.kind
    # support with a sum beside it is money
    if kind == "supports" and _SUM.search(bones.text, match.start(), match.end() + _BESIDE):
        kind = "funds"
    start, stop = bones.span(*match.span())
    for subject in bones.named(match["S"]):
        for thing in bones.named(match["O"]):
            if subject.name != thing.name:
                yield Relation(start, stop, subject.name, kind, thing.name, status, since, until)


def _later(date: str, published: str | None) -> bool:
    """Whether a date lies after the day on which the text was published, as far as both are known."""
    known = min(len(date), len(published or ""))
    return bool(published) and date[:known] > (published or "")[:known]


def _worth(pattern: Pattern, letters: frozenset[str], text: str) -> bool:
    """Whether a sentence with names of these kinds can say what a pattern looks for."""
    if not all(letters & kinds for kinds in pattern.kinds):
        return False
    return not pattern.keys or any(key in text for key in pattern.keys)


def _status(bones: Skeleton, match: re.Match[str]) -> RelationStatus | None:
    """How sure the sentence is; None where it says that it is not so."""
    own = of(bones.sentence.page.language)
    clause = _CLAUSE.split(bones.text[max(0, match.start() - _BEFORE) : match.start()])[-1]
    told = set(_WORD.findall(clause + match.group()))
    # a German verb, and its denial, may end the clause
    behind = _CLAUSE.split(bones.text[match.end() : match.end() + _BEFORE])[0]
    if (told | set(_WORD.findall(behind))) & own.denied:
        return None
    if told & own.possible:
        return "possible"
    if told & own.proposed:
        return "proposed"
    return "planned" if told & own.planned else "stated"


def _dates(bones: Skeleton, match: re.Match[str]) -> tuple[str | None, str | None]:
    """When it began and ended: the date among the words that say it, or the one right behind them."""
    own = of(bones.sentence.page.language)
    found = _WITHIN.search(bones.text, match.start(), match.end())
    if found is None:
        behind = _BEHIND.match(bones.text, match.end())
        if behind is None or not set(behind[1].split()) & own.by_date:
            return None, None
        found = behind
    first, _, last = bones.sentence.dates[int(found[found.lastindex or 1])].value.partition("/")
    return first, last or None
