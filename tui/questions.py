"""The questions that the explorer puts to the store; each one runs in a thread and ends in a message."""

from collections.abc import Callable, Iterable

from db import citations, documents, entities, figures, mentions, quotes, relations, roles
from db.answers import Excerpt, Freshness
from db.citations import Citable
from db.connection import Reader
from db.entities import Sort
from db.records import Kind
from db.search import Finder
from tui import clipboard
from tui.cleaning import shown
from tui.messages import (
    COMPANY,
    FIRST,
    Accompanied,
    Copied,
    Counted,
    Excerpted,
    Facts,
    Fetched,
    Found,
    Lined,
    Ordered,
    Told,
    Warmed,
)

PAGE = 50
"""Excerpts asked for at a time: about ten screens."""

NOTES: dict[Freshness, str] = {
    "same": "",
    "changed": "the source file has changed since it was loaded",
    "gone": "the source file is gone",
}
"""What a copy has to say about its source."""


def counted(reader: Reader) -> Counted:
    """How much the database holds."""
    return Counted(len(documents.order(reader)), entities.counts(reader))


def ordered(reader: Reader, kinds: tuple[Kind, ...], sort: Sort) -> Ordered:
    """The order of the list."""
    return Ordered(kinds, sort, entities.order(reader, kinds=kinds, sort=sort))


def lined(reader: Reader, ids: Iterable[int]) -> Lined:
    """What some entities are called."""
    return Lined(entities.lines(reader, ids))


def told(reader: Reader, entity_id: int) -> Told:
    """All that is known of an entity."""
    return Told(
        Facts(
            line=entities.line(reader, entity_id),
            aliases=entities.aliases(reader, entity_id),
            merges=entities.merges(reader, entity_id),
            held=roles.held_by(reader, entity_id),
            posts=roles.held_at(reader, entity_id),
            relations=relations.of(reader, entity_id),
            said=quotes.by(reader, entity_id, limit=FIRST),
            about=quotes.about(reader, entity_id, limit=FIRST),
            figures=figures.near(reader, entity_id, FIRST),
        )
    )


def accompanied(reader: Reader, entity_id: int) -> Accompanied:
    """Who and what an entity is named together with: 0.4 s for 105,000 mentions in 1,500 documents."""
    return Accompanied(entity_id, entities.related(reader, entity_id, COMPANY))


def excerpted(reader: Reader, entity_id: int, after: Excerpt | None = None, limit: int = PAGE) -> Excerpted:
    """The next places where an entity is named."""
    found = mentions.excerpts(reader, entity_id, after=after, limit=limit)
    return Excerpted(entity_id, after, found, last=len(found) < limit)


def fetched(reader: Reader, document_id: int) -> Fetched:
    """A document to read."""
    return Fetched(
        documents.document(reader, document_id),
        documents.passages(reader, document_id),
        mentions.marks(reader, document_id),
        quotes.within(reader, document_id),
    )


def copied(reader: Reader, item: Citable, write: Callable[[str], None]) -> Copied:
    """Send the exact words of an item, as they stand in the store at this moment, with their citation."""
    copy = citations.copy(reader, item)
    note = NOTES[copy.source]
    # The words are the store's, free of control characters; a file's name may be anything.
    citation = shown(copy.citation) + (f" ({note})" if note else "")
    text = f"{copy.words}\n\n— {citation}\n"
    sent = clipboard.send(text, write)
    message = sent.message[0].upper() + sent.message[1:]
    return Copied(f"{message}. But {note}." if note else f"{message}.", warning=bool(note) or not sent.sure)


class Finding:
    """The search, with the word lists that it keeps between keystrokes."""

    def __init__(self) -> None:
        self._finder: Finder | None = None

    def warmed(self, reader: Reader) -> Warmed:
        """Build the word lists before the first keystroke."""
        self._of(reader).warm()
        return Warmed()

    def found(self, reader: Reader, words: str) -> Found:
        """The entities whose names are nearest to the words."""
        return Found(words, self._of(reader).find(words) if words.strip() else [])

    def _of(self, reader: Reader) -> Finder:
        self._finder = self._finder or Finder(reader)
        return self._finder
