"""Which names are compared at all: those that share a key. Pairs by pairs would be five thousand million of 100,000 names."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from db.suggestions.acronyms import acronym, expanded
from db.suggestions.likeness import Rule
from db.suggestions.names import Names, Spelling, initials, is_acronym
from db.suggestions.people import person
from db.suggestions.spellings import bare, begun, cognate, inflected, other_order, same_letters, slip
from db.suggestions.words import ARTICLES, COMPANIES

CROWD = 24
"""Spellings with one key beyond which only neighbours in order are compared: the work stays linear."""
REACH = 3
"""How many neighbours."""
_HALVED = 5
"""Letters from which a name is looked for by its halves: with one slip in it one of them is whole."""

Pair = tuple[int, int]
"""Indexes of two spellings, the smaller one first."""


def _letters(one: Spelling, _names: Names) -> Iterable[str]:
    yield one.letters
    if one.words[0] in ARTICLES and len(one.words) > 1:
        yield "".join(one.words[1:])
    if one.entity.kind == "organisation" and (left := [word for word in one.words if word not in COMPANIES]):
        yield "".join(left)


def _sounds(one: Spelling, _names: Names) -> Iterable[str]:
    yield one.sounds


def _stems(one: Spelling, _names: Names) -> Iterable[str]:
    """Words without German endings."""
    if one.entity.kind != "person":
        yield " ".join(map(_stem, one.words))


@lru_cache(maxsize=1 << 16)
def _stem(word: str) -> str:
    return word.rstrip("nmrs").removesuffix("e") if len(word) > 5 else word


def _front(one: Spelling, _names: Names) -> Iterable[str]:
    half = len(one.letters) // 2
    if len(one.letters) >= _HALVED:
        yield one.letters[:half]
        yield one.letters[: half + 1]


def _back(one: Spelling, _names: Names) -> Iterable[str]:
    half = len(one.letters) // 2
    if len(one.letters) >= _HALVED:
        yield one.letters[-half:]
        yield one.letters[-half - 1 :]


def _words(one: Spelling, _names: Names) -> Iterable[str]:
    if len(one.words) > 1:
        yield " ".join(sorted(one.words))


def _surname(one: Spelling, _names: Names) -> Iterable[str]:
    """The surname with the initial of what is before it; or the end of a longer name."""
    if one.entity.kind == "person" and len(one.words) > 1:
        yield f"{one.words[0][0]} {one.words[-1]}"
        yield " ".join(one.words[-2:])
        yield " ".join(one.words[:2])


def _alone(one: Spelling, _names: Names) -> Iterable[str]:
    if one.entity.kind == "person":
        yield one.words[-1]


def _initials(one: Spelling, _names: Names) -> Iterable[str]:
    return [one.letters] if is_acronym(one) else sorted(initials(one))


def _cognates(one: Spelling, _names: Names) -> Iterable[str]:
    if one.entity.kind != "person" and (key := begun(one)):
        yield key


def _told(one: Spelling, names: Names) -> Iterable[str]:
    """An acronym, and what a text gives beside it."""
    if one.words in names.told:
        yield " ".join(one.words)
    yield from names.shorts.get(one.words, ())


Keys = Callable[[Spelling, Names], Iterable[str]]
BLOCKS: tuple[tuple[Keys, tuple[Rule, ...]], ...] = (
    (_letters, (same_letters, bare)),
    (_stems, (inflected,)),
    (_told, (expanded,)),
    (_surname, (person,)),
    (_sounds, (slip,)),
    (_words, (other_order,)),
    (_initials, (acronym,)),
    (_cognates, (cognate,)),
    (_alone, (person,)),
    (_front, (slip,)),
    (_back, (slip,)),
)
"""What names may have in common, and the rules that may speak for those that do; what convinces most first."""


def pairs(names: Names, keys: Keys) -> Iterator[Pair]:
    """Pairs of spellings of different entities with a key in common; some come twice."""
    spellings = names.spellings
    blocks: dict[str, list[int]] = {}
    for at, spelling in enumerate(spellings):
        for key in dict.fromkeys(keys(spelling, names)):
            blocks.setdefault(key, []).append(at)
    shorts = keys in (_initials, _alone)
    for block in blocks.values():
        if len(block) < 2:
            continue
        if shorts:
            yield from _each_with_short(spellings, block)
            continue
        if len(block) > CROWD:
            block.sort(key=lambda at: (spellings[at].letters, at))
        reach = len(block) if len(block) <= CROWD else REACH
        for place, left in enumerate(block):
            for right in block[place + 1 : place + 1 + reach]:
                if spellings[left].entity.id != spellings[right].entity.id:
                    yield (left, right) if left < right else (right, left)


def _each_with_short(every: Sequence[Spelling], block: list[int]) -> Iterator[Pair]:
    """Each name of one word in a block with each of several."""
    short = [at for at in block if len(every[at].words) == 1][:REACH]
    long = [at for at in block if len(every[at].words) > 1][:CROWD]
    for left in short:
        for right in long:
            if every[left].entity.id != every[right].entity.id:
                yield (left, right) if left < right else (right, left)
