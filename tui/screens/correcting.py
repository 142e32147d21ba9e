"""What can be corrected of what is under the cursor: which key does what there; how, is `tui.corrector`'s."""

from typing import TYPE_CHECKING

from textual import on

from db.answers import EntityLine, Excerpt, FigureLine, QuoteLine, Related, RelationLine, RoleLine
from db.frozen import frozen
from tui.items import Item, Spelling
from tui.messages import Lined
from tui.screens.excerpting import ExcerptingScreen
from tui.widgets.key_line import KeyLine
from tui.widgets.ledger import Ledger
from tui.widgets.virtual_list import VirtualList

if TYPE_CHECKING:
    from db.decisions.deciding import Outcome
    from tui.corrector import Corrector
    from tui.items import Key

NOTHING = dict.fromkeys(("merge", "rename", "retype", "wrong", "this", "bounds", "note"), "")
_ENTITY = {"merge": "Merge", "wrong": "Hide", "rename": "Rename", "retype": "Kind", "note": "Note"}
_MENTION = {"wrong": "Not this one", "this": "This is …"}
_QUOTE = {"this": "Said by …", "wrong": "No quotation", "bounds": "Bounds"}


@frozen
class Subject:
    """What is under the cursor."""

    item: Item | None
    entity: tuple[int, str] | None
    """The entity that it is about, with its name."""
    named: bool = False
    """Does Tab stand on a name in it?"""


class CorrectingScreen(ExcerptingScreen):
    """Corrects what the panes show."""

    spent: "frozenset[Key]" = frozenset()
    """Marks that go with the decision that they were made for."""

    @property
    def subject(self) -> Subject:
        """What a key would correct: what is seen under the cursor, not what may be on its way."""
        if self.focused is self.listing.list:
            line = self.listing.list.line
            return Subject(line, _about(line))
        if not isinstance(self.focused, Ledger) or self.focused.block is None:
            return Subject(None, None)
        block, name = self.focused.block, self.focused.name
        if name and name.entity is not None:
            return Subject(block.item, (name.entity, block.text[name.start : name.stop]), named=True)
        return Subject(block.item, _about(block.item) or _about(self.detail.line))

    @property
    def verbs(self) -> dict[str, str]:
        """What the keys do with it, for the line of keys; nothing for those that do nothing."""
        subject = self.subject
        match subject.item:
            case EntityLine() | Related():
                return {**NOTHING, **_ENTITY}
            case Spelling():
                return {**NOTHING, "this": "Split off", "rename": "Rename"}
            case QuoteLine():
                return {**NOTHING, **_QUOTE}
            case Excerpt():
                return {**NOTHING, **(_QUOTE if subject.item.quote_id is not None else _MENTION)}
            case RoleLine() | RelationLine() | FigureLine():
                return {**NOTHING, "wrong": "Wrong"}
            case _:
                return NOTHING

    @on(Lined)
    @on(Ledger.Moved)
    @on(VirtualList.Moved, "#list")
    def _corrects_otherwise(self) -> None:
        """Other keys may matter where the cursor is now, once the list has learnt the lines that came."""
        self.call_next(self.query_one(KeyLine).renew)

    def take_stars(self) -> None:
        """Decide the stars that an earlier version kept with the session; until that is done, they stay there."""
        if kept := sorted(self.session.stars_kept):
            self.corrector.take_stars(kept)

    def decided(self, outcome: "Outcome") -> None:
        """The marks of what was decided together have done their work."""
        super().decided(outcome)
        self.session.marked -= self.spent
        self.spent = frozenset()

    def undecided(self, reason: str) -> None:
        """What was marked stays marked."""
        super().undecided(reason)
        self.spent = frozenset()

    @property
    def corrector(self) -> "Corrector":
        """Does what the keys say."""
        from tui.corrector import Corrector  # noqa: PLC0415  after the first frame (tui/later.py)

        return Corrector(self)

    def action_merge(self) -> None:
        """Merge the entities that are marked, or this one and another that is asked for."""
        self.corrector.merge()

    def action_rename(self) -> None:
        """Call the entity otherwise."""
        self.corrector.rename()

    def action_retype(self) -> None:
        """Say of what kind the entity is."""
        self.corrector.retype()

    def action_note(self) -> None:
        """Note something of the entity."""
        self.corrector.note()

    def action_wrong(self) -> None:
        """Hide the entity; say that this is no mention, no quotation, or not so."""
        self.corrector.wrong()

    def action_this(self) -> None:
        """Say who or what this is, or who says it."""
        self.corrector.this()

    def action_bounds(self) -> None:
        """Say where the quotation begins and ends."""
        self.corrector.bounds()

    def action_star(self) -> None:
        """Star what is under the cursor, or take its star away."""
        if key := self.under_cursor():
            self.corrector.star([key])
        else:
            self.say("Nothing to star here: entities, documents and what stands in them can be starred.")


def _about(item: object) -> tuple[int, str] | None:
    """The entity that a record is about, or whose words it is."""
    match item:
        case EntityLine():
            return item.id, item.name
        case Related():
            return item.line.id, item.line.name
        case QuoteLine() if item.speaker:
            return item.speaker.id, item.speaker.name
        case _:
            return None
