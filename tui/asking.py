"""Every question to the store is asked in a thread, one at a time in its group, and only posts its answer."""

from collections import deque
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Lock

from textual.dom import DOMNode
from textual.message import Message
from textual.worker import get_current_worker

from db.connection import Reader, StoreError, open_reader
from tui.messages import Refused

PATIENCE = 1.0
"""Seconds to wait at the end for a question that was broken off: SQLite stops within a millisecond."""


class Desk:
    """Read-only connections, one for each group of questions, so that a question can be broken off."""

    def __init__(self, database: Path) -> None:
        self.database = database
        self._readers: dict[str, Reader] = {}
        self._deciding = Lock()
        self._locks: dict[str, Lock] = {"decide": self._deciding}
        self._askers: dict[str, DOMNode] = {}
        """Who put the question of a group that is being answered."""
        self._closed = False
        self._acts: deque[tuple[DOMNode, Callable[[Reader], Message | None]]] = deque()
        """What is still to be decided, the earliest first."""

    @property
    def decides(self) -> bool:
        """Is something being decided, or to be decided?"""
        return bool(self._acts) or self._deciding.locked()

    def decide(self, asker: DOMNode, act: Callable[[Reader], Message | None]) -> None:
        """Decide in a thread, behind what is to be decided before: nothing breaks a decision off, or drops it."""
        self._acts.append((asker, act))
        asker.run_worker(self._act, thread=True, group="decide", exit_on_error=False)

    def _act(self) -> None:
        """Decide what has waited longest, whichever thread it is."""
        with self._deciding:
            if not self._acts:
                return
            asker, act = self._acts.popleft()
            try:
                answer = act(self._reader("decide"))
            except Exception as error:  # noqa: BLE001 - said to the user
                answer = Refused(f"{type(error).__name__}: {error}")
        if answer and not self._closed:
            asker.post_message(answer)

    def ask(self, asker: DOMNode, group: str, question: Callable[[Reader], Message]) -> None:
        """Ask in a thread; the answer is posted to the asker unless a newer question of the group came."""
        self.drop(asker, group)
        self._locks.setdefault(group, Lock())
        asker.run_worker(
            partial(self._answer, asker, group, question),
            thread=True,
            exclusive=True,
            group=group,
            exit_on_error=False,
        )

    def drop(self, asker: DOMNode, group: str) -> None:
        """Want no more answer to the group's question; the worker learns so before its question fails."""
        asker.workers.cancel_group(asker, group)
        answered = self._askers.get(group)
        if answered is asker or not (answered and answered.is_attached):  # another pane's is its own
            self._interrupt(group)

    def _interrupt(self, group: str) -> None:
        """Break off the group's question, if there is one; SQLite stops within a millisecond."""
        if reader := self._readers.get(group):
            reader.interrupt()

    def close(self) -> None:
        """Break everything off: a thread that went on would keep the program from ending."""
        self._closed = True
        while self.decides:  # a decision is never broken off
            self._act()
        for group, reader in list(self._readers.items()):
            self._interrupt(group)
            if self._locks[group].acquire(timeout=PATIENCE):
                reader.close()
                self._locks[group].release()

    def _answer(self, asker: DOMNode, group: str, question: Callable[[Reader], Message]) -> None:
        worker = get_current_worker()
        with self._locks[group]:
            if worker.is_cancelled or self._closed:
                return
            self._askers[group] = asker
            try:
                answer = question(self._reader(group))
            except StoreError as error:
                answer = Refused(str(error))
            except Exception as error:  # noqa: BLE001 - said below, or of no interest to anybody
                # A question that was broken off fails in any way it likes: nobody waits for it.
                if worker.is_cancelled or self._closed:
                    return
                answer = Refused(f"{type(error).__name__}: {error}")
            if not worker.is_cancelled and not self._closed:
                asker.post_message(answer)

    def _reader(self, group: str) -> Reader:
        if group not in self._readers:
            self._readers[group] = open_reader(self.database)
        return self._readers[group]
