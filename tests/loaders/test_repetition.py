"""Lines at the edges of a page: which may be its site's, and what has to stand beside them."""

from hypothesis import given
from hypothesis import strategies as st

from loaders.passages import passages
from loaders.repetition import blocks, edges, is_own, line_key, story

BODY = "Le conseil de Valdoie a voté hier la création d’une école de la mer, attendue depuis douze ans par les pêcheurs."
PAGE = f"""Menu

Le Guetteur
Nos métiers
Grand Port

Une école de la mer à Valdoie

Introduction

{BODY}

Le calendrier

{BODY} Elle ouvrira.

Lise Aubrac

Contact presse
Agence Bellevue Conseil

Partager
Corvenne Matin
© Le Guetteur 2021
"""
SITE = frozenset(map(line_key, ("Le Guetteur", "Nos métiers", "Grand Port", "Corvenne Matin")))


def _open(text: str) -> set[str]:
    lines = {line_key(line): line for line in text.splitlines()}
    found = edges(text, "fr", passages(text, "fr"), None)
    return {lines[line.key] for line in found if line.open}


def _furniture(text: str, repeated: frozenset[int]) -> list[str]:
    parts = passages(text, "fr", repeated)
    return [text[part.start : part.stop] for part in parts if part.kind == "furniture"]


def test_only_lines_beside_the_running_text_that_are_not_the_texts_own_may_be_a_sites() -> None:
    assert _open(PAGE) == {
        "Le Guetteur",
        "Nos métiers",
        "Grand Port",
        "Une école de la mer à Valdoie",
        "Introduction",
        "Corvenne Matin",
    }


def test_a_line_is_compared_with_the_one_further_out_and_past_what_every_site_says() -> None:
    found = edges(PAGE, "fr", passages(PAGE, "fr"), None)
    beside = {(line.key, line.neighbour) for line in found}
    name, menu = line_key("Le Guetteur"), line_key("Menu")
    assert {(menu, 0), (name, menu), (name, 0), (line_key("Nos métiers"), name)} <= beside
    assert (line_key("Nos métiers"), menu) not in beside


def test_lines_of_the_site_are_furniture_and_the_text_is_tiled_without_them() -> None:
    assert _furniture(PAGE, frozenset()) == ["Menu", "Partager", "© Le Guetteur 2021"]
    assert _furniture(PAGE, SITE) == [
        "Menu",
        "Le Guetteur\nNos métiers\nGrand Port",
        "Partager\nCorvenne Matin\n© Le Guetteur 2021",
    ]


def test_a_line_of_the_site_within_the_text_is_the_texts_own() -> None:
    text = PAGE.replace("Le calendrier", "Grand Port")
    assert [part.count("Grand Port") for part in _furniture(text, SITE)] == [0, 1, 0]


def test_without_furniture_beside_them_lines_of_other_pages_stay() -> None:
    text = PAGE.replace("Menu\n\n", "").replace("Nos métiers\n", "")
    assert not any("Grand Port" in part for part in _furniture(text, SITE))


def test_a_page_keeps_a_title() -> None:
    text = PAGE.replace("Une école de la mer à Valdoie\n\nIntroduction\n\n", "")
    long = line_key("Le port de la mer")
    text = text.replace("Grand Port", "Le port de la mer")
    assert not any("Le port de la mer" in part for part in _furniture(text, SITE | {long}))


def test_authors_agencies_contacts_dates_and_sentences_are_the_texts_own() -> None:
    for line in (
        "Lise Aubrac",
        "Le billet de Lise Aubrac",
        "LISE AUBRAC",
        "Par Lise Aubrac",
        "AFP",
        "Valdoie, le 3 mai 2021",
        "Le journal paraît le jeudi.",
        "Contact presse : agence Bellevue",
        "12, quai du Port, 44000 Valdoie",
        "redaction@guetteur.example",
        "« Le port »",
        "Communiqué de presse",
    ):
        assert is_own(line, "fr"), line
    for line in ("Grand Port", "Nos métiers", "Le réseau  Nos membres  Agenda"):
        assert not is_own(line, "fr"), line


def test_a_press_contact_ends_above_the_block_of_the_pages_furniture() -> None:
    contact = "Contact presse\nAgence Bellevue Conseil\n\nUn lieu\n\n"
    text = PAGE.replace(
        "Contact presse\nAgence Bellevue Conseil\n\nPartager\n", f"{contact}Le Cap\nPartager\n"
    )
    assert {"Le Cap", "Corvenne Matin"} <= _open(text)
    assert not {"Contact presse", "Agence Bellevue Conseil", "Un lieu"} & _open(text)


def test_copies_of_an_article_tell_the_same_story_whatever_their_pages_are() -> None:
    other = PAGE.replace("Nos métiers", "Alvoire").replace("Introduction\n\n", "")
    assert story(PAGE, passages(PAGE, "fr")) == story(other, passages(other, "fr"))
    assert story("Menu", passages("Menu", "fr")) is None


@given(st.lists(st.tuples(st.booleans(), st.booleans()), max_size=12), st.booleans())
def test_only_shared_lines_that_do_not_say_so_themselves_are_taken(
    lines: list[tuple[bool, bool]], top: bool
) -> None:
    told, shared = [line[0] for line in lines], [line[1] for line in lines]
    for place in blocks(told, shared, top=top):
        assert shared[place]
        assert not told[place]
        assert any(told) or top


@given(
    st.lists(
        st.sampled_from([*PAGE.splitlines(), BODY, "Les plus lus", "3 commentaires", "Paul dit bravo"]),
        max_size=24,
    ),
    st.sets(st.sampled_from(["Le Guetteur", "Nos métiers", "Grand Port", "Corvenne Matin", "Lise Aubrac"])),
)
def test_whatever_repeats_passages_tile_the_text_and_what_was_furniture_stays_so(
    lines: list[str], repeated: set[str]
) -> None:
    text = "\n".join(lines)
    before, after = passages(text, "fr"), passages(text, "fr", frozenset(map(line_key, repeated)))
    covered = {at for part in after for at in range(part.start, part.stop)}
    assert all(at in covered or text[at].isspace() for at in range(len(text)))
    furniture = {at for part in after if part.kind == "furniture" for at in range(part.start, part.stop)}
    told = {at for part in before if part.kind == "furniture" for at in range(part.start, part.stop)}
    assert told <= furniture
