"""The questions that the explorer puts to the store; each one runs in a thread and ends in a message."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from db import citations, documents, entities, mentions, network, quotes, stars
from db.answers import DocumentLine, Excerpt, Freshness
from db.citations import Citable
from db.connection import Reader, version
from db.filters import Filters
from db.network import Neighbour
from db.search import Finder
from db.titles import Titles
from tui import clipboard, later, searching
from tui.cleaning import shown
from tui.messages import (
    Between,
    Chained,
    Compared,
    Copied,
    Counted,
    Excerpted,
    Fetched,
    Found,
    FoundMore,
    Gone,
    Lined,
    Neighboured,
    Networked,
    Onward,
    Ordered,
    Place,
    Regrown,
    Sourced,
    Told,
    ToldMore,
    Versioned,
    Warmed,
    Widened,
)
from tui.panes.cuttings import cutting
from tui.views.view import Asked, View

if TYPE_CHECKING:
    from tui.widgets.tree import Node

PAGE = 50
"""Excerpts asked for at a time: about ten screens."""

NOTES: dict[Freshness, str] = {
    "same": "",
    "changed": "the source file has changed since it was loaded",
    "gone": "the source file is gone",
}
"""What a copy has to say about its source."""


def counted(reader: Reader) -> Counted:
    """How much the database holds, and what of it is starred."""
    return Counted(documents.count(reader), entities.counts(reader), frozenset(stars.starred(reader)))


def versioned(reader: Reader) -> Versioned:
    """Whether somebody has written to the database."""
    return Versioned(version(reader))


def ordered(reader: Reader, view: View, filters: Filters, sort: str) -> Ordered:
    """The order of the list."""
    return Ordered(view.name, filters, sort, view.order(reader, filters, sort))


def lined(reader: Reader, view: View, ids: Iterable[int], filters: Filters) -> Lined:
    """What some items are called."""
    return Lined(view.name, view.lines(reader, ids, filters))


def told(reader: Reader, view: View, item: int, filters: Filters) -> Told:
    """All that is known of an item."""
    return Told(view.name, item, view.told(reader, item, filters))


def told_more(reader: Reader, view: View, item: int, filters: Filters) -> ToldMore:
    """What takes longer to know."""
    return ToldMore(view.name, item, view.more(reader, item, filters))


def excerpted(reader: Reader, view: View, item: int, asked: Asked) -> Excerpted:
    """The next places in the sources that stand behind an item."""
    return Excerpted(view.name, item, asked.after, view.excerpts(reader, item, asked))


def widened(reader: Reader, excerpt: Excerpt, entity_id: int | None) -> Widened:
    """An excerpt in the whole of its paragraph."""
    return Widened(cutting(mentions.widened(reader, excerpt), entity_id))


def compared(reader: Reader, one: int, other: int) -> Compared | Gone:
    """Two entities side by side."""
    from tui import comparing  # noqa: PLC0415  after the first frame (tui/later.py)

    if len(entities.lines(reader, (one, other))) < 2:
        return Gone("One of these two is no longer in the database.")
    return Compared(*comparing.compared(reader, one, other))


def networked(reader: Reader, ids: Iterable[int]) -> Networked:
    """What the entities of a network are called."""
    return Networked(entities.lines(reader, ids))


def neighboured(reader: Reader, entity_id: int, node: "Node") -> Neighboured:
    """Who and what is named near an entity."""
    return Neighboured(node, network.neighbours(reader, entity_id))


def regrown(reader: Reader, root: "Node") -> Regrown | Gone:
    """The neighbours of every node that is open, once more."""
    from tui.widgets.tree import grown  # noqa: PLC0415  after the first frame (tui/later.py)

    lines = entities.lines(reader, [root.id])
    if not lines:
        return Gone(f"{shown(root.near.line.name)} is no longer in the database.")
    again = replace(root.near, line=lines[0])
    return Regrown(grown(root, again, partial(network.neighbours, reader)))


def between(reader: Reader, one: int, other: int) -> Between:
    """The places where two entities are named close together."""
    return Between(one, other, network.between(reader, one, other))


def chained(reader: Reader, one: int, other: int) -> Chained | Gone:
    """A chain of names from one entity to another."""
    if len(entities.lines(reader, (one, other))) < 2:
        return Gone("One of these two is no longer in the database.")
    chain = network.path(reader, one, other)
    told = [network.told(reader, number) for number in chain]
    return Chained(
        [
            Neighbour(line, 0, 0.0, tuple(told[place - 1].get(line.id, ())) if place else ())
            for place, line in enumerate(entities.lines(reader, chain))
        ],
        [network.between(reader, one, other, limit=3) for one, other in pairwise(chain)],
    )


def fetched(reader: Reader, document_id: int) -> Fetched:
    """A document to read."""
    from tui.widgets.marked import marked  # noqa: PLC0415  after the first frame (tui/later.py)

    document = documents.document(reader, document_id)
    passages, said = documents.passages(reader, document_id), quotes.within(reader, document_id)
    names = mentions.marks(reader, document_id)
    return Fetched(document, passages, said, marked(document.text, passages, said, names))


def onward(reader: Reader, line: DocumentLine, entity_id: int, step: int, filters: Filters) -> Onward:
    """The first place in the next document that names an entity, or the last one in the document before."""
    other = documents.beside(reader, entity_id, line, step, filters)
    if other is None:
        return Onward(None, None, step)
    every = mentions.of(reader, entity_id, other.id)
    start, stop = every[0 if step > 0 else -1]
    return Onward(other, Place(other.id, start, stop, entity_id), step)


def sourced(reader: Reader, document_id: int, offset: int) -> Sourced:
    """Where a document's source is."""
    document = documents.document(reader, document_id)
    line = document.text.count("\n", 0, offset) + 1
    return Sourced(documents.file(document.line), line, document.url, documents.fresh(reader, document_id))


def copied(
    reader: Reader, item: Citable, write: Callable[[str], None], way: clipboard.Way = "auto"
) -> Copied:
    """Send the exact words of an item, as they stand in the store at this moment, with their citation."""
    copy = citations.copy(reader, item)
    note = NOTES[copy.source]
    # The words are the store's, free of control characters; a file's name may be anything.
    citation = shown(copy.citation) + (f" ({note})" if note else "")
    text = f"{copy.words}\n\n— {citation}\n"
    sent = clipboard.send(text, write, way=way)
    message = sent.message[0].upper() + sent.message[1:]
    return Copied(f"{message}. But {note}." if note else f"{message}.", warning=bool(note) or not sent.sure)


class Finding:
    """The search, with the word lists that it keeps between keystrokes."""

    def __init__(self) -> None:
        self._finder: Finder | None = None
        self._titles: Titles | None = None

    def warmed(self, reader: Reader) -> Warmed:
        """Bring the screens that are not there yet, and build the word lists before the first keystroke."""
        later.bring()
        self._of(reader).warm()
        return Warmed()

    def found(self, reader: Reader, words: str) -> Found:
        """The entities whose names are nearest to the words."""
        return Found(words, searching.names(self._of(reader), words))

    def found_more(self, reader: Reader, words: str) -> FoundMore:
        """What else has the words."""
        self._titles = self._titles or Titles(reader)
        return FoundMore(words, searching.rest(reader, self._titles, words))  # type: ignore[arg-type]  # groups are their names

    def _of(self, reader: Reader) -> Finder:
        self._finder = self._finder or Finder(reader)
        return self._finder
