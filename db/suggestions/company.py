"""What stands around two names: their documents, their sentences, whom and what they are named beside, their posts."""

import math
import re
from collections.abc import Iterable

from db.connection import Reader
from db.folding import fold
from db.frozen import frozen

_SAMPLE = 40
"""Documents of an entity whose other names are looked at: the first by date."""
_TEXTS = 8
"""Documents with both names whose sentences are looked at."""
_NEAR = 300
"""Code points within which two names may stand in one sentence."""
_END = re.compile(r"[.!?…][»”\"')\]]*\s+(?=[\W_]*[A-ZÀ-Þ])|\n")
_MOST = 100
"""Names in a document beyond which it is a list, and says nothing of who belongs together."""


@frozen
class Around:
    """What two entities have in common but their names."""

    documents: int
    """How many name both."""
    sentences: int
    """How many sentences were found that name both."""
    bracketed: bool
    """Does one stand in brackets behind the other?"""
    shared: tuple[str, ...]
    """Whom and what both are named beside, in different documents; what says most first."""
    likeness: float
    """How like their company is, from 0 to 1; company in documents with both does not count."""
    known: bool
    """Have both of them enough company to say so?"""
    foreign: bool
    """Is each named in texts of other languages than the other?"""
    posts: tuple[str, ...]
    """Titles that both are said to hold, or that are held at both."""


class Company:
    """Answers for pairs of entities; keeps what it has read of each."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        (self._total,) = reader.execute("SELECT max(1, count(*)) FROM documents").fetchone()
        self._documents: dict[int, tuple[int, ...]] = {}
        self._named: dict[int, tuple[int, ...]] = {}
        self._weights: dict[int, float] = {}

    def around(self, one: int, other: int) -> Around:
        """What these two have in common."""
        mine, yours = self.documents(one), self.documents(other)
        both = sorted(set(mine) & set(yours))
        sentences, bracketed = self._together(both[:_TEXTS], one, other) if both else (0, False)
        left = self._beside(set(mine) - set(both), {one, other})
        right = self._beside(set(yours) - set(both), {one, other})
        shared = sorted(left & right, key=lambda number: (-self._weight(number), number))
        norm = math.sqrt(self._sum(left) * self._sum(right))
        return Around(
            len(both),
            sentences,
            bracketed,
            self._called(shared),
            self._sum(shared) / norm if norm else 0.0,
            min(len(left), len(right)) >= 4,
            not both and not self._languages(one) & self._languages(other),
            self._posts(one, other),
        )

    def documents(self, number: int) -> tuple[int, ...]:
        """The first documents that name an entity."""
        if number not in self._documents:
            rows = self._reader.execute(
                "SELECT document_id FROM appearances WHERE entity_id = ? ORDER BY dated, document_id LIMIT ?",
                (number, _SAMPLE),
            )
            self._documents[number] = tuple(row[0] for row in rows.fetchall())
        return self._documents[number]

    def _languages(self, number: int) -> set[str]:
        """The languages of the documents that name an entity."""
        documents = self.documents(number)
        rows = self._reader.execute(
            f"SELECT DISTINCT language FROM documents WHERE id IN ({','.join('?' * len(documents))})",
            documents,
        )
        return {row[0] for row in rows.fetchall()}

    def _beside(self, documents: Iterable[int], but: set[int]) -> set[int]:
        """The entities named in these documents."""
        return {number for document in documents for number in self._within(document)} - but

    def _within(self, document: int) -> tuple[int, ...]:
        if document not in self._named:
            rows = self._reader.execute(
                "SELECT entity_id FROM appearances WHERE document_id = ? LIMIT ?", (document, _MOST + 1)
            ).fetchall()
            self._named[document] = tuple(row[0] for row in rows) if len(rows) <= _MOST else ()
        return self._named[document]

    def _sum(self, numbers: Iterable[int]) -> float:
        return math.fsum(self._weight(number) ** 2 for number in numbers)

    def _weight(self, number: int) -> float:
        """How much it says to be named beside this one: what is in every text says nothing."""
        if number not in self._weights:
            row = self._reader.execute("SELECT documents FROM entities WHERE id = ?", (number,)).fetchone()
            self._weights[number] = math.log((self._total + 1) / (row[0] if row and row[0] else 1))
        return self._weights[number]

    def _called(self, numbers: Iterable[int]) -> tuple[str, ...]:
        names = []
        for number in numbers:
            row = self._reader.execute("SELECT name FROM entities WHERE id = ?", (number,)).fetchone()
            names.append(str(row[0]) if row else "")
        return tuple(filter(None, names))

    def _together(self, documents: Iterable[int], one: int, other: int) -> tuple[int, bool]:
        """In how many sentences both are named, and whether one stands in brackets behind the other."""
        count, bracketed = 0, False
        for document in documents:
            rows = self._reader.execute(
                "SELECT m.stop, n.start, substr(d.text, min(m.stop, n.stop) + 1, max(m.start, n.start) - min(m.stop, n.stop))"
                " FROM mentions AS m CROSS JOIN mentions AS n ON n.document_id = m.document_id AND n.entity_id = ?"
                " AND n.start BETWEEN m.start - ? AND m.stop + ? CROSS JOIN documents AS d ON d.id = m.document_id"
                " WHERE m.entity_id = ? AND m.document_id = ? ORDER BY m.start, n.start",
                (other, _NEAR, _NEAR, one, document),
            ).fetchall()
            for _, _, between in rows:
                if between.strip() in ("(", "[", "– ", "(«"):
                    bracketed = True
                elif not _END.search(between):
                    count += 1
        return count, bracketed

    def _posts(self, one: int, other: int) -> tuple[str, ...]:
        """Posts at the same place that both hold; or people that hold the same post at both."""
        return tuple(sorted(self._held(one) & self._held(other)))

    def _held(self, number: int) -> set[str]:
        rows = self._reader.execute(
            "SELECT r.title, coalesce(o.name, '') FROM roles AS r LEFT JOIN entities AS o ON o.id = r.organisation_id"
            " WHERE r.person_id = ?1 UNION SELECT r.title, p.name FROM roles AS r JOIN entities AS p ON p.id = r.person_id"
            " WHERE r.organisation_id = ?1",
            (number,),
        ).fetchall()
        return {f"{fold(title)}, {name}" for title, name in rows if name}
