"""Quotations, one phenomenon a case: what is expected stands in ⟦ ⟧, with its state where it is not complete."""

import re

import pytest

from db.records import Passage, Quote
from loaders.lines import lines
from loaders.quotes import marks_stand, quotes

_SHOWN = re.compile(r"⟦(?:(unopened|unclosed|unmarked|lost)\|)?(.*?)⟧", re.DOTALL)


def taken_apart(case: str) -> tuple[str, list[tuple[str, str]]]:
    """The text without the brackets, and the words and states that they show."""
    expected = [(m[2], m[1] or "complete") for m in _SHOWN.finditer(case)]
    return _SHOWN.sub(lambda m: m[2], case), expected


def body(text: str) -> tuple[Passage, ...]:
    """Each line a passage; one that begins with `# ` is a heading."""
    return tuple(Passage(a, b, "heading" if text.startswith("# ", a) else "body") for a, b in lines(text))


def read(text: str, language: str) -> tuple[Quote, ...]:
    return quotes(text, language, body(text))


def shown(text: str, found: tuple[Quote, ...]) -> list[tuple[str, str]]:
    return [(text[q.start : q.stop], q.state) for q in found]


CASES = [
    # marks
    ("fr", "« ⟦Nous ouvrons demain matin⟧ », annonce Claire Doré."),
    ("fr", "«⟦Nous ouvrons demain matin⟧», annonce Claire Doré."),
    ("fr", "“⟦Nous ouvrons demain matin⟧”, annonce Claire Doré."),
    ("fr", '"⟦Nous ouvrons demain matin⟧", annonce Claire Doré.'),
    ("fr", "‹ ⟦Nous ouvrons demain matin⟧ ›, annonce Claire Doré."),
    ("de", "„⟦Wir öffnen morgen früh⟧“, sagt Clara Dorn."),
    ("de", "»⟦Wir öffnen morgen früh⟧«, sagt Clara Dorn."),
    ("de", "«⟦Wir öffnen morgen früh⟧», sagt Clara Dorn."),
    ("de", '"⟦Wir öffnen morgen früh⟧", sagt Clara Dorn.'),
    ("de", '„⟦Wir öffnen morgen früh⟧", sagt Clara Dorn.'),
    ("de", "„⟦Wir öffnen morgen früh⟧”, sagt Clara Dorn."),
    ("de", "‚⟦Wir öffnen morgen früh⟧‘, sagt Clara Dorn."),
    ("en", "“⟦We open tomorrow morning,⟧” said Clara Dorne."),
    ("en", '"⟦We open tomorrow morning,⟧" said Clara Dorne.'),
    ("en", "‘⟦We open tomorrow morning,⟧’ said Clara Dorne."),
    ("en", "'⟦We open tomorrow morning,⟧' said Clara Dorne."),
    # nested marks: the outer pair is the quotation
    ("fr", "« ⟦On m’a dit “venez vite”, alors je suis venue⟧ », raconte Claire Doré."),
    ("fr", "« ⟦Il m’a crié « attention » et j’ai freiné⟧ », raconte Claire Doré."),
    ("de", "„⟦Er rief ‚halt‘, und ich blieb stehen⟧“, erzählt Clara Dorn."),
    ("en", "“⟦He said ‘wait’ and I waited for him,⟧” said Clara Dorne."),
    # where the attribution stands
    ("fr", "Claire Doré a déclaré : « ⟦Le chantier avance.⟧ »"),
    ("fr", "Selon Claire Doré, « ⟦le chantier avance plus vite que prévu⟧ »."),
    ("fr", "Pour Claire Doré : « ⟦Le chantier avance bien.⟧ »"),
    ("fr", "Comme le rappelle Claire Doré : « ⟦Le chantier avance.⟧ »"),
    ("fr", "« ⟦Le chantier avance⟧ », a-t-elle ajouté."),
    ("fr", "« ⟦Le chantier avance !⟧ » s’exclame Claire Doré."),
    ("de", "Für Clara Dorn ist die Sache klar: „⟦Der Bau kommt voran.⟧“"),
    ("de", "„⟦Der Bau kommt voran⟧“, so die Präsidentin."),
    ("de", "„⟦Der Bau kommt voran⟧“, wie Clara Dorn erklärte."),
    ("de", "Laut Clara Dorn „⟦kommt der Bau schneller voran als gedacht⟧“."),
    ("en", "Clara Dorne said: “⟦The work is moving on.⟧”"),
    ("en", "Clara Dorne, who chairs the board, said, “⟦The work is moving on.⟧”"),
    ("en", "“⟦The work is moving on,⟧” the minister said."),
    ("en", "According to Clara Dorne, “⟦the work is moving on faster than planned⟧”."),
    # split and cut
    ("fr", "« ⟦Le chantier avance⟧ », dit Claire Doré, « ⟦et nous en sommes fiers⟧ »."),
    ("de", "„⟦Der Bau kommt voran⟧“, sagt Clara Dorn, „⟦und wir sind stolz darauf⟧“."),
    ("en", "“⟦The work is moving on,⟧” said Clara Dorne, “⟦and we are proud of it.⟧”"),
    ("fr", "« ⟦Le chantier avance⟧, explique Claire Doré, ⟦et nous en sommes fiers.⟧ »"),
    ("fr", "« ⟦Le chantier avance⟧, explique Claire Doré, directrice de la halle. ⟦Nous en sommes fiers.⟧ »"),
    ("fr", "« ⟦Le chantier avance⟧, s’enthousiasme le maire. ⟦Nous en sommes fiers.⟧ »"),
    ("fr", "« ⟦Le chantier avance⟧, a-t-il précisé. ⟦Nous en sommes fiers.⟧ »"),
    ("de", "„⟦Der Bau kommt voran⟧, sagt Clara Dorn, ⟦und wir sind stolz darauf.⟧“"),
    ("en", "“⟦The work is moving on⟧, said Clara Dorne. ⟦We are proud of it.⟧”"),
    ("de", "„⟦Wenn der Bau vorankommt, sagt die Stadt nicht nein.⟧“ Das meint Clara Dorn."),
    # several, free-standing, in one paragraph
    ("fr", "« ⟦Le chantier avance⟧ », dit Claire Doré. « ⟦Nous en sommes fiers.⟧ »"),
    ("de", "„⟦Der Bau kommt voran⟧“, sagt Clara Dorn. „⟦Wir sind stolz darauf.⟧“"),
    # over paragraphs: one row each
    (
        "fr",
        "Claire Doré explique : « ⟦Le chantier avance et nous en sommes fiers.⟧\n« ⟦Nous ouvrirons au printemps.⟧ »",
    ),
    ("en", "“⟦The work is moving on and we are proud.⟧\n\n“⟦We will open in spring,⟧” said Clara Dorne."),
    ("fr", "Claire Doré a écrit :\n« ⟦Le chantier avance bien.⟧ »"),
    # no quotations
    ("fr", "Le label « Ville en fleurs » a été remis jeudi."),
    ("fr", "Le programme « Ateliers ouverts pour tous les jeunes » démarre."),
    ("fr", "Elle parle d’un « écosystème » local."),
    ("fr", "Jean « le Rouge » Maurel était là."),
    ("fr", "Le film « La nuit tombe sur la ville » est sorti."),
    ("de", "Das Projekt „Offene Werkstatt für alle“ beginnt."),
    ("de", "Der „Lindenhof“ bleibt zu."),
    ("de", "Er liest das Buch „Der Sommer kommt nie zurück“."),
    ("en", "The so-called “smart city” is late."),
    ("en", "Her book “The Summer That Never Came” is out."),
    ("en", "The players' union met the club's owners at the '90s bar."),
    ("fr", "L'usine d'Orval, c'est l'avenir de l'industrie d'ici."),
    ("en", 'The screen is 12" wide and 7" high.'),
    ("fr", "Accueil » Actualités » Économie"),
    # damaged: nothing between the marks
    ("fr", "La directrice, Claire Doré : «⟦lost|⟧». Le chantier avance."),
    ("fr", "Très attendu, «⟦lost|⟧», précise Claire Doré."),
    ("de", "„⟦lost|⟧“, sagt Clara Dorn."),
    ("en", "“⟦lost|⟧,” said Clara Dorne."),
    ("fr", "Le label «» a été remis jeudi à la ville."),
    # damaged: a closing mark with no speech before it
    ("fr", "⟦lost|⟧», déclare Claire Doré dans un communiqué."),
    (
        "fr",
        "Du côté de la mairie, on attend encore la décision de la région.⟦lost|⟧», souligne Claire Doré, adjointe.",
    ),
    # damaged: speech before the closing mark
    ("fr", "⟦unopened|Nous avons doublé la surface de notre atelier⟧ », se réjouit Claire Doré."),
    (
        "de",
        "„⟦Der Bau kommt voran⟧“, freut sich Clara Dorn. ⟦unopened|Wir haben zwei Hallen gemietet. Die dritte folgt⟧“.",
    ),
    ("en", "“⟦The work is moving on,⟧” said Clara Dorne. ⟦unopened|We rented two halls.⟧”"),
    ("fr", "Claire Doré précise : ⟦unopened|Le site ouvrira en mars.⟧ »"),
    ("fr", "⟦unopened|La halle accueillera vingt ateliers dès le mois de mai⟧ », assure Claire Doré."),
    ("fr", "On attend l’avis de la région. ⟦unopened|Nous y croyons⟧ », assure Claire Doré."),
    ("en", "⟦unopened|We open in May,⟧” said Clara Dorne. The hall cost four million."),
    # damaged: a mark that never closes
    ("fr", "Claire Doré ajoute : « ⟦unclosed|Nous ouvrirons au printemps.⟧ Le chantier a commencé en mai."),
    ("fr", "« ⟦unclosed|Nous ouvrirons au printemps⟧, ajoute Claire Doré."),
    ("de", "Clara Dorn sagt: „⟦unclosed|Wir öffnen im Frühling.⟧ Die Arbeiten begannen im Mai."),
    # damaged: both marks gone
    ("fr", "Claire Doré explique : ⟦unmarked|Nous ouvrirons au printemps.⟧ Le chantier a commencé."),
    # the headline keeps its own
    ("fr", "# « ⟦La ville va changer de visage⟧ »\n⟦lost|⟧», déclare Claire Doré."),
    # names without a verb
    ("fr", "Claire Doré, présidente d’Atelier Nord :\n« ⟦Nous ouvrons demain matin.⟧ »"),
    ("fr", "« ⟦Nous ouvrons demain matin.⟧ »\n— Claire Doré, présidente d’Atelier Nord"),
    # a quotation that its attribution ends does not go on in the next paragraph
    (
        "fr",
        (
            "« ⟦unclosed|Nous voulons une réponse claire⟧, prévient Paul Maurel.\n"
            "La halle ouvrira au printemps.⟦lost|⟧», se réjouit Claire Doré."
        ),
    ),
    ("fr", "« ⟦unclosed|Nous étions seuls⟧, raconte aujourd’hui l’intéressée, devenue maire de Valmont."),
    # a title in apposition
    ("fr", "Le titre du prochain film, « Courir sous la pluie », n’est pas de lui, dit-on à l’atelier."),
    # an interviewer who does not ask
    (
        "fr",
        (
            "Pourquoi la halle ?\n⟦unmarked|Parce que nous y sommes nés.⟧\nQuand ouvrez-vous ?\n⟦unmarked|Je ne sais pas.⟧\n"
            "On vous dit candidate à la mairie.\n⟦unmarked|Je ne le suis pas.⟧\nUn dernier mot ?\n⟦unmarked|Je vous attends.⟧"
        ),
    ),
    # Markdown, interviews, dashes
    (
        "fr",
        "> ⟦unmarked|Nous ouvrirons au printemps.⟧\n> ⟦unmarked|Tout le monde est invité.⟧\n> — Claire Doré",
    ),
    (
        "fr",
        "**Où en est le chantier ?**\n⟦unmarked|Il avance, et nous en sommes fiers.⟧\n**Quand ouvrez-vous ?**\n⟦unmarked|Nous ouvrirons au printemps.⟧",
    ),
    (
        "en",
        "The Echo: Where do you stand?\nClara Dorne: ⟦unmarked|We are nearly there.⟧\nThe Echo: When do you open?\nClara Dorne: ⟦unmarked|In spring, I hope.⟧",
    ),
    ("fr", "— ⟦unmarked|Vous venez ?⟧\n— ⟦unmarked|Je viens⟧, répondit Claire. ⟦unmarked|Attendez-moi.⟧"),
    # lists are no dialogue
    ("fr", "— Bureaux de passage\n— Salle de réunion"),
]


@pytest.mark.parametrize(("language", "case"), CASES, ids=[case[:50] for _, case in CASES])
def test_what_stands_in_brackets_is_what_is_found(language: str, case: str) -> None:
    text, expected = taken_apart(case)
    assert shown(text, read(text, language)) == expected


@pytest.mark.parametrize(("language", "case"), CASES, ids=[case[:50] for _, case in CASES])
def test_marks_stand_around_what_is_found(language: str, case: str) -> None:
    text, _ = taken_apart(case)
    found = read(text, language)
    for quote in found:
        pieces = [q.start for q in found if q.utterance == quote.utterance]
        cue = None if quote.cue_start is None or quote.cue_stop is None else (quote.cue_start, quote.cue_stop)
        ends = {"first": quote.start == pieces[0], "last": quote.start == pieces[-1]}
        assert marks_stand(text, quote.start, quote.stop, quote.state, cue, **ends)


PIECES = [
    ("fr", "« Le chantier avance », dit Claire Doré, « et nous en sommes fiers ».", [1, 1]),
    ("fr", "« Le chantier avance, dit Claire Doré, et nous en sommes fiers. »", [1, 1]),
    ("fr", "« Le chantier avance », dit Claire Doré. « Nous en sommes fiers. »", [1, 2]),
    ("en", "“The work is moving on and we are proud.\n“We will open in spring,” said Clara Dorne.", [1, 1]),
    ("de", "„Der Bau kommt voran“, sagt Clara Dorn, „und wir sind stolz darauf“.", [1, 1]),
]


@pytest.mark.parametrize(("language", "text", "utterances"), PIECES)
def test_pieces_of_one_utterance_share_its_number(language: str, text: str, utterances: list[int]) -> None:
    assert [quote.utterance for quote in read(text, language)] == utterances


CUES = [
    ("fr", "« Nous ouvrons demain matin », annonce Claire Doré, maire.", "annonce Claire Doré, maire"),
    ("fr", "Claire Doré a déclaré : « Nous ouvrons demain. »", "Claire Doré a déclaré"),
    ("de", "„Wir öffnen morgen früh“, sagt Clara Dorn.", "sagt Clara Dorn"),
    ("en", "“We open tomorrow morning,” said Clara Dorne on Monday.", "said Clara Dorne on Monday"),
    ("fr", "« Nous ouvrons demain, annonce Claire Doré. Venez tous. »", "annonce Claire Doré"),
]


@pytest.mark.parametrize(("language", "text", "cue"), CUES)
def test_the_cue_is_the_clause_that_says_who_speaks(language: str, text: str, cue: str) -> None:
    quote = read(text, language)[0]
    assert text[quote.cue_start : quote.cue_stop] == cue


def test_furniture_gives_no_quotations() -> None:
    text = "« Nous ouvrons demain matin », annonce Claire Doré."
    assert quotes(text, "fr", (Passage(0, len(text), "furniture"),)) == ()


def test_a_text_without_passages_gives_no_quotations() -> None:
    assert quotes("« Nous ouvrons demain matin. »", "fr", ()) == ()
