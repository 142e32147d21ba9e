"""Where one has been: what back and forward restore."""

from collections.abc import Sequence
from typing import Self

from db.filters import Filters
from db.frozen import frozen
from tui.items import Identity, identity
from tui.messages import Place
from tui.widgets.blocks import Block
from tui.widgets.ledger import Ledger
from tui.widgets.virtual_list import VirtualList


@frozen
class Stand:
    """Where a pane stands: its cursor, and how far it is scrolled."""

    cursor: int = 0
    top: int = 0
    entry: Identity | None = None
    """What the cursor is on, where that may come to stand elsewhere."""

    @classmethod
    def of(cls, pane: VirtualList | Ledger) -> Self:
        """How a pane stands now."""
        block = pane.block if isinstance(pane, Ledger) else None
        return cls(pane.cursor, pane.scroll_offset.y, identity(block.item) if block and block.item else None)

    def show(self, ledger: Ledger, blocks: Sequence[Block]) -> None:
        """Show these entries, standing so; where the cursor's entry stands elsewhere by now, on it."""
        ledger.show(blocks, self.cursor, self.top)
        same = [
            number
            for number, block in enumerate(ledger.blocks)
            if self.entry and block.item and identity(block.item) == self.entry
        ]
        if same and self.cursor not in same:
            ledger.show(blocks, min(same, key=lambda number: abs(number - self.cursor)), self.top)
            ledger.see()


@frozen
class Visit:
    """All that makes the explorer look as it does."""

    view: str
    item: int | None
    """The item of the view's list that is chosen."""
    filters: Filters
    sort: str
    focus: str
    """The id of the pane where keys go."""
    listed: Stand = Stand()
    detail: Stand = Stand()
    excerpts: Stand = Stand()
    fetched: int = 0
    """How many excerpts had come."""
    reading: Place | None = None
    """The document that was open, where one was."""


class History:
    """Visits before this one and after it, as a browser keeps them."""

    def __init__(self) -> None:
        self._before: list[Visit] = []
        self._after: list[Visit] = []

    def leave(self, visit: Visit) -> None:
        """Go somewhere new from here."""
        self._before.append(visit)
        self._after.clear()

    def back(self, here: Visit) -> Visit | None:
        """Where one was before."""
        return self._turn(self._before, self._after, here)

    def forward(self, here: Visit) -> Visit | None:
        """Where one was before going back."""
        return self._turn(self._after, self._before, here)

    @staticmethod
    def _turn(source: list[Visit], target: list[Visit], here: Visit) -> Visit | None:
        if not source:
            return None
        target.append(here)
        return source.pop()
