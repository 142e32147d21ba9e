"""A text in which words are selected, with the keys or with the mouse: one selection, whichever made it."""

from typing import Literal

from textual.selection import Selection

from tui import keys
from tui.widgets.laid_text import LaidText
from tui.widgets.selecting import Selected, Selecting, Unit
from tui.widgets.spans import Span


class SelectableText(LaidText):
    """Knows which of its words are selected; the offsets are those of the stored text."""

    BINDINGS = keys.bindings("list", "selecting")

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        super().__init__(id=id)
        self.extending = False
        """Do plain arrows select more, as they do with Shift? Some terminals keep Shift and arrows for themselves."""
        self._own: Selected | None = None
        """What keys selected; the mouse's selection is Textual's until a key moves it."""
        self._column: int | None = None
        """Where going up and down began."""
        self._was = False
        """Was something selected when the keys that work were told last?"""

    def first_words(self) -> tuple[int, int] | None:
        """What a selection begins with: the name or the words that are read now."""
        raise NotImplementedError

    # What is selected

    def selected(self, selection: Selection | None = None) -> tuple[int, int] | None:
        """The characters that are selected, from the first to after the last; None where none are."""
        now = self._mouse(selection) if selection else self._now()
        return (now.start, now.stop) if now else None

    def words(self) -> tuple[int, int] | None:
        """The same without white space around it; None where nothing else is selected."""
        if (chosen := self.selected()) is None:
            return None
        words = self.text[slice(*chosen)]
        start, stop = chosen[1] - len(words.lstrip()), chosen[0] + len(words.rstrip())
        return (start, stop) if start < stop else None

    def select(self, start: int, stop: int) -> None:
        """Select these characters."""
        self._choose(Selecting(self._sheet).spanned(start, stop))

    def deselect(self) -> None:
        """Select nothing."""
        self.extending = False
        self._choose(None)

    def head(self) -> int | None:
        """The place that keys move: where the terminal's cursor stands."""
        now = self._now()
        return now.head if now else None

    def _choose(self, now: Selected | None) -> None:
        self._own = now
        if self.text_selection:
            self.screen.clear_selection()
        self._tell_selected()

    def _tell_selected(self) -> None:
        """Show it; other keys work where something is selected."""
        self.refresh()
        self.post_message(self.Moved())
        if (now := self.selected() is not None) != self._was:
            self._was = now
            self.screen.refresh_bindings()

    # The mouse

    def _mouse(self, selection: Selection | None) -> Selected | None:
        """What the mouse selected; columns of a selection of Textual are characters of the row."""
        if selection is None:
            return None
        start, stop = (
            default
            if place is None
            else min(self._sheet.start(place.y) + max(place.x, 0), self._sheet.start(place.y + 1))
            for place, default in ((selection.start, 0), (selection.end, len(self.text)))
        )
        return Selecting(self._sheet).spanned(start, stop) if start < stop else None

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The words selected, as the source has them."""
        bounds = self.selected(selection)
        return (self.text[slice(*bounds)], "\n") if bounds else None

    def selection_updated(self, selection: Selection | None) -> None:
        """The mouse selects: what keys selected is forgotten."""
        if selection is not None:
            self._own, self.extending = None, False
        if self.is_attached:  # Textual tells it too when the screen has gone
            self._tell_selected()

    def text_select_all(self) -> None:
        """Two clicks would select all of the text; they select a word (`MarkedText.on_click`)."""

    # Laying out and drawing

    def unlay(self) -> None:
        """A selection of the mouse is one of rows, which are about to be others."""
        same = self._sheet.text == self.text
        self._own = self._now() if same else None
        if self.text_selection:
            self.screen.clear_selection()

    def lay(self, *, again: bool = False) -> None:
        """Lay the text out; what is half in a fold now is selected no more."""
        super().lay(again=again)
        if (now := self._own) and Selecting(self._sheet).spanned(now.start, now.stop) != Selected(
            now.start, now.stop
        ):
            self.deselect()

    def over(self) -> Span | None:
        """What is selected lies over all that is painted."""
        chosen = self.selected()
        return Span(*chosen, "selected") if chosen else None

    # What keys do

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Some keys mean something only while something is selected."""
        if action in ("arrow", "deselect"):
            return self.selected() is not None
        return super().check_action(action, parameters)

    def action_deselect(self) -> None:
        """Select nothing."""
        self.deselect()

    def action_select(self) -> None:
        """Begin to select, with plain arrows; once more, and they move the other end."""
        now = self._now()
        if now is None:
            self._begin(1)
        else:
            self._choose(now.turned if self.extending else now)
        self.extending = self.selected() is not None
        self._tell_selected()

    def action_extend(self, step: int, unit: Unit) -> None:
        """Select more, or less; the first key selects what is read."""
        now = self._now()
        if now is None:
            self._begin(step)
        else:
            self._go(now, step, unit, "extended")

    def action_arrow(self, step: int, unit: Unit = "word") -> None:
        """A plain arrow goes on to another word, or selects more where that was asked for."""
        if now := self._now():
            self._go(now, step, unit, "extended" if self.extending else "moved")

    def action_move(self, step: int) -> None:
        """One row up or down, with what is selected where something is."""
        if self._now():
            self.action_arrow(step, "row")
        else:
            super().action_move(step)

    def _now(self) -> Selected | None:
        return self._mouse(self.text_selection) or self._own

    def _begin(self, step: int) -> None:
        bounds = self.first_words()
        now = Selecting(self._sheet).spanned(*bounds, step) if bounds else None
        self._choose(now)
        self._column = None
        if now:
            self._follow(now)

    def _go(self, now: Selected, step: int, unit: Unit, way: Literal["extended", "moved"]) -> None:
        selecting = Selecting(self._sheet)
        if unit != "row":
            self._column = None
        elif self._column is None:
            self._column = selecting.column(now)
        now = getattr(selecting, way)(now, step, unit, self._column or 0)
        self._choose(now)
        self._follow(now)

    def _follow(self, now: Selected) -> None:
        """Scroll as little as shows the end that moves."""
        row = Selecting(self._sheet).row(now)
        height = max(self.scrollable_content_region.height, 1)
        top = self.scroll_offset.y
        wanted = min(max(top, row - height + 1), row)
        if wanted != top:
            self.scroll_to(y=wanted, animate=False, immediate=True, force=True)
