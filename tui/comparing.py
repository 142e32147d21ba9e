"""What two entities have in common and apart: pure functions from records to blocks."""

from collections.abc import Sequence

from db import documents, entities, figures, network, quotes, relations, roles
from db.answers import DocumentLine, Excerpt
from db.connection import Reader
from db.filters import Filters
from tui import wording
from tui.items import Folded
from tui.messages import FIRST, Facts
from tui.panes.cuttings import cuttings
from tui.panes.facts import blocks, headline, quotation, titled
from tui.panes.parts import heading, section
from tui.views.view import Telling
from tui.widgets.blocks import Block
from tui.widgets.draft import Draft

CLOSE = 3
"""Places that name both that are shown at once."""


def compared(reader: Reader, one: int, other: int) -> tuple[Telling, Telling]:
    """Both sides: what each says of the other, what is known of each, then where both are named."""
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
    told = ", ".join(network.told(reader, me).get(you, ()))
    own = blocks(facts)
    made = [
        own[0],
        Draft()
        .faint(f"with {yours.name}: ")
        .add(told or "no text says what", "heading" if told else "faint")
        .block(),
        *section(f"Says of {yours.name}", said, lambda quote: quotation(quote, me), FIRST),
        *own[1:],
        *section("Documents with both", common, titled),
        *_close(network.between(reader, me, you, limit=FIRST)),
    ]
    return Telling(headline(mine), made, mine)


def _close(between: Sequence[Excerpt]) -> list[Block]:
    """The first places that name both within a few lines; the others are folded."""
    if not between:
        return []
    made = [heading("Named close together", len(between), FIRST), *cuttings(between[:CLOSE], None)]
    if rest := between[CLOSE:]:
        more = tuple(cuttings(rest, None, between[CLOSE - 1].document))
        made.append(Draft().faint(f"and {wording.counted(len(rest), 'other place')}").block(Folded(more)))
    return made


def _common(reader: Reader, lines: Sequence[DocumentLine], you: int) -> list[DocumentLine]:
    there = set(documents.order(reader, Filters(beside=you)))
    return [line for line in lines if line.id in there]
