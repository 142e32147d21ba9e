"""Each way of saying who holds which post, in the three languages."""

from collections.abc import Callable
from typing import Any

import pytest

from loaders.roles import roles

Post = tuple[str, str, tuple[str, str, str | None]]

APPOSITION: list[Post] = [
    ("fr", "[p Anne Morel], maire de [l Brest], parle.", ("Anne Morel", "maire", "Brest")),
    ("fr", "[p Anne Morel] (présidente de [o Lumex]) parle.", ("Anne Morel", "présidente", "Lumex")),
    ("fr", "[p Anne Morel], PDG du groupe breton [o Lumex], part.", ("Anne Morel", "PDG", "Lumex")),
    (
        "fr",
        "[p Anne Morel], directrice générale de [o Lumex], part.",
        ("Anne Morel", "directrice générale", "Lumex"),
    ),
    ("de", "[p Jan Krug], Geschäftsführer von [o Lumex], kommt.", ("Jan Krug", "Geschäftsführer", "Lumex")),
    (
        "de",
        "[p Jan Krug], der Vorsitzende der [o Lumex-Gruppe], kommt.",
        ("Jan Krug", "Vorsitzende", "Lumex-Gruppe"),
    ),
    (
        "de",
        "[p Ute Krug], Sprecherin und Chefin der [o Lumex AG], kommt.",
        ("Ute Krug", "Chefin", "Lumex AG"),
    ),
    ("en", "[p Ann Moor], mayor of [l Leeds], spoke.", ("Ann Moor", "mayor", "Leeds")),
    ("en", "[p Ann Moor], chief executive of [o Lumex], spoke.", ("Ann Moor", "chief executive", "Lumex")),
]

BEFORE_THE_NAME: list[Post] = [
    ("fr", "Le président de [o Lumex], [p Marc Petit], parle.", ("Marc Petit", "président", "Lumex")),
    ("fr", "Le président [p Petit] parle.", ("Petit", "président", None)),
    ("fr", "Président de [o Lumex] : [p Marc Petit]", ("Marc Petit", "Président", "Lumex")),
    ("de", "[o LIG]-Geschäftsführerin [p Ute Krug] kommt.", ("Ute Krug", "Geschäftsführerin", "LIG")),
    ("de", "Der Präsident der [o Lumex AG], [p Jan Krug], kommt.", ("Jan Krug", "Präsident", "Lumex AG")),
    ("de", "Neue Präsidentin von [o Lumex] ist [p Ute Krug].", ("Ute Krug", "Präsidentin", "Lumex")),
    ("en", "[o Lumex] chief executive [p Ann Moor] spoke.", ("Ann Moor", "chief executive", "Lumex")),
    ("en", "[o Lumex]'s chair [p Ann Moor] spoke.", ("Ann Moor", "chair", "Lumex")),
]

BY_A_VERB: list[Post] = [
    ("fr", "[p Anne Morel] est présidente de [o Lumex].", ("Anne Morel", "présidente", "Lumex")),
    ("fr", "[p Anne Morel] a été élue présidente de [o Lumex].", ("Anne Morel", "présidente", "Lumex")),
    ("fr", "[p Anne Morel] préside [o Lumex].", ("Anne Morel", "préside", "Lumex")),
    ("fr", "[o Lumex], dirigée par [p Anne Morel], recrute.", ("Anne Morel", "dirigée", "Lumex")),
    ("de", "[p Jan Krug] leitet [o Lumex].", ("Jan Krug", "leitet", "Lumex")),
    ("de", "[p Jan Krug] ist Geschäftsführer von [o Lumex].", ("Jan Krug", "Geschäftsführer", "Lumex")),
    ("de", "[p Jan Krug] wurde zum Präsidenten von [o Lumex] gewählt.", ("Jan Krug", "Präsidenten", "Lumex")),
    ("en", "[p Ann Moor] chairs [o Lumex].", ("Ann Moor", "chairs", "Lumex")),
    ("en", "[p Ann Moor] was appointed director of [o Lumex].", ("Ann Moor", "director", "Lumex")),
]


@pytest.mark.parametrize(("language", "written", "post"), APPOSITION + BEFORE_THE_NAME + BY_A_VERB)
def test_a_post_is_read(
    marked: Callable[..., Any], language: str, written: str, post: tuple[str, str, str | None]
) -> None:
    here = marked(written, language)
    found = roles(here.page, here.names, here.mentions)
    assert post in [(here.name(r.person), r.title, here.name(r.organisation)) for r in found]


STATUS = [
    ("fr", "[p Anne Morel], ancienne maire de [l Brest], parle.", "former"),
    ("fr", "[p Anne Morel] (alors ministre de la Pêche) parle.", "former"),
    ("fr", "[p Anne Morel], future présidente de [o Lumex], parle.", "future"),
    ("fr", "[p Anne Morel] sera présidente de [o Lumex].", "future"),
    ("de", "Der ehemalige Präsident von [o Lumex], [p Jan Krug], kommt.", "former"),
    ("de", "[p Jan Krug], designierter Präsident von [o Lumex], kommt.", "future"),
    ("de", "Nach drei Jahren als Präsident von [o Lumex] geht [p Jan Krug].", "former"),
    ("en", "[p Ann Moor], former mayor of [l Leeds], spoke.", "former"),
    ("en", "[p Ann Moor] was president of [o Lumex].", "former"),
    ("en", "[p Ann Moor] is president of [o Lumex].", "current"),
]


@pytest.mark.parametrize(("language", "written", "status"), STATUS)
def test_a_post_that_is_over_or_to_come_is_marked(
    marked: Callable[..., Any], language: str, written: str, status: str
) -> None:
    here = marked(written, language)
    assert [role.status for role in roles(here.page, here.names, here.mentions)] == [status]


def test_several_posts_of_one_person_are_all_read(marked: Callable[..., Any]) -> None:
    here = marked(
        "[p Anne Morel], maire de [l Brest] et présidente de [o Lumex], vice-présidente de [o Rivalis]."
    )
    found = roles(here.page, here.names, here.mentions)
    assert [(role.title, here.name(role.organisation)) for role in found] == [
        ("maire", "Brest"),
        ("présidente", "Lumex"),
        ("vice-présidente", "Rivalis"),
    ]


def test_a_function_keeps_its_domain(marked: Callable[..., Any]) -> None:
    here = marked("[p Anne Morel], ministre de la Culture et des Sports, parle.")
    (role,) = roles(here.page, here.names, here.mentions)
    assert (role.title, role.organisation) == ("ministre de la Culture et des Sports", None)


def test_a_domain_before_the_organisation_belongs_to_the_title(marked: Callable[..., Any]) -> None:
    here = marked("[p Anne Morel], directrice de la communication de [o Lumex], parle.")
    (role,) = roles(here.page, here.names, here.mentions)
    assert (role.title, here.name(role.organisation)) == ("directrice de la communication", "Lumex")


def test_a_possessive_points_back_to_the_organisation(marked: Callable[..., Any]) -> None:
    here = marked("L’usine de [o Lumex] ferme, regrette [p Anne Morel], sa présidente.")
    (role,) = roles(here.page, here.names, here.mentions)
    assert here.name(role.organisation) == "Lumex"


def test_a_post_handed_over_has_two_holders(marked: Callable[..., Any]) -> None:
    here = marked(
        "Nach vier Jahren als Präsident von [o Lumex] hat [p Jan Krug] seinen Platz [p Ute Brand] überlassen.",
        "de",
    )
    found = roles(here.page, here.names, here.mentions)
    assert {(here.name(role.person), role.status) for role in found} == {
        ("Jan Krug", "former"),
        ("Ute Brand", "current"),
    }


def test_two_people_in_a_row_keep_their_own_posts(marked: Callable[..., Any]) -> None:
    here = marked("[p Anne Morel], présidente de [o Lumex], et [p Marc Petit], maire de [l Brest], parlent.")
    found = roles(here.page, here.names, here.mentions)
    assert [(here.name(role.person), role.title) for role in found] == [
        ("Anne Morel", "présidente"),
        ("Marc Petit", "maire"),
    ]


@pytest.mark.parametrize(
    ("language", "written", "since", "until"),
    [
        ("fr", "[p Anne Morel], présidente de [o Lumex] depuis 2015, parle.", "2015", None),
        ("fr", "[p Anne Morel], présidente de [o Lumex] de 2010 à 2014, parle.", "2010", "2014"),
        ("de", "[p Jan Krug] ist seit 2012 Präsident von [o Lumex].", "2012", None),
    ],
)
def test_dates_beside_a_post_say_when(
    marked: Callable[..., Any], language: str, written: str, since: str | None, until: str | None
) -> None:
    here = marked(written, language)
    (role,) = roles(here.page, here.names, here.mentions)
    assert (role.since, role.until) == (since, until)


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("fr", "Le maire de [l Brest] a reçu [p Anne Morel]."),
        ("fr", "[p Anne Morel] a rencontré le président de [o Lumex]."),
        ("de", "[p Jan Krug] traf den Präsidenten von [o Lumex]."),
        ("en", "[p Ann Moor] met the president of [o Lumex]."),
    ],
)
def test_somebody_elses_post_is_nobodys_here(marked: Callable[..., Any], language: str, written: str) -> None:
    here = marked(written, language)
    assert roles(here.page, here.names, here.mentions) == ()


def test_the_words_of_a_role_hold_title_person_and_organisation(marked: Callable[..., Any]) -> None:
    here = marked("Hier, [p Anne Morel], maire de [l Brest], parlait.")
    (role,) = roles(here.page, here.names, here.mentions)
    assert here.page.text[role.start : role.stop] == "Anne Morel, maire de Brest"


def test_a_title_that_begins_a_sentence_belongs_to_what_the_paragraph_speaks_of(
    marked: Callable[..., Any],
) -> None:
    here = marked(
        "[o Lumex] taille le granit. Sa carrière est à Brest. La directrice, [p Anne Morel], recrute."
    )
    (role,) = roles(here.page, here.names, here.mentions)
    assert here.name(role.organisation) == "Lumex"


def test_a_president_right_before_a_name_is_not_of_what_the_paragraph_speaks_of(
    marked: Callable[..., Any],
) -> None:
    here = marked("[o Lumex] taille le granit. Le président [p Petit] passe.")
    (role,) = roles(here.page, here.names, here.mentions)
    assert role.organisation is None


def test_an_adviser_of_a_president_is_not_the_president(marked: Callable[..., Any]) -> None:
    here = marked("Le conseiller du président [p Petit] parle.")
    assert [role.title for role in roles(here.page, here.names, here.mentions)] == ["président"]


def test_a_semicolon_parts_a_post_from_the_next_person(marked: Callable[..., Any]) -> None:
    here = marked("[p Ann Moor] serves as president; [p Ted Hale] is director.", "en")
    found = roles(here.page, here.names, here.mentions)
    assert [(here.name(role.person), role.title) for role in found] == [
        ("Ann Moor", "president"),
        ("Ted Hale", "director"),
    ]


@pytest.mark.parametrize(
    ("language", "written", "status"),
    [
        ("fr", "[p Anne Morel] succède à [p Marc Petit] à la présidence de [o Lumex].", "current"),
        ("fr", "[p Anne Morel] a succédé à [p Marc Petit] comme présidente de [o Lumex].", "current"),
        ("fr", "[p Anne Morel] succédera à [p Marc Petit] à la présidence de [o Lumex].", "future"),
        ("de", "[p Anne Morel] folgt auf [p Marc Petit] als Präsidentin von [o Lumex].", "current"),
        ("en", "[p Anne Morel] succeeded [p Marc Petit] as chair of [o Lumex].", "current"),
    ],
)
def test_who_follows_whom_has_both_their_posts(
    marked: Callable[..., Any], language: str, written: str, status: str
) -> None:
    here = marked(written, language)
    found = roles(here.page, here.names, here.mentions)
    before = "former" if status == "current" else "current"
    assert {(here.name(role.person), here.name(role.organisation), role.status) for role in found} == {
        ("Anne Morel", "Lumex", status),
        ("Marc Petit", "Lumex", before),
    }
