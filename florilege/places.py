"""Where florilege keeps a user's databases, and which of them was opened last."""

import hashlib
import re
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import platformdirs

from db.connection import StoreError

_RECENT = 20
"""Databases that are remembered."""


def data_folder() -> Path:
    """The folder of this user's databases, made when it is missing.

    The environment variable of the platform (XDG_DATA_HOME on Linux) moves it. Raises StoreError where
    it cannot be made.
    """
    folder = platformdirs.user_data_path("florilege", appauthor=False)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = (error.strerror or "cannot be made").lower()
        raise StoreError(f"{folder}: {why}; say with --db FILE where the database is to be") from error
    return folder


def config_file() -> Path:
    """The file of the user's settings, whether it is there or not (XDG_CONFIG_HOME on Linux moves it)."""
    return platformdirs.user_config_path("florilege", appauthor=False) / "config.toml"


def database_for(paths: Sequence[Path]) -> Path:
    """The database of these source paths: the same paths, in any order, have the same one."""
    places = sorted({str(path.resolve()) for path in paths})
    name = re.sub(r"[^\w.-]+", "-", Path(places[0]).name) or "root"
    digest = hashlib.sha256("\0".join(places).encode("utf-8", "surrogateescape")).hexdigest()[:8]
    return data_folder() / f"{name[:40]}-{digest}.db"


def session_of(database: Path) -> Path:
    """Where the explorer's session of a database is kept. Raises StoreError where nothing can be kept."""
    digest = hashlib.sha256(str(database.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return data_folder() / "sessions" / f"{digest}.json"


def remember(database: Path) -> None:
    """Note that `database` is the one that was opened last; where no note can be kept, it works without."""
    here = database.resolve()
    noted = [str(here), *(str(other) for other in recent() if other != here)][:_RECENT]
    with suppress(OSError, StoreError):
        data_folder().joinpath("last").write_text(
            "\n".join(noted), encoding="utf-8", errors="surrogateescape"
        )


def last() -> Path | None:
    """The database that was opened last, whether it is still there or not; None before the first."""
    return next(iter(recent()), None)


def recent() -> list[Path]:
    """The databases that were opened, the last one first, whether they are still there or not."""
    try:
        noted = (data_folder() / "last").read_text(encoding="utf-8", errors="surrogateescape")
    except (OSError, StoreError):
        return []
    return [Path(line) for line in noted.split("\n") if line and "\0" not in line]
