"""What two entities have in common and apart: pure functions from records to blocks."""

from collections.abc import Sequence

from db import documents, entities, figures, network, quotes, relations, roles
from db.answers import DocumentLine
from db.connection import Reader
from db.filters import Filters
from tui import wording
from tui.messages import FIRST, Facts
from tui.panes.cuttings import cuttings
from tui.panes.facts import blocks, headline, quotation
from tui.panes.parts import section
from tui.views.view import Telling
from tui.widgets.blocks import Block
from tui.widgets.draft import Draft


def compared(reader: Reader, one: int, other: int) -> tuple[Telling, Telling]:
    """Both sides: first what joins them, then each one's own."""
    return _side(reader, one, other), _side(reader, other, one)


def _side(reader: Reader, me: int, you: int) -> Telling:
    mine, yours = entities.line(reader, me), entities.line(reader, you)
    said = quotes.find(reader, speaker=me, about=you, limit=FIRST)
    both = documents.lines(reader, documents.order(reader, Filters(beside=me)))
    common = _common(reader, both, you)
    facts = Facts(
        line=mine,
        aliases=entities.aliases(reader, me),
        held=roles.held_by(reader, me),
        posts=roles.held_at(reader, me),
        relations=relations.of(reader, me),
        said=[],
        about=[],
        figures=figures.near(reader, me, FIRST),
    )
    between = network.between(reader, me, you, limit=FIRST)
    made = [
        *section(f"Says of {yours.name}", said, lambda quote: quotation(quote, me), FIRST),
        *blocks(facts),
        *(
            [Draft().add("\nNamed close together", "section").block(section=True), *cuttings(between, None)]
            if between
            else []
        ),
        *section("Documents with both", common, _document),
    ]
    return Telling(headline(mine), made, mine)


def _common(reader: Reader, lines: Sequence[DocumentLine], you: int) -> list[DocumentLine]:
    there = set(documents.order(reader, Filters(beside=you)))
    return [line for line in lines if line.id in there]


def _document(line: DocumentLine) -> Block:
    when = f"  {wording.day(line.published)}" if line.published else ""
    return Draft().add(line.title or line.path, "title").faint(when).block(line)
