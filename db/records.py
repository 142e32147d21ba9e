"""The frozen records that cross from the loaders into the store.

Offsets `start` and `stop` are code points of the document's stored text, half open, as in a Python
slice: `text[start:stop]` is exactly what a record is about.
"""

from dataclasses import dataclass

from db.kinds import KINDS, Edge, Kind, PassageKind, QuoteState, RelationStatus, RoleStatus

__all__ = [
    "KINDS",
    "Candidate",
    "Date",
    "Edge",
    "Expansion",
    "Figure",
    "Form",
    "Kind",
    "Mention",
    "Name",
    "Page",
    "Passage",
    "PassageKind",
    "Quote",
    "QuoteState",
    "Reading",
    "Relation",
    "RelationStatus",
    "Role",
    "RoleStatus",
    "Settled",
    "Source",
]


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a text that is one thing to a reader; passages tile the text but for white space."""

    start: int
    stop: int
    kind: PassageKind


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that one rule, or the model, takes for a name: a vote, not yet a mention."""

    start: int
    stop: int
    kind: Kind
    weight: float
    """How much this vote counts, above 0; the model's own votes count up to 1."""
    rule: str
    """Which rule votes, in words that an explorer can show: `model`, `legal form`, `role before` …"""


@dataclass(frozen=True, slots=True)
class Expansion:
    """An acronym beside what it stands for, both as written: `West Electric Network (WEN)`."""

    short: str
    long: str


@dataclass(frozen=True, slots=True)
class Quote:
    """The words of a quotation without their marks; of a lost one, the place where words are missing."""

    start: int
    stop: int
    state: QuoteState
    utterance: int
    """Pieces of one utterance share this number; it is unique within the document."""
    cue_start: int | None = None
    cue_stop: int | None = None
    """The clause that says who speaks (« , déclare Mme X »), where there is one."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity written in digits, with its unit; `low` and `high` are equal unless it is a range."""

    start: int
    stop: int
    low: float
    high: float
    unit: str


@dataclass(frozen=True, slots=True)
class Date:
    """A date as written, and its ISO 8601 value: a day, a month, a year, a range, or `XXXX-10-03`."""

    start: int
    stop: int
    value: str


@dataclass(frozen=True, slots=True)
class Source:
    """A file of source text, as bytes became text."""

    root: str
    """The folder that was loaded, absolute (the folder of a file that was loaded alone)."""
    path: str
    """Relative to the root, with `/` between its parts."""
    sha256: str
    """Of the file's bytes, in hexadecimal."""
    format: str
    encoding: str
    """Which encoding the bytes were read in, and whether that was told or guessed: `utf-8`, `cp1252 (guessed)`."""
    text: str


@dataclass(frozen=True, slots=True)
class EdgeLine:
    """A line above the first running text of a document or below the last, as it is compared with other documents."""

    edge: Edge
    key: int
    """Its words, as one number."""
    neighbour: int
    """The key of the next line towards the document's start or end; 0 for the outermost one."""
    open: bool
    """May it be furniture although it does not say so itself?"""


@dataclass(frozen=True, slots=True)
class Story:
    """What tells one article from another: keys of its longest running text and of its first."""

    longest: int
    opening: int


@dataclass(frozen=True, slots=True)
class Reading:
    """One document, read by itself: everything that can be said without looking at other documents."""

    source: Source
    title: str | None
    published: str | None
    """ISO 8601: a day, a month or a year."""
    language: str
    """ISO 639-1."""
    author: str | None
    publisher: str | None
    url: str | None
    passages: tuple[Passage, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    expansions: tuple[Expansion, ...] = ()
    quotes: tuple[Quote, ...] = ()
    figures: tuple[Figure, ...] = ()
    dates: tuple[Date, ...] = ()
    edges: tuple[EdgeLine, ...] = ()
    story: Story | None = None


@dataclass(frozen=True, slots=True)
class Retold:
    """What changes of a document's reading where lines of it turn out to be its site's, or no longer are."""

    title: str | None
    passages: tuple[Passage, ...]
    candidates: tuple[Candidate, ...]
    quotes: tuple[Quote, ...]
    figures: tuple[Figure, ...]
    dates: tuple[Date, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A stored document as the rules of the second reading see it: no row numbers, no file."""

    text: str
    language: str
    published: str | None
    title: str | None
    passages: tuple[Passage, ...]
    candidates: tuple[Candidate, ...]
    expansions: tuple[Expansion, ...]
    quotes: tuple[Quote, ...]
    figures: tuple[Figure, ...]
    dates: tuple[Date, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """All votes of one rule for one spelling over the whole corpus, added up."""

    form: str
    """The words as written."""
    language: str
    kind: Kind
    rule: str
    weight: float
    """Sum of the votes."""
    votes: int
    documents: int
    spread: int = 0
    """How often the word stands in the corpus, named or not; 0 where the form has several words."""


@dataclass(frozen=True, slots=True)
class Name:
    """One real thing, as decided over the whole corpus."""

    name: str
    """The form that is shown: the fullest and most frequent proper one."""
    kind: Kind
    forms: tuple[tuple[str, str], ...] = ()
    """Every other spelling that is this thing, with the reason why."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a text names one of the corpus' names."""

    start: int
    stop: int
    name: int
    """Index into the names that the corpus decided on."""
    reason: str = ""
    """Why these words are that name where the corpus alone does not say so (`surname of … above`)."""


@dataclass(frozen=True, slots=True)
class Role:
    """A post that a text says somebody holds, held or will hold; names are indexes into the corpus' names."""

    start: int
    stop: int
    person: int
    title: str
    organisation: int | None
    status: RoleStatus = "current"
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """What a text says that one name has to do with another; names are indexes into the corpus' names."""

    start: int
    stop: int
    subject: int
    kind: str
    object: int
    status: RelationStatus = "stated"
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Settled:
    """One document read a second time, with the whole corpus' names in hand."""

    mentions: tuple[Mention, ...] = ()
    speakers: tuple[int | None, ...] = ()
    """One for each of the document's quotes, in their order: an index into the names, or None."""
    roles: tuple[Role, ...] = ()
    relations: tuple[Relation, ...] = ()
