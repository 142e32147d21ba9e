"""Where a sentence says a title, how far it goes, and of which organisation it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from db.records import Kind
from loaders.corpus.folding import WORD, fold
from loaders.roles.domains import domain
from loaders.roles.extents import behind_party, closing, described, near, no_title, prefixed, signature, tail
from loaders.roles.language import folded, spelt
from loaders.roles.listed import LONGEST, begins, longest
from loaders.roles.sentence import Named, Sentence

_SMALL = 3
"""Letters of no noun that narrows a title down."""
_BACK = 30
"""Characters before the end of a title within which its noun begins."""
_FAR = 7
"""Words between a title and its organisation beyond which they have nothing to do with each other."""
_OF_A_FIRM = ("founded", "ceo_of", "managing_director_of")
"""Posts that a firm has, which may be taken for what it makes."""
_EX = re.compile(r"[Ee]x-$")
_BREAK = re.compile(r"[.;:!?()\[\]«»“”„\"]|\n\s*\n")


@dataclass(frozen=True, slots=True)
class Title:
    """A title as written, its organisation where the words around it name one."""

    start: int
    stop: int
    kind: str
    """The kind of relation that it makes; empty for none."""
    organisation: Named | None
    first: int
    """Where title and organisation together begin."""
    last: int
    """Where they end."""
    sort: bool = False
    """Does it end with a noun that only says of what sort its organisation is: `de la ville`?"""


def titles_in(sentence: Sentence) -> list[Title]:
    """The titles of a sentence, from left to right, none inside a name or another title's domain."""
    found: list[Title] = []
    for start, stop, kind in _said(sentence):
        if found and start < max(found[-1].stop, found[-1].last):
            continue
        found.append(_with_organisation(sentence, start, stop, kind))
    return found


def _said(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    """Each place where a title stands, with the adjectives behind it."""
    words = list(WORD.finditer(sentence.page.text, sentence.start, sentence.stop))
    language = sentence.page.language
    at = 0
    while at < len(words):
        size, kind = 0, ""
        if begins(words[at].group(), language) and not sentence.named_at(words[at].start()):
            size, kind = longest(_run(sentence, words, at), words[at].group()[0].isupper(), language)
        if not size:
            at += 1
            continue
        last = at + size
        if no_title(sentence, words, at, last):
            at += 1
            continue
        adjectives = folded(sentence.page.language, "adjectives")
        while last < len(words) and spelt(words[last].group()) in adjectives and near(sentence, words, last):
            last += 1
        last = described(sentence, words, _specified(sentence, words, at, last))
        first = _modified(sentence, words, at)
        lesser = {spelt(word.group()) for word in words[first:at]} & folded(language, "deputies")
        first = prefixed(sentence, words, first)
        start = words[first].start()
        yield start, words[last - 1].end(), _lesser(kind) if lesser else kind
        at = last


def _specified(sentence: Sentence, words: list[re.Match[str]], at: int, last: int) -> int:
    """Where a title ends with a bare noun that narrows it down: `responsable logistique chez X`."""
    language = sentence.page.language
    if spelt(words[at].group()) not in folded(language, "narrowed") or last >= len(words):
        return last
    noun = words[last]
    small = set().union(
        *(folded(language, part) for part in ("of", "articles", "chains", "copulas", "past", "fillers"))
    )
    small |= folded(language, "since") | folded(language, "until") | folded(language, "relatives")
    if not noun.group().islower() or len(noun.group()) <= _SMALL or spelt(noun.group()) in small:
        return last
    if not near(sentence, words, last) or sentence.named_at(noun.start()):
        return last
    behind = sentence.between(noun.end(), min(sentence.stop, noun.end() + 8)).lstrip(" \u00a0")
    following = WORD.match(behind)
    ends = (
        not behind
        or behind[0] in ",.;:)»”"
        or (following and spelt(following.group()) in folded(language, "of"))
    )
    return last + 1 if ends else last


def _lesser(kind: str) -> str:
    """The kind of relation that a deputy's title makes: of a deputy director none."""
    return "vice_president_of" if kind in ("president_of", "vice_president_of") else ""


def _modified(sentence: Sentence, words: list[re.Match[str]], at: int) -> int:
    """The first word of a title with the words before it that narrow it down (`Foreign Secretary`)."""
    modifiers = folded(sentence.page.language, "modifiers")
    while at and spelt(words[at - 1].group()) in modifiers and near(sentence, words, at):
        if sentence.named_at(words[at - 1].start()):
            break
        at -= 1
    return at


def _run(sentence: Sentence, words: list[re.Match[str]], at: int) -> list[str]:
    """The words from here on that nothing but blanks, apostrophes and hyphens part, folded."""
    last = at + 1
    while last < min(len(words), at + LONGEST) and near(sentence, words, last):
        last += 1
    return [fold(word.group()) for word in words[at:last]]


def _with_organisation(sentence: Sentence, start: int, stop: int, kind: str) -> Title:
    """The title with what it is the title of: behind it, glued before it, or a domain that is part of it."""
    behind = sentence.first_after(stop, *_kinds(kind))
    party = behind_party(sentence, stop)
    if party > stop:
        behind = sentence.first_after(party, *_kinds(kind))
    if behind is not None:
        direct = sentence.between(stop, behind.start) == " " and _party_of(sentence, stop, behind)
        end = stop if direct else _reaches(sentence, party, behind)
        if end is not None:
            named = None if end > party and behind.kind == "place" else behind
            return Title(
                start, end if end > party else stop, kind, named, start, closing(sentence, behind.stop)
            )
    before = _glued_before(sentence, start)
    if before is not None:
        return Title(start, stop, kind, before, before.start, stop)
    end = domain(sentence, stop)
    last = tail(sentence, end if end > stop else party)
    signed = signature(sentence, end)
    if signed is not None:
        return Title(start, end, kind, signed, start, signed.stop)
    return Title(start, end, kind, None, start, max(last, end), sort=last > max(end, party))


def _kinds(kind: str) -> tuple[Kind, ...]:
    """What a title may be of: whoever founded or runs a thing runs its firm, which has its name."""
    owned: tuple[Kind, ...] = ("product",) if kind in _OF_A_FIRM else ()
    return ("organisation", "place", "event", "programme", *owned)


def _reaches(sentence: Sentence, stop: int, behind: Named) -> int | None:
    """Where the title ends if the name behind it is its organisation; None if it is not.

    `directrice de la communication de X`: what stands between is a domain, and part of the title.
    """
    gap = sentence.between(stop, behind.start)
    language = sentence.page.language
    if (
        _BREAK.search(gap)
        or "," in gap
        or any(n.start < behind.start and n.start >= stop for n in sentence.named)
    ):
        return None
    words = list(WORD.finditer(sentence.page.text, stop, behind.start))
    keys = [spelt(word.group()) for word in words]
    if not keys or len(keys) > _FAR or keys[0] not in folded(language, "of"):
        return None
    if any(key in folded(language, "chains") for key in keys):
        return None
    joins = [at for at, key in enumerate(keys) if key in folded(language, "of")]
    plain = folded(language, "of") | folded(language, "articles") | folded(language, "generic")
    nouns = [at for at, key in enumerate(keys) if key not in plain]
    if nouns and any(at > nouns[0] for at in joins) and keys[nouns[0] - 1] not in folded(language, "generic"):
        last = max(at for at in joins if at > nouns[0])
        while keys[last - 1] in plain and last > 1:
            last -= 1
        return words[last - 1].end()
    generic = any(key in folded(language, "generic") for key in keys)
    if nouns and not generic and not all(keys[at].islower() and len(keys[at]) > 2 for at in nouns):
        return None
    return stop


def _party_of(sentence: Sentence, stop: int, behind: Named) -> bool:
    """Whether an organisation right behind a title is the one that it is of: `déléguée CFDT`, but `maire PS`."""
    language = sentence.page.language
    key = {
        spelt(word) for word in WORD.findall(sentence.page.text, max(sentence.start, stop - _BACK), stop)[-2:]
    }
    if language != "fr" or behind.kind != "organisation" or key & folded(language, "public"):
        return False
    # `président Les Républicains (LR) du Sénat`
    following = WORD.search(sentence.page.text, closing(sentence, behind.stop), sentence.stop)
    near_by = following is not None and following.start() <= closing(sentence, behind.stop) + 1
    return not (near_by and following and spelt(following.group()) in folded(language, "of"))


def _glued_before(sentence: Sentence, start: int) -> Named | None:
    """The organisation that a hyphen, a genitive or mere order puts before the title (`ABC-Chefin`, `ABC’s chair`)."""
    before = sentence.last_before(start, "organisation", "place")
    if before is None:
        return None
    gap = _EX.sub("", sentence.between(before.stop, start))
    if gap == "-":
        return before
    if sentence.page.language == "en" and gap in (" ", "'s ", "’s ", "’ ", "' "):
        return before
    return None
