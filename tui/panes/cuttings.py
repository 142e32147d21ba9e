"""Excerpts as entries: pure functions from records to blocks."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from db.answers import DocumentLine, Excerpt
from db.excerpts import CONTEXT
from db.folding import fold
from tui import wording
from tui.items import Folded
from tui.widgets.blocks import Block
from tui.widgets.draft import Draft
from tui.widgets.sentences import sentence
from tui.widgets.spans import Span

COPIED = 24
"""Letters around the words from which on two equal sentences are a copy, and no mere formula."""
LIT = "heading spot"
"""How the words of a quotation look among the words around it."""
FULL = CONTEXT - 30
"""Code points of context from which on it was cut, and does not end where its passage does: less a long word."""


def cuttings(
    excerpts: Iterable[Excerpt],
    entity_id: int | None,
    before: DocumentLine | None = None,
    form: str = "paragraph",
) -> list[Block]:
    """Excerpts, each document's under its title; `before` is the document of the excerpt above the first.

    What several documents have word for word is shown once, with the other places folded under it.
    """
    made = []
    document = before
    for excerpt, copies in gathered(list(excerpts)):
        if document is None or excerpt.document.id != document.id:
            made.append(headed(excerpt.document, first=document is None))
        else:
            made.append(Block(""))
        document = excerpt.document
        made.append(cutting(narrowed(excerpt) if form == "sentence" else excerpt, entity_id))
        if copies:
            made.append(_folded(copies, entity_id, form))
    return made


def gathered(excerpts: Sequence[Excerpt]) -> list[tuple[Excerpt, list[Excerpt]]]:
    """Each excerpt with those of other documents that have the same sentence around the same words.

    Those of the last document stand by themselves: the next part of the excerpts goes on under its title.
    """
    found: list[tuple[Excerpt, list[Excerpt]]] = []
    first: dict[tuple[str, str], int] = {}
    for excerpt in excerpts:
        whole = narrowed(excerpt)
        at = excerpt.start - whole.before_start, excerpt.stop - whole.before_start
        key = _words(whole.text[: at[0]]), _words(whole.text[at[1] :])
        long = len(key[0]) + len(key[1]) >= COPIED
        place = first.get(key) if long and excerpt.document.id != excerpts[-1].document.id else None
        if place is not None and found[place][0].document.id != excerpt.document.id:
            found[place][1].append(excerpt)
        else:
            first.setdefault(key, len(found))
            found.append((excerpt, []))
    return found


def _words(text: str) -> str:
    """A text by which copies are told: without case, accents, signs and the breaks of lines."""
    return "".join(letter for letter in fold(text) if letter.isalnum())


def _folded(copies: Sequence[Excerpt], entity_id: int | None, form: str) -> Block:
    """A line that says where else a sentence stands, and becomes those places when it is opened."""
    texts = len({copy.document.id for copy in copies})
    made: list[Block] = []
    for copy in copies:
        shown = narrowed(copy) if form == "sentence" else copy
        made += [headed(copy.document, first=False), cutting(shown, entity_id)]
    said = f"the same in {wording.counted(texts, 'other document')}"
    return Draft().faint(said).block(Folded(tuple(made)), indent=1)


def narrowed(excerpt: Excerpt) -> Excerpt:
    """An excerpt cut down to the sentence that its words stand in."""
    first, last = excerpt.start - excerpt.before_start, excerpt.stop - excerpt.before_start
    start, _ = sentence(excerpt.text, first, 0, len(excerpt.text))
    _, stop = sentence(excerpt.text, max(last - 1, first), 0, len(excerpt.text))
    begin = excerpt.before_start
    return replace(
        excerpt, before_start=begin + start, after_stop=begin + stop, text=excerpt.text[start:stop]
    )


def headed(document: DocumentLine, *, first: bool) -> Block:
    """The line above a document's excerpts."""
    draft = Draft().add("" if first else "\n").add(document.title or document.path, "title")
    parts = (document.publisher, wording.day(document.published), document.path if document.title else None)
    told = " · ".join(" ".join(part.split()) for part in parts if part)
    return draft.faint(f"\n{told}" if told else "").block(section=True)


def cutting(excerpt: Excerpt, entity_id: int | None) -> Block:
    """One excerpt: line ends become blanks, one for one, so that offsets hold."""
    before = "… " if excerpt.start - excerpt.before_start > FULL else ""
    after = " …" if excerpt.after_stop - excerpt.stop > FULL else ""
    text = excerpt.text.replace("\n", " ")
    spans = []
    for mark in excerpt.marks:
        if mark.stop <= excerpt.before_start or mark.start >= excerpt.after_stop:
            continue
        start, stop = (
            max(mark.start - excerpt.before_start, 0),
            min(mark.stop - excerpt.before_start, len(text)),
        )
        here = " chosen" if (mark.start, mark.stop) == (excerpt.start, excerpt.stop) else ""
        # The chosen entity's own name leads nowhere new.
        other = mark.entity_id if mark.entity_id != entity_id else None
        spans.append(Span(len(before) + start, len(before) + stop, f"{mark.kind}{here}", other))
    if excerpt.quote_id is not None:
        first = len(before) + excerpt.start - excerpt.before_start
        spans = _lit(spans, first, first + excerpt.stop - excerpt.start)
    return Block(f"{before}{text}{after}", tuple(spans), excerpt, indent=1)


def _lit(spans: Sequence[Span], start: int, stop: int) -> list[Span]:
    """The same with a stretch lit, between the names in it and under them; spans never overlap."""
    made = []
    for span in spans:
        if span.start < stop and start < span.stop:
            if start < span.start:
                made.append(Span(start, span.start, LIT))
            made.append(Span(span.start, span.stop, f"{LIT} {span.look}", span.entity))
            start = max(start, span.stop)
        else:
            made.append(span)
    return [*made, Span(start, stop, LIT)] if start < stop else made
