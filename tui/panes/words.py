"""What can be decided of the words of a document: of those that are selected, else of the name under the cursor."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from textual.containers import Vertical

from db.answers import PassageLine, QuoteLine
from tui.messages import Said
from tui.widgets.marked_text import MarkedText
from tui.widgets.spans import Span

if TYPE_CHECKING:
    from db.connection import Reader
    from db.decisions.decision import Decision
    from tui.adding import Words
    from tui.screens.choosing import Chosen, Wanted
    from tui.screens.deciding import DecidingScreen

SELECT = "Select words first, with s or with Shift and the arrows."
_SHORT = 40
"""Characters of the words that a title says: its frame has 70 columns at most."""


class WordsPane(Vertical):
    """A pane with a text to read; its screen has things decided."""

    @property
    def text(self) -> MarkedText:
        """The text."""
        raise NotImplementedError

    @property
    def number(self) -> int | None:
        """The document that is shown."""
        raise NotImplementedError

    @property
    def quotes(self) -> Sequence[QuoteLine]:
        """The quotations in it."""
        raise NotImplementedError

    @property
    def passages(self) -> Sequence[PassageLine]:
        """Its passages."""
        raise NotImplementedError

    # What it is about

    def words(self, start: int, stop: int) -> "Words":
        """Words of the document that is shown."""
        from tui.adding import Words  # noqa: PLC0415  with the first decision

        return Words(self.number or 0, start, stop, self.text.text[start:stop])

    def _selected(self) -> "Words | None":
        """What is selected."""
        chosen = self.text.words()
        return self.words(*chosen) if chosen and self.number is not None else None

    def _name_here(self) -> Span | None:
        """The name under the cursor, where it is on the screen."""
        text, name = self.text, self.text.name_here
        return name if name and name.start == text.reading() else None

    def _said(self, start: int, stop: int) -> list[QuoteLine]:
        """The quotations that these words have a character of."""
        return [quote for quote in self.quotes if quote.start < stop and start < quote.stop]

    # What keys do

    def action_this(self) -> None:
        """Say which entity the words are; of a quotation without a name under the cursor, who says it."""
        if words := self._selected():
            self._call(words, [name.entity for name in self._names(words)])
        elif name := self._name_here():
            self._call(self.words(name.start, name.stop), [name.entity], everywhere=None)
        elif said := self._said(self.text.reading(), self.text.reading() + 1):
            self._give([self.words(quote.start, quote.stop) for quote in said])
        else:
            self.post_message(Said(f"Go to a name with Tab. {SELECT}"))

    def action_alias(self) -> None:
        """Say of which entity the words are another name."""
        if words := self._named_well(self._selected()):
            from tui import adding  # noqa: PLC0415  with the first decision
            from tui.screens.choosing import Wanted  # noqa: PLC0415  the same

            wanted = Wanted(
                f"{_told(words)} is another name of", new=False, elsewhere=partial(adding.count, words=words)
            )
            self._choose(wanted, lambda chosen: partial(adding.aliased, words=words, chosen=chosen))

    def action_quote(self) -> None:
        """Say that the words are a quotation, and whose."""
        if (words := self._selected()) is None:
            self.post_message(Said(SELECT))
            return
        from tui import adding  # noqa: PLC0415  with the first decision

        pieces = list(adding.pieces(words, self.text.text, self.passages))
        said = {(quote.start, quote.stop) for quote in self._said(words.start, words.stop)}
        if not pieces:
            self.post_message(Said("Page furniture holds no quotations."))
        elif said - {(piece.start, piece.stop) for piece in pieces}:
            self.post_message(
                Said("A quotation has some of these words: x says that it is none, and then v.")
            )
        else:
            self._give(pieces)

    def _give(self, quotes: "Sequence[Words]") -> None:
        """Ask who says these quotations, which may be new ones."""
        from tui import adding  # noqa: PLC0415  with the first decision
        from tui.screens.choosing import Wanted  # noqa: PLC0415  the same

        offer = partial(adding.speakers, names=self.text.source.names.spans, words=quotes[0])
        wanted = Wanted(f"{_told(quotes[0])} is said by", nobody=True, doubtful=True, offer=offer)
        there = frozenset((quote.start, quote.stop) for quote in self.quotes)
        make = partial(adding.quoted, pieces=quotes, there=there)
        self._choose(wanted, lambda chosen: partial(make, chosen=chosen))

    def action_wrong(self) -> None:
        """Say that the name is no mention; where there is none, that the quotation is no quotation."""
        from tui import adding  # noqa: PLC0415  with the first decision

        at = self.text.reading()
        words, name = self._selected(), self._name_here()
        start, stop = (words.start, words.stop) if words else (at, at + 1)
        names = self._names(words) if words else [name] if name else []
        if names:
            spans = [self.words(one.start, one.stop) for one in names]
            self._decide(partial(adding.unnamed, names=spans))
        elif said := [self.words(quote.start, quote.stop) for quote in self._said(start, stop)]:
            self._decide(partial(adding.unquoted, quotes=said))
        else:
            self.post_message(Said("Neither a name nor a quotation is here."))

    def _names(self, words: "Words") -> list[Span]:
        """The names that begin and end in some words."""
        return [
            name
            for name in self.text.shown.within(words.start, words.stop)
            if words.start <= name.start and name.stop <= words.stop
        ]

    def _call(
        self, words: "Words", entities: Sequence[int | None], *, everywhere: bool | None = False
    ) -> None:
        """Ask which entity it is that these words name."""
        if self._named_well(words) is None:
            return
        from tui import adding  # noqa: PLC0415  with the first decision
        from tui.screens.choosing import Wanted  # noqa: PLC0415  the same

        without = frozenset(one for one in entities if one is not None) if everywhere is None else frozenset()
        count = None if everywhere is None else partial(adding.count, words=words)
        wanted = Wanted(f"{_told(words)} is", words.line, without, everywhere=everywhere, elsewhere=count)
        self._choose(wanted, lambda chosen: partial(adding.named, words=words, chosen=chosen))

    def _named_well(self, words: "Words | None") -> "Words | None":
        """The words, where they can be a name; else it is said why not."""
        from tui import adding  # noqa: PLC0415  with the first decision

        if words is None:
            self.post_message(Said(SELECT))
        elif not adding.is_name(words, self.passages):
            self.post_message(Said("That is no name: one stands within a paragraph, in a few words."))
        else:
            return words
        return None

    # Deciding

    def _choose(
        self, wanted: "Wanted", make: "Callable[[Chosen], Callable[[Reader], Sequence[Decision]]]"
    ) -> None:
        screen = cast("DecidingScreen[object]", self.screen)
        screen.choose(wanted, lambda chosen: screen.decide(make(chosen)))

    def _decide(self, make: "Callable[[Reader], Sequence[Decision]]") -> None:
        cast("DecidingScreen[object]", self.screen).decide(make)


def _told(words: "Words") -> str:
    """The words for a title."""
    said = words.line
    return f"“{said if len(said) <= _SHORT else said[: _SHORT - 1].rstrip() + '…'}”"
