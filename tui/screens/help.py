"""The keys, as a screen: made from the same table as everything else."""

from typing import ClassVar

from rich.cells import set_cell_size
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from tui.keys import KEYS, PLACES
from tui.theme import LOOKS
from tui.widgets.blocks import Block
from tui.widgets.draft import Draft
from tui.widgets.ledger import Ledger


class Help(ModalScreen[None]):
    """Every key and what it does."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark,q,enter", "dismiss", "Back", key_display="Esc", show=False)
    ]

    def compose(self) -> ComposeResult:
        """Lay it out."""
        yield Ledger(id="keys")

    def on_mount(self) -> None:
        """Fill it."""
        ledger = self.query_one(Ledger)
        ledger.border_title = "Keys (Esc goes back)"
        ledger.show(_blocks())
        ledger.focus()


def _blocks() -> list[Block]:
    made = []
    for where, title in PLACES.items():
        made.append(Draft().add(title, "section").block(section=True))
        for key in KEYS:
            if key.where == where:
                keys = set_cell_size(key.shown or key.keys, 15)
                made.append(Draft().add(keys, "heading").add(key.tooltip).block(indent=1))
        made.append(Draft().block())
    made.append(Draft().add("The kinds", "section").block(section=True))
    for kind, shape in LOOKS.items():
        draft = Draft().add(shape.sign, f"sign-{kind}").add(set_cell_size("", 14)).add(shape.word, kind)
        made.append(draft.block(indent=1))
    return made
