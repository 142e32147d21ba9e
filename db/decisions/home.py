"""Where the log of a database stands as a file, and whether both say the same: apart, so that a start can ask."""

import os
from pathlib import Path

from db.connection import Reader

SUFFIX = ".decisions.jsonl"


def path(database: Path) -> Path:
    """Where the log of a database stands: `press.decisions.jsonl` beside `press.db`, wherever a link to it stands.

    Any other suffix stays, so that `press.2024` and `press.2025` have logs of their own.
    """
    real = Path(os.path.realpath(database))
    return real.with_name((real.stem if real.suffix == ".db" else real.name) + SUFFIX)


def apart(reader: Reader, database: Path) -> bool:
    """Has the file decisions that the database has not, or the other way round?"""
    known = {key for (key,) in reader.execute("SELECT key FROM decisions")}
    file = path(database)
    if not known and not file.exists():
        return False
    from db.decisions import beside  # noqa: PLC0415  40 ms, for a start that needs them only here

    return beside.keys(file) != known
