"""A tree of entities that opens step by step, drawn by the row."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.message import Message

from db.network import Neighbour
from tui import keys
from tui.theme import MARK, look
from tui.widgets.looks import look_of
from tui.widgets.virtual_list import VirtualList
from tui.widgets.wrapping import cells, fitted

if TYPE_CHECKING:
    from tui.items import Key


@dataclass(slots=True)
class Node:
    """An entity in the tree, under the one whose neighbour it is."""

    near: Neighbour
    depth: int
    above: "Node | None" = None
    below: list["Node"] = field(default_factory=list)
    """Its neighbours, once they have come."""
    open: bool = False

    @property
    def id(self) -> int:
        """The entity."""
        return self.near.line.id

    @property
    def way(self) -> tuple[int, ...]:
        """The entities from the root to this one."""
        return (*(self.above.way if self.above else ()), self.id)

    def learn(self, neighbours: Iterable[Neighbour]) -> None:
        """Open it on its neighbours; those on the way to it are left out."""
        way = self.way
        self.below = [Node(near, self.depth + 1, self) for near in neighbours if near.line.id not in way]
        self.open = True


class Tree(VirtualList):
    """Rows of nodes; those under closed ones are not shown."""

    BINDINGS = keys.bindings("tree")

    class Opened(Message):
        """A node was opened whose neighbours nobody has asked for yet."""

        def __init__(self, node: Node) -> None:
            super().__init__()
            self.node = node

    class Sought(Message):
        """Enter on a node: its entity is gone to."""

        def __init__(self, node: Node) -> None:
            super().__init__()
            self.node = node

    def __init__(self) -> None:
        super().__init__(id="tree")
        self.rows: list[Node] = []
        self.marked: frozenset[Key] = frozenset()

    @property
    def count(self) -> int:
        """How many rows are shown."""
        return len(self.rows)

    @property
    def node(self) -> Node | None:
        """The node under the cursor."""
        return self.rows[self.cursor] if self.rows else None

    def begin(self, root: Node) -> None:
        """Show a tree from its root."""
        self.rows = [root]
        self.recount()

    def learn(self, node: Node, neighbours: Sequence[Neighbour]) -> None:
        """Show the neighbours of a node; those on the way to it are left out."""
        node.learn(neighbours)
        if node in self.rows:
            self._show(self.rows.index(node))

    def regrow(self, root: Node) -> None:
        """Show a tree in place of the one that is shown; the cursor stays on its entity, or on the row."""
        way = self.node.way if self.node else ()
        self.rows = [root, *_under(root)]
        same = (place for place, node in enumerate(self.rows) if node.way == way)
        self.recount(next(same, self.cursor), self.scroll_offset.y)

    def _show(self, place: int) -> None:
        """Put the rows below a node in again, as they are open."""
        node = self.rows[place]
        end = place + 1
        while end < len(self.rows) and self.rows[end].depth > node.depth:
            end += 1
        self.rows[place + 1 : end] = _under(node)
        self.recount(self.cursor, self.scroll_offset.y)

    def segments(self, index: int, width: int, style: Style) -> Sequence[Segment]:
        """Indent, whether it is open, sign, name, what the two have to do with each other."""
        node = self.rows[index]
        line, plain = node.near.line, index == self.cursor
        sign = "▾ " if node.open else "▸ "
        lead = "  " * node.depth + sign
        close = f"{node.near.together}×" if node.near.together else ""
        told = " · ".join(filter(None, (", ".join(node.near.told), close)))
        mark = MARK if ("entity", node.id) in self.marked else " "
        name = fitted(line.name, min(cells(line.name), max(width - cells(lead) - 4, 8)))
        room = max(width - cells(lead) - 3 - cells(name) - 2, 0)
        return [
            Segment(mark, style),
            Segment(lead, style),
            Segment(
                look(line.kind).sign + " ", style if plain else style + look_of(self, f"sign-{line.kind}")
            ),
            Segment(name, style),
            Segment(
                ("  " + fitted(told, room)) if room > 3 else "",
                style if plain else style + look_of(self, "faint"),
            ),
        ]

    def action_unfold(self) -> None:
        """Open the node; open already, go to the first below."""
        node = self.node
        if node is None:
            return
        if node.open:
            self.cursor += bool(node.below)
        elif node.below:
            node.open = True
            self._show(self.cursor)
        else:
            self.post_message(self.Opened(node))

    def action_fold(self) -> None:
        """Close the node; closed already, go to the one above."""
        node = self.node
        if node is None:
            return
        if node.open:
            node.open = False
            self._show(self.cursor)
        elif node.above in self.rows:
            self.cursor = self.rows.index(node.above)

    def action_choose(self) -> None:
        """Enter."""
        if self.node:
            self.post_message(self.Sought(self.node))

    def on_virtual_list_picked(self) -> None:
        """A click on the cursor's row opens or closes it."""
        if self.node and self.node.open:
            self.action_fold()
        else:
            self.action_unfold()


def _under(node: Node) -> list[Node]:
    return [row for child in node.below for row in (child, *_under(child))] if node.open else []


def grown(
    node: Node, near: Neighbour, ask: Callable[[int], Iterable[Neighbour]], above: Node | None = None
) -> Node:
    """A node made anew, and all that was open below it; what had come below closed ones is left out."""
    again = Node(near, node.depth, above)
    if node.open:
        again.learn(ask(again.id))
        before = {child.id: child for child in node.below}
        again.below = [grown(before.get(child.id, child), child.near, ask, again) for child in again.below]
    return again
