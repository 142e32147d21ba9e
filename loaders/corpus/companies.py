"""A company with and without its legal form or the word for a group."""

from collections.abc import Iterator

from loaders.corpus.folding import fold, words_of
from loaders.corpus.language import everywhere
from loaders.corpus.spellings import Spelling
from loaders.corpus.things import Join, Things


def bare(spelling: Spelling) -> tuple[str, ...]:
    """The words of a company's name alone; equal to all its words where nothing is around it."""
    around = everywhere("legal_forms") | everywhere("groups")
    words = list(spelling.words)
    while len(words) > 1 and words[-1] in around:
        words.pop()
    while len(words) > 1 and words[0] in everywhere("groups"):
        words.pop(0)
    return tuple(words)


def companies(things: Things) -> Iterator[Join]:
    """Join `Groupe X`, `X Group`, `X-Gruppe`, `X GmbH` with `X`."""
    first: dict[tuple[str, ...], int] = {}
    plain: dict[tuple[str, ...], int] = {}
    for at, spelling in enumerate(things.spellings):
        plain.setdefault(spelling.words, at)
    for at, spelling in enumerate(things.spellings):
        name = bare(spelling)
        if name == spelling.words:
            continue
        known = plain.get(name)
        other = first.setdefault(name, at) if known is None else known
        if other != at and _may_join(things, other, at):
            yield Join(
                other,
                at,
                f"“{things.spellings[other].text}” is “{spelling.text}” without its legal form or group",
            )


def _may_join(things: Things, bare_name: int, company: int) -> bool:
    """Whether the bare name may be the company: not a person known by a full name, nor a place like any other."""
    kind = things.kind(bare_name)
    if kind == "person":
        return len(things.spellings[bare_name].words) == 1
    return kind != "place" or things.compatible(bare_name, company)


def is_group(form: str) -> bool:
    """Whether a form calls its company a group."""
    return any(fold(word) in everywhere("groups") for word in words_of(form))
