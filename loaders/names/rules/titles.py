"""Names in quotation marks and names that are given: `le collectif « Sous le vent »`, `the scheme, dubbed X`."""

from collections.abc import Iterator

from db.records import Candidate, Kind
from loaders.names.rules.scene import Scene, among, is_capital
from loaders.names.rules.works import with_year

_CLOSING = {"«": "»", "„": '“”"', "“": '”“"', "‚": "‘’", "‹": "›", '"': '"', "”": "”", "»": "«"}
_LONGEST = 7
"""Words of a name in quotation marks: longer ones are things said."""
_SAID = frozenset(".!?:;,…")
"""Marks that stand in what is said, not in a name."""
_WORKS = ("event", "product", "programme")
"""Kinds whose names may have a comma in them (`« Sel, bois, fer »`)."""
_REACH = 8
"""Words before `baptisé` within which stands what is called so."""
_ENDS = frozenset(".;!?")


def quoted(scene: Scene) -> Iterator[Candidate]:
    """`l'exposition « X »`, `das Programm „X“`: a noun before the mark says what the words in it name."""
    for at, mark in enumerate(scene.low):
        if mark not in _CLOSING or not 0 < at < len(scene.low) - 2:
            continue
        kind = _kind_before(scene, at)
        last = _closed(scene, at, _SAID - {",", ":"} if kind in _WORKS else _SAID)
        if last and kind is None and scene.low[at - 1] in scene.own.naming:
            kind = _named_so(scene, at - 1)
        if last and kind:
            yield Candidate(scene.line.starts[at + 1], scene.line.stops[last - 1], kind, 1.5, "name in marks")


def given(scene: Scene) -> Iterator[Candidate]:
    """`un plan, baptisé X`, `a scheme called X`: the noun that is called so says what it is."""
    for first, last in scene.chunks:
        if first and scene.low[first - 1] in scene.own.naming and not scene.is_broken(first):
            kind = _named_so(scene, first - 1)
            if kind:
                yield from scene.vote(first, with_year(scene, last), kind, 1.5, "called so")


def unmarked(scene: Scene) -> Iterator[Candidate]:
    """`l'association Soigner ici, …`: an association's name may be a phrase, which a comma ends."""
    own = scene.own
    for at in range(1, len(scene.low)):
        if scene.low[at - 1] not in own.phrase_nouns or not is_capital(scene.faces[at]):
            continue
        if (
            scene.is_broken(at)
            or scene.listed(at, at + 1)
            or not scene.lexicon.is_common(scene.line.words[at])
        ):
            continue
        end = next(
            (end for end in range(at + 1, min(at + _LONGEST, len(scene.low))) if _is_stop(scene, end)), None
        )
        if end and end - at > 1 and scene.low[end] in {",", ")", "."}:
            span = scene.line.starts[at], scene.line.stops[end - 1]
            yield Candidate(*span, "organisation", 1.5, "association's phrase")


def _is_stop(scene: Scene, at: int) -> bool:
    return not scene.low[at][0].isalnum() or scene.is_broken(at)


def _closed(scene: Scene, at: int, said: frozenset[str]) -> int | None:
    """Where the words in marks end, if they can be a name: few, the first with a capital, nothing said."""
    closing = _CLOSING[scene.low[at]]
    first = scene.line.words[at + 1]
    if not (is_capital(first) or first[0].isdigit()):
        return None
    for end in range(at + 1, min(at + _LONGEST + 2, len(scene.low))):
        word = scene.low[end]
        if scene.is_broken(end) or word in said:
            return None
        if word in closing:
            return end if end > at + 1 else None
    return None


def _kind_before(scene: Scene, at: int) -> Kind | None:
    """What the noun right before a mark says that its words name."""
    for words, kind in _nouns(scene):
        if scene.noun_before(at, words) is not None:
            return kind
    return None


def _named_so(scene: Scene, at: int) -> Kind | None:
    """What the nearest noun before `baptisé` says that is called so."""
    for place in range(at - 1, max(at - _REACH, -1), -1):
        if scene.low[place] in _ENDS:
            return None
        for words, kind in _nouns(scene):
            if among(scene.low[place], words, scene.page.language):
                return kind
    return None


def _nouns(scene: Scene) -> tuple[tuple[frozenset[str], Kind], ...]:
    own = scene.own
    return (
        (own.event_nouns, "event"),
        (own.product_nouns, "product"),
        (own.programme_nouns, "programme"),
        (own.organisation_nouns, "organisation"),
    )
