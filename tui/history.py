"""Where one has been: what back and forward restore."""

from dataclasses import dataclass
from typing import Self

from db.filters import Filters
from tui.messages import Place
from tui.widgets.ledger import Ledger
from tui.widgets.virtual_list import VirtualList


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a pane stands: its cursor, and how far it is scrolled."""

    cursor: int = 0
    top: int = 0

    @classmethod
    def of(cls, pane: VirtualList | Ledger) -> Self:
        """How a pane stands now."""
        return cls(pane.cursor, pane.scroll_offset.y)


@dataclass(frozen=True, slots=True)
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
