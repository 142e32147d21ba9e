"""The one writer: everything that is put into a database goes through it, one transaction a document."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from db import folders, intake, repetition, settling
from db import pages as stored
from db.connection import PATIENCE, SCHEMA, StoreError, explained, gather, open_reader, prove, require
from db.decisions import acting, beside, held, log
from db.decisions.acting import Outcome
from db.decisions.decision import Decision
from db.lock import sole_writer
from db.records import Expansion, Form, Name, Page, Reading, Retold, Settled


class Store:
    """A database open for writing; a context manager. Makes the file where there is none, updates an older one.

    `extraction` is the version of the rules that read documents: what an other version read counts as unknown.
    Raises StoreError, in one line, where the file cannot be written by this program now.
    """

    def __init__(self, path: Path | str, *, extraction: str = "") -> None:
        self.path = Path(path).absolute()
        self._extraction = extraction
        self._stack = ExitStack()
        self._readers: list[sqlite3.Connection] = []
        self._connection: sqlite3.Connection
        self.brought: Outcome | None = None
        """What the file beside the database brought when it was opened; None where it had nothing to bring."""

    def __enter__(self) -> Self:
        require()
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(f"{self.path.parent}: {error.strerror}") from error
        with ExitStack() as stack, explained(self.path):
            stack.enter_context(sole_writer(self.path))
            self._connection = _open(self.path)
            stack.callback(self._connection.close)
            _migrate(self._connection, self.path)
            stack.callback(self._tidy)  # only what is ours
            for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON"):
                self._connection.execute(f"PRAGMA {pragma}").fetchone()
            self._bring_together()
            self._stack = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.close()

    def known(self, root: Path | str) -> dict[str, str]:
        """The documents of a folder that need not be read again while their bytes are the same: path to SHA-256."""
        rows = self._connection.execute(
            "SELECT d.path, d.sha256 FROM documents AS d JOIN folders AS f ON f.id = d.folder_id"
            " WHERE f.root = ? AND d.extraction = ? ORDER BY d.path",
            (str(root), self._extraction),
        )
        return dict(rows.fetchall())

    def roots(self) -> list[str]:
        """All folders that were loaded, by name."""
        return folders.roots(self._connection)

    def adopt(self, root: Path | str) -> None:
        """Give a folder the documents of the folders within it that were loaded before."""
        with self._transaction():
            folders.adopt(self._connection, str(root))

    def paths(self, root: Path | str) -> list[str]:
        """All documents of a folder, also those that an other version of the rules read."""
        rows = self._connection.execute(
            "SELECT d.path FROM documents AS d JOIN folders AS f ON f.id = d.folder_id WHERE f.root = ? ORDER BY d.path",
            (str(root),),
        )
        return [path for (path,) in rows]

    @property
    def due(self) -> bool:
        """Have documents changed since the corpus' names were last settled?"""
        row = self._connection.execute("SELECT value FROM state WHERE key = ?", (intake.PASS,)).fetchone()
        return row is not None and bool(row[0] == "due")

    @property
    def count(self) -> int:
        """How many documents there are."""
        return int(self._connection.execute("SELECT count(*) FROM documents").fetchone()[0])

    @property
    def lost(self) -> frozenset[str]:
        """The keys of the decisions that hold for nothing now."""
        return log.lost(self._connection)

    def put(self, root: Path | str, reading: Reading) -> int:
        """Write one document: new, or in place of the one that was read from the same file; its id stays."""
        with self._transaction():
            return intake.put(self._connection, str(root), reading, self._extraction)

    def vanish(self, root: Path | str, paths: Iterable[str]) -> None:
        """Take out documents whose files are gone."""
        with self._transaction():
            intake.vanish(self._connection, str(root), sorted(paths))

    def altered(self) -> list[int]:
        """Documents that have lines of their site which were not told as such, or the other way round."""
        with self._transaction():
            return repetition.changed(self._connection)

    def sited(self, numbers: Iterable[int]) -> Iterator[tuple[int, Page, frozenset[int], bool]]:
        """These documents, the keys of the lines that are their sites', and whether any were told as such before."""
        for number in numbers:
            found = stored.page(self._connection, number)
            if found is not None:
                yield number, found, *repetition.keys(self._connection, number)

    def retell(self, number: int, told: Retold) -> None:
        """Write what a document says without the lines that are its site's, as `altered` found them last."""
        with self._transaction():
            intake.retell(self._connection, number, told)
            repetition.note(self._connection, number)

    def forms(self) -> tuple[Form, ...]:
        """All votes for names, added up over the corpus."""
        with explained(self.path):
            return stored.forms(self._connection)

    def expansions(self) -> tuple[Expansion, ...]:
        """All acronyms that stand beside what they stand for, once for each document."""
        with explained(self.path):
            return stored.expansions(self._connection)

    def pages(self) -> Iterator[tuple[int, Page]]:
        """All documents, by folder and path.

        May be drawn from in an other thread, and while `settle` takes what is made of them: it sees the
        database as it was before.
        """
        reader = open_reader(self.path)
        self._readers.append(reader)
        yield from stored.pages(reader)

    def settle(self, names: Iterable[Name], settled: Iterable[tuple[int, Settled]]) -> None:
        """Write the outcome of the corpus pass over all documents, and mark the pass as done.

        A document that `settled` leaves out keeps no mentions. Rows that did not change keep their ids.
        """
        with self._transaction():
            settling.settle(self._connection, names, settled)

    def decide(self, decisions: Sequence[Decision]) -> Outcome:
        """Take decisions that one key stands for. Raises StoreError where one does not find its object."""
        return self._act(lambda: acting.decide(self._connection, decisions))

    def undo(self) -> Outcome:
        """Take back what was decided last."""
        return self._act(lambda: acting.undo(self._connection))

    def redo(self) -> Outcome:
        """Do again what was undone last."""
        return self._act(lambda: acting.redo(self._connection))

    def turn(self, key: str) -> Outcome:
        """Take back one decision of the log, or do it again."""
        return self._act(lambda: acting.turn(self._connection, key))

    def take_in(self, decisions: Iterable[Decision]) -> Outcome:
        """Add the lines of another log that are not in this one."""
        return self._act(lambda: acting.take_in(self._connection, decisions))

    def _act(self, act: Callable[[], Outcome]) -> Outcome:
        with self._transaction(decided=True):
            outcome = act()
        # Only now: a line that stands in the file stands in the database, however the program ends.
        said = beside.write(beside.path(self.path), outcome.lines)
        return replace(outcome, complaints=tuple(said))

    def _bring_together(self) -> None:
        """Bring the log and the file beside the database to what either of them knows."""
        file = beside.path(self.path)
        known = {key for (key,) in self._connection.execute("SELECT key FROM decisions")}
        written = beside.keys(file)
        told, said = beside.read(file, known) if written - known else ([], [])
        outcome = Outcome(())
        if told:
            with self._transaction(decided=True):
                outcome = acting.take_in(self._connection, told)
        if known - written:
            said += beside.write(file, [entry.decision for entry in log.every(self._connection)])
        if told or said:
            self.brought = replace(outcome, complaints=tuple(said))

    @contextmanager
    def _transaction(self, *, decided: bool = False) -> Iterator[None]:
        """Everything within is written, or nothing. `decided`: it is only the log that changes, not what was extracted."""
        with explained(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                if not decided:
                    held.release(self._connection)
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    self._connection.execute("ROLLBACK")
                raise

    def _tidy(self) -> None:
        """Leave one whole file behind."""
        for reader in self._readers:
            reader.close()
        gather(self._connection)


def _open(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path, isolation_level=None, timeout=PATIENCE, check_same_thread=False)


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Make the tables of a new file, bring those of an older one up to date; sqlite-utils is imported only then."""
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    version = prove(connection, path) if tables or application else 0
    if version == SCHEMA:
        return
    from sqlite_utils import Database  # noqa: PLC0415  0.13 s, not for each load

    from db import schema  # noqa: PLC0415  the same

    schema.migrate(Database(connection, execute_plugins=False))
