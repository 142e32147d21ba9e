"""Rules for an acronym and what it may stand for, where no text gives one beside the other."""

from db.suggestions.likeness import Likeness
from db.suggestions.names import Names, Spelling, initials, is_acronym

_NEVER = ("person", "place")


def expanded(one: Spelling, other: Spelling, names: Names) -> Likeness | None:
    """What a text gives beside the acronym, as `Union ostrale (UO)`; two such names of one acronym are two things as often."""
    for short, long in ((one, other), (other, one)):
        if short.words != long.words and long.words in names.told.get(short.words, ()):
            return Likeness(1.4, f"a text says “{long.text} ({short.text})” or the like", "expanded")
    return None


def acronym(one: Spelling, other: Spelling, names: Names) -> Likeness | None:
    """The initials of a longer name."""
    short, long = sorted((one, other), key=lambda spelling: len(spelling.words))
    if not is_acronym(short) or short.entity.kind in _NEVER or long.entity.kind in _NEVER:
        return None
    letters = short.letters
    if letters not in initials(long):
        return None
    odds = -0.2 if len(letters) < 4 else 0.9
    content = "".join(word[0] for word in long.words if len(word) > 3)
    odds -= 0.5 if letters != content else 0.0
    odds += 0.2 if short.entity.kind == long.entity.kind else -0.8
    meant = names.meant[letters]
    odds += 0.3 if meant == 1 else -0.4 * min(meant, 4)
    told = "its initials" if meant == 1 else f"its initials, as they are of {meant - 1} more"
    return Likeness(odds, told, "acronym")
