"""The list of the explorer: which view, narrowed to what, in which order, and its lines as they come."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.content import Content
from textual.reactive import var
from textual.widgets import Static

from db.answers import DocumentLine, EntityLine, QuoteLine
from db.filters import NONE, Filters
from db.kinds import KINDS, Kind
from tui import filtering, questions, wording
from tui.asking import Desk
from tui.cleaning import shown
from tui.items import Key
from tui.messages import Counted, Lined, LinesWanted, Ordered
from tui.panes.listing import place_of
from tui.screens.paned import PanedScreen
from tui.session import Session
from tui.views import VIEWS
from tui.widgets.ledger import Ledger

if TYPE_CHECKING:
    from tui.history import Visit
    from tui.views.view import View


class ListedScreen(PanedScreen):
    """Keeps the list; which item of it is chosen, and what is told of that one, is the explorer's."""

    chosen: var[int | None] = var(None, init=False)
    """The item of the view that detail and excerpts show."""

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__(desk, session)
        self.view: View = VIEWS["entities"]
        self.sorts: dict[str, str] = {name: next(iter(view.sorts)) for name, view in VIEWS.items()}
        """The order of each view's list."""
        self.restoring: Visit | None = None
        """Where one goes back to, until everything stands as it did there."""
        self.shown_for: Filters = NONE
        """By which filters the excerpts of the item chosen were asked for."""
        self._counts: dict[Kind, int] = {}
        self._documents = 0
        self._names: dict[Key, str] = {}
        """What the entities and documents of the chips are called."""

    @property
    def sort(self) -> str:
        """The order of the list."""
        return self.sorts[self.view.name]

    @property
    def roomy(self) -> bool:
        """Do the rows of this view need half of a wide screen?"""
        return self.view.roomy

    # What the store answers

    @on(Counted)
    def _counted(self, answer: Counted) -> None:
        self._counts, self._documents = answer.kinds, answer.documents
        self.session.stars_kept -= answer.starred
        self.session.starred = {*answer.starred, *self.session.stars_kept}
        self.show_marks()

    def say_what(self) -> None:
        """Which database this is, how much it holds, and how much of it is marked."""
        total = sum(self._counts.values())
        parts = [
            self.desk.database.name,
            wording.counted(self._documents, "document"),
            wording.counted(total, "entity", "entities"),
        ]
        if self.session.marked:
            parts.append(f"{wording.number(len(self.session.marked))} marked")
        told = " · ".join(shown(part) for part in parts)
        self.query_one("#headline", Static).update(
            Content.assemble(("florilege", "bold $title"), f"  {told}")
        )
        self.listing.show_kinds(self._counts, self.filters.kinds)

    def list_again(self) -> None:
        """Ask for the list: the view, its filters or its order are others now."""
        if self.view is not self.listing.list.view:
            self.listing.list.expect()
        question = partial(questions.ordered, view=self.view, filters=self.filters, sort=self.sort)
        self.desk.ask(self, "order", question)

    @on(Ordered)
    def _ordered(self, answer: Ordered) -> None:
        if answer.view != self.view.name:
            return
        listing, visit = self.listing.list, self.restoring
        place = place_of(answer.ids, self.chosen)
        same = visit is not None and visit.listed.cursor == place
        top = visit.listed.top if visit and same else None
        listing.show(self.view, answer.ids, answer.sort, answer.filters, cursor=max(place, 0), top=top)
        self.listing.show_kinds(self._counts, answer.filters.kinds)
        self.listing.show_chips(filtering.chips(answer.filters, self._names))
        self.listing.show_order(self.view, answer.filters, answer.sort, len(answer.ids))
        if answer.ids and self.focused is None and self.pane == "list":
            self.call_after_refresh(self.go, "list")  # it was hidden while there was nothing to list
        if not answer.ids:
            self.chosen = None
        elif visit is None or place < 0:
            self.chosen = listing.item
        if self.chosen is not None and self.shown_for != self.filters:
            self.tell_again()
        self.stands("order")

    @on(LinesWanted)
    def _lines_wanted(self, wanted: LinesWanted) -> None:
        if wanted.view == self.view.name:
            self.desk.ask(self, "lines", self._lining(wanted.ids))

    def _lining(self, ids: list[int]) -> partial[Lined]:
        return partial(questions.lined, view=self.view, ids=ids, filters=self.filters)

    @on(Lined)
    def _lined(self, answer: Lined) -> None:
        if answer.view == self.view.name:
            self.listing.list.learn(answer.lines)

    def narrow(self, filters: Filters) -> None:
        """Narrow the list, or widen it again; back leads to where it was."""
        if filters != self.filters:
            self.leave()
            self.filters = filters
            self.list_again()

    def action_kind(self, number: int) -> None:
        """List one kind only, or all again."""
        kinds = (KINDS[number - 1],) if number else ()
        self.narrow(replace(self.filters, kinds=() if kinds == self.filters.kinds else kinds))

    def action_unfilter(self, field: str = "") -> None:
        """Take the last filter away, or this one."""
        without = filtering.without(self.filters, field) if field else filtering.without_last(self.filters)
        self.narrow(without)

    def action_filter(self) -> None:
        """Open the menu of filters."""
        from tui.screens.menu import Line, Menu  # noqa: PLC0415  after the first frame (tui/later.py)

        entity, document = self.spoken_of()
        for key, name in (entity, document):
            self._names[key] = name
        offered = filtering.choices(self.view.name, self.filters, entity[1], document[1])

        def taken(letter: str | None) -> None:
            if letter == "t":
                self.app.push_screen(Line("From when to when", example="2018-06 .. 2019"), self._span)
            elif letter == "c" and not self.filters.words:
                self.app.push_screen(Line("Quotations with these words, or their beginnings"), self._words)
            elif letter:
                chosen = entity[0][1] or None, document[0][1] or None
                session = self.session
                self.narrow(filtering.toggled(letter, self.filters, chosen, session.starred, session.read))

        self.app.push_screen(Menu("Narrow to", offered), taken)

    def _words(self, words: str | None) -> None:
        if words and words.strip():
            self.narrow(replace(self.filters, words=" ".join(words.split())))

    def _span(self, words: str | None) -> None:
        if words is None:
            return
        span = filtering.span(words)
        if span is None:
            self.say(
                f"{words}: not a span of time. A year, a month or a day, or two of them with .. between.",
                doubtful=True,
            )
        else:
            self.narrow(replace(self.filters, since=span[0], until=span[1]))

    def spoken_of(self) -> tuple[tuple[Key, str], tuple[Key, str]]:
        """The entity and the document that are chosen, each with its name; 0 and nothing where none is."""
        entity, document = (("entity", 0), ""), (("document", 0), "")
        line = self.detail.line
        block = self.focused.block if isinstance(self.focused, Ledger) else None
        if block and isinstance(self.focused, Ledger) and (name := self.focused.name) and name.entity:
            entity = ("entity", name.entity), block.text[name.start : name.stop]
        if isinstance(line, QuoteLine) and line.speaker and not entity[1]:
            entity = ("entity", line.speaker.id), line.speaker.name
        for item in (block.item if block else None, line):
            if isinstance(item, EntityLine) and not entity[1]:
                entity = ("entity", item.id), item.name
            where = item if isinstance(item, DocumentLine) else getattr(item, "document", None)
            if isinstance(where, DocumentLine) and not document[1]:
                document = ("document", where.id), where.title or where.path
        return entity, document

    def action_sort(self) -> None:
        """List in the next order."""
        every = list(self.view.sorts)
        self.sorts[self.view.name] = every[(every.index(self.sort) + 1) % len(every)]
        self.list_again()

    def tell_again(self) -> None:
        """Ask again for what the filters change about the item chosen."""
        raise NotImplementedError

    def leave(self) -> None:
        """Remember how everything stands, before it changes."""
        raise NotImplementedError

    def stands(self, part: str) -> None:
        """A part of what is restored has come."""
        raise NotImplementedError
