"""The frozen records that questions to the store answer with; each one knows its document and its place in it."""

from typing import Literal

from db.frozen import frozen
from db.kinds import Kind, PassageKind, QuoteState, RelationStatus, RoleStatus

Freshness = Literal["same", "changed", "gone"]
"""What became of a source file since it was loaded."""


@frozen
class EntityLine:
    """An entity as one line of a list."""

    id: int
    name: str
    kind: Kind
    mentions: int
    documents: int
    first_date: str | None
    """Date of the earliest dated document that names it: a day, a month or a year."""


@frozen
class Alias:
    """A surface form of an entity and how often it is written so."""

    name: str
    mentions: int


@frozen
class Merge:
    """Why a form is the same thing as its entity."""

    name: str
    reason: str


@frozen
class Related:
    """An entity that is named in the same documents as another."""

    line: EntityLine
    together: int
    """In how many documents."""
    sampled: bool = False
    """Were only the first documents of a very frequent entity counted? Then `together` is a lower bound."""


@frozen
class DocumentLine:
    """A document as one line of a list."""

    id: int
    root: str
    path: str
    title: str | None
    published: str | None
    publisher: str | None
    language: str
    mentions: int
    quotes: int


@frozen
class Document:
    """A whole document with its text."""

    line: DocumentLine
    text: str
    author: str | None
    url: str | None
    sha256: str
    format: str
    encoding: str


@frozen
class PassageLine:
    """A passage of a document: for the reader that dims furniture."""

    id: int
    start: int
    stop: int
    kind: PassageKind


@frozen
class Mark:
    """A place in a text where an entity is named."""

    start: int
    stop: int
    entity_id: int
    kind: Kind


@frozen
class Excerpt:
    """A mention or a quotation in its context; all offsets are those of the document's text."""

    document: DocumentLine
    start: int
    stop: int
    """The words that this is about."""
    before_start: int
    after_stop: int
    text: str
    """The document's text from `before_start` to `after_stop`."""
    marks: tuple[Mark, ...]
    """Every name within the context, this one included."""
    mention_id: int | None = None
    quote_id: int | None = None


@frozen
class QuoteLine:
    """A quotation with who says it, where the text says who."""

    id: int
    document: DocumentLine
    start: int
    stop: int
    words: str
    """The words without their marks, exactly as the source has them."""
    state: QuoteState
    speaker: EntityLine | None
    utterance: int
    """Pieces of one utterance share this number, within one document."""
    cue_start: int | None = None
    cue_stop: int | None = None


@frozen
class RoleLine:
    """A post that a document says somebody holds, held or will hold."""

    id: int
    document: DocumentLine
    start: int
    stop: int
    person: EntityLine
    title: str
    organisation: EntityLine | None
    status: RoleStatus
    since: str | None
    until: str | None


@frozen
class RelationLine:
    """What a document says that one entity has to do with another."""

    id: int
    document: DocumentLine
    start: int
    stop: int
    subject: EntityLine
    kind: str
    object: EntityLine
    status: RelationStatus
    since: str | None
    until: str | None


@frozen
class FigureLine:
    """A quantity as a document writes it, and its value."""

    id: int
    document: DocumentLine
    start: int
    stop: int
    words: str
    low: float
    high: float
    unit: str
    distance: int = 0
    """Code points between it and the nearest mention of the entity that was asked about."""


@frozen
class DateLine:
    """A date as a document writes it, and its ISO 8601 value."""

    id: int
    document: DocumentLine
    start: int
    stop: int
    words: str
    value: str
    distance: int = 0
    """Code points between it and the nearest mention of the entity that was asked about."""


@frozen
class Hit:
    """An entity that a search found, and by which of its names."""

    entity: EntityLine
    alias: str
    letters: tuple[int, ...]
    """Indexes into `alias` of the letters that the words of the search lit."""
    score: float
    """1 is a perfect match; comparable within one search only."""


@frozen
class PassageHit:
    """A passage that holds the words searched for."""

    passage_id: int
    document: DocumentLine
    start: int
    stop: int
    kind: PassageKind
    text: str
    """The document's text from `start` to `stop`."""
    lights: tuple[tuple[int, int], ...]
    """Spans of the found words, as offsets of the document's text."""
