"""The main screen: entities, what is known of the chosen one, and every place where it is named."""

from functools import partial

from textual import on
from textual.content import Content
from textual.reactive import var
from textual.widgets import Static

from db.entities import Sort
from db.records import KINDS, Kind
from tui import items, questions, wording
from tui.asking import Desk
from tui.cleaning import shown
from tui.history import History, Stand, Visit
from tui.messages import (
    Accompanied,
    Counted,
    EntitySought,
    Excerpted,
    Found,
    Lined,
    LinesWanted,
    Ordered,
    Place,
    SearchLeft,
    Told,
)
from tui.panes.entities import EntityList, place_of
from tui.panes.search import SearchPane
from tui.screens.paned import PanedScreen
from tui.screens.reader import Reader
from tui.widgets.ledger import Ledger
from tui.widgets.virtual_list import VirtualList

SORTS: tuple[Sort, ...] = ("mentions", "name", "date")


class ExplorerScreen(PanedScreen):
    """Holds what is chosen; panes say what happened, and it decides."""

    chosen: var[int | None] = var(None, init=False)
    """The entity that detail and excerpts show."""
    kinds: var[tuple[Kind, ...]] = var(())
    """The kinds that are listed; all without any."""
    sort: var[Sort] = var("mentions")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._history = History()
        self._counts: dict[Kind, int] = {}
        self._documents = 0
        self._restoring: Visit | None = None
        self._waited: set[str] = set()
        self._finding = questions.Finding()
        self._warm = False

    def on_mount(self) -> None:
        """Ask for what the first screen needs; the search warms up when that has come."""
        self.detail.wait("")
        self.excerpts.begin()
        self.go("list")
        self.desk.ask(self, "count", questions.counted)
        self._order()

    # What the store answers

    @on(Counted)
    def _counted(self, answer: Counted) -> None:
        self._counts, self._documents = answer.kinds, answer.documents
        self.say_what()

    def say_what(self) -> None:
        """Which database this is, how much it holds, and how much of it is marked."""
        total = sum(self._counts.values())
        parts = [
            self.desk.database.name,
            wording.counted(self._documents, "document"),
            wording.counted(total, "entity", "entities"),
        ]
        if self.marked:
            parts.append(f"{wording.number(len(self.marked))} marked")
        told = " · ".join(shown(part) for part in parts)
        self.query_one("#headline", Static).update(
            Content.assemble(("florilege", "bold $accent"), f"  {told}")
        )
        self.entities.show_kinds(self._counts, self.kinds)

    def _order(self) -> None:
        self.desk.ask(self, "order", partial(questions.ordered, kinds=self.kinds, sort=self.sort))

    @on(Ordered)
    def _ordered(self, answer: Ordered) -> None:
        listing, visit = self.entities.list, self._restoring
        place = place_of(answer.ids, self.chosen)
        same = visit is not None and visit.listed.cursor == place
        listing.show(answer.ids, max(place, 0), visit.listed.top if visit and same else None)
        self.entities.show_kinds(self._counts, self.kinds)
        self.entities.show_order(answer.kinds, answer.sort, len(answer.ids))
        if not answer.ids:
            self.chosen = None
        elif visit is None:
            self.chosen = listing.entity_id
        self._stands("order")

    @on(LinesWanted)
    def _lines_wanted(self, wanted: LinesWanted) -> None:
        self.desk.ask(self, "lines", partial(questions.lined, ids=wanted.ids))

    @on(Lined)
    def _lined(self, answer: Lined) -> None:
        self.entities.list.learn(answer.lines)
        if not self._warm:  # only now: it takes the processor from the first screen
            self._warm = True
            self.call_after_refresh(self.desk.ask, self, "find", self._finding.warmed)

    @on(Told)
    def _told(self, answer: Told) -> None:
        if answer.facts.line.id != self.chosen:
            return
        stand = self._restoring.detail if self._restoring else Stand()
        self.detail.tell(answer.facts, stand.cursor, stand.top)
        self.excerpts.entitle(answer.facts.line)
        self._stands("detail")
        # Only now: the company is shown below the rest.
        self.desk.ask(self, "company", partial(questions.accompanied, entity_id=answer.facts.line.id))

    @on(Accompanied)
    def _accompanied(self, answer: Accompanied) -> None:
        stand = self._restoring.detail if self._restoring and "company" in self._waited else None
        if answer.entity_id == self.chosen and self.detail.accompany(answer, stand):
            self._stands("company")

    @on(Excerpted)
    def _excerpted(self, answer: Excerpted) -> None:
        if answer.entity_id != self.chosen or (answer.after and answer.after is not self.excerpts.last):
            return
        stand = self._restoring.excerpts if self._restoring and not answer.after else Stand()
        self.excerpts.receive(answer, stand.cursor, stand.top)
        if self.detail.facts and self.detail.facts.line.id == answer.entity_id:
            self.excerpts.entitle(self.detail.facts.line)
        self._stands("excerpts")

    @on(Found)
    def _found(self, answer: Found) -> None:
        self.search.receive(answer.words, answer.hits)

    # What is chosen

    def watch_chosen(self) -> None:
        """Fill detail and excerpts; what was asked for another entity is broken off."""
        if self.chosen is None:
            self.detail.wait("")
            self.excerpts.begin()
            return
        self.desk.drop(self, "company")
        limit = max(questions.PAGE, self._restoring.fetched if self._restoring else 0)
        self.desk.ask(self, "detail", partial(questions.told, entity_id=self.chosen))
        self.desk.ask(self, "excerpts", partial(questions.excerpted, entity_id=self.chosen, limit=limit))

    @on(VirtualList.Moved, "#list")
    def _moved(self) -> None:
        self._restoring = None
        self.chosen = self.entities.list.entity_id

    @on(EntityList.Chosen)
    def _entered(self) -> None:
        self.go("detail")

    @on(Ledger.Opened)
    def _opened(self, event: Ledger.Opened) -> None:
        ledger, block = event.control, event.control.block
        if block is None or block.item is None:
            return
        sought = ledger.name.entity if ledger.name else items.entity(block.item)
        if sought is not None and sought != self.chosen:
            self._seek(sought)
        elif sought is not None:
            self.go("excerpts")
        elif place := items.place(block.item, self.chosen):
            self._read(place)

    @on(Ledger.NearedEnd, "#excerpts")
    def _neared_end(self) -> None:
        pane = self.excerpts
        if pane.whole or pane.last is None or self.chosen is None or pane.entity_id != self.chosen:
            return
        pane.whole = True  # until the answer says otherwise, so that it is asked for once
        self.desk.ask(self, "excerpts", partial(questions.excerpted, entity_id=self.chosen, after=pane.last))

    @on(EntitySought)
    def _sought(self, event: EntitySought) -> None:
        self.search.end()
        self._seek(event.entity_id)

    @on(SearchLeft)
    def _left(self) -> None:
        self.search.end()
        self.go(self.pane)

    @on(SearchPane.Asked)
    def _asked(self, event: SearchPane.Asked) -> None:
        self.desk.ask(self, "find", partial(self._finding.found, words=event.words))

    def _seek(self, entity_id: int, reading: Place | None = None) -> None:
        """Go to an entity, wherever it stands in the list."""
        if here := self._visit(reading):
            self._history.leave(here)
        self._restoring = None
        place = place_of(self.entities.list.order, entity_id)
        if place >= 0:
            self.entities.list.recount(place)
            self.chosen = entity_id
        else:
            self.kinds = ()
            self.chosen = entity_id
            self._order()
        self.go("detail")

    def _read(self, place: Place) -> None:
        """Open a document; a name that is followed in it is gone to, and back leads into the document again."""

        def ended(entity_id: int | None) -> None:
            self.show_marks()
            if entity_id is not None and entity_id != self.chosen:
                self._seek(entity_id, place)

        self.app.push_screen(Reader(self.desk, place, self.marked), ended)

    # Where one was

    def _visit(self, reading: Place | None = None) -> Visit | None:
        if self.chosen is None:
            return None
        return Visit(
            self.chosen,
            self.kinds,
            self.sort,
            self.pane,
            Stand.of(self.entities.list),
            Stand.of(self.detail),
            Stand.of(self.excerpts),
            self.excerpts.count,
            reading,
        )

    def _restore(self, visit: Visit | None) -> None:
        if visit is None:
            self.say("Nowhere to go that way.")
            return
        self._restoring, self._waited = visit, {"order", "detail", "company", "excerpts"}
        self.kinds, self.sort = visit.kinds, visit.sort
        self.set_reactive(ExplorerScreen.chosen, visit.entity_id)
        self._order()
        self.watch_chosen()
        self.go(visit.focus)
        if visit.reading:
            self._read(visit.reading)

    def _stands(self, part: str) -> None:
        """A part has come; when all have, everything stands as it did."""
        self._waited.discard(part)
        if not self._waited:
            self._restoring = None

    # What keys do

    def action_back(self) -> None:
        """To where one was before."""
        if here := self._visit():
            self._restore(self._history.back(here))

    def action_forward(self) -> None:
        """Forward again."""
        if here := self._visit():
            self._restore(self._history.forward(here))

    def action_kind(self, number: int) -> None:
        """List one kind only, or all again."""
        kinds = (KINDS[number - 1],) if number else ()
        self.kinds = () if kinds == self.kinds else kinds
        self._order()

    def action_next_kind(self) -> None:
        """List the next kind only."""
        here = KINDS.index(self.kinds[0]) + 1 if self.kinds else 0
        self.kinds = (KINDS[here],) if here < len(KINDS) else ()
        self._order()

    def action_leave(self) -> None:
        """One step back: off a name, to the list, and there to every kind."""
        if self.focused is self.entities.list and self.kinds:
            self.action_kind(0)
        else:
            super().action_leave()

    def action_sort(self) -> None:
        """List in the next order."""
        self.sort = SORTS[(SORTS.index(self.sort) + 1) % len(SORTS)]
        self._order()
