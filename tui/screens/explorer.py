"""The main screen: a view's list, what is known of the item chosen, and the places in the sources behind it."""

from functools import partial

from textual import on

from db.answers import DocumentLine, Hit, PassageHit, QuoteLine
from db.filters import NONE, Filters
from tui import bringing, items, questions
from tui.asking import Desk
from tui.history import History, Stand, Visit
from tui.items import Spelling
from tui.keys import Key
from tui.messages import (
    Ordered,
    Place,
    Sought,
    Told,
    ToldMore,
)
from tui.panes.listing import Listing, place_of
from tui.screens.finding import FindingScreen
from tui.screens.listed import ListedScreen
from tui.session import Session
from tui.views import VIEWS
from tui.widgets.ledger import Ledger
from tui.widgets.virtual_list import VirtualList


class ExplorerScreen(FindingScreen):
    """Holds what is chosen; panes say what happened, and it decides."""

    def __init__(self, desk: Desk, session: Session, begin: Visit | None = None) -> None:
        super().__init__(desk, session)
        self._begin = begin
        self._history = History()
        self._left: dict[str, Visit] = {}
        """How each view stood when another was opened."""
        self._waited: set[str] = set()
        self._warm = False

    def on_mount(self) -> None:
        """Stand there; ask when that is drawn: threads that count would have the first frame wait."""
        self.detail.wait()
        self.excerpts.begin()
        self.go("list")
        self.call_after_refresh(self._ask_first)

    def _ask_first(self) -> None:
        """Ask for what the first screen needs; the search warms up when that has come."""
        self.desk.ask(self, "count", questions.counted)
        if self._begin:
            self.restore(self._begin)
            self.show_marks()
        else:
            self.list_again()

    @on(Told)
    def _told(self, answer: Told) -> None:
        if not self.is_chosen(answer):
            return
        self.detail.tell(answer.telling, self.restoring.detail if self.restoring else Stand())
        if self.excerpts.block is None:
            self.follow()
        self.stands("detail")
        # Only now: it is shown below the rest, and a thread that counts would have the rest wait.
        self.call_after_refresh(self._ask_more, answer.item)

    def _ask_more(self, item: int) -> None:
        if item == self.chosen:
            question = partial(questions.told_more, view=self.view, item=item, filters=self.filters)
            self.desk.ask(self, "more", question)

    @on(ToldMore)
    def _told_more(self, answer: ToldMore) -> None:
        if self.is_chosen(answer):
            stand = self.restoring.detail if self.restoring and "more" in self._waited else None
            self.detail.go_on(answer.blocks, stand)
            self.stands("more")
        self._wake()

    @on(Ordered)
    def _listed(self, answer: Ordered) -> None:
        if not answer.ids:  # nothing will be told of an item, and others may load something meanwhile
            self._wake()

    def _wake(self) -> None:
        """Do what had to wait for the first screen, once."""
        if self._warm:
            return
        self._warm = True
        self.desk.ask(self, "find", self.session.finding.warmed)
        self.look()
        self.watch_database()
        self.take_stars()
        self.act(partial(bringing.brought, database=self.desk.database), bringing.told)

    # What is chosen

    def watch_chosen(self) -> None:
        """Fill detail and excerpts; what was asked for another item is broken off."""
        for group in ("more", "detail", "excerpts"):
            self.desk.drop(self, group)
        if self.chosen is None:
            self.detail.wait()
            self.excerpts.begin()
            return
        self.drop_spelling()
        question = partial(questions.told, view=self.view, item=self.chosen, filters=self.filters)
        self.desk.ask(self, "detail", question)
        self.ask_excerpts(limit=max(questions.PAGE, self.restoring.fetched if self.restoring else 0))

    def tell_again(self) -> None:
        """Other filters leave other excerpts, and in some views change what is told."""
        if self.view.filtered:
            self.watch_chosen()
        else:
            self.ask_excerpts()

    @on(VirtualList.Moved, "#list")
    def _moved(self) -> None:
        self.restoring = None
        if self.view.filtered:  # what Enter does there depends on where one is
            self.refresh_bindings()
        self.chosen = self.listing.list.item

    @on(Listing.Chosen)
    def _entered(self) -> None:
        line = self.listing.list.line
        marked = frozenset(self.session.marked)
        where = self.view.enter(line, self.filters, marked) if line is not None else None
        match where:
            case Place():
                self.read(where)
            case Filters():
                self.session.marked -= {key for key in marked if key[0] == "month"}
                self.narrow(where)
                self.show_marks()
            case None:
                self.go("detail")

    @on(Ledger.Opened)
    def _opened(self, event: Ledger.Opened) -> None:
        ledger, block = event.control, event.control.block
        if block is None or block.item is None:
            return
        if isinstance(block.item, Spelling):
            self.spell(block.item)
            return
        sought = ledger.name.entity if ledger.name else items.entity(block.item)
        if sought is not None and (self.view.name, sought) != ("entities", self.chosen):
            self.seek(sought)
        elif sought is not None:
            self.go("excerpts")
        elif place := items.place(block.item, self.chosen if self.view.name == "entities" else None):
            self.read(place)

    @on(Sought)
    def _sought(self, event: Sought) -> None:
        self.search.end()
        self.session.searched(event.words)
        match event.item:
            case Hit():
                self.seek(event.item.entity.id)
            case DocumentLine():
                self.read(Place(event.item.id, 0, 0))
            case QuoteLine() | PassageHit():
                self.read(Place(event.item.document.id, event.item.start, event.item.stop))
            case Key():
                self.go(self.pane)
                self.call_later(self.run_action, event.item.action)

    def seek(self, item: int, view: str = "entities", reading: Place | None = None) -> None:
        """Go to an item of a view, wherever it stands in its list; filters that hide it are taken away."""
        self.leave(reading)
        place = place_of(self.listing.list.order, item) if view == self.view.name else -1
        if place >= 0:
            self.listing.list.recount(place)
            self.chosen = item
        else:
            if view == self.view.name:
                self.filters = NONE
            self.view = VIEWS[view]
            self._choose(item)
            self.list_again()
        self.go("detail")

    def _choose(self, item: int | None) -> None:
        """Choose an item, also where one of another view had the same number."""
        self.set_reactive(ListedScreen.chosen, item)
        self.watch_chosen()

    def read(self, place: Place) -> None:
        """Open a document; a name that is followed in it is gone to, and back leads into the document again."""
        from tui.screens.reader import Reader  # noqa: PLC0415  after the first frame (tui/later.py)

        reader = Reader(self.desk, self.session, place, self.filters)

        def ended(entity_id: int | None) -> None:
            self.show_marks()
            if entity_id is not None and (self.view.name, entity_id) != ("entities", self.chosen):
                self.seek(entity_id, reading=reader.place)

        self.app.push_screen(reader, ended)

    # Where one was

    def visit(self, reading: Place | None = None) -> Visit:
        """How everything stands."""
        return Visit(
            self.view.name,
            self.chosen,
            self.filters,
            self.sort,
            self.pane,
            Stand.of(self.listing.list),
            Stand.of(self.detail),
            Stand.of(self.excerpts),
            self.excerpts.count,
            reading,
        )

    def leave(self, reading: Place | None = None) -> None:
        """Remember how everything stands, before it changes."""
        self._history.leave(self.visit(reading))
        self.restoring = None

    def restore(self, visit: Visit | None) -> None:
        """Have everything stand as it did."""
        if visit is None:
            self.say("Nowhere to go that way.")
            return
        self.view, self.filters = VIEWS[visit.view], visit.filters
        self.sorts[visit.view] = visit.sort
        self.stand_again(visit)
        self.list_again()
        self.go(visit.focus)
        if visit.reading:
            self.read(visit.reading)

    def stand_again(self, visit: Visit) -> None:
        """Ask for an item, and have detail and excerpts stand as in a visit when they come."""
        self.restoring, self._waited = visit, {"order", "detail", "more", "excerpts"}
        self._choose(visit.item)

    def stands(self, part: str) -> None:
        """A part has come; when all have, everything stands as it did."""
        self._waited.discard(part)
        if not self._waited:
            self.restoring = None

    # What keys do

    def action_back(self) -> None:
        """To where one was before."""
        self.restore(self._history.back(self.visit()))

    def action_forward(self) -> None:
        """Forward again."""
        self.restore(self._history.forward(self.visit()))

    def action_view(self, name: str) -> None:
        """Open a view, standing as it stood when it was left."""
        if name == self.view.name:
            self.go("list")
            return
        self.leave()
        self._left[self.view.name] = self.visit()
        before = self._left.get(name)
        self.view = VIEWS[name]
        self._choose(before.item if before else None)
        self.list_again()
        self.go("list")

    def action_leave(self) -> None:
        """One step back: off a name, to the list, and there to everything."""
        if self.focused is self.listing.list and self.filters:
            self.narrow(NONE)
        else:
            super().action_leave()
