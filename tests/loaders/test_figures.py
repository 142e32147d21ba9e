"""Quantities in three languages: a text, the words that are one, their value and unit."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.records import Figure
from loaders.figures import figures, says

Case = tuple[str, list[tuple[str, float, float, str]]]

FRENCH: list[Case] = [
    ("une aide de 835 000€ par an", [("835 000€", 835000, 835000, "EUR")]),
    ("une aide de 230\u202f000 € par an", [("230\u202f000 €", 230000, 230000, "EUR")]),
    ("1\u2009234\u2009567 euros", [("1\u2009234\u2009567 euros", 1234567, 1234567, "EUR")]),
    ("1,2 million d’euros", [("1,2 million d’euros", 1.2e6, 1.2e6, "EUR")]),
    ("15 millions d'euros", [("15 millions d'euros", 15e6, 15e6, "EUR")]),
    ("3 milliards de dollars", [("3 milliards de dollars", 3e9, 3e9, "USD")]),
    ("un don de 1,9 M€.", [("1,9 M€", 1.9e6, 1.9e6, "EUR")]),
    ("1,6 Md€ puis 200 k€", [("1,6 Md€", 1.6e9, 1.6e9, "EUR"), ("200 k€", 200e3, 200e3, "EUR")]),
    ("un plan à 1,6 Mds", [("1,6 Mds", 1.6e9, 1.6e9, "count:")]),
    ("10 M€ en 2019, 1,6 Mds ensuite", [("10 M€", 10e6, 10e6, "EUR"), ("1,6 Mds", 1.6e9, 1.6e9, "EUR")]),
    ("une halle de 16.000m²", [("16.000m²", 16000, 16000, "m2")]),
    ("8500 m² et 12 mètres carrés", [("8500 m²", 8500, 8500, "m2"), ("12 mètres carrés", 12, 12, "m2")]),
    ("une hausse de 3,5 %", [("3,5 %", 3.5, 3.5, "%")]),
    ("une baisse (-3,5 %)", [("-3,5 %", -3.5, -3.5, "%")]),
    ("entre 5 et 10 % des voix", [("5 et 10 %", 5, 10, "%")]),
    ("de 5 à 10 millions d’euros", [("5 à 10 millions d’euros", 5e6, 10e6, "EUR")]),
    ("de 500 000 à 1 million d’euros", [("500 000 à 1 million d’euros", 5e5, 1e6, "EUR")]),
    ("10-12 km", [("10-12 km", 10, 12, "km")]),
    ("près de 170 personnes", [("170 personnes", 170, 170, "people")]),
    ("ses 42 jeunes pousses", [("42 jeunes pousses", 42, 42, "count:jeunes pousses")]),
    ("les 34 plans", [("34 plans", 34, 34, "count:plans")]),
    ("12 PME de la région", [("12 PME", 12, 12, "count:PME")]),
    ("ces 3 dernières années", [("3 dernières années", 3, 3, "years")]),
    ("2 millions de visiteurs", [("2 millions de visiteurs", 2e6, 2e6, "people")]),
    ("un millier d’arbres, 300 000 arbres", [("300 000 arbres", 300000, 300000, "count:arbres")]),
    ("pendant 4 ans et 6 mois", [("4 ans", 4, 4, "years"), ("6 mois", 6, 6, "months")]),
    ("à 18 heures, pour 35 heures", [("35 heures", 35, 35, "hours")]),
    ("le 2 juillet 2024 à 18h30", []),
    ("le 10è anniversaire, le 2e et le 1er", []),
    ("tél. 02 41 20 18 19 ou +33 2 41 20 18 19", []),
    ("Windows 10, Covid-19, EMC2, 5G et version 2.3.1", []),
    ("49000 ANGERS, 12 rue des Lilas", []),
    ("  1. Donner des forces\n  2. Rester", []),
    ("score de 3-1, article 12 des statuts", []),
    ("En 2019 250 personnes sont venues", [("250 personnes", 250, 250, "people")]),
    ("5 000 CHF et 20 £", [("5 000 CHF", 5000, 5000, "CHF"), ("20 £", 20, 20, "GBP")]),
    ("un câble de 3 km/h", [("3 km/h", 3, 3, "km/h")]),
    ("une densité de 1,5 MW/km² en mer", []),
    ("20 MW, 5 GWh et 30 t", [("20 MW", 20, 20, "MW"), ("5 GWh", 5, 5, "GWh"), ("30 t", 30, 30, "t")]),
    ("55 jeunes dont 44 élèves", [("55 jeunes", 55, 55, "count:jeunes"), ("44 élèves", 44, 44, "people")]),
    (
        "141 stations-service et 0,1 point",
        [
            ("141 stations-service", 141, 141, "count:stations-service"),
            ("0,1 point", 0.1, 0.1, "count:point"),
        ],
    ),
    ("à 14 h 40 UTC, sur la ligne 4 trains", []),
    ("21 millions récoltés après 3 €", [("21 millions", 21e6, 21e6, "count:"), ("3 €", 3, 3, "EUR")]),
    ("à £100m pièce", [("£100m", 100e6, 100e6, "GBP")]),
    ("la Ligue 1 reprend, 2 trois ans", []),
    ("1 900 francs burundais", [("1 900 francs burundais", 1900, 1900, "count:francs burundais")]),
    (
        "2500 chauffeurs, 1800 écoles",
        [("2500 chauffeurs", 2500, 2500, "count:chauffeurs"), ("1800 écoles", 1800, 1800, "count:écoles")],
    ),
    ("15 mille euros", [("15 mille euros", 15000, 15000, "EUR")]),
    ("un don de 18'500 francs", [("18'500 francs", 18500, 18500, "CHF")]),
    ("500 francs, puis CHF 12.–", [("500 francs", 500, 500, "CHF"), ("CHF 12", 12, 12, "CHF")]),
    ("500 francs en 1987", [("500 francs", 500, 500, "FRF")]),
    ("3 ateliers et 1 projet", [("3 ateliers", 3, 3, "count:ateliers"), ("1 projet", 1, 1, "count:projet")]),
    ("dans 9 cours du centre", [("9 cours", 9, 9, "count:cours")]),
    ("au 9 cours de la Liberté", []),
    ("12 importants chantiers", [("12 importants chantiers", 12, 12, "count:importants chantiers")]),
]

GERMAN: list[Case] = [
    ("10 Mio. bis 12 Mio. Euro", [("10 Mio. bis 12 Mio. Euro", 10e6, 12e6, "EUR")]),
    ("über 1,2 Millionen Euro", [("1,2 Millionen Euro", 1.2e6, 1.2e6, "EUR")]),
    ("1,2 Mio. Euro und 3 Mrd. €", [("1,2 Mio. Euro", 1.2e6, 1.2e6, "EUR"), ("3 Mrd. €", 3e9, 3e9, "EUR")]),
    ("Es kostet 1,2 Mio. Danach nichts.", [("1,2 Mio", 1.2e6, 1.2e6, "count:")]),
    ("CHF 3,5 Mio.", [("CHF 3,5 Mio", 3.5e6, 3.5e6, "CHF")]),
    ("8.000 Quadratmeter", [("8.000 Quadratmeter", 8000, 8000, "m2")]),
    ("1 700 bis 2 000 Personen", [("1 700 bis 2 000 Personen", 1700, 2000, "people")]),
    ("zwischen 5 und 10 Prozent", [("5 und 10 Prozent", 5, 10, "%")]),
    ("von 2 auf 20 %", [("20 %", 20, 20, "%")]),
    ("70 begleiteten Projekten", [("70 begleiteten Projekten", 70, 70, "count:Projekten")]),
    ("700 Projekte begleitet", [("700 Projekte", 700, 700, "count:Projekte")]),
    ("20 der 50 Betriebe", [("50 Betriebe", 50, 50, "count:Betriebe")]),
    ("um 10 Uhr am 3. Platz", []),
    ("70173 Stuttgart, D-24103 Kiel", []),
    ("der 51-jährige, 20-prozentig", []),
    ("A 7 Hannover, Bus 66 Richtung, 1010 Wien", []),
    ("Kanzlei, 8020 Graz, § 15 WpHG", []),
    ("15 Min. Verspätung", [("15 Min", 15, 15, "minutes")]),
    ("zwischen 1997 und 2001 entstandene Werke", []),
    ("rund 1400 Anwender", [("1400 Anwender", 1400, 1400, "count:Anwender")]),
    ("in 3 weiteren Jahren", [("3 weiteren Jahren", 3, 3, "years")]),
    ("12’500 Franken", [("12’500 Franken", 12500, 12500, "CHF")]),
    ("2 Millionen Menschen", [("2 Millionen Menschen", 2e6, 2e6, "people")]),
    ("Am 3. Mai kamen 12 Gäste.", [("12 Gäste", 12, 12, "people")]),
]

ENGLISH: list[Case] = [
    ("$12 Million To Build", [("$12 Million", 12e6, 12e6, "USD")]),
    ("between Rs 5,000 and Rs 6,000 a day", [("Rs 5,000 and Rs 6,000", 5000, 6000, "INR")]),
    ("rose 3.5% to 120", [("3.5%", 3.5, 3.5, "%")]),
    ("a £200m fund", [("£200m", 200e6, 200e6, "GBP")]),
    ("worth $3.5bn", [("$3.5bn", 3.5e9, 3.5e9, "USD")]),
    ("€15 million. Then", [("€15 million", 15e6, 15e6, "EUR")]),
    ("Rs 1,450 crore", [("Rs 1,450 crore", 1450e7, 1450e7, "INR")]),
    ("Rs. 2 lakh", [("Rs. 2 lakh", 2e5, 2e5, "INR")]),
    ("₹1,45,000", [("₹1,45,000", 145000, 145000, "INR")]),
    ("7,200 square metres", [("7,200 square metres", 7200, 7200, "m2")]),
    ("between 5 and 10 per cent", [("5 and 10 per cent", 5, 10, "%")]),
    ("13 to 30 people", [("13 to 30 people", 13, 30, "people")]),
    ("$5 million to $7 million", [("$5 million to $7 million", 5e6, 7e6, "USD")]),
    ("$5-7 million", [("$5-7 million", 5e6, 7e6, "USD")]),
    ("some 5m people", [("5m people", 5e6, 5e6, "people")]),
    ("a 5m wall", [("5m", 5, 5, "m")]),
    ("180 electronics companies", [("180 electronics companies", 180, 180, "count:companies")]),
    ("450 new jobs", [("450 new jobs", 450, 450, "count:jobs")]),
    ("the 41-strong team of the 3rd round", []),
    ("at 10 am in room 12", []),
    ("50 took part in sessions", []),
    (
        "10 Kurdish rebels and 16 Maoists",
        [("10 Kurdish rebels", 10, 10, "count:rebels"), ("16 Maoists", 16, 16, "count:Maoists")],
    ),
    ("12 more cabinet changes", [("12 more cabinet changes", 12, 12, "count:changes")]),
    ("55 kilometers per hour", [("55 kilometers per hour", 55, 55, "km/h")]),
    ("2 million euros", [("2 million euros", 2e6, 2e6, "EUR")]),
    ("20% of 3.5 acres", [("20%", 20, 20, "%"), ("3.5 acres", 3.5, 3.5, "acres")]),
]

CASES = [(code, *case) for code, cases in (("fr", FRENCH), ("de", GERMAN), ("en", ENGLISH)) for case in cases]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_a_figure_is_read_to_its_value(
    language: str, text: str, expected: list[tuple[str, float, float, str]]
) -> None:
    found = [(text[f.start : f.stop], f.low, f.high, f.unit) for f in figures(text, language)]

    assert found == expected


@pytest.mark.parametrize(("language", "text", "_expected"), CASES)
def test_the_words_of_a_figure_alone_still_say_its_value(
    language: str, text: str, _expected: list[object]
) -> None:
    for figure in figures(text, language):
        assert says(text[figure.start : figure.stop], figure, language)


def test_words_that_were_changed_do_not_say_the_value() -> None:
    assert not says("835 000 €", Figure(0, 9, 830000, 830000, "EUR"), "fr")
    assert not says("835 000 €", Figure(0, 9, 835000, 835000, "USD"), "fr")
    assert not says("environ 835 000 €", Figure(0, 17, 835000, 835000, "EUR"), "fr")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("1,2 million d’euros", "fr"), ("1 200 000 €", "fr")),
        (("1,2 million d’euros", "fr"), ("1,2 Millionen Euro", "de")),
        (("1,2 M€", "fr"), ("€1.2m", "en")),
        (("1.200.000 Euro", "de"), ("EUR 1,200,000", "en")),
        (("16.000m²", "fr"), ("16,000 square metres", "en")),
    ],
)
def test_one_amount_said_differently_compares_equal(first: tuple[str, str], second: tuple[str, str]) -> None:
    (one,), (other,) = figures(*first), figures(*second)

    assert (one.low, one.high, one.unit) == (other.low, other.high, other.unit)


@given(
    st.text(alphabet="0123456789 .,-–€%mà bis\u202fMd'’\n", max_size=60), st.sampled_from(["fr", "de", "en"])
)
def test_figures_are_in_order_and_never_overlap(text: str, language: str) -> None:
    found = figures(text, language, ())

    assert all(f.start < f.stop <= len(text) and f.low <= f.high for f in found)
    assert all(left.stop <= right.start for left, right in pairwise(found))


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("fr", "Au terme d’un débat de près de 3 heures, le conseil a voté.", ["3 heures"]),
        ("fr", "L’arrosage est interdit de 8 heures à 20 heures, et entre 9 heures et minuit.", []),
        ("de", "Das Verfahren (Az. 4 KLs 312 Js 88/20) ruht.", []),
        ("fr", "Le budget est passé en 2021 à 6,8 M€.", ["6,8 M€"]),
        ("en", "Summary\n\n2.3 Boilers in use\n\nText.", []),
        ("en", "Losses grew from €300k to €2.1 million.", ["€300k", "€2.1 million"]),
        ("en", "Tickets cost €5 to €9 million in all.", ["€5 to €9 million"]),
    ],
)
def test_what_is_a_quantity_and_what_an_hour_or_a_number_of_something(
    language: str, text: str, words: list[str]
) -> None:
    assert [text[figure.start : figure.stop] for figure in figures(text, language)] == words
