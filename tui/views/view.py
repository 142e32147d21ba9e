"""What a view is: which items its list holds, how one looks as a row, and what the panes tell of one."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from rich.segment import Segment
from rich.style import Style
from textual.widget import Widget

from db.connection import Reader
from db.filters import Filters
from db.frozen import frozen
from tui.items import Key
from tui.messages import Place
from tui.panes.concordance import Order
from tui.theme import MARK
from tui.widgets.blocks import Block
from tui.widgets.looks import look_of

if TYPE_CHECKING:
    from array import array


@frozen
class Row:
    """One row of the list that is to be drawn."""

    widget: Widget
    line: Any
    """The record that the view's `lines` answered for the item."""
    sort: str
    width: int
    """Cells."""
    style: Style
    cursor: bool
    """Is the cursor on it? Then colours give way to the cursor's."""
    marked: bool
    starred: bool
    read: bool = False
    """Was it opened already?"""

    def look(self, names: str) -> Style:
        """A style by its names, on the row's own ground."""
        return self.style if self.cursor else self.style + look_of(self.widget, names)

    @property
    def mark(self) -> Segment:
        """The first cell: marked, starred or neither."""
        return Segment(MARK if self.marked else "*" if self.starred else " ", self.style)


@frozen
class Telling:
    """What the detail pane says of an item."""

    title: str
    blocks: list[Block]
    line: Any
    """The item's own record."""


@frozen
class Excerpts:
    """What the excerpts pane shows of an item, or the next part of it."""

    title: str
    blocks: list[Block]
    last: Any = None
    """Where the next part goes on; None after the last part."""
    count: int = 0
    """How many excerpts that is."""
    nothing: str = "It is named nowhere in these texts."
    """Why there is none."""


Form = Literal["paragraph", "sentence", "concordance"]
FORMS: tuple[Form, ...] = ("paragraph", "sentence", "concordance")


@frozen
class Asked:
    """How excerpts are asked for."""

    filters: Filters
    after: Any = None
    """The `last` of the part before."""
    limit: int = 50
    form: Form = "paragraph"
    order: Order = "date"
    """Of a concordance."""
    width: int = 80
    """Cells that the pane has for them."""


class View(ABC):
    """One way to look at the corpus; there is one object of each, without a state."""

    name: ClassVar[str]
    """Its id: the keys and the session name it by this."""
    thing: ClassVar[tuple[str, str]]
    """What its items are called: one, several."""
    sorts: ClassVar[dict[str, str]]
    """The orders of its list, and how each is said: `by name`."""

    filtered: ClassVar[bool] = False
    """Do the filters change what a row and the detail say of an item?"""
    kinds: ClassVar[bool] = False
    """Does it list or draw entities by kind, so that the kinds stand above it?"""
    roomy: ClassVar[bool] = False
    """Do its rows need half of a wide screen?"""

    @abstractmethod
    def order(self, reader: Reader, filters: Filters, sort: str) -> "array[int]":
        """The ids of the items that pass the filters, in order."""

    @abstractmethod
    def lines(self, reader: Reader, ids: Iterable[int], filters: Filters) -> dict[int, Any]:
        """The records of these items; those that are gone are left out."""

    @abstractmethod
    def row(self, row: Row) -> Sequence[Segment]:
        """How an item looks in the list."""

    def columns(self, width: int) -> str:  # noqa: ARG002 - for views whose rows need it said
        """What the numbers in rows so wide are."""
        return ""

    @abstractmethod
    def told(self, reader: Reader, item: int, filters: Filters) -> Telling:
        """What the detail pane says of an item: what can be answered in some milliseconds."""

    def more(self, reader: Reader, item: int, filters: Filters) -> list[Block]:  # noqa: ARG002 - for views that have more
        """What takes longer, and is shown below the rest when it has come."""
        return []

    @abstractmethod
    def excerpts(self, reader: Reader, item: int, asked: Asked) -> Excerpts:
        """What the excerpts pane shows of an item."""

    @abstractmethod
    def key(self, item: int) -> Key:
        """Under which name an item is marked."""

    def enter(self, line: Any, filters: Filters, marked: AbstractSet[Key]) -> Place | Filters | None:  # noqa: ARG002 - any view's record
        """What Enter in the list does: open a place, narrow to other filters, or (None) go to the detail."""
        return None

    def verb(self, item: int | None, filters: Filters, marked: AbstractSet[Key]) -> str:  # noqa: ARG002 - the same for every item
        """What Enter does, in one or two words, for the line of keys."""
        return "Read"

    def nothing(self, filters: Filters) -> str:
        """Why the list is empty, and what to do."""
        several = self.thing[1]
        return (
            f"No {several} pass these filters. Backspace takes the last one away."
            if filters
            else (f"There are no {several} in these texts.")
        )
