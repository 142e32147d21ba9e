"""How far a name goes that begins with a telling word: `Fédération française du Bâtiment`."""

from loaders.names.rules.scene import Scene, among, is_capital

_LOOSE = 4
"""Words in lower case that may stand between the head and the next capital (`Chambre de commerce et d'industrie de`)."""
_SPREADS = frozenset({"et", "und", "and"})


def extended(scene: Scene, head: int) -> int | None:
    """Where the name that begins at `head` ends; None if no other word with a capital belongs to it."""
    own, low = scene.own, scene.low
    end, at, loose, of = head + 1, head + 1, 0, False
    while at < len(low) and not scene.is_broken(at):
        word = low[at]
        if word in own.honorifics:
            break
        if is_capital(scene.faces[at]):
            if _ends_before(scene, end, at):
                break
            end, loose = at + 1, 0
        elif word in own.head_adjectives and at == end:
            end = at + 1
        elif word in _SPREADS and not of:
            break
        elif word in own.joining:
            of = of or word not in _SPREADS
        elif word in own.inner_nouns and low[at - 1] in own.joining and loose < _LOOSE:
            loose += 1
        elif word != "-" or not scene.is_glued(at):
            break
        at += 1
    has_capital = any(is_capital(scene.faces[at]) for at in range(head + 1, end))
    return end if has_capital else None


def _ends_before(scene: Scene, end: int, at: int) -> bool:
    """Whether a word with a capital is no part of the name that goes to `end`, but a post or another name."""
    own, word = scene.own, scene.low[at]
    if word in own.roles or (word in own.not_names and scene.low[at - 1] not in own.joining):
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
    return word.endswith(scene.own.place_endings) and word not in scene.page.low
