"""Which spelling of a thing is shown: the fullest and most frequent proper one."""

from loaders.corpus.folding import words_of
from loaders.corpus.language import everywhere
from loaders.corpus.spellings import Spelling

MORE = 2
"""How many times as often a shorter form must be written to be shown instead of a fuller one."""
MUCH_MORE = 4
"""The same where the shorter form is an acronym or a mere beginning, which say least of what they name."""


def shown(spellings: list[Spelling]) -> Spelling:
    """The spelling to show."""
    mixed = {spelling.words for spelling in spellings if not spelling.text.isupper()}
    # an acronym's capitals are proper, unless the same letters are also written as a word
    spellings = [s for s in spellings if not (s.text.isupper() and s.words in mixed)]
    known = {s.text for s in spellings}
    # a German genitive never shows a name whose nominative stands somewhere
    spellings = [s for s in spellings if not (_german(s) and s.text.endswith("s") and s.text[:-1] in known)]
    places: dict[tuple[str, ...], int] = {}
    for spelling in spellings:
        places[spelling.words] = places.get(spelling.words, 0) + spelling.places
    best = 0
    for at in range(1, len(spellings)):
        if _rank(spellings[at], spellings[best], places) > _rank(spellings[best], spellings[at], places):
            best = at
    return spellings[best]


def _german(spelling: Spelling) -> bool:
    return "de" in spelling.languages


def _rank(
    spelling: Spelling, other: Spelling, places: dict[tuple[str, ...], int]
) -> tuple[bool, float, int, int, int, str]:
    """How well a spelling shows the thing, against one other."""
    # the same words count together, however they are written
    weight = float(places[spelling.words])
    if _fuller(spelling, other):
        weight *= MUCH_MORE if _says_little(other, spelling) else MORE
    return (
        proper(spelling.text),
        weight,
        spelling.places,
        _accents(spelling.text),
        len(spelling.text),
        spelling.text,
    )


def _says_little(spelling: Spelling, fuller: Spelling) -> bool:
    """Whether a spelling is an acronym, or only the beginning of the fuller one."""
    acronym = len(spelling.words) == 1 and spelling.text.isupper()
    return acronym or fuller.words[: len(spelling.words)] == spelling.words


def _fuller(spelling: Spelling, other: Spelling) -> bool:
    """Whether a spelling writes out what the other abbreviates or leaves out, legal forms and groups apart."""
    around = everywhere("legal_forms") | everywhere("groups")
    mine = [word for word in spelling.words if word not in around]
    yours = [word for word in other.words if word not in around]
    if len(mine) != len(yours):
        return len(mine) > len(yours)
    return len(spelling.words) < len(other.words)


def proper(text: str) -> bool:
    """Whether a spelling begins with a capital and is not in capitals throughout, acronyms apart."""
    found = words_of(text)
    if not found or not (found[0][0].isupper() or found[0][0].isdigit() or _mixed(found[0])):
        return False
    shouted = [word for word in found if len(word) > 1 and word.isupper()]
    return len(shouted) < len(found) or (len(found) == 1 and len(found[0]) <= 5)


def _mixed(word: str) -> bool:
    return not word.islower()


def _accents(text: str) -> int:
    return sum(not char.isascii() and char.isalpha() for char in text)
