"""Posts whose holder or organisation the text named before: pronouns, descriptions, common nouns, what it is about."""

from collections.abc import Callable
from typing import Any

import pytest

from loaders.roles import roles


def _posts(marked: Callable[..., Any], written: str, language: str) -> set[tuple[str, str, str | None]]:
    here = marked(written, language)
    found = roles(here.page, here.names, here.mentions)
    return {(here.name(r.person), r.title, here.name(r.organisation)) for r in found}


Told = tuple[str, str, tuple[str, str, str | None]]

HOLDER: list[Told] = [
    ("fr", "[p Anne Morel] sourit. Elle est présidente de [o Lumex].", ("Anne Morel", "présidente", "Lumex")),
    ("fr", "[p Anne Morel] sourit. Elle préside [o Lumex].", ("Anne Morel", "préside", "Lumex")),
    (
        "fr",
        "[p Anne Morel] sourit. Gérante du cabinet [o Lumex] et maire de [l Brest], elle a vendu.",
        ("Anne Morel", "maire", "Brest"),
    ),
    (
        "fr",
        "[p Marc Petit] sourit. Le jardinier est président de [o Lumex].",
        ("Marc Petit", "président", "Lumex"),
    ),
    ("fr", "Présidente de [o Lumex], [p Anne Morel] sourit.", ("Anne Morel", "Présidente", "Lumex")),
    (
        "de",
        "[p Ute Krug] lacht. Bis Mai bleibt sie Geschäftsführerin von [o Lumex].",
        ("Ute Krug", "Geschäftsführerin", "Lumex"),
    ),
    ("de", "[p Jan Krug] lacht. Der 52-Jährige ist Leiter von [o Lumex].", ("Jan Krug", "Leiter", "Lumex")),
    ("de", "[p Ute Krug] lacht. Die Gründerin von [o Lumex] kommt.", ("Ute Krug", "Gründerin", "Lumex")),
    ("en", "[p Mary Moor] smiled. She chairs [o Lumex].", ("Mary Moor", "chairs", "Lumex")),
]

ORGANISATION: list[Told] = [
    (
        "fr",
        "[o Clinique du Lac] recrute. La présidente de l’hôpital, [p Anne Morel], sourit.",
        ("Anne Morel", "présidente", "Clinique du Lac"),
    ),
    (
        "fr",
        "[o Lumex] a signé avec [o Rivalis]. Sa présidente, [p Anne Morel], sourit.",
        ("Anne Morel", "présidente", "Lumex"),
    ),
    ("fr", "[o Lumex] recrute, dit [p Anne Morel], la gérante.", ("Anne Morel", "gérante", "Lumex")),
    (
        "de",
        "[o Lumex] wächst. „Es läuft“, sagt Geschäftsführerin [p Ute Krug].",
        ("Ute Krug", "Geschäftsführerin", "Lumex"),
    ),
    (
        "de",
        "Bei [o Lumex] klagt man über [o Rivalis]. Das sagt Personalchefin [p Ute Krug].",
        ("Ute Krug", "Personalchefin", "Lumex"),
    ),
    (
        "en",
        "The [o Dockers’ League] agreed. The union’s general secretary, [p Ann Moor], spoke.",
        ("Ann Moor", "general secretary", "Dockers’ League"),
    ),
    (
        "en",
        "[o Lumex] grows. [p Ann Moor], chairman of the group since 2020, spoke.",
        ("Ann Moor", "chairman", "Lumex"),
    ),
    ("en", "[o Lumex] grows, chairman [p Ann Moor] said.", ("Ann Moor", "chairman", "Lumex")),
]


@pytest.mark.parametrize(("language", "written", "post"), HOLDER + ORGANISATION)
def test_a_post_is_read_with_what_the_text_said_before(
    marked: Callable[..., Any], language: str, written: str, post: tuple[str, str, str | None]
) -> None:
    assert post in _posts(marked, written, language)


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("fr", "[o Lumex] a battu [o Rivalis]. On en rit. « Quel match », dit le directeur, [p Anne Morel]."),
        ("fr", "[o Lumex] recrute. La ministre, [p Anne Morel], sourit."),
        ("fr", "[o Lumex] recrute. L’ancienne directrice, [p Anne Morel], sourit."),
        ("de", "[o Lumex] wächst. Wirtschaftsminister [p Jan Krug] lacht."),
        ("en", "[o Lumex] sued [o Rivalis]. Then it rained. “Never,” said the director, [p Ann Moor]."),
    ],
)
def test_no_organisation_is_guessed_for_a_post(
    marked: Callable[..., Any], language: str, written: str
) -> None:
    assert {organisation for _, _, organisation in _posts(marked, written, language)} == {None}


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("fr", "[p Marc Petit] et [p Anne Morel] sourient. Le président de [o Lumex] a parlé."),
        ("fr", "[p Marc Petit], maire de [l Brest], sourit. La présidente de [o Lumex] a parlé."),
        ("de", "[p Ute Krug] lacht. Der Leiter von [o Lumex] kommt."),
        ("en", "[p Mary Moor] smiled. The president of [o Lumex] spoke."),
    ],
)
def test_nobody_is_taken_for_the_holder_in_doubt(
    marked: Callable[..., Any], language: str, written: str
) -> None:
    assert not [post for post in _posts(marked, written, language) if post[2] == "Lumex"]


@pytest.mark.parametrize(
    ("written", "since"),
    [
        ("[o Lumex], que préside [p Anne Morel] depuis 2015, recrute.", "2015"),
        ("[p Anne Morel] dirige depuis 2015 la filature [o Lumex].", "2015"),
        ("[o Lumex] recrute. [p Anne Morel] la préside depuis 2015.", "2015"),
    ],
)
def test_a_verb_of_leading_says_since_when(marked: Callable[..., Any], written: str, since: str) -> None:
    here = marked(written)
    (role,) = roles(here.page, here.names, here.mentions)
    assert (here.name(role.organisation), role.since) == ("Lumex", since)
