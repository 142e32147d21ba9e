"""What a span of text can look like, by name, in the colours of the theme.

Plain styles and not component classes: Textual matches every component class of a widget against the
whole style sheet again whenever the focus moves, which with these thirty took 0.3 s a key here.
"""

from functools import lru_cache

from rich.style import Style
from textual.widget import Widget

from db.kinds import KINDS
from tui.theme import LOOKS, colours
from tui.widgets.spans import Span

_PLAIN = {
    "heading": "bold",
    "title": "bold",
    "section": "bold {faint}",
    "faint": "{faint}",
    "furniture": "{dimmed}",
    "comment": "italic {faint}",
    "quote": "on {quoted}",
    "spot": "on {spotted}",
    "lit": "bold underline {lit}",
    "match": "not reverse underline {lit} on {spotted}",
    "match-here": "bold underline reverse {lit}",
    "selected": "not bold not underline not italic reverse {faint}",
    "warning": "{warned}",
    "chosen": "bold reverse",
    "name": "bold reverse underline",
}


@lru_cache(maxsize=4)
def looks(theme: str, *, dark: bool) -> dict[str, Style]:
    """Every look of a theme: plain ones, a kind's in running text (`person`), and that of its sign (`sign-person`)."""
    own = colours(theme, dark=dark)
    made = {name: Style.parse(rule.format(**own)) for name, rule in _PLAIN.items()}
    for kind in KINDS:
        colour = own[f"kind-{kind}"]
        made[kind] = Style.parse(f"{LOOKS[kind].attribute} {colour}")
        made[f"sign-{kind}"] = Style.parse(colour)
    return made


def look_of(widget: Widget, names: str) -> Style:
    """The style of one or more looks with blanks between them; later ones lie on earlier ones."""
    theme = widget.app.current_theme
    every = looks(theme.name, dark=theme.dark)
    return Style.combine(every.get(name, Style.null()) for name in names.split())


def style_of(widget: Widget, span: Span) -> Style:
    """The style of a span in a widget."""
    return look_of(widget, span.look)
