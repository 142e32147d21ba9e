"""The entities of the corpus: who and what is named, with all that is known of each."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, cast

from rich.segment import Segment

from db import dates, documents, entities, figures, mentions, months, network, quotes, relations, roles
from db.answers import DateLine
from db.connection import Reader
from db.excerpts import Cutter
from db.filters import Filters
from tui import wording
from tui.items import Key
from tui.messages import COMPANY, FIRST, Facts
from tui.panes import ledgers
from tui.panes.concordance import MOST, ORDERS, concordance, ordered
from tui.panes.cuttings import cuttings, narrowed
from tui.panes.facts import blocks, company, headline, noted, reasons_of, spoken_of, texts
from tui.panes.parts import heading
from tui.theme import look
from tui.views.view import Asked, Excerpts, Row, Telling, View
from tui.widgets.bars import spark
from tui.widgets.blocks import Block
from tui.widgets.draft import Draft
from tui.widgets.wrapping import fitted
from tui.wording import number

if TYPE_CHECKING:
    from array import array

    from db.answers import EntityLine

DOCUMENTS, DATE = 36, 50
"""Columns from which on there is room for the number of documents, and for the first date."""


class Entities(View):
    """People, organisations, places, events, programmes and products."""

    name = "entities"
    thing = ("entity", "entities")
    kinds = True
    sorts = {"mentions": "by mentions", "name": "by name", "date": "by first date"}  # noqa: RUF012 - never changed

    def order(self, reader: Reader, filters: Filters, sort: str) -> "array[int]":
        """The ids of the entities that pass the filters."""
        return entities.order(reader, filters, cast("entities.Sort", sort))

    def lines(self, reader: Reader, ids: Iterable[int], filters: Filters) -> dict[int, Any]:  # noqa: ARG002 - the same by any
        """What these entities are called."""
        return {line.id: line for line in entities.lines(reader, ids)}

    def row(self, row: Row) -> Sequence[Segment]:
        """Mark, sign, name, mentions, and documents where there is room."""
        line: EntityLine = row.line
        dated = row.sort == "date"
        counts = "" if dated and row.width < DOCUMENTS else f"{number(line.mentions):>6}"
        if row.width >= DATE or (row.width >= DOCUMENTS and not dated):
            counts += f"{number(line.documents):>6}"
        if row.width >= DATE or dated:
            counts += f"{line.first_date or '':>11}"
        return [
            row.mark,
            Segment(look(line.kind).sign + " ", row.look(f"sign-{line.kind}")),
            Segment(fitted(line.name, row.width - 4 - len(counts)), row.style),
            Segment(counts + " ", row.look("faint")),
        ]

    def told(self, reader: Reader, item: int, filters: Filters) -> Telling:  # noqa: ARG002 - of the whole corpus
        """All that is known of an entity but for what takes longer."""
        facts = Facts(
            line=entities.line(reader, item),
            aliases=entities.aliases(reader, item),
            held=roles.held_by(reader, item),
            posts=roles.held_at(reader, item),
            relations=relations.of(reader, item),
            said=quotes.by(reader, item, limit=FIRST),
            about=[],
            figures=[],
        )
        made = noted(blocks(facts), entities.note(reader, item))
        return Telling(headline(facts.line), made, facts.line)

    def more(self, reader: Reader, item: int, filters: Filters) -> list[Block]:  # noqa: ARG002 - of the whole corpus
        """What is said of it, figures, it over time, its time line, its company, the documents that name it, why its names are one."""
        days = dates.near(reader, item, FIRST)
        said = [around(reader, day) for day in days]
        return [
            # Of what is named 100,000 times these two take 0.3 s, and all that stands above them 20 ms.
            *spoken_of(quotes.about(reader, item, limit=FIRST), item),
            *ledgers.figures(figures.near(reader, item, FIRST)),
            *over_time(reader, item),
            *ledgers.dates(days, said),
            *company(network.neighbours(reader, item, COMPANY)),
            *texts(documents.naming(reader, item, limit=FIRST)),
            *reasons_of(entities.merges(reader, item)),
        ]

    def excerpts(self, reader: Reader, item: int, asked: Asked) -> Excerpts:
        """The next places where it is named, in the form asked for."""
        whole = asked.form == "concordance"
        limit = MOST if whole else asked.limit
        found = mentions.excerpts(reader, item, asked.filters, after=asked.after, limit=limit)
        title, nothing = _counted(reader, item, asked.filters)
        if whole:
            made = concordance(ordered(found, asked.order), asked.width, item)
            return Excerpts(f"{title}, {ORDERS[asked.order]}", made, None, len(found), nothing)
        made = cuttings(found, item, asked.after.document if asked.after else None, asked.form)
        last = found[-1] if len(found) == asked.limit else None
        return Excerpts(title, made, last, len(found), nothing)

    def key(self, item: int) -> Key:
        """An entity."""
        return "entity", item

    def nothing(self, filters: Filters) -> str:
        """Why none is listed."""
        if filters == Filters(kinds=filters.kinds) and filters:
            return f"No {look(filters.kinds[0]).plural} in these texts. 0 shows every kind."
        return super().nothing(filters) if filters else "No name was found in these texts."


def _counted(reader: Reader, item: int, filters: Filters) -> tuple[str, str]:
    """How many excerpts the filters leave of how many, and what to say where that is none."""
    every = entities.line(reader, item).mentions
    left = mentions.count(reader, item, filters) if filters else every
    title = wording.counted(every, "excerpt")
    if left is None:
        title = f"Some of {title}"
    elif left != every:
        title = f"{number(left)} of {title}"
    if not every:
        return title, "It is named nowhere in these texts."
    return (
        title,
        f"None of its {number(every)} mentions passes the filters. Backspace takes the last one away.",
    )


def over_time(reader: Reader, item: int) -> list[Block]:
    """A line of bars, a cell a year or a month, of how often it is named."""
    found = months.of_entity(reader, item)
    years = sorted({int(month[:4]) for month, _ in found})
    if len(found) < 2:
        return []
    by_year = years[-1] - years[0] > _MONTHS // 12
    cells = _filled(found, by_year=by_year)
    draft = heading("Over time", len(found))
    line = Draft().add(spark([count for _, count in cells]), "organisation")
    each = "a cell a year" if by_year else "a cell a month"
    line.faint(f"\n{wording.day(cells[0][0])} – {wording.day(cells[-1][0])}, {each}")
    return [draft, line.block()]


_MONTHS = 48
"""Months that are shown each by itself; of a longer time each year is."""


def _filled(found: list[tuple[str, int]], *, by_year: bool) -> list[tuple[str, int]]:
    """Counts of every year or month from the first to the last, those with none included."""
    counts: dict[int, int] = {}
    for month, count in found:
        at = int(month[:4]) if by_year else int(month[:4]) * 12 + int(month[5:7] or 1) - 1
        counts[at] = counts.get(at, 0) + count
    name = (str) if by_year else (lambda at: f"{at // 12}-{at % 12 + 1:02d}")
    return [(name(at), counts.get(at, 0)) for at in range(min(counts), max(counts) + 1)]


def around(reader: Reader, day: DateLine) -> str:
    """The sentence that a date stands in, on one line."""
    whole = Cutter(reader).cut(day.document, day.start, day.stop)
    return " ".join(narrowed(whole).text.split())
