"""An acronym and what it stands for, where a text gives one beside the other."""

from collections.abc import Iterator, Sequence

from db.records import Expansion
from loaders.corpus.folding import folded_words
from loaders.corpus.spellings import Spelling
from loaders.corpus.things import Join, Things

_LONGEST = 12
"""Words of the longest expansion that is believed to be a name."""
_BESIDE = 0.9
"""What an expansion is worth as a vote: its letters are the acronym's, so nearly a sure name."""


def with_expansions(spellings: list[Spelling], expansions: Sequence[Expansion]) -> list[Spelling]:
    """The spellings, and what stands beside a known acronym though nobody voted for it."""
    known = {spelling.words: spelling for spelling in spellings}
    more: dict[str, Spelling] = {}
    for expansion in sorted(expansions, key=lambda e: (e.short, e.long)):
        short = known.get(tuple(folded_words(expansion.short)))
        words = tuple(folded_words(expansion.long))
        if (
            short is None
            or words in known
            or not 1 < len(words) <= _LONGEST
            or not expansion.long[0].isupper()
        ):
            continue
        votes = Spelling(expansion.long, {short.kind: _BESIDE}, set(short.languages), votes=1, words=words)
        votes.by_rule["expansion"] = 1
        more.setdefault(expansion.long, votes)
    return sorted([*spellings, *more.values()], key=lambda spelling: spelling.text)


def acronyms(things: Things, expansions: Sequence[Expansion]) -> Iterator[Join]:
    """Join each acronym with its expansion, unless texts give it different ones."""
    known = {spelling.words: at for at, spelling in enumerate(things.spellings)}
    meant: dict[int, dict[int, tuple[int, str]]] = {}
    for expansion in sorted(expansions, key=lambda e: (e.short, e.long)):
        short = known.get(tuple(folded_words(expansion.short)))
        long = known.get(tuple(folded_words(expansion.long)))
        if short is None or long is None or things.find(short) == things.find(long):
            continue
        reason = f"“{expansion.short}” stands for “{expansion.long}”: a text gives one beside the other"
        meant.setdefault(short, {}).setdefault(things.find(long), (long, reason))
    for short in sorted(meant):
        if len(meant[short]) == 1:
            ((long, reason),) = meant[short].values()
            yield Join(long, short, reason)
