"""Questions about quotations: by a speaker, about an entity, by their words."""

from collections.abc import Iterable
from typing import Any

from db import documents, entities
from db.answers import Excerpt, QuoteLine
from db.connection import Reader, StoreError
from db.documents import JOIN, LINE, UNDATED
from db.excerpts import CONTEXT, Cutter
from db.folding import fold

_SELECT = (
    f"SELECT {LINE}, {entities.LINE}, q.id, q.start, q.stop, q.state, q.utterance, q.cue_start, q.cue_stop"
    f" FROM quotes AS q {JOIN.format('q')} LEFT JOIN entities AS e ON e.id = q.speaker_id"
)
_DATED = f"coalesce(d.published, '{UNDATED}')"
_ORDER = f" ORDER BY {_DATED}, q.document_id, q.start, q.id"
_HERE = (
    " EXISTS (SELECT 1 FROM mentions AS m WHERE m.document_id = q.document_id AND m.entity_id = ?"
    " AND m.start >= q.start AND m.stop <= q.stop)"
)
_AFTER = f" ({_DATED}, q.document_id, q.start, q.id) > (?, ?, ?, ?)"


def quote(reader: Reader, quote_id: int) -> QuoteLine:
    """One quotation. Raises StoreError where it is gone."""
    found = _read(reader, reader.execute(f"{_SELECT} WHERE q.id = ?", (quote_id,)))
    if not found:
        raise StoreError("this quotation is no longer in the database")
    return found[0]


def by(reader: Reader, entity_id: int, *, after: QuoteLine | None = None, limit: int = 50) -> list[QuoteLine]:
    """What an entity says, by date, then by place; `after` is the last quotation of the page before."""
    return _page(reader, "q.speaker_id = ?", [entity_id], after, limit)


def about(
    reader: Reader, entity_id: int, *, after: QuoteLine | None = None, limit: int = 50
) -> list[QuoteLine]:
    """What is said with the entity's name in it, by whomever else."""
    where = (
        "q.document_id IN (SELECT document_id FROM appearances WHERE entity_id = ?)"
        f" AND q.speaker_id IS NOT ? AND{_HERE}"
    )
    return _page(reader, where, [entity_id, entity_id, entity_id], after, limit)


def within(reader: Reader, document_id: int) -> list[QuoteLine]:
    """All quotations of one document, in their order."""
    return _read(reader, reader.execute(f"{_SELECT} WHERE q.document_id = ?{_ORDER}", (document_id,)))


def find(
    reader: Reader,
    *,
    speaker: int | None = None,
    about: int | None = None,
    words: str | None = None,
    after: QuoteLine | None = None,
    limit: int = 50,
) -> list[QuoteLine]:
    """Quotations by this speaker, with this entity named in them, with all these words in them (any may be left out).

    Words are compared without case and accents, and may be the beginnings of words.
    """
    terms: list[str] = []
    values: list[Any] = []
    if speaker is not None:
        terms.append("q.speaker_id = ?")
        values.append(speaker)
    if about is not None:
        terms.append(f"q.document_id IN (SELECT document_id FROM appearances WHERE entity_id = ?) AND{_HERE}")
        values += [about, about]
    wanted = fold(words or "").split()
    if not wanted:
        return _page(reader, " AND ".join(terms) or "1", values, after, limit)
    found: list[QuoteLine] = []
    while len(found) < limit:
        page = _page(reader, " AND ".join(terms) or "1", values, after, 500)
        found += [line for line in page if _holds(line.words, wanted)]
        if len(page) < 500:
            break
        after = page[-1]
    return found[:limit]


def context(reader: Reader, quote_id: int, width: int = CONTEXT) -> Excerpt:
    """A quotation in its context, with the names in it."""
    line = quote(reader, quote_id)
    return Cutter(reader, width).cut(line.document, line.start, line.stop, quote_id=quote_id)


def _holds(words: str, wanted: list[str]) -> bool:
    """Does each wanted word begin one of the words?"""
    written = " " + fold(words)
    return all(f" {word}" in written for word in wanted)


def _page(
    reader: Reader, where: str, values: list[Any], after: QuoteLine | None, limit: int
) -> list[QuoteLine]:
    if after is not None:
        where += f" AND{_AFTER}"
        values = [*values, after.document.published or UNDATED, after.document.id, after.start, after.id]
    return _read(reader, reader.execute(f"{_SELECT} WHERE {where}{_ORDER} LIMIT ?", (*values, limit)))


def _read(reader: Reader, rows: Iterable[tuple[Any, ...]]) -> list[QuoteLine]:
    cutter = Cutter(reader)
    lines = []
    for row in rows:
        line = documents.read_line(row)
        speaker = entities.read_maybe(row[documents.WIDTH :])
        number, start, stop, state, utterance, cue_start, cue_stop = row[documents.WIDTH + entities.WIDTH :]
        words = cutter.text(line.id)[start:stop]
        lines.append(
            QuoteLine(number, line, start, stop, words, state, speaker, utterance, cue_start, cue_stop)
        )
    return lines
