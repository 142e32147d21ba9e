"""From a text to its quotations: turns and blocks by their place, the rest by marks, paragraph by paragraph."""

from collections.abc import Iterator, Sequence

from db.records import Passage, Quote
from loaders.quotes import damage, turns
from loaders.quotes.asides import asides, pieces
from loaders.quotes.cues import Cue, announcing
from loaders.quotes.desk import Desk
from loaders.quotes.marks import marks, points_inward
from loaders.quotes.pairing import Span, spans
from loaders.quotes.paragraphs import Paragraph, paragraphs
from loaders.quotes.signatures import signature
from loaders.quotes.vocabulary import clause_words, speaks_for_self, speech
from loaders.quotes.walk import Walk


def quotes(text: str, language: str, passages: Sequence[Passage]) -> tuple[Quote, ...]:
    """All quotations of a text, in order; none overlaps another, none crosses a paragraph."""
    words = speech(language)
    desk = Desk(text, words, points_inward(text), damage.drops_words(text))
    blocks = list(paragraphs(text, language, passages))
    held = list(_turn_of(blocks, turns.turns(words, blocks)))
    marked = [[] if turn else _marked(desk, block) for block, turn in zip(blocks, held, strict=True)]
    groups: dict[int, int] = {}
    for at, (block, turn) in enumerate(zip(blocks, held, strict=True)):
        desk.block = desk.block if block.block else None
        if turn is not None:
            groups.setdefault(turn.group, 0)
            groups[turn.group] = groups[turn.group] or desk.utterance()
            _add_turn(desk, turn, groups[turn.group])
        elif marked[at]:
            goes_on = at + 1 < len(blocks) and _goes_on(
                desk, marked[at], marked[at + 1], block, blocks[at + 1]
            )
            Walk(desk, block, blocks[at - 1] if at else None, goes_on=goes_on).read(marked[at])
            if at + 1 < len(blocks) and not marked[at + 1]:
                _sign(desk, block, blocks[at + 1])
        elif block.block:
            _add_block(desk, block, blocks[at - 1] if at else None)
        else:
            desk.open = None
            _add_unmarked(desk, block, blocks[at + 1] if at + 1 < len(blocks) else None)
    return tuple(desk.found)


def _marked(desk: Desk, block: Paragraph) -> list[Span]:
    german = desk.speech.own.outer == "„"
    return spans(marks(desk.text, block.start, block.stop, inward=desk.inward, german=german))


def _goes_on(
    desk: Desk, marked: Sequence[Span], following: Sequence[Span], open_: Paragraph, block: Paragraph
) -> bool:
    """Does the next paragraph, `block`, go on with a quotation that `open_` leaves open?

    Not where an attribution ends the open one: its words are over.
    """
    if not following or block.kind == "heading":
        return False
    last, first = marked[-1], following[0]
    if last.closer is not None or last.opener is None or last.family in {"single", "straight"}:
        return False
    told = asides(desk.speech, desk.text, last.opener + 1, open_.stop)
    if told and not any(letter.isalnum() for letter in desk.text[told[-1].resume : open_.stop]):
        return False
    if first.opener is None:
        return first.family == last.family
    return first.family == last.family and not block.text[block.start : first.opener].strip(" *_>")


def _turn_of(blocks: Sequence[Paragraph], found: Sequence[turns.Turn]) -> Iterator[turns.Turn | None]:
    """For each paragraph the turn that it holds."""
    waiting = iter(found)
    turn = next(waiting, None)
    for block in blocks:
        if turn is not None and block.start <= turn.start < block.stop:
            yield turn
            turn = next(waiting, None)
        else:
            yield None


def _add_turn(desk: Desk, turn: turns.Turn, utterance: int) -> None:
    """A turn; the attributions inside a turn that has no label are cut out."""
    found = [] if turn.label is not None else asides(desk.speech, desk.text, turn.start, turn.stop)
    if turn.label is not None:
        cue: Cue | None = Cue(*turn.label, "direct")
    else:
        cue = Cue(found[0].start, found[0].stop, "direct") if found else None
    for start, stop in pieces(found, turn.start, turn.stop):
        desk.add(start, stop, "unmarked", utterance, cue)


def _add_block(desk: Desk, block: Paragraph, before: Paragraph | None) -> None:
    """A line of a block quotation; lines that follow each other are one utterance, a name under them its speaker."""
    text = desk.text
    last = desk.found[-1] if desk.found else None
    goes_on = last is not None and last.utterance == desk.block
    if turns.block_signature(text, block.start, block.stop):
        if goes_on and last is not None:
            desk.attribute(last.utterance, block.start, block.stop)
        return
    inner = clause_words(text, desk.speech.language, block.start, block.stop)
    if len(inner) >= desk.speech.own.least_words or goes_on:
        utterance = last.utterance if goes_on and last is not None else desk.utterance()
        cue = None if before is None or goes_on else announcing(desk.speech, before)
        if goes_on and last is not None and last.cue_start is not None and last.cue_stop is not None:
            cue = Cue(last.cue_start, last.cue_stop, "direct")
        desk.add(block.start, block.stop, "unmarked", utterance, cue)
        desk.block = utterance


def _sign(desk: Desk, block: Paragraph, following: Paragraph) -> None:
    """Give a quotation that ends its paragraph, and has no attribution, the name in the next line."""
    last = desk.found[-1] if desk.found else None
    if last is None or last.cue_start is not None or last.stop < block.start:
        return
    if any(letter.isalnum() for letter in desk.text[last.stop : block.stop]):
        return
    named = signature(desk.speech, desk.text, following.start, following.stop)
    if named is not None:
        desk.attribute(last.utterance, *named)


def _add_unmarked(desk: Desk, block: Paragraph, following: Paragraph | None) -> None:
    """Speech that has lost both marks: behind a colon, or as the line above a name and post."""
    if block.kind != "body":
        return
    own = speaks_for_self(
        desk.speech.own, clause_words(desk.text, desk.speech.language, block.start, block.stop)
    )
    if own and following is not None and desk.text[block.stop : following.start].strip(" ") == "\n":
        named = signature(desk.speech, desk.text, following.start, following.stop)
        if named is not None:
            desk.add(block.start, block.stop, "unmarked", desk.utterance(), Cue(*named, "direct"))
            return
    found = damage.told_without_marks(desk.speech, block, [])
    if found is not None:
        desk.add(found[0], found[1], "unmarked", desk.utterance(), found[2])
