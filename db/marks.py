"""Which characters are quotation marks in French, German and English, and whether one stands beside some words."""

from db.kinds import QuoteState

OPENING = "<«“„‟\"‹‘‚'»›”"
CLOSING = ">»”“\"›’‘'«‹„"
_PASSED = " \t\n\u00a0\u202f\u2009*_()[]"
"""What may stand between words and their mark: spaces, Markdown, brackets."""


def opened(text: str, start: int) -> bool:
    """Does a mark that opens stand before these words?"""
    at = start
    while at > 0 and text[at - 1] in _PASSED:
        at -= 1
    return at > 0 and text[at - 1] in OPENING


def closed(text: str, stop: int) -> bool:
    """Does a mark that closes stand after them?"""
    at = stop
    while at < len(text) and text[at] in _PASSED:
        at += 1
    return at < len(text) and text[at] in CLOSING


def state_of(text: str, start: int, stop: int) -> QuoteState:
    """The state of a quotation whose bounds a person set: as the marks stand around it."""
    if opened(text, start):
        return "complete" if closed(text, stop) else "unclosed"
    return "unopened" if closed(text, stop) else "unmarked"
