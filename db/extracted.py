"""The tables that hold what was extracted, as the contract's would be if nobody had decided anything."""

import sqlite3
from collections.abc import Callable
from typing import Any

TABLES: dict[str, tuple[str, ...]] = {
    "entities": ("name", "kind"),
    "aliases": ("entity_id", "name", "mentions"),
    "merges": ("entity_id", "name", "reason"),
    "mentions": ("document_id", "start", "stop", "entity_id"),
    "roles": (
        *("document_id", "start", "stop", "person_id", "title", "organisation_id"),
        *("status", "since", "until"),
    ),
    "relations": (
        *("document_id", "start", "stop", "subject_id", "kind", "object_id"),
        *("status", "since", "until"),
    ),
    "quotes": (
        *("document_id", "start", "stop", "state", "utterance", "cue_start", "cue_stop", "speaker_id"),
    ),
    "figures": ("document_id", "start", "stop", "low", "high", "unit"),
}
"""Their names without `extracted_`, and their columns; the entities have the ids that they have in `entities`."""

_NUMBERS = ("start", "stop", "mentions", "utterance", "cue_start", "cue_stop")
_MAY_BE_NULL = ("organisation_id", "since", "until", "cue_start", "cue_stop", "speaker_id")
_ENTITIES = ("entity_id", "person_id", "organisation_id", "subject_id", "object_id", "speaker_id")
_INDEXES = {
    "entities": ("name", "kind"),
    "aliases": ("name", "entity_id"),
    "merges": ("entity_id", "name"),
    "mentions": ("document_id", "start"),
}


def make(database: Any, table: Callable[..., None], index: Callable[..., None]) -> None:
    """Make them, empty: `table` and `index` make one of each."""
    for name, columns in TABLES.items():
        kinds: dict[str, Any] = {"id": int}
        for column in columns:
            whole = column in _NUMBERS or column.endswith("_id")
            kinds[column] = int if whole else float if column in ("low", "high") else str
        to = {column: "extracted_entities" for column in columns if column in _ENTITIES}
        if "document_id" in columns:
            to["document_id"] = "documents"
        null = tuple(column for column in columns if column in _MAY_BE_NULL)
        table(database, f"extracted_{name}", kinds, null=null, to=to)
        first = _INDEXES.get(name, ("document_id", "start"))
        index(database, f"extracted_{name}", *first, unique=name == "mentions")
        for column in columns:
            if column in _ENTITIES and column != first[0]:
                index(database, f"extracted_{name}", column)


def fill(connection: sqlite3.Connection) -> None:
    """Take what the contract's tables hold for the extraction: right as long as nothing was decided."""
    for name in reversed(TABLES):
        connection.execute(f"DELETE FROM extracted_{name}")
    for name, columns in TABLES.items():
        listed = ", ".join(("id", *columns))
        connection.execute(f"INSERT INTO extracted_{name} ({listed}) SELECT {listed} FROM {name}")
