"""What the first frame does without: imported in a thread when it stands, or when it is first asked for."""

from importlib import import_module

MODULES = (
    "tui.screens.reader",
    "tui.screens.menu",
    "tui.screens.help",
    "tui.corrector",
    "tui.adding",
    "tui.screens.network",
    "tui.screens.compare",
    "tui.screens.suggesting",
    "tui.screens.logged",
    "tui.opening",
)
"""A fifth of what the explorer imports."""


def bring() -> None:
    """Import them all now."""
    for name in MODULES:
        import_module(name)
