"""What entries of every pane are made of: titled sections, and where something stands."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from db.answers import DocumentLine
from tui import wording
from tui.widgets.blocks import Block
from tui.widgets.draft import Draft

Line = TypeVar("Line")

TITLE = 30
"""Characters of a document's title under an entry: with the date, one line at 80 columns."""


def source(document: DocumentLine) -> str:
    """Where something stands, in few words: publisher and date, or the title where these say less."""
    dated = document.publisher if document.published else None
    title = " ".join((dated or document.title or document.path).split())
    if len(title) > TITLE:
        title = title[: TITLE - 1].rstrip() + "…"
    return f"{title}, {wording.day(document.published)}" if document.published else title


def section(title: str, lines: Sequence[Line], entry: Callable[[Line], Block], limit: int = 0) -> list[Block]:
    """A titled part with one entry a line; nothing where there are no lines."""
    return [heading(title, len(lines), limit), *map(entry, lines)] if lines else []


def heading(words: str, count: int, limit: int = 0) -> Block:
    """A section's line; where only the first so many were asked for, there may be more."""
    many = f"the first {count}" if count == limit else wording.number(count)
    return Draft().add(f"\n{words} ", "section").faint(many).block(section=True)
