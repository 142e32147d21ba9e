"""The log of decisions: what was decided, what was undone, and what no longer finds its object; any line can be turned back."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from db.citations import Citable
from db.connection import Reader
from db.decisions import beside, deciding, log
from db.decisions.deciding import Outcome
from db.decisions.log import Entry
from db.decisions.telling import told, when
from tui import keys, wording
from tui.asking import Desk
from tui.cleaning import shown
from tui.items import Logged
from tui.screens.deciding import DecidingScreen
from tui.session import Session
from tui.widgets.blocks import Block
from tui.widgets.draft import Draft
from tui.widgets.key_line import KeyLine
from tui.widgets.ledger import Ledger


@dataclass(eq=False, repr=False)
class Told(Message):
    """The whole log."""

    entries: list[Entry]


class Entries(Ledger):
    """The decisions, one below the other."""

    @property
    def verbs(self) -> dict[str, str]:
        """What Enter does with the one under the cursor."""
        item = self.block.item if self.block else None
        does = ("Do again" if item.undone else "Take back") if isinstance(item, Logged) else ""
        return {"ledger.open": does, "section.next": "", "copy": ""}


class Log(DecidingScreen[None]):
    """The latest decision stands first; Enter takes one back, or does it again."""

    BINDINGS = keys.bindings("log", "anywhere")

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__(desk, session)
        self._at: str | None = None

    def compose(self) -> ComposeResult:
        """Lay it out."""
        yield Static(id="title", markup=False)
        yield Entries(id="log")
        yield KeyLine()

    def on_mount(self) -> None:
        """Ask for it."""
        self.query_one(Ledger).focus()
        self.renew()

    def renew(self) -> None:
        """Ask for the log again: something was decided, or undone."""
        self.desk.ask(self, "log", _read)

    @on(Told)
    def _told(self, answer: Told) -> None:
        file = beside.path(self.desk.database)
        done = sum(entry.undone_by is None and not entry.decision.of for entry in answer.entries)
        where = f"also in {file}" if file.exists() else f"will also stand in {file}"
        said = f"{wording.counted(done, 'decision')} · {where}"
        self.query_one("#title", Static).update(
            Content.assemble(("Decisions", "bold $title"), f"  {shown(said)}")
        )
        ledger = self.query_one(Ledger)
        top, cursor = ledger.scroll_offset.y, max(ledger.cursor, 0)
        ledger.show(_blocks(answer.entries), cursor, round(top))
        self._does_otherwise()

    @on(Ledger.Moved)
    def _does_otherwise(self) -> None:
        """Enter may do something else with another decision."""
        self.query_one(KeyLine).renew()

    def citable(self) -> Citable | None:
        """Nothing here stands in a source."""
        return None

    @on(Ledger.Opened)
    def _opened(self, event: Ledger.Opened) -> None:
        block = event.control.block
        if block and isinstance(block.item, Logged):
            self.act(partial(_turn, database=self.desk.database, key=block.item.key))

    def action_leave(self) -> None:
        """Back."""
        self.dismiss(None)


def _read(reader: Reader) -> Told:
    return Told(log.every(reader))


def _turn(_reader: Reader, database: Path, key: str) -> Outcome:
    return deciding.turn(database, key)


def _blocks(entries: list[Entry]) -> list[Block]:
    """The decisions, the latest first; what undid them stands with them."""
    if not entries:
        nothing = "Nothing has been decided yet. Mark two names with Space and press m to merge them, x hides one that is none; ? says more."
        return [Draft().faint(nothing).block()]
    undone = {entry.decision.key: entry.decision.at for entry in entries if entry.decision.of}
    made: list[Block] = []
    for entry in reversed(entries):
        if entry.decision.of:
            continue
        draft = Draft().faint(f"{when(entry.decision.at)[:16]}  ")
        if entry.undone_by is not None:
            draft.faint(f"{told(entry.decision)}  undone {when(undone.get(entry.undone_by, ''))[:16]}")
        else:
            draft.add(told(entry.decision))
        if entry.problem and entry.undone_by is None:
            draft.add(f"  holds for nothing now: {entry.problem}", "warning")
        made.append(draft.block(Logged(entry.decision.key, entry.undone_by is not None)))
    return made
