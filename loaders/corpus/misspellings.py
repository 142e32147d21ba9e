"""Spellings that are nearly the same, where nothing speaks against their being one."""

from collections.abc import Iterator

from rapidfuzz.distance import OSA

from loaders.corpus.folding import fold
from loaders.corpus.things import Join, Things
from loaders.names.places import country_code

MIN_LETTERS = 9
"""Below this, one letter more or less makes another name (`Iran`, `Irak`; `Hansen`, `Jansen`)."""
_MIN_WORD = 5
"""Letters of the shortest word that may have the slip."""
CROWD = 64
"""Names that share a half of their letters beyond which only neighbours in order are compared: keeps it linear."""
RARE = 3
"""Votes up to which a spelling may be a slip; two frequent spellings are two names."""


def misspellings(things: Things) -> Iterator[Join]:
    """Join a rare spelling with the one that it is a slip of.

    Two spellings at one edit share their first or their second half, so only those are compared.
    """
    blocks: dict[tuple[str, str], list[int]] = {}
    for at, spelling in enumerate(things.spellings):
        letters = " ".join(spelling.words)
        if len(letters) >= MIN_LETTERS:
            half = len(letters) // 2
            blocks.setdefault(("front", letters[: half - 1]), []).append(at)
            blocks.setdefault(("back", letters[-half + 1 :]), []).append(at)
    for key in sorted(blocks):
        block = blocks[key]
        for place, left in enumerate(block):
            reach = block[place + 1 :] if len(block) <= CROWD else block[place + 1 : place + 3]
            for right in reach:
                if things.find(left) != things.find(right) and _slip(things, left, right):
                    a, b = things.spellings[left].text, things.spellings[right].text
                    yield Join(left, right, f"“{a}” and “{b}” differ in one letter, and one of them is rare")


def _slip(things: Things, left: int, right: int) -> bool:
    """Whether one of two spellings is the other with one slip in it."""
    a, b = things.spellings[left], things.spellings[right]
    if min(a.votes, b.votes) > RARE or len(a.words) != len(b.words):
        return False
    odd = [(x, y) for x, y in zip(a.words, b.words, strict=True) if x != y]
    if len(odd) != 1:
        return False
    x, y = odd[0]
    if min(len(x), len(y)) < _MIN_WORD or x[0] != y[0] or not (x.isalpha() and y.isalpha()):
        return False
    # the dear questions last
    if OSA.distance(x, y, score_cutoff=1) > 1 or things.kind(left) != things.kind(right):
        return False
    if things.kind(left) == "person" and (len(a.words) < 2 or _other_gender(x, y)):
        return False
    return not (country_code(a.text) or country_code(b.text))


def _other_gender(left: str, right: str) -> bool:
    """Whether two words differ in an ending that makes another first name (`Martin`, `Martine`)."""
    short, long = sorted((fold(left), fold(right)), key=len)
    return long[:-1] == short and long[-1] in "aes"
