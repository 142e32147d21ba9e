"""Events, programmes and products: told by the words that they begin or end with, or that stand before them."""

import re
from collections.abc import Iterator

from db.records import Candidate, Kind
from loaders.names.gazetteer import PLACE
from loaders.names.rules.callings import is_person_noun
from loaders.names.rules.nouns import is_common_noun, is_compound_of
from loaders.names.rules.organisations import is_full_name
from loaders.names.rules.scene import Scene, among

_YEAR = re.compile(r"20\d\d\Z")
_ROMAN = frozenset("ivx")
_UNDER = frozenset({"under", "through", "via"})
_APPOSED = ((",",), (".",), (")",), (";",))
"""What ends a name in apposition."""


def kind_of_work(scene: Scene, first: int, last: int) -> Kind | None:
    """The kind that the first or last word of a name says, where it is an event or a programme."""
    own = scene.own
    ends = last
    while ends - first > 1 and (_YEAR.match(scene.low[ends - 1]) or _is_number(scene.low[ends - 1])):
        ends -= 1
    head, tail = scene.low[first], scene.low[ends - 1]
    if ends - first > 1 or last > ends or with_year(scene, last) > last:
        pair = " ".join(scene.low[first : first + 2])
        if tail in own.event_tails or head in own.event_heads or pair in own.event_heads:
            return "event"
        if tail in own.programme_tails or head in own.programme_heads:
            return "programme"
    if ends < last and _YEAR.match(scene.low[ends]):
        return "programme"
    return "programme" if with_year(scene, last) > last else None


def told(scene: Scene, first: int, last: int) -> Kind | None:
    """The kind of a work that its nouns or its sentence tell: `Klimapakt`, `le dispositif X`, `under X`."""
    own = scene.own
    nouns: tuple[tuple[frozenset[str], Kind], ...] = (
        (own.event_nouns, "event"),
        (own.programme_nouns, "programme"),
        (own.product_nouns, "product"),
    )
    if not (scene.is_broken(first) or scene.is_glued(first) or _is_after_verb(scene, first)):
        for words, kind in nouns:
            if scene.noun_before(first, words) is not None:
                return kind
    for word in dict.fromkeys((scene.low[first], scene.low[last - 1])):
        if word.endswith(own.event_endings):
            return "event"
        if word.endswith(own.programme_endings):
            return "programme"
    two, three = (" ".join(scene.low[max(first - size, 0) : first]) for size in (2, 3))
    before = {two, three, scene.low[first - 1]} if first else set()
    if before & own.programme_before:
        return "programme"
    return "event" if before & own.event_at else None


def heads(scene: Scene) -> Iterator[Candidate]:
    """`Salon de …`, `Programme …`: a word with a capital that begins the name of an event or a programme."""
    own = scene.own
    kinds: tuple[tuple[frozenset[str], frozenset[str], Kind], ...] = (
        (own.event_heads, own.event_nouns, "event"),
        (own.programme_heads, own.programme_nouns, "programme"),
    )
    for first, last in scene.chunks:
        if last - first < 2 or _is_number(scene.low[last - 1]):
            continue
        pair = " ".join(scene.low[first : first + 2])
        if pair in own.programme_heads:  # Fonds européen de …
            yield from scene.vote(first, last, "programme", 2.0, "programme head")
            continue
        for words, nouns_of, kind in kinds:
            if scene.low[first] in words or is_compound_of(scene, first, nouns_of):
                end = with_year(scene, last) if kind == "programme" else last
                yield from scene.vote(first, end, kind, 1.2, f"{kind} head")


def with_year(scene: Scene, last: int) -> int:
    """Where a programme's name ends that may have the year of its end in it (`Plan Wasser 2030`)."""
    has_year = last < len(scene.low) and _YEAR.match(scene.low[last]) and not scene.is_broken(last)
    return last + 1 if has_year else last


def tails(scene: Scene) -> Iterator[Candidate]:
    """`… Forum`, `… Initiative`: a word with a capital that ends the name of an event or a programme."""
    for first, last in scene.chunks:
        if last - first > 1:
            tail = scene.low[last - 1]
            if tail in scene.own.event_tails:
                yield from scene.vote(first, last, "event", 1.5, "event tail")
            elif tail in scene.own.programme_tails:
                yield from scene.vote(first, last, "programme", 1.2, "programme tail")


def nouns(scene: Scene) -> Iterator[Candidate]:
    """`le salon X`, `le label X`, `le logiciel X`: a noun right before the name says its kind."""
    kinds: tuple[tuple[frozenset[str], Kind, float], ...] = (
        (scene.own.event_nouns, "event", 1.2),
        (scene.own.programme_nouns, "programme", 1.0),
        (scene.own.product_nouns, "product", 1.5),
    )
    for first, last in scene.chunks:
        word = scene.before(first)
        if scene.is_broken(first) or scene.is_glued(first) or _is_after_verb(scene, first):
            continue
        if last - first > 1 and is_person_noun(scene, word):  # the assistant Anna X
            continue
        for words, kind, weight in kinds:
            if among(word, words, scene.page.language) and not _is_number(scene.low[first]):
                end = with_year(scene, last) if kind == "programme" else last
                end = _beyond_small(scene, end) if end == last and kind != "product" else end
                end = max(
                    end, _voted_end(scene, first), _numbered_end(scene, last) if kind == "product" else 0
                )
                yield from scene.vote(first, end, kind, weight, f"{kind} noun before")


def _voted_end(scene: Scene, first: int) -> int:
    """Where the model's longest name ends that begins here: `le paquebot Perle des Antilles`."""
    return max((end for start, end, _, _ in scene.votes if start == first), default=0)


def _numbered_end(scene: Scene, last: int) -> int:
    """Where a product's name ends that has a number behind it (`Swift 9`), and nothing is counted with it."""
    low = scene.low
    if last >= len(low) or not low[last].isdigit() or scene.is_broken(last):
        return last
    return last + 1 if last + 1 == len(low) or not low[last + 1][0].isalnum() else last


def nouns_behind(scene: Scene) -> Iterator[Candidate]:
    """`the X programme`, `the X range`: an English noun behind the name says its kind."""
    own = scene.own
    kinds: tuple[tuple[frozenset[str], Kind], ...] = (
        (own.event_behind, "event"),
        (own.programme_behind, "programme"),
        (own.product_behind, "product"),
    )
    for first, last in scene.chunks:
        kind = next(
            (kind for words, kind in kinds if scene.low[last : last + 1] and scene.low[last] in words), None
        )
        if kind is None or not first or scene.is_broken(last) or not scene.line.words[last].islower():
            continue
        has_article = scene.low[first - 1] in own.articles or scene.low[first - 1] in _UNDER
        is_body = scene.low[last - 1] in own.organisation_tails or scene.low[first] in own.organisation_heads
        is_other = scene.low[last - 1].endswith(own.people_endings) or scene.listed(first, last) & PLACE
        if has_article and not (is_body or is_other):
            yield from scene.vote(first, last, kind, 1.2, f"{kind} noun behind")


def apposed(scene: Scene) -> Iterator[Candidate]:
    """`its app, X, is`, `son logiciel, X,`: a noun, a comma, and the name."""
    own = scene.own
    kinds: tuple[tuple[frozenset[str], Kind], ...] = (
        (own.event_nouns, "event"),
        (own.programme_nouns, "programme"),
        (own.product_nouns, "product"),
        (own.organisation_nouns - own.buyers, "organisation"),
    )
    for first, last in scene.chunks:
        start = scene.skip_small(first, own.articles) if scene.low[first - 1 : first] != (",",) else first - 1
        if start < 2 or scene.low[start] != "," or first - start > 2 or scene.is_broken(first):
            continue
        end = last + 1 if scene.low[last : last + 1] and scene.low[last].isdigit() else last
        if scene.low[end : end + 1] not in _APPOSED or not _is_owned(scene, start - 1):
            continue
        if is_full_name(scene, first, last) or is_person_noun(scene, scene.low[start - 1]):
            continue
        for words, kind in kinds:
            if among(scene.low[start - 1], words, scene.page.language):
                yield from scene.vote(first, end, kind, 1.3, f"{kind} apposed")
                break


def _is_owned(scene: Scene, noun: int) -> bool:
    """Whether the noun is somebody's: behind a possessive, with an adjective or two between."""
    near = scene.low[max(noun - 3, 0) : noun]
    return any(word in scene.own.owning for word in near) and not any(word in scene.own.of for word in near)


def known(scene: Scene) -> Iterator[Candidate]:
    """`FEDER`, `Horizon Europe`: programmes that the language knows by their name alone."""
    for first, last in scene.chunks:
        for end in (last, first + 1, first + 2):
            if first < end <= last and scene.plain(first, end).lower() in scene.own.known_programmes:
                yield from scene.vote(first, end, "programme", 2.5, "known programme")
                break


def fairs(scene: Scene) -> Iterator[Candidate]:
    """`auf der X`: what a name there is that the lists do not know."""
    for first, last in scene.chunks:
        if last - first == 1 and scene.is_after_fair(first):
            is_noun = is_common_noun(scene, first) and not scene.line.words[first].isupper()
            if not (is_noun or scene.listed(first, last)):
                yield from scene.vote(first, last, "event", 1.2, "fair")


def numbered(scene: Scene) -> Iterator[Candidate]:
    """`phase IV`, `Phase 2`: a programme that has only a number."""
    for at in range(len(scene.low) - 1):
        if (
            scene.low[at] in scene.own.numbered
            and _is_number(scene.low[at + 1])
            and not scene.is_broken(at + 1)
        ):
            start, stop = scene.line.starts[at], scene.line.stops[at + 1]
            yield Candidate(start, stop, "programme", 0.8, "numbered programme")


def _beyond_small(scene: Scene, last: int) -> int:
    """Where a work's name ends that has a small word inside: `le programme Pas en Avant`, but not `X en France`."""
    own = scene.own
    at = last + 1
    if at >= len(scene.low) or scene.low[last] not in own.small_in_works:
        return last
    end = next((end for start, end in scene.chunks if start == at), None)
    is_other = scene.low[at] in own.organisation_heads or scene.low[at] in own.place_heads
    if end is None or is_other or scene.is_broken(at) or scene.listed(at, end) & PLACE:
        return last
    return end


def _is_after_verb(scene: Scene, first: int) -> bool:
    """Whether a German word before a name is no noun, since it is small (`treffen`)."""
    return scene.page.language == "de" and first > 0 and scene.line.words[first - 1].islower()


def _is_number(word: str) -> bool:
    return word.isdigit() or set(word) <= _ROMAN
