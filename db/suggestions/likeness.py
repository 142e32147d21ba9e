"""How near two names are, and in which way: what a rule says of a pair of spellings.

The log-odds of all rules were set by hand on 1,779 French and German news texts, by looking at the pairs of each;
what stands around the names (db/suggestions/company.py) is added to them.
"""

from collections.abc import Callable

from db.frozen import frozen
from db.suggestions.names import Names, Spelling


@frozen
class Likeness:
    """What speaks for two names being one."""

    odds: float
    """In log-odds: 0 is as likely as not."""
    words: str
    rule: str


Rule = Callable[[Spelling, Spelling, Names], Likeness | None]
