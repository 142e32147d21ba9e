"""A bare noun (`la Région`) is the one thing whose name begins with it in this text."""

from collections.abc import Iterator

from db.records import Mention, Page
from loaders.corpus import Lexicon
from loaders.corpus.folding import WORD, fold
from loaders.corpus.heads import has_head
from loaders.corpus.language import everywhere
from loaders.corpus.wording import wording
from loaders.mentions.language import folded, of
from loaders.mentions.spans import Occupied
from loaders.mentions.standing import acts

_BLANKS = " \u00a0\u202f"


def heads(page: Page, lexicon: Lexicon, settled: list[Mention]) -> list[Mention]:
    """The mentions, and the bare nouns with a capital that stand for a name that begins with them here.

    Not where every noun has a capital: there a bare noun says nothing.
    """
    if of(page.language).nouns_have_capitals:
        return settled
    meant = _meant(page, lexicon, settled)
    if not meant:
        return settled
    kept = list(settled)
    occupied = Occupied(settled)
    for passage in page.passages:
        if passage.kind != "furniture":
            for start, stop in _bare(page, passage.start, passage.stop, frozenset(meant)):
                if start not in occupied:
                    kept.append(_mention(page, lexicon, start, stop, meant[fold(page.text[start:stop])]))
    return sorted(kept, key=lambda mention: mention.start)


def _meant(page: Page, lexicon: Lexicon, settled: list[Mention]) -> dict[str, tuple[int, ...]]:
    """Each noun that begins a name in this text, folded, and that name; none where two names share it."""
    found: dict[str, set[tuple[int, ...]]] = {}
    for mention in settled:
        full = page.text[mention.start : mention.stop]
        noun = _noun(full, page.language)
        if noun and lexicon.kind(mention.name) != "person":
            found.setdefault(noun, set()).add(lexicon.named(full) or (mention.name,))
    meant = {noun: next(iter(names)) for noun, names in found.items() if len(names) == 1}
    for noun in everywhere("institutions") - found.keys():
        # not named in full here: whatever all texts together call so, if that is one
        names = lexicon.institution(noun)
        if names:
            meant[noun] = names
    return meant


def _noun(full: str, language: str) -> str:
    """The noun of an institution's name, folded: its first word, in English its last (`X Chamber`); empty if none."""
    words = [fold(word) for word in WORD.findall(full)]
    if len(words) < 2:
        return ""
    if has_head(words[0]) or words[0] in everywhere("groups") or words[0] in everywhere("leading_forms"):
        return words[0]
    return words[-1] if language == "en" and (has_head(words[-1]) or words[-1] == "group") else ""


def _bare(page: Page, start: int, stop: int, nouns: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Where one of the nouns stands with a capital behind a definite article, and no name goes on behind it."""
    words = wording(page.text)
    first, last = words.within(start, stop)
    for at in range(first + 1, last):
        if words.folded[at] not in nouns or words.folded[at - 1] not in folded(page.language, "definite"):
            continue
        begin, end = words.spans[at]
        joined = page.text[words.spans[at - 1][1] : begin].strip(_BLANKS + "'’")
        if (
            not joined
            and page.text[begin].isupper()
            and not _goes_on(page.text[end : end + 40], page.language)
        ):
            yield begin, end


def _goes_on(behind: str, language: str) -> bool:
    """Whether a longer name goes on behind a noun (`la Région Alsace`, `la Région de Bruxelles`)."""
    if behind[:1] not in _BLANKS or not behind.strip():
        return False
    words = behind.split()
    first = WORD.match(words[0])
    return words[0][0].isupper() or (first is not None and fold(first.group()) in folded(language, "of"))


def _mention(page: Page, lexicon: Lexicon, start: int, stop: int, names: tuple[int, ...]) -> Mention:
    """The mention for a bare noun, of the institution or of the territory as the sentence says."""
    kinds = {lexicon.kind(name): name for name in reversed(names)}
    name = names[0]
    if {"organisation", "place"} <= kinds.keys():
        name = kinds["organisation" if acts(page, start, stop) else "place"]
    return Mention(start, stop, name, f"short for {lexicon.names[name].name}, the only one of that name here")
