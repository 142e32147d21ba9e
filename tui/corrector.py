"""Asks what is left to know for a decision on what is under the cursor, and has it decided."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from db import entities, spots
from db.answers import EntityLine, Excerpt, FigureLine, QuoteLine, Related, RelationLine, RoleLine
from db.connection import Reader
from db.decisions.decision import Decision
from db.kinds import KINDS
from db.spots import Spot
from tui import correcting, wording
from tui.decided import told
from tui.items import Key, Spelling
from tui.screens.bounding import Bounding
from tui.screens.choosing import Chosen, Wanted, kinds
from tui.screens.menu import Menu
from tui.screens.merging import Merge, Merging
from tui.screens.noting import Noting
from tui.screens.renaming import Renaming

if TYPE_CHECKING:
    from db.decisions.deciding import Outcome
    from tui.screens.correcting import CorrectingScreen, Subject

NO_ENTITY = "Go to an entity first."
TWIN = "Another entity is written so too: m merges them."
NOTHING = "Nothing can be called wrong here: go to an entity, an excerpt, a quotation, a post, a relation or a figure."


class Corrector:
    """What the keys of the explorer do that correct something."""

    def __init__(self, screen: "CorrectingScreen") -> None:
        self._screen = screen
        self._app = screen.app
        self._subject: Subject = screen.subject
        self._app.clear_notifications()  # they would cover what is asked

    def _decide(self, make: Callable[[Reader], Sequence[Decision]]) -> None:
        self._screen.decide(make)

    def _entity(self) -> tuple[int, str] | None:
        if self._subject.entity is None:
            self._screen.say(NO_ENTITY)
        return self._subject.entity

    # Entities

    def merge(self) -> None:
        """Those that are marked; else this one and another."""
        marked = self._screen.marked_entities()
        if len(marked) > 1:
            self._weigh(marked)
        elif entity := self._entity():
            number, name = entity
            alike = partial(correcting.alike, finding=self._screen.session.finding, number=number)
            wanted = Wanted(f"The same as {name} is", without=frozenset({number}), new=False, offer=alike)
            self._screen.choose(
                wanted, lambda chosen: self._weigh([number, chosen.line.id]) if chosen.line else None
            )

    def _weigh(self, numbers: Sequence[int]) -> None:
        """Show both sides, and merge what is left to be merged."""

        def ended(merge: Merge | None) -> None:
            if merge is None:
                return
            self._screen.spent = frozenset(("entity", number) for number in numbers)
            if merge.apart:
                self._decide(partial(correcting.apart, one=merge.numbers[0], other=merge.into))
            else:
                self._decide(partial(correcting.merged, numbers=merge.numbers, into=merge.into))

        self._app.push_screen(Merging(self._screen.desk, numbers), ended)

    def rename(self) -> None:
        """Ask for the name."""
        if entity := self._entity():
            number = entity[0]

            def ended(name: str | None) -> None:
                if name:
                    self._rename(number, name)

            self._app.push_screen(Renaming(self._screen.desk, *entity), ended)

    def _rename(self, number: int, name: str) -> None:
        twins: list[EntityLine] = []

        def make(reader: Reader) -> list[Decision]:
            twins.extend(line for line in entities.named(reader, name) if line.id != number)
            return correcting.renamed(reader, number, name)

        def said(outcome: "Outcome") -> str:
            return told(outcome) + (f" {TWIN}" if twins else "")

        self._screen.decide(make, said)

    def retype(self) -> None:
        """Ask for the kind."""
        if entity := self._entity():
            number, name = entity
            line = self._subject.item if not self._subject.named else None
            now = line.kind if isinstance(line, EntityLine) else None

            def ended(letter: str | None) -> None:
                if letter:
                    self._decide(partial(correcting.retyped, number=number, kind=KINDS[int(letter) - 1]))

            self._app.push_screen(Menu(f"{name} is", kinds(now)), ended)

    def note(self) -> None:
        """Ask for the note."""
        if entity := self._entity():
            number = entity[0]

            def ended(words: str | None) -> None:
                if words is not None:
                    self._decide(partial(correcting.noted, number=number, words=words))

            self._app.push_screen(Noting(self._screen.desk, *entity), ended)

    def star(self, keys: Sequence[Key]) -> None:
        """Star them, or take their stars away."""
        self._decide(partial(correcting.starred, keys=keys))

    def take_stars(self, keys: Sequence[Key]) -> None:
        """Have what an earlier version kept as starred be decided so."""
        said = f"{wording.counted(len(keys), 'star')} of earlier sessions: a decision from now on."
        self._screen.decide(partial(correcting.starred, keys=keys, on=True), lambda _outcome: said)

    # What stands in documents

    def wrong(self) -> None:
        """What that means depends on what it is."""
        item = self._subject.item
        match item:
            case EntityLine():
                self._decide(partial(correcting.hidden, number=item.id))
            case Related():
                self._decide(partial(correcting.hidden, number=item.line.id))
            case QuoteLine():
                self._decide(partial(correcting.unquoted, number=item.id))
            case Excerpt() if item.quote_id is not None:
                self._decide(partial(correcting.unquoted, number=item.quote_id))
            case Excerpt():
                if spot := self._spot(item):
                    self._decide(partial(correcting.unnamed, spot=spot))
            case RoleLine() | RelationLine() | FigureLine():
                self._decide(partial(correcting.wrong, claim=item))
            case Spelling():
                self._screen.say("i splits this name off; m, e, t, x are for the entity above.")
            case _:
                self._screen.say(NOTHING)

    def this(self) -> None:
        """The same."""
        item = self._subject.item
        match item:
            case Spelling():
                wanted = self._beside(f"“{item.name}” is", item.name, item.entity_id)
                make = partial(correcting.split, number=item.entity_id, form=item.name)
                self._screen.choose(wanted, lambda chosen: self._decide(partial(make, chosen=chosen)))
            case QuoteLine():
                self._say_who(item.id)
            case Excerpt() if item.quote_id is not None:
                self._say_who(item.quote_id)
            case Excerpt():
                self._say_what(item)
            case _:
                self._screen.say("Go to an excerpt, to another name of an entity, or to a quotation first.")

    def _say_who(self, number: int) -> None:
        marked = self._marked("quote")
        numbers = marked or [number]
        title = (
            f"These {wording.number(len(numbers))} quotations are said by" if marked else "This is said by"
        )
        wanted = Wanted(title, nobody=True, offer=partial(correcting.speakers, number=numbers[0]))
        make = partial(correcting.spoken, numbers=numbers)
        self._choose(wanted, lambda chosen: partial(make, chosen=chosen), "quote", marked)

    def _say_what(self, excerpt: Excerpt) -> None:
        spot = self._spot(excerpt)
        marked = self._marked("mention")
        if spot is None:
            return
        words = excerpt.text[spot[1] - excerpt.before_start : spot[2] - excerpt.before_start]
        said = " ".join(words.split())
        title = f"These {wording.counted(len(marked), 'mention')} are" if marked else f"“{said}” here is"

        def places(reader: Reader) -> list[Spot]:
            return [spots.spot(reader, "mention", number) for number in marked] or [spot]

        make = partial(correcting.named, places=places)
        marks = {mark.entity_id for mark in excerpt.marks if (mark.start, mark.stop) == spot[1:]}
        wanted = self._beside(title, said, *marks)
        self._choose(wanted, lambda chosen: partial(make, chosen=chosen), "mention", marked)

    def _beside(self, title: str, typed: str, number: int = 0) -> Wanted:
        """Another entity than this one: those with names like it are offered."""
        finding = self._screen.session.finding
        offer = partial(correcting.alike, finding=finding, number=number) if number else None
        return Wanted(title, typed, frozenset({number}), offer=offer)

    def _choose(
        self,
        wanted: Wanted,
        make: Callable[[Chosen], Callable[[Reader], Sequence[Decision]]],
        record: str,
        marked: Sequence[int],
    ) -> None:
        def then(chosen: Chosen) -> None:
            self._screen.spent = frozenset((record, number) for number in marked)
            self._decide(make(chosen))

        self._screen.choose(wanted, then)

    def _marked(self, record: str) -> list[int]:
        """What of this is marked, to be decided together."""
        return [number for name, number in sorted(self._screen.session.marked) if name == record]

    def _spot(self, excerpt: Excerpt) -> Spot | None:
        """The words that an excerpt is about, or the name in it that Tab stands on."""
        if not self._subject.named:
            return excerpt.document.id, excerpt.start, excerpt.stop
        number, words = self._subject.entity or (0, "")
        found = [
            mark
            for mark in excerpt.marks
            if mark.entity_id == number
            and excerpt.text[mark.start - excerpt.before_start : mark.stop - excerpt.before_start].replace(
                "\n", " "
            )
            == words
        ]
        if len(found) != 1:
            self._screen.say("That name stands here more than once: open the document, and correct it there.")
            return None
        return excerpt.document.id, found[0].start, found[0].stop

    def bounds(self) -> None:
        """Ask for the bounds of a quotation."""
        item = self._subject.item
        number = (
            item.id if isinstance(item, QuoteLine) else item.quote_id if isinstance(item, Excerpt) else None
        )
        if number is None:
            self._screen.say("Go to a quotation first.")
            return
        if isinstance(item, QuoteLine) and item.state == "lost":
            self._screen.say("The source lost these words: they have no bounds.")
            return

        def ended(place: tuple[int, int] | None) -> None:
            if place:
                start, stop = place
                self._decide(partial(correcting.bounded, number=number, start=start, stop=stop))

        self._app.push_screen(Bounding(self._screen.desk, number), ended)
