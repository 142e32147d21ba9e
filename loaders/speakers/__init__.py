"""Who says each quotation: by the clause that attributes it, by its place, or, where there is doubt, nobody."""

from collections.abc import Sequence

from db.records import Mention, Name, Page, Quote, Role
from loaders.speakers.antecedents import antecedent, named_last
from loaders.speakers.continuing import continued, goes_on, introduced
from loaders.speakers.interviews import headlines, interviewed
from loaders.speakers.labels import labelled
from loaders.speakers.pointers import Person, Post, Pronoun, Subject
from loaders.speakers.posts import described, holder, post_holder
from loaders.speakers.scene import Scene
from loaders.speakers.subjects import subject_after, subject_before

NEAR = 1500
"""How far back the last speaker may have spoken for a pronoun to mean him, in characters."""


def speakers(
    page: Page, names: Sequence[Name], mentions: Sequence[Mention], roles: Sequence[Role]
) -> tuple[int | None, ...]:
    """An index into `names` for each of the page's quotes, in their order; None where there is doubt."""
    if not page.quotes:
        return ()
    scene = Scene(page, names, mentions, roles)
    turns = [quote for quote in page.quotes if quote.state == "unmarked" and quote.cue_start is None]
    guest = interviewed(scene, turns) if len(turns) > 1 else None
    known: dict[int, int | None] = {}
    if guest is not None:
        known = {quote.utterance: guest for quote in headlines(scene, turns)}
    last: Quote | None = None
    for quote in page.quotes:
        speaker = known.get(quote.utterance)
        if quote.utterance not in known or (speaker is None and quote.cue_start is not None):
            previous = None if last is None else known[last.utterance]
            speaker = _speaker(scene, quote, last, previous, guest)
            known[quote.utterance] = speaker
        last = quote
    return tuple(known[quote.utterance] for quote in page.quotes)


def _speaker(
    scene: Scene, quote: Quote, last: Quote | None, previous: int | None, guest: int | None
) -> int | None:
    if quote.cue_start is None or quote.cue_stop is None:
        if quote.state == "unmarked":
            return guest
        found = continued(scene, quote, last, previous)
        return introduced(scene, quote) if found is None else found
    if quote.state == "unmarked":
        found = labelled(scene, quote)
        if found is not None:
            return found
    if quote.cue_start >= quote.stop:
        subject = subject_after(scene, quote.cue_start, quote.cue_stop)
    else:
        subject = subject_before(scene, quote.cue_start, quote.cue_stop)
    if last is not None and isinstance(subject, Pronoun) and quote.cue_start == last.cue_start:
        return previous  # « … » et « … », précise-t-il
    if subject is None and quote.cue_stop <= quote.start and goes_on(scene, quote.cue_start, quote.cue_stop):
        return continued(scene, quote, last, previous)
    return _resolved(scene, subject, quote, last, previous)


def _resolved(
    scene: Scene, subject: Subject | None, quote: Quote, last: Quote | None, previous: int | None
) -> int | None:
    if isinstance(subject, Person):
        return subject.name
    if isinstance(subject, Post):
        held = holder(scene, subject)
        gender = described(scene, subject) if held is None else None
        if gender is None:
            return post_holder(scene, subject, min(quote.start, subject.start)) if held is None else held
        subject = Pronoun(gender, subject.start)
    if isinstance(subject, Pronoun):
        at = min(subject.at, quote.start)
        if subject.latter:
            return named_last(scene, subject.gender, at)
        spoken = None
        if last is not None and previous is not None:
            end = max(last.stop, last.cue_stop or 0)
            spoken = (previous, end) if at - NEAR <= end <= at else None
        return antecedent(scene, subject.gender, at, spoken)
    return None
