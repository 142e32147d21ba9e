"""Where a quotation begins and ends: its words with what stands around them, moved by a word at either end."""

import re
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from db import documents, quotes
from db.connection import Reader
from tui import keys
from tui.asking import Desk
from tui.cleaning import shown
from tui.decided import Bounds
from tui.messages import Refused
from tui.screens.resizing import Resizing
from tui.widgets.key_line import KeyLine

_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_ENDING = re.compile(r"[.!?…]+")
"""What may belong to the words before it: a quotation ends with or without it."""
BAR = "│"
"""Stands at either end: colour alone would not do."""


class Bounding(Resizing, ModalScreen[tuple[int, int] | None]):
    """Ends with the place of the words, or None where it was left."""

    BINDINGS = keys.bindings("bounding")

    def __init__(self, desk: Desk, quote_id: int) -> None:
        super().__init__()
        self._desk, self._quote = desk, quote_id
        self._bounds: Bounds | None = None
        self._start = self._stop = 0

    def compose(self) -> ComposeResult:
        """Lay it out."""
        with Vertical(id="bounding"):
            yield Static(id="words", markup=False)
            yield KeyLine()

    def on_mount(self) -> None:
        """Ask for the words around it."""
        self.query_one("#bounding").border_title = Content("Where it begins and ends")
        self.query_one("#bounding").border_subtitle = Content("←→ its beginning · Shift+←→ its end")
        self._desk.ask(self, "bounds", partial(_bounds, quote_id=self._quote))

    @on(Bounds)
    def _come(self, answer: Bounds) -> None:
        self._bounds = answer
        self._start, self._stop = answer.at
        self._show()

    @on(Refused)
    def _refused(self, answer: Refused) -> None:
        self.notify(shown(answer.reason), severity="error", markup=False)
        self.dismiss(None)

    def on_resize(self) -> None:
        """There is room for more, or less."""
        self.call_after_refresh(self._show)

    def _show(self) -> None:
        if self._bounds is None:
            return
        said = self.query_one("#words", Static)
        width, height = said.scrollable_content_region.size
        # A fifth before, a fifth behind, and the two ends of the words themselves; rows break before their last cell.
        room = max(width * max(height - 2, 1) // 5, 24)
        text, first = self._bounds.text, self._bounds.first
        start, stop = self._start - first, self._stop - first
        words = text[start:stop]
        if len(words) > 3 * room:
            half = 3 * room // 2
            words = f"{words[:half].rstrip()} […] {words[-half:].lstrip()}"
        before, after = text[max(start - room, 0) : start], text[stop : stop + room]
        lead, rest = "…" if start > room else "", "…" if stop + room < len(text) else ""
        said.update(
            Content.assemble(
                (lead + _plain(before), "dim"), (BAR, "bold $accent"), (_plain(words), "bold"),
                (BAR, "bold $accent"), (_plain(after) + rest, "dim"),
            )
        )  # fmt: skip

    def action_begin(self, step: int) -> None:
        """Have it begin a word later or earlier."""
        if self._bounds:
            stops = starts(self._bounds.text, self._bounds.first)
            self._start = _moved(stops, self._start, step, self._bounds.first, self._stop - 1)
            self._show()

    def action_end(self, step: int) -> None:
        """Have it end a word later or earlier."""
        if self._bounds:
            last = self._bounds.first + len(self._bounds.text)
            stops = ends(self._bounds.text, self._bounds.first)
            self._stop = _moved(stops, self._stop, step, self._start + 1, last)
            self._show()

    def action_take(self) -> None:
        """Enter."""
        if self._bounds:
            self.dismiss((self._start, self._stop))

    def action_leave(self) -> None:
        """Escape."""
        self.dismiss(None)


def starts(text: str, first: int) -> list[int]:
    """Where words begin, in a text that begins at `first`."""
    return [first + found.start() for found in _WORD.finditer(text)]


def ends(text: str, first: int) -> list[int]:
    """Where words end, without and with the signs that end a sentence."""
    found: list[int] = []
    for word in _WORD.finditer(text):
        found.append(first + word.end())
        if ending := _ENDING.match(text, word.end()):
            found.append(first + ending.end())
    return found


def _moved(stops: list[int], now: int, step: int, least: int, most: int) -> int:
    """The next place that way, or where it is."""
    way = [stop for stop in stops if least <= stop <= most and (stop - now) * step > 0]
    return now if not way else min(way) if step > 0 else max(way)


def _plain(words: str) -> str:
    return shown(words.replace("\n", " "))


def _bounds(reader: Reader, quote_id: int) -> Bounds:
    quote = quotes.quote(reader, quote_id)
    text = documents.text(reader, quote.document.id)
    within = [
        passage
        for passage in documents.passages(reader, quote.document.id)
        if passage.start < quote.stop and quote.start < passage.stop
    ]
    first = min((passage.start for passage in within), default=0)
    last = max((passage.stop for passage in within), default=len(text))
    return Bounds(text[first:last], first, (quote.start, quote.stop))
