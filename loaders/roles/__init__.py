"""Who holds which post, held it or will hold it, as a text says."""

from collections.abc import Iterator, Sequence

from db.records import Mention, Name, Page, Role
from loaders.roles.holders import Holder, holder
from loaders.roles.language import folded
from loaders.roles.sentence import Named, Sentence, sentences_of
from loaders.roles.successions import Succession, succession
from loaders.roles.times import times
from loaders.roles.titles import Title, titles_in
from loaders.roles.verbs import handed_over, leads

__all__ = ["roles"]


def roles(page: Page, names: Sequence[Name], mentions: Sequence[Mention]) -> tuple[Role, ...]:
    """The posts of a text, sorted, each once for a person, an organisation and a title."""
    found: list[Role] = []
    for sentence in sentences_of(page, names, mentions):
        if not sentence.of_kind("person"):
            continue
        here = [*_held(sentence), *leads(sentence)]
        found.extend(here)
        found.extend(handed_over(sentence, here))
    return tuple(_once(found))


def _held(sentence: Sentence) -> Iterator[Role]:
    """The titles of a sentence whose holder it names."""
    before: tuple[Title, Holder] | None = None
    follows = succession(sentence)
    for title in titles_in(sentence):
        if follows is not None and follows.concerns(sentence, title):
            yield from _followed(sentence, title, follows)
            continue
        held = holder(sentence, title, before)
        if held is None:
            continue
        before = (title, held)
        organisation = title.organisation or _theirs(sentence, title, held) or _topic(sentence, title, held)
        parts = [
            held.person,
            *([organisation] if organisation and organisation is not sentence.topic else []),
        ]
        start = min(title.first, *(part.start for part in parts if part.start >= sentence.start))
        stop = max(title.last, *(part.stop for part in parts))
        status, since, until = times(sentence, title, held)
        yield Role(
            start,
            stop,
            held.person.name,
            sentence.between(title.start, title.stop),
            organisation.name if organisation else None,
            status,
            since,
            until,
        )


def _followed(sentence: Sentence, title: Title, follows: Succession) -> Iterator[Role]:
    """The post of whoever takes it over, and of whoever leaves it."""
    words = sentence.between(title.start, title.stop)
    organisation = title.organisation.name if title.organisation else None
    start, stop = follows.taker.start, max(title.last, title.stop)
    yield Role(start, stop, follows.taker.name, words, organisation, follows.status)
    yield Role(
        start,
        stop,
        follows.giver.name,
        words,
        organisation,
        "former" if follows.status == "current" else "current",
    )


def _theirs(sentence: Sentence, title: Title, held: Holder) -> Named | None:
    """The organisation that `sa` in `X, sa présidente` points back to: the nearest before the person."""
    words = sentence.words(max(sentence.start, title.first - 30), title.first)
    if not words or not set(words[-2:]) & folded(sentence.page.language, "theirs"):
        return None
    first = min(title.first, held.person.start) if held.ahead else title.first
    here = sentence.last_before(first, "organisation")
    # whatever is named in somebody's words is not what the one who tells speaks of
    if here is not None and any(mark in sentence.between(here.stop, first) for mark in "»”"):
        here = None
    return (
        here
        or sentence.topic
        or next((named for named in reversed(sentence.before) if named.kind == "organisation"), None)
    )


def _topic(sentence: Sentence, title: Title, held: Holder) -> Named | None:
    """What a paragraph speaks of, for a title that begins a sentence: `Présidente : X`, `La directrice, X, …`.

    Not for a title right before a name (`Le président X`), which is more often that of a country.
    """
    if held.ahead or not title.kind or title.kind in ("mayor_of", "minister_of"):
        return None
    before = sentence.words(sentence.start, title.first)
    if len(before) > 1 or any(word not in folded(sentence.page.language, "before") for word in before):
        return None
    gap = sentence.between(title.last, held.person.start)
    return sentence.topic if gap.strip() or title.kind == "founded" else None


def _once(found: list[Role]) -> list[Role]:
    """Each post once, sorted; one without an organisation only where none is told for the same title."""
    told = {(role.person, role.title.casefold()) for role in found if role.organisation is not None}
    kept: dict[tuple[int, str, int | None, str], Role] = {}
    for role in sorted(found, key=lambda r: (r.start, r.stop, r.person, r.title)):
        if role.organisation is None and (role.person, role.title.casefold()) in told:
            continue
        kept.setdefault((role.person, role.title.casefold(), role.organisation, role.status), role)
    return list(kept.values())
