"""What the titles of real press need: adjectives, parties, brackets, callings, successors, nouns for a firm."""

from collections.abc import Callable
from typing import Any

import pytest

from loaders.roles import roles
from loaders.roles.listed import kind_of

Post = tuple[str, str, tuple[str, str, str | None]]

EXTENT: list[Post] = [
    ("fr", "Le président vendéen, [p Marc Petit], parle.", ("Marc Petit", "président vendéen", None)),
    (
        "fr",
        "[p Anne Morel], présidente socialiste de [o Lumex], parle.",
        ("Anne Morel", "présidente socialiste", "Lumex"),
    ),
    ("fr", "[p Anne Morel], députée (XYZ) de la [l Creuse], parle.", ("Anne Morel", "députée", "Creuse")),
    ("fr", "[p Anne Morel], députée [o XYZ] de la [l Creuse], parle.", ("Anne Morel", "députée", "Creuse")),
    ("fr", "La vice-présidente, [p Anne Morel], parle.", ("Anne Morel", "vice-présidente", None)),
    ("fr", "« Oui », souffle [p Anne Morel], déléguée [o FGT].", ("Anne Morel", "déléguée", "FGT")),
    (
        "de",
        "Der Leiter des [o Verbands Lumex] (VLX), [p Jan Krug], kommt.",
        ("Jan Krug", "Leiter", "Verbands Lumex"),
    ),
    (
        "de",
        "Die frühere liberale Sprecherin von [o Lumex], [p Ute Krug], kommt.",
        ("Ute Krug", "Sprecherin", "Lumex"),
    ),
    (
        "de",
        "Mit [p Jan Krug] (FPW), dem langjährigen Leiter von [o Lumex], geht es.",
        ("Jan Krug", "Leiter", "Lumex"),
    ),
    ("en", "[p Ann Moor], chair of the board, [o Lumex]", ("Ann Moor", "chair of the board", "Lumex")),
    ("en", "He met former [o Lumex] director Lord [p Moor].", ("Moor", "director", "Lumex")),
]

HOLDERS: list[Post] = [
    (
        "fr",
        "[p Anne Morel] a été nommée par [p Marc Petit] directrice de [o Lumex].",
        ("Anne Morel", "directrice", "Lumex"),
    ),
    (
        "fr",
        "[p Anne Morel], économiste à l’[o Institut Lumex], doute.",
        ("Anne Morel", "économiste", "Institut Lumex"),
    ),
    ("fr", "[o Lumex] recrute. [p Anne Morel] dirige la société.", ("Anne Morel", "dirige", "Lumex")),
    (
        "de",
        "[o Lumex], das [p Ute Krug] leitet, baut.",
        ("Ute Krug", "leitet", "Lumex"),
    ),
    ("de", "[p Ute Krug], die die Firma [o Lumex] leitet, baut.", ("Ute Krug", "leitet", "Lumex")),
    (
        "de",
        "Neuer Leiter von [o Lumex] wird 2031 [p Jan Krug].",
        ("Jan Krug", "Leiter", "Lumex"),
    ),
    (
        "en",
        "[p Ann Moor], chief executive of [o Lumex], resigned. Her successor is [p Tom Reed].",
        ("Tom Reed", "chief executive", "Lumex"),
    ),
    (
        "en",
        "[p Ann Moor], chair of [o Lumex], left and was replaced by [p Tom Reed].",
        ("Tom Reed", "chair", "Lumex"),
    ),
]


@pytest.mark.parametrize(("language", "written", "post"), EXTENT + HOLDERS)
def test_a_post_is_read_as_the_press_writes_it(
    marked: Callable[..., Any], language: str, written: str, post: tuple[str, str, str | None]
) -> None:
    here = marked(written, language)
    found = roles(here.page, here.names, here.mentions)
    assert post in [(here.name(r.person), r.title, here.name(r.organisation)) for r in found]


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("fr", "[p Anne Morel] pose la pierre fondatrice de [o Lumex]."),
        ("fr", "L’avocat du président, [p Marc Petit], parle."),
        ("fr", "Après [p Marc Petit], les directeurs de [o Lumex] ont décidé."),
        ("fr", "[p Anne Morel], économiste, doute."),
        ("de", "[p Jan Krug] sprach mit [o Lumex] als Kooperationspartner."),
        ("de", "Der größte Kritiker des Bürgermeisters, [p Jan Krug], kommt."),
        ("de", "[p Jan Krug] gewann die Präsidenten-Wahl bei [o Lumex]."),
        ("en", "[p Ann Moor] will head to [o Lumex] today."),
        ("en", "[p Ann Moor] spoke. A spokesman for [o Lumex] declined."),
    ],
)
def test_what_only_looks_like_a_post_gives_none(
    marked: Callable[..., Any], language: str, written: str
) -> None:
    here = marked(written, language)
    assert roles(here.page, here.names, here.mentions) == ()


def test_an_auxiliary_begins_no_domain(marked: Callable[..., Any]) -> None:
    here = marked("[p Anne Morel], la présidente a très vite compris, dit [p Marc Petit].")
    assert "a très" not in " ".join(role.title for role in roles(here.page, here.names, here.mentions))


def test_a_deputy_makes_no_relation_of_the_post_above_him() -> None:
    assert kind_of("deputy chief executive", "en") == ""
