"""The five real texts, corrected from the keyboard alone on a small terminal: seen at once, kept, taken back."""

import shutil
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest

from db import verify
from db.connection import open_reader
from tests.tui.test_seeds import loaded
from tui.app import Explorer

Driving = Callable[..., AbstractAsyncContextManager[Any]]
__all__ = ["loaded"]


@pytest.fixture
def seeds(loaded: Path, tmp_path: Path) -> Path:
    """A database of the seeds that may be changed."""
    return Path(shutil.copy(loaded, tmp_path / "seeds.db"))


async def go(driver: Any, letters: str) -> None:
    """To the entity that some letters find."""
    await driver.press("E", "slash")
    await type_in(driver, letters)
    await driver.press("enter")


async def type_in(driver: Any, words: str) -> None:
    """Type words with spaces."""
    await driver.type(["space" if letter == " " else letter for letter in words])


def known(database: Path) -> set[tuple[str, str, int]]:
    """What is in the database: names, kinds, mentions."""
    reader = open_reader(database)
    rows = set(reader.execute("SELECT name, kind, mentions FROM entities").fetchall())
    reader.close()
    return rows


def sayers(database: Path) -> list[tuple[str, str | None]]:
    """Who says what."""
    reader = open_reader(database)
    rows = reader.execute(
        "SELECT substr(d.text, q.start + 1, 9), e.name FROM quotes AS q JOIN documents AS d ON d.id = q.document_id"
        " LEFT JOIN entities AS e ON e.id = q.speaker_id ORDER BY d.dated, q.document_id, q.start"
    ).fetchall()
    reader.close()
    return rows


async def merge(driver: Any) -> None:
    """Two spellings of one thing; taken back, and done again."""
    await go(driver, "technocampus elec")
    await driver.press("m")
    await type_in(driver, "futur")
    await driver.press("enter", "enter")
    assert "3 mentions in 2 documents" in driver.screen
    assert "also Technocampus Électronique du Futur 1" in driver.screen
    await driver.press("u")
    assert "▲ Technocampus Électronique du Futur━" in driver.screen
    await driver.press("U")
    assert "3 mentions in 2 documents" in driver.screen


async def add(driver: Any) -> None:
    """A name that was missed, in all texts at once."""
    await driver.press("slash")
    await type_in(driver, '"made in france"')
    await driver.press("down", "enter", "slash")
    await type_in(driver, "made in france")
    await driver.press("enter", "s", "i", "tab", "enter", "5")
    assert "4 mentions in 2" in driver.screen
    await driver.press("escape", "escape", "escape", "E")


async def test_the_machine_is_corrected_and_all_of_it_is_there_at_the_next_start(
    seeds: Path, driving: Driving
) -> None:
    before = known(seeds)
    async with driving(Explorer(seeds), (80, 24)) as driver:
        await merge(driver)
        await go(driver, "world electronics")
        await driver.press("x")
        await go(driver, "angers loire")
        await driver.press("t", "3")
        assert "▲ Angers Loire Métropole" in driver.screen
        await driver.press("Q", "i")
        await type_in(driver, "raguin")
        await driver.press("enter")
        await add(driver)
        await go(driver, "technocampus elec")
        await driver.press("down", "down", "i")
        await type_in(driver, "futur")
        await driver.press("down", "enter")
        await driver.press("3")
    after, said = known(seeds), sayers(seeds)
    assert ("Ces offre", "Paul Raguin") in said
    assert after - before == {
        ("Angers Loire Métropole", "place", 2),
        ("France", "place", 13),
        ("Made in France", "programme", 4),
        ("futur", "place", 1),
    }
    async with driving(Explorer(seeds), (80, 24)) as driver:
        assert (known(seeds), sayers(seeds)) == (after, said)
        await driver.press(*["u"] * 7)
        assert known(seeds) == before
        await driver.press("u")
        assert "nothing is left to undo" in driver.screen.lower()
    reader = open_reader(seeds)
    assert list(verify.verify(reader)) == []
    reader.close()
