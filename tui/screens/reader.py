"""A whole document, with its names lit, its quotations on a ground of their own and its furniture dimmed."""

from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from db.answers import Excerpt
from db.citations import Citable
from tui import keys, questions, wording
from tui.asking import Desk
from tui.cleaning import shown
from tui.items import Key
from tui.messages import Fetched, Place
from tui.screens.asking import AskingScreen
from tui.session import Session
from tui.theme import MARK
from tui.widgets.key_line import KeyLine
from tui.widgets.marked_text import MarkedText
from tui.widgets.sentences import sentence
from tui.widgets.spans import Layer, Span

PASSAGES = {"heading": "heading", "furniture": "furniture", "comment": "comment"}
"""How a passage looks where it is not the body of the text."""


class Reader(AskingScreen[int | None]):
    """Reads a document; ends with the entity to go to, if a name was followed."""

    BINDINGS = keys.bindings("reader", "anywhere")

    def __init__(self, desk: Desk, session: Session, place: Place) -> None:
        super().__init__(desk, session)
        self.place = place
        self._fetched: Fetched | None = None

    def compose(self) -> ComposeResult:
        """Lay it out."""
        yield Static(id="title", markup=False)
        yield MarkedText(id="text")
        yield Static(id="position", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Ask for the document."""
        self.desk.ask(self, "document", partial(questions.fetched, document_id=self.place.document_id))

    @property
    def text(self) -> MarkedText:
        """The text."""
        return self.query_one(MarkedText)

    @on(Fetched)
    def _show(self, answer: Fetched) -> None:
        self._fetched = answer
        line = answer.document.line
        parts = (line.publisher, wording.day(line.published), line.path if line.title else None)
        self.query_one("#title", Static).update(
            Content.assemble(
                (shown(line.title or line.path), "bold"),
                ("".join(f" · {shown(part)}" for part in parts if part), "dim"),
            )
        )
        passages = Layer(
            [Span(p.start, p.stop, PASSAGES[p.kind]) for p in answer.passages if p.kind in PASSAGES]
        )
        quotes = Layer([Span(q.start, q.stop, "quote") for q in answer.quotes])
        names = Layer([Span(m.start, m.stop, m.kind, m.entity_id) for m in answer.marks])
        spot = Layer([Span(self.place.start, self.place.stop, "spot")])
        self.text.show(answer.document.text, [passages, quotes, spot], names, self.place.entity_id)
        self.text.see(self.place.start)
        here = self.text.nearest(self.place.start)
        if here >= 0 and self.text.names[here].start < min(self.place.stop, self.text.bottom):
            self.text.at = here
        self._say_where()

    @on(MarkedText.Moved)
    def _say_where(self) -> None:
        """Which name this is, and the how manieth of its entity."""
        text = self.text
        mine = [span.start for span in text.names if span.entity == text.strongest]
        here = text.name_here
        said = wording.counted(len(mine), "mention") + " in this document"
        if here and here.start in mine:
            said = f"mention {mine.index(here.start) + 1} of {len(mine)}"
        name = f"{shown(text.text[here.start : here.stop])} · " if here else ""
        mark = f"{MARK} " if self._key() in self.session.marked else ""
        self.query_one("#position", Static).update(Content(mark + name + said))

    def _key(self) -> Key | None:
        """Under which name the place under the cursor is marked."""
        here = self.text.name_here
        return ("place", self.place.document_id * 1_000_000_000 + here.start) if here else None

    def action_mention(self, step: int) -> None:
        """To the next mention of the chosen entity, or the one before."""
        if not self.text.next_mention(step):
            self.notify("No more mentions that way in this document.", markup=False)

    def action_next(self) -> None:
        """To the next name."""
        self.text.next_name(1)

    def action_previous(self) -> None:
        """To the name before."""
        self.text.next_name(-1)

    def action_follow(self) -> None:
        """To the entity of the name under the cursor."""
        if here := self.text.name_here:
            self.dismiss(here.entity)

    def action_leave(self) -> None:
        """Back to the explorer."""
        self.dismiss(None)

    def action_mark(self) -> None:
        """Mark the name under the cursor, or take its mark away."""
        if key := self._key():
            self.session.marked ^= {key}
            self._say_where()

    def citable(self) -> Citable | None:
        """The quotation that the cursor is in, else the sentence."""
        if self._fetched is None:
            return None
        at = self._spot()
        for quote in self._fetched.quotes:
            if quote.start <= at < quote.stop:
                return quote
        within = next((p for p in self._fetched.passages if p.start <= at < p.stop), None)
        bounds = (within.start, within.stop) if within else (0, len(self.text.text))
        start, stop = sentence(self.text.text, at, *bounds)
        return Excerpt(self._fetched.document.line, start, stop, start, stop, self.text.text[start:stop], ())

    def _spot(self) -> int:
        """The character that is read now: of the name under the cursor, else of the words that one came for."""
        here = self.text.name_here
        spots = [here.start] if here else []
        shown_now = [spot for spot in (*spots, self.place.start) if self.text.top <= spot < self.text.bottom]
        return shown_now[0] if shown_now else self.text.top
