"""The queue of suggestions as one goes through it: what was put off, what is asked now, what is ahead."""

from bisect import insort
from collections import Counter
from collections.abc import Collection, Iterable

from db.suggestions.suggestion import SORTS, Sort, Subject, Suggestion


class Review:
    """Each suggestion is asked once; what comes later never pushes away the one that is on the screen."""

    def __init__(self) -> None:
        self.passed: list[Suggestion] = []
        """What was put off, in the order in which it was."""
        self.current: Suggestion | None = None
        self.ahead: list[Suggestion] = []
        """Best evidence first."""
        self._known: set[Subject] = set()
        self._sort: Sort = SORTS[0]
        """Which sort one goes through."""

    @property
    def every(self) -> list[Suggestion]:
        """All that is still to be decided."""
        return [*self.passed, *([self.current] if self.current else []), *self.ahead]

    @property
    def left(self) -> Counter[Sort]:
        """How much of each sort is still to be decided."""
        return Counter(one.sort for one in self.every)

    def knows(self, one: Suggestion) -> bool:
        """Was it found before?"""
        return one.subject in self._known

    def take(self, found: Iterable[Suggestion]) -> None:
        """Add what was found; what is known already, or decided, is not asked again."""
        for one in found:
            if not self.knows(one):
                self._known.add(one.subject)
                insort(self.ahead, one, key=_order)
        if self.current is None and not self.passed:
            self.go_on()

    @property
    def next(self) -> Suggestion | None:
        """The next of the sort that one goes through, then the best of the others."""
        same = (one for one in self.ahead if one.sort == self._sort)
        return next(same, self.ahead[0] if self.ahead else None)

    def go_on(self) -> None:
        """To the next one."""
        self.current = self.next
        if self.current:
            self.ahead.remove(self.current)
        self._sort = self.current.sort if self.current else self._sort

    def put_off(self) -> None:
        """Not now: Left comes back to it."""
        if self.current:
            self.passed.append(self.current)
            self.go_on()

    def go_back(self) -> bool:
        """To what was put off last; False where nothing was."""
        if not self.passed:
            return False
        self._stand(self.passed.pop())
        return True

    def settle(self) -> Suggestion | None:
        """Decide the one on the screen, and go on."""
        settled, self.current = self.current, None
        self.go_on()
        return settled

    def bring_back(self, one: Suggestion) -> None:
        """What was decided is open again, and on the screen."""
        self.drop({one.subject})
        self._stand(one)

    def drop(self, subjects: Collection[Subject]) -> None:
        """These are not to be asked any more, for now."""
        self.passed = [one for one in self.passed if one.subject not in subjects]
        self.ahead = [one for one in self.ahead if one.subject not in subjects]
        if self.current and self.current.subject in subjects:
            self.go_on()

    def forget(self) -> None:
        """What is not in the queue may be found again: something was undone, or the database is another one."""
        self._known = {one.subject for one in self.every}

    def next_sort(self) -> bool:
        """To the best of the next sort that has any, what was put off included; False where there is no other."""
        left = self.left
        at = SORTS.index(self._sort)
        for step in range(1, len(SORTS)):
            wanted = SORTS[(at + step) % len(SORTS)]
            if left[wanted]:
                for one in [one for one in self.passed if one.sort == wanted]:
                    self.passed.remove(one)
                    insort(self.ahead, one, key=_order)
                self._sort = wanted
                if self.current:
                    insort(self.ahead, self.current, key=_order)
                self.go_on()
                return True
        return False

    def _stand(self, one: Suggestion) -> None:
        if self.current:
            insort(self.ahead, self.current, key=_order)
        self.current = one
        self._sort = one.sort


def _order(one: Suggestion) -> tuple[int, float, int, Subject]:
    return one.order
