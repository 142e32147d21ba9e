"""A company's first word alone is the company that the text has named in full."""

from dataclasses import replace

from db.records import Mention, Page
from loaders.corpus import Lexicon
from loaders.corpus.companies import is_group
from loaders.corpus.folding import WORD, fold
from loaders.corpus.heads import has_head
from loaders.mentions.spans import Occupied


def companies(page: Page, lexicon: Lexicon, settled: list[Mention]) -> list[Mention]:
    """The mentions, with the bare first words of companies given to the one company that begins so here.

    Not where the bare name is also that of a group: then the longer name is a subsidiary's. And not
    where the bare name stands in the text before the full one, headings apart.
    """
    owners = _owners(page, lexicon, settled)
    return [_given(page, lexicon, mention, owners) for mention in settled]


def _owners(page: Page, lexicon: Lexicon, settled: list[Mention]) -> dict[str, int]:
    """Each first word of a company's full name, folded, and the company; none where two begin so."""
    found: dict[str, set[int]] = {}
    first: dict[str, int] = {}
    headings = Occupied(passage for passage in page.passages if passage.kind == "heading")
    for mention in settled:
        if lexicon.kind(mention.name) != "organisation":
            continue
        words = WORD.findall(page.text[mention.start : mention.stop])
        key = fold(words[0])
        if len(words) > 1 and not has_head(key):
            found.setdefault(key, set()).add(mention.name)
            first.setdefault(key, mention.start)
        elif len(words) == 1 and mention.start not in headings:
            first.setdefault(key, -1)
    return {key: next(iter(names)) for key, names in found.items() if len(names) == 1 and first[key] >= 0}


def _given(page: Page, lexicon: Lexicon, mention: Mention, owners: dict[str, int]) -> Mention:
    """A mention of a bare first word, as one of the company."""
    owner = owners.get(fold(page.text[mention.start : mention.stop]))
    bare = lexicon.names[mention.name]
    if owner is None or owner == mention.name or bare.kind not in ("organisation", "person"):
        return mention
    if bare.kind == "person" and (" " in bare.name or lexicon.people(fold(bare.name))):
        return mention
    if any(is_group(form) for form in (bare.name, *(form for form, _ in bare.forms))):
        return mention
    return replace(
        mention, name=owner, reason=f"short for {lexicon.names[owner].name}, named in full in this text"
    )
