"""Questions about quotations: by a speaker, about an entity, by their words."""

from array import array
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Any, Literal

from db import documents, entities
from db.answers import Excerpt, QuoteLine
from db.connection import Reader, StoreError
from db.documents import JOIN, LINE, UNDATED
from db.excerpts import CONTEXT, Cutter
from db.filters import NONE, Filters, of_documents
from db.folding import fold
from db.worded import holds, worded

_COLUMNS = (
    f"SELECT {LINE}, {entities.LINE}, q.id, q.start, q.stop, q.state, q.utterance, q.cue_start, q.cue_stop"
)
_SPEAKER = " LEFT JOIN entities AS e ON e.id = q.speaker_id"
Sort = Literal["date", "speaker", "words"]
_ORDERS: dict[Sort, str] = {
    "date": "d.dated, q.document_id, q.start, q.id",
    "speaker": "q.speaker_id IS NULL, e.rank_name, d.dated, q.document_id, q.start, q.id",
    "words": "q.stop - q.start DESC, d.dated, q.document_id, q.start, q.id",
}
_FEW = 20_000
"""Quotations that are named one by one in a question."""
_CHUNK = 500  # numbers in one IN list: under SQLite's oldest limit of 999 parameters
_SELECT = f"{_COLUMNS} FROM quotes AS q {JOIN.format('q')}{_SPEAKER}"
# By date without sorting: SQLite walks along the dates of all documents, or of those that name an entity.
_WALK = (
    f"{_COLUMNS} FROM documents AS d CROSS JOIN quotes AS q ON q.document_id = d.id"
    f" CROSS JOIN folders AS f ON f.id = d.folder_id{_SPEAKER}"
)
_WALK_NAMING = (
    f"{_COLUMNS} FROM appearances AS a CROSS JOIN quotes AS q ON q.document_id = a.document_id"
    f" CROSS JOIN documents AS d ON d.id = a.document_id CROSS JOIN folders AS f ON f.id = d.folder_id{_SPEAKER}"
)
_HERE = (
    "EXISTS (SELECT 1 FROM mentions AS m WHERE m.document_id = q.document_id AND m.entity_id = a.entity_id"
    " AND m.start >= q.start AND m.stop <= q.stop)"
)


def quote(reader: Reader, quote_id: int) -> QuoteLine:
    """One quotation. Raises StoreError where it is gone."""
    found = _read(reader, reader.execute(f"{_SELECT} WHERE q.id = ?", (quote_id,)))
    if not found:
        raise StoreError("this quotation is no longer in the database")
    return found[0]


def order(reader: Reader, filters: Filters = NONE, sort: Sort = "date") -> "array[int]":
    """The ids of the quotations that pass the filters, in order; `beside` means said by it or about it."""
    if filters.words:
        held = worded(reader, filters.words)
        return _order(reader, replace(filters, words=None), sort, held)
    return _order(reader, filters, sort)


def _order(
    reader: Reader, filters: Filters, sort: Sort, held: AbstractSet[int] | None = None
) -> "array[int]":
    """The order, of no others than those held."""
    where, values = of_documents(replace(filters, beside=None))
    if filters.beside is not None:
        where += (
            " AND (q.speaker_id = ? OR EXISTS (SELECT 1 FROM mentions AS m WHERE m.document_id = q.document_id"
            " AND m.entity_id = ? AND m.start >= q.start AND m.stop <= q.stop))"
        )
        values += [filters.beside, filters.beside]
    if (only := filters.starred("quote")) is not None:
        where, values = f"{where} AND q.id IN ({','.join('?' * len(only))})", [*values, *only]
    if held is not None and len(held) < _FEW:  # so many need not all the others sorted
        where += f" AND q.id IN ({','.join(map(str, sorted(held)))})"
    rows = reader.execute(
        f"SELECT q.id FROM quotes AS q JOIN documents AS d ON d.id = q.document_id{_SPEAKER}"
        f" WHERE {where} ORDER BY {_ORDERS[sort]}",
        values,
    )
    return array("I", (number for (number,) in rows if held is None or number in held))


def lines(reader: Reader, ids: Iterable[int]) -> list[QuoteLine]:
    """The lines of these quotations, in the order given; those that are gone are left out."""
    wanted = list(ids)
    found: dict[int, QuoteLine] = {}
    for at in range(0, len(wanted), _CHUNK):
        part = wanted[at : at + _CHUNK]
        rows = reader.execute(f"{_SELECT} WHERE q.id IN ({','.join('?' * len(part))})", part)
        found.update((line.id, line) for line in _read(reader, rows))
    return [found[number] for number in wanted if number in found]


def by(reader: Reader, entity_id: int, *, after: QuoteLine | None = None, limit: int = 50) -> list[QuoteLine]:
    """What an entity says, by date, then by place; `after` is the last quotation of the page before."""
    return _page(reader, "q.speaker_id = ?", [entity_id], after, limit)


def about(
    reader: Reader, entity_id: int, *, after: QuoteLine | None = None, limit: int = 50
) -> list[QuoteLine]:
    """What is said with the entity's name in it, by whomever else."""
    return _page(
        reader, f"a.entity_id = ? AND q.speaker_id IS NOT ? AND {_HERE}", [entity_id, entity_id], after, limit
    )


def within(reader: Reader, document_id: int) -> list[QuoteLine]:
    """All quotations of one document, in their order."""
    return _read(
        reader, reader.execute(f"{_SELECT} WHERE q.document_id = ? ORDER BY q.start, q.id", (document_id,))
    )


def between(reader: Reader, document_id: int, start: int, stop: int) -> list[QuoteLine]:
    """The quotations that begin in a stretch of a document."""
    rows = reader.execute(
        f"{_SELECT} WHERE q.document_id = ? AND q.start >= ? AND q.start < ? ORDER BY q.start, q.id",
        (document_id, start, stop),
    )
    return _read(reader, rows)


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
        terms.append(f"a.entity_id = ? AND {_HERE}")
        values.append(about)
    wanted = fold(words or "").split()
    if not wanted:
        return _page(reader, " AND ".join(terms), values, after, limit)
    found: list[QuoteLine] = []
    while len(found) < limit:
        page = _page(reader, " AND ".join(terms), values, after, 500)
        found += [line for line in page if holds(line.words, wanted)]
        if len(page) < 500:
            break
        after = page[-1]
    return found[:limit]


def context(reader: Reader, quote_id: int, width: int = CONTEXT) -> Excerpt:
    """A quotation in its context, with the names in it."""
    line = quote(reader, quote_id)
    return Cutter(reader, width).cut(line.document, line.start, line.stop, quote_id=quote_id)


def _page(
    reader: Reader, where: str, values: list[Any], after: QuoteLine | None, limit: int
) -> list[QuoteLine]:
    """The next quotations, by date, document and place: from the table that `where` begins to speak of."""
    naming = "a.entity_id" in where
    select = _WALK_NAMING if naming else _SELECT if where else _WALK
    key = "a.dated, a.document_id" if naming else "d.dated, d.id"
    if after is not None:
        where += (
            f"{' AND ' if where else ''}({key}) >= (?, ?) AND (({key}) > (?, ?) OR (q.start, q.id) > (?, ?))"
        )
        place = (after.document.published or UNDATED, after.document.id)
        values = [*values, *place, *place, after.start, after.id]
    query = f"{select} WHERE {where or '1'} ORDER BY {key}, q.start, q.id LIMIT ?"
    return _read(reader, reader.execute(query, (*values, limit)))


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
