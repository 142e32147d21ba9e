"""The model's own votes, each as strong as the model is sure."""

from collections.abc import Iterator

from db.records import Candidate, Kind
from loaders.names.gazetteer import BODY, CITY, COUNTRY, REGION, TOWN
from loaders.names.rules.callings import is_person_noun
from loaders.names.rules.runs import only_tells
from loaders.names.rules.scene import Scene, among, either, is_capital, trim
from loaders.names.rules.works import kind_of_work, told, with_year

KINDS: dict[str, Kind] = {"PER": "person", "ORG": "organisation", "LOC": "place", "MISC": "product"}
_WHOLE = COUNTRY | REGION | CITY | BODY
_PLACES = COUNTRY | REGION | CITY | TOWN
_AND = frozenset({"and", "et", "und"})
_DOUBTED = 0.6
"""A vote in a heading of capitals counts so much of one in running text: half of those are wrong."""
_WORK = 0.7
"""The part of a vote that goes to the kind that the name's own words say, where the model has no such kind."""


def model(scene: Scene) -> Iterator[Candidate]:
    """What the model takes for a name."""
    line = scene.line
    doubt = 1.0 if line.style == "plain" else _DOUBTED
    for first, last, label, sure in _parted(scene):
        span = trim(scene, first, last)
        if span is None or _is_department(scene, *span):
            continue
        span = _whole(scene, *span)
        if span[1] - span[0] > 1 and only_tells(scene, span[0]):
            span = span[0] + 1, span[1]
        span = _apposed(scene, *span)
        work = kind_of_work(scene, *span) or (told(scene, *span) if label == "MISC" else None)
        if work and kind_of_work(scene, *span):
            span = span[0], with_year(scene, span[1])
        start, stop = line.starts[span[0]], line.stops[span[1] - 1]
        weight = sure * doubt
        if work and label == "MISC":
            yield Candidate(start, stop, work, round(weight, 3), "model")
        elif label in ("ORG", "LOC") and span[1] - span[0] > 1 and (work := work or _called(scene, span[0])):
            yield Candidate(start, stop, work, round(weight * _WORK, 3), "model")
            yield Candidate(start, stop, KINDS[label], round(weight * (1 - _WORK), 3), "model")
        else:
            yield Candidate(start, stop, KINDS[label], round(weight, 3), "model")


def _parted(scene: Scene) -> Iterator[tuple[int, int, str, float]]:
    """The model's spans; two firms that it takes for one are two (`X Ventures and Y`, `de X et de Y`)."""
    for first, last, label, sure in scene.votes:
        cut = _cut(scene, first, last) if label in ("ORG", "LOC") else None
        if cut is None:
            yield first, last, label, sure
        else:
            yield first, cut[0], label, sure
            if cut[1] < last:
                yield cut[1], last, "LOC" if scene.listed(cut[1], last) & _PLACES else label, sure


def _cut(scene: Scene, first: int, last: int) -> tuple[int, int] | None:
    """Where the first of two names ends, and where the second begins."""
    own, low = scene.own, scene.low
    for at in range(first + 1, last - 1):
        is_tail = low[at - 1] in own.organisation_tails and not any(word in own.of for word in low[first:at])
        is_head = low[first] in own.organisation_heads
        if low[at] in _AND and scene.line.words[at + 1][0].isupper() and is_tail and not is_head:
            return None if low[last - 1] in own.organisation_tails else (at, at + 1)
        if (
            low[at] == "et"
            and low[at + 1] in {"de", "d'", "du", "des"}
            and not any(word in own.of for word in low[first:at])
        ):
            return None if scene.line.words[first].islower() else (at, at + 2)
        if low[at] == "of" and is_tail and not is_head and scene.listed(at + 1, last) & _PLACES:
            return at, at + 1
    return None


def _called(scene: Scene, first: int) -> Kind | None:
    """The kind that a noun for a work right before a name says: `le paquebot X`."""
    if not first or scene.is_broken(first) or scene.is_glued(first):
        return None
    own, word = scene.own, scene.before(first)
    if is_person_noun(scene, word):
        return None
    if scene.page.language == "de" and scene.line.words[first - 1].islower():
        return None
    if among(word, own.product_nouns, scene.page.language):
        return "product"
    return "event" if among(word, own.event_nouns, scene.page.language) else None


def _is_department(scene: Scene, first: int, last: int) -> bool:
    """Whether the words only say what a minister is minister of."""
    del last
    if scene.low[first] not in scene.own.departments:
        return False
    own = scene.own
    place = scene.skip_small(first, either(own.articles, own.of, own.at, own.role_adjectives))
    return place >= 0 and scene.low[place] in own.roles


def _apposed(scene: Scene, first: int, last: int) -> tuple[int, int]:
    """The name alone where a noun in lower case before it only says what it is: `centre de formation X`."""
    own = scene.own
    name = next((at for at in range(first, last) if is_capital(scene.line.words[at])), first)
    nouns = either(own.inner_nouns, own.event_nouns, own.programme_nouns, own.product_nouns)
    if scene.page.language == "fr":  # where no compound begins with one: `la fromagerie X`
        nouns = either(nouns, own.organisation_nouns) - own.kept_nouns
    return (name, last) if name > first and scene.low[name - 1] in nouns else (first, last)


def _whole(scene: Scene, first: int, last: int) -> tuple[int, int]:
    """The longest name: the listed one that the words are a part of."""
    chunk = scene.chunk_around(first, last)
    if chunk and chunk[1] - chunk[0] > last - first and scene.listed(*chunk) & _WHOLE:
        return chunk
    return first, last
