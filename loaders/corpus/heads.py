"""The common nouns that begin the names of institutions, programmes and sites."""

from functools import lru_cache

from loaders.corpus.language import everywhere

_SHORTEST = 5
"""Letters above which such a noun is also known at the end of a compound."""


@lru_cache(maxsize=50_000)
def has_head(word: str) -> bool:
    """Whether a word is a noun that begins the names of institutions, or ends in one (`Biocampus`)."""
    heads = everywhere("heads") | everywhere("institutions")
    return (
        word in heads
        or singular(word) in heads
        or any(word.endswith(head) for head in heads if len(head) > _SHORTEST)
    )


def singular(word: str) -> str:
    """A word without a plural's ending; only ever compared with others that went the same way."""
    return word[:-1] if len(word) > 4 and word[-1] in "sx" else word
