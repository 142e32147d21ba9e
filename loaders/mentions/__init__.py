"""Where a text names one of the corpus' names: final spans, the longest only, none in page furniture."""

from db.records import Mention, Page
from loaders.corpus import Lexicon
from loaders.mentions.companies import companies
from loaders.mentions.functions import without_functions
from loaders.mentions.heads import heads
from loaders.mentions.registered import registered
from loaders.mentions.spans import candidates, found, longest
from loaders.mentions.standing import settle
from loaders.mentions.surnames import surnames

__all__ = ["mentions"]


def mentions(page: Page, lexicon: Lexicon) -> tuple[Mention, ...]:
    """The names of the corpus in this text, sorted, without overlaps."""
    spans = longest([*candidates(page, lexicon), *found(page, lexicon)])
    settled = [settle(page, lexicon, span) for span in spans]
    settled = without_functions(page, lexicon, settled)
    # a surname may also be a name of its own elsewhere in the corpus: here the text says whose it is
    settled = surnames(page, lexicon, settled)
    settled = companies(page, lexicon, settled)
    settled = registered(page, lexicon, settled)
    # last, because what a bare noun stands for depends on everything that the text names in full
    settled = heads(page, lexicon, settled)
    return tuple(sorted(settled, key=lambda mention: mention.start))
