"""Entities and places as the log knows them, and found again: by what they are called and say, never guessed."""

import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

from db.connection import StoreError
from db.decisions.decision import Naming, Placing
from db.kinds import Kind

AROUND = 32
"""Characters kept of what stands before and after a place."""
_LONG = 400
"""Characters of words that are kept whole; of longer ones the two ends and their length say which they are."""
_END = 120
_TELLING = 24
"""Characters that need nothing around them to be known again: a name of ten may be another one's."""
_FORMS = 40
"""Other forms of an entity that are kept: the most frequent."""


def naming(connection: sqlite3.Connection, entity_id: int) -> Naming:
    """What an entity is called in the log. Raises StoreError where it is gone."""
    row = connection.execute("SELECT name, kind FROM entities WHERE id = ?", (entity_id,)).fetchone()
    if row is None:
        raise StoreError("this entity is no longer in the database")
    name, kind = row
    forms = connection.execute(
        "SELECT name FROM aliases WHERE entity_id = ? AND name <> ? ORDER BY mentions DESC, name LIMIT ?",
        (entity_id, name, _FORMS),
    )
    made = connection.execute("SELECT key FROM made_entities WHERE id = ?", (entity_id,)).fetchone()
    twins = connection.execute(
        "SELECT 1 FROM entities WHERE name = ? AND kind = ? AND id <> ?", (name, kind, entity_id)
    ).fetchone()
    at = None
    if twins and not made:
        spot = connection.execute(
            "SELECT document_id, start, stop FROM mentions WHERE entity_id = ? ORDER BY document_id, start LIMIT 1",
            (entity_id,),
        ).fetchone()
        at = placing(connection, *spot) if spot else None
    others = connection.execute(
        "SELECT DISTINCT kind FROM entities WHERE name = ? AND kind <> ? ORDER BY kind", (name, kind)
    )
    return Naming(
        name,
        kind,
        tuple(form for (form,) in forms),
        made[0] if made else "",
        at,
        tuple(other for (other,) in others),
    )


def anew(name: str, kind: Kind) -> Naming:
    """An entity that a decision makes, unless there is one of this name and kind."""
    return Naming(name, kind, new=True)


def placing(connection: sqlite3.Connection, document_id: int, start: int, stop: int) -> Placing:
    """What a place is called in the log. Raises StoreError where the document is gone."""
    row = connection.execute(
        "SELECT f.root, d.path, d.sha256, d.text FROM documents AS d JOIN folders AS f ON f.id = d.folder_id"
        " WHERE d.id = ?",
        (document_id,),
    ).fetchone()
    if row is None:
        raise StoreError("this document is no longer in the database")
    root, path, sha256, text = row
    around = text[max(start - AROUND, 0) : start], text[stop : stop + AROUND]
    return Placing(root, path, sha256, start, stop, _kept(text[start:stop]), *around)


class Places:
    """Finds places again in the documents that there are; keeps what it looked up, so keep it for a whole log."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._texts: dict[int, str] = {}

    def renew(self, connection: sqlite3.Connection) -> None:
        """Go on with another connection to the same database, in which nothing has changed meanwhile."""
        self._connection = connection

    def find(self, place: Placing) -> tuple[int, int, int] | None:
        """Document, start and stop of the words now; None where they are gone, or may be one of several."""
        document = self._document(place)
        if document is None:
            return None
        number, same = document
        text = self.text(number)
        # The same bytes may be another text in a later version, which guesses their encoding better.
        at = place.start if same and _says(text, place, place.start) else _again(text, place)
        return None if at is None else (number, at, at + place.stop - place.start)

    def document(self, place: Placing) -> int | None:
        """The document of a place, whatever stands in it now."""
        found = self._document(place)
        return found[0] if found else None

    def text(self, number: int) -> str:
        """The text of a document."""
        if number not in self._texts:
            if len(self._texts) > 200:
                self._texts.clear()  # some megabytes: a log goes through documents, not back and forth
            row = self._connection.execute("SELECT text FROM documents WHERE id = ?", (number,)).fetchone()
            self._texts[number] = row[0]
        return self._texts[number]

    def words(self, number: int, start: int, stop: int) -> str:
        """What stands at a place."""
        return self.text(number)[start:stop]

    def _document(self, place: Placing) -> tuple[int, bool] | None:
        """A place's document, and whether it is letter for letter the one that was read."""
        row = self._connection.execute(
            "SELECT d.id, d.sha256 FROM folders AS f JOIN documents AS d ON d.folder_id = f.id"
            " WHERE f.root = ? AND d.path = ?",
            (place.root, place.path),
        ).fetchone()
        if row:
            return row[0], row[1] == place.sha256
        for called in (_whole(place.root, place.path), place.sha256, place.path):
            found = self._called.get(called, ())
            if len(found) == 1:
                return found[0][0], found[0][1] == place.sha256
        return None

    @cached_property
    def _called(self) -> dict[str, list[tuple[int, str]]]:
        """Documents, with the hashes of their sources, by whole path, hash and path: one walk for a whole log."""
        called: dict[str, list[tuple[int, str]]] = {}
        rows = self._connection.execute(
            "SELECT d.id, d.sha256, f.root, d.path FROM documents AS d JOIN folders AS f ON f.id = d.folder_id"
        )
        for number, sha256, root, path in rows:
            for name in {_whole(root, path), sha256, path}:
                called.setdefault(name, []).append((number, sha256))
        return called


def _whole(root: str, path: str) -> str:
    """A file, whichever of the folders above it was loaded."""
    return f"{root}/{path}".replace("\\", "/")


def missing(place: Placing) -> str:
    """Why a place was not found."""
    return f"{_short(place.words)!r} is no longer where it was in {place.path}"


def moved(place: Placing, start: int, stop: int, text: str) -> Placing:
    """A place a little beside another one, in the same document."""
    around = text[max(start - AROUND, 0) : start], text[stop : stop + AROUND]
    return replace(
        place, start=start, stop=stop, words=_kept(text[start:stop]), before=around[0], after=around[1]
    )


def _again(text: str, place: Placing) -> int | None:
    """Where words are in a text that is another one now: where they were, else the one place with the same words around it."""
    if _says(text, place, place.start) and _fits(text, place, place.start) == 2:
        return place.start
    found = [at for at in _occurrences(text, place) if _says(text, place, at)]
    for wanted in (2, 1):
        fits = [at for at in found if _fits(text, place, at) >= wanted]
        if fits:
            return fits[0] if len(fits) == 1 else None
    return found[0] if len(found) == 1 and len(place.words) >= _TELLING else None


def _occurrences(text: str, place: Placing) -> Iterable[int]:
    length = place.stop - place.start
    if not length:  # words that the source lost: between what stands around them
        sought, off = place.before + place.after, len(place.before)
    else:
        sought, off = place.words if len(place.words) == length else place.words[:_END], 0
    if not sought:
        return
    at = text.find(sought)
    while at >= 0:
        yield at + off
        at = text.find(sought, at + 1)


def _says(text: str, place: Placing, at: int) -> bool:
    return _kept(text[at : at + place.stop - place.start]) == place.words


def _fits(text: str, place: Placing, at: int) -> int:
    """How many of the two sides are as they were."""
    stop = at + place.stop - place.start
    before = text[max(at - len(place.before), 0) : at] == place.before
    return before + (text[stop : stop + len(place.after)] == place.after)


def _kept(words: str) -> str:
    return words if len(words) <= _LONG else words[:_END] + "…" + words[-_END:]


def _short(words: str) -> str:
    return words if len(words) < 60 else words[:57] + "…"
