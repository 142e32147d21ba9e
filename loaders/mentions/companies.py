"""A company is also what its name begins with, once the text has named it in full."""

from dataclasses import replace

from db.records import Mention, Page
from loaders.corpus import Lexicon
from loaders.corpus.companies import is_group
from loaders.corpus.folding import WORD, fold, folded_words
from loaders.corpus.heads import has_head
from loaders.mentions.spans import Occupied
from loaders.names.gazetteer import PLACE, flags

_KINDS = ("organisation", "person", "place")
"""Kinds that a company's bare name is taken for."""


def companies(page: Page, lexicon: Lexicon, settled: list[Mention]) -> list[Mention]:
    """The mentions, with the bare beginnings of companies' names given to the one company that begins so here.

    Not where the bare name is also that of a group: then the longer name is a subsidiary's. And not
    where the bare name stands in the text before the full one, headings apart.
    """
    owners = _owners(page, lexicon, settled)
    given = [_given(page, lexicon, mention, owners) for mention in settled]
    return [_told(page, lexicon, mention) for mention in given]


def _owners(page: Page, lexicon: Lexicon, settled: list[Mention]) -> dict[str, int]:
    """Each beginning of a company's full name, folded, and the company; none where two begin so."""
    found: dict[str, set[int]] = {}
    first: dict[str, int] = {}
    headings = Occupied(passage for passage in page.passages if passage.kind == "heading")
    for mention in settled:
        if lexicon.kind(mention.name) != "organisation":
            continue
        words = folded_words(page.text[mention.start : mention.stop])
        first.setdefault(" ".join(words), mention.start if mention.start in headings else -1)
        for size in range(1, len(words)):
            key = " ".join(words[:size])
            if size > 1 or not has_head(key):
                found.setdefault(key, set()).add(mention.name)
                first.setdefault(key, mention.start)
    return {key: next(iter(names)) for key, names in found.items() if len(names) == 1 and first[key] >= 0}


def _given(page: Page, lexicon: Lexicon, mention: Mention, owners: dict[str, int]) -> Mention:
    """A mention of a bare beginning, as one of the company."""
    words = page.text[mention.start : mention.stop]
    owner = owners.get(" ".join(folded_words(words)))
    name = lexicon.names[mention.name]
    if owner is None or owner == mention.name or name.kind not in _KINDS:
        return mention
    if name.kind == "person" and (" " in name.name or lexicon.people(fold(name.name))):
        return mention
    if name.kind == "place" and (" " not in words or flags().get(words, 0) & PLACE):
        return mention
    if any(is_group(form) for form in (name.name, *(form for form, _ in name.forms))):
        return mention
    return replace(
        mention, name=owner, reason=f"short for {lexicon.names[owner].name}, named in full in this text"
    )


def _told(page: Page, lexicon: Lexicon, mention: Mention) -> Mention:
    """A mention behind a noun in lower case, as one of the company that noun and name together are called."""
    before = list(WORD.finditer(page.text, max(0, mention.start - 30), mention.start))
    joined = before and page.text[before[-1].end() : mention.start] == " "
    if not joined or not before[-1].group().islower() or lexicon.kind(mention.name) not in _KINDS:
        return mention
    owners = lexicon.named(page.text[before[-1].start() : mention.stop])
    if len(owners) != 1 or lexicon.kind(owners[0]) != "organisation":
        return mention
    return replace(
        mention, name=owners[0], reason=f"the noun before it says so: {lexicon.names[owners[0]].name}"
    )
