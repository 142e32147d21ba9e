"""The entities of the corpus: who and what is named, with all that is known of each."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, cast

from rich.segment import Segment

from db import entities, figures, mentions, quotes, relations, roles
from db.connection import Reader
from db.filters import Filters
from tui import wording
from tui.items import Key
from tui.messages import COMPANY, FIRST, Facts
from tui.panes.concordance import MOST, ORDERS, concordance, ordered
from tui.panes.cuttings import cuttings
from tui.panes.facts import blocks, company, headline
from tui.theme import look
from tui.views.view import Asked, Excerpts, Row, Telling, View
from tui.widgets.blocks import Block
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
    sorts = {"mentions": "by mentions", "name": "by name", "date": "by first date"}  # noqa: RUF012 - never changed

    def order(self, reader: Reader, filters: Filters, sort: str) -> "array[int]":
        """The ids of the entities that pass the filters."""
        return entities.order(reader, filters, cast("entities.Sort", sort))

    def lines(self, reader: Reader, ids: Iterable[int]) -> dict[int, Any]:
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
        """All that is known of an entity but for its company."""
        facts = Facts(
            line=entities.line(reader, item),
            aliases=entities.aliases(reader, item),
            merges=entities.merges(reader, item),
            held=roles.held_by(reader, item),
            posts=roles.held_at(reader, item),
            relations=relations.of(reader, item),
            said=quotes.by(reader, item, limit=FIRST),
            about=quotes.about(reader, item, limit=FIRST),
            figures=figures.near(reader, item, FIRST),
        )
        return Telling(headline(facts.line), blocks(facts), facts.line)

    def more(self, reader: Reader, item: int, filters: Filters) -> list[Block]:  # noqa: ARG002 - of the whole corpus
        """Who and what it is named together with: 0.4 s for 105,000 mentions in 1,500 documents."""
        return company(entities.related(reader, item, COMPANY))

    def excerpts(self, reader: Reader, item: int, asked: Asked) -> Excerpts:
        """The next places where it is named, in the form asked for."""
        whole = asked.form == "concordance"
        limit = MOST if whole else asked.limit
        found = mentions.excerpts(reader, item, asked.filters, after=asked.after, limit=limit)
        title = wording.counted(entities.line(reader, item).mentions, "excerpt")
        if whole:
            made = concordance(ordered(found, asked.order), asked.width, item)
            return Excerpts(f"{title}, {ORDERS[asked.order]}", made, None, len(found))
        made = cuttings(found, item, asked.after.document if asked.after else None, asked.form)
        last = found[-1] if len(found) == asked.limit else None
        return Excerpts(title, made, last, len(found))

    def key(self, item: int) -> Key:
        """An entity."""
        return "entity", item

    def nothing(self, filters: Filters) -> str:
        """Why none is listed."""
        if filters == Filters(kinds=filters.kinds) and filters:
            return f"No {look(filters.kinds[0]).plural} in these texts. 0 shows every kind."
        return super().nothing(filters) if filters else "No name was found in these texts."
