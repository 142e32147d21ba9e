"""What each part of a page is: heading, body, furniture, comment."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.furniture import is_furniture
from loaders.language import language
from loaders.passages import passages

BODY = "Le conseil de Valdoie a voté hier la création d’une école de la mer, attendue depuis douze ans par les pêcheurs du port. "
PAGE = f"""Aller au contenu
Accueil | Culture | Sport

Une école de la mer à Valdoie

Publié le 03/05/2021
Par Lise Aubrac

Partager sur Facebook

{BODY * 2}

Un chantier de deux ans

{BODY}

Lire aussi : Le port s’agrandit

© Lise Aubrac

3 commentaires

Paul le 4 mai 2021
Enfin une bonne nouvelle !

Répondre

Laisser un commentaire
"""


def _told(text: str, code: str = "fr") -> list[tuple[str, str]]:
    return [(part.kind, text[part.start : part.stop]) for part in passages(text, code)]


def test_a_page_is_told_from_its_furniture() -> None:
    assert _told(PAGE) == [
        ("furniture", "Aller au contenu\nAccueil | Culture | Sport"),
        ("heading", "Une école de la mer à Valdoie"),
        ("body", "Publié le 03/05/2021\nPar Lise Aubrac"),
        ("furniture", "Partager sur Facebook"),
        ("body", (BODY * 2).strip()),
        ("heading", "Un chantier de deux ans"),
        ("body", BODY.strip()),
        ("furniture", "Lire aussi : Le port s’agrandit"),
        ("furniture", "© Lise Aubrac"),
        ("furniture", "3 commentaires"),
        ("comment", "Paul le 4 mai 2021\nEnfin une bonne nouvelle !"),
        ("furniture", "Répondre"),
        ("furniture", "Laisser un commentaire"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Partager",
        "Share This",
        "Facebook Twitter LinkedIn",
        "Recevez notre newsletter chaque matin",
        "Inscrivez-vous pour recevoir nos actualités",
        "Abonnez-vous à notre newsletter !",
        "You have successfully subscribed!",
        "Diesen Artikel teilen",
        "Jetzt Newsletter abonnieren",
        "Lesen Sie auch: Der Hafen wächst",
        "Sign up for our newsletter",
        "Wir verwenden Cookies, um Ihnen die Seite bequemer zu machen.",
        "En poursuivant, vous acceptez l’utilisation de cookies sur notre site.",
        "Crédit photo : Lise Aubrac",
        "Foto: Lise Aubrac/Hafenamt",
        "© Lise Aubrac",
        "Un commentaire",
        "2 Kommentare",
        "Leave a Reply",
        "A propos de l'auteur",
        "Startseite > Kultur > Hafen",
        "Mentions légales | Plan du site",
        "Tags: port, école",
        "menu+",
        "Politique Économie Société Culture Sports",
        "Accueil  Le cluster  Adhérents  Agenda  Contact",
        "Thèmes : Mer · Région · Culture · Opinions",
        "Télécharger le dossier de presse (PDF, 2,3 Mo)",
        "Je m’inscris",
        "Soyez la première à commenter",
        "Signaler ce commentaire",
        "Dans ce numéro : la criée change de mains",
        "4 min de lecture",
        "1 254 vues",
        "(Photo Lise Aubrac)",
        "Drucken Versenden Teilen",
        "Newsletter „Hafen am Abend“ kostenlos bestellen",
        "Lesezeit: 4 Minuten",
        "Seien Sie die Erste, die kommentiert",
        "Cookie-Einstellungen ändern",
        "World Business Ports Rail",
        "Be the first to comment",
        "4 min read",
        "Download the report (PDF)",
        "© 2024 Valdoie Media. All rights reserved.",
    ],
)
def test_a_line_of_furniture_is_known_in_every_language(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Par Lise Aubrac",
        "Publié le 03/05/2021",
        "Valdoie, le 3 mai 2021",
        "Photo : le maire pose la première pierre de l’école, sous la pluie, devant les élus.",
        "Le journal du port a lancé une newsletter pour les pêcheurs de la région.",
        "La commission critique les cookies des sites marchands.",
        "Une école de la mer à Valdoie",
        "« Partager »",
        "L’accueil des réfugiés",
        "Contact presse : Lise Aubrac, 02 00 00 00 00",
        "Contact presse",
        "Communiqué de presse",
        "Ansprechpartnerin für die Medien",
        "Press Release – For Immediate Release",
        "Lire la presse autrement",
        "Économie, santé, culture",
        "Retour à l’emploi",
        "Presse und Politik",
        "Suche nach neuen Partnern",
        "Report on the harbour",
        "Search for survivors goes on",
        "Offres d’emploi",
        "> — Lise Aubrac",
        "Der Bürgermeister teilt die Sorge der Fischer.",
    ],
)
def test_bylines_dates_captions_and_sentences_are_no_furniture(line: str) -> None:
    assert not is_furniture(line)


@pytest.mark.parametrize(
    "top",
    [
        "Le Guetteur du littoral\nMer | Culture | Économie | Sports",
        "LE GUETTEUR – le magazine du littoral",
        "MA VILLE | MES DÉMARCHES | SORTIR | GRANDS PROJETS",
    ],
)
def test_what_stands_above_a_title_is_the_site_s_own(top: str) -> None:
    assert _told(f"{top}\n\nUne école de la mer à Valdoie\n\n{BODY}")[:2] == [
        ("furniture", top),
        ("heading", "Une école de la mer à Valdoie"),
    ]


def test_the_only_line_that_can_be_the_title_is_it() -> None:
    text = f"Valdoie – le journal du port ferme\n\n{BODY}"

    assert [kind for kind, _ in _told(text)] == ["heading", "body"]


def test_a_link_to_comments_under_the_title_makes_no_comment_of_the_text() -> None:
    text = f"Une école de la mer\n\n3 commentaires\n\n{BODY}"

    assert [kind for kind, _ in _told(text)] == ["heading", "furniture", "body"]


def test_what_a_page_puts_before_its_title_is_cut_off() -> None:
    assert _told(f" date 2021-05 « Une école pour tous ! »\n\n{BODY}")[:2] == [
        ("body", "date 2021-05"),
        ("heading", "« Une école pour tous ! »"),
    ]


def test_lines_that_were_broken_for_their_width_stay_together() -> None:
    text = "Un titre\n\nLe conseil de Valdoie a voté hier la création d’une école de la\nmer, attendue depuis douze ans par les pêcheurs et les élus du\nPort de commerce."

    assert [kind for kind, _ in _told(text)] == ["heading", "body"]


def test_markdown_says_what_its_headings_are() -> None:
    text = f"# Une école\n\n{BODY}\n\n## Le chantier.\n\n{BODY}\n\nLa suite\n--------\n\n{BODY}"

    assert [words for kind, words in _told(text) if kind == "heading"] == [
        "# Une école",
        "## Le chantier.",
        "La suite",
    ]


def test_front_matter_is_no_heading() -> None:
    assert _told(f"---\ntitle: Une école\ndate: 2021-05-03\n---\n# Une école\n\n{BODY}")[:2] == [
        ("body", "---\ntitle: Une école\ndate: 2021-05-03\n---"),
        ("heading", "# Une école"),
    ]


@settings(deadline=None)
@given(
    st.text(alphabet="aA1.!?|>#*-:«»© \n\u00a0é", max_size=120) | st.text(max_size=60),
    st.sampled_from(["fr", "de", "en"]),
)
def test_only_white_space_lies_between_passages(text: str, code: str) -> None:
    found = [(part.start, part.stop) for part in passages(text, code)]
    left = [
        text[before[1] : after[0]] for before, after in pairwise([(0, 0), *found, (len(text), len(text))])
    ]

    assert all(start < stop for start, stop in found)
    assert "".join(left).strip() == ""


def test_no_passage_of_the_seeds_crosses_a_blank_line(seeds: Path) -> None:
    for path in sorted(seeds.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        for part in passages(text, language(text)):
            assert "\n\n" not in text[part.start : part.stop]


def test_a_menu_of_one_entry_a_line_is_furniture_to_its_last_entry() -> None:
    menu = "Menu\nLe fil\nEnquêtes\nBoutique"
    assert _told(f"{menu}\n\nUne école de la mer à Valdoie\n\n{BODY}")[:2] == [
        ("furniture", menu),
        ("heading", "Une école de la mer à Valdoie"),
    ]


@pytest.mark.parametrize("entry", ["Lise Aubrac", "Valdoie, le 3 mai 2021", "COMMUNIQUÉ DE PRESSE", "AFP"])
def test_beside_what_is_the_texts_own_short_lines_under_a_button_are_no_menu(entry: str) -> None:
    text = f"Imprimer\nLe fil\n{entry}\nGrand Port\n\nUne école de la mer à Valdoie\n\n{BODY}"
    assert _told(text)[0] == ("furniture", "Imprimer")


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Si ce courriel ne s’affiche pas correctement, suivez ce lien", "fr"),
        ("Espace presse", "fr"),
        ("Wird diese Nachricht nicht richtig dargestellt?", "de"),
        ("Die Nachrichten der Woche: Jetzt kostenlos anmelden", "de"),
        ("Having trouble viewing this message?", "en"),
    ],
)
def test_letters_and_press_rooms_have_furniture_of_their_own(line: str, code: str) -> None:
    assert ("furniture", line) in _told(f"{line}\n\nUne école de la mer à Valdoie\n\n{BODY}", code)
