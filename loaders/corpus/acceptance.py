"""Whether what votes say is enough to call something a name."""

from collections.abc import Iterable, Sequence

from loaders.corpus.spellings import Spelling

THRESHOLD = 0.45
"""Votes that a place where a name stands needs on average; the weakest rules alone give 0.4."""
SURE = 0.8
"""The same above which a name is one however often its letters stand elsewhere as a word (`Orange`)."""
SURE_PLACES = 3
"""Places that such a name must have been voted for."""

WORD_LIKE = 0.15
"""Votes for each place where a word stands below which it is no spelling of a name that others bear out."""


def covered(spellings: Iterable[Spelling]) -> dict[str, int]:
    """How often each word stands within a longer name, by the votes for those."""
    found: dict[str, int] = {}
    for spelling in spellings:
        if len(spelling.words) > 1:
            for word in set(spelling.words):
                found[word] = found.get(word, 0) + spelling.places
    return found


def accepted(thing: Sequence[Spelling], within: dict[str, int]) -> bool:
    """Whether the spellings of a thing together have votes enough, for the places where they stand.

    One word alone is also asked how often it stands without a vote; half of those are forgiven, since
    names are overlooked too. German nouns have capitals as names do: there nothing is forgiven.
    """
    weight = sum(spelling.weight for spelling in thing)
    places = sum(spelling.places for spelling in thing)
    if weight >= SURE * places and places >= SURE_PLACES:
        return True
    stands = max(
        (_unnamed(s, within) / (1 if s.languages == {"de"} else 2) for s in thing if len(s.words) == 1),
        default=0.0,
    )
    return weight >= THRESHOLD * max(places, stands)


def without_words(thing: Sequence[Spelling], within: dict[str, int]) -> list[Spelling]:
    """The spellings of a name without those that are nearly always a word of the language (`Euro`)."""
    weights: dict[tuple[str, ...], float] = {}
    for spelling in thing:
        weights[spelling.words] = weights.get(spelling.words, 0.0) + spelling.weight
    kept = [
        spelling
        for spelling in thing
        if len(spelling.words) > 1
        or spelling.kind == "person"
        or weights[spelling.words] >= WORD_LIKE * _unnamed(spelling, within)
        or (spelling.weight >= SURE * spelling.places and spelling.places >= SURE_PLACES)
    ]
    return kept or list(thing)


def _unnamed(spelling: Spelling, within: dict[str, int]) -> int:
    """How often a word stands outside longer names."""
    return spelling.spread - within.get(spelling.words[0], 0)
