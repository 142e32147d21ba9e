"""When a post is held: what the words around it say, and the dates beside it."""

from db.records import RoleStatus
from loaders.roles.holding import Holder
from loaders.roles.language import folded
from loaders.roles.sentence import Sentence
from loaders.roles.titles import Title

_DAY = 10
"""Characters of a day."""
_BESIDE = 40
"""Characters behind a title within which a date can be the post's."""


def beside(sentence: Sentence, start: int, stop: int) -> tuple[str | None, str | None]:
    """Since when and until when, by the dates right behind a verb or behind what it leads."""
    language = sentence.page.language
    since: str | None = None
    until: str | None = None
    for date in sentence.dates:
        if not start <= date.start < stop + _BESIDE or any(
            m in sentence.between(stop, date.start) for m in ",;:"
        ):
            continue
        lead = sentence.words(max(sentence.start, date.start - 24), date.start)[-3:]
        if any(word in folded(language, "until") for word in lead):
            until = date.value
        elif any(word in folded(language, "since") for word in lead):
            since = date.value
    return since, until


def _begins(lead: list[str], language: str, value: str) -> bool:
    """Whether `on 1 May`, `zum 1. Mai`, `le 1er mai` is the day on which a post begins."""
    return len(value) == _DAY and bool(set(lead[-2:]) & folded(language, "on_a_day"))


def times(sentence: Sentence, title: Title, held: Holder) -> tuple[RoleStatus, str | None, str | None]:
    """The status of a post, and since when and until when it is held, where the text says so."""
    language = sentence.page.language
    low = held.person.stop if held.ahead else title.first - _BESIDE
    high = max(title.last, held.person.stop if not held.ahead else 0) + _BESIDE
    since: str | None = None
    until: str | None = None
    for date in sentence.dates:
        if not low <= date.start < high:
            continue
        lead = sentence.words(max(sentence.start, date.start - 24), date.start)[-3:]
        between = sentence.between(title.last, date.start) if date.start >= title.last else ""
        verbs = folded(language, "copulas") | folded(language, "past")
        # `Die Leiterin war bis 2022 Referentin`: the date is the next title's
        if any(mark in between for mark in ",;:") or verbs & set(sentence.words(title.last, date.start)):
            continue
        parts = date.value.split("/")
        if len(parts) == 2 and (date.start >= title.last):
            since, until = parts[0], parts[1]
        elif any(word in folded(language, "until") for word in lead):
            until = date.value
        elif any(word in folded(language, "since") for word in lead) or _begins(lead, language, date.value):
            since = date.value
    status = held.status
    published = sentence.page.published
    if status == "current" and published and since and since[:4].isdigit() and since > published:
        status = "future"
    if until and status == "current" and published and until < published:
        status = "former"
    return status, since, until
