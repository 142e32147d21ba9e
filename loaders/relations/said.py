"""Relations that the words between two names say."""

import re
from collections.abc import Iterator
from functools import cache

from db.records import Relation, RelationStatus
from loaders.relations.language import Pattern, of
from loaders.relations.skeleton import LETTERS, Skeleton
from loaders.relations.triggers import promising
from loaders.relations.views import View, views
from loaders.roles.sentence import Named

_WORD = re.compile(r"[\w-]+")
_BEFORE = 24
"""Characters before a match within which a word may say that it is only planned, or not so."""
_CLAUSE = re.compile(r"[,;:.()«»“”„]")
_BESIDE = 120
"""Characters behind a match within which a sum of money is the one that it speaks of."""
_SUM = re.compile(r"<m\d+>")
_WITHIN = re.compile(r"<d(\d+)>")
_BEHIND = re.compile(r",? \(?((?:\w+ ){1,2})<d(\d+)>")
_FIRST = re.compile(r"(?:[\w'.-]+ ){0,4}?(?:[\w'-]+, )?(<[poegtl]\d+>)(?! ?-)")
"""The subject of a sentence: the name that it begins with, behind an article and what one does."""
_ABOUT = re.compile(r"(?<=<l\d>) \(<l\d+>\)|(?<=<l\d\d>) \(<l\d+>\)")
"""The country or county of a place, in brackets behind it."""
_PRONOUN = re.compile(r"\b(?:in|im|bei|à|en|au|at|de|von|of|from|pour|für|mit|avec|with) (?:\w+ )?$")


def said(bones: Skeleton) -> Iterator[Relation]:
    """Every relation that a pattern of the language finds in a sentence."""
    if len(bones.sentence.named) < 2:
        return
    letters = frozenset(LETTERS[named.kind] for named in bones.sentence.named)
    for view in views(bones):
        for pattern in promising(bones.sentence.page.language, letters, view.text):
            for match in pattern.regex.finditer(view.text):
                yield from _matched(view, pattern, match)


def _matched(view: View, pattern: Pattern, match: re.Match[str]) -> Iterator[Relation]:
    """The relations of one match: one for each pair of its subjects and objects."""
    bones = view.whole
    subjects = _listed(bones, match, "S") if match["S"] else _carried(view, pattern, match)
    status = _status(view, match)
    if status is None or not subjects:
        return
    since, until = _dates(view, match)
    if status == "stated" and since and _later(since, bones.sentence.page.published):
        status = "planned"
    kind = pattern.kind
    # support with a sum beside it is money
    if kind == "supports" and _SUM.search(view.text, match.start(), match.end() + _BESIDE):
        kind = "funds"
    start, stop = bones.span(*view.place(*match.span()))
    for subject in subjects:
        for thing in _listed(bones, match, "O"):
            if subject.name != thing.name:
                yield Relation(start, stop, subject.name, kind, thing.name, status, since, until)


def _listed(bones: Skeleton, match: re.Match[str], group: str) -> list[Named]:
    """The names of a list; of one with an aside behind it only the last, of which the aside speaks."""
    named = bones.named(_ABOUT.sub("", match[group]))
    aside = (
        match.start(group) == match.start() and match.string[match.end(group) : match.end(group) + 1] == ","
    )
    return named[-1:] if aside else named


def _carried(view: View, pattern: Pattern, match: re.Match[str]) -> list[Named]:
    """The subject of a verb that follows `and`: the one that the sentence begins with."""
    first = _FIRST.match(view.text)
    if first is None or first.end() > match.start() or _PRONOUN.search(view.text[: first.start(1)]):
        return []
    # with the comma that the match may begin with
    begun = view.whole.text[: view.place(*match.span())[0] + 1]
    clauses = list(_relative(view.whole.sentence.page.language).finditer(begun))
    if clauses and "," in begun[clauses[-1].end() :]:
        # the clause may be over, or not
        return []
    sign = clauses[-1]["head"] if clauses else first[1]
    return [n for n in view.whole.named(sign) if LETTERS[n.kind] in pattern.subjects]


@cache
def _relative(language: str) -> re.Pattern[str]:
    """A name and the pronoun that makes it the subject of a clause of its own."""
    return re.compile(rf"(?P<head><\w\d+>)(?: \(<\w\d+>\))?,? (?:{of(language).relative}) ")


def _later(date: str, published: str | None) -> bool:
    """Whether a date lies after the day on which the text was published, as far as both are known."""
    known = min(len(date), len(published or ""))
    return bool(published) and date[:known] > (published or "")[:known]


def _status(view: View, match: re.Match[str]) -> RelationStatus | None:
    """How sure the sentence is; None where it says that it is not so."""
    own = of(view.whole.sentence.page.language)
    start, stop = view.place(*match.span())
    text = view.whole.text
    clause = _CLAUSE.split(text[max(0, start - _BEFORE) : start])[-1]
    told = set(_WORD.findall(clause + view.told(start, stop)))
    # a German verb, and its denial, may end the clause
    behind = set(_WORD.findall(_CLAUSE.split(text[stop : stop + _BEFORE])[0]))
    if (told | behind) & own.denied:
        return None
    future, open_ = _endings(view.whole.sentence.page.language)
    if told & own.possible or any(open_.search(word) for word in told):
        return "possible"
    if told & own.proposed:
        return "proposed"
    return "planned" if told & own.planned or any(future.search(word) for word in told) else "stated"


@cache
def _endings(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What verbs of what is to come, and of what may be, end in."""
    own = of(language)
    return re.compile(f"(?:{own.planned_ending})$"), re.compile(f"(?:{own.possible_ending})$")


def _dates(view: View, match: re.Match[str]) -> tuple[str | None, str | None]:
    """When it began and ended: the date among the words that say it, or the one right behind them."""
    bones = view.whole
    own = of(bones.sentence.page.language)
    start, stop = view.place(*match.span())
    found = _WITHIN.search(view.told(start, stop))
    if found is None:
        behind = _BEHIND.match(bones.text, stop)
        if behind is None or not set(behind[1].split()) & own.by_date:
            return None, None
        found = behind
    first, _, last = bones.sentence.dates[int(found[found.lastindex or 1])].value.partition("/")
    return first, last or None
