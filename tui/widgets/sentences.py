"""Where the sentence around a place begins and ends, for copying: by its marks and line ends alone."""

import re

_END = re.compile(r"(?:(?<=\w\w\w)\.|[!?…])[\s]?[»”“\"')\]]*(?=\s)|\n")
"""A full stop after fewer than three letters is taken for that of an abbreviation or an initial."""


def sentence(text: str, at: int, start: int, stop: int) -> tuple[int, int]:
    """The stretch between two ends of sentences within `start` to `stop`, without white space around it."""
    for end in _END.finditer(text, start, stop):
        if end.end() > at:
            stop = end.end()
            break
        start = end.end()
    words = text[start:stop]
    return start + len(words) - len(words.lstrip()), stop - len(words) + len(words.rstrip())
