"""What a text calls by a shorter name after it has said the full one: a surname, a bare `Région`."""

import bisect
from collections.abc import Iterator
from dataclasses import dataclass

from db.records import Mention, Page
from loaders.corpus import Lexicon
from loaders.corpus.folding import WORD, fold
from loaders.corpus.language import everywhere
from loaders.corpus.shortened import has_head
from loaders.mentions.language import of
from loaders.mentions.standing import acts

_MIN_SURNAME = 3
"""Letters of the shortest surname that is looked for alone; shorter ones are too often words."""


@dataclass(frozen=True, slots=True)
class _Bearer:
    """Whoever a surname stands for in one text."""

    names: frozenset[int]
    since: int
    """Where the full name first stood."""
    full: str


def surnames(page: Page, lexicon: Lexicon, settled: list[Mention]) -> list[Mention]:
    """The mentions with bare surnames given to the one person of that surname whom the text has named."""
    bearers = _bearers(page, lexicon, settled)
    if not bearers:
        return settled
    kept = [_given(page, mention, bearers) for mention in settled]
    taken = {offset for mention in kept for offset in (mention.start, mention.stop - 1)}
    inside = sorted((mention.start, mention.stop) for mention in kept)
    for passage in page.passages:
        if passage.kind == "furniture":
            continue
        for word in WORD.finditer(page.text, passage.start, passage.stop):
            bearer = bearers.get(fold(word.group()))
            if bearer is None or word.start() in taken or not word.group()[0].isupper():
                continue
            if _within(inside, word.start()) or not _stands_for(page, word.start(), word.end(), bearer):
                continue
            (name,) = bearer.names
            start = _with_particles(page.text, word.start(), bearer.full)
            kept.append(Mention(start, word.end(), name, f"surname of {bearer.full}, named above"))
    return sorted(kept, key=lambda mention: mention.start)


def _bearers(page: Page, lexicon: Lexicon, settled: list[Mention]) -> dict[str, _Bearer]:
    """Each last word of a full name, folded, and whose it is; none where two people share it."""
    found: dict[str, _Bearer] = {}
    for mention in settled:
        full = page.text[mention.start : mention.stop]
        words = WORD.findall(full)
        if lexicon.kind(mention.name) != "person" or len(full.split()) < 2 or len(words[-1]) < _MIN_SURNAME:
            continue
        key = fold(words[-1])
        before = found.get(key)
        if before is None:
            found[key] = _Bearer(frozenset({mention.name}), mention.stop, full)
        elif mention.name not in before.names:
            found[key] = _Bearer(before.names | {mention.name}, before.since, before.full)
    return {key: bearer for key, bearer in found.items() if len(bearer.names) == 1}


def _given(page: Page, mention: Mention, bearers: dict[str, _Bearer]) -> Mention:
    """A mention that is only a surname, as a mention of its bearer."""
    words = page.text[mention.start : mention.stop]
    bearer = bearers.get(fold(words))
    if bearer is None or mention.name in bearer.names or mention.start < bearer.since:
        return mention
    if not _stands_for(page, mention.start, mention.stop, bearer):
        return mention
    (name,) = bearer.names
    return Mention(mention.start, mention.stop, name, f"surname of {bearer.full}, named above")


def _stands_for(page: Page, start: int, stop: int, bearer: _Bearer) -> bool:
    """Whether a bare surname can be its bearer's here: later, and not behind somebody else's first name."""
    text = page.text
    if start < bearer.since or text[stop : stop + 1] == "-" or text[start - 1 : start] == "-":
        return False
    before = text[max(0, start - 30) : start]
    if not before or before[-1] not in " \u00a0\u202f" or before.rstrip(" \u00a0\u202f")[-1:] in ".!?:;,»”":
        return True
    previous = list(WORD.finditer(before))
    if not previous or not previous[-1].group()[0].isupper():
        return True
    words = of(page.language)
    known = fold(previous[-1].group())
    if words.nouns_have_capitals:
        return known not in {fold(word) for word in bearer.full.split()[:-1]} or False
    return known in {fold(word) for word in words.titles} or len(known) == 1


def _with_particles(text: str, start: int, full: str) -> int:
    """Where the surname begins, with the particle that the full name has before it (`von der Leyen`)."""
    words = full.split()
    at = len(words) - 1
    while at > 1 and words[at - 1].islower():
        at -= 1
    particle = " ".join(words[at:-1])
    if particle and text[:start].rstrip().endswith(particle):
        return text.rindex(particle, 0, start)
    return start


def heads(page: Page, lexicon: Lexicon, settled: list[Mention]) -> list[Mention]:
    """The mentions with bare nouns (`la Région`) that stand for the one name that begins with them here."""
    words = of(page.language)
    if words.nouns_have_capitals:
        return settled
    meant = _heads(page, lexicon, settled)
    kept = list(settled)
    inside = sorted((mention.start, mention.stop) for mention in kept)
    for passage in page.passages:
        if passage.kind == "furniture" or not meant:
            continue
        for start, stop in _bare_nouns(page, passage.start, passage.stop, frozenset(meant)):
            if not _within(inside, start):
                mention = _for_head(page, lexicon, start, stop, meant[fold(page.text[start:stop])])
                kept.extend(mention)
    return sorted(kept, key=lambda mention: mention.start)


def _heads(page: Page, lexicon: Lexicon, settled: list[Mention]) -> dict[str, tuple[int, ...]]:
    """Each noun that begins a name in this text, folded, and that name; none where two names share it."""
    found: dict[str, set[tuple[int, ...]]] = {}
    for mention in settled:
        full = page.text[mention.start : mention.stop]
        words = WORD.findall(full)
        noun = fold(words[0]) if words else ""
        common = has_head(noun) or noun in everywhere("institutions")
        if len(words) > 1 and common and lexicon.kind(mention.name) != "person":
            found.setdefault(noun, set()).add(lexicon.named(full) or (mention.name,))
    return {noun: next(iter(names)) for noun, names in found.items() if len(names) == 1}


def _bare_nouns(page: Page, start: int, stop: int, nouns: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Where one of the nouns stands with a capital behind a definite article and without a name behind it."""
    definite = {fold(word) for word in of(page.language).definite}
    previous = None
    for word in WORD.finditer(page.text, start, stop):
        before, previous = previous, word
        if before is None or not word.group()[0].isupper() or fold(word.group()) not in nouns:
            continue
        if fold(before.group()) not in definite or page.text[before.end() : word.start()].strip(" \u00a0'’"):
            continue
        follows = page.text[word.end() : word.end() + 40].split()
        rest = [part for part in follows[:3] if fold(part) not in everywhere("hollow")]
        if page.text[word.end() : word.end() + 1] == " " and rest and follows:
            named = follows[0][0].isupper() or (
                fold(follows[0]) in ("de", "des", "du", "of") and rest[0][0].isupper()
            )
            if named:
                continue
        yield word.start(), word.end()


def _for_head(page: Page, lexicon: Lexicon, start: int, stop: int, names: tuple[int, ...]) -> list[Mention]:
    """The mention for a bare noun, of the institution or the territory as the sentence says."""
    kinds = {lexicon.kind(name): name for name in reversed(names)}
    if {"organisation", "place"} <= kinds.keys():
        name = kinds["organisation" if acts(page, start, stop) else "place"]
    else:
        name = names[0]
    return [Mention(start, stop, name, f"short for {lexicon.names[name].name}, named in full in this text")]


def _within(inside: list[tuple[int, int]], offset: int) -> bool:
    """Whether an offset lies within one of the sorted spans."""
    at = bisect.bisect_right(inside, (offset, 1 << 60)) - 1
    return at >= 0 and inside[at][0] <= offset < inside[at][1]
