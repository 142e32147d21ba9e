"""Rules for the names of people: initials, middle names, surnames alone."""

from db.suggestions.likeness import Likeness
from db.suggestions.names import Names, Spelling, telling

_LONGER = 2
"""Words that one of two names of a person may have more."""


def person(one: Spelling, other: Spelling, names: Names) -> Likeness | None:
    """The same surname, and nothing against it in what stands before."""
    if one.entity.kind != "person" or other.entity.kind != "person":
        return None
    short, long = sorted((one, other), key=lambda spelling: (len(spelling.words), spelling.letters))
    if len(short.words) == 1:
        return _alone(short, long, names)
    if len(short.words) == len(long.words):
        return _initial(short, long, names)
    if len(long.words) - len(short.words) > _LONGER:
        return None
    return _within(short, long, names) or _initial(short, long, names)


def _alone(short: Spelling, long: Spelling, names: Names) -> Likeness | None:
    """A surname alone, and a person who has it."""
    surname = short.words[0]
    if len(long.words) < 2 or len(surname) < 3 or surname != long.words[-1]:
        return None
    bearers = names.bearers[surname]
    if bearers > 1:
        told = f"{bearers} people have this surname"
        return Likeness(-1.0 - 0.3 * min(bearers, 5), f"the surname alone; {told}", "surname")
    return Likeness(0.1, "the surname alone; nobody else here has it", "surname")


def _initial(short: Spelling, long: Spelling, names: Names) -> Likeness | None:
    """`O. Brévac` and `Odile Brévac`; two initials that differ are two people."""
    if short.words[-1] != long.words[-1] or len(short.words[-1]) < 3:
        return None
    first, given = short.words[0], long.words[0]
    if first == given or first[0] != given[0]:
        return None
    if min(len(first), len(given)) == 1:
        if set(short.words[1:-1]) - set(long.words[1:-1]):
            return None
        odds = 1.9 - 0.4 * max(names.bearers[short.words[-1]] - 2, 0)
        return Likeness(odds, "the same surname, and the initial of the first name", "initial")
    shorter, longer = sorted((first, given), key=len)
    if longer.startswith(shorter) and len(shorter) > 2 and len(longer) - len(shorter) > 1:
        return Likeness(0.5, "the same surname, and the beginning of the first name", "initial")
    return None


def _within(short: Spelling, long: Spelling, names: Names) -> Likeness | None:
    """All words of the one in the other, in their order."""
    more, size = len(long.words) - len(short.words), len(short.words)
    if short.words[0] == long.words[0] and short.words[-1] == long.words[-1]:
        return _between(short, long)
    if long.words[more:] == short.words:
        return _longer(1.2, long, long.words[:more], "before", names)
    first_name = not any(map(str.isspace, short.text))  # `Jean-Jacques`
    if long.words[:size] == short.words and not first_name:
        given = names.given[short.words[-1]] > 1  # `Juan Carlos`, `Juan Carlos X`
        return _longer(0.0 if given else 0.9, long, long.words[size:], "behind", names)
    return None


def _between(short: Spelling, long: Spelling) -> Likeness | None:
    """A middle name or initial more."""
    between = [word for word in long.words[1:-1] if word not in short.words]
    if len(between) != len(long.words) - len(short.words) or any(len(word) == 1 for word in short.words):
        return None  # `George W.`, `George H. W.`
    if all(len(word) == 1 for word in between):
        return Likeness(2.4, "the same but for a middle initial", "middle")
    # `Jean-Marie X` is not `Jean X`
    if "-" in long.text.split()[0]:
        return Likeness(-0.8, "the same but for the second half of the first name", "middle")
    return Likeness(1.3, "the same but for a middle name", "middle")


def _longer(odds: float, long: Spelling, more: tuple[str, ...], where: str, names: Names) -> Likeness:
    """Words more at one end; those of another person are two people run together."""
    if more in names.people or "," in long.text:
        odds -= 2.0
    if any(map(telling, more)) and more != ("s",):
        odds -= 2.5  # `John Paul II`
    return Likeness(odds, f"the same but for “{' '.join(more)}” {where} it", "longer")
