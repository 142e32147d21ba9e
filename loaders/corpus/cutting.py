"""Spellings that say more, or other, than one name, told by the names that stand alone elsewhere in the corpus."""

from loaders.corpus.folding import WORD, fold
from loaders.corpus.language import everywhere, folded
from loaders.corpus.spellings import Spelling
from loaders.languages import LANGUAGES

_ALONE = 10
"""How much oftener a name stands without an article that a rule took for its own: `Le Monde` stands with it."""
_OVERRUN = 2
"""Words behind a known name from which a longer spelling has run over into the sentence."""


def cut(spellings: list[Spelling]) -> list[Spelling]:
    """The spellings without those that are two names, or a name and words of its sentence around it."""
    known = {spelling.text: spelling for spelling in spellings}
    kept = []
    for spelling in spellings:
        name = _overrun(spelling, known) or _apposed(spelling, known) or _begun(spelling, known)
        if name is not None:
            name.add(spelling)
        elif not _coordinated(spelling, known):
            kept.append(spelling)
    return kept


def _overrun(spelling: Spelling, known: dict[str, Spelling]) -> Spelling | None:
    """The name that a spelling begins with, where small words that no name has go on behind it."""
    if set(spelling.by_rule) - {"model"}:  # a rule knows that it ends so: `Kent county council`
        return None
    words = list(WORD.finditer(spelling.text))
    for at in range(1, len(words) - _OVERRUN + 1):
        name = known.get(spelling.text[: words[at - 1].end()])
        rest = words[at:]
        if name is None or name.places < spelling.places or not rest[0].group().islower():
            continue
        small = rest[0].group()
        if fold(small) not in everywhere("hollow") and not any(word.group()[0].isupper() for word in rest):
            return name
    return None


def _apposed(spelling: Spelling, known: dict[str, Spelling]) -> Spelling | None:
    """The name behind a noun that only says what it is, in a language where nouns have capitals (`Konzerns X`)."""
    first, _, rest = spelling.text.partition(" ")
    name = known.get(rest)
    if name is None or spelling.languages != {"de"} or name.places < spelling.places:
        return None
    noun = fold(first)
    nouns = folded("de", "apposed")
    return name if noun in nouns or (noun.endswith("s") and noun[:-1] in nouns) else None


def _begun(spelling: Spelling, known: dict[str, Spelling]) -> Spelling | None:
    """The name behind the capital that a sentence begins with: `La France`, `Les Alpes`, but not `La Rochelle`."""
    first, _, rest = spelling.text.partition(" ")
    name = known.get(rest)
    if name is None or name.places < _ALONE * spelling.places:
        return None
    return (
        name if any(fold(first) in folded(language, "articles") for language in spelling.languages) else None
    )


def _coordinated(spelling: Spelling, known: dict[str, Spelling]) -> bool:
    """Whether a spelling is two names with `and` between them, each of which stands alone elsewhere."""
    words = list(WORD.finditer(spelling.text))
    for at in range(1, len(words) - 1):
        joined = fold(words[at].group()) in everywhere("joining") and words[at].group().islower()
        if not joined or spelling.text[words[at].start() - 1] != " ":
            continue
        left = known.get(spelling.text[: words[at - 1].end()])
        after = at + 1
        while after < len(words) - 1 and fold(words[after].group()) in _articles():
            after += 1
        right = known.get(spelling.text[words[after].start() :])
        if left is None or right is None or right.text[0].islower():
            continue
        # `ministère de la Pêche et des Ports`: the second half of a long name is one word
        if len(right.words) == 1 < len(left.words):
            continue
        # `Tarn et Garonne` is a place like its two halves
        if after > at + 1 or not left.kind == right.kind == spelling.kind == "place":
            return True
    return False


def _articles() -> frozenset[str]:
    return frozenset().union(*(folded(language, "articles") for language in LANGUAGES))
