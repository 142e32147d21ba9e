"""Names of one word told by what it ends with: `Isarbote`, `Bundesverkehrsministerium`, `Lindengasse`, `Proligue`."""

from collections.abc import Iterator

from db.records import Candidate, Kind
from loaders.names.gazetteer import CITY, COUNTRY, REGION, TOWN, flags
from loaders.names.rules.scene import Scene, is_capital

_LEAST = 3
"""Letters that such a word has before its ending."""
_PLACES = COUNTRY | REGION | CITY | TOWN


def endings(scene: Scene) -> Iterator[Candidate]:
    """A capital, an ending that few other words have, and something before it."""
    own = scene.own
    kinds: tuple[tuple[tuple[str, ...], Kind, float], ...] = (
        (own.institution_endings, "organisation", 1.5),
        (own.press_endings, "organisation", 1.0),
        (own.street_endings, "place", 1.0),
        (own.league_endings, "event", 1.2),
    )
    for first, last in scene.chunks:
        word = scene.low[last - 1]
        if last - first > 1 or not is_capital(scene.line.words[first]) or word in own.no_endings:
            continue
        for ends, kind, weight in kinds:
            end = next((end for end in ends if word.endswith(end) and len(word) - len(end) >= _LEAST), "")
            if end and (kind != "place" or _is_there(scene, first)):
                yield from scene.vote(first, last, kind, weight, "telling ending")
                break
        else:
            if _is_of_place(scene, word):
                yield from scene.vote(first, last, "organisation", 1.2, "house of a place")


def _is_there(scene: Scene, at: int) -> bool:
    """Whether the words before a street's name say that something is there (`in der X`, `am X`)."""
    return any(word in scene.own.at or word in scene.own.at_only for word in scene.low[max(at - 2, 0) : at])


def _is_of_place(scene: Scene, word: str) -> bool:
    """Whether a compound is a town's or a land's name and a noun for a house (`Lausitzklinik`)."""
    own = scene.own
    end = next((end for end in own.house_endings if word.endswith(end)), "")
    place = word.removesuffix(end).rstrip("-") if end else ""
    if len(place) <= _LEAST:
        return False
    return place in own.landscapes or bool(flags().get(place.title(), 0) & _PLACES)
