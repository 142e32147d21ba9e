"""A company is also what its name begins with, once the text has named it in full."""

from collections.abc import Iterator
from dataclasses import replace

from db.records import Mention, Page
from loaders.corpus import Lexicon
from loaders.corpus.companies import is_group
from loaders.corpus.folding import WORD, fold, folded_words
from loaders.corpus.heads import has_head
from loaders.corpus.language import everywhere
from loaders.corpus.wording import wording
from loaders.languages import LANGUAGES
from loaders.mentions.language import of
from loaders.mentions.spans import Occupied
from loaders.names.gazetteer import FIRST, PLACE, flags
from loaders.names.lexicon import lexicon as lexicon_of
from loaders.names.words import name_words

_KINDS = ("organisation", "person", "place")
"""Kinds that a company's bare name is taken for."""
_SHORTEST = 4
"""Letters of a bare name that is looked for: shorter ones are too often words."""
_FREQUENT = 5_000
"""Rank up to which a word is too frequent to stand for a firm by itself (`Blue`, `Neue`)."""
_RARE = 10**7
_JOINTS = frozenset("-@_/")
"""Marks that join a word to another: in an address, a compound."""


def companies(page: Page, lexicon: Lexicon, settled: list[Mention]) -> list[Mention]:
    """The mentions, with the bare beginnings of companies' names given to the one company that begins so here.

    Not where the bare name is also that of a group: then the longer name is a subsidiary's. And not
    where the bare name stands in the text before the full one, headings apart.
    """
    owners = _owners(page, lexicon, settled)
    given = [_given(page, lexicon, mention, owners) for mention in settled]
    told = [_told(page, lexicon, mention) for mention in given]
    return sorted([*told, *_bare(page, lexicon, told, owners)], key=lambda mention: mention.start)


def _bare(page: Page, lexicon: Lexicon, kept: list[Mention], owners: dict[str, int]) -> Iterator[Mention]:
    """The first word of a company's name alone, where no rule took it for a name (`Xylo` of `Xylo Foods AG`)."""
    short = {
        key: owner
        for key, owner in owners.items()
        if len(key) >= _SHORTEST and " " not in key and (_is_registered(lexicon, owner) or _is_rare(key))
    }
    if not short:
        return
    occupied, words = Occupied(kept), wording(page.text)
    for passage in page.passages:
        if passage.kind == "furniture":
            continue
        for at in range(*words.within(passage.start, passage.stop)):
            start, stop = words.spans[at]
            owner = short.get(words.folded[at])
            if owner is not None and start not in occupied and _stands_for(page, start, stop):
                reason = f"short for {lexicon.names[owner].name}, named in full in this text"
                yield Mention(start, stop, owner, reason)


def _is_rare(key: str) -> bool:
    """Whether no language knows the word: `Xylorin` of `Xylorin Circuits`."""
    tables = [lexicon_of(language) for language in LANGUAGES]
    return not any(key in table.ranks or key.title() in table.ranks for table in tables)


def _is_registered(lexicon: Lexicon, owner: int) -> bool:
    """Whether a name is written with its legal form somewhere: that firm has a name of its own."""
    name = lexicon.names[owner]
    forms = everywhere("legal_forms")
    return any(
        folded_words(form)[-1:] and folded_words(form)[-1] in forms
        for form in (name.name, *(f for f, _ in name.forms))
    )


def _stands_for(page: Page, start: int, stop: int) -> bool:
    """Whether a word with a capital stands alone here, and is no plain word, adjective, first name or town."""
    text, word = page.text, page.text[start:stop]
    if not word[0].isupper() or flags().get(word, 0) & (PLACE | FIRST):
        return False
    if text[stop : stop + 1] in _JOINTS or text[start - 1 : start] in _JOINTS:
        return False
    table = lexicon_of(page.language)
    if table.ranks.get(word, _RARE) < _FREQUENT or table.ranks.get(word.lower(), _RARE) < _FREQUENT:
        return False
    behind = WORD.match(text, stop + 1)
    goes_on = text[stop : stop + 1] == " " and behind is not None and behind.group()[0].isupper()
    if of(page.language).nouns_have_capitals:
        before = list(WORD.finditer(text, max(0, start - 30), start))
        has_article = before and before[-1].group().lower() in name_words(page.language).articles
        return not (has_article and word in table.ranks)
    return not goes_on


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
