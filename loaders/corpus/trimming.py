"""A name without what stands before it in a sentence: articles, elisions, forms of address."""

from loaders.corpus.folding import WORD, fold
from loaders.corpus.language import folded

_EDGE = " \t\n\u00a0\u202f«»“”„\"‹›'‘’‚,;:!?()[]{}–—-•*_#|/\\"
"""What never begins or ends a name. A full stop is looked at apart, it may belong to it (`S.A.`)."""


def trim(text: str, start: int, stop: int, language: str) -> tuple[int, int]:
    """The span of the name alone within `text[start:stop]`; empty where nothing is left.

    An article goes unless it is written with a capital and a name may begin with it (`Le Havre`): a
    capital says so only inside a sentence, but a name that loses its article there is found again
    by its other mentions.
    """
    start, stop = _edges(text, start, stop)
    while (first := WORD.match(text, start, stop)) and first.end() < stop:
        word = first.group()
        if not _falls(word, text[first.end()], language):
            break
        start, stop = _edges(text, first.end(), stop)
        if text[start : start + 1] == "." and fold(word) in folded(language, "honorifics"):
            start, stop = _edges(text, start + 1, stop)
    return start, stop


def _falls(word: str, following: str, language: str) -> bool:
    """Whether the first word of a span is none of the name's own."""
    key = fold(word)
    if key in folded(language, "honorifics"):
        # `M` alone may be an initial: it is an address with a full stop or as a small word behind it
        return len(word) > 1 or following == "."
    if key not in folded(language, "articles"):
        return False
    if len(word) == 1 and following not in "'’ʼ":
        return word.islower()
    return word.islower() or key not in folded(language, "proper_articles")


def _edges(text: str, start: int, stop: int) -> tuple[int, int]:
    """The span without blanks and marks around it."""
    while start < stop and text[start] in _EDGE:
        start += 1
    while start < stop and text[stop - 1] in _EDGE and not _closes(text, start, stop):
        stop -= 1
    if start < stop and text[stop - 1] == "." and "." not in text[start : stop - 1]:
        stop -= 1
    return start, stop


def _closes(text: str, start: int, stop: int) -> bool:
    """Whether the last character is a bracket that opens within the span: `Frankfurt (Oder)`."""
    return text[stop - 1] == ")" and "(" in text[start : stop - 1]
