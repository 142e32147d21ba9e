"""Quotations with unsure speakers: nobody is named though a name stands in the words around, or another name than his."""

import re
from collections.abc import Iterator

from db import documents, quotes
from db.answers import Excerpt
from db.connection import Reader
from db.excerpts import marked
from db.frozen import frozen
from db.kinds import Kind
from db.suggestions.suggestion import Suggestion, chance

LEAST = 0.5
"""Probability from which a quotation is shown."""
_STRIDE = 200
"""Documents whose quotations are looked at at a time."""
_BEFORE, _AFTER = 400, 160
"""Code points around a quotation in which its speaker is looked for."""
_SHOWN = 240
"""Code points before it that are shown: three lines of 80 columns."""
_MOST = 5
"""Candidates that are offered."""
_SPEAKS: dict[Kind, float] = {
    "person": 1.0,
    "organisation": 0.7,
    "place": -0.6,
    "event": -2.0,
    "programme": -1.0,
    "product": -1.0,
}
"""How ready each kind is to speak, in log-odds."""
_OF = re.compile(
    r"\b(?:de la|de l|des?|du|d|à|avec|contre|sur|of the|of|to|with|against|on|der|von|vom|zu|an|gegen|über|mit|für|pour)(?:\s+[a-zà-ÿ]+)?[’'\s]*$",
    re.IGNORECASE,
)
_THAT = re.compile(r"\b(?:que|qu|dass|daß|that)\b[^,.;:]*$", re.IGNORECASE)
_SIGNED = re.compile(r"^[\s»”\"“.]*[—–-]\s*$")
_SINGLE = re.compile(r"^[\s,:«„“\"–-]*$")


@frozen
class Said:
    """A quotation and the words around it."""

    id: int
    start: int
    stop: int
    speaker: int | None
    state: str
    cue: tuple[int, int] | None


@frozen
class Near:
    """An entity named near a quotation."""

    id: int
    name: str
    kind: Kind
    start: int
    stop: int


def speakers(reader: Reader) -> Iterator[list[Suggestion]]:
    """Piece by piece, each quotation once."""
    documents = [
        row[0] for row in reader.execute("SELECT DISTINCT document_id FROM quotes ORDER BY 1").fetchall()
    ]
    for at in range(0, len(documents), _STRIDE):
        found = []
        for document in documents[at : at + _STRIDE]:
            found += [one for one in _within(reader, document) if one.score >= LEAST]
        yield found


def around(reader: Reader, quote_id: int) -> Excerpt:
    """A quotation with what stands around it, also in other paragraphs: that is where its speaker may be named."""
    line = quotes.quote(reader, quote_id)
    text = documents.text(reader, line.document.id)
    before, after = max(line.start - _SHOWN, 0), min(line.stop + _AFTER, len(text))
    while 0 < before < line.start and not text[before - 1].isspace():
        before += 1
    while line.stop < after < len(text) and not text[after].isspace():
        after -= 1
    marks = tuple(marked(reader, line.document.id, before, after))
    return Excerpt(
        line.document, line.start, line.stop, before, after, text[before:after], marks, quote_id=quote_id
    )


def _within(reader: Reader, document: int) -> Iterator[Suggestion]:
    """The unsure quotations of one document; its text is read only where there is one."""
    said = [
        Said(number, start, stop, speaker, state, None if first is None else (first, last))
        for number, start, stop, speaker, state, first, last in reader.execute(
            "SELECT id, start, stop, speaker_id, state, cue_start, cue_stop FROM quotes"
            " WHERE document_id = ? ORDER BY start, id",
            (document,),
        ).fetchall()
    ]
    named = [
        Near(*row)
        for row in reader.execute(
            "SELECT m.entity_id, e.name, e.kind, m.start, m.stop FROM mentions AS m"
            " JOIN entities AS e ON e.id = m.entity_id WHERE m.document_id = ? ORDER BY m.start",
            (document,),
        ).fetchall()
    ]
    outside = [one for one in named if not any(q.start <= one.start and one.stop <= q.stop for q in said)]
    (text,) = reader.execute("SELECT text FROM documents WHERE id = ?", (document,)).fetchone()
    uttered: set[tuple[int | None, int]] = set()
    for quote in said:
        suggestion = _doubt(quote, outside, text)
        if suggestion:
            key = suggestion.entity or suggestion.speakers[0], quote.cue[0] if quote.cue else quote.start
            if key not in uttered:  # pieces of one utterance are decided with the first
                uttered.add(key)
                yield suggestion


def _doubt(quote: Said, named: list[Near], text: str) -> Suggestion | None:
    """Who may have said it, where that is unsure."""
    around = [one for one in named if quote.start - _BEFORE < one.start and one.stop < quote.stop + _AFTER]
    in_cue = [one for one in around if quote.cue and quote.cue[0] <= one.start and one.stop <= quote.cue[1]]
    others = [one for one in in_cue if one.id != quote.speaker]
    signed = [
        one for one in around if one.start >= quote.stop and _SIGNED.match(text[quote.stop : one.start])
    ]
    if quote.speaker is None:
        return _unnamed(quote, around, in_cue, signed, text)
    people = [one for one in others if one.kind == "person" and not _OF.search(text[: one.start][-24:])]
    theirs = any(one.id == quote.speaker for one in in_cue)
    if people and not theirs:
        ranked = list(dict.fromkeys([people[0].id, quote.speaker, *(one.id for one in around)]))
        told = (f"the words around it name {people[0].name}",)
        return Suggestion("speaker", chance(0.6), told, 1, quote=quote.id, speakers=tuple(ranked[:_MOST]))
    if quote.state in ("unopened", "unclosed"):
        ranked = list(
            dict.fromkeys([quote.speaker, *(one.id for one in [*in_cue, *around] if one.kind == "person")])
        )
        told = ("a mark is missing in the source: words of another may be in it",)
        return Suggestion("speaker", chance(0.1), told, 1, quote=quote.id, speakers=tuple(ranked[:_MOST]))
    return None


def _unnamed(
    quote: Said, around: list[Near], in_cue: list[Near], signed: list[Near], text: str
) -> Suggestion | None:
    """Nobody is named: whom the words around it may mean."""
    best = signed[:1] or sorted(in_cue, key=lambda one: (-_readiness(one, quote, text), one.start))[:1]
    if quote.state == "unmarked" and best and best[0].kind != "person":
        return None  # `Group A: France – Romania`
    if best:
        odds = (1.2 if signed else 0.2) + _readiness(best[0], quote, text)
        told = [f"{best[0].name} {'signs it' if signed else 'stands in the words that say who speaks'}"]
        rivals = {one.id for one in in_cue} - {best[0].id}
        if rivals and not signed:
            odds -= 0.4
            told.append(f"{len(rivals)} more {'name' if len(rivals) == 1 else 'names'} there")
    elif quote.cue and (people := [one for one in around if one.kind == "person"]):
        before = [one for one in people if one.stop <= quote.start]
        best = before[-1:] or people[:1]
        alone = len({one.id for one in people}) == 1
        odds = 0.4 if alone else -0.3
        told = [
            f"somebody speaks, and {best[0].name} is {'the only one' if alone else 'the nearest'} named around it"
        ]
    else:
        return None
    others = sorted(
        around,
        key=lambda one: (one.kind != "person", one.kind != "organisation", abs(one.start - quote.start)),
    )
    ranked = list(dict.fromkeys([best[0].id, *(one.id for one in in_cue), *(one.id for one in others)]))
    return Suggestion("speaker", chance(odds), tuple(told), 1, quote=quote.id, speakers=tuple(ranked[:_MOST]))


def _readiness(one: Near, quote: Said, text: str) -> float:
    """How ready a name in the words around is to be the speaker."""
    odds = _SPEAKS[one.kind]
    if _OF.search(text[: one.start][-24:]):
        odds -= 1.6  # `l’avocate de X`
    if _THAT.search(text[: one.start][-40:]):
        odds -= 1.2  # `affirmant que X`
    if quote.cue and _SINGLE.match(text[quote.cue[0] : one.start]):
        odds += 0.5  # it begins with the name
    return odds
