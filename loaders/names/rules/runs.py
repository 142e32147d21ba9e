"""Runs of words with a capital: what could be a name by its spelling."""

from collections.abc import Iterator

from loaders.names.gazetteer import CITY, COUNTRY, PLACE, REGION
from loaders.names.rules.callings import is_person_noun
from loaders.names.rules.frequent import is_word
from loaders.names.rules.nouns import is_common_noun, is_compound_of
from loaders.names.rules.scene import Scene, among, either, is_capital, is_head

_OPENERS = frozenset(':«„“"–—.•!?…')
_QUOTES = frozenset('«„“"')
_LINKS = frozenset("&+-‐‑")
_MARKS = frozenset("<>~=«»“”„\"'’‘‹›.,;:!?()[]{}–—-/*_#|•·…&+")


def runs(scene: Scene) -> Iterator[tuple[int, int]]:
    """Runs of words with a capital, as slices of words, without what only begins the sentence."""
    first = -1
    for at in range(len(scene.low) + 1):
        if (
            first < 0 and at < len(scene.low) and scene.faces[at].islower()
        ):  # most words: no need to look closer
            continue
        inside = at < len(scene.low) and _is_proper(scene, at, first)
        if first >= 0 and (not inside or scene.is_broken(at)):
            chunk = _shaved(scene, first, at)
            if chunk:
                yield _after_site(scene, *chunk)
            first = -1
        if inside and first < 0 and scene.faces[at][0] not in _MARKS:
            first = at


def _after_site(scene: Scene, first: int, last: int) -> tuple[int, int]:
    """The place alone behind a German noun that only says that something is there: `Standorten X`."""
    own = scene.own
    sites = own.place_verbs - own.place_nouns - own.place_heads
    if scene.page.language == "de" and last - first > 1 and scene.low[first].removesuffix("en") in sites:
        return first + bool(scene.listed(first + 1, last) & (COUNTRY | REGION | CITY)), last
    return first, last


def _is_proper(scene: Scene, at: int, first: int) -> bool:
    """Does the word belong to a run of words with a capital?"""
    word = scene.faces[at]
    if first >= 0 and scene.is_glued(at) and (word == "-" or scene.low[at - 1] == "-"):
        if word != "-":
            return scene.low[at] not in scene.own.roles
        return at + 1 < len(scene.low) and not _is_compound(scene, at)
    if word in _LINKS:
        if first < 0 or at + 1 >= len(scene.low) or not is_capital(scene.faces[at + 1]):
            return False
        return word in "&+" or (scene.is_glued(at) and scene.is_glued(at + 1))
    low = scene.low[at]
    return is_capital(word) and not (
        low in scene.own.honorifics or low in scene.own.roles or low in scene.own.calendar
    )


def _shaved(scene: Scene, first: int, last: int) -> tuple[int, int] | None:
    """The run without a word that has its capital only from the beginning of the sentence."""
    word, begun = scene.low[first], first if first == 0 or scene.low[first - 1] in _OPENERS else last
    if begun == first:
        quoted = first > 0 and scene.low[first - 1] in _QUOTES and last - first > 1
        is_common = scene.lexicon.is_common(scene.faces[first]) and not quoted
        if (
            word not in scene.page.high
            and (is_common or word in scene.own.articles)
            and not is_head(scene, word)
            and not (word in scene.own.articles and scene.listed(first, last) & PLACE)  # La Rochelle
        ):
            first += 1
    if begun < last - 1 and first == begun and is_person_noun(scene, word) and not is_head(scene, word):
        first += 1  # Harpist Anna X
    if (
        first < last - 1
        and scene.low[first] in scene.own.place_nouns
        and not is_head(scene, scene.low[first])
    ):
        first += 1
    while first < last - 1 and scene.page.language == "de" and _is_telling(scene, first):
        first += 1
    while first < last and scene.faces[first] in _LINKS:
        first += 1
    while first < last and scene.faces[last - 1] in _LINKS:
        last -= 1
    if (
        scene.page.language == "de" and last - first == 2 and is_common_noun(scene, last - 1)
    ):  # in Köln Zahlen
        last -= (
            bool(scene.listed(first, first + 1) & PLACE) and scene.low[last - 1] not in scene.own.place_tails
        )
    return (first, last) if first < last else None


def _is_compound(scene: Scene, mark: int) -> bool:
    """Whether what follows a hyphen is a German noun that is no part of the name (`ABC-Fraktion`)."""
    if scene.page.language != "de" or (mark + 2 < len(scene.low) and scene.low[mark + 2] == "-"):
        return False
    word, own = scene.low[mark + 1], scene.own
    if any(
        among(word, words, "de")
        for words in (own.organisation_heads, own.organisation_tails, own.place_tails)
    ):
        return False
    if among(word, own.event_tails, "de") or among(word, own.programme_tails, "de"):
        return False
    return is_common_noun(scene, mark + 1) and not scene.listed(mark - 1, mark + 2)


def _is_telling(scene: Scene, at: int) -> bool:
    """Is it a German noun that only says what the name after it is (`Hersteller X`)? It begins no name."""
    own = scene.own
    if among(scene.low[at], own.organisation_heads, "de") or is_head(scene, scene.low[at]):
        return False
    if is_compound_of(scene, at, own.event_nouns):
        return False  # Energieforum Nord, but not: Forum Energie
    if is_compound_of(scene, at, own.programme_nouns) and _is_word(scene, at + 1):
        return False  # Energieprojekt Nord, but not: Energieprojekt Xylo
    nouns = (
        own.roles,
        own.organisation_nouns,
        own.place_nouns,
        own.event_nouns,
        own.programme_nouns,
        own.product_nouns,
    )
    if scene.low[at + 1] != "-" and scene.low[at] in own.people_nouns:
        return True
    return scene.low[at + 1] != "-" and any(among(scene.low[at], words, "de") for words in nouns)


def only_tells(scene: Scene, at: int) -> bool:
    """Whether a German noun behind an article only says what the name after it is (`die Fähre X`)."""
    own = scene.own
    if scene.page.language != "de" or scene.low[at - 1 : at] == () or not scene.faces[at + 1][0].isupper():
        return False
    article = scene.low[at - 1] in own.articles or (
        scene.line.words[at - 1].islower() and scene.low[at - 1].endswith(("e", "en", "er", "es"))
    )
    if not article or among(scene.low[at], own.organisation_heads, "de"):
        return False
    nouns = either(own.organisation_nouns, own.programme_nouns, own.product_nouns)
    if scene.low[at] in nouns - own.kept_nouns:
        return True
    return is_compound_of(scene, at, own.programme_nouns) and not _is_word(scene, at + 1)


def _is_word(scene: Scene, at: int) -> bool:
    """Whether a German word is known: a place, a noun, or any word of the table."""
    known = is_word(scene, scene.line.words[at]) or bool(scene.listed(at, at + 1))
    return known or is_common_noun(scene, at)
