"""The corpus by month: how much there is of each, and what; a month, or a span of them, narrows everything."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from rich.segment import Segment

from db import documents, entities, months
from db.frozen import frozen
from db.kinds import KINDS
from db.months import MonthLine
from tui import wording
from tui.panes.facts import titled
from tui.panes.parts import section
from tui.theme import look
from tui.views.view import Asked, Excerpts, Row, Telling, View
from tui.widgets.bars import bar, shares
from tui.widgets.blocks import Block
from tui.widgets.draft import Draft

if TYPE_CHECKING:
    from array import array
    from collections.abc import Set as AbstractSet

    from db.answers import EntityLine
    from db.connection import Reader
    from db.filters import Filters
    from tui.items import Key

FIRST = 40
MENTIONS = 50
"""Columns from which on there is room for the number of mentions."""
LONG = 12
"""Cells of the longest bar of a kind: with its name and number, one line beside two other panes at 120 columns."""
BEGINNING = 400
"""Characters of each document's beginning."""


class Time(View):
    """Months; those of an empty corpus of dates are none."""

    name = "time"
    thing = ("month", "months")
    sorts = {"date": "by date"}  # noqa: RUF012 - never changed
    filtered = True
    kinds = True

    def order(self, reader: "Reader", filters: "Filters", sort: str) -> "array[int]":  # noqa: ARG002 - there is one order
        """The months that the filters leave, but for the span of time itself: it is chosen here."""
        return months.order(reader, _free(filters))

    def lines(self, reader: "Reader", ids: Iterable[int], filters: "Filters") -> dict[int, Any]:
        """The months, each beside the largest of those that the filters leave: bars compare."""
        every = [_of(line, filters) for line in months.months(reader, _free(filters))]
        most = max((line.mentions for line in every), default=1)
        wanted = set(ids)
        return {
            months.number(line.month): Bar(line, most or 1, _within(line.month, filters))
            for line in every
            if months.number(line.month) in wanted
        }

    def row(self, row: Row) -> Sequence[Segment]:
        """Mark, month, a bar of what it names made of the kinds' signs, how many documents it has."""
        line: MonthLine = row.line.line
        count = f"{wording.number(line.documents):>5} "
        if row.width >= MENTIONS:
            count = f"{wording.number(line.documents):>7}{wording.number(line.mentions):>8} "
        room = max(row.width - 10 - len(count), 0)
        length = max(round(line.mentions / row.line.most * room), 1 if line.mentions else 0)
        cells = shares([line.kinds[kind] for kind in KINDS], min(length, room))
        return [
            row.mark,
            Segment(f"{line.month:<7}{'┃' if row.line.within else ' '} ", row.style),
            *(
                Segment(look(kind).sign * many, row.look(f"sign-{kind}"))
                for kind, many in zip(KINDS, cells, strict=True)
            ),
            Segment(" " * (room - sum(cells)), row.style),
            Segment(count, row.look("faint")),
        ]

    def columns(self, width: int) -> str:
        """The numbers."""
        return "documents, mentions" if width >= MENTIONS else "documents"

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
            *section("Documents", texts, titled, FIRST),
        ]
        return Telling(wording.day(month), made, line)

    def excerpts(self, reader: "Reader", item: int, asked: Asked) -> Excerpts:
        """How each document of the month begins."""
        month = months.text(item)
        within = replace(_free(asked.filters), since=month, until=month)
        made: list[Block] = []
        for line in documents.lines(reader, documents.order(reader, within)[:FIRST]):
            begins = " ".join(documents.text(reader, line.id)[:BEGINNING].split()).rsplit(" ", 1)[0]
            made += [titled(line), Draft().add(f"{begins} …").block(), Block("")]
        return Excerpts("How its documents begin", made, None, len(made))

    def key(self, item: int) -> "Key":
        """A month."""
        return "month", item

    def enter(self, line: "Bar", filters: "Filters", marked: "AbstractSet[Key]") -> "Filters":
        """Narrow everything to the month, or to the span from a marked one to it; once more, to all of time."""
        month, first = line.line.month, _marked(marked)
        if first is not None and first != month:
            return replace(filters, since=min(first, month), until=max(first, month))
        if filters.since == month == filters.until:
            return _free(filters)
        return replace(filters, since=month, until=month)

    def verb(self, item: int | None, filters: "Filters", marked: "AbstractSet[Key]") -> str:
        """What Enter narrows to."""
        month, first = months.text(item) if item else None, _marked(marked)
        if first is not None and first != month:
            return (
                f"From {wording.day(min(first, month or first))} to {wording.day(max(first, month or first))}"
            )
        return "All of time" if filters.since == month == filters.until else "Narrow to this month"

    def nothing(self, filters: "Filters") -> str:
        """Why no month is listed."""
        return super().nothing(filters) if _free(filters) else "No text says when it was published."


@frozen
class Bar:
    """A month, and what its bar is measured by."""

    line: MonthLine
    most: int
    """The mentions of the month with the most."""
    within: bool
    """Is it in the span that everything is narrowed to?"""


def _marked(marked: "AbstractSet[Key]") -> str | None:
    """The first of the months that are marked."""
    return min((months.text(number) for name, number in marked if name == "month"), default=None)


def _within(month: str, filters: "Filters") -> bool:
    if filters.since is None and filters.until is None:
        return False
    return (filters.since or "") <= month + "~" and month <= (filters.until or "9") + "~"


def _of(line: MonthLine, filters: "Filters") -> MonthLine:
    """A month with the mentions of the kinds that the filters leave."""
    if not filters.kinds:
        return line
    kinds = {kind: many if kind in filters.kinds else 0 for kind, many in line.kinds.items()}
    return replace(line, kinds=kinds, mentions=sum(kinds.values()))


def _free(filters: "Filters") -> "Filters":
    return replace(filters, since=None, until=None)


def _kinds(line: MonthLine) -> list[Block]:
    most = max(line.kinds.values(), default=0)
    head = f"{wording.counted(line.documents, 'document')}, {wording.counted(line.mentions, 'mention')}"
    made = [Draft().faint(head).block(section=True)]
    for kind in KINDS:
        if line.kinds[kind]:
            draft = Draft().add(f"{look(kind).sign} ", f"sign-{kind}").faint(f"{look(kind).plural:<14}")
            draft.add(bar(line.kinds[kind] / most, LONG), f"sign-{kind}")
            made.append(draft.faint(f" {wording.number(line.kinds[kind])}").block())
    return made


def _entity(line: "EntityLine") -> Block:
    return Draft().name(line).block(line)
