"""Which patterns a sentence may match, by the names and the words in it: most sentences say no relation at all."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from loaders.relations.language import Pattern, patterns


@dataclass(frozen=True, slots=True)
class _Choice:
    """The patterns for sentences whose names are of certain kinds."""

    patterns: tuple[Pattern, ...]
    """In the order of the language's file."""
    always: frozenset[int]
    """Those of them that ask for no word."""
    asking: tuple[tuple[str, tuple[int, ...]], ...]
    """Each word that some of them ask for, and which they are."""


def promising(language: str, letters: frozenset[str], text: str) -> Iterator[Pattern]:
    """The patterns that a sentence with names of these kinds may match, in the order of the language's file."""
    choice = _choice(language, letters)
    asked = {at for key, places in choice.asking if key in text for at in places}
    for at in sorted(asked | choice.always):
        yield choice.patterns[at]


@cache
def _choice(language: str, letters: frozenset[str]) -> _Choice:
    fitting = tuple(p for p in patterns(language) if letters & p.subjects and letters & p.objects)
    asking: dict[str, list[int]] = {}
    for at, pattern in enumerate(fitting):
        for key in pattern.keys:
            asking.setdefault(key, []).append(at)
    always = frozenset(at for at, pattern in enumerate(fitting) if not pattern.keys)
    return _Choice(fitting, always, tuple((key, tuple(places)) for key, places in asking.items()))
