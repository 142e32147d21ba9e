"""The line in which one types the words to find in a text; they light up as one types."""

from dataclasses import dataclass, replace
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Label
from textual.worker import get_current_worker

from tui import keys, wording
from tui.widgets.box import Box
from tui.widgets.marked_text import MarkedText
from tui.widgets.matches import MOST, Folded, Matches


class FindPane(Horizontal):
    """Finds words in one text, blind to case and accents, and goes through them."""

    BINDINGS = keys.bindings("finding")
    DEFAULT_CSS = """
    FindPane {
        display: none; height: 1; padding: 0 1; background: $panel;
        & > Label { color: $foreground; }
        & > Box { width: 1fr; }
        &.-open { display: block; }
    }
    """

    @dataclass
    class Ready(Message):
        """The text is folded, and can be searched."""

        text: str
        folded: Folded

    @dataclass
    class Found(Message):
        """Where the words stand."""

        matches: Matches

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self._text: MarkedText | None = None
        self._ready: FindPane.Ready | None = None
        self._from = 0
        """Where one was when the line was opened: the first match is the next one from here."""
        self._going = False
        """Was Enter pressed before the answer came?"""

    def compose(self) -> ComposeResult:
        """Lay it out."""
        yield Label("/ ", markup=False)
        yield Box(compact=True, placeholder="words in this text")
        yield Label("", id="found", markup=False)

    @property
    def box(self) -> Box:
        """The line to type into."""
        return self.query_one(Box)

    @property
    def is_open(self) -> bool:
        """Is something being sought?"""
        return self.has_class("-open")

    def begin(self, text: MarkedText) -> None:
        """Open the line over a text; the text is folded once, while the first letters are typed."""
        self._text = text
        self._from = text.top
        if self._ready is None or self._ready.text is not text.text:
            self._ready = None
            self.run_worker(partial(self._fold, text.text), thread=True, exclusive=True, group="fold")
        if not self.is_open:
            self.box.value = ""
            self._say()
        self.add_class("-open")
        self.box.focus()

    def action_end(self) -> None:
        """Seek no more."""
        self.workers.cancel_group(self, "find")
        self.remove_class("-open")
        if self._text:
            self._text.lit(Matches())
            self._text.focus()

    def action_done(self) -> None:
        """Go to the text, where the first match is; a fast typist's Enter waits for the answer."""
        if self._text and self.box.value.strip():
            self._going = self._text.matches.words != self.box.value
            if not self._going and len(self._text.matches):
                self._text.focus()
        else:
            self.action_end()

    def action_step(self, step: int) -> None:
        """To the next match, or the one before."""
        if self._text:
            self._text.next_match(step)

    # In threads

    def _fold(self, text: str) -> None:
        worker = get_current_worker()
        folded = Folded(text, lambda: not worker.is_cancelled)
        if not worker.is_cancelled:
            self.post_message(self.Ready(text, folded))

    def _find(self, folded: Folded, words: str) -> None:
        worker = get_current_worker()
        matches = folded.find(words, lambda: not worker.is_cancelled)
        if not worker.is_cancelled:
            self.post_message(self.Found(matches))

    # What comes back

    @on(Ready)
    def _can_find(self, event: Ready) -> None:
        if self._text and event.text is self._text.text:
            self._ready = event
            self._ask()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._going = False
        self._ask()

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_done()

    def _ask(self) -> None:
        if self._ready and self.is_open:
            question = partial(self._find, self._ready.folded, self.box.value)
            self.run_worker(question, thread=True, exclusive=True, group="find")

    @on(Found)
    def _received(self, event: Found) -> None:
        if self._text is None or not self.is_open or event.matches.words != self.box.value:
            return
        matches = event.matches
        self._text.lit(replace(matches, at=matches.following(self._from)))
        self._say()
        if self._going:
            self.action_done()

    def say(self) -> None:
        """The how manieth match this is."""
        self._say()

    def _say(self) -> None:
        matches = self._text.matches if self._text else Matches()
        count = wording.number(len(matches)) + ("+" if len(matches) >= MOST else "")
        told = f" {wording.number(matches.at + 1)} of {count}" if len(matches) else " nowhere"
        self.query_one("#found", Label).update(Content(told if matches.words.strip() else ""))
