"""Words and marks of a text as slices: one pass, one pattern a language, nothing rewritten."""

import re
from dataclasses import dataclass
from functools import cache

from loaders.languages import words

_MARKS_ON = "[\u0300-\u036f\u00ad\u200c\u200d]"
"""What may stand inside a word without being a letter: combining accents, soft hyphen, joiners."""

# Atomic groups and not possessive repeats of a group, which match otherwise before Python 3.11.5 (its issue
# 106052): 3.11.2 read `Marchand's` and `Alle-` as one word, and found other names.
_WORD = rf"[^\W_]+(?>(?:{_MARKS_ON}+[^\W_]*)*)"

_PLAIN = r"[^\W_]++(?=[\s;:!?)»”“\"…]|[.,](?:\s|\Z)|\Z)|[^\w\s](?=\s|\Z)"
"""Most words by far, and most marks; found first because the other patterns are dear (half the time of all)."""

_ADDRESS = (
    r"(?:https?:)?//[^\s<>\"»”]+"
    r"|www\.[^\s<>\"»”]+"
    # bounded, so that a line of two million letters is not searched again from each of them
    r"|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"
    r"|(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|info|io|eu|gouv\.fr|fr|de|at|ch|co\.uk|uk|be|lu|ca)\b(?![.’'-]\w)"
)


@dataclass(frozen=True, slots=True)
class TokenWords:
    """What a language writes as one word, or cuts off one."""

    elided: tuple[str, ...]
    """What loses its vowel before an apostrophe and is a word of its own: `d` in `d’Anvers`."""
    whole: tuple[str, ...]
    """Words with an apostrophe inside that are one word: `aujourd’hui`."""
    hung_on: tuple[str, ...]
    """What a hyphen hangs on a verb and is a word of its own: `il` in `dit-il`."""
    clitics: tuple[str, ...]
    """What an apostrophe hangs on a word: `s` in `Smith’s`."""
    glued: tuple[str, ...]
    """Ends of names after which a lost space is put right: `AG` in `AGHamburg`."""


def tokens(text: str, language: str, start: int = 0, stop: int | None = None) -> list[tuple[int, int]]:
    """Slices of `text[start:stop]`, in order: words, numbers, addresses, single marks; white space is left out."""
    pattern = _pattern(language)
    return [m.span() for m in pattern.finditer(text, start, len(text) if stop is None else stop)]


@cache
def _pattern(language: str) -> re.Pattern[str]:
    own = words(language, "tokens", TokenWords)
    chain = rf"{_WORD}(?>(?:[-‐‑]{{stop}}(?:{_WORD}['’])?{_WORD})*)"
    parts = [_PLAIN]
    if own.glued:  # before plain words, which it looks like
        parts.insert(0, rf"(?:{_any(own.glued, fold=False)})(?=[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{{2}})")
    if own.elided:  # before addresses, which are dear to look for and never begin so
        parts.append(rf"(?:{_any(own.elided)})['’](?=[^\W_])")
    parts += [
        _ADDRESS,
        r"\.{2,}|-{2,}",
        r"(?:[^\W\d_]\.){2,}",  # U.S., z.B.
        r"\d+(?>(?:[.,]\d+)+)",
    ]
    if own.whole:
        parts.append(rf"(?:{_any(own.whole)})\b")
    no_hung = ""
    if own.hung_on:
        hung = rf"(?:t-)?(?:{_any(own.hung_on, fold=False)})(?![-\w])"
        parts.append(rf"-{hung}")
        no_hung = rf"(?!{hung})"
    if own.clitics:
        tail = rf"(?:{_any(own.clitics, fold=False)})\b"
        parts.append(rf"(?<=[^\W_])['’]{tail}")
    elif not own.elided:
        tail = ""
    else:
        tail = None
    word = chain.format(stop=no_hung)
    if tail is not None:
        word += rf"(?>(?:['’]{f'(?!{tail})' if tail else ''}{_WORD})*)"
    parts += [word, r"[^\w\s]|_"]
    return re.compile("|".join(parts))


def _any(forms: tuple[str, ...], *, fold: bool = True) -> str:
    """An alternation of forms, longest first; apostrophes in both shapes, in any case if `fold`."""
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    joined = "|".join(re.escape(form).replace("'", "['’]") for form in ordered)
    return rf"(?i:{joined})" if fold else joined
