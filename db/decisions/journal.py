"""Dictionaries that can be brought back to how they stood: an undo need not go through the whole log again."""

from collections.abc import Hashable, Mapping
from typing import Any, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

_NOTHING: Any = object()


class Journal:
    """What was set and deleted, in its order, over all dictionaries that write to it."""

    def __init__(self) -> None:
        self._changes: list[tuple[dict[Any, Any], Any, Any]] = []

    @property
    def at(self) -> int:
        """A moment that `back` can return to."""
        return len(self._changes)

    def note(self, changed: "Kept[Any, Any]", key: Any) -> None:
        """Keep what stands under a key that is about to change."""
        self._changes.append((changed, key, changed.get(key, _NOTHING)))

    def back(self, at: int) -> None:
        """Take back all that was changed since a moment."""
        while len(self._changes) > at:
            changed, key, value = self._changes.pop()
            if value is _NOTHING:
                dict.__delitem__(changed, key)
            else:
                dict.__setitem__(changed, key, value)


class Kept(dict[K, V]):
    """A dictionary that writes its changes to a journal. It is changed by `[…] =` and `del` only; what it holds is not changed itself."""

    def __init__(self, journal: Journal) -> None:
        super().__init__()
        self._journal = journal

    def __setitem__(self, key: K, value: V) -> None:
        self._journal.note(self, key)
        super().__setitem__(key, value)

    def __delitem__(self, key: K) -> None:
        self._journal.note(self, key)
        super().__delitem__(key)


class Groups(dict[K, Kept[V, None]]):
    """Sets by key, in the order in which they were filled."""

    def __init__(self, journal: Journal) -> None:
        super().__init__()
        self._journal = journal

    def of(self, key: K) -> Mapping[V, None]:
        """What is in a set."""
        return self.get(key) or {}

    def put(self, key: K, value: V) -> None:
        """Put a value into a set."""
        there = self.get(key)
        if there is None:
            there = self[key] = Kept(self._journal)
        if value not in there:
            there[value] = None
