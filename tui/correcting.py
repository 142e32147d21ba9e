"""What each key decides of what is under the cursor: questions in a thread that end in decisions."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from db import entities, spots, stars
from db.answers import EntityLine, FigureLine, RelationLine, RoleLine
from db.connection import Reader, StoreError
from db.decisions import facts
from db.decisions.decision import Decision
from db.decisions.places import naming, placing
from db.filters import Filters
from db.kinds import Kind
from db.spots import Spot
from tui.items import Key
from tui.questions import Finding

if TYPE_CHECKING:
    from tui.screens.choosing import Chosen

Claim = RoleLine | RelationLine | FigureLine
"""What can be wrong as a whole."""
OFFERED = 20
"""Entities that are offered because they are near: three screens."""
FORMS, TELLING, FEW = 4, 4, 6
"""Spellings whose likes are looked for, letters of a word that tells something, and likes of each."""

_TABLES: dict[type, str] = {RoleLine: "roles", RelationLine: "relations", FigureLine: "figures"}


def merged(reader: Reader, numbers: Sequence[int], into: int) -> list[Decision]:
    """They all are one entity."""
    target = naming(reader, into)
    return [Decision("merge", naming(reader, number), target) for number in numbers if number != into]


def apart(reader: Reader, one: int, other: int) -> list[Decision]:
    """These two are never the same."""
    return [Decision("apart", naming(reader, one), naming(reader, other))]


def renamed(reader: Reader, number: int, name: str) -> list[Decision]:
    """It is called so; nothing where it is already."""
    if entities.line(reader, number).name == name:
        return []
    return [Decision("rename", naming(reader, number), words=name)]


def retyped(reader: Reader, number: int, kind: Kind) -> list[Decision]:
    """It is of this kind; nothing where it is already."""
    if entities.line(reader, number).kind == kind:
        return []
    return [Decision("retype", naming(reader, number), kind=kind)]


def hidden(reader: Reader, number: int) -> list[Decision]:
    """It is none, or of no interest."""
    return [Decision("hide", naming(reader, number))]


def noted(reader: Reader, number: int, words: str) -> list[Decision]:
    """A note on it, or none any more."""
    if (entities.note(reader, number) or "") == words.strip():
        return []
    return [Decision("note", naming(reader, number), words=words)]


def starred(reader: Reader, keys: Sequence[Key], on: bool | None = None) -> list[Decision]:
    """A star on each, or off it; where it is not said which, the other way than it is."""
    now = stars.starred(reader)
    made = []
    for key in keys:
        wanted = key not in now if on is None else on
        if wanted != (key in now):
            made.append(_star(reader, key, on=wanted))
    return made


def _star(reader: Reader, key: Key, *, on: bool) -> Decision:
    record, number = key
    if record == "entity":
        return Decision("star", naming(reader, number), table=record, on=on)
    if record == "document":
        return Decision("star", place=placing(reader, number, 0, 0), table=record, on=on)
    if record not in stars.RECORDS:
        raise StoreError("this cannot be starred: entities, documents and what stands in them can")
    return Decision("star", place=placing(reader, *spots.spot(reader, record, number)), table=record, on=on)


def split(reader: Reader, number: int, form: str, chosen: "Chosen") -> list[Decision]:
    """What is written so is another entity."""
    return [Decision("split", naming(reader, number), chosen.naming(reader), words=form)]


def named(reader: Reader, places: Callable[[Reader], list[Spot]], chosen: "Chosen") -> list[Decision]:
    """These words are a mention of another entity."""
    entity = chosen.naming(reader)
    return [Decision("name", entity, place=placing(reader, *spot)) for spot in places(reader)]


def unnamed(reader: Reader, spot: Spot) -> list[Decision]:
    """These words are no mention."""
    return [Decision("unname", place=placing(reader, *spot))]


def spoken(reader: Reader, numbers: Sequence[int], chosen: "Chosen") -> list[Decision]:
    """Somebody says these quotations, each with all pieces of its utterance; or nobody that is known does."""
    entity = chosen.naming(reader)
    places = dict.fromkeys(place for number in numbers for place in spots.pieces(reader, number))
    return [Decision("speaker", entity, place=placing(reader, *place)) for place in places]


def unquoted(reader: Reader, number: int) -> list[Decision]:
    """These words are no quotation."""
    return [Decision("unquote", place=placing(reader, *spots.spot(reader, "quote", number)))]


def bounded(reader: Reader, number: int, start: int, stop: int) -> list[Decision]:
    """The quotation is these words."""
    document, first, last = spots.spot(reader, "quote", number)
    if (first, last) == (start, stop):
        return []
    place, onto = placing(reader, document, first, last), placing(reader, document, start, stop)
    return [Decision("respan", place=place, onto=onto)]


def wrong(reader: Reader, claim: Claim) -> list[Decision]:
    """It is not so."""
    table = _TABLES[type(claim)]
    place = placing(reader, claim.document.id, claim.start, claim.stop)
    values = facts.values_of(reader, table, claim.id)
    return [Decision("wrong", place=place, table=table, values=values)]


def alike(reader: Reader, finding: Finding, number: int) -> list[EntityLine]:
    """What may be the same: names with the same words or letters first, then the most frequent of its kind."""
    line = entities.line(reader, number)
    forms = [alias.name for alias in entities.aliases(reader, number)[:FORMS]]
    words = [word for form in forms for word in form.split() if len(word) >= TELLING]
    found = {
        hit.entity: None
        for sought in dict.fromkeys(forms + words)
        for hit in finding.found(reader, sought).hits[:FEW]
    }
    frequent = entities.lines(reader, entities.order(reader, Filters(kinds=(line.kind,)))[:OFFERED])
    return [
        *sorted(found, key=lambda one: one.kind != line.kind),
        *(one for one in frequent if one not in found),
    ]


def speakers(reader: Reader, number: int) -> list[EntityLine]:
    """Who may say a quotation: the people and organisations that its document names."""
    document, _, _ = spots.spot(reader, "quote", number)
    named = entities.within(reader, document)
    return [line for line, _ in named if line.kind in ("person", "organisation")][:OFFERED]
