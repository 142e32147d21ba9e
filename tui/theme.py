"""What each kind of entity looks like: a sign, a word, a colour and an attribute.

A kind is never told by colour alone: lists show the sign, and in running text each kind has its own
attribute, so that the kinds can still be told apart where there is one colour only.
"""

from dataclasses import dataclass

from db.records import KINDS, Kind


@dataclass(frozen=True, slots=True)
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

MARK = "✓"
"""Stands before what was marked with Space."""


def look(kind: str) -> Look:
    """How a kind is shown; a kind that this program does not know yet still has a look."""
    return next((shape for name, shape in LOOKS.items() if name == kind), _UNKNOWN)


_DARK = {
    "faint": "#a0a0a0",
    "dimmed": "#7a7a7a",
    "quoted": "#1c2b3d",
    "spotted": "#4a3c14",
    "warned": "#ffb454",
    "lit": "#ffd75f",
}
_LIGHT = {
    "faint": "#505050",
    "dimmed": "#6e6e6e",
    "quoted": "#d5e2f2",
    "spotted": "#f2dfa0",
    "warned": "#8a4b00",
    "lit": "#8a2b00",
}


def variables(*, dark: bool) -> dict[str, str]:
    """The colours as variables of the style sheet: `$kind-person` and so on, and those of plain words.

    They are opaque, since a component's partial style in Textual leaves out how transparent it is.
    """
    kinds = {f"kind-{kind}": LOOKS[kind].dark if dark else LOOKS[kind].light for kind in KINDS}
    return {**kinds, **(_DARK if dark else _LIGHT)}
