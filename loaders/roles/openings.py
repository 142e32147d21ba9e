"""What a sentence begins with, so that it speaks of that."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from db.records import Page
from loaders.corpus.folding import WORD
from loaders.roles.language import folded, spelt
from loaders.roles.sentence import Named
from loaders.sentences import sentences

_FIRST = 3
"""Names of a sentence among which is what it speaks of."""
_BEGINS = 3
"""Words before an organisation with which a sentence begins: `Die Genossenschaft X`, `Avec ses voisins, X` no more."""
_NEAR = 60
"""Characters within which they stand."""
_NOUNS = 5
"""Words before an English name that say what it is: `Payroll software firm X`."""
_PARTICIPLE = re.compile(r"(?:\w+ée?s?|\w+(?:is|it|ert)es?|Née?s?|\w+ed|Gegründet|Set up) ")


def begun(page: Page, named: Sequence[Named]) -> list[Named]:
    """Each organisation that begins a sentence of a page, in order."""
    starts = [n.start for n in named]
    found = []
    for passage in page.passages:
        if passage.kind != "body":
            continue
        for start, stop in sentences(page.text, page.language, passage.start, passage.stop):
            inside = named[bisect_left(starts, start) : bisect_left(starts, stop)]
            here = [n for n in inside if n.kind != "place"][:_FIRST]
            for n in here:
                first = n is here[0] and opens(page, n, start)
                if n.kind == "organisation" and (first or behind_participle(page, n, start)):
                    found.append(n)
    return found


def opens(page: Page, named: Named, start: int) -> bool:
    """Whether nothing but articles and a common noun stand between the start of a sentence and a name."""
    language = page.language
    words = [spelt(word) for word in WORD.findall(page.text[start : named.start])]
    small = _small(language)
    governed = folded(language, "of") - folded(language, "articles")
    if named.start > start + _NEAR:
        return False
    if (
        words
        and words[0] in folded(language, "turns_to")
        and set(words[1:]) <= small | folded(language, "of")
    ):
        return True  # `À l’Université X, on …`
    if language == "en" and 1 < len(words) <= _NOUNS and words[-1] in folded(language, "generic"):
        return not set(words) & (governed | folded(language, "by"))
    return len(words) <= 1 or not (len(words) > _BEGINS or words[0] not in small or set(words) & governed)


def behind_participle(page: Page, named: Named, start: int) -> bool:
    """Whether a name is the subject behind a participle that begins a sentence: `Fondée en 1950 par Y, X …`."""
    text = page.text[start : named.start]
    if not _PARTICIPLE.match(text) or text.count(",") != 1:
        return False
    words = {spelt(word) for word in WORD.findall(text[text.index(",") :])}
    return words <= folded(page.language, "articles") | folded(page.language, "generic")


def begins_with_the_firm(page: Page, line: int) -> bool:
    """Whether a paragraph begins with `the firm`, so that another whom it turns to later is not alone in it."""
    words = [spelt(word) for word in WORD.findall(page.text[line : line + _NEAR])[:_BEGINS]]
    return bool(set(words) & folded(page.language, "anyone"))


@cache
def _small(language: str) -> frozenset[str]:
    """Articles and the like, but no possessives."""
    return (folded(language, "before") | folded(language, "articles")) - folded(language, "theirs")
