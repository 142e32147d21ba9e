"""Says where words come from, and hands out the exact words to copy."""

from db import documents
from db.answers import (
    DateLine,
    DocumentLine,
    Excerpt,
    FigureLine,
    Freshness,
    PassageHit,
    QuoteLine,
    RelationLine,
    RoleLine,
)
from db.connection import Reader
from db.frozen import frozen

Citable = QuoteLine | Excerpt | RoleLine | RelationLine | FigureLine | DateLine | PassageHit
"""Whatever stands at a place in a document."""


@frozen
class Copy:
    """What goes to the clipboard, and whether its source is still what was loaded."""

    words: str
    """Exactly as they stand in the stored text."""
    citation: str
    source: Freshness

    @property
    def text(self) -> str:
        """The words, then the citation on a line of its own."""
        return f"{self.words}\n\n— {self.citation}\n"


def span(item: Citable) -> tuple[int, int]:
    """The offsets that are cited: of an excerpt all that is shown, of anything else its own words."""
    return (item.before_start, item.after_stop) if isinstance(item, Excerpt) else (item.start, item.stop)


def citation(item: Citable) -> str:
    """Speaker, publisher or title, date, file and offsets, on one line; what is not known is left out."""
    speaker = item.speaker.name if isinstance(item, QuoteLine) and item.speaker else None
    start, stop = span(item)
    line = item.document
    parts = [speaker, line.publisher or line.title, line.published, f"{line.path}:{start}-{stop}"]
    return ", ".join(" ".join(part.split()) for part in parts if part)


def copy(reader: Reader, item: Citable) -> Copy:
    """The exact words of an item, read from the store at this moment, with their citation."""
    start, stop = span(item)
    line: DocumentLine = item.document
    words = documents.text(reader, line.id)[start:stop]
    return Copy(words, citation(item), documents.fresh(reader, line.id))
