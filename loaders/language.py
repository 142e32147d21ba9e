"""Which language a text is in, by its commonest words."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from loaders.languages import LANGUAGES, words

SAMPLE = 12_000
"""Characters looked at: an article; menus at the top weigh little against that."""

_WORD = re.compile(r"[^\W\d_]+")
_FOREIGN = re.compile("[\u0370-\u06ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_SCRIPTS = (
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
)
"""The commonest language of each script: nothing in the program reads it, so that is near enough."""


@dataclass(frozen=True, slots=True)
class LanguageWords:
    """What tells a language from others."""

    common: frozenset[str]
    """Its commonest small words, lower case."""
    neighbours: dict[str, list[str]]
    """ISO 639-1 code of a language that is not read but looks like this one, to its commonest small words."""


def language(text: str) -> str:
    """The ISO 639-1 code of the language that most of the text is in.

    Languages that are not read (Spanish, Italian, Dutch …) are told where their words clearly prevail,
    otherwise it is the nearest of those that are; a text without words is in the first of them.
    """
    sample = text[:SAMPLE].lower()
    if _FOREIGN.search(sample):
        letters = sum(map(str.isalpha, sample))
        for code, script in _SCRIPTS:
            if 2 * len(script.findall(sample)) > letters:
                return code
    counts = Counter(_WORD.findall(sample))
    total = counts.total()
    scores = {code: sum(counts[word] for word in own if word in counts) for code, own in _known().items()}
    best = max(LANGUAGES, key=lambda code: scores[code])
    others = sorted(code for code in scores if code not in LANGUAGES)
    other = max(others, key=lambda code: scores[code])
    # a language that nobody reads must have much more to say for itself than a few stray words
    return other if scores[other] > 1.4 * scores[best] and scores[other] >= max(8, total / 10) else best


@cache
def _known() -> dict[str, frozenset[str]]:
    own = {code: words(code, "language", LanguageWords) for code in LANGUAGES}
    known = {code: entry.common for code, entry in own.items()}
    for entry in own.values():
        known.update({code: frozenset(common) for code, common in entry.neighbours.items()})
    return known
