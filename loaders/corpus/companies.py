"""A company with and without its legal form or the word for a group."""

from collections.abc import Iterator

from loaders.corpus.folding import fold, words_of
from loaders.corpus.language import everywhere
from loaders.corpus.spellings import Spelling
from loaders.corpus.things import Join, Things
from loaders.names.gazetteer import FIRST, flags

_LETTERS = 4
"""Words of one letter that a legal form with marks inside has at most (`S. p. A.`, `S.A.R.L.`)."""


def bare(spelling: Spelling) -> tuple[str, ...]:
    """The words of a company's name alone; equal to all its words where nothing is around it."""
    around = everywhere("legal_forms") | everywhere("groups")
    words = list(spelling.words)
    while len(words) > 1 and (size := _form(words, around)):
        del words[-size:]
    while len(words) > 1 and words[0] in everywhere("leading_forms") and spelling.text[:2].isupper():
        words.pop(0)
    while len(words) > 1 and words[0] in everywhere("groups"):
        words.pop(0)
    return tuple(words)


def _form(words: list[str], around: frozenset[str]) -> int:
    """How many words the legal form at the end has; its letters may stand apart (`S.A.`, `A/S`)."""
    if words[-1] in around:
        return 1
    for size in range(_LETTERS, 1, -1):
        letters = words[-size:]
        if (
            len(words) > size
            and all(len(letter) == 1 for letter in letters)
            and "".join(letters) in _dotted()
        ):
            return size
    return 0


def _dotted() -> frozenset[str]:
    return everywhere("legal_forms") | everywhere("dotted_forms")


def is_registered(spelling: Spelling) -> bool:
    """Whether a legal form, written as one, ends or begins the name: nobody but a company bears it."""
    words = list(spelling.words)
    if len(words) < 2 or not _form(words, everywhere("legal_forms")):
        return len(words) > 1 and words[0] in everywhere("leading_forms") and spelling.text[:2].isupper()
    written = spelling.text.rpartition(" ")[2]
    return any(letter.isupper() for letter in written)


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
        if other != at and _may_join(things, other, at, spelling):
            yield Join(
                other,
                at,
                f"“{things.spellings[other].text}” is “{spelling.text}” without its legal form or group",
            )


def _may_join(things: Things, bare_name: int, company: int, full: Spelling) -> bool:
    """Whether the bare name may be the company: not a person known by a full name, nor a place like any other."""
    kind = things.kind(bare_name)
    if kind == "person":
        words = things.spellings[bare_name].text.split()
        return len(words) == 1 or (is_registered(full) and not flags().get(words[0], 0) & FIRST)
    return kind != "place" or is_registered(full) or things.compatible(bare_name, company)


def is_group(form: str) -> bool:
    """Whether a form calls its company a group."""
    return any(fold(word) in everywhere("groups") for word in words_of(form))
