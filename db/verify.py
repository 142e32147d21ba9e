"""Checks every row against the text and the source that it is about, and names what fails."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from db import documents, pages, wholeness
from db.connection import Reader
from db.intake import one_line
from db.records import Page
from db.summary import due

Check = Callable[[Page], Iterable[tuple[int, int, str]]]
"""Reads a stored page again and gives back start, stop and what is wrong there: for what only loaders know."""

_PLACED = ("passages", "candidates", "figures", "dates", "quotes", "mentions", "roles", "relations")


class Progress(Protocol):
    """What a long check tells while it goes on."""

    def begin(self, what: str, total: int) -> None:
        """Start the stage `what`, of `total` steps."""

    def step(self) -> None:
        """One step of the stage is done."""


@dataclass(frozen=True, slots=True)
class Failure:
    """One thing that does not stand."""

    what: str
    path: str | None = None
    """The document's source, or None for what concerns the whole database."""
    start: int = 0
    stop: int = 0

    def __str__(self) -> str:
        """One line: where, then what."""
        place = f":{self.start}-{self.stop}" if self.stop or self.start else ""
        return f"{self.path}{place}: {self.what}" if self.path else self.what


def verify(
    reader: Reader, checks: Iterable[Check] = (), progress: Progress | None = None
) -> Iterator[Failure]:
    """Everything that does not stand; nothing where all is well. A source that is gone is no failure."""
    again = tuple(checks)
    if due(reader):
        yield Failure("the names of the corpus are due to be decided again: load any of its folders")
    for what in wholeness.broken(reader):
        yield Failure(what)
    ids = documents.order(reader)
    if progress:
        progress.begin("verifying", len(ids))
    for number in ids:
        yield from _document(reader, number, again)
        if progress:
            progress.step()


def _document(reader: Reader, number: int, checks: tuple[Check, ...]) -> Iterator[Failure]:
    page = pages.page(reader, number)
    if page is None:
        return
    (line,) = documents.lines(reader, [number])
    path = str(documents.file(line))
    if documents.fresh(reader, number) == "changed":
        yield Failure("the source has changed since it was loaded: load it again", path)
    found = [*_spans(reader, number, page), *_tiles(page), *_mentions(reader, number, page)]
    if not any(stop > len(page.text) for _, stop, _ in found):
        for check in checks:
            found += check(page)
    for start, stop, what in found:
        yield Failure(what, path, start, stop)


def _spans(reader: Reader, number: int, page: Page) -> Iterator[tuple[int, int, str]]:
    """Rows that reach beyond the text, or are about no words at all."""
    for table in _PLACED:
        empty = "start = stop AND state <> 'lost'" if table == "quotes" else "start = stop"
        rows = reader.execute(
            f"SELECT start, stop FROM {table} WHERE document_id = ?"
            f" AND (start < 0 OR stop > ? OR start > stop OR {empty}) ORDER BY start, stop",
            (number, len(page.text)),
        )
        for start, stop in rows:
            yield start, stop, f"a row of {table} is not about words of its document"


def _tiles(page: Page) -> Iterator[tuple[int, int, str]]:
    """Places where passages overlap, or leave words out between them."""
    edges = [(0, 0), *((p.start, p.stop) for p in page.passages), (len(page.text),) * 2]
    for (_, stop), (start, _) in pairwise(edges):
        if stop > start:
            yield start, stop, "two passages overlap"
        elif page.text[stop:start].strip():
            yield stop, start, "these words are in no passage"


def _mentions(reader: Reader, number: int, page: Page) -> Iterator[tuple[int, int, str]]:
    """Mentions whose words are not an alias of their entity, or that overlap."""
    rows = reader.execute(
        "SELECT start, stop, entity_id FROM mentions WHERE document_id = ? ORDER BY start, stop", (number,)
    ).fetchall()
    before = 0
    for start, stop, entity in rows:
        if start < before:
            yield start, stop, "two mentions overlap"
        before = max(before, stop)
        form = one_line(page.text[start:stop])
        if not reader.execute(
            "SELECT 1 FROM aliases WHERE entity_id = ? AND name = ?", (entity, form)
        ).fetchone():
            yield start, stop, f"{form!r} is not among the names of its entity"
