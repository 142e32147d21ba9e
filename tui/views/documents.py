"""The documents of the corpus: what was loaded, and what is in each."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Any, cast

from rich.segment import Segment

from db import dates, documents, entities, figures, quotes, relations, roles
from db.answers import DateLine, Document, DocumentLine, EntityLine, FigureLine
from db.connection import Reader
from db.filters import Filters
from db.kinds import KINDS
from tui import wording
from tui.items import Folded, Key
from tui.messages import FIRST, Place
from tui.panes.facts import post, quotation, relation
from tui.panes.parts import heading, section
from tui.theme import look
from tui.views.view import Asked, Excerpts, Row, Telling, View
from tui.widgets.blocks import Block
from tui.widgets.draft import Draft
from tui.widgets.wrapping import cells, fitted

if TYPE_CHECKING:
    from array import array

DATE, BY = 10, 18
"""Cells of a date, and of a publisher."""
LANGUAGE, COUNTS, PUBLISHER = 44, 52, 72
"""Columns from which on there is room for the language, for mentions and quotations, and for the publisher."""
READ, UNREAD = "✓", "·"
"""Whether a document was opened already."""
MOST = 8
"""Entities of one kind that are shown at once; the others are folded."""
BEGINNING = 2000
"""Characters of a text's beginning."""
LANGUAGES = {"fr": "French", "de": "German", "en": "English"}


class Documents(View):
    """Source texts, each with its title, date and publisher."""

    name = "documents"
    thing = ("document", "documents")
    roomy = True
    sorts = {  # noqa: RUF012 - never changed
        "date": "by date",
        "title": "by title",
        "publisher": "by publisher",
        "mentions": "by mentions",
    }

    def order(self, reader: Reader, filters: Filters, sort: str) -> "array[int]":
        """The ids of the documents that pass the filters."""
        return documents.order(reader, filters, cast("documents.Sort", sort))

    def lines(self, reader: Reader, ids: Iterable[int], filters: Filters) -> dict[int, Any]:  # noqa: ARG002 - the same by any
        """The documents' lines."""
        return {line.id: line for line in documents.lines(reader, ids)}

    def row(self, row: Row) -> Sequence[Segment]:
        """Mark, whether it was read, date, title; language, counts and publisher where there is room."""
        line: DocumentLine = row.line
        first, room = (line.published or "", DATE)
        if row.sort == "publisher" and row.width < PUBLISHER:
            first, room = " ".join((line.publisher or "—").split()), min(BY, row.width // 3)
        end = f" {line.language[:2]:<2}" if row.width >= LANGUAGE else ""
        if row.width >= COUNTS:
            end += f"{wording.number(line.mentions):>6}{wording.number(line.quotes):>5}"
        if row.width >= PUBLISHER and line.publisher:
            end = f" {fitted(' '.join(line.publisher.split()), BY)}{end}"
        left = row.width - room - 4 - cells(end)
        return [
            row.mark,
            Segment(READ if row.read else UNREAD, row.look("faint")),
            Segment(f" {fitted(first, room)} ", row.look("faint")),
            Segment(fitted(" ".join((line.title or line.path).split()), left), row.style),
            Segment(end, row.look("faint")),
        ]

    def columns(self, width: int) -> str:
        """The numbers, where there is room for them."""
        return "mentions, quotations" if width >= COUNTS else ""

    def told(self, reader: Reader, item: int, filters: Filters) -> Telling:  # noqa: ARG002 - one document
        """What it says of itself, and who and what is in it."""
        whole = documents.document(reader, item)
        line = whole.line
        made = [
            *_itself(whole),
            *_named(entities.within(reader, item)),
            *section("Posts", roles.within(reader, item), post),
            *section("Relations", relations.within(reader, item), relation),
            *section(
                "Quotations", quotes.within(reader, item)[:FIRST], lambda quote: quotation(quote, -1), FIRST
            ),
        ]
        return Telling(" ".join((line.title or line.path).split()), made, line)

    def more(self, reader: Reader, item: int, filters: Filters) -> list[Block]:  # noqa: ARG002 - one document
        """Its figures and dates."""
        return [
            *section("Figures", figures.within(reader, item)[:FIRST], _figure, FIRST),
            *section("Dates", dates.within(reader, item)[:FIRST], _date, FIRST),
        ]

    def excerpts(self, reader: Reader, item: int, asked: Asked) -> Excerpts:  # noqa: ARG002 - its beginning
        """How it begins, without what is around it on its page."""
        whole = documents.document(reader, item)
        made: list[Block] = []
        length = 0
        for passage in documents.passages(reader, item):
            if passage.kind != "furniture" and length < BEGINNING:
                words = whole.text[passage.start : passage.stop]
                length += len(words)
                made += [
                    Draft().add(words, "heading" if passage.kind == "heading" else None).block(),
                    Block(""),
                ]
        nothing = "It holds nothing but page furniture." if whole.text.strip() else "It is empty."
        return Excerpts("How it begins", made, None, 1, nothing)

    def key(self, item: int) -> Key:
        """A document."""
        return "document", item

    def enter(self, line: DocumentLine, filters: Filters, marked: AbstractSet[Key]) -> Place | Filters | None:  # noqa: ARG002 - it opens in any case
        """Open it."""
        return Place(line.id, 0, 0)

    def verb(self, item: int | None, filters: Filters, marked: AbstractSet[Key]) -> str:  # noqa: ARG002 - the same for every item
        """It opens."""
        return "Open"


def _itself(whole: Document) -> list[Block]:
    """Its metadata: what is known of it only."""
    line = whole.line
    draft = Draft()
    counts = [wording.counted(line.mentions, "mention"), wording.counted(line.quotes, "quotation")]
    told = (
        ("", ", ".join(filter(None, (line.publisher, wording.day(line.published))))),
        ("by ", whole.author),
        ("", ", ".join([LANGUAGES.get(line.language, line.language), *counts])),
        ("", line.path),
        ("", whole.url),
    )
    lines = [f"{lead}{' '.join(words.split())}" for lead, words in told if words]
    return [draft.faint("\n".join(lines)).block(line, section=True)]


def _named(named: Sequence[tuple[EntityLine, int]]) -> list[Block]:
    """Who and what it names, kind by kind; of each kind the most frequent, the others folded."""
    made: list[Block] = []
    for kind in KINDS:
        own = [(line, count) for line, count in named if line.kind == kind]
        entries = [Draft().name(line).faint(f"  {wording.number(count)}").block(line) for line, count in own]
        if not entries:
            continue
        made.append(heading(look(kind).plural.capitalize(), len(own)))
        rest = entries[MOST:] if len(entries) > MOST + 1 else []
        made += entries[: len(entries) - len(rest)]
        if rest:
            made.append(Draft().faint(f"and {wording.number(len(rest))} others").block(Folded(tuple(rest))))
    return made


def _figure(line: FigureLine) -> Block:
    words = " ".join(line.words.split())
    value = wording.number(line.low)
    value += f" – {wording.number(line.high)}" if line.high != line.low else ""
    read = f"{value} {wording.unit(line.unit)}"
    return Draft().add(words, "heading").faint("" if read == words else f"  {read}").block(line)


def _date(line: DateLine) -> Block:
    words, value = " ".join(line.words.split()), wording.dated(line.value)
    return Draft().add(words, "heading").faint("" if value == words else f"  {value}").block(line)
