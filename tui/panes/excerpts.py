"""The pane that shows every place where the chosen entity is named, in context."""

from collections.abc import Iterable

from textual.content import Content

from db.answers import DocumentLine, EntityLine, Excerpt
from db.excerpts import CONTEXT
from tui import wording
from tui.messages import Excerpted
from tui.widgets.blocks import Block
from tui.widgets.draft import Draft
from tui.widgets.ledger import Ledger
from tui.widgets.spans import Span

FULL = CONTEXT - 30
"""Code points of context from which on it was cut, and does not end where its passage does: less a long word."""


class ExcerptsPane(Ledger):
    """Excerpts, each document's under its title; more are fetched as one goes down."""

    entity_id: int | None = None
    whole = True
    """Have all excerpts come?"""
    last: Excerpt | None = None
    """The last excerpt that has come; those after it are asked for next."""
    count = 0
    """How many have come."""

    def begin(self, reason: str = "") -> None:
        """Show nothing yet, or why there is nothing."""
        self.entity_id, self.last, self.whole, self.count = None, None, True, 0
        self.border_title = Content("Excerpts")
        self.show([Draft().faint(reason).block()] if reason else [])

    def receive(self, answer: Excerpted, cursor: int = 0, top: int = 0) -> None:
        """Show the first excerpts of an entity, or more of them."""
        made = list(
            self._blocks(answer.excerpts, answer.entity_id, answer.after.document if answer.after else None)
        )
        self.count = len(answer.excerpts) + (self.count if answer.after else 0)
        self.entity_id, self.whole = answer.entity_id, answer.last
        self.last = answer.excerpts[-1] if answer.excerpts else self.last
        if answer.after is None:
            self.show(made or [Draft().faint("It is named nowhere in these texts.").block()], cursor, top)
        else:
            self.extend(made)

    def entitle(self, line: EntityLine) -> None:
        """Say how many there are."""
        self.border_title = Content(wording.counted(line.mentions, "excerpt"))

    @staticmethod
    def _blocks(excerpts: Iterable[Excerpt], entity_id: int, before: DocumentLine | None) -> Iterable[Block]:
        document = before
        for excerpt in excerpts:
            if document is None or excerpt.document.id != document.id:
                yield _headed(excerpt.document, first=document is None)
            else:
                yield Block("")
            document = excerpt.document
            yield _cut(excerpt, entity_id)


def _headed(document: DocumentLine, *, first: bool) -> Block:
    """The line above a document's excerpts."""
    draft = Draft().add("" if first else "\n").add(document.title or document.path, "title")
    parts = (document.publisher, wording.day(document.published), document.path if document.title else None)
    told = " · ".join(" ".join(part.split()) for part in parts if part)
    return draft.faint(f"\n{told}" if told else "").block(section=True)


def _cut(excerpt: Excerpt, entity_id: int) -> Block:
    """One excerpt: line ends become blanks, one for one, so that offsets hold."""
    before = "… " if excerpt.start - excerpt.before_start > FULL else ""
    after = " …" if excerpt.after_stop - excerpt.stop > FULL else ""
    text = excerpt.text.replace("\n", " ")
    spans = []
    for mark in excerpt.marks:
        start, stop = (
            max(mark.start - excerpt.before_start, 0),
            min(mark.stop - excerpt.before_start, len(text)),
        )
        here = " chosen" if (mark.start, mark.stop) == (excerpt.start, excerpt.stop) else ""
        # The chosen entity's own name leads nowhere new.
        other = mark.entity_id if mark.entity_id != entity_id else None
        spans.append(Span(len(before) + start, len(before) + stop, f"{mark.kind}{here}", other))
    return Block(f"{before}{text}{after}", tuple(spans), excerpt, indent=1)
