"""What a merge would do, before it happens: what goes into what, with the counts and some excerpts of each."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from db import entities, mentions
from db.answers import EntityLine, Excerpt
from db.connection import Reader
from db.frozen import frozen
from tui import keys, wording
from tui.asking import Desk
from tui.cleaning import shown
from tui.decided import Sides
from tui.messages import Refused
from tui.panes.cuttings import cutting
from tui.panes.parts import source
from tui.screens.resizing import Resizing
from tui.theme import look
from tui.widgets.blocks import Block
from tui.widgets.draft import Draft
from tui.widgets.key_line import KeyLine
from tui.widgets.ledger import Ledger
from tui.widgets.spans import Span

EXCERPTS = 3
"""Places of each that are shown: with two of them all fits 80x24."""
LOOKED = 40
"""Places that these are chosen from."""
AROUND = 60
"""Characters on either side of the name: two rows at 80 columns."""


@frozen
class Merge:
    """What was decided: that some go into one, or that one and another are never the same."""

    numbers: tuple[int, ...]
    into: int
    apart: bool = False


class Members(Ledger):
    """All that might be merged, one below the other."""

    verbs: ClassVar[dict[str, str]] = {"ledger.open": "Merge", "section.next": ""}


class Merging(Resizing, ModalScreen[Merge | None]):
    """Ends with what was decided, or None where it was left."""

    BINDINGS = keys.bindings("merging")

    def __init__(self, desk: Desk, numbers: Sequence[int]) -> None:
        super().__init__()
        self._desk, self._numbers = desk, list(dict.fromkeys(numbers))
        self._lines: list[EntityLine] = []
        self._excerpts: dict[int, list[Excerpt]] = {}
        self._into = 0
        self._out: set[int] = set()

    def compose(self) -> ComposeResult:
        """Lay it out."""
        with Vertical(id="merging"):
            yield Static(id="direction", markup=False)
            yield Members(id="sides")
            yield KeyLine()

    def on_mount(self) -> None:
        """Ask for all of them."""
        self.query_one("#merging").border_title = Content("Merge these?")
        self.query_one("#merging").border_subtitle = Content("d: never the same · Esc goes back")
        self.sides.focus()
        self._desk.ask(self, "merge", partial(_sides, numbers=self._numbers))

    @property
    def sides(self) -> Ledger:
        """All of them, one below the other."""
        return self.query_one("#sides", Ledger)

    @on(Sides)
    def _come(self, answer: Sides) -> None:
        self._lines, self._excerpts = answer.lines, answer.excerpts
        if len(self._lines) < 2:
            self.dismiss(None)
            return
        # What is named most is the least surprise as the one that stays.
        self._into = max(self._lines, key=lambda line: (line.mentions, self._numbers.index(line.id))).id
        self._show()

    @on(Refused)
    def _refused(self, answer: Refused) -> None:
        self.notify(shown(answer.reason), severity="error", markup=False)
        self.dismiss(None)

    def _show(self, cursor: int = 0, top: int = 0) -> None:
        into = next(line for line in self._lines if line.id == self._into)
        going = [line for line in self._lines if line.id not in {self._into, *self._out}]
        names = ", ".join(line.name for line in going) or "nothing"
        self.query_one("#direction", Static).update(
            Content.assemble(
                f" {shown(names)} ", ("→ goes into →" if len(going) < 2 else "→ go into →", "bold $accent"),
                (f" {shown(into.name)}", "bold"),
            )
        )  # fmt: skip
        self.sides.show([block for line in self._lines for block in self._side(line, into)], cursor, top)

    def _side(self, line: EntityLine, into: EntityLine) -> list[Block]:
        """One of them: what becomes of it, what it is called and is, how often and where it is named."""
        what = "stays" if line is into else "left out" if line.id in self._out else "goes in"
        draft = Draft().add(f"{what:<9}", "heading" if line is into else "faint").name(line)
        draft.faint(
            f"  {look(line.kind).word}, {wording.counted(line.mentions, 'mention')}"
            f" in {wording.counted(line.documents, 'document')}"
        )
        if line.kind != into.kind and line.id not in self._out:
            draft.add(f"\n! it becomes of the kind {look(into.kind).word}", "warning")
        made = [draft.block(line, section=True)]
        for excerpt in self._excerpts.get(line.id, ()):
            cut = cutting(excerpt, line.id)
            told = f" — {source(excerpt.document)}"
            own = [span for span in cut.spans if span.entity is None]
            faint = Span(len(cut.text), len(cut.text) + len(told), "faint")
            made.append(Block(cut.text + told, (*own, faint), None, 2))
        return made

    @on(Ledger.Opened)
    def _opened(self) -> None:
        going = tuple(line.id for line in self._lines if line.id not in {self._into, *self._out})
        if going:
            self.dismiss(Merge(going, self._into))
        else:
            self.notify("All others are left out: Space takes one in again.", markup=False)

    def action_turn(self) -> None:
        """Have the next one be the one that stays."""
        every = [line.id for line in self._lines if line.id not in self._out]
        if len(every) > 1:
            self._into = every[(every.index(self._into) + 1) % len(every)]
            self._show(self.sides.cursor, self.sides.scroll_offset.y)

    def action_out(self) -> None:
        """Leave the one under the cursor out, or take it in again; where it is the one that stays, another stays."""
        line = self._here()
        if line is None:
            return
        if len(self._lines) == 2 and not self._out and line.id == self._into:
            self.action_turn()
        self._out ^= {line.id}
        if line.id == self._into:
            left = [other for other in self._lines if other.id not in self._out]
            if not left:
                self._out.clear()
            else:
                self._into = max(left, key=lambda other: other.mentions).id
        self._show(self.sides.cursor, self.sides.scroll_offset.y)

    def action_apart(self) -> None:
        """These two are never the same: the one under the cursor and the one that stays, of several."""
        line = self._here()
        others = [other.id for other in self._lines if other.id != self._into]
        if not others:
            return
        one = line.id if line and line.id in others else others[0]
        if len(others) > 1 and (line is None or line.id == self._into):
            self.notify("Go to the one that is not the same as the one that stays.", markup=False)
        else:
            self.dismiss(Merge((one,), self._into, apart=True))

    def _here(self) -> EntityLine | None:
        block = self.sides.block
        return block.item if block and isinstance(block.item, EntityLine) else None

    def action_leave(self) -> None:
        """Escape."""
        self.dismiss(None)


def _sides(reader: Reader, numbers: Sequence[int]) -> Sides:
    """All of them, with the first places where each is named."""
    lines = entities.lines(reader, numbers)
    return Sides(lines, {line.id: _excerpts(reader, line.id) for line in lines})


def _excerpts(reader: Reader, number: int) -> list[Excerpt]:
    """The first place in each of several documents; where there are few of them, more of each."""
    found = mentions.excerpts(reader, number, limit=LOOKED, width=AROUND)
    documents: dict[int, int] = {}
    turn = []
    for excerpt in found:
        turn.append((documents.get(excerpt.document.id, 0), excerpt))
        documents[excerpt.document.id] = turn[-1][0] + 1
    return [excerpt for _, excerpt in sorted(turn, key=lambda pair: pair[0])][:EXCERPTS]
