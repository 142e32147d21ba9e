"""Spellings that differ only in what writers vary: capitals, accents, apostrophes, hyphens, small words, number."""

from collections.abc import Callable, Hashable, Iterator

from loaders.corpus.folding import WORD, fold, folded_words
from loaders.corpus.heads import has_head, singular
from loaders.corpus.language import everywhere, folded, of
from loaders.corpus.spellings import Spelling
from loaders.corpus.things import Join, Things
from loaders.languages import LANGUAGES

MIN_GLUED = 6
"""Letters from which two spellings that differ only in a blank are one (`DataLab`, `Data Lab`)."""


def same_letters(things: Things) -> Iterator[Join]:
    """Equal but for capitals, accents, apostrophes, hyphens."""
    yield from by_key(things, lambda spelling: spelling.words, _how_written)


def glued(things: Things) -> Iterator[Join]:
    """Equal but for blanks and hyphens, or the full stops of an acronym."""

    def key(spelling: Spelling) -> str | None:
        letters = "".join(spelling.words)
        dotted = all(len(word) == 1 for word in spelling.words)
        acronym = spelling.text.isupper() and (dotted or len(spelling.words) == 1)
        return letters if len(letters) >= MIN_GLUED or acronym else None

    yield from by_key(
        things, key, lambda a, b: f"“{a}” and “{b}” differ only in blanks, hyphens or full stops"
    )


def small_words(things: Things) -> Iterator[Join]:
    """Equal but for articles, prepositions, and-signs, plural and singular: not for people."""

    def key(spelling: Spelling) -> tuple[str, ...] | None:
        if spelling.kind == "person":
            return None
        words = content(spelling)
        return tuple(singular(word) for word in words) if len(words) > 1 else None

    yield from by_key(things, key, lambda a, b: f"“{a}” and “{b}” differ only in small words or number")


def word_order(things: Things) -> Iterator[Join]:
    """The same words in another order, where one of them is a noun for an institution (`Forum der X`, `X Forum`)."""

    def key(spelling: Spelling) -> tuple[str, ...] | None:
        if spelling.kind in ("person", "place") or not any(has_head(word) for word in spelling.words):
            return None
        words = sorted(singular(word) for word in content(spelling))
        return tuple(words) if len(words) > 1 else None

    yield from by_key(things, key, lambda a, b: f"“{a}” and “{b}” are the same words in another order")


def genitives(things: Things) -> Iterator[Join]:
    """A German or English genitive beside the name itself."""
    known = {spelling.words: at for at, spelling in enumerate(things.spellings)}
    for at, spelling in enumerate(things.spellings):
        if "de" not in spelling.languages or not spelling.words or not spelling.words[-1].endswith("s"):
            continue
        # one word alone may be another person's surname (`Peter`, `Peters`)
        if len(spelling.words) == 1 and spelling.kind == "person":
            continue
        base = known.get((*spelling.words[:-1], spelling.words[-1][:-1]))
        if base is not None and things.compatible(at, base):
            name = things.spellings[base].text
            yield Join(base, at, f"“{spelling.text}” is the genitive of “{name}”")


def inflected(things: Things) -> Iterator[Join]:
    """A German institution whose first noun has a case's ending: `Stadtwerken X`, `Verbands X`."""
    known = {spelling.words: at for at, spelling in enumerate(things.spellings)}
    for at, spelling in enumerate(things.spellings):
        noun, *rest = spelling.words or ("",)
        if "de" not in spelling.languages or not rest or spelling.kind == "person":
            continue
        for ending in ("es", "s", "n", "en"):
            base = known.get((noun.removesuffix(ending), *rest)) if noun.endswith(ending) else None
            if base is not None and _is_noun(noun.removesuffix(ending)) and things.compatible(at, base):
                name = things.spellings[base].text
                yield Join(base, at, f"“{spelling.text}” is “{name}” in another case")


def _is_noun(word: str) -> bool:
    """Whether a folded word is one that begins names of institutions, in a language that has cases."""
    heads = folded("de", "heads") | folded("de", "apposed")
    return word in heads or any(word.endswith(head) for head in heads if len(head) > 3)


def short_heads(things: Things) -> Iterator[Join]:
    """An institution in short and in full: `TH X` and `Technische Hochschule X`."""
    known: dict[tuple[str, ...], int] = {}
    for at, spelling in enumerate(things.spellings):
        known.setdefault(content(spelling), at)
    meant = {
        fold(short): tuple(word for word in folded_words(long) if word not in everywhere("hollow"))
        for language in LANGUAGES
        for short, long in of(language).short_heads.items()
    }
    for at, spelling in enumerate(things.spellings):
        words = content(spelling)
        base = known.get((*meant[words[0]], *words[1:])) if len(words) > 1 and words[0] in meant else None
        if base is not None and base != at:
            yield Join(base, at, f"“{spelling.text}” is short for “{things.spellings[base].text}”")


def content(spelling: Spelling) -> tuple[str, ...]:
    """The words of a spelling that carry its meaning."""
    hollow = everywhere("hollow")
    return tuple(word for word in spelling.words if word not in hollow)


def by_key(
    things: Things, key: Callable[[Spelling], Hashable], reason: Callable[[str, str], str]
) -> Iterator[Join]:
    """Join what has the same key, whatever its kinds: they are decided together; None is nobody's key."""
    first: dict[Hashable, int] = {}
    for at, spelling in enumerate(things.spellings):
        found = key(spelling)
        if found is None or found == ():
            continue
        before = first.setdefault(found, at)
        if before != at:
            yield Join(before, at, reason(things.spellings[before].text, spelling.text))


def _how_written(left: str, right: str) -> str:
    """What two spellings with the same letters differ in."""
    if left.casefold() == right.casefold():
        return f"“{left}” and “{right}” differ only in capitals"
    if WORD.findall(left.casefold()) == WORD.findall(right.casefold()):
        return f"“{left}” and “{right}” differ only in apostrophes, hyphens or blanks"
    if fold(left) == fold(right):
        return f"“{left}” and “{right}” differ only in accents"
    return f"“{left}” and “{right}” differ only in how marks, accents or numerals are written"
