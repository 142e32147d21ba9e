"""The many ways in which the press says a relation, and those that only look like one."""

from collections.abc import Callable
from typing import Any

import pytest

from loaders.relations import relations

WAYS = [
    ("fr", "[o Lumex] possède la filature [o Rivalis].", "Rivalis subsidiary_of Lumex"),
    (
        "fr",
        "[o Lumex], fabricant de lampes, annonce l’acquisition de [o Rivalis].",
        "Lumex took_over Rivalis",
    ),
    ("fr", "[o Rivalis] passe dans le giron de [o Lumex].", "Lumex took_over Rivalis"),
    ("fr", "[o Lumex] recrute. Son siège est à [l Brest] ([l Finistère]).", "Lumex based_in Brest"),
    (
        "fr",
        "[p Anne Morel] rejoint le conseil de surveillance de [o Lumex].",
        "Anne Morel board_member_of Lumex",
    ),
    ("de", "[p Jan Krug], der die [o Lumex] mit Freunden gegründet hatte, kommt.", "Jan Krug founded Lumex"),
    ("de", "[o Lumex], eine Tochter der [o Rivalis], baut.", "Lumex subsidiary_of Rivalis"),
    ("en", "[o Lumex], the toy chain owned by [o Rivalis], grows.", "Lumex subsidiary_of Rivalis"),
    ("en", "[p Ann Moor] runs [o Lumex], a firm she founded at home.", "Ann Moor founded Lumex"),
    ("en", "The plant in [l Hull], run by [o Lumex], is full.", "Lumex has_site_in Hull"),
    ("fr", "[o Lumex] devient une filiale de [o Rivalis].", "Lumex subsidiary_of Rivalis"),
    ("de", "Zur [o Rivalis AG] gehört auch die Weberei [o Lumex].", "Lumex part_of Rivalis AG"),
    ("en", "[o Lumex] becomes a subsidiary of [o Rivalis].", "Lumex subsidiary_of Rivalis"),
    ("fr", "[o Lumex], filiale du groupe suisse [o Rivalis], recrute.", "Lumex subsidiary_of Rivalis"),
    ("fr", "[o Rivalis] et sa filiale [o Lumex] recrutent.", "Lumex subsidiary_of Rivalis"),
    ("fr", "[o Lumex] fait partie du groupe [o Rivalis].", "Lumex part_of Rivalis"),
    ("fr", "[o Lumex] adhère à la fédération [o Rivalis].", "Lumex member_of Rivalis"),
    (
        "fr",
        "[o Lumex], installée à [l Brest], emploie 40 personnes et a rejoint le réseau [o Rivalis] en 2018.",
        "Lumex member_of Rivalis",
    ),
    (
        "fr",
        "[p Anne Morel] siège au conseil d’administration de [o Lumex].",
        "Anne Morel board_member_of Lumex",
    ),
    ("fr", "Le [l Campus Nord] héberge [o Lumex], [o Rivalis] et [o Solaris].", "Campus Nord hosts Rivalis"),
    ("fr", "[o Lumex] a emménagé au [l Campus Nord].", "Campus Nord hosts Lumex"),
    ("fr", "[o Lumex] et [o Rivalis] fusionnent.", "Lumex merged_with Rivalis"),
    ("fr", "[o Lumex] fusionnera avec [o Rivalis] en janvier.", "Lumex merged_with Rivalis"),
    ("fr", "[o Lumex] et [o Rivalis] fusionnent pour former [o Solaris].", "Lumex became Solaris"),
    ("fr", "[o Rivalis] a été rachetée en 2019 par [o Lumex].", "Lumex took_over Rivalis"),
    ("fr", "Le rachat de [o Rivalis] par [o Lumex] est signé.", "Lumex took_over Rivalis"),
    ("fr", "[o Lumex], qui a repris la biscuiterie [o Rivalis], recrute.", "Lumex took_over Rivalis"),
    ("fr", "[o Lumex], rebaptisée [o Solaris], recrute.", "Lumex became Solaris"),
    ("fr", "[o Lumex] a été créée en 1998 par [p Anne Morel] et [p Luc Petit].", "Luc Petit founded Lumex"),
    ("fr", "[p Anne Morel] a fondé [o Lumex] en 1998.", "Anne Morel founded Lumex"),
    (
        "fr",
        "Le [l Campus Nord] a été inauguré le 3 mai 2019 par [p Anne Morel].",
        "Anne Morel inaugurated Campus Nord",
    ),
    ("fr", "La région [o Rivalis] a lancé le programme [g Élan Bois].", "Rivalis launched Élan Bois"),
    ("fr", "Le programme [g Élan Bois] a été lancé par [o Rivalis].", "Rivalis launched Élan Bois"),
    ("fr", "[o Lumex] exploite l’usine de traitement [l Les Ormes].", "Lumex runs Les Ormes"),
    ("fr", "Le [e Salon du Granit], organisé par [o Lumex], ferme.", "Salon du Granit run_by Lumex"),
    ("fr", "[o Rivalis] apporte 2 millions d’euros au [l Campus Nord].", "Rivalis funds Campus Nord"),
    (
        "fr",
        "Le [l Campus Nord] est financé à hauteur de 3 millions d’euros par [o Rivalis].",
        "Rivalis funds Campus Nord",
    ),
    (
        "fr",
        "[o Lumex] a levé 3 millions d’euros auprès de [o Rivalis] et [o Solaris].",
        "Solaris funds Lumex",
    ),
    ("fr", "[o Lumex], soutenue par [o Rivalis] et [o Solaris], recrute.", "Solaris supports Lumex"),
    ("fr", "[o Lumex] a signé un accord de coopération avec [o Rivalis].", "Lumex partner_of Rivalis"),
    ("fr", "[o Lumex] possède deux usines à [l Brest] et à [l Nantes].", "Lumex has_site_in Nantes"),
    ("fr", "[o Lumex], dont le siège est à [l Brest], recrute.", "Lumex based_in Brest"),
    ("fr", "[o Lumex] est installée à [l Brest].", "Lumex located_in Brest"),
    ("fr", "Le [e Salon du Granit] aura lieu du 3 au 5 mai à [l Brest].", "Salon du Granit held_in Brest"),
    ("fr", "[l Brest] accueille le [e Salon du Granit].", "Salon du Granit held_in Brest"),
    ("fr", "[p Anne Morel] a annoncé la création du [l Campus Nord].", "Anne Morel announced Campus Nord"),
    ("fr", "Le conseil de [o Rivalis] a approuvé le programme [g Élan Bois].", "Rivalis approved Élan Bois"),
    ("fr", "[o Lumex] est candidate au programme [g Élan Bois].", "Lumex applies_to Élan Bois"),
    ("fr", "[o Lumex] a contribué à la création de [o Rivalis].", "Lumex contributed_to_creation_of Rivalis"),
    ("fr", "[o Lumex] fédère les artisans de [l Bretagne].", "Lumex active_in Bretagne"),
    ("fr", "[o Lumex] recrute. L’entreprise a racheté [o Rivalis].", "Lumex took_over Rivalis"),
    (
        "fr",
        "La coopérative [o Lumex] recrute, [o Rivalis] aussi. La coopérative soutient [o Solaris].",
        "Lumex supports Solaris",
    ),
    ("fr", "[o Lumex] recrute. Elle a racheté [o Rivalis].", "Lumex took_over Rivalis"),
    ("de", "Die [o Lumex AG] übernimmt die Brauerei [o Rivalis].", "Lumex AG took_over Rivalis"),
    ("de", "Die Übernahme von [o Rivalis] durch die [o Lumex AG] steht bevor.", "Lumex AG took_over Rivalis"),
    ("de", "[o Rivalis] wurde 2019 von der [o Lumex AG] übernommen.", "Lumex AG took_over Rivalis"),
    ("de", "[o Lumex] gehört seit 2015 zum Konzern [o Rivalis].", "Lumex subsidiary_of Rivalis"),
    ("de", "[o Lumex] ist Mitglied im Verband [o Rivalis].", "Lumex member_of Rivalis"),
    ("de", "[p Jan Krug] sitzt im Aufsichtsrat der [o Lumex AG].", "Jan Krug board_member_of Lumex AG"),
    (
        "de",
        "Der [l Campus Nord] beherbergt [o Lumex], [o Rivalis] und [o Solaris].",
        "Campus Nord hosts Solaris",
    ),
    ("de", "[o Lumex] und [o Rivalis] schließen sich zusammen.", "Lumex merged_with Rivalis"),
    ("de", "[o Lumex] heißt künftig [o Solaris].", "Lumex became Solaris"),
    ("de", "[o Lumex] wurde in [o Solaris] umbenannt.", "Lumex became Solaris"),
    ("de", "[p Jan Krug] hat 1998 [o Lumex] gegründet.", "Jan Krug founded Lumex"),
    (
        "de",
        "Das [l Haus am Wehr] wurde im Mai 2019 von [p Jan Krug] eröffnet.",
        "Jan Krug inaugurated Haus am Wehr",
    ),
    ("de", "[o Lumex] hat das Programm [g Holzland] gestartet.", "Lumex launched Holzland"),
    ("de", "[o Lumex] betreibt das [l Haus am Wehr].", "Lumex runs Haus am Wehr"),
    ("de", "Die [e Granitmesse], veranstaltet von [o Lumex], endet.", "Granitmesse run_by Lumex"),
    ("de", "Das Land [o Rivalis] fördert [o Lumex] mit 3 Millionen Euro.", "Rivalis funds Lumex"),
    ("de", "[o Lumex] erhält von der [o Rivalis] 3 Millionen Euro.", "Rivalis funds Lumex"),
    ("de", "[o Lumex] wird von [o Rivalis] und [o Solaris] unterstützt.", "Solaris supports Lumex"),
    ("de", "[o Lumex] arbeitet eng mit [o Rivalis] zusammen.", "Lumex partner_of Rivalis"),
    ("de", "[o Lumex] betreibt Werke in [l Bonn], [l Ulm] und [l Trier].", "Lumex has_site_in Trier"),
    ("de", "[o Lumex] hat ihren Sitz in [l Bonn].", "Lumex based_in Bonn"),
    ("de", "Die [e Granitmesse] findet vom 3. bis 5. Mai in [l Bonn] statt.", "Granitmesse held_in Bonn"),
    ("de", "[o Lumex] bewirbt sich um das Programm [g Holzland].", "Lumex applies_to Holzland"),
    ("de", "Der Stadtrat [o Rivalis] hat das Programm [g Holzland] gebilligt.", "Rivalis approved Holzland"),
    ("de", "[o Lumex] ist in [l Bayern] tätig.", "Lumex active_in Bayern"),
    ("de", "[o Lumex] wächst. Das Unternehmen hat [o Rivalis] gekauft.", "Lumex took_over Rivalis"),
    ("en", "[o Lumex], a unit of [o Rivalis], is hiring.", "Lumex subsidiary_of Rivalis"),
    ("en", "[o Lumex] is owned by [o Rivalis].", "Lumex subsidiary_of Rivalis"),
    ("en", "[o Rivalis]’s takeover of [o Lumex] is complete.", "Rivalis took_over Lumex"),
    ("en", "[o Lumex] has agreed to buy the brewer [o Rivalis].", "Lumex took_over Rivalis"),
    ("en", "[o Lumex] was bought in 2019 by [o Rivalis].", "Rivalis took_over Lumex"),
    ("en", "[o Lumex] is a member of [o Rivalis].", "Lumex member_of Rivalis"),
    ("en", "[p Ann Moor] joins the board of [o Lumex].", "Ann Moor board_member_of Lumex"),
    ("en", "[l Campus North] houses [o Lumex], [o Rivalis] and [o Solaris].", "Campus North hosts Solaris"),
    ("en", "[o Lumex] and [o Rivalis] are to merge.", "Lumex merged_with Rivalis"),
    ("en", "[o Lumex] has been renamed [o Solaris].", "Lumex became Solaris"),
    ("en", "[p Ann Moor], who founded [o Lumex] in 1998, spoke.", "Ann Moor founded Lumex"),
    ("en", "[l Campus North] was opened on 3 May 2019 by [p Ann Moor].", "Ann Moor inaugurated Campus North"),
    ("en", "The [g Timber Scheme] was launched by [o Lumex].", "Lumex launched Timber Scheme"),
    ("en", "The [e Granite Fair], organised by [o Lumex], closed.", "Granite Fair run_by Lumex"),
    ("en", "[o Lumex] raised $3 million from [o Rivalis] and [o Solaris].", "Solaris funds Lumex"),
    ("en", "[o Rivalis] is giving £3m to [o Lumex].", "Rivalis funds Lumex"),
    (
        "en",
        "[o Lumex] closed a seed round of $3 million led by [o Rivalis], with participation from [o Solaris].",
        "Solaris funds Lumex",
    ),
    ("en", "[o Lumex], backed by [o Rivalis] and [o Solaris], is hiring.", "Solaris supports Lumex"),
    ("en", "[o Lumex] has signed a supply agreement with [o Rivalis].", "Lumex partner_of Rivalis"),
    ("en", "[o Lumex] opened an office in [l Leeds] and a plant in [l York].", "Lumex has_site_in Leeds"),
    ("en", "[l Leeds]-based [o Lumex] is hiring.", "Lumex based_in Leeds"),
    ("en", "[o Lumex], of [l Dundee], is hiring.", "Lumex based_in Dundee"),
    ("en", "The [e Granite Fair] will be held in [l Leeds] from 3 to 5 May.", "Granite Fair held_in Leeds"),
    ("en", "[o Lumex] has applied to the [g Timber Scheme].", "Lumex applies_to Timber Scheme"),
    ("en", "The council of [o Rivalis] approved the [g Timber Scheme].", "Rivalis approved Timber Scheme"),
    ("en", "[o Lumex] is hiring. The company has bought [o Rivalis].", "Lumex took_over Rivalis"),
    ("en", "[o Lumex] helped to set up [o Rivalis].", "Lumex contributed_to_creation_of Rivalis"),
    ("en", "[o Lumex] is active in [l Wales].", "Lumex active_in Wales"),
    ("en", "[o Lumex] runs [l Campus North] and owns a plant in [l Leeds].", "Lumex has_site_in Leeds"),
]


def _found(here: Any) -> list[tuple[str, str, str]]:
    found = relations(here.page, here.names, here.mentions, ())
    return [(here.name(r.subject), r.kind, here.name(r.object)) for r in found]


@pytest.mark.parametrize(("language", "written", "relation"), WAYS)
def test_a_relation_is_read_past_what_stands_between(
    marked: Callable[..., Any], language: str, written: str, relation: str
) -> None:
    assert relation in [" ".join(found) for found in _found(marked(written, language))]


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("fr", "[o Lumex] fournit [o Rivalis], qui grandit, et a racheté [o Solaris]."),
        ("fr", "[p Anne Morel] a rencontré [p Luc Petit]. Il a fondé [o Lumex]."),
        ("fr", "[o Lumex] concurrence [o Rivalis]. L’entreprise a racheté [o Solaris]."),
        ("fr", "[o Lumex] dément avoir racheté [o Rivalis]."),
        ("fr", "[o Lumex] renonce à racheter [o Rivalis]."),
        ("fr", "[o Lumex] accueille le directeur de [o Rivalis]."),
        ("fr", "[o Lumex] a reçu 3 millions d’euros d’amende de [o Rivalis]."),
        ("fr", "[o Lumex] est financé par des dons, et [o Rivalis] par [o Solaris]."),
        ("de", "Die Fusion von [o Lumex] und [o Rivalis] ist gescheitert."),
        ("de", "[o Lumex] beliefert [o Rivalis]. Das Unternehmen hat [o Solaris] gekauft."),
        ("de", "[p Jan Krug] traf [p Eva Lind]. Sie hat [o Lumex] gegründet."),
        ("de", "[o Lumex] gehört nicht zu [o Rivalis]."),
        ("en", "[o Lumex] denied that it had bought [o Rivalis]."),
        ("en", "[o Lumex] sells to [o Rivalis], which is growing, and has bought [o Solaris]."),
        ("en", "[o Lumex] competes with [o Rivalis]. The company has bought [o Solaris]."),
        ("en", "[p Ann Moor] backed down before [o Lumex]."),
        ("en", "[o Lumex] supports the view that [o Rivalis] lied."),
        ("en", "[o Lumex] failed to buy [o Rivalis]."),
        ("en", "[o Lumex] trucks exploded in [l Hull]."),
        ("en", "[o Lumex] blamed members of [o Rivalis]."),
        ("fr", "[o Lumex] appelle la [l Suisse] à réagir."),
        ("de", "Von [o Lumex] wurden 20 Leute von [o Rivalis] übernommen."),
    ],
)
def test_what_may_be_another_subject_or_no_fact_is_no_relation(
    marked: Callable[..., Any], language: str, written: str
) -> None:
    assert _found(marked(written, language)) == []
