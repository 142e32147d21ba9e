"""The second reading of a document: what it says, now that the names of the whole corpus are known."""

from collections.abc import Sequence

from db.records import Name, Page, Settled
from loaders.corpus import Lexicon
from loaders.mentions import mentions
from loaders.relations import relations
from loaders.roles import roles
from loaders.speakers import speakers


def settle(page: Page, names: Sequence[Name], lexicon: Lexicon) -> Settled:
    """Where `page` names what the corpus knows, who speaks, who holds which post, who has to do with whom.

    `lexicon` was built from these same `names`; indexes in the result are indexes into them.
    """
    found = mentions(page, lexicon)
    held = roles(page, names, found)
    # Roles first: « la présidente de la Région » and „so der Präsident“ speak through the post they hold.
    said = speakers(page, names, found, held)
    return Settled(mentions=found, speakers=said, roles=held, relations=relations(page, names, found, held))
