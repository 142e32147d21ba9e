"""What a line on the screen stands for: which record, where in which document, under which mark."""

from typing import Any

from db.answers import (
    DateLine,
    DocumentLine,
    EntityLine,
    Excerpt,
    FigureLine,
    PassageHit,
    QuoteLine,
    Related,
    RelationLine,
    RoleLine,
)
from db.citations import Citable
from db.frozen import frozen
from tui.messages import Place


@frozen
class Spelling:
    """A form that an entity is written in: Enter narrows the excerpts to it."""

    entity_id: int
    name: str


@frozen
class Folded:
    """Entries that are not shown until Enter puts them in its place."""

    blocks: tuple[Any, ...]


@frozen
class Logged:
    """A decision in the log: Enter takes it back, or does it again."""

    key: str
    undone: bool = False


Item = Citable | EntityLine | Related | DocumentLine | Spelling | Folded | Logged
"""What a line may stand for."""

Key = tuple[str, int]
"""Names a record for as long as the session lasts."""


_NAMES: dict[type, str] = {
    EntityLine: "entity",
    QuoteLine: "quote",
    RoleLine: "role",
    RelationLine: "relation",
    FigureLine: "figure",
    DateLine: "date",
    DocumentLine: "document",
}


def key(item: Item) -> Key | None:
    """Under which name a record is marked; None for what is no record."""
    if isinstance(item, Spelling | Folded | Logged):
        return None
    if isinstance(item, Excerpt):
        return ("quote", item.quote_id) if item.quote_id is not None else ("mention", item.mention_id or 0)
    if isinstance(item, PassageHit):
        return "passage", item.passage_id
    if isinstance(item, Related):
        return "entity", item.line.id
    return _NAMES[type(item)], item.id


Identity = tuple[str | int, ...]
"""Tells a record from all others, also when the database numbers its rows anew."""


def identity(item: Item) -> Identity | None:
    """An entity's is its number, which its name may change without; anything else is known by where it stands."""
    match item:
        case Spelling():
            return "spelling", item.entity_id, item.name
        case EntityLine() | Related():
            return key(item)
        case DocumentLine():
            return "document", item.root, item.path
        case Logged():
            return "decision", item.key
        case Folded():
            return None
        case _:
            return type(item).__name__, item.document.root, item.document.path, item.start, item.stop


def place(item: Item, entity_id: int | None) -> Place | None:
    """Where a record stands; an entity stands nowhere by itself."""
    if isinstance(item, EntityLine | Related | Spelling | Folded | Logged):
        return None
    if isinstance(item, DocumentLine):
        return Place(item.id, 0, 0, entity_id)
    return Place(item.document.id, item.start, item.stop, entity_id)


def entity(item: Item) -> int | None:
    """The entity that a line is about, where it is about nothing else."""
    match item:
        case EntityLine():
            return item.id
        case Related():
            return item.line.id
        case Spelling():
            return item.entity_id
        case _:
            return None
