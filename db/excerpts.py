"""Cuts the context of a mention or a quotation out of the stored text, with every name in it marked."""

from db import documents
from db.answers import DocumentLine, Excerpt, Mark
from db.connection import Reader

CONTEXT = 160
"""Code points on either side: with the words themselves, four lines of an 80-column terminal."""


class Cutter:
    """Cuts excerpts, reading the text of each document once; lives as long as one question."""

    def __init__(self, reader: Reader, width: int = CONTEXT) -> None:
        self._reader = reader
        self._width = width
        self._texts: dict[int, str] = {}

    def text(self, document_id: int) -> str:
        """The stored text of a document."""
        if document_id not in self._texts:
            self._texts[document_id] = documents.text(self._reader, document_id)
        return self._texts[document_id]

    def cut(
        self,
        line: DocumentLine,
        start: int,
        stop: int,
        *,
        mention_id: int | None = None,
        quote_id: int | None = None,
    ) -> Excerpt:
        """The excerpt around `start` to `stop`, whole words, not beyond the passages that these stand in."""
        text = self.text(line.id)
        first, last = self._bounds(line.id, start, stop, len(text))
        before = _word_after(text, max(first, start - self._width), first, start)
        after = _word_before(text, min(last, stop + self._width), stop, last)
        marks = tuple(marked(self._reader, line.id, before, after))
        return Excerpt(line, start, stop, before, after, text[before:after], marks, mention_id, quote_id)

    def _bounds(self, document_id: int, start: int, stop: int, length: int) -> tuple[int, int]:
        """Where the passage of the first word begins and that of the last one ends."""
        opening = self._reader.execute(
            "SELECT start, stop FROM passages WHERE document_id = ? AND start <= ? ORDER BY start DESC LIMIT 1",
            (document_id, start),
        ).fetchone()
        closing = self._reader.execute(
            "SELECT start, stop FROM passages WHERE document_id = ? AND start < ? ORDER BY start DESC LIMIT 1",
            (document_id, max(stop, start + 1)),
        ).fetchone()
        first = opening[0] if opening and opening[1] >= start else start
        last = closing[1] if closing and closing[1] >= stop else stop
        return first, min(last, length)


def marked(reader: Reader, document_id: int, start: int = 0, stop: int | None = None) -> list[Mark]:
    """The names that stand at least in part between `start` and `stop`, in their order."""
    # Names do not overlap: of those that begin before `start` only the last one can reach beyond it.
    rows = reader.execute(
        "SELECT m.start, m.stop, m.entity_id, e.kind FROM mentions AS m JOIN entities AS e ON e.id = m.entity_id"
        " WHERE m.document_id = :document AND m.stop > :start AND m.start < :stop AND m.start >= coalesce("
        "(SELECT start FROM mentions WHERE document_id = :document AND start <= :start ORDER BY start DESC LIMIT 1), 0)"
        " ORDER BY m.start",
        {"document": document_id, "start": start, "stop": (1 << 62) if stop is None else stop},
    )
    return [Mark(*row) for row in rows]


def _word_after(text: str, at: int, first: int, start: int) -> int:
    """The start of the first whole word at or after `at`; the passage's own start is one."""
    while first < at < start and not (text[at - 1].isspace() and not text[at].isspace()):
        at += 1
    return at


def _word_before(text: str, at: int, stop: int, last: int) -> int:
    """The end of the last whole word at or before `at`; the passage's own end is one."""
    while stop < at < last and not (text[at].isspace() and not text[at - 1].isspace()):
        at -= 1
    return at
