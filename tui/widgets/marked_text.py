"""A text with its names lit; one of them at a time is the one under the cursor.

Measured on a pseudo-terminal with 5 MB and 20,000 spans beside TextArea: tests/bench/bench_reader.py.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from rich.style import Style
from textual import events
from textual.message import Message
from textual.reactive import var

from tui.widgets.laid_text import NUMBERED
from tui.widgets.looks import look_of
from tui.widgets.marked import Marked
from tui.widgets.matches import Matches
from tui.widgets.selectable import SelectableText
from tui.widgets.selecting import Selecting
from tui.widgets.spans import Layer, Lying, Span

SELECTED = ("reader.alias", "reader.quote", "select.end.it")
"""Keys that mean something only with words selected."""
READING = ("select", "reader.next", "reader.follow", "reader.source", "reading.find", "reading.leave")
"""Keys that matter less then."""
SHORT = {"reader.this": "Is", "reader.alias": "Alias", "reader.quote": "Quote"}
"""What those are called where 44 columns are all there are."""


class MarkedText(SelectableText):
    """A text to read, with its names, the mentions of one entity, and words that were sought in it."""

    at: var[int] = var(-1, init=False)
    """Which name the cursor is on, as an index into the names; -1 before one was chosen."""
    hidden: var[AbstractSet[str]] = var(frozenset(), init=False)
    """Kinds whose names are not shown; those of the entity that stands out are."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self.names: list[Span] = []
        """Those that are shown."""
        self.mine: list[int] = []
        """Where the entity that stands out is named."""
        self.strongest: int | None = None
        """The entity whose every mention is shown as chosen."""
        self.matches = Matches()
        self._spot = Layer([])
        self.shown = Layer([])
        """The same to be painted, and found by their places."""

    def show(self, source: Marked, start: int, stop: int, strongest: int | None) -> None:
        """Show a text at the words that one came for, and the entity that stands out."""
        same = source is self.source
        self.source = source
        self.strongest = strongest
        self._spot = Layer([Span(start, stop, "spot")])
        self.deselect()
        if not same:
            self.matches = Matches()
        self._choose_names()
        self.set_reactive(MarkedText.at, -1)
        self.lay(again=not same)
        self.see(start)
        here = self.nearest(start)
        if here >= 0 and self.names[here].start < min(stop, self.bottom):
            self.set_reactive(MarkedText.at, here)
        self._tell()

    def renew(self, source: Marked) -> None:
        """Show the names that the text has now; one stays where one was, in the words that were sought too."""
        here, top = self.name_here, self.scroll_offset.y
        other = (source.text, source.furniture) != (self.source.text, self.source.furniture)
        if source.text != self.source.text:
            self.matches = Matches()
        self.source = source
        self._choose_names()
        at = bisect_left(self.names, here.start, key=lambda span: span.start) if here else -1
        found = here and at < len(self.names) and self.names[at].start == here.start
        self.set_reactive(MarkedText.at, at if found else -1)
        self.lay(again=other)
        self.scroll_to(y=top, animate=False, immediate=True, force=True)
        self._tell()

    def clear(self) -> None:
        """Show nothing."""
        self.show(Marked(), 0, 0, None)

    @property
    def name_here(self) -> Span | None:
        """The name under the cursor."""
        return self.names[self.at] if 0 <= self.at < len(self.names) else None

    def reading(self) -> int:
        """The character that is read now: of the match, of the name, else of the words that one came for."""
        spots = [self.matches.starts[self.matches.at]] if self.matches.at >= 0 else []
        spots += [span.start for span in (self.name_here, *self._spot.spans) if span]
        return next((spot for spot in spots if self.top <= spot < self.bottom), self.top)

    def cursor(self) -> tuple[int, int]:
        """Column and row of the end of the selection that keys move, of the name, else of the first row."""
        if (head := self.head()) is not None:
            return self.standing(head)
        name = self.name_here
        return self.standing(name.start if name and self.top <= name.start < self.bottom else self.top)

    def first_words(self) -> tuple[int, int] | None:
        """The match or the name that is read now, else the first word from there on."""
        at, matches = self.reading(), self.matches
        here = [*(matches.within(at, at + 1) if matches.at >= 0 else ()), self.name_here]
        found = next((span for span in here if span and span.start == at), None)
        if found and not self._sheet.fold(self._sheet.row(at)):
            return found.start, found.stop
        word = Selecting(self._sheet).first(at)
        return (word.start, word.stop) if word else None

    def nearest(self, offset: int) -> int:
        """The index of the first name that does not end before a character; -1 where there is none."""
        index = bisect_left(self.names, offset, key=lambda span: span.stop - 1)
        return index if index < len(self.names) else len(self.names) - 1

    def _choose_names(self) -> None:
        """Find out which names are shown."""
        every, mine = self.source.names, self.strongest
        self.mine = [span.start for span in every.spans if span.entity == mine] if mine is not None else []
        self.shown = every
        if self.hidden:
            shown = [span for span in every.spans if span.look not in self.hidden or span.entity == mine]
            self.shown = Layer(shown)
        self.names = self.shown.spans

    def watch_hidden(self) -> None:
        """Show other names; the cursor stays on its own if that is still shown."""
        here = self.name_here
        self._choose_names()
        at = self.names.index(here) if here in self.names else -1
        self.set_reactive(MarkedText.at, at)
        self._tell()

    def watch_at(self) -> None:
        """Show which name it is; it is what keys mean now, and not what was selected before."""
        self.deselect()
        if name := self.name_here:
            self.see(name.start)
        self._tell()

    @property
    def verbs(self) -> dict[str, str]:
        """What the line of keys leaves out, or says shorter: with words selected those that read on, else those that need words."""
        if self.selected() is None:
            idle = () if self.strongest is not None or len(self.matches) else ("reader.next",)
            return dict.fromkeys((*SELECTED, *idle), "")
        return {**dict.fromkeys(READING, ""), **(SHORT if self.size.width < NUMBERED else {})}

    def _tell(self) -> None:
        self.refresh()
        self.post_message(self.Moved())

    # Drawing

    def sought(self) -> Sequence[int]:
        """Where the words sought are, else the mentions of the chosen entity."""
        return self.matches.starts if len(self.matches) else self.mine

    def painted(self) -> list[Lying]:
        """Passages, quotations, the words that one came for, names, and words sought."""
        return [*super().painted(), self._spot, self.shown, self.matches]

    def style_of(self, span: Span) -> Style:
        """The chosen entity stands out, and so does the name under the cursor."""
        style = super().style_of(span)
        if span.entity is not None and span.entity == self.strongest:
            style += look_of(self, "chosen")
        if span.entity is not None and span is self.name_here:
            style += look_of(self, "name")
        return style

    # Going

    def next_name(self, step: int) -> bool:
        """Go to the next name; from none, to the first on the screen. False where there is none left."""
        if self.name_here is None or not self.top <= self.name_here.start < self.bottom:
            wanted = self.nearest(self.top) if step > 0 else self.nearest(self.bottom)
        else:
            wanted = self.at + step
        if not 0 <= wanted < len(self.names):
            return False
        self.at = wanted
        return True

    def next_mention(self, step: int) -> bool:
        """Go to the next name of the entity that stands out; False where there is none left."""
        name = self.name_here
        seen = name is not None and self.top <= name.start < self.bottom
        here = name.start if name and seen else self.top - (step > 0)
        wanted = bisect_right(self.mine, here) if step > 0 else bisect_left(self.mine, here) - 1
        if not 0 <= wanted < len(self.mine):
            return False
        self.at = self.nearest(self.mine[wanted])
        return True

    def lit(self, matches: Matches) -> None:
        """Light the words that were found, and go to the one that is the reader's."""
        self.matches = matches
        self.deselect()
        if matches.at >= 0:
            self.see(matches.starts[matches.at])
        self.tick()
        self._tell()

    def next_match(self, step: int) -> bool:
        """Go to the next of the words that were found, round and round; False where none were."""
        if not (count := len(self.matches)):
            return False
        self.lit(replace(self.matches, at=(self.matches.at + step) % count))
        return True

    class Picked(Message):
        """The name under the cursor was clicked."""

    def on_click(self, event: events.Click) -> None:
        """Go to the name that was clicked; where the cursor is already, follow it. Two clicks select a word."""
        if (at := self.clicked(event)) is None:
            return
        self.deselect()
        index = self.nearest(at)
        if index >= 0 and self.names[index].start <= at < self.names[index].stop:
            if index == self.at:
                self.post_message(self.Picked())
            self.at = index
        elif event.chain == 2 and (word := Selecting(self._sheet).first(at)):
            self.select(word.start, word.stop)
