"""Words with a capital that name the people of a place, or an adjective made of it, and no name."""

from typing import TYPE_CHECKING

from loaders.names.gazetteer import CITY, COUNTRY, REGION, flags

if TYPE_CHECKING:
    from loaders.names.rules.scene import Scene

_SHORTEST = 5
"""Letters that such an adjective has more than."""


def is_inhabitants(scene: "Scene", at: int) -> bool:
    """Whether a word names the people of a place: `les Montbardois`, but not `le Charolais`."""
    own = scene.own
    if not own.people_endings or not scene.low[at].endswith(own.people_endings) or at < 1:
        return False
    return scene.low[at - 1] in own.people_before and not scene.listed(at, at + 1)


def is_of_town(scene: "Scene", word: str) -> bool:
    """Whether a word alone is a German adjective made of a town's name (`Dresdner`, `Wiener`)."""
    if scene.page.language != "de" or not word.endswith("er") or len(word) <= _SHORTEST:
        return False
    towns = word[:-2], word[:-2] + "en", word[:-3] + "en", word[:-2] + "e"
    return any(flags().get(town.title(), 0) & (COUNTRY | REGION | CITY) for town in towns)
