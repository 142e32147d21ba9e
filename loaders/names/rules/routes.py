"""Places and firms told by a place beside them: `the line between X and Y`, `X Auvergne`."""

from collections.abc import Iterator
from itertools import pairwise

from db.records import Candidate
from loaders.names.gazetteer import CITY, COUNTRY, FIRST, PLACE, REGION
from loaders.names.rules.frequent import is_word
from loaders.names.rules.organisations import is_first_name, is_noun
from loaders.names.rules.scene import Scene, among

_REACH = 3
"""Words between a noun for a way and `between`."""
_SHORTEST = 3
"""Letters of a firm's word before a place."""
_FUNCTION = 250
"""Words more frequent than this are none."""
_RARE = 10**7
_WIDE = COUNTRY | REGION | CITY


def routes(scene: Scene) -> Iterator[Candidate]:
    """`la ligne entre X et Y`, `die Strecke zwischen X und Y`: both ends are places."""
    own, chunks = scene.own, scene.chunks
    for (first, last), (begin, end) in pairwise(chunks):
        if begin - last != 1 or scene.low[last] not in own.coordination or not first:
            continue
        if scene.low[first - 1] not in own.between:
            continue
        before = scene.low[max(first - 1 - _REACH, 0) : first - 1]
        if any(among(word, own.ways, scene.page.language) for word in before):
            yield from scene.vote(first, last, "place", 1.4, "end of a way")
            yield from scene.vote(begin, end, "place", 1.4, "end of a way")


def branches(scene: Scene) -> Iterator[Candidate]:
    """`Hydrogaz Auvergne`, `ABCD UK`: an unknown word before a land's or a city's name is a firm there."""
    for first, last in scene.chunks:
        if not 2 <= last - first <= 3 or scene.listed(first, last) or is_first_name(scene, first):
            continue
        if scene.listed(first, first + 1) & PLACE or is_noun(scene, first, first + 1):
            continue  # Regensburg Richtung Würzburg
        word, tail = scene.line.words[first], scene.line.words[last - 1]
        is_wide = bool(scene.listed(last - 1, last) & _WIDE) and not scene.listed(last - 1, last) & FIRST
        if not (is_wide or tail in scene.own.branch_tails) or scene.listed(first, last - 1):
            continue
        low = scene.low[first]
        if len(word) < _SHORTEST or scene.lexicon.ranks.get(low, _RARE) < _FUNCTION:
            continue  # À Lyon
        is_other = (
            is_word(scene, low)
            or low in scene.own.place_nouns
            or low in scene.own.roles
            or low in scene.own.territories
        )
        if not is_other or (word.isupper() and len(word) > 1):
            yield from scene.vote(first, last, "organisation", 0.9, "branch in a place")
