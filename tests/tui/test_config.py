"""The user's settings: what is wrong in them is said in one line."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest

from tui.app import Explorer
from tui.config import Config, ConfigError, read, written

Driving = Callable[..., AbstractAsyncContextManager[Any]]


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    config = Config(theme="nord", dates="iso", clipboard="file", width=40, keys={"search": "ctrl+s"})
    file.write_text(written(config), encoding="utf-8")
    assert read(file) == config


def test_no_file_is_as_it_comes(tmp_path: Path) -> None:
    assert read(tmp_path / "none.toml") == Config()


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("theme = 3", "theme: words in quotation marks wanted"),
        ("colour = 'red'", "there is no setting 'colour'"),
        ("dates = 'long'", "dates: one of words, iso, dots, slashes is wanted, not 'long'"),
        ("width = -1", "width: a number of columns, or 0"),
        ("[keys]\nfly = 'f'", "keys: there is no action 'fly'"),
        ("= 3", "not a TOML file"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, why: str) -> None:
    file = tmp_path / "config.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as raised:
        read(file)
    assert why in str(raised.value)
    assert str(file) in str(raised.value)


async def test_the_users_own_key_does_what_the_key_did(database: Path, driving: Driving) -> None:
    async with driving(Explorer(database, Config(keys={"search": "ctrl+s"}))) as driver:
        await driver.press("ctrl+s")
        assert driver.explorer.search.has_class("-open")


@pytest.mark.parametrize(
    "theme", ["colour-safe-dark", "colour-safe-light", "monochrome-dark", "ansi-dark", "nord"]
)
async def test_every_theme_draws(database: Path, driving: Driving, theme: str) -> None:
    async with driving(Explorer(database, Config(theme=theme))) as driver:
        await driver.press("down", "Q", "T")
        assert driver.app.theme == theme
        assert driver.screen.strip()
