"""Which opening mark belongs to which closing one, nested marks inside; what is left over is damage."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.quotes.marks import Mark


@dataclass(frozen=True, slots=True)
class Span:
    """What stands between two marks; of a mark that has no partner, one side is None."""

    opener: int | None
    closer: int | None
    family: str

    @property
    def place(self) -> int:
        """Where it begins."""
        return self.opener if self.opener is not None else self.closer or 0


def spans(marks: Sequence[Mark]) -> list[Span]:
    """Outermost pairs and marks without a partner, in the order of the text; one pass, no going back."""
    stack: list[Mark] = []
    waiting: Counter[str] = Counter()
    pairs: list[tuple[int, int, str]] = []
    single: list[Span] = []
    for mark in marks:
        family = _partner(mark, waiting)
        if mark.closes and family is not None:
            while stack:
                opener = stack.pop()
                waiting[opener.family] -= 1
                if opener.family == family:
                    pairs.append((opener.at, mark.at, mark.family))
                    break
                single.append(Span(opener.at, None, opener.family))
        elif mark.opens:
            stack.append(mark)
            waiting[mark.family] += 1
        else:
            single.append(Span(None, mark.at, mark.family))
    single += [Span(mark.at, None, mark.family) for mark in stack]
    return _outermost(pairs, single)


def _partner(mark: Mark, waiting: Counter[str]) -> str | None:
    """The family of the open mark that this one can close; curly and straight ones close each other."""
    if waiting[mark.family] > 0:
        return mark.family
    if mark.closes and not mark.opens and mark.family in {"double", "straight"}:
        other = "straight" if mark.family == "double" else "double"
        return other if waiting[other] > 0 else None
    if mark.family == "straight" and mark.closes and waiting["double"] > 0:
        return "double"
    return None


def _outermost(pairs: list[tuple[int, int, str]], single: list[Span]) -> list[Span]:
    """Pairs that stand in no other pair, and marks without partner that stand in no pair."""
    pairs.sort(key=lambda pair: (pair[0], -pair[1]))
    found: list[Span] = []
    reach = -1
    for opener, closer, family in pairs:
        if closer > reach:
            found.append(Span(opener, closer, family))
            reach = closer
    inside = iter(found)
    current = next(inside, None)
    alone: list[Span] = []
    for span in sorted(single, key=_by_place):
        while current is not None and current.closer is not None and current.closer < span.place:
            current = next(inside, None)
        if current is None or current.opener is None or span.place < current.opener:
            alone.append(span)
    return sorted(found + alone, key=_by_place)


def _by_place(span: Span) -> int:
    return span.place
