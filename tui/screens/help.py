"""The keys, as a screen: made from the same table as everything else, and searched by key or by word."""

from typing import ClassVar

from rich.cells import set_cell_size
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen

from db.folding import fold
from tui.keys import KEYS, PLACES, Key, Where
from tui.screens.resizing import Resizing
from tui.theme import LOOKS
from tui.widgets.blocks import Block
from tui.widgets.box import Box
from tui.widgets.draft import Draft
from tui.widgets.ledger import Ledger


class Help(Resizing, ModalScreen[None]):
    """Every key and what it does; those of the pane that one comes from stand first."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss", "Back", key_display="Esc", show=False),
        Binding("down,pagedown", "to_keys", "Keys", show=False),
        Binding("q", "app.quit", "Quit", show=False),  # a letter in the line to type into
    ]

    def __init__(self, here: tuple[Where, ...] = ()) -> None:
        super().__init__()
        self._here = here

    def compose(self) -> ComposeResult:
        """Lay it out."""
        with Vertical(id="help"):
            yield Box(id="sought", placeholder="a key, or a word", compact=True)
            yield Ledger(id="keys")

    def on_mount(self) -> None:
        """Fill it."""
        self.query_one("#help").border_title = Content("Keys (Esc goes back)")
        self._show("")
        self.query_one(Box).focus()

    @on(Box.Changed)
    def _typed(self, event: Box.Changed) -> None:
        self._show(event.value)

    def _show(self, words: str) -> None:
        made = _blocks(words, self._here)
        self.query_one(Ledger).show(made or [Draft().faint(f"No key and no word is like “{words}”.").block()])

    def action_to_keys(self) -> None:
        """Scroll through them."""
        self.query_one(Ledger).focus()
        self.query_one(Ledger).action_page(1)


def _blocks(words: str, here: tuple[Where, ...]) -> list[Block]:
    made: list[Block] = []
    places = sorted(PLACES, key=lambda where: where not in here)
    for where in places:
        found = [key for key in KEYS if key.where == where and _fits(key, words)]
        if not found:
            continue
        made.append(Draft().add(PLACES[where], "section").block(section=True))
        for key in found:
            keys = set_cell_size(key.shown or key.keys, 15)
            made.append(Draft().add(keys, "heading").add(key.tooltip).block(indent=1))
        made.append(Draft().block())
    return made if words else [*made, *_kinds()]


def _fits(key: Key, words: str) -> bool:
    """Does the key have this name, or its explanation every word?"""
    if not words.strip():
        return True
    names = [name.strip() for name in (key.shown or key.keys).split(" or ")]
    if words.strip() in names:
        return True
    told = " " + fold(f"{key.description} {key.tooltip} {' '.join(names)}")
    parts = fold(words).split()
    return bool(parts) and all(f" {part}" in told for part in parts)


def _kinds() -> list[Block]:
    made = [Draft().add("The kinds", "section").block(section=True)]
    for kind, shape in LOOKS.items():
        draft = Draft().add(shape.sign, f"sign-{kind}").add(set_cell_size("", 14)).add(shape.word, kind)
        made.append(draft.block(indent=1))
    return made
