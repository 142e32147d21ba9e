"""The hand-made references say what their texts say: the default sample's, and those of more press of our own."""

import json
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
PLACES = {
    "sample": (HERE.parents[1] / "loaders" / "sample" / "cluster", HERE / "gold_sample"),
    "fr": (HERE / "gold_press" / "fr" / "texts", HERE / "gold_press" / "fr" / "gold"),
    "deen": (HERE / "gold_press" / "deen" / "texts", HERE / "gold_press" / "deen" / "gold"),
    "regional fr": (HERE / "gold_regional" / "fr" / "texts", HERE / "gold_regional" / "fr" / "gold"),
    "regional deen": (HERE / "gold_regional" / "deen" / "texts", HERE / "gold_regional" / "deen" / "gold"),
    "industry fr": (HERE / "gold_industry" / "fr" / "texts", HERE / "gold_industry" / "fr" / "gold"),
    "industry deen": (HERE / "gold_industry" / "deen" / "texts", HERE / "gold_industry" / "deen" / "gold"),
}
TEXTS = [(place, path.name) for place, (texts, _) in PLACES.items() for path in sorted(texts.iterdir())]
LAYERS = ("mentions", "quotes", "figures", "dates")

every_text = pytest.mark.parametrize(("place", "name"), TEXTS)


def gold(place: str, name: str) -> Any:
    return json.loads((PLACES[place][1] / f"{name}.json").read_text(encoding="utf-8"))


def text(place: str, name: str) -> str:
    return (PLACES[place][0] / name).read_text(encoding="utf-8")


@every_text
def test_every_span_is_the_words_that_stand_there(place: str, name: str) -> None:
    source = text(place, name)
    spans = [row for layer in LAYERS for row in gold(place, name)[layer]]
    assert [row["text"] for row in spans] == [source[row["start"] : row["end"]] for row in spans]


@every_text
def test_every_lost_quotation_and_every_line_of_furniture_is_in_the_text(place: str, name: str) -> None:
    source, reference = text(place, name), gold(place, name)
    lines = [line.strip() for line in source.split("\n")]
    assert [
        row["context"] for row in reference.get("elided_quotes", []) if row["context"] not in source
    ] == []
    assert [line for line in reference["boilerplate"] if line.strip() not in lines] == []


@pytest.mark.parametrize("place", PLACES)
def test_every_relation_has_its_evidence_in_its_document(place: str) -> None:
    rows = gold(place, "relations")
    assert [row for row in rows if row["evidence"] not in text(place, row["document"])] == []


@every_text
def test_whoever_speaks_or_holds_a_post_is_one_of_the_entities(place: str, name: str) -> None:
    people = {row["name"] for row in gold(place, "entities") if row["kind"] == "person"}
    reference = gold(place, name)
    said = [*reference["quotes"], *reference.get("elided_quotes", [])]
    assert ({row["speaker"] for row in said} | {row["person"] for row in reference["roles"]}) - {
        None
    } <= people
