"""Which lines at the edges of documents other documents of their site have too, so that they are the site's.

What counts: enough articles that are otherwise different (copies of one release share their lines, and are one), and
that most documents with the neighbouring line have this one as well: a menu stands on every page, a signature above
the same imprint on some. All of it is counted over what is stored now: the history of loads has no part in it.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from urllib.parse import urlsplit

from db.folding import fold

STORIES = 4
"""Different articles that a line must stand in: three have a heading in common by chance."""
SHARE = 0.6
"""Of the documents of a site with the neighbouring line, how many must have the line: menus change now and then."""

_TABLES = ("sites", "common", "beside", "site_lines")


def changed(connection: sqlite3.Connection) -> list[int]:
    """Documents whose lines were told from their site's by other documents than there are now, by folder and path."""
    _clear(connection)
    _sites(connection)
    connection.execute(
        "CREATE TEMP TABLE common AS SELECT s.site, l.edge, l.key, l.neighbour, count(*) AS documents"
        " FROM edge_lines AS l JOIN temp.sites AS s ON s.document_id = l.document_id"
        " JOIN stories AS t ON t.document_id = l.document_id WHERE l.open AND l.key IN"
        " (SELECT key FROM edge_lines GROUP BY key HAVING count(*) >= ?1)"
        " GROUP BY 1, 2, 3, 4 HAVING min(count(DISTINCT t.longest), count(DISTINCT t.opening)) >= ?1",
        (STORIES,),
    )
    connection.execute(
        "CREATE TEMP TABLE beside AS SELECT s.site, l.edge, l.key, count(DISTINCT l.document_id) AS documents"
        " FROM edge_lines AS l JOIN temp.sites AS s ON s.document_id = l.document_id"
        " WHERE l.key IN (SELECT neighbour FROM temp.common) GROUP BY 1, 2, 3"
        " UNION ALL SELECT s.site, e.edge, 0, count(*) FROM temp.sites AS s JOIN stories AS t"
        " ON t.document_id = s.document_id JOIN (SELECT DISTINCT edge FROM temp.common) AS e GROUP BY 1, 2"
    )
    connection.execute("CREATE INDEX temp.beside_key ON beside (key, site, edge)")
    connection.execute(
        "DELETE FROM temp.common WHERE documents < ? * (SELECT b.documents FROM temp.beside AS b"
        " WHERE b.key = common.neighbour AND b.site = common.site AND b.edge = common.edge)",
        (SHARE,),
    )
    connection.execute("CREATE INDEX temp.common_key ON common (key, neighbour, edge, site)")
    connection.execute("CREATE TEMP TABLE site_lines (id INTEGER PRIMARY KEY)")
    connection.execute(
        "INSERT INTO temp.site_lines SELECT DISTINCT l.id FROM edge_lines AS l JOIN temp.sites AS s"
        " ON s.document_id = l.document_id JOIN temp.common AS c ON c.key = l.key AND c.neighbour = l.neighbour"
        " AND c.edge = l.edge AND c.site = s.site WHERE l.open"
    )
    rows = connection.execute(
        "SELECT d.id FROM documents AS d JOIN folders AS f ON f.id = d.folder_id WHERE d.id IN (SELECT document_id"
        " FROM edge_lines WHERE shared <> (id IN (SELECT id FROM temp.site_lines))) ORDER BY f.root, d.path"
    )
    return [number for (number,) in rows]


def keys(connection: sqlite3.Connection, number: int) -> tuple[frozenset[int], bool]:
    """The keys of a document's lines that are its site's, and whether it was told without any such line before."""
    rows = connection.execute(
        "SELECT key, shared, id IN (SELECT id FROM temp.site_lines) FROM edge_lines WHERE document_id = ?",
        (number,),
    ).fetchall()
    return frozenset(key for key, _, now in rows if now), any(before for _, before, _ in rows)


def note(connection: sqlite3.Connection, number: int) -> None:
    """Keep which lines a document has been told without."""
    connection.execute(
        "UPDATE edge_lines SET shared = id IN (SELECT id FROM temp.site_lines) WHERE document_id = ?",
        (number,),
    )


def _sites(connection: sqlite3.Connection) -> None:
    """What each document may share its lines with: its folder, its publisher, the host of its address."""
    sites: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    rows = connection.execute(
        "SELECT d.id, f.root, d.path, d.publisher, d.url FROM documents AS d JOIN folders AS f ON f.id = d.folder_id"
    )
    for number, root, path, publisher, url in rows:
        for site in _of(root, path, publisher, url):
            sites[site].append(number)
    connection.execute("CREATE TEMP TABLE sites (document_id INTEGER, site INTEGER)")
    connection.executemany(
        "INSERT INTO temp.sites VALUES (?, ?)",
        (
            (number, site)
            for site, numbers in enumerate(sites.values())
            if len(numbers) >= STORIES
            for number in numbers
        ),
    )
    connection.execute("CREATE INDEX temp.sites_document ON sites (document_id, site)")


def _of(root: str, path: str, publisher: str | None, url: str | None) -> Iterator[tuple[str, str]]:
    yield "folder", f"{root}/{path}".rpartition("/")[0]
    if publisher:
        yield "publisher", fold(publisher)
    if url:
        yield "host", urlsplit(url if "//" in url else f"//{url}").netloc.lower().removeprefix("www.")


def _clear(connection: sqlite3.Connection) -> None:
    for table in _TABLES:
        connection.execute(f"DROP TABLE IF EXISTS temp.{table}")
