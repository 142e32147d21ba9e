"""How far a title goes: what belongs to it before and behind, and what looks like a title and is none."""

import re
from functools import cache

from loaders.corpus.folding import WORD
from loaders.roles.language import folded, of, spelt
from loaders.roles.sentence import Named, Sentence

_STEP = re.compile(r"[ \u00a0\u202f]+|\n|['’]|[ \u00a0\u202f]*[-‐‑][ \u00a0\u202f\n]*")
_HYPHENS = ("-", "‐", "‑")
_HYPHEN = re.compile(r"[-‐‑](?=[^\W\d_])")
_PARTY = re.compile(r"[ \u00a0]\([^()\d]{1,25}\)(?=[ \u00a0])")
_ENDS = re.compile(r"[ \u00a0]?(?:[,.;:)»”(]|$)")
_CLOSING = re.compile(r"(?:[-‐‑][^\W\d_][\w-]*)?(?:[ \u00a0]\([^()]{1,30}\))?")
_REACH = 60
"""Characters behind a title within which a noun says of what sort its organisation is."""
_ACRONYM = 6
"""Letters that a party has at most that stands between a title and its place: `député LR des Alpes`."""


def near(sentence: Sentence, words: list[re.Match[str]], at: int) -> bool:
    """Whether only a blank, an apostrophe or a hyphen stands before this word."""
    return bool(_STEP.fullmatch(sentence.page.text, words[at - 1].end(), words[at].start()))


def no_title(sentence: Sentence, words: list[re.Match[str]], at: int, last: int) -> bool:
    """Whether the words from `at` to `last` are a verb (`will head the firm`), an adjective or another noun."""
    language = sentence.page.language
    key = spelt(words[at].group())
    if key.startswith(tuple(sorted(folded(language, "no_titles")))):
        return True
    # `Chef-Ökonom`, `Präsidenten-Wahl`: the head of a compound is its last word
    if of(language).compounding and _HYPHEN.match(sentence.page.text, words[last - 1].end()):
        return True
    before = spelt(words[at - 1].group()) if at and near(sentence, words, at) else ""
    if key in folded(language, "verbal") and before in folded(language, "verbal_after"):
        return True
    if key not in folded(language, "adjectival") or not before or last - at > 1:
        return False
    return _is_noun(sentence, words[at - 1])


def _is_noun(sentence: Sentence, word: re.Match[str]) -> bool:
    """Whether a word before a title that may be an adjective is a noun: `la pierre fondatrice`."""
    return (
        word.group().islower()
        and spelt(word.group()) not in _small(sentence.page.language)
        and not sentence.named_at(word.start())
    )


@cache
def _small(language: str) -> frozenset[str]:
    """Words before a title that are no nouns."""
    parts = ["before", "former", "future", "theirs", "of", "articles", "chains", "copulas", "past", "coming"]
    parts += ["fillers", "acting_as", "appoints", "relatives", "by"]
    return frozenset().union(*(folded(language, part) for part in parts))


def prefixed(sentence: Sentence, words: list[re.Match[str]], at: int) -> int:
    """The first word of a title with what a hyphen joins to it: `vice-ministre`, `haut-commissaire`."""
    prefixes = folded(sentence.page.language, "prefixes")
    while at and spelt(words[at - 1].group()) in prefixes:
        if sentence.between(words[at - 1].end(), words[at].start()) not in _HYPHENS:
            break
        at -= 1
    return at


def described(sentence: Sentence, words: list[re.Match[str]], last: int) -> int:
    """Where a title ends with the adjectives that its language puts behind it: `président américain`."""
    language = sentence.page.language
    ending = _adjective(language)
    if ending is None:
        return last
    end = last
    while end < len(words) and near(sentence, words, end) and ending.fullmatch(words[end].group()):
        if spelt(words[end].group()) in folded(language, "no_adjectives") or sentence.named_at(
            words[end].start()
        ):
            break
        end += 1
    return end if end > last and _over(sentence, words, end) else last


def _over(sentence: Sentence, words: list[re.Match[str]], end: int) -> bool:
    """Whether a name, a preposition or a mark follows, so that the word before was no verb."""
    stop = words[end - 1].end()
    if _ENDS.match(sentence.page.text[stop : min(sentence.stop, stop + 2)]) or end >= len(words):
        return True
    following = words[end]
    small = folded(sentence.page.language, "of") | folded(sentence.page.language, "chains")
    return sentence.named_at(following.start()) or spelt(following.group()) in small


@cache
def _adjective(language: str) -> re.Pattern[str] | None:
    endings = of(language).adjective_endings
    return re.compile(rf"[^\W\d_]+(?:{endings})") if endings else None


def behind_party(sentence: Sentence, stop: int) -> int:
    """Where to look for the organisation of a title that ends at `stop`: behind the party in between, if there is one."""
    match = _PARTY.match(sentence.page.text, stop, sentence.stop)
    named = next((n for n in sentence.named if n.start == stop + 1), None)
    end = stop
    if match:
        end = match.end()
    elif named is not None and named.kind == "organisation" and named.stop - named.start <= _ACRONYM:
        end = named.stop if sentence.between(named.start, named.stop).isupper() else stop
    if end == stop:
        return stop
    word = WORD.match(sentence.page.text, end + 1, sentence.stop)
    return end if word and spelt(word.group()) in folded(sentence.page.language, "of") else stop


def closing(sentence: Sentence, stop: int) -> int:
    """Where what a title belongs to ends: with the rest of a compound and the acronym in brackets."""
    match = _CLOSING.match(sentence.page.text, stop, sentence.stop)
    return match.end() if match else stop


def signature(sentence: Sentence, stop: int) -> Named | None:
    """The organisation that ends a line behind a title and a comma: `X, Präsidentin, Y`."""
    named = sentence.first_after(stop, "organisation")
    if named is None or sentence.between(stop, named.start).strip(" \u00a0") not in (",", "–", "|", "/"):
        return None
    behind = sentence.page.text[named.stop : named.stop + 2]
    return named if not behind.strip() or behind[0] == "\n" else None


def tail(sentence: Sentence, stop: int) -> int:
    """Where a title ends with a noun that says of what sort its organisation is: `maire de la ville`, `head of the firm`."""
    language = sentence.page.language
    words = list(WORD.finditer(sentence.page.text, stop, min(sentence.stop, stop + _REACH)))
    keys = [spelt(word.group()) for word in words]
    if not keys or keys[0] not in folded(language, "of") or words[0].start() > stop + 1:
        return stop
    small = folded(language, "of") | folded(language, "articles") | folded(language, "theirs")
    small |= folded(language, "before") | folded(language, "this")
    at = 1
    while at < len(keys) and keys[at] in small and near(sentence, words, at):
        at += 1
    if at >= len(keys) or not near(sentence, words, at) or sentence.named_at(words[at].start()):
        return stop
    return words[at].end() if keys[at] in _sorts(language) else stop


@cache
def _sorts(language: str) -> frozenset[str]:
    """Nouns that say of what sort an organisation is."""
    own = of(language)
    return (
        folded(language, "anyone")
        | folded(language, "generic")
        | frozenset(spelt(sort) for sort in own.sorts)
    )
