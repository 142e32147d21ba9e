"""Names in a row share their kind: `des entreprises comme A, B et C`, `in A, B und C`."""

from collections.abc import Iterator

from db.records import Candidate, Kind
from loaders.names.gazetteer import CITY, COMPANY, COUNTRY, REGION
from loaders.names.rules.model import KINDS
from loaders.names.rules.organisations import is_belonging, is_noun
from loaders.names.rules.scene import Scene, among, either

_MOST = 0.6
"""The part of a row that must be of one kind for the rest to be: with half, two firms and two towns are mixed up."""
_LINKS = frozenset(",–/")
_REACH = 7
"""Words before or after a row in which the noun that sums it up is looked for."""


def rows(scene: Scene) -> Iterator[Candidate]:
    """Every name of a row gets the kind that the noun beside it, or most of its members, have."""
    for row in _rows(scene):
        if any(is_noun(scene, first, last) for first, last in row):
            continue
        kind = (_named(scene, row[0][0]) or _summed_up(scene, row[0][0])) if len(row) > 1 else None
        if kind is None and len(row) > 2:
            kind = _summed_up_after(scene, row[-1][1])
        if kind:
            for first, last in row:
                yield from scene.vote(first, last, kind, 0.8, "row of names")
        elif len(row) > 2:
            yield from _shared(scene, row)
            yield from _likened(scene, row)


def _rows(scene: Scene) -> Iterator[list[tuple[int, int]]]:
    """Runs of names with nothing but commas and small words of coordination between them."""
    row: list[tuple[int, int]] = []
    for chunk in scene.chunks:
        if row and not _is_coordinated(scene, row[-1][1], chunk[0]):
            yield row
            row = []
        row.append(chunk)
    if row:
        yield row


def _is_coordinated(scene: Scene, last: int, first: int) -> bool:
    own = scene.own
    between = scene.low[last:first]
    if not 1 <= len(between) <= 4:
        return False
    links = [word for word in between if word in _LINKS or word in own.coordination]
    return bool(links) and all(word in own.of or word in own.articles or word in links for word in between)


def _named(scene: Scene, first: int) -> Kind | None:
    """The kind that the word right before the row says: `les start-up A et B`, `sites de A, B et C`."""
    own, language = scene.own, scene.page.language
    if scene.noun_before(first, own.organisation_nouns) is not None or is_belonging(scene, first):
        return "organisation"
    place = scene.skip_small(first, either(own.articles, own.of))
    if place >= 0 and among(scene.before(place + 1), own.place_nouns, language):
        return "place"
    return None


def _summed_up(scene: Scene, first: int) -> Kind | None:
    """The kind of the plural before `comme`, `wie`, `such as`, or right before the row."""
    own, language = scene.own, scene.page.language
    start = max(first - _REACH, 0)
    if not any(word in own.kinds_of_lists for word in scene.low[start:first]):
        return None
    for at in range(first - 1, start - 1, -1):
        if among(scene.low[at], own.organisation_nouns, language):
            return "organisation"
        if among(scene.low[at], own.place_nouns, language):
            return "place"
        if scene.low[at] in {".", ";", "!", "?"}:
            return None
    return None


def _summed_up_after(scene: Scene, last: int) -> Kind | None:
    """The kind of the noun in what is said of the row: `…, tous des leaders`."""
    own, language = scene.own, scene.page.language
    for at in range(last, min(last + _REACH, len(scene.low))):
        word = scene.low[at]
        if word in {".", ";", "!", "?"} or (scene.line.words[at][0].isupper() and language != "de"):
            return None
        if among(word, own.organisation_nouns, language) and scene.low[at - 1] != "à":
            return "organisation"
    return None


def _shared(scene: Scene, row: list[tuple[int, int]]) -> Iterator[Candidate]:
    """What at least half of a row is by the lists, the others are too."""
    kinds: tuple[tuple[int, Kind], ...] = ((COUNTRY | REGION | CITY, "place"), (COMPANY, "organisation"))
    for flag, kind in kinds:
        known = [bool(scene.listed(*chunk) & flag) for chunk in row]
        if 2 * sum(known) >= len(row) and not all(known):
            for chunk, is_known in zip(row, known, strict=True):
                if not is_known:
                    yield from scene.vote(*chunk, kind, 0.5, "row of names")


def _likened(scene: Scene, row: list[tuple[int, int]]) -> Iterator[Candidate]:
    """What the model takes most names of a row for, the others are too."""
    best: dict[tuple[int, int], tuple[float, str]] = {}
    for first, last, label, sure in scene.votes:
        best[first, last] = max(best.get((first, last), (0.0, "")), (sure, label))
    labels = [best.get(chunk, (0.0, ""))[1] for chunk in row]
    for label, kind in KINDS.items():
        if label != "MISC" and _MOST * len(row) <= labels.count(label) < len(row):
            for chunk, own in zip(row, labels, strict=True):
                if own != label:
                    yield from scene.vote(*chunk, kind, 0.6, "row of names")
