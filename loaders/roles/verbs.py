"""Posts that verbs say: who leads what, and to whom a post goes over."""

from collections.abc import Iterator
from dataclasses import replace

from db.records import Role
from loaders.corpus.folding import WORD, fold
from loaders.roles.language import folded, of
from loaders.roles.sentence import Named, Sentence


def leads(sentence: Sentence) -> Iterator[Role]:
    """`X préside Y`; `Y, dirigée par X`."""
    words = of(sentence.page.language)
    active = {fold(word) for word in words.leads}
    passive = {fold(word) for word in words.led_by}
    for word in WORD.finditer(sentence.page.text, sentence.start, sentence.stop):
        key = fold(word.group())
        if key in active:
            role = _active(sentence, word.start(), word.end())
        elif key in passive:
            role = _passive(sentence, word.start(), word.end())
        else:
            continue
        if role is not None:
            yield role


def _active(sentence: Sentence, start: int, stop: int) -> Role | None:
    """A person right before the verb, an organisation right behind it."""
    person = sentence.last_before(start, "person")
    organisation = sentence.first_after(stop, "organisation", "event", "programme")
    if person is None or organisation is None:
        return None
    if len(sentence.words(person.stop, start)) > 2 or not _plain(sentence, stop, organisation):
        return None
    if any(mark in sentence.between(person.stop, start) for mark in ".;:!?«»“”\n"):
        return None
    title = sentence.between(start, stop)
    return Role(person.start, organisation.stop, person.name, title, organisation.name)


def _passive(sentence: Sentence, start: int, stop: int) -> Role | None:
    """An organisation before the participle, `by` and a person behind it."""
    language = sentence.page.language
    organisation = sentence.last_before(start, "organisation", "event", "programme")
    person = sentence.first_after(stop, "person")
    if person is None or organisation is None:
        return None
    behind = sentence.words(stop, person.start)
    gap = sentence.between(organisation.stop, start)
    if not behind or behind[0] not in folded(language, "by") or len(behind) > 3:
        # German: `das von X geleitete Y`, `Y wird von X geleitet`
        person = sentence.last_before(start, "person")
        if person is None or sentence.words(person.start - 8, person.start)[-1:] not in (["von"], ["vom"]):
            return None
        if sentence.words(person.stop, start):
            return None
        after = sentence.first_after(stop, "organisation")
        if after is not None and sentence.between(stop, after.start).strip() == "":
            organisation = after
        elif organisation.stop > person.start or len(sentence.words(organisation.stop, person.start)) > 3:
            return None
    elif len(WORD.findall(gap)) > 3 or any(mark in gap for mark in ".;:!?«»“”\n"):
        return None
    low, high = min(person.start, organisation.start), max(person.stop, organisation.stop, stop)
    return Role(low, high, person.name, sentence.between(start, stop), organisation.name)


def _plain(sentence: Sentence, stop: int, organisation: Named) -> bool:
    """Whether only articles and generic nouns stand between the verb and the organisation."""
    language = sentence.page.language
    allowed = folded(language, "articles") | folded(language, "generic") | folded(language, "fillers")
    gap = sentence.between(stop, organisation.start)
    words = sentence.words(stop, organisation.start)
    return all(word in allowed for word in words) and not any(mark in gap for mark in ".,;:!?«»“”()\n")


def handed_over(sentence: Sentence, held: list[Role]) -> Iterator[Role]:
    """`Als Präsident von Y hat X seinen Platz Z überlassen`: Z holds the post now, X held it."""
    language = sentence.page.language
    words = set(sentence.words(sentence.start, sentence.stop))
    if not (words & folded(language, "hands_over") and words & folded(language, "places")):
        return
    for role in held:
        if role.organisation is None or role.status == "future":
            continue
        gave = next((n for n in sentence.named if n.name == role.person), None)
        got = gave and next(
            (
                n
                for n in sentence.named
                if n.kind == "person" and n.start > gave.stop and n.name != role.person
            ),
            None,
        )
        verb = next(
            (
                word.start()
                for word in WORD.finditer(sentence.page.text, sentence.start, sentence.stop)
                if fold(word.group()) in folded(language, "hands_over")
            ),
            None,
        )
        if got is None or verb is None or not role.start < verb:
            continue
        if role.status == "former":
            yield replace(role, person=got.name, status="current", stop=max(role.stop, got.stop))
            return
