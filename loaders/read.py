"""The first reading of a document: everything that can be said of it by itself, concept after concept."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeVar

from db.records import Candidate, Date, Figure, Passage, Reading, Source
from loaders.dates import dates
from loaders.figures import figures
from loaders.language import language
from loaders.metadata import metadata
from loaders.names import candidates, expansions
from loaders.passages import passages
from loaders.quotes import quotes
from loaders.repetition import edges, story
from loaders.sources import source

_YEAR_NAMED = ("programme", "product", "organisation")
"""Kinds whose names may end in a year that is no date."""
_NAMED = 0.9
"""Weight of the votes for such a name: as much as the model has when it is sure."""

Placed = TypeVar("Placed", Candidate, Date, Figure)


def read(root: Path, path: str) -> Reading:
    """Read the file at `path` (relative, with `/`) under `root`. Raises Refusal where it cannot be read."""
    return reading(source(root, path))


def reading(file: Source) -> Reading:
    """Everything that can be said of a text by itself."""
    text = file.text
    code = language(text)
    parts = passages(text, code)
    said = metadata(text, code, parts)
    # After the metadata: a day without its year takes that of the document.
    days = dates(text, code, said.published)
    # After the dates: the figures of a date are none.
    amounts = figures(text, code, days)
    names = candidates(text, code, parts)
    return Reading(
        source=file,
        title=said.title,
        published=said.published,
        language=code,
        author=said.author,
        publisher=said.publisher,
        url=said.url,
        passages=parts,
        candidates=names,
        expansions=expansions(text, code),
        quotes=quotes(text, code, parts),
        figures=told(amounts, parts),
        dates=told(_unnamed(days, names), parts),
        edges=edges(text, code, parts, said.publisher),
        story=story(text, parts),
    )


def _unnamed(days: Iterable[Date], names: Iterable[Candidate]) -> list[Date]:
    """Dates without the years at the end of the names of programmes, products and organisations: `Plan Sea 2030`.

    The year of an event is when it is held.
    """
    votes: defaultdict[tuple[int, int], float] = defaultdict(float)
    for name in names:
        votes[name.start, name.stop] += name.weight if name.kind in _YEAR_NAMED else -name.weight
    ends = {stop: start for (start, stop), weight in votes.items() if weight >= _NAMED}
    return [day for day in days if len(day.value) > 4 or ends.get(day.stop, day.start) >= day.start]


def told(rows: Iterable[Placed], parts: Sequence[Passage]) -> tuple[Placed, ...]:
    """What stands in what the text tells, not in the furniture of its page."""
    kept: list[Placed] = []
    furniture = iter([part for part in parts if part.kind == "furniture"])
    part = next(furniture, None)
    for row in rows:
        while part is not None and part.stop <= row.start:
            part = next(furniture, None)
        if part is None or row.stop <= part.start:
            kept.append(row)
    return tuple(kept)
