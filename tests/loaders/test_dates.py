"""Dates in three languages: a text, the words that are a date in it, their value."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.dates import dates, says

PUBLISHED = "2018-10-01"

FRENCH = [
    ("Le pont a ouvert le 3 mars 2021.", [("3 mars 2021", "2021-03-03")]),
    ("Le pont a ouvert le 1er mai 2021.", [("1er mai 2021", "2021-05-01")]),
    ("Rendez-vous mardi 2 juillet 2024 à 18 heures.", [("mardi 2 juillet 2024", "2024-07-02")]),
    ("La séance du 12 déc. 2019 est close.", [("12 déc. 2019", "2019-12-12")]),
    ("LE 4 FEVRIER 2020, à Lens", [("4 FEVRIER 2020", "2020-02-04")]),
    ("en juin 2015, puis fin août 2016", [("juin 2015", "2015-06"), ("août 2016", "2016-08")]),
    ("du 3 au 5 mai 2020", [("3 au 5 mai 2020", "2020-05-03/2020-05-05")]),
    ("les 3 et 4 mai 2020", [("3 et 4 mai 2020", "2020-05-03/2020-05-04")]),
    ("du 28 avril au 3 mai 2020", [("28 avril au 3 mai 2020", "2020-04-28/2020-05-03")]),
    ("du lundi 3 au vendredi 7 juin 2019", [("lundi 3 au vendredi 7 juin 2019", "2019-06-03/2019-06-07")]),
    ("du 20 décembre au 4 janvier 2019", [("20 décembre au 4 janvier 2019", "2018-12-20/2019-01-04")]),
    ("de mars à juin 2017", [("mars à juin 2017", "2017-03/2017-06")]),
    ("Publié le 07/09/2018 à 10h30", [("07/09/2018", "2018-09-07")]),
    ("le 07.09.18", []),
    ("daté du 2018-09-07.", [("2018-09-07", "2018-09-07")]),
    ("mise en service 2018-09", [("2018-09", "2018-09")]),
    ("morts au matin du 15 juillet. Le préfet", [("15 juillet", "2018-07-15")]),
    ("à la mi-2017", [("2017", "2017")]),
    ("le 12 octobre prochain", [("12 octobre", "2018-10-12")]),
    ("le 12 novembre dernier", [("12 novembre", "2017-11-12")]),
    ("le 12 août dernier", [("12 août", "2018-08-12")]),
    ("le 15 janvier", [("15 janvier", "2019-01-15")]),
    ("attendu en novembre", [("novembre", "2018-11")]),
    ("ouvert depuis janvier", [("janvier", "2018-01")]),
    ("12 % de plus que 2016.", [("2016", "2016")]),
    ("le 3-mai-2017", [("3-mai-2017", "2017-05-03")]),
    ("le 3 sept. 2017", [("3 sept. 2017", "2017-09-03")]),
    ("La planète Mars est rouge, mai aussi.", []),
    ("la période 2019 – 2021", [("2019 – 2021", "2019/2021")]),
    ("un plan 2019-2022", [("2019-2022", "2019/2022")]),
    ("la saison 2019/20", [("2019/20", "2019/2020")]),
    ("de 2015 à 2019", [("2015 à 2019", "2015/2019")]),
    ("entre 2015 et 2019", [("2015 et 2019", "2015/2019")]),
    ("Fondée en 1987, elle compte 1950 salariés.", [("1987", "1987")]),
    ("Il y avait 2000 personnes.", []),
    ("la norme ISO 2015 et l’article 1992", []),
    ("plus de 2000 en tout", []),
    ("jusqu’en 2021.Un an après", [("2021", "2021")]),
    ("dans les années 1990", [("1990", "1990/1999")]),
    ("Un budget de 2019 €.", []),
    ("tél. 02 41 20 18 19", []),
    ("version 10.2.2015.1", []),
    ("le 31 février 2019", [("2019", "2019")]),
    ("lors de ses vœux 2014, la maire", [("2014", "2014")]),
]

GERMAN = [
    ("Am 3. März 2021 begann es.", [("3. März 2021", "2021-03-03")]),
    ("am Montag, den 3. Mai 2021", [("Montag, den 3. Mai 2021", "2021-05-03")]),
    ("Montag, 3. Mai 2021", [("Montag, 3. Mai 2021", "2021-05-03")]),
    ("vom 3. bis 5. Mai 2020", [("3. bis 5. Mai 2020", "2020-05-03/2020-05-05")]),
    ("vom 3. bis zum 5. Mai 2020", [("3. bis zum 5. Mai 2020", "2020-05-03/2020-05-05")]),
    ("am 11. und 12. Juni 2026", [("11. und 12. Juni 2026", "2026-06-11/2026-06-12")]),
    ("am 03.10.2019", [("03.10.2019", "2019-10-03")]),
    ("am 3.10. in Kiel", [("3.10.", "2018-10-03")]),
    ("am 03.10.19 in Kiel", [("03.10.19", "2019-10-03")]),
    ("im Juni 2015", [("Juni 2015", "2015-06")]),
    ("im Juni", [("Juni", "2018-06")]),
    ("seit Dezember, Juni sagt nein", [("Dezember", "2017-12")]),
    ("Seit 2016 läuft es, 2019 gründete Müller neu.", [("2016", "2016"), ("2019", "2019")]),
    ("in den Jahren 2025 bis 2027", [("2025 bis 2027", "2025/2027")]),
    ("zwischen 2015 und 2019", [("2015 und 2019", "2015/2019")]),
    ("in den 1990er Jahren", [("1990er", "1990/1999")]),
    ("Rund 2500 Gäste und 2000 Betriebe", []),
    ("am 3. Platz der Liga", []),
    ("26.01., 17:02 Uhr", [("26.01.", "2019-01-26")]),
    ("04.03. – 03.04.2016", [("04.03. – 03.04.2016", "2016-03-04/2016-04-03")]),
    ("vom 1. bis 3.5.2020", [("1. bis 3.5.2020", "2020-05-01/2020-05-03")]),
    ("des 11. Septembers 2001", [("11. Septembers 2001", "2001-09-11")]),
    ("Am Samstag, dem 19. März", [("Samstag, dem 19. März", "2019-03-19")]),
    ("zwischen 1997 und 2001 entstandene Werke", [("1997 und 2001", "1997/2001")]),
    ("Anfang 2025", [("2025", "2025")]),
]

ENGLISH = [
    ("It opened on 3 March 2021.", [("3 March 2021", "2021-03-03")]),
    ("It opened on March 3, 2021.", [("March 3, 2021", "2021-03-03")]),
    ("on Monday, March 3rd, 2021", [("Monday, March 3rd, 2021", "2021-03-03")]),
    ("the 3rd of March 2021", [("3rd of March 2021", "2021-03-03")]),
    ("March 3-5, 2021", [("March 3-5, 2021", "2021-03-03/2021-03-05")]),
    ("on 12 and 13 June 2025", [("12 and 13 June 2025", "2025-06-12/2025-06-13")]),
    ("from 28 April to 3 May 2020", [("28 April to 3 May 2020", "2020-04-28/2020-05-03")]),
    ("in June 2015", [("June 2015", "2015-06")]),
    ("by June", [("June", "2018-06")]),
    ("Theresa May said in May that April left", [("May", "2018-05")]),
    ("They may march on 12 hills.", []),
    ("03/04/2021", [("03/04/2021", "2021-04-03")]),
    ("12/31/2021", [("12/31/2021", "2021-12-31")]),
    ("between 2015 and 2019", [("2015 and 2019", "2015/2019")]),
    ("in the 1990s", [("1990s", "1990/1999")]),
    ("its 2019 results and 2,019 people", [("2019", "2019")]),
    ("since mid-2007", [("2007", "2007")]),
    ("By 2030 all will be done.", [("2030", "2030")]),
    ("more than 2000 of them", []),
    ("last October 12", [("October 12", "2017-10-12")]),
    ("since 22 April a team", [("22 April", "2018-04-22")]),
]

CASES = [(code, *case) for code, cases in (("fr", FRENCH), ("de", GERMAN), ("en", ENGLISH)) for case in cases]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_a_date_is_read_to_its_value(language: str, text: str, expected: list[tuple[str, str]]) -> None:
    found = [(text[date.start : date.stop], date.value) for date in dates(text, language, PUBLISHED)]

    assert found == expected


@pytest.mark.parametrize(("language", "text", "_expected"), CASES)
def test_the_words_of_a_date_alone_still_say_its_value(
    language: str, text: str, _expected: list[tuple[str, str]]
) -> None:
    for date in dates(text, language, PUBLISHED):
        assert says(text[date.start : date.stop], date.value, language)


def test_words_that_were_changed_do_not_say_the_value() -> None:
    assert not says("4 mars 2021", "2021-03-03", "fr")
    assert not says("3 mars 2020", "2021-03-03", "fr")
    assert not says("mars", "2021-03-03", "fr")


@pytest.mark.parametrize(
    ("published", "value"),
    [
        (None, "XXXX-10-03"),
        ("2018", "2018-10-03"),
        ("2018-12", "2018-10-03"),
        ("2019-01-20", "2018-10-03"),
        ("2019-07-01", "2019-10-03"),
    ],
)
def test_a_missing_year_is_the_one_nearest_to_publication(published: str | None, value: str) -> None:
    (date,) = dates("Le vote est fixé au 3 octobre.", "fr", published)

    assert date.value == value


def test_a_missing_year_is_that_of_the_only_full_date_of_its_month() -> None:
    text = "Le port a fêté ses 30 ans le 12 juin 2015. Les 13 et 14 juin, bal ; le 5 mars, relâche."

    assert [date.value for date in dates(text, "fr", None)] == [
        "2015-06-12",
        "2015-06-13/2015-06-14",
        "XXXX-03-05",
    ]


@given(st.text(alphabet="0123456789 ./-–marsjuin.Mi,\n'’é", max_size=60), st.sampled_from(["fr", "de", "en"]))
def test_dates_are_in_order_and_never_overlap(text: str, language: str) -> None:
    found = dates(text, language, PUBLISHED)

    assert all(date.start < date.stop <= len(text) for date in found)
    assert all(left.stop <= right.start for left, right in pairwise(found))
    assert all(
        re.fullmatch(r"[\dX]{4}(-\d\d){0,2}(/\d{4}(-\d\d){0,2})?|XXXX.*", date.value) for date in found
    )
