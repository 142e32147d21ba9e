"""Where a company that the text has named in full stands without its legal form or its trade, unseen by any rule."""

from collections.abc import Iterator

from db.records import Mention, Page
from loaders.corpus import Lexicon
from loaders.corpus.companies import bare, is_registered
from loaders.corpus.folding import folded_words
from loaders.corpus.heads import has_head
from loaders.corpus.spellings import Spelling
from loaders.corpus.wording import wording
from loaders.mentions.language import of
from loaders.mentions.spans import Occupied
from loaders.names.gazetteer import FIRST, LAST, PLACE, flags
from loaders.names.words import name_words


def registered(page: Page, lexicon: Lexicon, settled: list[Mention]) -> list[Mention]:
    """The mentions, and the bare names of companies behind their full ones (`Sonne eG`, later `Sonne`)."""
    companies = _companies(page, lexicon, settled)
    if not companies:
        return settled
    return sorted([*settled, *_bare(page, lexicon, settled, companies)], key=lambda mention: mention.start)


def _companies(page: Page, lexicon: Lexicon, settled: list[Mention]) -> dict[tuple[str, ...], Mention]:
    """The bare names, folded, each with the first mention of its company in full."""
    found: dict[tuple[str, ...], Mention] = {}
    for mention in settled:
        if lexicon.kind(mention.name) != "organisation":
            continue
        text = page.text[mention.start : mention.stop]
        full = Spelling(text, words=tuple(folded_words(text)))
        name = bare(full)
        if not is_registered(full) and not of(page.language).nouns_have_capitals:
            name = _without_tail(full, page.language)
        elif not is_registered(full):
            continue
        if name != full.words and not has_head(name[0]) and not wording(page.text).writes_small(name[0]):
            found.setdefault(name, mention)
    return found


def _without_tail(full: Spelling, language: str) -> tuple[str, ...]:
    """The words before a firm's last one, where that only says what it does: `Kestrel Aerospace`."""
    tail = full.words[-1]
    if len(full.words) < 2 or has_head(tail) or tail not in name_words(language).organisation_tails:
        return full.words
    first = full.text.split()[0]
    return full.words if flags().get(first, 0) & (PLACE | FIRST | LAST) else full.words[:-1]


def _bare(
    page: Page, lexicon: Lexicon, settled: list[Mention], companies: dict[tuple[str, ...], Mention]
) -> Iterator[Mention]:
    occupied, words = Occupied(settled), wording(page.text)
    by_first = {name[0]: name for name in sorted(companies, key=len)}
    for passage in page.passages:
        if passage.kind == "furniture":
            continue
        for at in range(*words.within(passage.start, passage.stop)):
            name = by_first.get(words.folded[at])
            if name is None or tuple(words.folded[at : at + len(name)]) != name:
                continue
            start, stop = words.spans[at][0], words.spans[at + len(name) - 1][1]
            full = companies[name]
            if start >= full.stop and start not in occupied and _stands_alone(page.text, start, stop):
                shown = lexicon.names[full.name].name
                yield Mention(start, stop, full.name, f"{shown} in short")


def _stands_alone(text: str, start: int, stop: int) -> bool:
    """Whether the words stand as a name does: with a capital, on one line, in no compound."""
    if not text[start].isupper() or "\n" in text[start:stop]:
        return False
    return text[stop : stop + 1] != "-" and text[start - 1] != "-"
