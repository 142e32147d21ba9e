"""Institutions and places whose names begin or end in lower case: `lycée X`, `cour d'appel de X`, `X county council`."""

import re
from collections.abc import Iterator
from functools import cache

from db.records import Candidate
from loaders.names.gazetteer import PLACE
from loaders.names.rules.scene import Scene, is_capital

_LONGEST = 12
"""Words between such a head and its first capital: the longest official names have ten."""
_BODY = 3
"""Words that a head of several words has at most: `cour d'appel`."""
_MARK = re.compile(r"[\W_]")
_WEIGHT = 1.6
"""More than a place's listed name and the preposition before it have together: the town is part of the name."""


def small_heads(scene: Scene) -> Iterator[Candidate]:
    """`le lycée X`, `l'université de X`, `le canal de X`: a head in lower case, and what it is named after."""
    own = scene.own
    openers = _openers(own.small_heads, own.small_place_heads, own.small_bodies)
    for at, word in enumerate(scene.low):
        if word in openers and scene.line.words[at].islower() and _begins(scene, at):
            for start, is_place in _starts(scene, at):
                end = _end(scene, start)
                if end:
                    span = scene.line.starts[at], scene.line.stops[end - 1]
                    # as it stands: trimmed, `université` would be what only says what X is
                    yield Candidate(*span, "place" if is_place else "organisation", _WEIGHT, "small head")
                    break


def small_tails(scene: Scene) -> Iterator[Candidate]:
    """`Kent county council`: a town's institution that ends in lower case."""
    tails = scene.own.small_tails
    if not tails:
        return
    for first, last in scene.chunks:
        if not scene.listed(first, last) & PLACE:
            continue
        for size in range(_BODY, 0, -1):
            if last + size <= len(scene.low) and scene.plain(last, last + size) in tails:
                yield from scene.vote(first, last + size, "organisation", _WEIGHT, "small tail")
                break


@cache
def _openers(*heads: frozenset[str]) -> frozenset[str]:
    """The first word of each head, wherever a word of it may end: to pass by all others."""
    words = [word for words in heads for word in words]
    marks = [(word, mark) for word in words for mark in _MARK.finditer(word)]
    first = (word[:end] for word, mark in marks for end in mark.span())
    return frozenset(words).union(first)


def _begins(scene: Scene, at: int) -> bool:
    """Whether the word before lets a name begin here: `un lycée de X` is any of them, `Saint-lycée` no word."""
    if at and scene.low[at - 1] in scene.own.indefinite:
        return False
    return not scene.is_glued(at) or scene.low[at - 1].endswith("'")


def _starts(scene: Scene, at: int) -> Iterator[tuple[int, bool]]:
    """Where what a head is named after may begin, and whether that is a place; the longest head first."""
    own = scene.own
    for size in range(_BODY, 1, -1):
        if at + size <= len(scene.low):
            words = scene.plain(at, at + size)
            if words in own.small_bodies or words in own.small_place_heads:
                yield at + size, words in own.small_place_heads
    if scene.low[at] in own.small_heads or scene.low[at] in own.small_place_heads:
        yield at + 1, scene.low[at] in own.small_place_heads


def _end(scene: Scene, start: int) -> int | None:
    """Where the first name with a capital ends, if only words of an institution's name stand before it."""
    own, low = scene.own, scene.low
    for at in range(start, min(start + _LONGEST, len(low))):
        if (
            scene.is_broken(at)
            or low[at] in own.honorifics
            or low[at] in own.roles
            or low[at] in own.calendar
        ):
            return None
        if is_capital(scene.faces[at]):
            return None if low[at] in own.not_names else scene.chunk_end(at)
        is_inner = low[at] in own.inner_nouns and low[at - 1] in own.joining
        if not (is_inner or low[at] in own.joining or low[at] in own.head_adjectives):
            return None
    return None
