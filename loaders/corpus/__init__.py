"""The second reading's first half: the votes of all documents become the names of the corpus."""

from loaders.corpus.decide import decide
from loaders.corpus.lexicon import Found, Lexicon

__all__ = ["Found", "Lexicon", "decide"]
