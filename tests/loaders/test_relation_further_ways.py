"""Further ways of saying relations: relative clauses, German verbs before their subject, participles that lead."""

from collections.abc import Callable
from typing import Any

import pytest

from loaders.relations import relations

WAYS = [
    (
        "fr",
        "[o Lumex] grandit. Présente en [l Alsace], en [l Corse] et en [l Bretagne], elle emploie 40 personnes.",
        "Lumex active_in Corse",
    ),
    (
        "fr",
        "[o Lumex] grandit. Fondée en 1998, elle regroupe les sociétés [o Rivalis], [o Solaris] et [o Tramex].",
        "Solaris subsidiary_of Lumex",
    ),
    ("fr", "Présent en [l Alsace] et en [l Corse], le groupe [o Lumex] recrute.", "Lumex active_in Corse"),
    ("fr", "[o Lumex] gère, depuis le 3 mai 2019, le musée [l Campus Nord].", "Lumex runs Campus Nord"),
    ("fr", "[o Lumex] a mis la main sur la tannerie [o Rivalis].", "Lumex took_over Rivalis"),
    (
        "fr",
        "[o Lumex] s’est porté acquéreur de la totalité du capital de [o Rivalis].",
        "Lumex took_over Rivalis",
    ),
    (
        "fr",
        "[o Lumex] a cédé en 2020 sa filiale [o Rivalis] au fonds [o Solaris].",
        "Solaris took_over Rivalis",
    ),
    ("fr", "[o Rivalis], que [o Lumex] avait rachetée en 2012, ferme.", "Lumex took_over Rivalis"),
    (
        "fr",
        "[p Anne Morel] vend [o Lumex], une société qu’elle a fondée avec [p Luc Petit].",
        "Luc Petit founded Lumex",
    ),
    ("fr", "Fondée en 1956 par [p Anne Morel], la maison [o Lumex] recrute.", "Anne Morel founded Lumex"),
    ("fr", "[o Lumex], que [p Anne Morel] a fondée en 2012, ferme.", "Anne Morel founded Lumex"),
    (
        "fr",
        "La gestion du [l Campus Nord] a été confiée à l’association [o Lumex].",
        "Lumex runs Campus Nord",
    ),
    ("fr", "Le [l Campus Nord], que gère [o Lumex], rouvre.", "Lumex runs Campus Nord"),
    ("fr", "La banque [o Rivalis] est le principal mécène du musée [o Lumex].", "Rivalis funds Lumex"),
    (
        "fr",
        "Le plan [g Bois d’ici] coûte cher, dont 22 millions d’euros apportés par la région [o Rivalis].",
        "Rivalis funds Bois d’ici",
    ),
    (
        "fr",
        "Le [e Salon du Granit] a lieu avec le soutien de la région [o Rivalis].",
        "Rivalis supports Salon du Granit",
    ),
    ("fr", "L’usine de [l Brest] de [o Lumex] ferme.", "Lumex has_site_in Brest"),
    ("fr", "[o Lumex] emploie 40 personnes à [l Brest].", "Lumex has_site_in Brest"),
    ("fr", "[o Lumex] est l’un des premiers verriers de [l Bretagne].", "Lumex active_in Bretagne"),
    (
        "fr",
        "[e Sel et brume], photographies de [p Anne Morel], au [o Musée du Sel].",
        "Musée du Sel hosts Sel et brume",
    ),
    (
        "fr",
        "Le [o Musée du Sel] présente jusqu’en juin l’exposition [e Sel et brume].",
        "Musée du Sel hosts Sel et brume",
    ),
    (
        "de",
        "Zum 1. Juli 2021 übernimmt die [o Lumex AG] den Händler [o Rivalis].",
        "Lumex AG took_over Rivalis",
    ),
    (
        "de",
        "Der Händler [o Rivalis], den die [o Lumex AG] 2019 übernommen hatte, schließt.",
        "Lumex AG took_over Rivalis",
    ),
    (
        "de",
        "Die [o Lumex AG] wurde 1961 von [p Jan Krug] in [l Trier] gegründet.",
        "Jan Krug founded Lumex AG",
    ),
    ("de", "Gegründet wurde die [o Lumex AG] von [p Jan Krug].", "Jan Krug founded Lumex AG"),
    (
        "de",
        "[p Jan Krug] verkauft [o Lumex], das er mit seiner Schwester [p Eva Lind] gegründet hat.",
        "Eva Lind founded Lumex",
    ),
    ("de", "Seit 2012 betreibt die [o Lumex AG] das [l Haus am Wehr].", "Lumex AG runs Haus am Wehr"),
    ("de", "Das [l Haus am Wehr] wird vom Verein [o Lumex] betrieben.", "Lumex runs Haus am Wehr"),
    (
        "de",
        "Gefördert wird das [g Holzland] mit 3 Millionen Euro vom Land [o Rivalis].",
        "Rivalis funds Holzland",
    ),
    ("de", "[o Lumex] erhält einen Zuschuss vom Land [o Rivalis].", "Rivalis funds Lumex"),
    ("de", "Unterstützt wird [o Lumex] von der Stiftung [o Rivalis].", "Rivalis supports Lumex"),
    (
        "de",
        "Die [e Granitmesse] öffnet mit Unterstützung der Stiftung [o Rivalis].",
        "Rivalis supports Granitmesse",
    ),
    ("de", "Veranstaltet wird die [e Granitmesse] von der [o Lumex AG].", "Granitmesse run_by Lumex AG"),
    ("de", "Die [o Lumex AG], die ein Werk in [l Ulm] übernahm, wächst.", "Lumex AG has_site_in Ulm"),
    (
        "de",
        "Bis Ende 2022 baut [o Lumex] in [l Ulm] für 41 Millionen Euro ein Lager.",
        "Lumex has_site_in Ulm",
    ),
    ("de", "In [l Ulm] betreibt die [o Lumex AG] ein Lager.", "Lumex AG has_site_in Ulm"),
    ("de", "[o Lumex] ist in [l Ulm] beheimatet.", "Lumex based_in Ulm"),
    (
        "de",
        "[o Lumex] zählt zu den fünf größten Anbietern von Lampen in [l Hessen].",
        "Lumex active_in Hessen",
    ),
    ("de", "[e Granitmesse] – [l Ulm].", "Granitmesse held_in Ulm"),
    ("en", "[o Lumex] is growing. Founded in 1998, it acquired [o Rivalis].", "Lumex took_over Rivalis"),
    ("en", "[o Rivalis], which [o Lumex] bought in 2019, is closing.", "Lumex took_over Rivalis"),
    ("en", "[o Lumex] has completed its acquisition of the brewer [o Rivalis].", "Lumex took_over Rivalis"),
    (
        "en",
        "[p Ann Moor] runs [o Lumex], a firm she founded in 2017 with her sister [p Eve Lind].",
        "Eve Lind founded Lumex",
    ),
    ("en", "The bank [o Rivalis] is the main sponsor of [o Lumex].", "Rivalis funds Lumex"),
    ("en", "The [e Granite Fair] opens with support from [o Rivalis].", "Rivalis supports Granite Fair"),
    ("en", "[o Lumex] has opened its second factory at [l Wick], near [l Hull].", "Lumex has_site_in Hull"),
    ("en", "[o Lumex] employs 40 people in [l Hull].", "Lumex has_site_in Hull"),
    ("en", "[o Lumex], an outfit from [l Hull], paid.", "Lumex based_in Hull"),
    ("en", "[o Lumex] became the first fan-owned club in [l Hull].", "Lumex located_in Hull"),
    ("en", "[o Lumex] keeps fruit for growers across [l Kent] and [l Wales].", "Lumex active_in Wales"),
    ("en", "[o Lumex] is one of the largest bakers in [l Wales].", "Lumex active_in Wales"),
]


@pytest.mark.parametrize(("language", "written", "relation"), WAYS)
def test_a_relation_is_read_in_whatever_order_its_clause_puts_it(
    marked: Callable[..., Any], language: str, written: str, relation: str
) -> None:
    here = marked(written, language)
    found = relations(here.page, here.names, here.mentions, ())
    assert relation in [f"{here.name(r.subject)} {r.kind} {here.name(r.object)}" for r in found]
