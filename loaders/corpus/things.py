"""Spellings joined into things: which are one, by which reason, and what their votes say together."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

from db.records import Kind
from loaders.corpus.spellings import Spelling, likeliest

STRONG = 0.25
"""Share of the votes above which a second kind is believed to be possible; of my own choosing, not tuned."""


@dataclass(frozen=True, slots=True)
class Join:
    """Two spellings, by their index, that are one thing, and why in words."""

    left: int
    right: int
    reason: str


class Things:
    """A partition of spellings that is made coarser by joins; the joins stay known."""

    def __init__(self, spellings: list[Spelling]) -> None:
        self.spellings = spellings
        self._parent = list(range(len(spellings)))
        self._joins: dict[int, list[Join]] = {}
        self._kinds: dict[int, dict[Kind, float]] = {}

    def find(self, index: int) -> int:
        """The spelling that stands for the thing that this spelling belongs to."""
        root = index
        while self._parent[root] != root:
            root = self._parent[root]
        while self._parent[index] != root:
            self._parent[index], index = root, self._parent[index]
        return root

    def join(self, joins: Iterable[Join]) -> None:
        """Make one thing of each pair that is not one yet."""
        for join in joins:
            left, right = self.find(join.left), self.find(join.right)
            if left == right:
                continue
            low, high = sorted((left, right))
            kinds = self.kinds(low)
            for kind, weight in self.kinds(high).items():
                kinds[kind] = kinds.get(kind, 0.0) + weight
            self._parent[high] = low
            self._kinds.pop(high, None)
            self._joins.setdefault(join.left, []).append(join)
            self._joins.setdefault(join.right, []).append(join)

    def kinds(self, index: int) -> dict[Kind, float]:
        """The votes of all spellings of the thing."""
        root = self.find(index)
        if root not in self._kinds:
            self._kinds[root] = dict(self.spellings[root].kinds)
        return self._kinds[root]

    def kind(self, index: int) -> Kind:
        """The kind that most votes for any of its spellings name."""
        return likeliest(self.kinds(index))

    def compatible(self, left: int, right: int) -> bool:
        """Whether the kinds of two things do not speak against their being one."""
        mine, yours = self.kind(left), self.kind(right)
        return mine == yours or self._share(left, yours) >= STRONG or self._share(right, mine) >= STRONG

    def _share(self, index: int, kind: Kind) -> float:
        votes = self.kinds(index)
        return votes.get(kind, 0.0) / (sum(votes.values()) or 1.0)

    def members(self) -> list[list[int]]:
        """The things, each as the sorted indexes of its spellings."""
        groups: dict[int, list[int]] = {}
        for index in range(len(self.spellings)):
            groups.setdefault(self.find(index), []).append(index)
        return [groups[root] for root in sorted(groups)]

    def reasons(self, shown: int) -> dict[int, str]:
        """For every other spelling of a thing, why it is the one that is shown: the nearest join's words."""
        found: dict[int, str] = {shown: ""}
        queue = deque([shown])
        while queue:
            here = queue.popleft()
            for join in self._joins.get(here, ()):
                there = join.right if join.left == here else join.left
                if there not in found:
                    found[there] = join.reason
                    queue.append(there)
        del found[shown]
        return found
