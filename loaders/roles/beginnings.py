"""What stands right before a title: its article over adjectives, what governs it, and whose title it is not."""

import re

from loaders.corpus.folding import WORD
from loaders.roles.language import folded, of, spelt
from loaders.roles.listed import begins
from loaders.roles.sentence import Sentence
from loaders.roles.titles import Title

_BACK = 60
"""Characters before a title within which its article stands."""
_ADJECTIVES = 2
"""Adjectives between an article and a title."""
_GERMAN = re.compile(r"[a-zäöüß-]{4,}(?:e|er|en|es|em)")
_ENGLISH = re.compile(r"[^\W\d_][\w-]{2,}")
_CLEAR = re.compile(r"[ \u00a0\u202f\n]+|[-‐‑]|['’]")
_NAME = re.compile(r" (?:[A-ZÀ-Ý][\w'’.-]+ ){1,2}?[A-ZÀ-Ý][\w'’-]+")


def lead(language: str) -> frozenset[str]:
    """Words that may stand right before a title and leave it where it is."""
    return frozenset().union(*(folded(language, part) for part in ("before", "former", "future", "theirs")))


def lead_words(sentence: Sentence, title: Title) -> list[str]:
    """The words of that sort that do stand right before it, with adjectives between them passed over."""
    words = list(WORD.finditer(sentence.page.text, max(sentence.start, title.first - _BACK), title.first))
    led: list[str] = []
    passed: list[str] = []
    stop = title.first
    while words and (word := words.pop()):
        key = spelt(word.group())
        if not _CLEAR.fullmatch(sentence.between(word.end(), stop)) and word.end() != stop:
            break
        stop = word.start()
        if key in lead(sentence.page.language):
            led += [*passed, key]
            passed = []
        elif len(passed) < _ADJECTIVES and adjective(sentence, word):
            passed.append("")
        else:
            break
    return [key for key in led if key]


def adjective(sentence: Sentence, word: re.Match[str]) -> bool:
    """Whether a word may be an adjective before a title in its language."""
    language = sentence.page.language
    if sentence.named_at(word.start()) and word.group().islower():
        return False
    small = folded(language, "of") | folded(language, "chains") | folded(language, "copulas")
    small |= folded(language, "past") | folded(language, "by") | folded(language, "acting_as")
    shape = _GERMAN if of(language).compounding else _ENGLISH
    return language != "fr" and spelt(word.group()) not in small and bool(shape.fullmatch(word.group()))


def governed(sentence: Sentence, title: Title) -> bool:
    """Whether a noun for another person governs a title: `l’avocat du président`, `a critic of the mayor`."""
    language = sentence.page.language
    words = [w.group() for w in WORD.finditer(sentence.page.text, sentence.start, title.first)][-4:]
    keys = [spelt(word) for word in words]
    while keys and keys[-1] in lead(language) - folded(language, "of"):
        keys.pop()
        words.pop()
    if keys and keys[-1] in folded(language, "of"):
        keys.pop()
        words.pop()
    else:
        return False
    return bool(keys) and (keys[-1] in folded(language, "kin") or begins(words[-1], language))


def anothers(sentence: Sentence, title: Title) -> bool:
    """Whether an unknown name follows a title, so that it is nobody's who was named before: `X, chef Y Z`."""
    if title.organisation is not None and title.organisation.start >= title.start:
        return False
    match = _NAME.match(sentence.page.text, title.stop, sentence.stop)
    return bool(match) and not any(title.stop < n.start < match.end() for n in sentence.named if match)
