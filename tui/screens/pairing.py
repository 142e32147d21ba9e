"""What the explorer opens for the entity chosen, or for the two that are marked: their network, their comparison."""

from functools import partial
from typing import TYPE_CHECKING

from textual import on

from tui import questions
from tui.messages import Networked
from tui.screens.listed import ListedScreen

if TYPE_CHECKING:
    from pathlib import Path

    from tui.reviewing import Review

_LETTERS = "abcdefghijklmnopqrst"


class PairingScreen(ListedScreen):
    """Opens screens about one entity or two, and goes where they end."""

    review: "Review | None" = None
    """The suggestions, as far as one has gone through them."""

    def seek(self, item: int) -> None:
        """Go to an entity."""
        raise NotImplementedError

    def marked_entities(self) -> list[int]:
        """The ids of the entities that are marked."""
        return [number for name, number in sorted(self.session.marked) if name == "entity"]

    def action_network(self) -> None:
        """The network around the entity chosen, or the path between the two that are marked."""
        marked = self.marked_entities()
        (_, chosen), _ = self.spoken_of()[0]
        if len(marked) == 2:
            self.desk.ask(self, "network", partial(questions.networked, ids=marked))
        elif chosen:
            self.desk.ask(self, "network", partial(questions.networked, ids=[chosen]))
        else:
            self.say("Choose an entity first, or mark two with Space.")

    @on(Networked)
    def _networked(self, answer: Networked) -> None:
        from tui.screens.network import Network  # noqa: PLC0415  after the first frame (tui/later.py)

        one, other = answer.lines[0], answer.lines[1] if len(answer.lines) > 1 else None
        self.app.push_screen(Network(self.desk, self.session, one, other), self._ended)

    def action_compare(self) -> None:
        """The two entities that are marked, side by side; with one marked, it and the one chosen."""
        (_, chosen), _ = self.spoken_of()[0]
        pair = list(dict.fromkeys([*self.marked_entities(), *([chosen] if chosen else [])]))[:2]
        if len(pair) < 2:
            self.say("Mark one entity with Space and go to another, or mark two.")
        else:
            from tui.screens.compare import Compare  # noqa: PLC0415  after the first frame (tui/later.py)

            self.app.push_screen(Compare(self.desk, self.session, pair[0], pair[1]), self._ended)

    def action_log(self) -> None:
        """What was decided so far."""
        from tui.screens.logged import Log  # noqa: PLC0415  after the first frame (tui/later.py)

        self.app.push_screen(Log(self.desk, self.session))

    def action_review(self) -> None:
        """Go through what may want a look, on from where that was left."""
        from tui.reviewing import Review  # noqa: PLC0415  after the first frame (tui/later.py)
        from tui.screens.suggesting import Suggesting  # noqa: PLC0415  the same

        self.review = self.review or Review()
        self.app.push_screen(Suggesting(self.desk, self.session, self.review), self._ended)

    def action_recent(self) -> None:
        """Open another database, one that was open before."""
        from tui.screens.menu import Choice, Menu  # noqa: PLC0415  after the first frame (tui/later.py)

        if self.app.is_web:  # a window ends with its explorer
            self.say("A browser's window shows one database: florilege serve --db FILE for another.")
            return
        others: tuple[Path, ...] = getattr(self.app, "recent", ())[: len(_LETTERS)]
        if not others:
            self.say("No other database was opened yet.")
            return
        choices = [
            Choice(letter, path.name, str(path.parent))
            for letter, path in zip(_LETTERS, others, strict=False)
        ]

        def chosen(letter: str | None) -> None:
            if letter:
                self.app.exit(others[_LETTERS.index(letter)])

        self.app.push_screen(Menu("Databases", choices), chosen)

    def _ended(self, entity_id: int | None) -> None:
        self.show_marks()
        if entity_id is not None:
            self.seek(entity_id)
