"""Who and what belongs together: the neighbours of an entity as a tree, each edge with its excerpts; paths between two."""

from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from db.answers import EntityLine
from db.citations import Citable
from db.network import Neighbour
from tui import items, keys, questions
from tui.asking import Desk
from tui.cleaning import shown
from tui.messages import Between, Chained, Neighboured, Place
from tui.panes.cuttings import cuttings
from tui.screens.asking import AskingScreen
from tui.screens.reader import Reader
from tui.session import Session
from tui.widgets.draft import Draft
from tui.widgets.key_line import KeyLine
from tui.widgets.ledger import Ledger
from tui.widgets.tree import Node, Tree
from tui.widgets.virtual_list import VirtualList


class Network(AskingScreen[int | None]):
    """Begins at one entity, or shows the path between two; ends with the entity to go to, if one was chosen."""

    BINDINGS = keys.bindings("network", "anywhere")

    def __init__(
        self, desk: Desk, session: Session, one: EntityLine, other: EntityLine | None = None
    ) -> None:
        super().__init__(desk, session)
        self.one, self.other = one, other

    def compose(self) -> ComposeResult:
        """Lay it out."""
        yield Static(id="title", markup=False)
        with Horizontal(id="panes"):
            yield Tree()
            yield Ledger(id="edge")
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin at the entity."""
        title = (
            f"Around {self.one.name}" if self.other is None else f"From {self.one.name} to {self.other.name}"
        )
        self.query_one("#title", Static).update(Content.styled(shown(title), "bold"))
        self.edge.border_title = Content("Together")
        self.branches.border_title = Content("Neighbours: what is told first, then by association")
        self.branches.focus()
        if self.other is None:
            root = Node(Neighbour(self.one, 0, 0.0, ()), 0)
            self.branches.begin(root)
            self._grow(root)
        else:
            self.desk.ask(self, "path", partial(questions.chained, one=self.one.id, other=self.other.id))

    @property
    def branches(self) -> Tree:
        """The tree."""
        return self.query_one(Tree)

    @property
    def edge(self) -> Ledger:
        """The places behind an edge."""
        return self.query_one("#edge", Ledger)

    def _grow(self, node: Node) -> None:
        question = partial(questions.neighboured, entity_id=node.id, node=node)
        self.desk.ask(self, "neighbours", question)

    @on(Tree.Opened)
    def _opened(self, event: Tree.Opened) -> None:
        self._grow(event.node)

    @on(Neighboured)
    def _neighboured(self, answer: Neighboured) -> None:
        self.branches.learn(answer.node, answer.neighbours)
        if not answer.neighbours:
            self.say("Nobody and nothing is named near it.")

    @on(Chained)
    def _chained(self, answer: Chained) -> None:
        if not answer.chain:
            self.edge.show(
                [Draft().faint("No chain of names leads from one to the other within five steps.").block()]
            )
            return
        above: Node | None = None
        rows = []
        for depth, near in enumerate(answer.chain):
            node = Node(near, depth, above, open=True)
            if above:
                above.below = [node]
            above = node
            rows.append(node)
        rows[-1].open = False
        self.branches.border_title = Content("A shortest chain of names")
        self.branches.rows = rows
        self.branches.recount(1)
        self._moved()

    @on(VirtualList.Moved, "#tree")
    def _moved(self) -> None:
        node = self.branches.node
        if node and node.above:
            self.desk.ask(self, "edge", partial(questions.between, one=node.above.id, other=node.id))
        else:
            self.edge.show([])

    @on(Between)
    def _between(self, answer: Between) -> None:
        node = self.branches.node
        if node and node.above and (node.above.id, node.id) == (answer.one, answer.other):
            nothing = Draft().faint("They are told of together, but not within a few lines.").block()
            self.edge.show(cuttings(answer.excerpts, None) or [nothing])

    @on(Tree.Sought)
    def _sought(self, event: Tree.Sought) -> None:
        self.dismiss(event.node.id)

    @on(Ledger.Opened)
    def _read(self, event: Ledger.Opened) -> None:
        if event.control.name and event.control.name.entity is not None:
            self.dismiss(event.control.name.entity)
        elif event.control.block and event.control.block.item:
            place = items.place(
                event.control.block.item, self.branches.node.id if self.branches.node else None
            )
            if isinstance(place, Place):
                self.app.push_screen(Reader(self.desk, self.session, place), self._ended)

    def _ended(self, entity_id: int | None) -> None:
        if entity_id is not None:
            self.dismiss(entity_id)

    def citable(self) -> Citable | None:
        """The excerpt under the cursor."""
        block = self.edge.block if self.focused is self.edge else None
        return block.item if block and isinstance(block.item, Citable) else None

    def action_next(self) -> None:
        """Tab."""
        if self.focused is not self.edge:
            self.edge.focus()
        elif not self.edge.next_name(1):
            self.branches.focus()

    def action_previous(self) -> None:
        """Shift and Tab."""
        if self.focused is self.edge and not self.edge.next_name(-1):
            self.branches.focus()
        elif self.focused is not self.edge:
            self.edge.focus()

    def action_mark(self) -> None:
        """Mark the entity under the cursor, or take its mark away."""
        if self.branches.node:
            self.session.marked ^= {("entity", self.branches.node.id)}

    def action_leave(self) -> None:
        """Back."""
        self.dismiss(None)
