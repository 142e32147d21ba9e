"""The one choke point between a string of the corpus and the screen: nothing in it acts on a terminal.

Every character becomes exactly one character, so offsets into the stored text hold for what is shown,
and what is copied never comes from here. Which characters draw in how many cells was measured in tmux
3.3a: with a variation selector or a skin tone left in, a row drifts by one or two cells.
"""

import re
from collections.abc import Iterator

DOT = "·"
"""Stands for what has no width of its own, so that a reader sees that something is there."""
NOTHING = "\u200b"
"""Takes no cell in any terminal tried; only for what changes the look of the character before it."""


def _ranges(*pairs: tuple[int, int]) -> Iterator[int]:
    for first, last in pairs:
        yield from range(first, last + 1)


_INVISIBLE = (
    (0x034F, 0x034F),  # combining grapheme joiner
    (0x061C, 0x061C),  # Arabic letter mark
    (0x115F, 0x1160),  # Hangul fillers
    (0x17B4, 0x17B5),  # Khmer inherent vowels
    (0x180B, 0x180E),  # Mongolian selectors
    (0x200B, 0x200F),  # zero-width space, joiners, left-to-right and right-to-left marks
    (0x2028, 0x202E),  # line and paragraph separators, bidirectional controls
    (0x2060, 0x206F),  # word joiner, isolates, deprecated controls
    (0x3164, 0x3164),  # Hangul filler
    (0xFEFF, 0xFEFF),  # byte order mark
    (0xFFA0, 0xFFA0),  # halfwidth Hangul filler
    (0xFFF9, 0xFFFB),  # interlinear annotation
    (0x1BCA0, 0x1BCA3),  # shorthand controls
    (0x1D173, 0x1D17A),  # musical controls
    (0xE0000, 0xE007F),  # tags
)
_RESTYLING = (
    (0xFE00, 0xFE0F),  # variation selectors: Rich counts U+FE0F as a cell more, tmux does not
    (0x1F3FB, 0x1F3FF),  # skin tones: Rich counts 2 cells with the emoji before it, tmux 4
    (0xE0100, 0xE01EF),  # more variation selectors
)
_CONTROLS = ((0x00, 0x1F), (0x7F, 0x9F), (0xAD, 0xAD), (0xD800, 0xDFFF), (0xFFFE, 0xFFFF))
_SPACES = ((0x09, 0x0A), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A), (0x202F, 0x202F), (0x205F, 0x205F))

_TABLE: dict[int, str] = {
    **{code: chr(0x2400 + code) for code in range(0x20)},
    0x7F: "␡",
    **dict.fromkeys(_ranges((0x80, 0x9F), (0xD800, 0xDFFF), (0xFFFE, 0xFFFF)), "\ufffd"),
    **dict.fromkeys(_ranges(*_SPACES), " "),
    0xAD: "-",  # a soft hyphen: some terminals draw it, some do not
    **dict.fromkeys(_ranges(*_INVISIBLE), DOT),
    **dict.fromkeys(_ranges(*_RESTYLING), NOTHING),
}
_UNCLEAN = re.compile(
    "["
    + "".join(f"{chr(first)}-{chr(last)}" for first, last in (*_CONTROLS, *_SPACES, *_INVISIBLE, *_RESTYLING))
    + "]"
)


def shown(text: str) -> str:
    """The same number of characters, none of which a terminal would obey, hide or misplace."""
    # The search is about twenty times faster than the translation, and most strings are clean.
    return text.translate(_TABLE) if _UNCLEAN.search(text) else text
