"""Posts on a page about one organisation, and posts that go from one person to another."""

from collections.abc import Callable
from typing import Any

import pytest

from loaders.roles import roles


def _posts(marked: Callable[..., Any], written: str, language: str) -> set[tuple[str, str, str | None]]:
    here = marked(written, language)
    found = roles(here.page, here.names, here.mentions)
    return {(here.name(r.person), r.title, here.name(r.organisation)) for r in found}


Told = tuple[str, str, tuple[str, str, str | None]]

ABOUT: list[Told] = [
    (
        "fr",
        (
            "Le club [o Rames du Lac] fête ses cent ans.\n\nAux [o Rames du Lac], on rit.\n\n"
            "Le président [p Paul Maurin] offre à boire. L’entraîneur [p Luc Serre] aussi."
        ),
        ("Paul Maurin", "président", "Rames du Lac"),
    ),
    (
        "fr",
        (
            "Le club [o Rames du Lac] fête ses cent ans.\n\nAux [o Rames du Lac], on rit.\n\n"
            "L’entraîneur [p Luc Serre] prolonge de deux ans."
        ),
        ("Luc Serre", "entraîneur", "Rames du Lac"),
    ),
    (
        "de",
        (
            "Der [o SV Moorheim] steigt auf. Beim [o SV Moorheim] wird gefeiert.\n\n"
            "Der frühere Zeugwart [p Uwe Brandt] weint."
        ),
        ("Uwe Brandt", "Zeugwart", "SV Moorheim"),
    ),
    (
        "de",
        (
            "[l Emsau], 2. Mai – Die [o Kalkwerk AG] baut um. Das meldet die [o Kalkwerk AG].\n\n"
            "[p Ute Krug] wird zum 1. Juli 2021 neue Vorstandsvorsitzende."
        ),
        ("Ute Krug", "Vorstandsvorsitzende", "Kalkwerk AG"),
    ),
    (
        "en",
        "[o Lowmoor United] won. The town loves [o Lowmoor United].\n\nThe kit man, [p Bert Lumb], cried.",
        ("Bert Lumb", "kit man", "Lowmoor United"),
    ),
]

HANDED: list[Told] = [
    (
        "fr",
        "[p Marc Petit], président de [o Lumex], laisse son fauteuil à [p Anne Morel]. La présidente sourit.",
        ("Anne Morel", "présidente", "Lumex"),
    ),
    (
        "fr",
        "[p Marc Petit], président de [o Lumex], passe la main à [p Anne Morel], jusque-là trésorière de [o Lumex].",
        ("Anne Morel", "trésorière", "Lumex"),
    ),
    (
        "fr",
        "[p Marc Petit] vient. Il cède la direction de [o Lumex] à [p Anne Morel].",
        ("Anne Morel", "direction", "Lumex"),
    ),
    (
        "en",
        "[p Mary Moor] takes over as chair of [o Lumex] from [p John Lee].",
        ("John Lee", "chair", "Lumex"),
    ),
    (
        "de",
        "[p Jan Krug], Vorsitzender von [o Lumex], übergibt sein Amt an [p Ute Dorn].",
        ("Ute Dorn", "Vorsitzender", "Lumex"),
    ),
    (
        "de",
        "[p Ute Krug] kommt von der [o Lumex GmbH], wo sie zuletzt als Leiterin tätig war.",
        ("Ute Krug", "Leiterin", "Lumex GmbH"),
    ),
    (
        "en",
        "[p Mary Moor] joins from [o Lumex], where she was managing director.",
        ("Mary Moor", "managing director", "Lumex"),
    ),
    (
        "fr",
        "[p Anne Morel] arrive de [o Lumex], où elle était directrice.",
        ("Anne Morel", "directrice", "Lumex"),
    ),
    (
        "de",
        "Die [o Lumex AG] tagt. Der Aufsichtsrat unter Vorsitz von Dr. [p Ute Krug] rät ab.",
        ("Ute Krug", "Vorsitz", "Lumex AG"),
    ),
    (
        "fr",
        "[p Anne Morel] a été nommée à la tête de [o Lumex].",
        ("Anne Morel", "à la tête", "Lumex"),
    ),
    (
        "de",
        "[p Ute Krug], neue Intendantin von [o Lumex], folgt auf [p Jan Dorn].",
        ("Jan Dorn", "Intendantin", "Lumex"),
    ),
]


@pytest.mark.parametrize(("language", "written", "post"), ABOUT)
def test_a_post_on_a_page_about_one_organisation_is_of_that(
    marked: Callable[..., Any], language: str, written: str, post: tuple[str, str, str | None]
) -> None:
    assert post in _posts(marked, written, language)


@pytest.mark.parametrize(("language", "written", "post"), HANDED)
def test_a_post_goes_over_to_whoever_the_words_say(
    marked: Callable[..., Any], language: str, written: str, post: tuple[str, str, str | None]
) -> None:
    assert post in _posts(marked, written, language)


@pytest.mark.parametrize(
    ("language", "written"),
    [
        (
            "fr",
            "[o Lumex] recrute. [o Lumex] grandit.\n\nLe président [p Paul Maurin] a saisi le Parlement.",
        ),
        (
            "de",
            "Die [o Lumex AG] wächst. Bei der [o Lumex AG] war NATO-Generalsekretär [p Jan Dorn] zu Gast.",
        ),
        (
            "fr",
            "[o Lumex] recrute. « Bien », dit [p Anne Morel], vice-présidente du conseil régional.",
        ),
    ],
)
def test_a_state_s_or_another_body_s_post_is_not_given_to_it(
    marked: Callable[..., Any], language: str, written: str
) -> None:
    assert "Lumex" not in {(of or "").removesuffix(" AG") for _, _, of in _posts(marked, written, language)}


def test_a_mayor_is_of_the_one_town_of_the_heading_above(marked: Callable[..., Any]) -> None:
    written = "Bauen in [l Emsau]\n\nBürgermeister [p Jan Dorn] kam."
    assert ("Jan Dorn", "Bürgermeister", "Emsau") in _posts(marked, written, "de")
