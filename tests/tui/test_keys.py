"""One table of keys, and nothing beside it."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from typing import Any

from textual.binding import Binding

from tui.app import Explorer
from tui.keys import KEYS, PLACES
from tui.palette import Actions
from tui.panes.find import FindPane
from tui.panes.reader import ReaderPane
from tui.picture import answered
from tui.screens.bounding import Bounding
from tui.screens.choosing import Choosing
from tui.screens.compare import Compare
from tui.screens.help import Help
from tui.screens.logged import Log
from tui.screens.merging import Merging
from tui.screens.network import Network
from tui.screens.picking import PickBox
from tui.screens.reader import Reader
from tui.screens.suggesting import Suggesting
from tui.widgets.box import Box
from tui.widgets.ledger import Ledger
from tui.widgets.marked_text import MarkedText
from tui.widgets.tree import Tree

Driving = Callable[..., AbstractAsyncContextManager[Any]]

ELSEWHERE: dict[str, tuple[type, ...]] = {
    "reader": (Reader, ReaderPane, FindPane),
    "reading": (Reader, ReaderPane, FindPane),
    "selecting": (MarkedText,),
    "finding": (Reader, ReaderPane, FindPane),
    "tree": (Tree, Network),
    "network": (Tree, Network),
    "compare": (Compare,),
    "suggesting": (Suggesting,),
    "picking": (Choosing, PickBox),
    "merging": (Merging,),
    "bounding": (Bounding,),
    "log": (Log,),
}
"""What has the keys of places that are not on the first screen."""


def test_every_id_is_its_own() -> None:
    assert len({key.id for key in KEYS}) == len(KEYS)


def test_no_key_means_two_things_in_one_place() -> None:
    seen = [(key.where, name) for key in KEYS for name in key.keys.split(",")]
    assert len(seen) == len(set(seen))
    assert {key.where for key in KEYS} == set(PLACES)


async def test_the_panes_bind_what_the_table_says(explorer: Explorer) -> None:
    async with explorer.run_test() as pilot:
        await answered(explorer, pilot)
        bound = {
            binding.id
            for node in (*explorer.screen.query("*"), explorer.screen)
            for bindings in node._bindings.key_to_bindings.values()
            for binding in bindings
        }
        for nodes in ELSEWHERE.values():
            bound |= {one.id for node in nodes for one in node.BINDINGS if isinstance(one, Binding)}  # type: ignore[attr-defined]  # widgets all
        assert {key.id for key in KEYS} <= bound


async def test_every_action_can_be_done_where_it_is_bound(explorer: Explorer) -> None:
    async with explorer.run_test():
        nodes = (*explorer.screen.query("*"), explorer.screen, explorer)
        for key in KEYS:
            holders: tuple[object, ...] = ELSEWHERE.get(key.where, nodes)
            name = key.action.rpartition(".")[2].partition("(")[0]
            assert any(hasattr(node, f"action_{name}") for node in holders), key.id


async def test_the_help_screen_shows_every_key(explorer: Explorer) -> None:
    async with explorer.run_test(size=(100, 40)) as pilot:
        await answered(explorer, pilot)
        await pilot.press("question_mark")
        await pilot.pause()
        assert isinstance(explorer.screen, Help)
        text = "\n".join(block.text for block in explorer.screen.query_one(Ledger).blocks)
        assert all(key.tooltip in text for key in KEYS)
        await pilot.press("escape")
        await pilot.pause()
        assert not isinstance(explorer.screen, Help)


async def test_help_is_searched_by_key_and_by_word(explorer: Explorer) -> None:
    async with explorer.run_test(size=(100, 40)) as pilot:
        await answered(explorer, pilot)
        await pilot.press("question_mark", *"conc")
        await pilot.pause()
        ledger = explorer.screen.query_one(Ledger)
        assert [block.text.split()[0] for block in ledger.blocks if block.indent] == ["c", "S"]
        await pilot.press(*["backspace"] * 4, "y")
        await pilot.pause()
        assert "y" in [block.text.split()[0] for block in ledger.blocks if block.indent]


async def test_the_palette_has_every_key_of_every_screen(explorer: Explorer) -> None:
    async with explorer.run_test(size=(100, 30)) as pilot:
        for keys in (
            (),
            ("tab",),
            ("E", "W"),
            ("escape", "space", "down", "equals_sign"),
            ("escape", "D", "enter"),
        ):
            for key in keys:
                await pilot.press(key)
                await answered(explorer, pilot)
            screen = explorer.screen
            bound = {active.binding.id for active in screen.active_bindings.values()} - {"palette", None, ""}
            offered = {key.id for key, _ in Actions(screen)._possible()}
            assert bound <= offered, type(screen).__name__


async def test_the_palette_has_the_themes(explorer: Explorer) -> None:
    async with explorer.run_test(size=(100, 30)) as pilot:
        await answered(explorer, pilot)
        await pilot.press("colon", *"theme: monochrome-light")
        await explorer.workers.wait_for_complete()
        await pilot.pause(0.3)
        await pilot.press("enter")
        await pilot.pause(0.3)
        await answered(explorer, pilot)
        assert explorer.theme == "monochrome-light"


async def test_q_leaves_from_the_help_when_its_keys_have_the_focus(explorer: Explorer) -> None:
    async with explorer.run_test(size=(100, 30)) as pilot:
        await answered(explorer, pilot)
        await pilot.press("question_mark", "q")
        assert explorer.screen.query_one(Box).value == "q"
        await pilot.press("down", "q")
        await pilot.pause()
        assert explorer._exit


async def test_the_line_of_keys_names_n_only_where_there_is_something_to_go_to(
    explorer: Explorer, driving: Driving
) -> None:
    async with driving(explorer) as driver:
        await driver.press("D", "enter")
        assert "Next mention" not in driver.screen.splitlines()[-1]
        await driver.press("escape", "E", "right", "right", "enter")
        assert "n Next mention" in driver.screen.splitlines()[-1]
