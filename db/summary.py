"""The whole database in a few figures: what is printed where there is no terminal."""

from db import entities
from db.answers import EntityLine
from db.connection import Reader
from db.frozen import frozen
from db.kinds import Kind


@frozen
class Summary:
    """What a database holds, by the number."""

    documents: int
    entities: dict[Kind, int]
    """How many of each kind."""
    first: tuple[EntityLine, ...]
    """The entities named most often."""
    quotes: int
    speakers: tuple[tuple[EntityLine, int], ...]
    """Who is quoted how often, most first."""
    unattributed: int
    """Quotations without a speaker."""
    due: bool
    """Is the corpus pass still to be made, so that names and counts are those of an earlier load?"""


def summary(reader: Reader, first: int = 20, speakers: int = 20) -> Summary:
    """Count what the database holds."""
    documents = reader.execute("SELECT count(*) FROM documents").fetchone()[0]
    quotes, spoken = reader.execute("SELECT count(*), count(speaker_id) FROM quotes").fetchone()
    rows = reader.execute(
        f"SELECT {entities.LINE}, count(*) AS said FROM quotes AS q JOIN entities AS e ON e.id = q.speaker_id"
        " GROUP BY q.speaker_id ORDER BY said DESC, e.rank LIMIT ?",
        (speakers,),
    ).fetchall()
    return Summary(
        documents=documents,
        entities=entities.counts(reader),
        first=tuple(entities.lines(reader, entities.order(reader)[:first])),
        quotes=quotes,
        speakers=tuple((entities.read_line(row), row[entities.WIDTH]) for row in rows),
        unattributed=quotes - spoken,
        due=due(reader),
    )


def due(reader: Reader) -> bool:
    """Have documents changed since the corpus' names were last decided?"""
    row = reader.execute("SELECT value FROM state WHERE key = 'corpus pass'").fetchone()
    return row is not None and row[0] == "due"
