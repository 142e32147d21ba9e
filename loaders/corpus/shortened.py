"""A long name and its shorter form, where only one long name fits."""

from collections.abc import Iterator

from loaders.corpus.folding import words_of
from loaders.corpus.heads import has_head, singular
from loaders.corpus.things import Join, Things
from loaders.corpus.variants import content

MIN_SHARED = 3
"""Words with a meaning that two long names must share before one that only adds a word is the same."""


def shortened(things: Things) -> Iterator[Join]:
    """Join `Ministère de l’Agriculture` with `Ministère de l’Agriculture et de la Pêche`, were it the only one.

    Only names that begin with a common noun are shortened so: `Durand` and `Durand Électronique` are
    two companies.
    """
    beginnings: dict[tuple[str, ...], set[int]] = {}
    keyed = [tuple(singular(word) for word in content(spelling)) for spelling in things.spellings]
    for at, key in enumerate(keyed):
        if key and things.kind(at) != "person" and has_head(things.spellings[at].words[0]):
            for size in range(1, len(key)):
                beginnings.setdefault(key[:size], set()).add(at)
    places = {key for at, key in enumerate(keyed) if things.kind(at) == "place"}
    for at, key in enumerate(keyed):
        longer = sorted(beginnings.get(key, ()))
        roots = {things.find(other) for other in longer} - {things.find(at)}
        if len(roots) == 1 and (len(key) > 1 or len(longer) >= 1) and things.compatible(at, longer[0]):
            other = next(other for other in longer if things.find(other) in roots)
            short, long = things.spellings[at].text, things.spellings[other].text
            if len(key) > 1 and _everywhere_one(short) and keyed[other][len(key) :] in places:
                continue
            yield Join(other, at, f"“{short}” is short for “{long}”, the only name that begins so")
    yield from _with_words_added(things, keyed)


def _everywhere_one(short: str) -> bool:
    """Whether every town may have one: nothing in the short form is a name (`Cour d’appel`)."""
    return not any(word[0].isupper() for word in words_of(short)[1:])


def _with_words_added(things: Things, keyed: list[tuple[str, ...]]) -> Iterator[Join]:
    """Join long names of which one has a word more in the middle."""
    wanted = {key: at for at, key in reversed(list(enumerate(keyed))) if len(key) >= MIN_SHARED}
    for at, key in enumerate(keyed):
        if (
            len(key) <= MIN_SHARED
            or things.kind(at) == "person"
            or not has_head(things.spellings[at].words[0])
        ):
            continue
        for gap in range(1, len(key) - 1):
            other = wanted.get(key[:gap] + key[gap + 1 :])
            if other is not None and things.compatible(at, other):
                short, long = things.spellings[other].text, things.spellings[at].text
                yield Join(at, other, f"“{short}” is “{long}” with a word left out")
