"""Who and what belongs together: the neighbours of an entity as a tree, each edge with its excerpts; paths between two."""

from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from db.answers import EntityLine, Excerpt
from db.citations import Citable
from db.network import STEPS, Neighbour
from tui import items, keys, questions, wording
from tui.asking import Desk
from tui.cleaning import shown
from tui.history import Stand
from tui.messages import Between, Chained, Neighboured, Place, Regrown
from tui.panes.cuttings import cutting, cuttings, narrowed
from tui.screens.compare import Compare
from tui.screens.deciding import DecidingScreen
from tui.screens.reader import Reader
from tui.session import Session
from tui.widgets.blocks import Block
from tui.widgets.draft import Draft
from tui.widgets.key_line import KeyLine
from tui.widgets.ledger import Ledger
from tui.widgets.tree import Node, Tree
from tui.widgets.virtual_list import VirtualList

STACKED = 64
"""Columns from which on the tree stands beside the places; with fewer it stands above them."""
ROOT = "Go down for the places that name both; → opens what belongs to one, = compares it with this one, Space marks it."
APART = "They are told of together, but not within a few lines of each other."


class Network(DecidingScreen[int | None]):
    """Begins at one entity, or shows the path between two; ends with the entity to go to, if one was chosen."""

    BINDINGS = keys.bindings("network", "anywhere")
    HORIZONTAL_BREAKPOINTS = [(0, "-single"), (STACKED, "-stacked")]  # noqa: RUF012 - Textual's own

    def __init__(
        self, desk: Desk, session: Session, one: EntityLine, other: EntityLine | None = None
    ) -> None:
        super().__init__(desk, session)
        self.one, self.other = one, other
        self._steps: list[list[Excerpt]] = []
        """Of a chain: for each step places that name both."""
        self._pair: tuple[int, int] | None = None
        """Between which two the places are that are shown."""

    def compose(self) -> ComposeResult:
        """Lay it out."""
        yield Static(id="title", markup=False)
        with Horizontal(id="panes"):
            yield Tree()
            yield Ledger(id="edge")
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin at the entity."""
        self._say_what()
        self.edge.border_title = Content("Together")
        self.branches.border_title = Content("Told first, then by log-likelihood")
        self.branches.marked = frozenset(self.session.marked)
        self.branches.focus()
        if self.other is None:
            root = Node(Neighbour(self.one, 0, 0.0, ()), 0)
            self.branches.begin(root)
            self._grow(root)
            self._moved()
        else:
            self.edge.show([Draft().faint("Looking for a chain of names …").block()])
            self.renew()

    def _say_what(self) -> None:
        title = (
            f"Around {self.one.name}" if self.other is None else f"From {self.one.name} to {self.other.name}"
        )
        self.query_one("#title", Static).update(Content.styled(shown(title), "bold"))

    def renew(self) -> None:
        """Ask for every node that is open once more, or for the chain."""
        if self.other:
            self.desk.ask(self, "path", partial(questions.chained, one=self.one.id, other=self.other.id))
        elif self.branches.rows:
            root = self.branches.rows[0]
            self.desk.ask(self, "path", partial(questions.regrown, root=root))

    @on(Regrown)
    def _regrown(self, answer: Regrown) -> None:
        self.one = answer.root.near.line
        self._say_what()
        self.branches.regrow(answer.root)
        self._moved()

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
        if not answer.node.below:
            known = "Nobody and nothing else" if answer.neighbours else "Nobody and nothing"
            self.say(f"{known} is named within a few lines of {answer.node.near.line.name}.")

    @on(Chained)
    def _chained(self, answer: Chained) -> None:
        if not answer.chain:
            nothing = f"No chain of at most {STEPS} names, each within a few lines of the next, leads from one to the other."
            self.edge.show([Draft().faint(nothing).block()])
            return
        self._steps = answer.steps
        self.one, self.other = answer.chain[0].line, answer.chain[-1].line
        self._say_what()
        above: Node | None = None
        rows = []
        for depth, near in enumerate(answer.chain):
            node = Node(near, depth, above, open=True)
            if above:
                above.below = [node]
            above = node
            rows.append(node)
        rows[-1].open = False
        self.branches.border_title = Content(f"A shortest chain: {wording.counted(len(rows) - 1, 'step')}")
        self.branches.rows = rows
        self.branches.recount(self.branches.cursor)
        self._moved()

    @on(VirtualList.Moved, "#tree")
    def _moved(self) -> None:
        node = self.branches.node
        if node and node.above:
            self.desk.ask(self, "edge", partial(questions.between, one=node.above.id, other=node.id))
        else:
            self._pair = None
            self.edge.border_title = Content("Step by step" if self._steps else "Together")
            self.edge.show(self._along() if self._steps else [Draft().faint(ROOT).block()])

    def _along(self) -> list[Block]:
        """The whole chain: of each step the sentences that name both."""
        made: list[Block] = []
        for node, found in zip(self.branches.rows[1:], self._steps, strict=True):
            title = Draft().add("\n" if made else "")
            if node.above:
                title.name(node.above.near.line).faint(" – ").name(node.near.line)
            told = ", ".join(node.near.told)
            made.append(title.faint(f"  {told}" if told else "").block(section=True))
            made += [cutting(narrowed(excerpt), None) for excerpt in found]
            if not found:
                made.append(Draft().faint(APART).block())
        return made

    @on(Between)
    def _between(self, answer: Between) -> None:
        node = self.branches.node
        if node and node.above and (node.above.id, node.id) == (answer.one, answer.other):
            self.edge.border_title = Content(f"With {shown(node.above.near.line.name)}")
            told = ", ".join(node.near.told)
            made = [Draft().faint("what texts tell: ").add(told, "heading").block()] if told else []
            nothing = [Draft().faint(APART).block()]
            pair = answer.one, answer.other
            stand = Stand.of(self.edge) if pair == self._pair else Stand()
            self._pair = pair
            stand.show(self.edge, [*made, *(cuttings(answer.excerpts, None) or nothing)])

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
            self.branches.marked = frozenset(self.session.marked)
            self.branches.refresh()

    def action_compare(self) -> None:
        """The entity under the cursor and the one that all begins at, side by side."""
        node = self.branches.node
        if node is None or node.id == self.one.id:
            self.say(f"Go to another one first: it is compared with {self.one.name}.")
        else:
            self.app.push_screen(Compare(self.desk, self.session, self.one.id, node.id), self._ended)

    def action_leave(self) -> None:
        """Back."""
        self.dismiss(None)
