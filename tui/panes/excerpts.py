"""The pane that shows the places in the sources that stand behind the item chosen."""

from typing import Any

from textual import events
from textual.content import Content
from textual.message import Message

from db.answers import Excerpt
from tui import keys
from tui.cleaning import shown
from tui.history import Stand
from tui.items import key
from tui.views.view import Excerpts
from tui.widgets.blocks import Block
from tui.widgets.draft import Draft
from tui.widgets.ledger import Ledger


class ExcerptsPane(Ledger):
    """Excerpts, each document's under its title; more are fetched as one goes down."""

    BINDINGS = keys.bindings("excerpts")

    last: Any = None
    """Where the next part goes on; None where there is none, or where it has been asked for."""
    count = 0
    """How many have come."""
    kept: Stand | None = None
    """How the pane is to stand when the same excerpts have come again."""

    class Resized(Message):
        """There is another width to cut excerpts for."""

    class WideWanted(Message):
        """An excerpt is to be shown in the whole of its paragraph."""

        def __init__(self, excerpt: Excerpt) -> None:
            super().__init__()
            self.excerpt = excerpt

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self._narrow: dict[object, Block] = {}
        """What was widened, as it was before."""

    def begin(self) -> None:
        """Show nothing yet."""
        self.last, self.count, self.kept = None, 0, None
        self._narrow.clear()
        self.border_title = Content("Excerpts")
        self.show([])

    def receive(self, found: Excerpts, stand: Stand | None) -> None:
        """Show the first excerpts of an item, standing so; or, without a stand, more of them."""
        self.last = found.last
        if stand is None:
            self.count += found.count
            self.extend(found.blocks)
            return
        self.count = found.count
        self._narrow.clear()
        self.border_title = Content(shown(found.title))
        nothing = Draft().faint(found.nothing).block()
        stand.show(self, found.blocks or [nothing])

    def widen(self, wide: Block) -> bool:
        """Show an excerpt in its whole paragraph; False where it is that already."""
        for number, block in enumerate(self.blocks):
            if isinstance(block.item, Excerpt) and wide.item and key(block.item) == key(wide.item):
                if block.text.strip() == wide.text.strip():
                    return False
                self._narrow[key(block.item)] = block
                self.put(number, [wide])
                self._centre(number)
        return True

    def _centre(self, number: int) -> None:
        """Have the words that an excerpt is about on the screen, where it is longer than that."""
        item = self.blocks[number].item
        if not isinstance(item, Excerpt) or number >= len(self._rows.tops):
            return
        at, height = item.start - item.before_start, self.scrollable_content_region.height
        for row in range(self._rows.tops[number], self._rows.bottom(number)):
            _, start, stop = self._rows.rows[row]
            if start <= at < stop and not 0 < row - self.scroll_offset.y < height - 1:
                self.scroll_to(y=max(row - height // 2, 0), animate=False, immediate=True, force=True)

    def action_widen(self) -> None:
        """The excerpt under the cursor in its whole paragraph, or as it was before."""
        item = self.block.item if self.block else None
        if not isinstance(item, Excerpt):
            return
        if before := self._narrow.pop(key(item), None):
            self.put(self.cursor, [before])
        else:
            self.post_message(self.WideWanted(item))

    def on_resize(self, event: events.Resize) -> None:
        """Say so where the width is another."""
        before = self._rows.width
        super().on_resize(event)
        if before != self._rows.width:
            self.post_message(self.Resized())
