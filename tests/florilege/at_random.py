"""Takes decisions of every kind at random, on whatever a database holds at that moment."""

import re
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from db.connection import StoreError, open_reader
from db.decisions import deciding, lines
from db.decisions.beside import path as beside
from db.decisions.decision import Decision, Naming, Placing
from db.decisions.facts import values_of
from db.decisions.places import anew, naming, placing
from db.kinds import KINDS
from tests.florilege.invented import NAMES

Numbers = tuple[int, int, int]
"""Which of what there is; any number will do."""

NEW = ("Talmont", "Brück", "WeGrid", "Vaulière Nord", "Wendt", "NRE", "Odile  Brévac", "a")
"""Names that are given: of others, of nobody, of a part of words that have one."""


class Chooser:
    """Chooses among what a database holds, in an order that says nothing of row numbers."""

    def __init__(self, reader: sqlite3.Connection, numbers: Numbers) -> None:
        self.reader = reader
        self.numbers = numbers

    def entity(self, at: int = 0) -> Naming:
        """One of the entities."""
        rows = self.reader.execute("SELECT id FROM entities ORDER BY rank").fetchall()
        return naming(self.reader, self._one(rows, at)[0])

    def target(self, at: int = 0) -> Naming:
        """One of the entities, or a new one."""
        number = self.numbers[at]
        if number % 3:
            return self.entity(at)
        return anew(NEW[number // 3 % len(NEW)], KINDS[number // 50 % 2])

    def row(self, table: str, at: int = 0) -> tuple[int, Placing]:
        """One of the rows of a table, and where it stands."""
        rows = self.reader.execute(
            f"SELECT t.id, t.document_id, t.start, t.stop FROM {table} AS t JOIN documents AS d ON d.id = t.document_id"
            " ORDER BY d.path, t.start, t.stop"
        ).fetchall()
        number, *place = self._one(rows, at)
        return number, placing(self.reader, *place)

    def words(self, at: int = 0) -> tuple[int, Placing]:
        """From one to three words anywhere, and their document."""
        documents = self.reader.execute("SELECT id, text FROM documents ORDER BY path").fetchall()
        document, text = self._one(documents, at)
        number = self.numbers[(at + 1) % 3]
        found = list(re.finditer(r"\w+", text))
        first = found[number % len(found)]
        last = found[min(number % len(found) + number // 7 % 3, len(found) - 1)]
        return document, placing(self.reader, document, first.start(), last.end())

    def alias(self, of: Naming, at: int = 1) -> str:
        """One of the forms of an entity."""
        forms = sorted({of.name, *of.forms})
        return forms[self.numbers[at] % len(forms)]

    def _one(self, rows: list[tuple[Any, ...]], at: int) -> tuple[Any, ...]:
        if not rows:
            raise StoreError("there is none")
        return rows[self.numbers[at] % len(rows)]


def _respan(c: Chooser) -> Decision:
    number, place = c.row("quotes")
    document, start, stop = c.reader.execute(
        "SELECT document_id, start, stop FROM quotes WHERE id = ?", (number,)
    ).fetchone()
    (text,) = c.reader.execute("SELECT text FROM documents WHERE id = ?", (document,)).fetchone()
    edges = sorted({edge for m in re.finditer(r"\w+", text) for edge in m.span()})
    near = [(a, b) for a in edges for b in edges if a < b and abs(a - start) + abs(b - stop) < 14]
    if not near:
        raise StoreError("no other words are near")
    start, stop = near[c.numbers[1] % len(near)]
    return Decision("respan", place=place, onto=placing(c.reader, document, start, stop))


def _star(c: Chooser) -> Decision:
    on = c.numbers[1] % 4 > 0
    record = ("entity", "document", "quote", "mention", "role", "relation", "figure")[c.numbers[2] % 7]
    if record == "entity":
        return Decision("star", entity=c.entity(), table=record, on=on)
    if record == "document":
        return Decision("star", place=placing(c.reader, c.words()[0], 0, 0), table=record, on=on)
    return Decision("star", place=c.row(f"{record}s")[1], table=record, on=on)


def _wrong(c: Chooser) -> Decision:
    table = ("roles", "relations", "figures")[c.numbers[1] % 3]
    number, place = c.row(table)
    return Decision("wrong", place=place, table=table, values=values_of(c.reader, table, number))


def _split(c: Chooser) -> Decision:
    entity = c.entity()
    return Decision("split", entity=entity, words=c.alias(entity), other=c.target(2))


def _speaker(c: Chooser) -> Decision:
    nobody = c.numbers[1] % 4 == 0
    return Decision("speaker", place=c.row("quotes")[1], entity=None if nobody else c.target(1))


def _quote(c: Chooser) -> Decision:
    return Decision("quote", place=c.words()[1], entity=c.target(2) if c.numbers[2] % 2 else None)


def _alias(c: Chooser) -> Decision:
    words = NEW[c.numbers[1] % len(NEW)] if c.numbers[1] % 2 else c.words(1)[1].words
    return Decision("alias", entity=c.entity(), words=words)


KINDS_OF_DECISION: tuple[Callable[[Chooser], Decision], ...] = (
    *[lambda c: Decision("merge", entity=c.entity(), other=c.entity(1))] * 2,
    lambda c: Decision("apart", entity=c.entity(), other=c.entity(1)),
    _split,
    _split,
    lambda c: Decision("rename", entity=c.entity(), words=NEW[c.numbers[1] % len(NEW)]),
    lambda c: Decision("rename", entity=c.entity(), words=c.entity(1).name),
    lambda c: Decision("retype", entity=c.entity(), kind=KINDS[c.numbers[1] % 3]),
    lambda c: Decision("hide", entity=c.entity()),
    lambda c: Decision("note", entity=c.entity(), words=("", "seen", "to ask")[c.numbers[1] % 3]),
    _star,
    _star,
    lambda c: Decision("unname", place=c.row("mentions")[1]),
    lambda c: Decision("name", place=c.words()[1], entity=c.target(2)),
    lambda c: Decision("name", place=c.row("mentions")[1], entity=c.target(2)),
    lambda c: Decision("name", place=c.words()[1], entity=c.target(2), everywhere=True),
    _alias,
    _speaker,
    _respan,
    lambda c: Decision("unquote", place=c.row("quotes")[1]),
    _quote,
    _wrong,
    lambda c: Decision("doubtless", entity=c.entity()),
)


def decided(database: Path, which: Iterable[int], numbers: Numbers) -> bool:
    """Take decisions of these kinds by one key; says whether they found what they are about."""
    try:
        with closing(open_reader(database)) as reader:
            made = [
                KINDS_OF_DECISION[one % len(KINDS_OF_DECISION)](Chooser(reader, numbers)) for one in which
            ]
        deciding.decide(database, [replace(one, why=f"one of {len(made)}") for one in made])
    except StoreError:
        return False
    return True


def turned(database: Path, how: int) -> None:
    """Undo, redo, or turn any one decision of the log."""
    acts = (deciding.undo, deciding.redo, _turn(how))
    try:
        acts[how % 3](database)
    except StoreError:
        return


def _turn(how: int) -> Callable[[Path], object]:
    def turn(database: Path) -> object:
        log = exported(database)
        own = [decision.key for decision in log if not decision.of]
        return deciding.turn(database, own[how // 3 % len(own)]) if own else None

    return turn


def exported(database: Path) -> list[Decision]:
    """The log of a database, as its file has it."""
    file = beside(database)
    return lines.decisions(file.read_bytes(), file)[0] if file.exists() else []


__all__ = ["NAMES", "Numbers", "decided", "exported", "turned"]
