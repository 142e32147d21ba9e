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
        ("fr", "[o Lumex] recrute, dit [p Anne Morel], secrétaire de la Confédération."),
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


@pytest.mark.parametrize(
    ("language", "written", "post"),
    [
        (
            "fr",
            "La présidence de [o Lumex] reviendra à [p Anne Morel].",
            ("Anne Morel", "présidence", "Lumex"),
        ),
        (
            "fr",
            "La direction de [o Lumex] a été confiée à [p Anne Morel].",
            ("Anne Morel", "direction", "Lumex"),
        ),
        (
            "fr",
            "[o Lumex] recrute ; [p Anne Morel], qui dirige [o Rivalis], en sera la présidente.",
            ("Anne Morel", "présidente", "Lumex"),
        ),
        ("fr", "[p Anne Morel], 44 ans, PDG de [o Lumex], parle.", ("Anne Morel", "PDG", "Lumex")),
        (
            "fr",
            "[p Anne Morel], responsable logistique chez [o Lumex], parle.",
            ("Anne Morel", "responsable logistique", "Lumex"),
        ),
        (
            "fr",
            "Fondée par [p Marc Petit] et [p Anne Morel], [o Lumex] grandit. [p Anne Morel], la gérante, aime [o Rivalis].",
            ("Anne Morel", "gérante", "Lumex"),
        ),
        (
            "de",
            "[p Ute Krug], die dann Leiterin von [o Lumex] wird, kommt.",
            ("Ute Krug", "Leiterin", "Lumex"),
        ),
        ("de", "[p Ute Krug] ist Gründerin und Chefin von [o Lumex].", ("Ute Krug", "Gründerin", "Lumex")),
        ("de", "An der Spitze von [o Lumex] steht seit Mai [p Ute Krug].", ("Ute Krug", "Spitze", "Lumex")),
        (
            "en",
            "[p Ann Moor], 38, is chief executive of [o Lumex].",
            ("Ann Moor", "chief executive", "Lumex"),
        ),
        (
            "en",
            "[p Mary Moor] is director of [o Lumex]. She succeeded [p Ted Hale].",
            ("Ted Hale", "director", "Lumex"),
        ),
        (
            "fr",
            "[p Marc Petit] et [p Anne Morel] rient. Le premier se tait ; la seconde dirige [o Rivalis].",
            ("Anne Morel", "dirige", "Rivalis"),
        ),
        (
            "fr",
            "[o Lumex] recrute. [p Anne Morel] est nommée directrice à compter du 1er mai.",
            ("Anne Morel", "directrice", "Lumex"),
        ),
        (
            "en",
            "[p Ann Moor] remains director of [o Rivalis] and chairs the advisory board of [o Lumex].",
            ("Ann Moor", "chairs the advisory board", "Lumex"),
        ),
    ],
)
def test_a_turn_of_phrase_gives_a_post(
    marked: Callable[..., Any], language: str, written: str, post: tuple[str, str, str | None]
) -> None:
    assert post in _posts(marked, written, language)


def test_a_direction_that_is_given_to_nobody_is_no_post(marked: Callable[..., Any]) -> None:
    assert _posts(marked, "La direction de [o Lumex] a reçu [p Anne Morel].", "fr") == set()


def test_a_numbered_line_says_of_what_its_list_speaks(marked: Callable[..., Any]) -> None:
    written = "2. Bureau de [o Lumex]\n\n- présidente : [p Anne Morel] ([o Rivalis]) ;"
    assert _posts(marked, written, "fr") == {("Anne Morel", "présidente", "Lumex")}


def test_a_portrait_goes_on_about_whom_its_heading_names(marked: Callable[..., Any]) -> None:
    written = "Rencontre avec [p Jean Petit]\nLe jardinier est gérant de [o Lumex]."
    assert _posts(marked, written, "fr") == {("Jean Petit", "gérant", "Lumex")}
