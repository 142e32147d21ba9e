"""What a text says of itself."""

import pytest

from loaders.language import language
from loaders.metadata import Metadata, metadata
from loaders.passages import passages

BODY = "Le conseil de Valdoie a voté hier la création d’une école de la mer, attendue depuis douze ans par les pêcheurs du port. "
TEXT = "Der Rat von Waldau hat gestern die Gründung einer Schule für das Meer beschlossen, auf die die Fischer zwölf Jahre gewartet haben. "
NEWS = "The council of Westbury voted yesterday to found a school of the sea, which the fishermen have been waiting for since their strike. "


def _read(text: str) -> Metadata:
    code = language(text)
    return metadata(text, code, passages(text, code))


@pytest.mark.parametrize(
    ("line", "published"),
    [
        (f"Publié le 01/10/2018\n\n{BODY}", "2018-10-01"),
        (f"Publié le 1er octobre 2018 à 10h12 | Mis à jour le 4 octobre 2018\n\n{BODY}", "2018-10-01"),
        (f"Rédigé par Lise Aubrac le 02/06/2015\n\n{BODY}", "2015-06-02"),
        (f"Valdoie, le 5 mai 2020\n\n{BODY}", "2020-05-05"),
        (f"5 mai 2020\n\n{BODY}", "2020-05-05"),
        (f"4 janvier 2016 . –\n{BODY}", "2016-01-04"),
        (f"20 mars 2018 . – {BODY}", "2018-03-20"),
        (f"VALDOIE, 12/04/2016 - 15:47\n\n{BODY}", "2016-04-12"),
        (f"Lise Aubrac le 3 mai 2020 à 10h30\n\n{BODY}", "2020-05-03"),
        (f"July 2, 2024\n\n{BODY}", "2024-07-02"),
        (f"{BODY}\n\nPublié le 3 mars 2019", "2019-03-03"),
        (f"VALDOIE, 14 nov 2024 (AVP) - {BODY}", "2024-11-14"),
        (f"Veröffentlicht am 3. März 2021\n\n{TEXT}", "2021-03-03"),
        (f"Waldau, 3. Juli 2025. {TEXT}", "2025-07-03"),
        (f"Published 3 March 2021\n\n{NEWS}", "2021-03-03"),
        (f"Posted on March 3, 2021 by admin\n\n{NEWS}", "2021-03-03"),
        (f"Mis à jour le 4 octobre 2018\n\n{BODY}", "2018-10-04"),
        (f"Le port a été fondé le 4 octobre 1918. {BODY}", None),
        (BODY, None),
    ],
)
def test_a_text_says_when_it_was_published(line: str, published: str | None) -> None:
    assert _read(f"Une école de la mer à Valdoie\n\n{line}").published == published


def test_a_stamp_before_the_title_dates_the_text_and_is_not_in_the_title() -> None:
    read = _read(f" date 2018-12 « Une école pour tous ! »\n\n{BODY}")

    assert (read.title, read.published) == ("« Une école pour tous ! »", "2018-12")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Menu\n\nUne école de la mer\n\nPartager\n\n{BODY}", "Une école de la mer"),
        (f"La lettre du port\n\nUne école de la mer\n\nUne école de la mer\n\n{BODY}", "Une école de la mer"),
        (f"COMMUNIQUÉ DE PRESSE\n\nUne école de la mer\n\n{BODY}", "Une école de la mer"),
        (f"# Une *école* de la mer\n\n{BODY}", "Une *école* de la mer"),
        (f"EINE SCHULE AM MEER.\n\n{TEXT}", "EINE SCHULE AM MEER."),
        (BODY, None),
    ],
)
def test_the_title_is_the_first_heading_of_the_text_itself(text: str, title: str | None) -> None:
    assert _read(text).title == title


@pytest.mark.parametrize(
    ("line", "author"),
    [
        (f"Par Lise Aubrac\n\n{BODY}", "Lise Aubrac"),
        (f"Publié par Lise Aubrac le 3 mai 2020\n\n{BODY}", "Lise Aubrac"),
        (f"{BODY}\n\nPropos recueillis par Jean-Marc d’Orval", "Jean-Marc d’Orval"),
        (f"Auteur : Lise Aubrac\n\n{BODY}", "Lise Aubrac"),
        (f"Von Katrin Overbeck\n\n{TEXT}", "Katrin Overbeck"),
        (f"By Martin Thorn\n\n{NEWS}", "Martin Thorn"),
        (f"Par ailleurs\n\n{BODY}", None),
        (f"{BODY}\n\nElle est dirigée par Maud Estran.", None),
    ],
)
def test_a_byline_says_who_wrote_the_text(line: str, author: str | None) -> None:
    assert _read(f"Une école de la mer\n\n{line}").author == author


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("Source : La Gazette du Port", "La Gazette du Port"),
        ("source : gazette.example", "gazette.example"),
        ("La Gazette du Port", "La Gazette du Port"),
        ("© La Gazette du Port 2020", "La Gazette du Port"),
        ("© Lise Aubrac", None),
    ],
)
def test_a_last_line_says_who_published_the_text(line: str, publisher: str | None) -> None:
    assert _read(f"Une école de la mer\n\n{BODY}\n\n{line}").publisher == publisher


def test_an_address_with_its_label_is_the_text_s_own() -> None:
    assert (
        _read(f"Une école\n\n{BODY}\n\nLien : https://port.example/ecole").url == "https://port.example/ecole"
    )
    assert _read(f"Une école\n\n{BODY}\n\nVoir https://port.example/ecole pour la carte").url is None


def test_front_matter_is_believed_first() -> None:
    text = f'---\ntitle: "Une école"\ndate: 2021-05-03\nauthor: Lise Aubrac\nurl: https://port.example\n---\n# Autre titre\n\n{BODY}'

    assert _read(text) == Metadata("Une école", "2021-05-03", "Lise Aubrac", None, "https://port.example")


@pytest.mark.parametrize(
    ("language", "line", "date"),
    [
        ("de", "Presseinformation Nr. 14/2023 vom 09.11.2023", "2023-11-09"),
        ("fr", "Par Lise Morvandel | Numéro de janvier 2022", "2022-01"),
        ("fr", "La Feuille de Brissac – n° 41 – automne 2021", "2021"),
        ("fr", "Délibéré le 4 juin 2019", "2019-06-04"),
        ("en", "Harbour Notes, issue 12, spring 2020", "2020"),
    ],
)
def test_a_line_that_names_an_issue_says_when_it_was_published(language: str, line: str, date: str) -> None:
    body = {
        "fr": "La commune a ouvert la salle aux associations et le maire en a remercié les bénévoles du quartier.",
        "de": "Die Gemeinde hat den Saal für die Vereine geöffnet, und der Bürgermeister dankte den Helfern.",
        "en": "The council has opened the hall to the clubs of the town, and the mayor thanked the volunteers.",
    }[language]
    text = f"{line}\n\nUn titre\n\n{body}\n"
    assert metadata(text, language, passages(text, language)).published == date
