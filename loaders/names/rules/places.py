"""Places: told by the lists, a noun, a preposition, a compass name."""

import re
from collections.abc import Iterator

from db.records import Candidate
from loaders.names.gazetteer import CITY, COUNTRY, FIRST, LAST, PLACE, REGION, TOWN, flags
from loaders.names.rules.heads import is_site
from loaders.names.rules.organisations import is_noun
from loaders.names.rules.scene import Scene, among, either

_COMPASS = {"fr": 0.9, "de": 0.5, "en": 0.5}
"""`l'Ouest` with a capital is a region's name; a German noun has its capital anyway."""
_BASED = re.compile(r"-(?:based|headquartered)\Z")
_TOWN = 0.4
_LISTED = ((COUNTRY, 1.2), (REGION, 1.0), (CITY, 0.8), (TOWN, _TOWN))


def listed(scene: Scene) -> Iterator[Candidate]:
    """Countries, regions and towns, by their whole name."""
    for first, last in scene.chunks:
        known = scene.listed(first, last)
        weight = next((weight for flag, weight in _LISTED if known & flag), 0.0)
        if (
            weight == _TOWN
            and scene.page.language == "de"
            and not _is_placelike(scene, scene.line.words[first])
        ):
            continue
        if weight == _TOWN and "-" in scene.text(first, last):
            weight = 0.8  # Stockton-on-Tees: nothing else is called so
        if weight and not (known & (FIRST | LAST) and known & TOWN):
            yield from scene.vote(first, last, "place", weight, "listed place")


def _is_placelike(scene: Scene, word: str) -> bool:
    """Whether a town's name is used as one: in German it may be a common noun (`Mauern`, `Rolle`)."""
    groups = scene.lexicon.groups(word)
    return not groups or groups[1] == scene.lexicon.groups(scene.own.name_like[0])[1]


def nouns(scene: Scene) -> Iterator[Candidate]:
    """`la ville de X`, `région X`, `Landkreis X`, `the city of X`: a noun before the name."""
    own = scene.own
    for first, last in scene.chunks:
        place = scene.skip_small(first, either(own.articles, own.of))
        if place >= 0 and not (
            scene.is_broken(first) or scene.is_glued(first) or is_noun(scene, first, last)
        ):
            noun = scene.before(place + 1)
            apposed = scene.noun_before(first, own.place_nouns) is not None
            if noun in own.territories and _acts(scene, place):
                yield from scene.vote(place, last, "organisation", 1.0, "territory that acts")
            elif (apposed or among(noun, own.place_nouns, scene.page.language)) and scene.low[
                first
            ] not in own.organisation_heads:
                yield from scene.vote(first, last, "place", 1.0, "place noun before")


def _acts(scene: Scene, noun: int) -> bool:
    """Whether a territory's noun stands where who acts is named: `présidente de la région X`, `par la région X`."""
    own = scene.own
    place = scene.skip_small(noun, either(own.articles, own.of))
    if place == noun - 1:
        return False
    return place >= 0 and (scene.low[place] in own.roles or scene.low[place] in own.agents)


def heads(scene: Scene) -> Iterator[Candidate]:
    """`Parc de X`, `Rue de X`, `Lake X`: a word with a capital that begins the name."""
    for first, last in scene.chunks:
        if is_site(scene, first):
            yield from scene.vote(first, last, "place", 1.3 if last - first > 1 else 0.6, "site")
        elif last - first > 1 and scene.low[first] in scene.own.place_heads:
            yield from scene.vote(first, last, "place", 1.0, "place head")
        elif last - first > 1 and scene.low[last - 1] in scene.own.place_tails:
            yield from scene.vote(first, last, "place", 1.2, "place tail")


def located(scene: Scene) -> Iterator[Candidate]:
    """`basé à X`, `mit Sitz in X`, `headquartered in X`; and, weaker, any `à X`, `in X`."""
    own = scene.own
    for first, last in scene.chunks:
        if not first or scene.low[first - 1] not in own.at or scene.is_broken(first):
            continue
        if first > 1 and scene.low[first - 2] in own.place_verbs:
            yield from scene.vote(first, last, "place", 1.0, "located at")
        elif scene.low[first - 1] in own.at_only and last - first < 3:
            weight = 0.6 if scene.listed(first, last) & PLACE else 0.5
            if is_noun(scene, first, last) or scene.low[first] in own.compass:
                continue
            yield from scene.vote(first, last, "place", weight, "place preposition")


def based(scene: Scene) -> Iterator[Candidate]:
    """`Leeds-based`: the town before a hyphen that says where something is."""
    for first, last in scene.chunks:
        for at in range(first, last):
            found = _BASED.search(scene.line.words[at])
            town = scene.low[at].partition("-")[0]
            if found and scene.line.words[at][0].isupper() and town not in scene.own.not_names:
                stop = scene.line.stops[at] - len(found[0])
                yield Candidate(scene.line.starts[first], stop, "place", 1.5, "based there")


def rivers(scene: Scene) -> Iterator[Candidate]:
    """`the banks of the X`, `sur les bords de la X`: rivers are in no list."""
    own = scene.own
    for first, last in scene.chunks:
        if last - first > 1 or scene.is_broken(first) or is_noun(scene, first, last):
            continue
        before = {" ".join(scene.low[max(first - size, 0) : first]) for size in (2, 3, 4)}
        if before & own.river_before and not scene.line.words[first].isupper():
            yield from scene.vote(first, last, "place", 1.0, "river")


def compass(scene: Scene) -> Iterator[Candidate]:
    """`l'Ouest`, `le Grand Ouest`, `Ouest de la France`, `im Westen`, `Westafrika`."""
    own = scene.own
    for first, last in scene.chunks:
        name = " ".join(scene.low[first:last])
        if name in own.compass and (
            last - first > 1 or (scene.low[first - 1 : first] and scene.low[first - 1] in own.compass_before)
        ):
            end = _within(scene, last)
            yield from scene.vote(
                first,
                end,
                "place",
                1.2 if end > last or last - first > 1 else _COMPASS[scene.page.language],
                "compass",
            )
        elif last - first == 1 and own.compass_prefixes:
            for prefix in sorted(own.compass_prefixes, key=len, reverse=True):
                rest = name.removeprefix(prefix)
                if rest != name and flags().get(rest.title(), 0) & (COUNTRY | REGION):
                    yield from scene.vote(first, last, "place", 1.2, "compass")
                    break


def _within(scene: Scene, last: int) -> int:
    """Where `Ouest de la France` ends that begins with a compass name ending at `last`."""
    at = last
    while at < min(last + 3, len(scene.low)) and scene.low[at] in either(scene.own.articles, scene.own.of):
        at += 1
    if last < at < len(scene.low):
        for end in range(min(at + 6, len(scene.low)), at, -1):
            if scene.listed(at, end) & (COUNTRY | REGION):
                return end
    return last


def territories(scene: Scene) -> Iterator[Candidate]:
    """`Région X`: with a capital the body that runs the territory, else the territory."""
    own = scene.own
    for first, last in scene.chunks:
        if scene.low[first] in own.states and scene.listed(first + 1, last) & (REGION | COUNTRY):
            yield from scene.vote(first, last, "organisation", 1.0, "territory")
        if last - first == 1 and scene.low[first] in own.territories and scene.line.words[first][0].isupper():
            at = first + 1
            while at < len(scene.low) and scene.low[at] in either(own.articles, own.of):
                at += 1
            end = scene.chunk_end(at)
            if end and scene.listed(at, end) & PLACE:
                yield from scene.vote(first, end, "organisation", 1.0, "territory")
                yield from scene.vote(first, end, "place", 0.7, "territory")
