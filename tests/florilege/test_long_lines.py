"""A text that is one line, however long, takes as long as any other text of its size."""

import time
from pathlib import Path

import pytest

from florilege.loading import load


@pytest.mark.parametrize(
    "words",
    ["a" * 400_000, "1" * 400_000, "Anna Berglund parle " * 6_000],
    ids=["one word", "one number", "no sentence ends"],
)
def test_a_line_of_hundreds_of_thousands_of_letters_loads_in_seconds(tmp_path: Path, words: str) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "line.txt").write_text(words, encoding="utf-8")
    started = time.process_time()
    report = load([folder], tmp_path / "made.db", workers=1, tell=print)
    assert report.read == 1
    # looked at once a letter it takes 1 to 3 s, once for each pair of letters minutes
    assert time.process_time() - started < 15
