"""A function contains no name: `Culture` in `ministre de la Culture` is nobody."""

from bisect import bisect_right

from db.records import Mention, Page
from loaders.corpus import Lexicon
from loaders.corpus.wording import wording
from loaders.mentions.language import folded
from loaders.roles.domains import domain
from loaders.roles.sentence import Sentence

_REACH = 160
"""Characters behind an office within which its domain ends."""


def without_functions(page: Page, lexicon: Lexicon, settled: list[Mention]) -> list[Mention]:
    """The mentions but for those that are the domain of an office; places have ministers and stay."""
    offices = folded(page.language, "offices")
    words = wording(page.text)
    domains: list[tuple[int, int]] = []
    for at, word in enumerate(words.folded):
        if word in offices:
            start = words.spans[at][1]
            alone = Sentence(page, start, min(len(page.text), start + _REACH), (), ())
            stop = domain(alone, start)
            if stop > start:
                domains.append((start, stop))
    return [
        mention for mention in settled if lexicon.kind(mention.name) in _STAY or not _within(domains, mention)
    ]


_STAY = frozenset({"person", "place"})


def _within(domains: list[tuple[int, int]], mention: Mention) -> bool:
    at = bisect_right(domains, (mention.start, 1 << 60)) - 1
    return at >= 0 and domains[at][0] <= mention.start < domains[at][1]
