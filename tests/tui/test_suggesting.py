"""Going through suggestions: one key decides and goes on, and can be taken back."""

import sqlite3
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest

from db.connection import open_reader
from db.decisions import log
from db.records import Name
from db.suggestions.suggestion import Suggestion
from tui.app import Explorer
from tui.reviewing import Review
from tui.screens.reader import Reader
from tui.screens.suggesting import Suggesting

Driving = Callable[..., AbstractAsyncContextManager[Any]]

NAMES = (
    Name("Alistair Brunlee", "person"),
    Name("Allistair Brunlee", "person"),
    Name("Nordische Werftbank", "organisation"),
    Name("Nordischen Werftbank", "organisation"),
    Name("Talvern", "place"),
    Name("Zierleisten", "organisation"),
)


@pytest.fixture
def doubtful(written: Callable[..., Path], make_document: Any) -> Path:
    """A database with two pairs of names, a quotation, a kind and a name to look at, in this order."""
    texts = (
        (
            "fr",
            "Alistair Brunlee est là. « Nous partons demain matin », précise Alistair Brunlee. Talvern dort.",
        ),
        ("fr", "Le port de Talvern a reçu Allistair Brunlee."),
        ("de", "Die Nordische Werftbank baut in Talvern. Er kaufte eine Zierleisten."),
        ("de", "Der Chef der Nordischen Werftbank schweigt."),
    )
    documents = [
        make_document(f"{at}.txt", words, language, speakers=(None,) if "«" in words else ())
        for at, (language, words) in enumerate(texts)
    ]
    database = written(*documents, names=NAMES)
    with sqlite3.connect(database) as connection:
        for name, votes in (
            ("Talvern", (("place", 0.9, "model"), ("person", 0.9, "post before"))),
            ("Zierleisten", (("organisation", 0.3, "model"),)),
        ):
            for kind, weight, rule in votes:
                connection.execute(
                    "INSERT INTO candidates (document_id, start, stop, form, kind, weight, rule)"
                    " SELECT m.document_id, m.start, m.stop, e.name, ?, ?, ? FROM mentions AS m"
                    " JOIN entities AS e ON e.id = m.entity_id WHERE e.name = ?",
                    (kind, weight, rule, name),
                )
        cue = texts[0][1].index(", précise")
        connection.execute(
            "UPDATE quotes SET cue_start = ?, cue_stop = ?", (cue, cue + len(", précise Alistair Brunlee"))
        )
    connection.close()
    return database


def held(database: Path) -> list[str]:
    """What was decided and holds."""
    reader = open_reader(database)
    lines = [
        " ".join([d.what, *(one.name for one in (d.entity, d.other) if one), *([d.kind] if d.kind else [])])
        for d in log.live(reader)
    ]
    reader.close()
    return lines


def left(driver: Any) -> dict[str, int]:
    screen = driver.app.screen
    assert isinstance(screen, Suggesting)
    return {sort: count for sort, count in screen.review.left.items() if count}


async def test_the_question_shows_both_sides_and_why(doubtful: Path, driving: Driving) -> None:
    async with driving(Explorer(doubtful), (120, 36)) as driver:
        await driver.press("R")
        screen = driver.screen
        assert "Duplicates 2" in screen
        assert "Does ● Allistair Brunlee (1 mention) go into ● Alistair Brunlee?" in screen
        assert "the same letters but one letter" in screen
        assert "stays: ● Alistair Brunlee" in screen
        assert "goes into it: ● Allistair Brunlee" in screen
        assert "est là" in screen
        assert "a reçu" in screen


async def test_one_key_decides_and_goes_on(doubtful: Path, driving: Driving) -> None:
    async with driving(Explorer(doubtful)) as driver:
        await driver.press("R", "equals_sign")
        assert "Nordischen Werftbank" in driver.screen
        assert "Merged Allistair Brunlee into Alistair Brunlee" in driver.screen
        assert held(doubtful) == ["merge Allistair Brunlee Alistair Brunlee"]
        await driver.press("x")
        assert held(doubtful)[1:] == ["apart Nordischen Werftbank Nordische Werftbank"]
        assert left(driver) == {"speaker": 1, "kind": 1, "noise": 1}


async def test_the_direction_can_be_turned(doubtful: Path, driving: Driving) -> None:
    async with driving(Explorer(doubtful)) as driver:
        await driver.press("R", "less_than_sign")
        assert "Does ● Alistair Brunlee (2 mentions) go into ● Allistair Brunlee?" in driver.screen
        await driver.press("equals_sign")
        assert held(doubtful) == ["merge Alistair Brunlee Allistair Brunlee"]


async def test_every_sort_is_decided_by_its_keys(doubtful: Path, driving: Driving) -> None:
    async with driving(Explorer(doubtful)) as driver:
        await driver.press("R", "s")
        assert "Is this said by ● Alistair Brunlee?" in driver.screen
        await driver.press("1")
        assert held(doubtful) == ["speaker Alistair Brunlee"]
        await driver.press("s", "s")
        assert "What is ▲ Talvern?" in driver.screen or "Is ■ Zierleisten no name?" in driver.screen
        while "What is ▲ Talvern?" not in driver.screen:
            await driver.press("s")
        await driver.press("1")
        while "Is ■ Zierleisten no name?" not in driver.screen:
            await driver.press("s")
        await driver.press("h")
        assert held(doubtful)[1:] == ["retype Talvern person", "hide Zierleisten"]


async def test_nobody_says_it(doubtful: Path, driving: Driving) -> None:
    async with driving(Explorer(doubtful)) as driver:
        await driver.press("R", "s", "0")
        assert held(doubtful) == ["doubtless"]
        assert "speaker" not in left(driver)


async def test_not_now_comes_back_with_left(doubtful: Path, driving: Driving) -> None:
    async with driving(Explorer(doubtful)) as driver:
        await driver.press("R", "right")
        assert "Werftbank" in driver.screen
        assert "1 put off" in driver.screen
        await driver.press("left")
        assert "Brunlee" in driver.screen
        await driver.press(*["right"] * 5)
        assert "That was all but 5 suggestions put off" in driver.screen
        await driver.press("left")
        assert "Zierleisten" in driver.screen
        assert held(doubtful) == []


async def test_undo_asks_again_and_redo_decides_again(doubtful: Path, driving: Driving) -> None:
    async with driving(Explorer(doubtful)) as driver:
        await driver.press("R", "equals_sign", "x", "u")
        assert "Does ■ Nordischen Werftbank (1 mention) go into ■ Nordische Werftbank?" in driver.screen
        await driver.press("u")
        assert "Does ● Allistair Brunlee" in driver.screen
        assert held(doubtful) == []
        await driver.press("U")
        assert "Does ■ Nordischen Werftbank" in driver.screen
        assert held(doubtful) == ["merge Allistair Brunlee Alistair Brunlee"]


async def test_what_was_decided_is_not_asked_again_in_another_session(
    doubtful: Path, driving: Driving
) -> None:
    async with driving(Explorer(doubtful)) as driver:
        await driver.press("R", "x")
    async with driving(Explorer(doubtful)) as driver:
        await driver.press("R")
        assert left(driver)["duplicate"] == 1
        assert "Werftbank" in driver.screen
        await driver.press("u")
        assert "Does ● Allistair Brunlee" in driver.screen


async def test_enter_goes_to_the_entity_and_review_goes_on_where_it_was(
    doubtful: Path, driving: Driving
) -> None:
    async with driving(Explorer(doubtful)) as driver:
        await driver.press("R", "right", "enter")
        assert driver.chosen == "Nordische Werftbank"
        await driver.press("R")
        assert "Does ■ Nordischen Werftbank" in driver.screen
        await driver.press("down", "enter")
        assert isinstance(driver.app.screen, Reader)
        await driver.press("escape")
        assert isinstance(driver.app.screen, Suggesting)
        await driver.press("escape")
        assert driver.app.screen is driver.explorer


@pytest.mark.parametrize("size", [(45, 12), (80, 24), (120, 40)])
async def test_it_can_be_used_at_every_size(doubtful: Path, driving: Driving, size: tuple[int, int]) -> None:
    async with driving(Explorer(doubtful), size) as driver:
        await driver.press("R")
        assert "Allistair Brunlee" in driver.screen
        assert "= Same" in driver.screen
        assert "est là" in driver.screen
        for _ in range(3):  # names on the screen first, then the other side
            if "a reçu" not in driver.screen:
                await driver.press("tab")
        assert "a reçu" in driver.screen
        await driver.press("equals_sign")
        assert held(doubtful) == ["merge Allistair Brunlee Alistair Brunlee"]


async def test_what_could_not_be_decided_is_asked_again(
    doubtful: Path, driving: Driving, monkeypatch: pytest.MonkeyPatch
) -> None:
    from db.connection import StoreError
    from db.decisions import deciding

    def busy(*_given: object) -> None:
        raise StoreError("another program is writing to it")

    async with driving(Explorer(doubtful)) as driver:
        await driver.press("R")
        monkeypatch.setattr(deciding, "decide", busy)
        await driver.press("equals_sign")
        assert "Does ● Allistair Brunlee" in driver.screen
        assert "nother program is writing" in driver.screen


async def test_a_corpus_without_doubts_says_so(
    written: Callable[..., Path], make_document: Any, driving: Driving
) -> None:
    database = written(make_document("a.txt", "Talvern dort.", "fr"), names=(Name("Talvern", "place"),))
    async with driving(Explorer(database)) as driver:
        await driver.press("R", "equals_sign", "x", "right", "left", "1")
        assert "Nothing is left to look at" in driver.screen


def test_what_is_found_later_never_pushes_away_what_is_on_the_screen() -> None:
    def one(number: int, score: float) -> Suggestion:
        return Suggestion("duplicate", score, ("near",), 1, entity=number, other=number + 100)

    review = Review()
    review.take([one(1, 0.7)])
    review.take([one(2, 0.9), one(3, 0.8), one(2, 0.9)])
    assert review.current == one(1, 0.7)
    assert review.ahead == [one(2, 0.9), one(3, 0.8)]
    assert review.left == {"duplicate": 3}
