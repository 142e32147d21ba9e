"""Whether marks stand around a quotation as its state says, for checking what is stored against its source."""

from db.marks import CLOSING, closed, opened
from db.records import QuoteState

_NEAR = 300
"""A clause of attribution between the pieces of an utterance is no longer, in characters."""


def marks_stand(
    text: str,
    start: int,
    stop: int,
    state: QuoteState,
    cue: tuple[int, int] | None = None,
    *,
    first: bool = True,
    last: bool = True,
) -> bool:
    """Do marks stand around `text[start:stop]` as `state` says?

    `first` and `last` tell whether it is the first and the last piece of its utterance: a piece in between
    may have the attribution (`cue`) or the end of a paragraph on that side.
    """
    if state == "unmarked":
        return start < stop
    if state == "lost":
        return start == stop and (
            opened(text, start) or closed(text, start) or text[start : start + 1] in CLOSING
        )
    begun = opened(text, start) or (not first and _joined(text, start, cue, -1))
    ended = closed(text, stop) or (not last and _joined(text, stop, cue, 1)) or _cue_at(text, stop, cue)
    if state == "unopened":
        return start < stop and ended
    if state == "unclosed":
        return start < stop and begun
    return start < stop and begun and ended


def _cue_at(text: str, stop: int, cue: tuple[int, int] | None) -> bool:
    """Does the attribution follow the words, inside the marks?"""
    return cue is not None and stop <= cue[0] and not text[stop : cue[0]].strip(" ,!?…–—.\u00a0\u202f")


def _joined(text: str, at: int, cue: tuple[int, int] | None, side: int) -> bool:
    """Does the attribution, or the end of a paragraph, stand on that side?"""
    if cue is not None:
        gap = text[cue[1] : at] if side < 0 else text[at : cue[0]]
        if len(gap) < _NEAR and not any(letter.isalnum() for letter in gap):
            return True
    around = text[max(0, at - 3) : at] if side < 0 else text[at : at + 3]
    return "\n" in around or not around
