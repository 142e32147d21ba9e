"""What a list is narrowed to: one record that every question about a list takes, and its SQL."""

from dataclasses import fields
from typing import Any

from db.frozen import frozen
from db.kinds import Kind

Condition = tuple[str, list[Any]]
"""An SQL condition with its parameters; `1` where nothing is asked."""


@frozen
class Filters:
    """Conditions that hold together; one left as it is here asks for nothing."""

    kinds: tuple[Kind, ...] = ()
    """Entities of these kinds only."""
    documents: tuple[int, ...] = ()
    """What these documents hold."""
    since: str | None = None
    until: str | None = None
    """What documents of this span of time hold: ISO 8601 days, months or years, both included."""
    language: str | None = None
    beside: int | None = None
    """What stands in documents that name this entity."""
    quoted: bool = False
    """Entities that are quoted."""
    posted: bool = False
    """Entities that hold a role, or at which one is held."""
    only: tuple[tuple[str, int], ...] | None = None
    """These items of a list only, each by the name of its records and its id: those that the user starred."""
    unread: tuple[int, ...] | None = None
    """None of these documents: those that the user opened already."""
    words: str | None = None
    """Quotations with words that begin so."""
    written: tuple[int, str] | None = None
    """Of the excerpts of this entity those that are written so; lists are as they are."""

    def __bool__(self) -> bool:
        return any(getattr(self, field.name) != field.default for field in fields(self))

    def starred(self, name: str) -> list[int] | None:
        """The ids of the records of one name that `only` leaves; None where it asks for nothing."""
        return None if self.only is None else [number for one, number in self.only if one == name]


NONE = Filters()
"""Everything."""


def of_documents(filters: Filters) -> Condition:
    """The condition for documents AS d."""
    terms: list[str] = []
    values: list[Any] = []
    if filters.documents:
        terms.append(f"d.id IN ({','.join('?' * len(filters.documents))})")
        values += filters.documents
    if filters.since is not None:
        terms.append("d.dated >= ?")
        values.append(filters.since)
    if filters.until is not None:
        terms.append("d.dated <= ?")  # `~` is above all digits: a month takes in its days
        values.append(f"{filters.until}~")
    if filters.since is not None or filters.until is not None:
        terms.append("d.published IS NOT NULL")
    if filters.language is not None:
        terms.append("d.language = ?")
        values.append(filters.language)
    if filters.beside is not None:
        terms.append("EXISTS (SELECT 1 FROM appearances AS b WHERE b.document_id = d.id AND b.entity_id = ?)")
        values.append(filters.beside)
    if filters.unread:
        terms.append(f"d.id NOT IN ({','.join('?' * len(filters.unread))})")
        values += filters.unread
    return " AND ".join(terms) or "1", values


def of_entities(filters: Filters) -> Condition:
    """The condition for entities AS e."""
    terms: list[str] = []
    values: list[Any] = []
    if filters.kinds:
        # +: walk along the order, whose index has the kind, rather than sort what the index of kinds gives
        terms.append(f"+e.kind IN ({','.join('?' * len(filters.kinds))})")
        values += filters.kinds
    if (only := filters.starred("entity")) is not None:
        terms.append(f"e.id IN ({','.join('?' * len(only))})")
        values += only
    if filters.quoted:
        terms.append("e.quotes > 0")
    if filters.posted:
        terms.append(
            "(EXISTS (SELECT 1 FROM roles AS r WHERE r.person_id = e.id)"
            " OR EXISTS (SELECT 1 FROM roles AS r WHERE r.organisation_id = e.id))"
        )
    if filters.beside is not None:
        terms.append("e.id <> ?")
        values.append(filters.beside)
    where, more = of_documents(filters)
    if where != "1":
        terms.append(
            "e.id IN (SELECT a.entity_id FROM documents AS d JOIN appearances AS a ON a.document_id = d.id"
            f" WHERE {where})"
        )
        values += more
    return " AND ".join(terms) or "1", values
