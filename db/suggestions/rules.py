"""The rules by which two names may be one, in one list."""

from dataclasses import replace

from db.suggestions.acronyms import acronym, expanded
from db.suggestions.likeness import Likeness, Rule
from db.suggestions.names import Names, Spelling
from db.suggestions.people import person
from db.suggestions.spellings import bare, cognate, inflected, other_order, same_letters, slip

RULES: tuple[Rule, ...] = (
    same_letters,
    other_order,
    inflected,
    slip,
    bare,
    cognate,
    person,
    acronym,
    expanded,
)
"""Their order does not matter: the one that speaks loudest counts."""
_SHORTER = 0.9
"""Log-odds less where a name is compared by a shorter form of it: `EU` may be part of many names."""


_KNOWN = 3
"""Times as many documents from which on a short form is rather the name of what is known by it (`EU`, `U.S.`)."""


def compare(one: Spelling, other: Spelling, names: Names) -> Likeness | None:
    """What speaks loudest for two spellings of two entities being one."""
    found = [likeness for rule in RULES if (likeness := rule(one, other, names))]
    if not found:
        return None
    best = max(found, key=lambda likeness: likeness.odds)
    short, long = sorted((one, other), key=lambda spelling: spelling.shortened)
    less = _SHORTER * (one.shortened + other.shortened)
    if long.shortened and short.entity.documents >= _KNOWN * long.entity.documents:
        less += 1.7 * _SHORTER
    return replace(best, odds=best.odds - less)
