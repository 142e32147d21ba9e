"""Sentences as slices."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.sentences import sentences

CASES = [
    ("fr", ["Fini en 2021.", "Un an après, rien."], ""),
    ("fr", ["Il a dit «».", "C'est peu."], ""),
    ("fr", ["M. Orval et J. Martin sont là.", "Le plan B.", "Le maire (etc.) aussi."], " "),
    ("fr", ["« Oui. »", "Elle part."], " "),
    ("fr", ["« Non ! » dit-il.", "Il rit..."], " "),
    ("fr", ["Une hausse de 3.5 % est due.", "Rien d’autre…", "Voilà."], " "),
    ("fr", ["1. Donner", "2. Faire"], "\n"),
    ("fr", ["Un titre court", "Une autre ligne"], "\n"),
    ("fr", ["Elle vit à Lens", "Et lui aussi"], "\n\n"),
    ("fr", ["Voici une ligne qui a été coupée parce que la page est\nétroite."], " "),
    ("fr", ["Ch. Orval et M.-L. Aubrac sont là.", "La société P.O.R.T. Valdoie aussi."], " "),
    (
        "de",
        [
            "Die Gebr. Orval GmbH und die Aubrac & Co. KG sind da.",
            "Er ging zu Orval & Co.",
            "Die Halle war leer.",
        ],
        " ",
    ),
    ("de", ["Das ist Industrie 4.0.", "Der Hafen wächst."], " "),
    ("en", ["Jane Orval has a Ph.D.", "The board said no.", "She left Orval & Co. Ltd. in May."], " "),
    ("de", ["Am 3. März kam Dr. Meyer.", "Es waren 12.", "Danach ging er."], " "),
    ("de", ["Das gilt z. B. für die Firma, usw.", "Dann nicht."], " "),
    ("de", ["„Wir gehen.“", "Er blieb im 19. Jahrhundert."], " "),
    ("en", ["Mr. Smith met the U.S. Senate.", "He paid $3.5m."], " "),
    ("en", ["“We did.”", "She left, i.e. went home."], " "),
]


@pytest.mark.parametrize(("language", "parts", "gap"), CASES)
def test_a_text_is_cut_into_sentences(language: str, parts: list[str], gap: str) -> None:
    text = gap.join(parts)

    assert [text[start:stop] for start, stop in sentences(text, language)] == parts


@given(st.text(alphabet="aA1.!?»«“ \n\u00a0’'-)", max_size=80), st.sampled_from(["fr", "de", "en"]))
def test_only_white_space_lies_between_sentences(text: str, language: str) -> None:
    found = sentences(text, language)
    left = [
        text[before[1] : after[0]] for before, after in pairwise([(0, 0), *found, (len(text), len(text))])
    ]

    assert all(start < stop for start, stop in found)
    assert "".join(left).strip() == ""
