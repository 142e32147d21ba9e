"""Probable duplicates: names that are near, weighed by what stands around them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from db.connection import Reader
from db.suggestions.blocks import BLOCKS, Pair, pairs
from db.suggestions.company import Around, Company
from db.suggestions.likeness import Likeness, Rule
from db.suggestions.names import Called, Names, Spelling, read
from db.suggestions.rules import compare
from db.suggestions.suggestion import Suggestion, chance

LEAST = 0.55
"""Probability from which a pair is shown: below it more pairs are two things than one."""
_PIECE = 2000
"""Pairs that are compared between two looks at whether anybody still waits."""
_HOPE = -1.6
"""Log-odds below which nothing around two names would bring them up to `LEAST`: they are not looked up."""
_FOREIGN = ("slip", "cognate")
"""Ways in which a name differs from language to language."""
_SHORT = ("surname", "initial", "middle", "longer", "acronym", "expanded", "bare", "inflected")
"""Ways to write a name that stand beside the full one in the same text."""


def duplicates(reader: Reader) -> Iterator[list[Suggestion]]:
    """Piece by piece, each pair once; the nearest names come first."""
    names = read(reader)
    yield []
    company = Company(reader)
    weighed: set[tuple[int, int]] = set()
    for keys, rules in BLOCKS:
        found: dict[tuple[int, int], tuple[Likeness, Called, Called]] = {}
        for at, pair in enumerate(pairs(names, keys)):
            if at % _PIECE == 0:
                yield []
            _hold(names, pair, rules, found, weighed)
        for both, (likeness, one, other) in found.items():
            weighed.add(both)
            suggestion = weigh(likeness, one, other, company.around(*both))
            yield [suggestion] if suggestion.score >= LEAST else []


def _hold(
    names: Names,
    pair: Pair,
    rules: Sequence[Rule],
    found: dict[tuple[int, int], tuple[Likeness, Called, Called]],
    weighed: set[tuple[int, int]],
) -> None:
    """Keep what speaks loudest for the entities of two spellings, where one of these rules speaks for them at all."""
    left, right = names.spellings[pair[0]], names.spellings[pair[1]]
    both = left.entity.id, right.entity.id  # the weightier one stands first
    if both in weighed or not any(rule(left, right, names) for rule in rules):
        return
    likeness = compare(left, right, names)
    before = found.get(both)
    if likeness and likeness.odds > _HOPE and (before is None or likeness.odds > before[0].odds):
        found[both] = _told(likeness, left, right), left.entity, right.entity


def _told(likeness: Likeness, one: Spelling, other: Spelling) -> Likeness:
    """The same with the forms that are compared, where they are not those that are shown."""
    forms = [f"“{form.text}”" for form in (one, other) if form.text != form.entity.name]
    written = f" (written {' and '.join(dict.fromkeys(forms))})" if forms else ""
    return replace(likeness, words=likeness.words + written)


def weigh(likeness: Likeness, one: Called, other: Called, around: Around) -> Suggestion:
    """One pair with all that speaks for and against it."""
    odds, told = likeness.odds, [likeness.words]
    short = likeness.rule in _SHORT
    if around.bracketed:
        odds += 2.0 if likeness.rule in ("acronym", "expanded") else -0.5
        told.append("one stands in brackets behind the other")
    if around.sentences:
        odds -= 2.4
        told.append(f"but {_counted(around.sentences, 'sentence names', 'sentences name')} both")
    elif around.documents:
        odds += 1.0 if short else 0.1 if around.documents == 1 else -0.6
        told.append(f"{_counted(around.documents, 'document')} in common, never in one sentence")
    if around.posts:
        odds += 1.5
        told.append(f"the same post: {around.posts[0]}")
    if around.shared and around.likeness >= 0.05:
        odds += 1.6 if around.likeness >= 0.25 else 1.1 if around.likeness >= 0.12 else 0.6
        told.append(f"both beside {_listed(around.shared)}")
    elif around.known and not around.documents and not around.foreign:
        odds -= 0.7
        told.append("but never beside the same names")
    if around.foreign and likeness.rule in _FOREIGN:
        odds += 0.6
        told.append("each in texts of another language")
    elif likeness.rule == "cognate":
        odds -= 3.0
    if one.kind != other.kind:
        told.append(f"but one counts as {_article(one.kind)}, the other as {_article(other.kind)}")
    return Suggestion("duplicate", chance(odds), tuple(told), other.mentions, entity=one.id, other=other.id)


def _counted(value: int, noun: str, plural: str = "") -> str:
    return f"{value} {noun if value == 1 else plural or noun + 's'}"


def _listed(names: tuple[str, ...]) -> str:
    few = ", ".join(names[:2])
    return few if len(names) <= 2 else f"{few} and {_counted(len(names) - 2, 'more', 'more')}"


def _article(kind: str) -> str:
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"
