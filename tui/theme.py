"""What each kind of entity looks like: a sign, a word, a colour and an attribute.

A kind is never told by colour alone: lists show the sign, and in running text each kind has its own
attribute, so that the kinds can still be told apart where there is one colour only.
"""

from collections.abc import Sequence

from textual.color import Color
from textual.theme import Theme

from db.frozen import frozen
from db.kinds import KINDS, Kind


@frozen
class Look:
    """How one kind is shown."""

    sign: str
    """One cell wide in every terminal tried."""
    word: str
    plural: str
    dark: str
    """Its colour on a dark ground: at least 7:1 against #121212."""
    light: str
    """Its colour on a light ground: at least 4.5:1 against #e0e0e0."""
    attribute: str
    """Its text style in running text."""


LOOKS: dict[Kind, Look] = {
    "person": Look("●", "person", "people", "#f0c674", "#7a4b00", "bold"),
    "organisation": Look("■", "organisation", "organisations", "#8abeff", "#0b4a8f", "underline"),
    "place": Look("▲", "place", "places", "#9ed67a", "#2a5d0a", "italic"),
    "event": Look("◆", "event", "events", "#f29bc1", "#8a1550", "bold italic"),
    "programme": Look("▶", "programme", "programmes", "#c8a8ff", "#56309c", "italic underline"),
    "product": Look("★", "product", "products", "#7fd8d4", "#00575a", "bold underline"),
}
_UNKNOWN = Look("○", "thing", "things", "#d0d0d0", "#404040", "none")

READABLE = 4.5
"""Least contrast of words with their ground, after WCAG 2.1."""

MARK = "✓"
"""Stands before what was marked with Space."""


def look(kind: str) -> Look:
    """How a kind is shown; a kind that this program does not know yet still has a look."""
    return next((shape for name, shape in LOOKS.items() if name == kind), _UNKNOWN)


_DARK = {
    "faint": "#acacac",
    "dimmed": "#9c9c9c",
    "quoted": "#1c2b3d",
    "spotted": "#3c3010",
    "warned": "#ffb454",
    "lit": "#ffd75f",
}
_LIGHT = {
    "faint": "#505050",
    "dimmed": "#5a5a5a",
    "quoted": "#d5e2f2",
    "spotted": "#f2dfa0",
    "warned": "#8a4b00",
    "lit": "#8a2b00",
}
_SAFE_DARK = ("#f0a830", "#56b4e9", "#35c796", "#e594be", "#f0e442", "#f5f5f5")
_SAFE_LIGHT = ("#805300", "#005a91", "#00624a", "#8a2f66", "#5e5700", "#202020")
"""Hues that people with deuteranopia, protanopia or tritanopia tell apart: after Okabe and Ito 2008, lighter or darker
so that each has the contrast of the others; in the order of the kinds."""
_ANSI = ("yellow", "blue", "green", "magenta", "cyan", "white")
_ANSI_ON_LIGHT = ("red", "blue", "green", "magenta", "cyan", "black")
"""Yellow and white are hardly seen on a white ground."""
_ANSI_PLAIN = {
    "faint": "bright_black",
    "dimmed": "bright_black",
    "quoted": "default",
    "spotted": "default",
    "warned": "yellow",
    "lit": "bright_yellow",
}

SAFE, PLAIN = ("colour-safe-dark", "colour-safe-light"), ("monochrome-dark", "monochrome-light")
"""Our own themes beside Textual's."""


def _theme(name: str, accent: str, *, dark: bool) -> Theme:
    ground, words = ("#121212", "#e4e4e4") if dark else ("#f7f7f7", "#1a1a1a")
    panel, surface = ("#262626", "#1c1c1c") if dark else ("#dcdcdc", "#ebebeb")
    return Theme(
        name=name,
        primary=accent,
        secondary=accent,
        accent=accent,
        warning=accent,
        error=accent,
        success=accent,
        foreground=words,
        background=ground,
        panel=panel,
        surface=surface,
        dark=dark,
        variables={
            "block-cursor-background": words,
            "block-cursor-foreground": ground,
            # What Textual makes lighter than a light ground is white on white.
            **({} if dark else {"surface-lighten-1": "#e8e8e8", "surface-lighten-2": "#d2d2d2"}),
        },
    )


THEMES = (
    _theme(SAFE[0], "#56b4e9", dark=True),
    _theme(SAFE[1], "#005a91", dark=False),
    _theme(PLAIN[0], "#ffffff", dark=True),
    _theme(PLAIN[1], "#000000", dark=False),
)


def luminance(colour: str) -> float:
    """How light a colour is, as WCAG 2.1 defines it."""
    parts = (part / 255 for part in Color.parse(colour).rgb)
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(words: str, ground: str) -> float:
    """WCAG's contrast of words on their ground: 4.5 and more can be read."""
    less, more = sorted((luminance(words), luminance(ground)))
    return (more + 0.05) / (less + 0.05)


def further(name: str, found: dict[str, str], *, dark: bool) -> dict[str, str]:
    """Of a theme's own variables those that it has no name for: lines, and keys and titles in the colour that stands out."""
    if name in ANSI:
        return {"rule": "ansi_bright_black", "title": found["accent"]}
    seen = contrast(found["accent"], found["panel"]) >= READABLE
    return {
        "rule": found["surface-lighten-3" if dark else "surface-darken-3"],
        "title": found["accent"] if seen else found["foreground"],
    }


def variables(name: str, *, dark: bool) -> dict[str, str]:
    """The colours of a theme as variables of the style sheet: `$kind-person` and so on, and those of plain words.

    They are opaque, since a component's partial style in Textual leaves out how transparent it is.
    """
    found = colours(name, dark=dark)
    return {key: f"ansi_{value}" for key, value in found.items()} if name in ANSI else found


def colours(name: str, *, dark: bool) -> dict[str, str]:
    """The same as Rich knows them: those of the terminal's own sixteen by their names."""
    plain = _DARK if dark else _LIGHT
    if name in ANSI:
        strong = {} if dark else {"warned": "red", "lit": "red"}
        return {**_kinds(_ANSI if dark else _ANSI_ON_LIGHT), **_ANSI_PLAIN, **strong}
    if name in SAFE:
        return {**_kinds(_SAFE_DARK if dark else _SAFE_LIGHT), **plain}
    if name in PLAIN:
        words = "#e4e4e4" if dark else "#1a1a1a"
        grey = (
            {"quoted": "#242424", "spotted": "#343434"}
            if dark
            else {"quoted": "#e4e4e4", "spotted": "#d2d2d2"}
        )
        return {**_kinds((words,) * len(KINDS)), **plain, "warned": words, "lit": words, **grey}
    own = [LOOKS[kind].dark if dark else LOOKS[kind].light for kind in KINDS]
    return {**_kinds(own), **plain}


ANSI = ("ansi-dark", "ansi-light")
"""Textual's themes in the terminal's own colours."""


def _kinds(of: Sequence[str]) -> dict[str, str]:
    return {f"kind-{kind}": colour for kind, colour in zip(KINDS, of, strict=True)}
