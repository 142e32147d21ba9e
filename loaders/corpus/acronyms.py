"""An acronym and what it stands for, where a text gives one beside the other."""

from collections.abc import Iterator, Sequence

from db.records import Expansion
from loaders.corpus.folding import folded_words
from loaders.corpus.things import Join, Things


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
