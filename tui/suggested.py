"""What the store is asked about suggestions: the next of them, both sides of one, and how one is decided."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from textual.message import Message

from db import entities, mentions, quotes, relations, roles
from db.answers import EntityLine
from db.connection import Reader, StoreError
from db.decisions.decision import Decision
from db.decisions.places import naming, placing
from db.kinds import Kind
from db.suggestions import queue, speakers
from db.suggestions.suggestion import Subject, Suggestion
from tui.messages import Facts
from tui.panes import facts
from tui.panes.cuttings import cutting, cuttings
from tui.posted import posted
from tui.widgets.blocks import Block
from tui.widgets.draft import Draft

FIRST, PIECE = 1.0, 0.1
"""Seconds after which what was found so far is shown: the first answer waits for some of each sort."""
_EXCERPTS = 4
"""Places that are shown of each side: two of them fit 80x24."""
_CLAIMS = 3


@posted
class Suggested(Message):
    """What was found since the last answer."""

    found: list[Suggestion]
    done: bool


@posted
class StillOpen(Message):
    """Those of the queue that are still to be decided."""

    asked: list[Suggestion]
    subjects: frozenset[Subject]


@posted
class Sided(Message):
    """A suggestion with what it is about; nothing where that is gone."""

    suggestion: Suggestion
    lines: list[EntityLine]
    """The entities that it is about, or that may have said the quotation."""
    one: list[Block]
    other: list[Block]
    """Nothing where there is one side only."""


class Seeking:
    """Draws from the store piece by piece; a new one begins anew."""

    def __init__(self) -> None:
        self._pieces: Iterator[list[Suggestion]] | None = None

    def more(self, reader: Reader) -> Suggested:
        """What is found within a tenth of a second."""
        found: list[Suggestion] = []
        until = time.monotonic() + (PIECE if self._pieces else FIRST)
        self._pieces = self._pieces or queue.suggest(reader)
        for piece in self._pieces:
            found += piece
            if time.monotonic() > until:
                return Suggested(found, done=False)
        return Suggested(found, done=True)


def still_open(reader: Reader, asked: list[Suggestion]) -> StillOpen:
    """Which of these nobody has decided meanwhile."""
    return StillOpen(asked, frozenset(one.subject for one in queue.still_open(reader, asked)))


def sided(reader: Reader, suggestion: Suggestion) -> Sided:
    """Both sides of a suggestion, with the places in the sources."""
    gone = Sided(suggestion, [], [], [])
    if suggestion.quote:
        lines = entities.lines(reader, suggestion.speakers)
        try:
            around = speakers.around(reader, suggestion.quote)
        except StoreError:
            return gone
        quotation = _quotation(reader, suggestion.quote, cutting(around, None))
        return Sided(suggestion, lines, quotation, _choices(lines))
    wanted = [number for number in (suggestion.entity, suggestion.other) if number]
    lines = entities.lines(reader, wanted)
    if len(lines) < len(wanted):
        return gone
    form = "sentence" if len(lines) > 1 else "paragraph"
    one, *other = [_side(reader, line, form) for line in lines]
    return Sided(suggestion, lines, one, other[0] if other else [])


def _side(reader: Reader, line: EntityLine, form: str) -> list[Block]:
    """One entity: what it is called, where it stands, what is told of it."""
    told = Facts(line, entities.aliases(reader, line.id), [], [], [], [], [], [])
    found = mentions.excerpts(reader, line.id, limit=_EXCERPTS)
    claims = Facts(
        line,
        [],
        roles.held_by(reader, line.id)[:_CLAIMS],
        roles.held_at(reader, line.id)[:_CLAIMS],
        relations.of(reader, line.id)[:_CLAIMS],
        [],
        [],
        [],
    )
    return [*facts.blocks(told), *cuttings(found, line.id, form=form), *facts.blocks(claims)[1:]]


def _quotation(reader: Reader, quote_id: int, around: Block) -> list[Block]:
    quote = quotes.quote(reader, quote_id)
    now = (
        Draft().faint("now said by ").name(quote.speaker)
        if quote.speaker
        else Draft().faint("nobody named now")
    )
    if note := facts.STATES[quote.state]:
        now.add(f"  {note}", "warning")
    return [around, now.block(), facts.titled(quote.document)]


def _choices(lines: Sequence[EntityLine]) -> list[Block]:
    """Who may have said it, each with its key."""
    made = [
        Draft().add(f"{number} ", "heading").name(line).block(line) for number, line in enumerate(lines, 1)
    ]
    return [*made, Draft().add("0 ", "heading").faint("nobody who is named").block()]


# How one is decided

Make = Callable[[Reader], list[Decision]]


def agreed(suggestion: Suggestion) -> Make:
    """As it is suggested: one goes into the other, is of the likeliest kind, no name, or said by the likeliest."""
    match suggestion.sort:
        case "duplicate":
            return partial(_pair, what=Decision("merge"), suggestion=suggestion)
        case "kind":
            return retyped(suggestion, suggestion.kinds[0])
        case "noise":
            return partial(_of_entity, what=Decision("hide"), entity=suggestion.entity)
        case _:
            return said_by(suggestion, suggestion.speakers[0])


def refused(suggestion: Suggestion) -> Make:
    """Not as it is suggested: two things, and the rest as it stands."""
    if suggestion.sort == "duplicate":
        return partial(_pair, what=Decision("apart"), suggestion=suggestion)
    if suggestion.quote:
        return partial(_of_quote, what=Decision("doubtless"), quote=suggestion.quote)
    return partial(_of_entity, what=Decision("doubtless"), entity=suggestion.entity)


def retyped(suggestion: Suggestion, kind: Kind) -> Make:
    """Of this kind, which may be the one that it has."""
    return partial(_retype, entity=suggestion.entity, kind=kind)


def said_by(suggestion: Suggestion, entity: int | None) -> Make:
    """Said by this entity, or by nobody who is named."""
    return partial(_speaker, quote=suggestion.quote, entity=entity)


def _pair(reader: Reader, what: Decision, suggestion: Suggestion) -> list[Decision]:
    goes, stays = naming(reader, suggestion.other), naming(reader, suggestion.entity)
    return [replace(what, entity=goes, other=stays)]


def _of_entity(reader: Reader, what: Decision, entity: int) -> list[Decision]:
    return [replace(what, entity=naming(reader, entity))]


def _retype(reader: Reader, entity: int, kind: Kind) -> list[Decision]:
    named = naming(reader, entity)
    what = Decision("doubtless") if named.kind == kind else Decision("retype", kind=kind)
    return [replace(what, entity=named)]


def _of_quote(reader: Reader, what: Decision, quote: int) -> list[Decision]:
    """The same of all pieces of one utterance: nobody says half a sentence."""
    line = quotes.quote(reader, quote)
    return [
        replace(what, place=placing(reader, piece.document.id, piece.start, piece.stop))
        for piece in quotes.within(reader, line.document.id)
        if piece.utterance == line.utterance and piece.speaker == line.speaker
    ]


def _speaker(reader: Reader, quote: int, entity: int | None) -> list[Decision]:
    line = quotes.quote(reader, quote)
    if (line.speaker.id if line.speaker else None) == entity:
        return _of_quote(reader, Decision("doubtless"), quote)
    said = Decision("speaker", entity=naming(reader, entity) if entity else None)
    return _of_quote(reader, said, quote)
