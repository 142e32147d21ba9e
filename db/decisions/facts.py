"""Finds the row of a role, a relation or a figure that a decision is about."""

import sqlite3

from db.connection import StoreError
from db.decisions.extraction import Spot
from db.decisions.state import State

_COLUMNS = {
    "roles": ("person_id", "title", "organisation_id"),
    "relations": ("subject_id", "kind", "object_id"),
    "figures": ("low", "high", "unit"),
}


def values_of(connection: sqlite3.Connection, table: str, number: int) -> tuple[str, ...]:
    """What tells a row of `table` from others at its place, in words. Raises StoreError where it is gone."""
    row = connection.execute(
        f"SELECT {', '.join(_COLUMNS[table])} FROM {table} WHERE id = ?", (number,)
    ).fetchone()
    if row is None:
        raise StoreError("this is no longer in the database")
    said = []
    for column, value in zip(_COLUMNS[table], row, strict=True):
        if column.endswith("_id") and value is not None:
            named = connection.execute("SELECT name FROM entities WHERE id = ?", (value,)).fetchone()
            said.append(str(named[0]))
        else:
            said.append("" if value is None else str(value))
    return tuple(said)


def rows_of(state: State, table: str, spot: Spot, values: tuple[str, ...]) -> list[int]:
    """The extracted rows at a place that say this; where names changed meanwhile, the one that says the rest."""
    if table not in _COLUMNS:
        return []
    columns = _COLUMNS[table]
    rows = state.connection.execute(
        f"SELECT id, {', '.join(columns)} FROM extracted_{table} WHERE document_id = ? AND start = ? AND stop = ?",
        spot,
    ).fetchall()
    said = {row[0]: _said(state, columns, row[1:]) for row in rows}
    exact = [number for number, told in said.items() if told == values]
    if exact:
        return exact
    plain = [at for at, column in enumerate(columns) if not column.endswith("_id")]
    alike = [
        number
        for number, told in said.items()
        if len(values) == len(columns) and all(told[at] == values[at] for at in plain)
    ]
    return alike if len(alike) == 1 else []


def _said(state: State, columns: tuple[str, ...], row: tuple[object, ...]) -> tuple[str, ...]:
    return tuple(
        ""
        if value is None
        else state.called(state.root(int(str(value))))[0]
        if column.endswith("_id")
        else str(value)
        for column, value in zip(columns, row, strict=True)
    )
