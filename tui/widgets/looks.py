"""The component classes that a span of text can have, and what they look like."""

from db.records import KINDS
from tui.theme import LOOKS

_PLAIN = {
    "text--heading": "text-style: bold;",
    "text--title": "text-style: bold;",
    "text--section": "color: $faint; text-style: bold;",
    "text--faint": "color: $faint;",
    "text--furniture": "color: $dimmed; text-style: dim;",
    "text--comment": "color: $faint; text-style: dim;",
    "text--quote": "background: $quoted;",
    "text--lit": "color: $lit; text-style: bold underline;",
    "text--warning": "color: $warned;",
    "text--chosen": "text-style: bold reverse;",
    "text--name": "text-style: bold reverse underline;",
}
_KINDS = {
    f"kind--{kind}": f"color: $kind-{kind}; text-style: {look.attribute};" for kind, look in LOOKS.items()
}
_SIGNS = {f"sign--{kind}": f"color: $kind-{kind};" for kind in KINDS}
_RULES = {**_PLAIN, **_KINDS, **_SIGNS}

LOOK_NAMES: frozenset[str] = frozenset(_RULES)
"""For a widget's COMPONENT_CLASSES."""


def look_css(widget: str) -> str:
    """Their rules, for a widget that draws text."""
    return "\n".join(f"{widget} > .{name} {{ {rule} }}" for name, rule in _RULES.items())
