"""A text in a language without a model of its own is read with the nearest, and every vote says so."""

from db.records import Passage
from loaders.names import candidates


def test_a_vote_in_an_unknown_language_says_which_model_gave_it() -> None:
    text = "La empresa Velmora abrirá una fábrica en Sevilla, dijo Ana García Molina."
    votes = candidates(text, "es", (Passage(0, len(text), "body"),))
    assert votes
    assert all(vote.rule.endswith(", read as fr") for vote in votes)
