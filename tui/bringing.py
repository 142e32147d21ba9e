"""Takes in, when the explorer starts, what the file beside the database has and the database has not."""

from pathlib import Path
from typing import TYPE_CHECKING

from db.connection import Reader
from db.decisions import home
from tui import wording

if TYPE_CHECKING:
    from db.decisions.deciding import Outcome


def brought(reader: Reader, database: Path) -> "Outcome | None":
    """What came of it; None where both say the same, as they nearly always do."""
    if not home.apart(reader, database):
        return None
    from db.decisions import deciding  # noqa: PLC0415  not for a start that has nothing to take in

    return deciding.bring_together(database)


def told(outcome: "Outcome") -> str:
    """What the user is told of it."""
    came = f"{wording.counted(len(outcome.lines), 'decision')} came in from the file beside the database."
    return " ".join([*([came] if outcome.lines else []), *outcome.complaints])
