"""What the store answers, and what panes say happened: dataclasses, one line each."""

from typing import TYPE_CHECKING, Any

from textual.message import Message

from db.answers import (
    Alias,
    Document,
    DocumentLine,
    EntityLine,
    FigureLine,
    Freshness,
    Hit,
    PassageLine,
    QuoteLine,
    RelationLine,
    RoleLine,
)
from db.filters import Filters
from db.frozen import frozen
from db.kinds import Kind
from tui.posted import posted

if TYPE_CHECKING:
    from array import array
    from pathlib import Path

    from db.answers import Excerpt
    from db.network import Neighbour
    from tui.views.view import Excerpts, Telling
    from tui.widgets.blocks import Block
    from tui.widgets.marked import Marked
    from tui.widgets.tree import Node


@posted
class Refused(Message):
    """A question could not be answered; the reason is one line for the user."""

    reason: str


@posted
class Counted(Message):
    """How much the database holds."""

    documents: int
    kinds: dict[Kind, int]
    starred: frozenset[tuple[str, int]]


@posted
class Versioned(Message):
    """Which version of the database one connection sees."""

    version: int


@posted
class Ordered(Message):
    """The ids of a view's items that pass these filters, in this order."""

    view: str
    filters: Filters
    sort: str
    ids: "array[int]"


@posted
class Gone(Message):
    """What a screen is about is no longer in the database."""

    reason: str


@posted
class LinesWanted(Message):
    """These items are on the screen, and nobody knows yet what they are called."""

    view: str
    ids: list[int]


@posted
class Lined(Message):
    """The records of these items of a view."""

    view: str
    lines: dict[int, Any]


FIRST = 50
"""How many quotations and figures are asked for: about ten screens of them."""
COMPANY = 20
"""How many related entities are asked for: a screen of them."""


@frozen
class Facts:
    """All that is known of one entity but for its excerpts and its company."""

    line: EntityLine
    aliases: list[Alias]
    held: list[RoleLine]
    """Posts that it holds."""
    posts: list[RoleLine]
    """Posts that others hold there."""
    relations: list[RelationLine]
    said: list[QuoteLine]
    about: list[QuoteLine]
    figures: list[FigureLine]


@posted
class Told(Message):
    """What is known of an item of a view."""

    view: str
    item: int
    telling: "Telling"


@posted
class ToldMore(Message):
    """What took longer; it is shown below the rest."""

    view: str
    item: int
    blocks: list["Block"]


@posted
class Excerpted(Message):
    """The excerpts of an item, or the next part of them."""

    view: str
    item: int
    after: Any
    excerpts: "Excerpts"


@posted
class Widened(Message):
    """An excerpt in the whole of its paragraph."""

    block: "Block"


@posted
class Found(Message):
    """The names that a search found."""

    words: str
    hits: list[Hit]


@posted
class FoundMore(Message):
    """What else it found, a group after the other."""

    words: str
    groups: dict[str, list[Any]]


@posted
class Sought(Message):
    """Something that a search for these words found is gone to."""

    item: Any
    words: str


@posted
class Warmed(Message):
    """The search is ready."""


@posted
class Fetched(Message):
    """A document to read."""

    document: Document
    passages: list[PassageLine]
    quotes: list[QuoteLine]
    source: "Marked"


@posted
class Copied(Message):
    """Words were sent to a clipboard, or to a file."""

    message: str
    warning: bool
    """Is there something that the user should know before pasting?"""


@frozen
class Place:
    """Words in a document, and the entity that one comes from."""

    document_id: int
    start: int
    stop: int
    entity_id: int | None = None


@posted
class EntitySought(Message):
    """Somebody follows a name."""

    entity_id: int


@posted
class SearchLeft(Message):
    """The search was left without going anywhere."""


@posted
class Neighboured(Message):
    """Who and what is named near an entity."""

    node: "Node"
    neighbours: "list[Neighbour]"


@posted
class Regrown(Message):
    """A tree of neighbours made anew, as far as it was open."""

    root: "Node"


@posted
class Between(Message):
    """The places where two entities are named close together."""

    one: int
    other: int
    excerpts: "list[Excerpt]"


@posted
class Chained(Message):
    """A chain from one entity to another; empty where there is none."""

    chain: "list[Neighbour]"
    steps: "list[list[Excerpt]]"
    """For each step the first places that name both."""


@posted
class Networked(Message):
    """One entity to show the network of, or two to find the path between."""

    lines: list[EntityLine]


@posted
class Onward(Message):
    """Where another document names the entity that one reads about; None where no more do."""

    line: DocumentLine | None
    place: Place | None
    step: int


@posted
class SourceWanted(Message):
    """Somebody wants to see a source outside of the explorer, at this character."""

    document_id: int
    offset: int


@posted
class Sourced(Message):
    """Where a source is."""

    path: "Path"
    line: int
    """The line of the character that was asked for, from 1."""
    url: str | None
    state: Freshness


@posted
class Said(Message):
    """A pane has something to say to the user, in one line."""

    words: str


@posted
class Compared(Message):
    """Two entities side by side."""

    one: "Telling"
    other: "Telling"
