"""Questions about time: how much of the corpus is of which month."""

from array import array

from db.connection import Reader
from db.filters import NONE, Filters, of_documents
from db.frozen import frozen
from db.kinds import KINDS, Kind


@frozen
class MonthLine:
    """A month of the corpus: its documents, and how often they name entities of each kind."""

    month: str
    """`2018-06`; `2018` for documents that say no more than their year."""
    documents: int
    mentions: int
    kinds: dict[Kind, int]


def number(month: str) -> int:
    """A month as a number that sorts as months do: 201806, and 201800 for a whole year."""
    return int(month[:4]) * 100 + int(month[5:7] or 0)


def text(number: int) -> str:
    """The month of a number."""
    return f"{number // 100}-{number % 100:02d}" if number % 100 else str(number // 100)


def order(reader: Reader, filters: Filters = NONE) -> "array[int]":
    """The numbers of these months, the earliest first: what is of each takes longer to count."""
    where, values = of_documents(filters)
    rows = reader.execute(
        f"SELECT DISTINCT substr(d.published, 1, 7) FROM documents AS d WHERE d.published IS NOT NULL AND {where} ORDER BY 1",
        values,
    )
    return array("I", (number(month) for (month,) in rows))


def months(reader: Reader, filters: Filters = NONE) -> list[MonthLine]:
    """Every month that has dated documents which pass the filters, the earliest first."""
    where, values = of_documents(filters)
    found: dict[str, MonthLine] = {}
    rows = reader.execute(
        "SELECT substr(d.published, 1, 7), count(*), sum(d.mentions) FROM documents AS d"
        f" WHERE d.published IS NOT NULL AND {where} GROUP BY 1 ORDER BY 1",
        values,
    )
    for month, documents, mentions in rows:
        found[month] = MonthLine(month, documents, mentions or 0, dict.fromkeys(KINDS, 0))
    rows = reader.execute(
        "SELECT substr(d.published, 1, 7), e.kind, sum(a.mentions) FROM documents AS d"
        " JOIN appearances AS a ON a.document_id = d.id JOIN entities AS e ON e.id = a.entity_id"
        f" WHERE d.published IS NOT NULL AND {where} GROUP BY 1, 2",
        values,
    )
    for month, kind, mentions in rows:
        found[month].kinds[kind] = mentions
    return list(found.values())


def of_entity(reader: Reader, entity_id: int) -> list[tuple[str, int]]:
    """How often an entity is named in each month that has documents naming it."""
    return list(
        reader.execute(
            "SELECT substr(dated, 1, 7), sum(mentions) FROM appearances"
            " WHERE entity_id = ? AND dated < '9999' GROUP BY 1 ORDER BY 1",
            (entity_id,),
        )
    )
