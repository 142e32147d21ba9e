"""A document told once more with the lines that are its site's: page furniture that only other pages tell."""

from db.records import Page, Reading, Retold, Source
from loaders.metadata import metadata
from loaders.passages import passages
from loaders.quotes import quotes
from loaders.read import reading, told


def retold(page: Page, repeated: frozenset[int], *, anew: bool) -> Retold:
    """What the document says without the lines whose keys are `repeated`.

    `anew` where such lines were taken out of what is stored already: then the text itself is read again, for
    what they said is not stored. The outcome depends on the text and on `repeated` alone. Who published the text, and
    when, stays: that was told by these very lines, and tells which site a document belongs to.
    """
    first: Page | Reading = reading(Source("", "", "", "", "", page.text)) if anew else page
    text, language = page.text, page.language
    parts = passages(text, language, repeated)
    return Retold(
        title=metadata(text, language, parts).title,
        passages=parts,
        candidates=told(first.candidates, parts),
        quotes=quotes(text, language, parts),
        figures=told(first.figures, parts),
        dates=told(first.dates, parts),
    )
