"""Brands and bodies told by their spelling alone: acronyms, capitals inside, letters with digits, addresses."""

import re
from collections.abc import Iterator

from db.records import Candidate
from loaders.names.gazetteer import PLACE
from loaders.names.rules.frequent import is_word
from loaders.names.rules.nouns import is_common_noun
from loaders.names.rules.scene import Scene

_CAMEL = re.compile(r"(?:[A-ZÀ-Þ]?[a-zß-ÿ]+[A-ZÀ-Þ]+[a-zß-ÿ]*|[A-ZÀ-Þ]{2,}[a-zß-ÿ]{2,})+\Z")
_MIXED = re.compile(r"(?=.*[A-Z]{2})(?=.*\d)[A-Z\d]{3,8}\Z")
_ACRONYM = re.compile(r"[A-ZÀ-Þ]{3,7}\Z")
_DOTTED = re.compile(r"(?<![\w.])(?:[A-ZÀ-Þ]\.){3,}(?!\w)")
_DOTS = 3
"""Full stops of such an acronym at least: counting them costs a tenth of looking for it."""
_ROMAN = re.compile(r"[IVXLCDM]+\Z")
_FREQUENT = 300
"""A word of lower rank in capitals is shouted, not an acronym."""
_SITE = re.compile(r"(?:[a-z0-9-]+\.)+(?:com|org|net|info|fr|de|at|ch|eu|uk|be|io|tv|news)\Z")


def shapes(scene: Scene) -> Iterator[Candidate]:
    """`VoltaWerk`, `3DX`, `ABCD`: what is spelt as no common word is."""
    if scene.line.style != "plain":
        return
    for first, last in scene.chunks:
        for at in range(first, last):
            word = scene.line.words[at]
            if _CAMEL.match(word) and not (
                word in scene.own.legal_forms or scene.low[at] in scene.own.not_names
            ):
                yield from scene.vote(first, last, "organisation", 0.5, "capitals inside")
                break
            if _MIXED.match(word) and at + 1 - first:
                yield from scene.vote(first, last, "organisation", 0.4, "letters and digits")
                break
        if last - first == 1 and _is_acronym(scene, first):
            yield from scene.vote(first, last, "organisation", 0.4, "acronym")


def _is_acronym(scene: Scene, at: int) -> bool:
    word = scene.line.words[at]
    is_label = at == 0 and (len(scene.low) == 1 or scene.low[1] == ":")  # FRAGE: …
    if is_label or not _ACRONYM.match(word) or _ROMAN.match(word) or scene.listed(at, at + 1) & PLACE:
        return False
    return scene.low[at] not in scene.page.low and scene.lexicon.ranks.get(scene.low[at], 10**6) > _FREQUENT


def sites(scene: Scene) -> Iterator[Candidate]:
    """`beispiel.de`: an address by itself names who runs it."""
    for at, word in enumerate(scene.line.words):
        if "." in word and _SITE.match(word):
            told = scene.noun_before(at, scene.own.organisation_nouns) is not None
            weight = 1.0 if told else 0.3
            yield Candidate(
                scene.line.starts[at], scene.line.stops[at], "organisation", weight, "web address"
            )


def dotted(scene: Scene) -> Iterator[Candidate]:
    """`V.E.R.T.`: an acronym with full stops."""
    if not scene.line.starts or scene.line.style != "plain":
        return
    span = scene.line.starts[0], scene.line.stops[-1]
    if scene.page.text.count(".", *span) < _DOTS:
        return
    for found in _DOTTED.finditer(scene.page.text, *span):
        yield Candidate(found.start(), found.end(), "organisation", 0.5, "acronym")


def unknown(scene: Scene) -> Iterator[Candidate]:
    """A word with a capital that is no word of the language, nor a person's or place's name: most are firms."""
    if scene.line.style != "plain":
        return
    for first, last in scene.chunks:
        word = scene.line.words[first]
        is_at_place = (first > 0 and scene.low[first - 1] in scene.own.at) or scene.is_after_fair(first)
        if last - first == 1 and len(word) > 3 and not is_at_place and not scene.listed(first, last):
            if scene.page.language == "de" and is_common_noun(
                scene, first
            ):  # it makes new nouns all the time
                continue
            if not (is_word(scene, word) or is_word(scene, scene.low[first])) and word[1:].islower():
                yield from scene.vote(first, last, "organisation", 0.25, "unknown word")
