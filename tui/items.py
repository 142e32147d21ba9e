"""What a line on the screen stands for: which record, where in which document, under which mark."""

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
from tui.messages import Place

Item = Citable | EntityLine | Related | DocumentLine

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


def key(item: Item) -> Key:
    """Under which name a record is marked."""
    if isinstance(item, Excerpt):
        return ("quote", item.quote_id) if item.quote_id is not None else ("mention", item.mention_id or 0)
    if isinstance(item, PassageHit):
        return "passage", item.passage_id
    if isinstance(item, Related):
        return "entity", item.line.id
    return _NAMES[type(item)], item.id


def place(item: Item, entity_id: int | None) -> Place | None:
    """Where a record stands; an entity stands nowhere by itself."""
    if isinstance(item, EntityLine | Related):
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
        case _:
            return None
