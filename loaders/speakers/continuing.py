"""Quotations without a clause of attribution of their own: whose they are by what stands before them."""

from db.records import Quote
from loaders.quotes.cues import speaks
from loaders.quotes.vocabulary import clause_words, speaks_for_self
from loaders.sentences import sentences
from loaders.speakers.antecedents import antecedent
from loaders.speakers.clause import units
from loaders.speakers.pointers import Person, Pronoun
from loaders.speakers.scene import Scene
from loaders.speakers.subjects import subject_before

GAP = 300
"""So many characters of the narrator's may stand between two quotations of one speaker in a paragraph."""
SHORT = 50
"""A sentence this short before a quotation only shows who begins to speak (`Il sourit.`), in characters."""
_MARKS = " \t\u00a0\u202f.,:;!?…–—-«»“”„\"‹›‘’'()*_"


def continued(scene: Scene, quote: Quote, last: Quote | None, speaker: int | None) -> int | None:
    """The speaker of a quotation that only its place attributes; `last` is the one before it, by `speaker`."""
    if last is None or speaker is None or scene.heading(quote.start) or _followed(scene, quote):
        return None
    end = max(last.stop, last.cue_stop or 0)
    if end > quote.start:
        return None
    gap = scene.text[end : quote.start]
    if "\n" not in gap and not gap.strip(_MARKS):
        return speaker
    if quote.state == "lost" or len(gap) > GAP:
        return None
    if "\n" not in gap:
        others = {m.name for m in scene.within(end, quote.start) if scene.is_person(m)}
        return speaker if others <= {speaker} else None
    return speaker if quote.state != "unmarked" and _alone(scene, quote, gap) else None


def _alone(scene: Scene, quote: Quote, gap: str) -> bool:
    """Is it a paragraph by itself, right after one that ends with the last speaker's words?"""
    after = scene.text[quote.stop : scene.paragraph(quote.stop)[1]]
    return not gap.strip(_MARKS + "\n") and not after.strip(_MARKS)


def _followed(scene: Scene, quote: Quote) -> bool:
    """Does the sentence go on behind the closing mark and a comma to somebody, who may well be the speaker?"""
    end = scene.paragraph(quote.stop)[1]
    at = quote.stop
    while at < end and scene.text[at] in _MARKS:
        at += 1
    if "," not in scene.text[quote.stop : at] or scene.text[at : at + 1].isupper():
        return False
    rest = sentences(scene.text, scene.page.language, at, min(end, at + GAP))
    return bool(rest) and bool(scene.people(at, rest[0][1]))


def goes_on(scene: Scene, start: int, stop: int) -> bool:
    """Does the clause only go on with the last speaker: « avant d’ajouter : », „und fügt hinzu:“?"""
    clause = units(scene, start, stop)
    own, speech = scene.words, scene.speech.own
    named = own.he | own.she | own.they | own.articles | own.plural_articles | speech.determiners
    if not 0 < len(clause) <= 5:
        return False
    return not any(
        u.mention is not None or u.low in named or (u.capital and at) for at, u in enumerate(clause)
    )


def introduced(scene: Scene, quote: Quote) -> int | None:
    """The person whom the sentence before a quotation is about.

    Either that sentence tells what he said, or the quotation speaks as `I` or `we`.
    """
    if quote.state == "lost" or scene.heading(quote.start) or _followed(scene, quote):
        return None
    start, _ = scene.paragraph(quote.start)
    opener = quote.start
    while opener > start and scene.text[opener - 1] in _MARKS and scene.text[opener - 1] not in ".!?…":
        opener -= 1
    if opener <= start or scene.text[opener - 1] not in ".!?…":
        return None
    own = clause_words(scene.text, scene.page.language, quote.start, quote.stop)
    before = sentences(scene.text, scene.page.language, max(start, opener - 500), opener)
    if not before:
        return None
    told = speaks(scene.speech, clause_words(scene.text, scene.page.language, *before[-1]))
    short = before[-1][1] - before[-1][0] < SHORT
    if not told and not short and not speaks_for_self(scene.speech.own, own):
        return None
    named = {m.name for m in scene.people(*before[-1])}
    subject = subject_before(scene, *before[-1])
    if not named and isinstance(subject, Pronoun) and (told or short):
        return antecedent(scene, subject.gender, before[-1][0], None)
    return subject.name if len(named) == 1 and isinstance(subject, Person) else None
