"""The documents of the corpus: what was loaded, and what is in each."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, cast

from rich.segment import Segment

from db import documents, quotes, roles
from db.answers import DocumentLine
from db.connection import Reader
from db.filters import Filters
from tui import wording
from tui.items import Key
from tui.messages import FIRST, Place
from tui.panes.facts import post, quotation
from tui.panes.parts import section
from tui.views.view import Asked, Excerpts, Row, Telling, View
from tui.widgets.draft import Draft
from tui.widgets.wrapping import fitted

if TYPE_CHECKING:
    from array import array

DATE = 10
"""Cells of a date."""


class Documents(View):
    """Source texts, each with its title, date and publisher."""

    name = "documents"
    thing = ("document", "documents")
    sorts = {  # noqa: RUF012 - never changed
        "date": "by date",
        "title": "by title",
        "publisher": "by publisher",
        "mentions": "by mentions",
    }

    def order(self, reader: Reader, filters: Filters, sort: str) -> "array[int]":
        """The ids of the documents that pass the filters."""
        return documents.order(reader, filters, cast("documents.Sort", sort))

    def lines(self, reader: Reader, ids: Iterable[int]) -> dict[int, Any]:
        """The documents' lines."""
        return {line.id: line for line in documents.lines(reader, ids)}

    def row(self, row: Row) -> Sequence[Segment]:
        """Mark, date, title."""
        line: DocumentLine = row.line
        return [
            row.mark,
            Segment(f"{line.published or '':<{DATE}} ", row.look("faint")),
            Segment(fitted(line.title or line.path, row.width - DATE - 2), row.style),
        ]

    def told(self, reader: Reader, item: int, filters: Filters) -> Telling:  # noqa: ARG002 - one document
        """What it says of itself, and what is in it."""
        whole = documents.document(reader, item)
        line = whole.line
        draft = Draft()
        for words in (
            line.publisher,
            whole.author,
            wording.day(line.published),
            line.language,
            line.path,
            whole.url,
        ):
            if words:
                draft.faint(f"{words}\n")
        made = [
            draft.block(section=True),
            *section("Posts", roles.within(reader, item)[:FIRST], post),
            *section("Quotations", quotes.within(reader, item)[:FIRST], lambda quote: quotation(quote, -1)),
        ]
        return Telling(line.title or line.path, made, line)

    def excerpts(self, reader: Reader, item: int, asked: Asked) -> Excerpts:  # noqa: ARG002 - its beginning
        """How it begins."""
        text = documents.text(reader, item)[:2000]
        return Excerpts("How it begins", [Draft().add(part).block() for part in text.split("\n")], None, 1)

    def key(self, item: int) -> Key:
        """A document."""
        return "document", item

    def enter(self, line: DocumentLine, filters: Filters) -> Place | Filters | None:  # noqa: ARG002 - it opens in any case
        """Open it."""
        return Place(line.id, 0, 0)
