"""How far a name goes that begins with a telling word: `Fédération française du Bâtiment`."""

from loaders.names.rules.scene import Scene, among, is_capital

_LOOSE = 4
"""Words in lower case that may stand between the head and the next capital (`Chambre de commerce et d'industrie de`)."""
_UNKNOWN = 2
"""The same of words that no list of nouns knows."""
_FUNCTION = 250
"""Words more frequent than this are no nouns inside a name."""
_ROW = 10
"""Words within which the offices of a ministry are all named."""
_SPREADS = frozenset({"et", "und", "and"})


def extended(scene: Scene, head: int) -> int | None:
    """Where the name that begins at `head` ends; None if no other word with a capital belongs to it."""
    own, low = scene.own, scene.low
    end, at, loose, of, tail = head + 1, head + 1, 0, False, head
    while at < len(low) and not scene.is_broken(at):
        word = low[at]
        if _stops(scene, end, at, of=of):
            break
        if is_capital(scene.faces[at]):
            end, loose = at + 1, 0
        elif word in own.head_adjectives and at == max(end, tail):
            end, tail = (at + 1, tail) if at == end else (end, at + 1)
        elif word in own.joining:
            of = of or word not in _SPREADS
        elif low[at - 1] in own.joining and loose < _LOOSE and _is_inner(scene, at, loose):
            loose += 1
            tail = at + 1 if word in own.inner_nouns else tail
        elif not _is_passed_over(scene, head, at):
            break
        at += 1
    if tail > end and _is_tailed(scene, head, tail):
        return tail
    has_capital = any(is_capital(scene.faces[at]) for at in range(head + 1, end))
    return end if has_capital else None


def _stops(scene: Scene, end: int, at: int, *, of: bool) -> bool:
    """Whether no name goes on here: before a person, another name, or an `and` that joins two names."""
    word = scene.low[at]
    if word in scene.own.honorifics:
        return True
    if is_capital(scene.faces[at]):
        return _ends_before(scene, end, at)
    return word in _SPREADS and not (of or _is_head(scene, at + 1))


def _is_head(scene: Scene, at: int) -> bool:
    """Whether a second head follows: `École et observatoire de …`."""
    return scene.low[at : at + 1] != () and scene.low[at] in scene.own.organisation_heads


def _is_tailed(scene: Scene, head: int, tail: int) -> bool:
    """Whether a name may end in lower case: `Commission de régulation de l'énergie`, but not `Conseil d'administration`."""
    own = scene.own
    if scene.low[head] not in own.tailed_heads or not is_capital(scene.faces[head]):
        return False
    return scene.plain(head, tail).lower() not in own.generic_bodies


def _is_passed_over(scene: Scene, head: int, at: int) -> bool:
    """Whether a mark may stand inside the name: a glued hyphen, a comma in a ministry's."""
    if scene.low[at] == ",":
        return _goes_on(scene, head, at)
    return scene.low[at] == "-" and scene.is_glued(at)


def _is_inner(scene: Scene, at: int, loose: int) -> bool:
    """Whether a word in lower case may stand inside a name: a known noun, or one between two small words."""
    own, low = scene.own, scene.low
    if low[at] in own.inner_nouns:
        return True
    is_plain = low[at].isalpha() and len(low[at]) > 1 and scene.lexicon.ranks.get(low[at], 10**6) >= _FUNCTION
    return loose < _UNKNOWN and is_plain and at + 1 < len(low) and low[at + 1] in own.joining - _SPREADS


def _goes_on(scene: Scene, head: int, comma: int) -> bool:
    """Whether a ministry's name goes on behind a comma: `Ministerium für A, B und C`."""
    own, low = scene.own, scene.low
    if not among(low[head], own.ministries, scene.page.language):
        return False
    coordinated = False
    for at in range(comma + 1, min(comma + _ROW, len(low))):
        if low[at] in _SPREADS:
            coordinated = True
        elif is_capital(scene.faces[at]):
            # `le ministère de l'Économie, de Bercy`: an office has its article in French
            if low[at - 1] == "de":
                return False
            if coordinated:
                return True
        elif low[at] != "," and low[at] not in own.joining and low[at] not in own.inner_nouns:
            return False
    return False


def _ends_before(scene: Scene, end: int, at: int) -> bool:
    """Whether a word with a capital is no part of the name that goes to `end`, but a post or another name."""
    own, word = scene.own, scene.low[at]
    if word in own.roles or word in own.calendar:
        return True
    if word in own.not_names and scene.low[at - 1] not in own.joining:
        return True
    # Ministère de X et du Ministère de Y
    return word in own.organisation_heads and bool(_SPREADS & set(scene.low[end:at]))


def begins_name(scene: Scene, at: int) -> bool:
    """Whether the word may begin a name of several words."""
    own, word = scene.own, scene.low[at]
    if not scene.line.words[at][0].isupper():
        return False
    if (
        word in own.place_heads
        or word in own.event_heads
        or word in own.programme_heads
        or is_site(scene, at)
    ):
        return True
    return among(word, own.organisation_heads, scene.page.language)


def is_site(scene: Scene, at: int) -> bool:
    """Is it a made-up word for a site (`Biopark`)?"""
    word = scene.low[at]
    if word.endswith(tuple(scene.own.territories)):  # Eurométropole
        return False
    return word.endswith(scene.own.place_endings) and word not in scene.page.low
