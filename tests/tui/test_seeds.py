"""The five real texts, where they stand beside this checkout: found, read and copied."""

import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest

from db import documents
from db.answers import QuoteLine
from db.connection import open_reader
from tui import clipboard
from tui.app import Explorer

Driving = Callable[..., AbstractAsyncContextManager[Any]]


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seeds as a database."""
    seeds = Path(__file__).parents[3] / "shared" / "seeds"
    if not seeds.is_dir():
        pytest.skip("the seeds are not beside this checkout")
    home = tmp_path_factory.mktemp("seeds")
    database = home / "seeds.db"
    own = {
        name: str(home) for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA", "APPDATA")
    }
    command = [sys.executable, "-m", "florilege", "load", str(seeds), "--db", str(database)]
    root = Path(__file__).parents[2]
    subprocess.run(command, check=True, capture_output=True, cwd=root, env={**os.environ, **own})
    return database


async def test_some_letters_of_a_name_lead_to_it(loaded: Path, driving: Driving) -> None:
    wanted = {
        "rospid": "Sébastien Rospide",
        "alm": "Angers Loire Métropole",
        "wenetwork": "We Network",
        "stephan": "Laurent Stéphan",
        "morancais": "Christelle Morançais",
    }
    found = {}
    async with driving(Explorer(loaded)) as driver:
        for letters in wanted:
            await driver.press("slash")
            await driver.type(letters)
            await driver.press("enter")
            found[letters] = driver.chosen
    assert found == wanted


async def test_what_somebody_says_is_copied_code_point_for_code_point(
    loaded: Path, driving: Driving, monkeypatch: pytest.MonkeyPatch
) -> None:
    pasted: list[str] = []

    def send(text: str, _write: Callable[[str], None], **_way: str) -> clipboard.Sent:
        pasted.append(text)
        return clipboard.Sent("test", "copied", sure=True)

    monkeypatch.setattr(clipboard, "send", send)
    quotes: list[QuoteLine] = []
    async with driving(Explorer(loaded)) as driver:
        await driver.press("slash")
        await driver.type("rospid")
        await driver.press("enter")
        detail = driver.explorer.detail
        assert "We Network" in driver.screen
        for number, block in enumerate(detail.blocks):
            if isinstance(block.item, QuoteLine):
                detail.cursor = number
                await driver.press("y")
                quotes.append(block.item)
    reader = open_reader(loaded)
    texts = {quote.document.id: documents.text(reader, quote.document.id) for quote in quotes}
    reader.close()
    assert quotes
    assert [paste.partition("\n\n— ")[0] for paste in pasted] == [
        texts[quote.document.id][quote.start : quote.stop] for quote in quotes
    ]
