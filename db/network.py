"""Questions about who and what belongs together: neighbours by association, the places behind an edge, paths.

Association is Dunning's log-likelihood ratio (Dunning 1993, "Accurate methods for the statistics of surprise and
coincidence") over stretches of text: how surprising it is that two entities are named so often within a few lines
of each other. Over whole documents it would say nothing of whoever is named in all of them.
"""

import math

from db import documents
from db.answers import EntityLine, Excerpt
from db.connection import Reader
from db.documents import JOIN, LINE
from db.entities import LINE as ENTITY
from db.entities import WIDTH as ENTITY_WIDTH
from db.entities import read_line
from db.excerpts import CONTEXT, Cutter
from db.frozen import frozen

_SAMPLE = 2000  # mentions of a very frequent entity that are counted: the first by document
_CLOSE = 400  # code points between two names that are told of together
STEPS = 5  # edges of the longest path that is looked for
_FAN = 60  # neighbours of one entity that a path may go on by


@frozen
class Neighbour:
    """An entity beside another one."""

    line: EntityLine
    together: int
    """Mentions of the one that have the other within a few lines."""
    score: float
    """The log-likelihood ratio; below 0 where they avoid each other."""
    told: tuple[str, ...]
    """What texts say that they have to do with each other: kinds of relations, titles of roles."""


def neighbours(reader: Reader, entity_id: int, limit: int = 40) -> list[Neighbour]:
    """Entities named in the same documents: those that texts relate to it first, then by association."""
    (length,) = reader.execute("SELECT coalesce(sum(length), 0) FROM documents").fetchone()
    total = max(length // (2 * _CLOSE), 1)
    said = told(reader, entity_id)
    rows = reader.execute(
        f"SELECT {ENTITY}, g.together, g.mine FROM (SELECT n.entity_id, count(DISTINCT m.id) AS together,"
        " (SELECT count(*) FROM (SELECT 1 FROM mentions WHERE entity_id = ?1 LIMIT ?2)) AS mine FROM"
        " (SELECT id, document_id, start, stop FROM mentions WHERE entity_id = ?1 ORDER BY document_id, start LIMIT ?2) AS m"
        f" CROSS JOIN mentions AS n ON n.document_id = m.document_id AND n.start BETWEEN m.start - {_CLOSE} AND m.stop + {_CLOSE}"
        " AND n.entity_id <> ?1 GROUP BY n.entity_id) AS g CROSS JOIN entities AS e ON e.id = g.entity_id",
        (entity_id, _SAMPLE),
    )
    found = []
    for row in rows:
        line, together, mine = read_line(row), row[ENTITY_WIDTH], row[ENTITY_WIDTH + 1]
        score = association(together, mine, line.mentions, max(total, mine, line.mentions))
        found.append(Neighbour(line, together, score, tuple(said.get(line.id, ()))))
    found.sort(key=lambda one: (not one.told, -one.score, -one.together, one.line.name, one.line.id))
    return found[:limit]


def association(together: int, mine: int, others: int, total: int) -> float:
    """The log-likelihood ratio of two entities in `mine` and `others` of `total` stretches, `together` in both.

    Negative where they are together less often than by chance.
    """
    others = max(others, together)
    cells = (together, mine - together, others - together, max(total - mine - others + together, 0))
    sums = (mine, total - mine, others, total - others)
    ratio = 2 * (_sum(cells) - _sum(sums) + _sum((total,)))
    return ratio if together * total >= mine * others else -ratio


def _sum(counts: tuple[int, ...]) -> float:
    return sum(count * math.log(count) for count in counts if count > 0)


def told(reader: Reader, entity_id: int) -> dict[int, list[str]]:
    """What texts say that an entity has to do with others, by their ids."""
    found: dict[int, dict[str, None]] = {}
    rows = reader.execute(
        "SELECT object_id, kind FROM relations WHERE subject_id = ?1"
        " UNION SELECT subject_id, kind FROM relations WHERE object_id = ?1"
        " UNION SELECT organisation_id, title FROM roles WHERE person_id = ?1 AND organisation_id IS NOT NULL"
        " UNION SELECT person_id, title FROM roles WHERE organisation_id = ?1 ORDER BY 1, 2",
        (entity_id,),
    )
    for other, words in rows:
        found.setdefault(other, {})[words.replace("_", " ")] = None
    return {other: list(words) for other, words in found.items()}


def between(reader: Reader, one: int, other: int, *, limit: int = 50, width: int = CONTEXT) -> list[Excerpt]:
    """The places where two entities are named within a few lines of each other, by date: from the first name to the second."""
    rows = reader.execute(
        f"SELECT {LINE}, m.start, m.stop, n.start, n.stop FROM appearances AS a"
        " CROSS JOIN appearances AS b ON b.entity_id = :other AND b.document_id = a.document_id"
        " CROSS JOIN mentions AS m ON m.entity_id = a.entity_id AND m.document_id = a.document_id"
        " CROSS JOIN mentions AS n ON n.entity_id = b.entity_id AND n.document_id = a.document_id"
        f" AND n.start BETWEEN m.start - {_CLOSE} AND m.stop + {_CLOSE}"
        f" {JOIN.format('a').replace('JOIN', 'CROSS JOIN')}"
        " WHERE a.entity_id = :one ORDER BY a.dated, a.document_id, m.start, n.start",
        {"one": one, "other": other},
    )
    cutter, found, free = Cutter(reader, width), list[Excerpt](), (0, 0)
    for row in rows:
        line = documents.read_line(row)
        start, stop, first, last = row[documents.WIDTH :]
        if (line.id, start) < free:
            continue
        whole = cutter.cut(line, min(start, first), max(stop, last))
        found.append(whole)
        free = (line.id, whole.after_stop)
        if len(found) == limit:
            break
    return found


def path(reader: Reader, one: int, other: int) -> list[int]:
    """The ids of a shortest chain of entities, each named beside the next; empty where there is none within reach.

    Both ends grow in turn, each by its closest neighbours, so a chain over somebody very common may be passed by.
    """
    sides: tuple[dict[int, int | None], dict[int, int | None]] = ({one: None}, {other: None})
    edges: list[list[int]] = [[one], [other]]
    if one == other:
        return [one]
    for step in range(STEPS):
        side = step % 2
        reached, across = sides[side], sides[1 - side]
        grown = []
        for node in edges[side]:
            for near in neighbours(reader, node, _FAN):
                if near.line.id not in reached:
                    reached[near.line.id] = node
                    grown.append(near.line.id)
                if near.line.id in across:
                    return _joined(sides, near.line.id)
        edges[side] = grown[: _FAN * 4]
    return []


def _joined(sides: tuple[dict[int, int | None], dict[int, int | None]], middle: int) -> list[int]:
    halves = []
    for reached in sides:
        half, node = list[int](), reached[middle]
        while node is not None:
            half.append(node)
            node = reached[node]
        halves.append(half)
    return [*reversed(halves[0]), middle, *halves[1]]
