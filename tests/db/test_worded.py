"""Quotations by their words: what the index leads to is what reading every quotation finds."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from db import quotes
from db.connection import Reader, open_reader
from db.filters import Filters
from db.folding import fold
from db.records import Reading
from db.store import Store
from db.worded import holds

_PARTS = ["été", "cœur", "d’eau", "x²", "l'an", "ıst", "Straße", "(2018)", "ohm", "Å", "…", "-là", "ﬁn", "a", "λόγος", "2018-19", "№5", "été2"]  # fmt: skip
_ASKED = [
    *_PARTS,
    "e",
    "coeu",
    "d",
    "eau",
    "(20",
    "20",
    "lo",
    "été coe",
    "a a 2",
    "²",
    "—",
    "strass o",
    "là",
    "fin -l",
]


def _text(chance: random.Random) -> str:
    """Paragraphs of words in any case, glued or not, most of them said by somebody."""
    paragraphs = []
    for _ in range(chance.randint(1, 5)):
        words = [chance.choice(_PARTS) + chance.choice(["", "", chance.choice(_PARTS)]) for _ in range(8)]
        line = chance.choice([" ", " ", "\u00a0", "\n"]).join(words)
        said = f"«{chance.choice(['', ' '])}{line[: chance.randint(3, 60)]}»"
        paragraph = f"{said} {line}"
        paragraphs.append(paragraph.upper() if chance.random() < 0.3 else paragraph)
    return "\n\n".join(paragraphs)


def _read_through(reader: Reader, words: str) -> list[int]:
    """The long way: every quotation is read."""
    every = quotes.lines(reader, quotes.order(reader))
    return [line.id for line in every if holds(line.words, fold(words).split())]


@pytest.mark.parametrize("ways", [(500, 3), (7, 1), (7, 1_000_000)], ids=["as is", "index", "all"])
def test_the_index_leads_to_what_reading_everything_finds(
    tmp_path: Path,
    reading: Callable[..., Reading],
    settling: Callable[[Store], None],
    monkeypatch: pytest.MonkeyPatch,
    ways: tuple[int, int],
) -> None:
    """For words of every kind, rare and frequent: with accents, ligatures, signs, other scripts, and several at once."""
    monkeypatch.setattr("db.worded._BLOCK", ways[0])
    monkeypatch.setattr("db.worded._MANY", ways[1])
    chance = random.Random(5)  # noqa: S311  the same texts each time
    with Store(tmp_path / "said.db") as store:
        for number in range(40):
            store.put("/sources", reading(f"{number}.txt", _text(chance)))
        settling(store)
    reader = open_reader(tmp_path / "said.db")
    found = 0
    for words in _ASKED:
        held = list(quotes.order(reader, Filters(words=words)))
        assert held == _read_through(reader, words), words
        found += bool(held)
    assert found > len(_ASKED) // 2
    reader.close()
