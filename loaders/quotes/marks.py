"""Quotation marks of a paragraph, and what each may do there: open, close, or either; apostrophes are none."""

import re
from dataclasses import dataclass
from typing import Literal

Family = Literal["guillemet", "double", "straight", "single", "angle", "typed"]

_GLYPHS = re.compile("[«»“”„‟\"‹›‘’‚']|(?<!<)<<(?!<)|(?<!>)>>(?!>)")
_FREE_LEFT = re.compile(r"[\s(\[{—–:;,/«„“‚‹\"'>*_|…\-]")
"""What may stand before an opening mark."""
_FREE_RIGHT = re.compile(r"[\s)\]}—–:;,.!?/»”“›\"'…*_|\-]")
"""What may stand after a closing mark."""
_BOOKISH = re.compile(r"(?<![^\s(])»\w")
_OUTWARD = re.compile(r"(?<![^\s(])«\s?\w")


@dataclass(frozen=True, slots=True)
class Mark:
    """One quotation mark."""

    at: int
    family: Family
    opens: bool
    closes: bool


def points_inward(text: str) -> bool:
    """Is this a text that sets »…« rather than «…»?"""
    if "»" not in text:
        return False
    return len(_BOOKISH.findall(text)) > len(_OUTWARD.findall(text))


def marks(text: str, start: int, stop: int, *, inward: bool, german: bool) -> list[Mark]:
    """The marks of `text[start:stop]`, in order.

    `inward` tells »…« from «…» (decided over the whole document), `german` what “ does where its
    neighbours do not say.
    """
    found = (
        _mark(text, m.end() - 1 if m[0] == "<<" else m.start(), start, stop, inward=inward, german=german)
        for m in _GLYPHS.finditer(text, start, stop)
    )
    return [mark for mark in found if mark is not None]


def _mark(  # noqa: PLR0911 - one return a glyph
    text: str, at: int, start: int, stop: int, *, inward: bool, german: bool
) -> Mark | None:
    glyph = text[at]
    before = text[at - 1] if at > start else " "
    after = text[at + 1] if at + 1 < stop else " "
    free_left, free_right = bool(_FREE_LEFT.match(before)), bool(_FREE_RIGHT.match(after))
    tight_left, tight_right = not before.isspace(), not after.isspace()
    if glyph in "«»":
        opens = (glyph == "«") != inward
        return Mark(at, "guillemet", opens, not opens)
    if glyph in "<>":  # << typed like this >>: the inner sign of each stands for the mark
        return Mark(at, "typed", glyph == "<", glyph == ">")
    if glyph in "‹›":
        opens = (glyph == "‹") != inward
        return Mark(at, "angle", opens, not opens)
    if glyph in "„‟":
        closing = tight_left and not free_left and not after.isalnum()
        return Mark(at, "double", not closing, closing)
    if glyph == "“":
        return Mark(at, "double", *_turned(before, after, free_left, free_right, german=german))
    if glyph == "”":
        opening = free_left and after.isalnum() and not tight_left
        return Mark(at, "double", opening, not opening)
    if glyph == '"':
        opens = tight_right and (free_left or not before.isalnum())
        closes = tight_left and (free_right or not after.isalnum())
        return Mark(at, "straight", opens or not closes, closes or not opens)
    return _single(glyph, at, before, after, free_left=free_left)


def _turned(before: str, after: str, free_left: bool, free_right: bool, *, german: bool) -> tuple[bool, bool]:
    """What `“` does, which opens in one language and closes in another."""
    if not before.isspace() and not free_left and free_right:
        return False, True
    if german:
        opening = before.isspace() and after.isalnum()
        return opening, not opening
    closing = before in ".!?…" and free_right
    return not closing, closing


def _single(glyph: str, at: int, before: str, after: str, *, free_left: bool) -> Mark | None:
    """A single mark, or None for an apostrophe: `l’eau`, `the players’ bus`, `’90s`."""
    if before.isalnum() and after.isalnum():
        return None
    opens = glyph in "‚‘'" and free_left and after.isalpha()
    possessive = before in "sxz" and after == " "
    closes = glyph in "‘’'" and not before.isspace() and not after.isalnum() and not possessive
    return Mark(at, "single", opens, closes and not opens) if opens or closes else None
