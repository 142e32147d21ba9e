"""What speaks for each label is the sum of the weights of all features, however it is come by."""

import pytest

from db.records import Passage
from loaders.names import features
from loaders.names.lexicon import lexicon
from loaders.names.model import model
from loaders.names.sheet import sheet

TEXTS = [
    (
        "fr",
        "À Nantes, la société Velmora-Tech s’agrandit. Jean Dupont, de Velmora, l’a dit. VELMORA RECRUTE.",
    ),
    ("de", "Die Velmora-Gruppe aus Bad Xylo wächst. „Wir wachsen“, sagt Anna Musterfrau von der Velmora AG."),
    ("en", "Velmora Ltd of New York said: “We grow.” Velmora’s chief, J. Smith, left Velmora in 2021."),
]


@pytest.mark.parametrize(("language", "text"), TEXTS)
def test_the_sums_of_a_sentence_are_those_of_each_of_its_features(language: str, text: str) -> None:
    page = sheet(text, language, (Passage(0, len(text), "body"),))
    scores = model(language).scores
    for line in page.lines:
        every = features.rows(page, line, "press", lexicon(language))
        assert scores.rows(page, line, "press") == [scores.total(row) for row in every]


def test_the_model_gets_a_sum_a_label_with_its_sign() -> None:
    own = model("fr").weights
    weights = [3, -5, 0, 2**40, -(2**41), 7, -1, 9]
    total = sum(weight << 64 * place for place, weight in enumerate(weights))
    given = list(own.values([total])[0].values())
    assert all(abs(got - weight) <= 1 for got, weight in zip(given, weights, strict=True))
