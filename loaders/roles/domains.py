"""The domain that is part of a title: `de la Culture et des Sports` in `ministre de la Culture et des Sports`."""

import re

from loaders.corpus.folding import WORD
from loaders.roles.language import folded, of, spelt
from loaders.roles.listed import begins
from loaders.roles.sentence import Sentence

_REACH = 120
"""Characters behind a title within which its domain ends."""
_SMALL = 2
"""Letters of no noun."""
_ADJECTIVES = 3
"""Words between the preposition of a German domain and its noun."""
_BREAK = re.compile(r"[.,;:!?()\[\]«»“”„\"]|\n\s*\n")


def domain(sentence: Sentence, stop: int) -> int:
    """Where a title that ends at `stop` ends with its domain: there, if it has none."""
    words = list(WORD.finditer(sentence.page.text, stop, min(sentence.stop, stop + _REACH)))
    at, end = 0, stop
    while at < len(words):
        noun = _noun(sentence, words, at, chained=end > stop)
        if noun is None or _BREAK.search(sentence.between(end, words[noun].start())):
            break
        end, at = words[noun].end(), noun + 1
        # the organ of `president of the management board`, further words with a capital of `Économie Numérique`
        while at < len(words) and spelt(words[at].group()) in folded(sentence.page.language, "organs"):
            if sentence.between(end, words[at].start()) != " ":
                break
            end, at = words[at].end(), at + 1
        while at < len(words) and _goes_on(sentence, words[at], end):
            end, at = words[at].end(), at + 1
    return end


def _noun(sentence: Sentence, words: list[re.Match[str]], at: int, *, chained: bool) -> int | None:
    """Which word is the noun of a domain whose preposition stands here; None where it is none."""
    language = sentence.page.language
    keys = [spelt(word.group()) for word in words]
    if chained and keys[at] in folded(language, "chains"):
        at += 1
    if at >= len(words) or keys[at] not in folded(language, "of") - folded(language, "no_domain"):
        return None
    small = folded(language, "of") | folded(language, "articles") | folded(language, "before")
    step = at
    while step < len(words) and keys[step] in small:
        step += 1
    if of(language).compounding:
        # adjectives stand before a German noun, which has a capital
        while step < len(words) and words[step].group().islower() and step <= at + _ADJECTIVES:
            step += 1
    if (
        step >= len(words)
        or (len(keys[step]) <= _SMALL and words[step].group().islower())
        or sentence.named_at(words[step].start())
    ):
        return None
    if not keys[step][0].isalpha() or (of(language).compounding and words[step].group().islower()):
        return None
    # somebody else's title: `conseiller du président X`; but `secrétaire auprès du ministre de …`
    if begins(words[step].group(), language) and not folded(language, "attached") & set(keys[at:step]):
        return None
    stops = folded(language, "generic") | folded(language, "anyone") | folded(language, "since")
    stops |= folded(language, "until")
    return None if keys[step] in stops else step


def _goes_on(sentence: Sentence, word: re.Match[str], end: int) -> bool:
    """Whether a word with a capital stands right behind, and is no name."""
    close = sentence.between(end, word.start()) == " "
    return close and word.group()[0].isupper() and not sentence.named_at(word.start())
