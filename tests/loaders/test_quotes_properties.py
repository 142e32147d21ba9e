"""What holds of quotations in any text whatever."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.records import Passage, Quote
from loaders.lines import lines
from loaders.quotes import marks_stand, quotes

PARTS = st.sampled_from(
    [
        *"«»“”„\"‹›‘’‚'",
        "« ",
        " »",
        "«»",
        "—",
        "> ",
        "**",
        " ",
        "\n",
        "\n\n",
        ", ",
        ". ",
        "! ",
        ": ",
        "? ",
        "dit Claire Doré",
        "sagte sie",
        "said Dorne",
        "Nous sommes là",
        "wir haben gebaut",
        "the work goes on",
        "Le label",
        "Claire Doré :",
        "a-t-elle ajouté",
        "l’eau",
        "\u00a0",
        "…",
    ]
)
TEXTS = st.lists(PARTS, max_size=40).map("".join)
LANGUAGES = st.sampled_from(["fr", "de", "en"])


def read(text: str, language: str) -> tuple[Quote, ...]:
    return quotes(text, language, tuple(Passage(a, b, "body") for a, b in lines(text)))


@given(TEXTS, LANGUAGES)
@settings(max_examples=120, deadline=None)
def test_rows_are_in_order_and_never_overlap(text: str, language: str) -> None:
    found = read(text, language)
    for quote, following in pairwise(found):
        assert quote.start <= quote.stop <= following.start


@given(TEXTS, LANGUAGES)
@settings(max_examples=120, deadline=None)
def test_rows_lie_in_one_paragraph_and_hold_words(text: str, language: str) -> None:
    spans = lines(text)
    for quote in read(text, language):
        assert any(a <= quote.start and quote.stop <= b for a, b in spans)
        words = text[quote.start : quote.stop]
        assert (quote.state == "lost") == (quote.start == quote.stop)
        assert words == words.strip()
        if quote.cue_start is not None and quote.cue_stop is not None:
            assert 0 <= quote.cue_start < quote.cue_stop <= len(text)
            assert quote.cue_stop <= quote.start or quote.cue_start >= quote.stop


@given(TEXTS, LANGUAGES)
@settings(max_examples=120, deadline=None)
def test_marks_stand_around_every_row(text: str, language: str) -> None:
    found = read(text, language)
    for quote in found:
        pieces = [q.start for q in found if q.utterance == quote.utterance]
        cue = None if quote.cue_start is None or quote.cue_stop is None else (quote.cue_start, quote.cue_stop)
        ends = {"first": quote.start == pieces[0], "last": quote.start == pieces[-1]}
        assert marks_stand(text, quote.start, quote.stop, quote.state, cue, **ends), (text, quote)


@given(st.text(alphabet="«»“”„\"'‘’ abc.,:\n", max_size=60), LANGUAGES)
@settings(max_examples=120, deadline=None)
def test_any_sequence_of_marks_can_be_read(text: str, language: str) -> None:
    read(text, language)


HARD = {
    "opening": "« " * 100_000,
    "closing": " »" * 100_000,
    "straight": '" ' * 100_000,
    "empty": "«»" * 100_000,
    "nested": "«" * 50_000 + "»" * 50_000,
    "said": "« Nous sommes là », dit-il. " * 2_000,
    "closing after words": "Nous sommes là », dit-il. " * 1_000,
    "opening before words": "« Nous sommes là, dit-il. " * 1_000,
    "one line": "mot " * 200_000 + "« Nous sommes là », dit-il.",
    "commas": "« " + "oui, dit le mot, " * 2_000 + " »",
    "colons": "Il dit : Nous sommes là. " * 2_000,
}


@pytest.mark.parametrize("name", HARD)
def test_a_hundred_thousand_marks_are_read_in_seconds(name: str) -> None:
    begin = time.perf_counter()
    read(HARD[name], "fr")
    assert time.perf_counter() - begin < 15  # a square of 100,000 would take hours
