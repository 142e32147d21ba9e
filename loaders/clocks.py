"""Hours of the day, which are no quantity: `à 18 heures`, `de 9 heures à 18 heures`."""

import re

_NEAR = 24
"""Characters before a number that may say that it is an hour."""
_FROM = re.compile(r"(?i:\b(?:de|entre))\s\Z")
_BEHIND = re.compile(r"\s(?:à|et)\s(?:\d{1,2}\s?h|minuit|midi)")
_BEFORE = re.compile(r"\b(?:de|entre)\s\d{1,2}\s?(?:h|heures)\s(?:à|et)\s\Z")


def is_clock(text: str, start: int, stop: int, leads: re.Pattern[str]) -> bool:
    """Whether the hours from `start` to `stop` are a time of the day: by `leads` before them, or by the other hour of a span."""
    before = text[max(0, start - _NEAR) : start]
    spanned = _BEHIND.match(text, stop) if _FROM.search(before) else _BEFORE.search(before)
    return spanned is not None or leads.search(before[-_NEAR // 2 :]) is not None
