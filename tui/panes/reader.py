"""The pane that shows a document: its title, its text, and where in it one is."""

from collections.abc import Sequence
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from db.answers import DocumentLine, Excerpt, PassageLine, QuoteLine
from db.citations import Citable
from db.filters import NONE
from db.kinds import KINDS
from tui import keys, questions, wording
from tui.asking import Desk
from tui.cleaning import shown
from tui.items import Key
from tui.messages import EntitySought, Fetched, Onward, Place, Said, SourceWanted
from tui.panes.standing import standing
from tui.panes.words import WordsPane
from tui.session import Session
from tui.widgets.marked_text import MarkedText
from tui.widgets.sentences import sentence
from tui.widgets.wrapping import cells, fitted


class ReaderPane(WordsPane):
    """Reads one document after another; a screen or the explorer can hold it."""

    BINDINGS = keys.bindings("reader")
    DEFAULT_CSS = """
    ReaderPane {
        & > MarkedText { height: 1fr; }
        & > .line { height: 1; padding: 0 1; background: $panel; }
    }
    """

    class Shown(Message):
        """A document is on the screen, at the place that was asked for."""

    def __init__(self, desk: Desk, session: Session, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self.filters = NONE
        """Which documents `n` goes on into."""
        self._desk = desk
        self._session = session
        self._fetched: Fetched | None = None
        self._place: Place | None = None
        self._before: list[Place] = []
        self._after: list[Place] = []

    def compose(self) -> ComposeResult:
        """Lay it out."""
        yield Static(classes="line title", markup=False)
        yield MarkedText()
        yield Static(classes="line position", markup=False)

    def on_mount(self) -> None:
        """Say where one is in the same frame that shows it: a message would have it drawn in another."""
        self.watch(self.text, "scroll_y", self.say_where, init=False)

    @property
    def text(self) -> MarkedText:
        """The text."""
        return self.query_one(MarkedText)

    @property
    def line(self) -> DocumentLine | None:
        """The document that is shown."""
        return self._fetched.document.line if self._fetched else None

    @property
    def number(self) -> int | None:
        """The id of the document that is shown."""
        return self.line.id if self.line else None

    @property
    def quotes(self) -> Sequence[QuoteLine]:
        """The quotations in it."""
        return self._fetched.quotes if self._fetched else ()

    @property
    def passages(self) -> Sequence[PassageLine]:
        """Its passages."""
        return self._fetched.passages if self._fetched else ()

    # Which document

    def open(self, place: Place) -> None:
        """Show these words in their document; one that is shown already is not asked for again."""
        self._place = place
        if self.line and self.line.id == place.document_id:
            self._desk.drop(self, "document")
            self._show()
        else:
            self._desk.ask(self, "document", partial(questions.fetched, document_id=place.document_id))

    def renew(self) -> None:
        """Ask for the document again: the database has changed."""
        if self._place:
            number = self._place.document_id
            self._desk.ask(self, "document", partial(questions.fetched, document_id=number))

    def clear(self) -> None:
        """Show nothing."""
        self._place = self._fetched = None
        self._desk.drop(self, "document")
        self.query_one(".title", Static).update("")
        self.query_one(".position", Static).update("")
        self.text.clear()

    @on(Fetched)
    def _received(self, answer: Fetched) -> None:
        answer.stop()
        if self._place and answer.document.line.id == self._place.document_id:
            again = self.line is not None and self.line.id == answer.document.line.id
            self._fetched = answer
            if again:
                self._say_what()
                self.text.renew(answer.source)
            else:
                self._show()

    def _show(self) -> None:
        place, fetched = self._place, self._fetched
        if place is None or fetched is None:
            return
        self._say_what()
        text = self.text
        text.set_reactive(MarkedText.hidden, frozenset(self._session.hidden_kinds))
        text.set_reactive(MarkedText.folded, self._session.furniture_folded)
        text.show(fetched.source, place.start, place.stop, place.entity_id)
        self.post_message(self.Shown())

    def _say_what(self) -> None:
        """The title, and what else tells documents apart where there is room for it."""
        if self.line is None:
            return
        line, room = self.line, self.size.width - 2
        parts = (line.publisher, wording.day(line.published), line.path if line.title else None)
        told = "".join(f" · {shown(part)}" for part in parts if part)
        title = shown(line.title or line.path)
        rest = fitted(told, min(cells(told), max(room - cells(title), room // 3)))
        title = fitted(title, min(cells(title), room - cells(rest)))
        self.query_one(".title", Static).update(
            Content.assemble((title, "bold"), (rest, "dim")), layout=False
        )

    def on_resize(self) -> None:
        """Another width has room for other words."""
        self._say_what()
        self.say_where()

    def here(self) -> Place | None:
        """Where one is now."""
        if self._place is None or self._fetched is None:
            return self._place
        at, name = self.text.reading(), self.text.name_here
        stop = self._place.stop if at == self._place.start else name.stop if name and name.start == at else at
        return Place(self._place.document_id, at, stop, self._place.entity_id)

    def turn(self, step: int) -> bool:
        """Back to the document before this one, or forward again; False where there is none."""
        source, target = (self._before, self._after) if step < 0 else (self._after, self._before)
        here = self.here()
        if not source or here is None:
            return False
        target.append(here)
        self.open(source.pop())
        self.post_message(Said("Back in the document before." if step < 0 else "Forward again."))
        return True

    # Where in it

    @on(MarkedText.Moved)
    def say_where(self) -> None:
        """Which name this is, the how manieth of its entity, and how far down it stands."""
        if self._fetched is None:
            return
        marked = self.key() in self._session.marked
        room = max(self.size.width - 2, 0)
        told = standing(self.text, room, marked=marked)
        self.query_one(".position", Static).update(Content(told), layout=False)

    def key(self) -> Key | None:
        """Under which name the place under the cursor is marked."""
        here = self.text.name_here
        return ("place", self.line.id * 1_000_000_000 + here.start) if here and self.line else None

    def citable(self) -> Citable | None:
        """What is selected, else the quotation that is read now, else the sentence."""
        if self._fetched is None:
            return None
        at, whole = self.text.reading(), self.text.text
        if chosen := self.text.words():
            start, stop = chosen
            return Excerpt(self._fetched.document.line, start, stop, start, stop, whole[start:stop], ())
        for quote in self._fetched.quotes:
            if quote.start <= at < quote.stop:
                return quote
        within = next((p for p in self._fetched.passages if p.start <= at < p.stop), None)
        bounds = (within.start, within.stop) if within else (0, len(whole))
        start, stop = sentence(whole, at, *bounds)
        return Excerpt(self._fetched.document.line, start, stop, start, stop, whole[start:stop], ())

    # What keys do

    def action_mention(self, step: int) -> None:
        """To the next match while words are sought, else to the next mention, on into the next document."""
        if self.text.next_match(step) or self.text.next_mention(step):
            return
        entity = self.text.strongest
        if self.line is None or entity is None:
            self.post_message(Said("No entity was chosen whose mentions n could go through."))
            return
        question = partial(
            questions.onward, line=self.line, entity_id=entity, step=step, filters=self.filters
        )
        self._desk.ask(self, "onward", question)

    @on(Onward)
    def _onward(self, answer: Onward) -> None:
        answer.stop()
        if answer.place is None or answer.line is None:
            way = "later" if answer.step > 0 else "earlier"
            left = " that passes the filters" if self.filters else ""
            self.post_message(Said(f"No more mentions that way: no {way} document{left} has one."))
            return
        if here := self.here():
            self._before.append(here)
            self._after.clear()
        self.open(answer.place)
        self.post_message(Said(f"Now in another document: {answer.line.title or answer.line.path}"))

    def action_follow(self) -> None:
        """To the entity of the name under the cursor; while words are sought, to the next match."""
        here = self.text.name_here
        if not self.text.next_match(1) and here and here.entity is not None:
            self.post_message(EntitySought(here.entity))

    @on(MarkedText.Picked)
    def _picked(self) -> None:
        if (here := self.text.name_here) and here.entity is not None:
            self.post_message(EntitySought(here.entity))

    def action_fold(self) -> None:
        """Fold the page furniture, or show it again."""
        if self.text.source.furniture:
            self._session.furniture_folded = self.text.folded = not self.text.folded
        else:
            self.post_message(Said("No page furniture in this document."))

    def action_hide_kind(self, number: int) -> None:
        """Light the names of a kind no more, or again."""
        self._session.hidden_kinds ^= {KINDS[number - 1]}
        self.text.hidden = frozenset(self._session.hidden_kinds)

    def action_show_kinds(self) -> None:
        """Light the names of every kind again."""
        self._session.hidden_kinds.clear()
        self.text.hidden = frozenset()

    def action_source(self) -> None:
        """Open the source in the user's editor or browser."""
        if self.line:
            self.post_message(SourceWanted(self.line.id, self.text.reading()))
