"""The hand-made reference for the default sample says what the sample's texts say."""

import json
from pathlib import Path
from typing import Any

import pytest

GOLD = Path(__file__).parent / "gold_sample"
SAMPLE = Path(__file__).parents[2] / "loaders" / "sample" / "cluster"
TEXTS = sorted(path.name for path in SAMPLE.iterdir())
LAYERS = ("mentions", "quotes", "figures", "dates")


def gold(name: str) -> Any:
    return json.loads((GOLD / f"{name}.json").read_text(encoding="utf-8"))


def text(name: str) -> str:
    return (SAMPLE / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", TEXTS)
def test_every_span_is_the_words_that_stand_there(name: str) -> None:
    source = text(name)
    spans = [row for layer in LAYERS for row in gold(name)[layer]]
    assert [row["text"] for row in spans] == [source[row["start"] : row["end"]] for row in spans]


@pytest.mark.parametrize("name", TEXTS)
def test_every_lost_quotation_and_every_line_of_furniture_is_in_the_text(name: str) -> None:
    source, reference = text(name), gold(name)
    assert [row["context"] for row in reference["elided_quotes"] if row["context"] not in source] == []
    assert [line for line in reference["boilerplate"] if line not in source.split("\n")] == []


def test_every_relation_has_its_evidence_in_its_document() -> None:
    assert [row for row in gold("relations") if row["evidence"] not in text(row["document"])] == []


@pytest.mark.parametrize("name", TEXTS)
def test_whoever_speaks_or_holds_a_post_is_one_of_the_entities(name: str) -> None:
    people = {row["name"] for row in gold("entities") if row["kind"] == "person"}
    reference = gold(name)
    spoken = {row["speaker"] for layer in ("quotes", "elided_quotes") for row in reference[layer]}
    assert (spoken | {row["person"] for row in reference["roles"]}) - {None} <= people
