"""Each way of saying what names have to do with each other, in the three languages."""

from collections.abc import Callable
from typing import Any

import pytest

from loaders.relations import relations
from loaders.roles import roles

SAID = [
    ("fr", "[o Solaris], filiale de [o Lumex], recrute.", ("Solaris", "subsidiary_of", "Lumex")),
    ("fr", "[o Lumex], basée à [l Brest], recrute.", ("Lumex", "based_in", "Brest")),
    ("fr", "[o Lumex] a rejoint [o Rivalis].", ("Lumex", "member_of", "Rivalis")),
    ("fr", "Les équipes de [o Lumex] ont rejoint [l Campus Nord].", ("Campus Nord", "hosts", "Lumex")),
    ("fr", "La fusion entre [o Lumex] et [o Rivalis] avance.", ("Lumex", "merged_with", "Rivalis")),
    ("fr", "[o Lumex] a racheté [o Rivalis].", ("Lumex", "took_over", "Rivalis")),
    ("fr", "[o Lumex], devenue [o Solaris], recrute.", ("Lumex", "became", "Solaris")),
    ("fr", "[o Lumex], fondée en 1998 par [p Anne Morel], recrute.", ("Anne Morel", "founded", "Lumex")),
    (
        "fr",
        "Inauguré par [p Anne Morel] en 2019, le [l Campus Nord] ouvre.",
        ("Anne Morel", "inaugurated", "Campus Nord"),
    ),
    ("fr", "[o Lumex] gère le [l Campus Nord].", ("Lumex", "runs", "Campus Nord")),
    ("fr", "[o Rivalis] finance [o Lumex].", ("Rivalis", "funds", "Lumex")),
    ("fr", "[o Rivalis] a versé 20 000 euros à [o Lumex].", ("Rivalis", "funds", "Lumex")),
    ("fr", "[o Rivalis] soutient [o Lumex].", ("Rivalis", "supports", "Lumex")),
    ("fr", "Un partenariat entre [o Lumex] et [o Rivalis] naît.", ("Lumex", "partner_of", "Rivalis")),
    ("fr", "L’usine de [o Lumex] à [l Brest] ferme.", ("Lumex", "has_site_in", "Brest")),
    ("fr", "Le [e Salon du Granit] se tiendra à [l Brest].", ("Salon du Granit", "held_in", "Brest")),
    ("de", "[o Solaris], eine Tochter der [o Lumex AG], wächst.", ("Solaris", "subsidiary_of", "Lumex AG")),
    ("de", "[o Lumex] mit Sitz in [l Bonn] wächst.", ("Lumex", "based_in", "Bonn")),
    ("de", "[o Lumex] aus [l Bonn] wächst.", ("Lumex", "based_in", "Bonn")),
    ("de", "[o Lumex] übernimmt [o Rivalis].", ("Lumex", "took_over", "Rivalis")),
    ("de", "[o Lumex] wurde 1998 von [p Jan Krug] gegründet.", ("Jan Krug", "founded", "Lumex")),
    ("de", "Aus [o Lumex] wurde [o Solaris].", ("Lumex", "became", "Solaris")),
    ("de", "Die Fusion von [o Lumex] und [o Rivalis] kommt voran.", ("Lumex", "merged_with", "Rivalis")),
    ("de", "[o Rivalis] unterstützt [o Lumex].", ("Rivalis", "supports", "Lumex")),
    ("en", "[o Solaris], a subsidiary of [o Lumex], is hiring.", ("Solaris", "subsidiary_of", "Lumex")),
    ("en", "[o Lumex], based in [l Leeds], is hiring.", ("Lumex", "based_in", "Leeds")),
    ("en", "[o Lumex] acquired [o Rivalis].", ("Lumex", "took_over", "Rivalis")),
    ("en", "[o Lumex] merged with [o Rivalis].", ("Lumex", "merged_with", "Rivalis")),
    ("en", "[o Lumex], founded in 1998 by [p Ann Moor], is hiring.", ("Ann Moor", "founded", "Lumex")),
    ("en", "[o Lumex], formerly [o Solaris], is hiring.", ("Solaris", "became", "Lumex")),
    ("en", "[o Lumex] joined [o Rivalis].", ("Lumex", "member_of", "Rivalis")),
    ("en", "[l Campus North] is run by [o Lumex].", ("Lumex", "runs", "Campus North")),
]


def _found(here: Any) -> list[tuple[str, str, str]]:
    held = roles(here.page, here.names, here.mentions)
    found = relations(here.page, here.names, here.mentions, held)
    return [(here.name(r.subject), r.kind, here.name(r.object)) for r in found]


@pytest.mark.parametrize(("language", "written", "relation"), SAID)
def test_a_relation_is_read(
    marked: Callable[..., Any], language: str, written: str, relation: tuple[str, str, str]
) -> None:
    assert relation in _found(marked(written, language))


@pytest.mark.parametrize(
    ("language", "written", "kind"),
    [
        ("fr", "[p Anne Morel], maire de [l Brest], parle.", "mayor_of"),
        ("fr", "[p Anne Morel], présidente de [o Lumex], parle.", "president_of"),
        ("fr", "[p Anne Morel], cofondatrice de [o Lumex], parle.", "founded"),
        ("de", "[p Jan Krug], Vorstandsvorsitzender der [o Lumex AG], kommt.", "ceo_of"),
        ("de", "[p Jan Krug], Geschäftsführer von [o Lumex], kommt.", "managing_director_of"),
        ("en", "[p Ann Moor], chair of [o Lumex], spoke.", "chair_of"),
    ],
)
def test_a_title_makes_a_relation(marked: Callable[..., Any], language: str, written: str, kind: str) -> None:
    assert [found[1] for found in _found(marked(written, language))] == [kind]


@pytest.mark.parametrize(
    ("language", "written", "status"),
    [
        ("fr", "[o Lumex] rachètera [o Rivalis].", "planned"),
        ("fr", "[o Lumex], que l’[o État] pourrait soutenir, recrute.", "possible"),
        ("de", "[o Lumex] könnte mit [o Rivalis] fusionieren.", "possible"),
        ("en", "[o Lumex] will join [o Rivalis].", "planned"),
        ("fr", "[o Lumex] a racheté [o Rivalis].", "stated"),
        ("fr", "Le [e Salon du Granit] à [l Brest] en 2031 attire.", "planned"),
    ],
)
def test_what_is_not_yet_so_is_marked(
    marked: Callable[..., Any], language: str, written: str, status: str
) -> None:
    here = marked(written, language)
    found = relations(here.page, here.names, here.mentions, ())
    assert [relation.status for relation in found] == [status]


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("fr", "[o Lumex] ne rachète pas [o Rivalis]."),
        ("de", "[o Lumex] übernimmt [o Rivalis] nicht."),
        ("en", "[o Lumex] has not acquired [o Rivalis]."),
        ("fr", "[o Lumex] et [o Rivalis] exposent à [l Brest]."),
        ("fr", "[o Lumex]. [o Rivalis] à vendre."),
    ],
)
def test_what_is_denied_or_not_said_is_no_relation(
    marked: Callable[..., Any], language: str, written: str
) -> None:
    here = marked(written, language)
    found = relations(here.page, here.names, here.mentions, ())
    assert [r.kind for r in found if r.kind != "located_in"] == []


def test_every_name_of_a_list_has_the_relation(marked: Callable[..., Any]) -> None:
    here = marked("Les sites de [o Lumex], [o Rivalis] et [o Solaris] à [l Brest] ferment.")
    assert _found(here) == [
        ("Lumex", "has_site_in", "Brest"),
        ("Rivalis", "has_site_in", "Brest"),
        ("Solaris", "has_site_in", "Brest"),
    ]


def test_a_date_beside_a_relation_says_since_when(marked: Callable[..., Any]) -> None:
    here = marked("[o Lumex], fondée en 1998 par [p Anne Morel], recrute.")
    (found,) = relations(here.page, here.names, here.mentions, ())
    assert found.since == "1998"


def test_the_words_of_a_relation_are_those_that_say_it(marked: Callable[..., Any]) -> None:
    here = marked("Hier  encore, [o Solaris],   filiale de [o Lumex], recrutait.")
    (found,) = relations(here.page, here.names, here.mentions, ())
    assert here.page.text[found.start : found.stop] == "Solaris,   filiale de Lumex"
