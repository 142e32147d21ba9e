"""The folders that were loaded: one that lies within another belongs to it, so that no text is held twice."""

import sqlite3
from pathlib import PurePath


def roots(connection: sqlite3.Connection) -> list[str]:
    """All folders, by name."""
    return [root for (root,) in connection.execute("SELECT root FROM folders ORDER BY root")]


def adopt(connection: sqlite3.Connection, root: str) -> None:
    """Give `root` the documents of every folder that lies within it; their ids stay.

    Loading a folder and then the one above it ends like loading the one above alone.
    """
    inside = [one for one in roots(connection) if one != root and PurePath(one).is_relative_to(root)]
    if not inside:
        return
    connection.execute("INSERT INTO folders (root) VALUES (?) ON CONFLICT (root) DO NOTHING", (root,))
    (number,) = connection.execute("SELECT id FROM folders WHERE root = ?", (root,)).fetchone()
    for one in inside:
        below = PurePath(one).relative_to(root).as_posix()
        connection.execute(
            "UPDATE documents SET folder_id = ?, path = ? || '/' || path"
            " WHERE folder_id = (SELECT id FROM folders WHERE root = ?)",
            (number, below, one),
        )
        connection.execute("DELETE FROM folders WHERE root = ?", (one,))
