"""The quotations of the corpus: who said what, by date, by speaker, by length; damaged ones shown as such."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Any, cast

from rich.segment import Segment

from db import quotes
from db.answers import QuoteLine
from db.connection import Reader
from db.filters import Filters
from tui.items import Key
from tui.messages import FIRST, Place
from tui.panes.cuttings import cuttings
from tui.panes.facts import STATES, quotation
from tui.panes.parts import section
from tui.views.view import Asked, Excerpts, Row, Telling, View
from tui.widgets.wrapping import fitted

if TYPE_CHECKING:
    from array import array

DATED, DAY = 50, 10
"""Columns from which on there is room for the date, and how many it takes."""
SPEAKER = 20
"""Cells for the speaker, where there is room for the words beside it."""


class Quotations(View):
    """Direct speech, with its speaker where the text says who."""

    name = "quotations"
    thing = ("quotation", "quotations")
    roomy = True
    sorts = {"date": "by date", "speaker": "by speaker", "words": "longest first"}  # noqa: RUF012 - never changed

    def order(self, reader: Reader, filters: Filters, sort: str) -> "array[int]":
        """The ids of the quotations that pass the filters."""
        return quotes.order(reader, filters, cast("quotes.Sort", sort))

    def lines(self, reader: Reader, ids: Iterable[int], filters: Filters) -> dict[int, Any]:  # noqa: ARG002 - the same by any
        """The quotations themselves."""
        return {line.id: line for line in quotes.lines(reader, ids)}

    def row(self, row: Row) -> Sequence[Segment]:
        """Mark, damage, speaker, the first words."""
        line: QuoteLine = row.line
        who = line.speaker.name if line.speaker else "—"
        room = min(SPEAKER, max(row.width // 3, 12))
        words = " ".join(line.words.split())
        lost = not words
        day = f"{line.document.published or '':<{DAY}} " if row.width >= DATED else ""
        left = row.width - room - 4 - len(day)
        return [
            row.mark,
            Segment("! " if STATES[line.state] else "  ", row.look("warning")),
            Segment(day, row.look("faint")),
            Segment(fitted(who, room) + " ", row.look(line.speaker.kind if line.speaker else "faint")),
            Segment(
                fitted("lost in the source" if lost else words, left),
                row.look("faint") if lost else row.style,
            ),
        ]

    def told(self, reader: Reader, item: int, filters: Filters) -> Telling:  # noqa: ARG002 - of the whole corpus
        """The quotation, and what else its speaker says in the same document."""
        line = quotes.quote(reader, item)
        others = [
            other
            for other in quotes.within(reader, line.document.id)
            if other.id != item and other.speaker == line.speaker and line.speaker
        ]
        made = [
            quotation(line, -1),
            *section("Says in the same text", others[:FIRST], lambda q: quotation(q, -1)),
        ]
        return Telling(line.speaker.name if line.speaker else "Nobody named", made, line)

    def excerpts(self, reader: Reader, item: int, asked: Asked) -> Excerpts:  # noqa: ARG002 - there is one only
        """The quotation where it stands."""
        found = quotes.context(reader, item)
        return Excerpts("Where it stands", cuttings([found], None), None, 1)

    def key(self, item: int) -> Key:
        """A quotation."""
        return "quote", item

    def enter(self, line: QuoteLine, filters: Filters, marked: AbstractSet[Key]) -> Place | Filters | None:  # noqa: ARG002 - it opens in any case
        """Open the document there."""
        return Place(line.document.id, line.start, line.stop, line.speaker.id if line.speaker else None)

    def verb(self, item: int | None, filters: Filters, marked: AbstractSet[Key]) -> str:  # noqa: ARG002 - the same for every item
        """It opens."""
        return "Open"
