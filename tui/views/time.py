"""The corpus by month: how much there is of each, and what; a month, or a span of them, narrows everything."""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from rich.segment import Segment

from db import documents, entities, months
from db.kinds import KINDS
from db.months import MonthLine
from tui import wording
from tui.panes.parts import section
from tui.theme import look
from tui.views.view import Asked, Excerpts, Row, Telling, View
from tui.widgets.bars import bar
from tui.widgets.blocks import Block
from tui.widgets.draft import Draft

if TYPE_CHECKING:
    from db.answers import DocumentLine, EntityLine
    from db.connection import Reader
    from db.filters import Filters
    from tui.items import Key

FIRST = 40


class Time(View):
    """Months; those of an empty corpus of dates are none."""

    name = "time"
    thing = ("month", "months")
    sorts = {"date": "by date"}  # noqa: RUF012 - never changed

    def order(self, reader: "Reader", filters: "Filters", sort: str) -> "array[int]":  # noqa: ARG002 - there is one order
        """The months that the filters leave, but for the span of time itself: it is chosen here."""
        return array("I", (months.number(line.month) for line in months.months(reader, _free(filters))))

    def lines(self, reader: "Reader", ids: Iterable[int]) -> dict[int, Any]:
        """The months, each beside the largest: bars compare."""
        every = months.months(reader)
        most = max((line.documents for line in every), default=1)
        wanted = set(ids)
        numbered = ((months.number(line.month), line) for line in every)
        return {number: (line, most) for number, line in numbered if number in wanted}

    def row(self, row: Row) -> Sequence[Segment]:
        """Mark, month, a bar of its documents, their number."""
        line, most = row.line
        count = f"{wording.number(line.documents):>6} "
        room = row.width - 10 - len(count)
        return [
            row.mark,
            Segment(f"{line.month:<8} ", row.style),
            Segment(bar(line.documents / most, room), row.look("organisation")),
            Segment(count, row.look("faint")),
        ]

    def told(self, reader: "Reader", item: int, filters: "Filters") -> Telling:
        """A bar for each kind, then who and what is named most, then the documents."""
        month = months.text(item)
        within = replace(_free(filters), since=month, until=month)
        line = next((one for one in months.months(reader, within) if one.month == month), None)
        if line is None:
            return Telling(
                wording.day(month),
                [Draft().faint("No document of this month passes the filters.").block()],
                None,
            )
        named = entities.lines(reader, entities.order(reader, within)[:FIRST])
        texts = documents.lines(reader, documents.order(reader, within)[:FIRST])
        made = [
            *_kinds(line),
            *section("Named", named, _entity, FIRST),
            *section("Documents", texts, _document, FIRST),
        ]
        return Telling(wording.day(month), made, line)

    def excerpts(self, reader: "Reader", item: int, asked: Asked) -> Excerpts:
        """How each document of the month begins."""
        month = months.text(item)
        within = replace(_free(asked.filters), since=month, until=month)
        made: list[Block] = []
        for line in documents.lines(reader, documents.order(reader, within)[:FIRST]):
            made += [
                _document(line),
                Draft().add(" ".join(documents.text(reader, line.id)[:400].split())).block(),
                Block(""),
            ]
        return Excerpts("Its documents", made, None, len(made))

    def key(self, item: int) -> "Key":
        """A month."""
        return "month", item

    def enter(self, line: tuple[MonthLine, int], filters: "Filters") -> "Filters":
        """Narrow everything to the month; in a span already, stretch the span to it."""
        month = line[0].month
        if filters.since is None or filters.since == month == filters.until:
            return replace(filters, since=month, until=month)
        return replace(filters, since=min(filters.since, month), until=max(filters.until or month, month))

    def nothing(self, filters: "Filters") -> str:
        """Why no month is listed."""
        return super().nothing(filters) if _free(filters) else "No text says when it was published."


def _free(filters: "Filters") -> "Filters":
    return replace(filters, since=None, until=None)


def _kinds(line: MonthLine) -> list[Block]:
    most = max(line.kinds.values(), default=0)
    head = f"{wording.counted(line.documents, 'document')}, {wording.counted(line.mentions, 'mention')}"
    made = [Draft().faint(head).block(section=True)]
    for kind in KINDS:
        if line.kinds[kind]:
            draft = (
                Draft()
                .add(f"{look(kind).sign} ", f"sign-{kind}")
                .add(bar(line.kinds[kind] / most, 16), f"sign-{kind}")
            )
            made.append(
                draft.faint(f" {wording.counted(line.kinds[kind], 'mention')} of {look(kind).plural}").block()
            )
    return made


def _entity(line: "EntityLine") -> Block:
    return Draft().name(line).block(line)


def _document(line: "DocumentLine") -> Block:
    return Draft().add(line.title or line.path, "title").faint(f"  {line.publisher or ''}").block(line)
