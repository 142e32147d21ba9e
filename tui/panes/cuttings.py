"""Excerpts as entries: pure functions from records to blocks."""

from collections.abc import Iterable
from dataclasses import replace

from db.answers import DocumentLine, Excerpt
from db.excerpts import CONTEXT
from tui import wording
from tui.widgets.blocks import Block
from tui.widgets.draft import Draft
from tui.widgets.sentences import sentence
from tui.widgets.spans import Span

FULL = CONTEXT - 30
"""Code points of context from which on it was cut, and does not end where its passage does: less a long word."""


def cuttings(
    excerpts: Iterable[Excerpt],
    entity_id: int | None,
    before: DocumentLine | None = None,
    form: str = "paragraph",
) -> list[Block]:
    """Excerpts, each document's under its title; `before` is the document of the excerpt above the first."""
    made = []
    document = before
    for excerpt in excerpts:
        if document is None or excerpt.document.id != document.id:
            made.append(headed(excerpt.document, first=document is None))
        else:
            made.append(Block(""))
        document = excerpt.document
        made.append(cutting(narrowed(excerpt) if form == "sentence" else excerpt, entity_id))
    return made


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
    return Block(f"{before}{text}{after}", tuple(spans), excerpt, indent=1)
