"""What is decided of words that somebody selected in a document: made in a thread, ending in decisions."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from db import documents, entities
from db.answers import EntityLine, PassageLine
from db.connection import Reader, StoreError
from db.decisions.decision import Decision, Placing
from db.decisions.elsewhere import elsewhere, is_nameable
from db.decisions.places import placing
from db.frozen import frozen
from db.marks import CLOSING, OPENING, closed, opened
from tui.widgets.spans import Span

if TYPE_CHECKING:
    from tui.screens.choosing import Chosen

OFFERED = 20
"""Entities that are offered as speakers: three screens."""
LONGEST = 200
"""Characters of a name at most: more is a sentence that was selected by mistake."""


@frozen
class Words:
    """Words of a document, as they stood on the screen."""

    document_id: int
    start: int
    stop: int
    said: str
    """Exactly `text[start:stop]`."""

    @property
    def line(self) -> str:
        """The words on one line."""
        return " ".join(self.said.split())

    @property
    def spot(self) -> tuple[int, int, int]:
        """Where they stand."""
        return self.document_id, self.start, self.stop

    def place(self, reader: Reader) -> Placing:
        """As the log knows them. Raises StoreError where they are no longer there."""
        if documents.text(reader, self.document_id)[self.start : self.stop] != self.said:
            raise StoreError("this document is another one now: select the words again")
        return placing(reader, *self.spot)


def is_name(words: Words, passages: Iterable[PassageLine]) -> bool:
    """Can these words be one name? They stand in one paragraph, and are not a text of their own."""
    within = any(one.start <= words.start and words.stop <= one.stop for one in passages)
    return within and words.stop - words.start <= LONGEST


def named(reader: Reader, words: Words, chosen: "Chosen") -> list[Decision]:
    """They are a mention of an entity, here or everywhere."""
    entity = chosen.naming(reader)
    return [Decision("name", entity, place=words.place(reader), everywhere=chosen.everywhere)]


def aliased(reader: Reader, words: Words, chosen: "Chosen") -> list[Decision]:
    """They are another name of an entity in all documents; here too, where that alone would leave them out."""
    entity, place = chosen.naming(reader), words.place(reader)
    made = [Decision("alias", entity, words=words.line)]
    if not is_nameable(reader, words.line, words.spot):
        made.append(Decision("name", entity, place=place))
    return made


def unnamed(reader: Reader, names: Sequence[Words]) -> list[Decision]:
    """They are no mentions."""
    return [Decision("unname", place=words.place(reader)) for words in names]


def quoted(
    reader: Reader, pieces: Sequence[Words], there: AbstractSet[tuple[int, int]], chosen: "Chosen"
) -> list[Decision]:
    """They are a quotation, said by an entity or by nobody that is known; what is `there` is one already."""
    entity = chosen.naming(reader)
    return [
        Decision(
            "speaker" if (words.start, words.stop) in there else "quote", entity, place=words.place(reader)
        )
        for words in pieces
    ]


def unquoted(reader: Reader, quotes: Sequence[Words]) -> list[Decision]:
    """They are no quotations."""
    return [Decision("unquote", place=words.place(reader)) for words in quotes]


def count(reader: Reader, words: Words) -> int:
    """How many other places would be named too."""
    return sum(1 for _ in elsewhere(reader, words.line, words.spot))


def pieces(words: Words, text: str, passages: Iterable[PassageLine]) -> Iterator[Words]:
    """The quotation that words are: a piece for each paragraph, without the marks around it."""
    for passage in passages:
        start, stop = max(words.start, passage.start), min(words.stop, passage.stop)
        if start < stop and passage.kind != "furniture":
            start, stop = _unmarked(text, start, stop)
            if start < stop:
                yield Words(words.document_id, start, stop, text[start:stop])


def _unmarked(text: str, start: int, stop: int) -> tuple[int, int]:
    """The words between the marks that were selected with them; marks within others are theirs."""
    start, stop = _trimmed(text, start, stop)
    first = start + (text[start:stop][:1] in tuple(OPENING) and not opened(text, start))
    last = stop - (text[first:stop][-1:] in tuple(CLOSING) and not closed(text, stop))
    return _trimmed(text, first, last)


def _trimmed(text: str, start: int, stop: int) -> tuple[int, int]:
    """The same without white space at its ends."""
    words = text[start:stop]
    return stop - len(words.lstrip()), start + len(words.rstrip())


def speakers(reader: Reader, names: Sequence[Span], words: Words) -> list[EntityLine]:
    """Who may say a quotation: whom the document names, those named nearest to it first."""
    near = sorted(names, key=lambda name: max(name.start - words.stop, words.start - name.stop))
    numbers = dict.fromkeys(name.entity for name in near if name.entity is not None)
    people = [line for line in entities.lines(reader, numbers) if line.kind in ("person", "organisation")]
    return people[:OFFERED]
