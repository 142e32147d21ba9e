"""One question to the person in front of the screen, with the evidence for it in words."""

import math
from typing import Literal, TypeAlias

from db.frozen import frozen
from db.kinds import Kind

Sort = Literal["duplicate", "speaker", "kind", "noise"]
SORTS: tuple[Sort, ...] = ("duplicate", "speaker", "kind", "noise")
"""In the order in which they are gone through: what changes most at one key comes first."""

Subject: TypeAlias = tuple[Sort, int, int]
"""Tells a suggestion from all others: its sort, and the ids of what it is about (0 for nothing)."""


@frozen
class Suggestion:
    """What may be wrong, and why one may think so."""

    sort: Sort
    score: float
    """From 0 to 1; as probable as it seems from the evidence, comparable within one sort."""
    evidence: tuple[str, ...]
    """In a user's words, what weighs most first."""
    weight: int
    """How many mentions a decision would touch."""
    entity: int = 0
    """The entity that it is about; of duplicates the weightier one."""
    other: int = 0
    """Of duplicates the one that would go into `entity`."""
    quote: int = 0
    kinds: tuple[Kind, ...] = ()
    """Of a doubtful kind those that have votes, the likeliest first."""
    speakers: tuple[int, ...] = ()
    """Of a quotation the entities that may have said it, the likeliest first."""

    @property
    def subject(self) -> Subject:
        """What tells it from all others; a pair has the smaller id first."""
        if self.quote:
            return self.sort, self.quote, 0
        return self.sort, *sorted((self.entity, self.other), key=lambda one: (one == 0, one))  # type: ignore[return-value]  # two of them

    @property
    def order(self) -> tuple[int, float, int, Subject]:
        """Best evidence first, then what touches most; no two are equal."""
        return SORTS.index(self.sort), -self.score, -self.weight, self.subject


def chance(odds: float) -> float:
    """A probability from the sum of what speaks for and against, in log-odds; two digits, as much as the sums are good for."""
    return round(1 / (1 + math.exp(-odds)), 2)
