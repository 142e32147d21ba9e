"""What each rule takes for a name: one phenomenon a line, in texts of our own."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.records import Passage
from loaders.names import candidates

Votes = dict[str, str]


def kinds(text: str, language: str) -> Votes:
    """The words voted for, each with the kind that has most weight."""
    weights: dict[str, dict[str, float]] = {}
    for vote in candidates(text, language, (Passage(0, len(text), "body"),)):
        votes = weights.setdefault(text[vote.start : vote.stop], {})
        votes[vote.kind] = votes.get(vote.kind, 0.0) + vote.weight
    return {words: max(sorted(votes), key=lambda kind: votes[kind]) for words, votes in weights.items()}


FOUND = [
    ("fr", "La start-up nantaise Velmora recrute.", "Velmora", "organisation"),
    ("fr", "L’usine est à l’industriel Brexon depuis mai.", "Brexon", "organisation"),
    ("fr", "La visite d’Orilys a plu.", "Orilys", "organisation"),
    ("fr", "Il travaille pour Trovia SAS depuis mai.", "Trovia SAS", "organisation"),
    ("fr", "Le maire Jean Dupont a parlé.", "Jean Dupont", "person"),
    ("fr", "Claire Morvan, directrice de Velmora, a parlé.", "Claire Morvan", "person"),
    ("fr", "Hier, Mme Morvan a parlé.", "Morvan", "person"),
    (
        "fr",
        "La Fédération française du Bâtiment proteste.",
        "Fédération française du Bâtiment",
        "organisation",
    ),
    (
        "fr",
        "C’est le ministère de l’Économie et des Finances qui paie.",
        "ministère de l’Économie et des Finances",
        "organisation",
    ),
    ("fr", "Elle est née dans l’Ouest.", "Ouest", "place"),
    ("fr", "Il vit dans le Grand Est.", "Grand Est", "place"),
    ("fr", "Les élus de l’Ouest de la France votent.", "Ouest de la France", "place"),
    ("fr", "Le Salon de la Robotique ouvre demain.", "Salon de la Robotique", "event"),
    ("fr", "On a vu le North Robot Forum en mai.", "North Robot Forum", "event"),
    ("fr", "Le Programme Mers Propres finance tout.", "Programme Mers Propres", "programme"),
    ("fr", "Le Plan Océan 2030 finance tout.", "Plan Océan 2030", "programme"),
    ("fr", "Nous entrons en phase III du projet.", "phase III", "programme"),
    ("fr", "Ils ont lu Le Courrier des Dunes hier.", "Le Courrier des Dunes", "organisation"),
    ("fr", "Ils vivent en Pays de la Loire.", "Pays de la Loire", "place"),
    ("fr", "L’Union des potiers de la Velle vote demain.", "Union des potiers de la Velle", "organisation"),
    ("fr", "Le salon Trophée Granit 2024 ouvre demain.", "Trophée Granit 2024", "event"),
    ("fr", "Elle enseigne à l’université de Kerlou.", "université de Kerlou", "organisation"),
    (
        "fr",
        "Le tribunal de commerce de Valmont a tranché.",
        "tribunal de commerce de Valmont",
        "organisation",
    ),
    ("fr", "Les élèves du lycée Anne-Keller défilent.", "lycée Anne-Keller", "organisation"),
    (
        "fr",
        "La chambre d’agriculture du Val-Clair s’inquiète.",
        "chambre d’agriculture du Val-Clair",
        "organisation",
    ),
    ("fr", "La cour d’appel de Valmont a confirmé.", "cour d’appel de Valmont", "organisation"),
    ("fr", "Un chemin suit le canal de la Velle.", "canal de la Velle", "place"),
    (
        "fr",
        "Le dossier est à la Commission de régulation des marchés depuis mai.",
        "Commission de régulation des marchés",
        "organisation",
    ),
    (
        "fr",
        "Elle préside l’Institut et observatoire des océans de Kerlou.",
        "Institut et observatoire des océans de Kerlou",
        "organisation",
    ),
    ("fr", "La Métropole de Valmont vote.", "Métropole de Valmont", "organisation"),
    ("en", "He was tried at Leeds crown court in May.", "Leeds crown court", "organisation"),
    ("en", "The money comes from Kent county council.", "Kent county council", "organisation"),
    ("fr", "Le plan, baptisé Cap Velmora 2028, plaît.", "Cap Velmora 2028", "programme"),
    ("fr", "Elle préside le collectif Sous le vent, né ici.", "Sous le vent", "organisation"),
    ("fr", "On visite l’exposition « Pierre et sel » en mai.", "Pierre et sel", "event"),
    ("fr", "Né en 1956 de Yann Bressec, le Groupe vend.", "Yann Bressec", "person"),
    ("de", "Das Geld kommt aus dem Programm „Licht von oben“.", "Licht von oben", "programme"),
    ("de", "Das sagt Anna van der Kelm, die alles kennt.", "Anna van der Kelm", "person"),
    ("de", "Die dänische Velmora A/S aus Odense baut.", "Velmora A/S", "organisation"),
    ("en", "The Growth Bank of Velmora could lend it.", "Growth Bank of Velmora", "organisation"),
    ("en", "So said the minister, Callum Velmore MP, in May.", "Callum Velmore", "person"),
    ("en", "Then Velmora, which still owns the line, said no.", "Velmora", "organisation"),
    ("en", "By Oyinka Velmore", "Oyinka Velmore", "person"),
    ("fr", "Le paquebot Velmora 9, tout neuf, part.", "Velmora 9", "product"),
    ("fr", "La SARL Velmora Ressorts ferme.", "SARL Velmora Ressorts", "organisation"),
    ("fr", "On finance Velmora, fabricant de gaines.", "Velmora", "organisation"),
    ("fr", "Cela coûte un million au Feader.", "Feader", "programme"),
    ("fr", "On flâne sur les bords de la Velle en mai.", "Velle", "place"),
    ("de", "Gebaut hat sie das Start-up Codewiese.", "Codewiese", "organisation"),
    ("en", "The Leeds-based firm grows.", "Leeds", "place"),
    ("en", "Then its app, Ledgermore, failed.", "Ledgermore", "product"),
    ("en", "It joins the Velmore Smarter programme now.", "Velmore Smarter", "programme"),
    ("en", "It got cash from Velmore Ventures and Ocadine.", "Velmore Ventures", "organisation"),
    ("de", "Das sagt Ruprecht Freiherr von Kelmfurt.", "Ruprecht Freiherr von Kelmfurt", "person"),
    (
        "de",
        "Sie lehrt an der Anna-Kelm-Universität zu Kiel.",
        "Anna-Kelm-Universität zu Kiel",
        "organisation",
    ),
    ("de", "Nun zahlt das Land Niedersachsen mehr.", "Land Niedersachsen", "organisation"),
    ("fr", "La Rochelle, le 20 juillet", "La Rochelle", "place"),
    ("fr", "Merci à Nasreen Velmorat pour tout.", "Nasreen Velmorat", "person"),
    ("de", "Das Amtsgericht Chemnitz hat entschieden.", "Amtsgericht Chemnitz", "organisation"),
    ("de", "Der Hersteller Velmora wächst.", "Velmora", "organisation"),
    ("de", "Gebaut hat es der Versorger Velmora.", "Velmora", "organisation"),
    ("de", "Der Verein Holzhilfe Kelm e. V. hilft.", "Verein Holzhilfe Kelm e. V.", "organisation"),
    (
        "de",
        "Das Ministerium für Wirtschaft, Arbeit und Tourismus zahlt.",
        "Ministerium für Wirtschaft, Arbeit und Tourismus",
        "organisation",
    ),
    ("fr", "Le programme Pas en Avant, lancé hier, finit.", "Pas en Avant", "programme"),
    ("fr", "Il se moque de la V.E.R.T.O. depuis mai.", "V.E.R.T.O.", "organisation"),
    ("fr", "Le festival Brumes d’automne ouvre demain.", "Brumes d’automne", "event"),
    ("fr", "Velmora a racheté un atelier à Nantes.", "Velmora", "organisation"),
    ("de", "Das Start-up velmora.io wächst.", "velmora.io", "organisation"),
    ("en", "The Ministry of Silk said so.", "Ministry of Silk", "organisation"),
    (
        "de",
        "Es zahlt das Hessische Ministerium für Umwelt, Energie und Klima.",
        "Hessische Ministerium für Umwelt, Energie und Klima",
        "organisation",
    ),
    ("en", "It went to R. K. Veltamoor of Leeds.", "R. K. Veltamoor", "person"),
    ("en", "The Veltamoor Ports Group plc grew.", "Veltamoor Ports Group plc", "organisation"),
    ("de", "Die Muster GmbH & Co. KG wächst.", "Muster GmbH & Co. KG", "organisation"),
    ("de", "Die Brandel-Gruppe wächst.", "Brandel-Gruppe", "organisation"),
    ("de", "Geschäftsführerin Anna Brandel geht.", "Anna Brandel", "person"),
    ("de", "In Westfrankreich regnet es.", "Westfrankreich", "place"),
    ("de", "Das Institut für Holzbau in Köln forscht.", "Institut für Holzbau", "organisation"),
    ("de", "Der Hafen von Hamburg ist voll.", "Hamburg", "place"),
    ("de", "Die Werkstattkette Velmora wächst.", "Velmora", "organisation"),
    ("de", "Die ABV-Fraktion stimmt zu, sagt die ABV.", "ABV", "organisation"),
    ("de", "Die Firma gewann den Gestalterpreis Nordsee im Mai.", "Gestalterpreis Nordsee", "event"),
    ("de", "Gefördert wird das vom Programm Küste Plus.", "Küste Plus", "programme"),
    ("de", "Wir treffen uns auf der Velmora in Köln.", "Velmora", "event"),
    ("en", "The start-up Velmora is hiring.", "Velmora", "organisation"),
    ("en", "Velmora, a start-up, is hiring.", "Velmora", "organisation"),
    ("en", "Chief executive John Harper left.", "John Harper", "person"),
    ("en", "They met at the World Robot Summit.", "World Robot Summit", "event"),
    ("en", "Orilys Ltd is headquartered in Leeds.", "Orilys Ltd", "organisation"),
    ("en", "Orilys Ltd is headquartered in Leeds.", "Leeds", "place"),
]


@pytest.mark.parametrize(("language", "text", "name", "kind"), FOUND)
def test_a_rule_or_the_model_votes_for_the_name(language: str, text: str, name: str, kind: str) -> None:
    assert kinds(text, language).get(name) == kind


NOT_FOUND = [
    ("fr", "La ministre de l’Économie a parlé.", "Économie"),
    ("fr", "Le PDG a vu la présidente.", "PDG"),
    ("fr", "Les PME et les ETI recrutent.", "PME"),
    ("fr", "Une entreprise nantaise recrute.", "nantaise"),
    ("fr", "Bonjour à tous les lecteurs.", "Bonjour"),
    ("de", "Die neuen Maschinen der Firma laufen gut.", "Maschinen"),
    ("en", "The Ministry of Silk said so.", "The Ministry of Silk"),
    ("de", "Das kostet drei Millionen Euro im Jahr.", "Millionen Euro"),
    ("de", "Die Dresdner kamen.", "Dresdner"),
    ("de", "Die Hallen und Mauern stehen noch.", "Mauern"),
    ("en", "The meeting is on Monday in the office.", "Monday"),
]


@pytest.mark.parametrize(("language", "text", "words"), NOT_FOUND)
def test_no_rule_takes_common_words_for_a_name(language: str, text: str, words: str) -> None:
    assert words not in kinds(text, language)


def test_names_in_a_row_have_the_kind_that_sums_them_up() -> None:
    found = kinds("Des fabricants comme Velmora, Brexon et Orilys recrutent.", "fr")
    assert [found.get(name) for name in ("Velmora", "Brexon", "Orilys")] == ["organisation"] * 3


def test_a_heading_in_capitals_is_not_one_long_name() -> None:
    found = kinds("DIE NEUEN HALLEN WERDEN IM SOMMER GEBAUT UND BEZOGEN", "de")
    assert all(len(name.split()) < 3 for name in found)


def test_furniture_gives_no_names() -> None:
    text = "Le maire Jean Dupont a parlé."
    assert candidates(text, "fr", (Passage(0, len(text), "furniture"),)) == ()


def test_no_name_crosses_a_line_break() -> None:
    text = "Une visite de la société Velmora\nJean Dupont, maire de Lyon, était là."
    votes = candidates(text, "fr", (Passage(0, len(text), "body"),))
    assert votes
    assert not any("\n" in text[vote.start : vote.stop] for vote in votes)


def test_glued_sentences_are_cut() -> None:
    found = kinds("La société Velmora a fermé en 2021.Orilys a repris le site.", "fr")
    assert "Velmora" in found
    assert not any("2021" in name for name in found)


def test_markup_never_stands_in_a_name() -> None:
    found = kinds("La société **Velmora Robotics** recrute à **Lyon**.", "fr")
    assert not any("*" in name for name in found)


def test_an_unknown_language_is_read_as_the_first_one() -> None:
    assert kinds("La start-up Velmora recrute.", "pt").get("Velmora") == "organisation"


@settings(max_examples=60, deadline=None)
@given(
    st.text(alphabet="ABab dé’'-–«»„“.,:;!?()&*_\n\t0129ßÉ\u00a0€", max_size=120),
    st.sampled_from(("fr", "de", "en")),
)
def test_votes_lie_within_any_text_and_never_vary(text: str, language: str) -> None:
    passages = (Passage(0, len(text), "body"),) if text.strip() else ()
    votes = candidates(text, language, passages)
    assert votes == candidates(text, language, passages)
    assert all(0 <= vote.start < vote.stop <= len(text) and vote.weight > 0 for vote in votes)
    assert all(text[vote.start : vote.stop].strip() == text[vote.start : vote.stop] for vote in votes)


def test_a_line_without_a_full_stop_costs_no_more_than_its_length() -> None:
    text = "le mot Nom et " * 20_000
    started = process_time()
    candidates(text, "fr", (Passage(0, len(text), "body"),))
    assert process_time() - started < 60  # its square would take an hour; the machine may be busy
