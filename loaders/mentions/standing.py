"""An institution and its territory under one spelling: which of the two a sentence means."""

from db.records import Mention, Page
from loaders.corpus import Lexicon
from loaders.corpus.folding import WORD, fold
from loaders.corpus.territories import territory_of
from loaders.mentions.language import folded
from loaders.mentions.spans import Span

_REACH = 60
"""Characters before a name within which the words that decide stand."""

_BREAKS = ".!?:;\n«“„»”…"
"""What a sentence or a speech begins after."""


def settle(page: Page, lexicon: Lexicon, span: Span) -> Mention:
    """The mention for a span: of an institution and its territory, the one that the sentence means."""
    start, stop = span.start, span.stop
    kinds = {lexicon.kind(name): name for name in reversed(span.names)}
    home = territory_of(page.text[start:stop])
    if home is None or not {"organisation", "place"} <= kinds.keys():
        return Mention(start, stop, span.names[0])
    if acts(page, start, stop):
        return Mention(start, stop, kinds["organisation"], "it acts here: the institution")
    if page.text[start].islower():
        start = page.text.index(home, start, stop)
    return Mention(start, stop, kinds["place"], "things are there: the territory")


def acts(page: Page, start: int, stop: int) -> bool:
    """Whether the words at `start:stop` name somebody who acts, rather than where something is."""
    before = page.text[max(0, start - _REACH) : start]
    if (verb := WORD.match(page.text, stop + 1)) and fold(verb.group()) in folded(page.language, "verbs"):
        return not _placed(before, page.language)
    spoken = [(fold(match.group()), match.end()) for match in WORD.finditer(before)]
    genitive = bool(spoken) and spoken[-1][0] in folded(page.language, "genitives")
    if spoken and spoken[-1][0] in folded(page.language, "definite") - folded(page.language, "of"):
        spoken.pop()
    if not spoken or any(mark in before[spoken[-1][1] :] for mark in _BREAKS):
        return True
    word = spoken[-1][0]
    if word in folded(page.language, "by_whom"):
        return True
    if word in folded(page.language, "of"):
        return len(spoken) > 1 and _acting(spoken[-2][0], page.language)
    if word in folded(page.language, "where") or word in folded(page.language, "joining"):
        return False
    # no preposition at all: a subject or an object, or a genitive, which belongs to what stands before it
    return not genitive or _acting(word, page.language)


def _acting(noun: str, language: str) -> bool:
    acting = folded(language, "acting")
    return noun in acting or any(len(ending) > 7 and noun.endswith(ending) for ending in acting)


def _placed(before: str, language: str) -> bool:
    """Whether the words right before say that something is there."""
    spoken = [fold(word) for word in WORD.findall(before)][-2:]
    return any(word in folded(language, "where") for word in spoken)
