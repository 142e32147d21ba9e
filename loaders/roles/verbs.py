"""Posts that verbs say: who leads what, and to whom a post goes over."""

import re
from collections.abc import Iterator
from dataclasses import replace

from db.records import Role, RoleStatus
from loaders.corpus.folding import WORD
from loaders.roles.language import folded, of, spelt
from loaders.roles.leading import in_relative, noun_led
from loaders.roles.sentence import DOT, Named, Sentence
from loaders.roles.setting import BODIES, Setting
from loaders.roles.subjects import gender_of
from loaders.roles.times import beside

_BREAK = re.compile(r"[.,;:!?«»“”()\n]")
_RELATIVE = re.compile(r"\W*(\w+)['’ ](\w+), (\w+) ")
_STOP = re.compile(DOT + r"|[;:!?«»“”\n]")
_NEAR = 3
"""Words that may stand between a participle and either of the two."""
_ASIDE = 4
"""Words of an adverbial between a verb and its object: `depuis quatre ans`."""


def leads(sentence: Sentence, setting: Setting | None) -> Iterator[Role]:
    """`X préside Y`; `Y, que préside X`; `Y, dirigée par X`; with a setting also `elle préside Y`."""
    words = of(sentence.page.language)
    active, passive = words.leads.keys(), words.led_by.keys()
    if not sentence.says(folded(sentence.page.language, "leads") | folded(sentence.page.language, "led_by")):
        return
    for word in WORD.finditer(sentence.page.text, sentence.start, sentence.stop):
        key = word.group().lower()
        role = None
        if key in active:
            role = _active(sentence, setting, word.start(), word.end())
        if role is None and key in passive:
            role = _passive(sentence, word.start(), word.end())
        if role is not None:
            yield role
            yield from _and_another(sentence, role)


def _and_another(sentence: Sentence, role: Role) -> Iterator[Role]:
    """The second of two who are named together: `fondée par X et Z`."""
    first = next((n for n in sentence.named if n.name == role.person and n.start >= role.start), None)
    then = sentence.first_after(first.stop, "person") if first else None
    if first is None or then is None:
        return
    joined = sentence.words(first.stop, then.start)
    ands = folded(sentence.page.language, "chains")
    if (
        joined[:1]
        and joined[0] in ands
        and len(joined) <= _ASIDE
        and "," not in sentence.between(first.stop, then.start)
    ):
        yield replace(role, person=then.name, stop=max(role.stop, then.stop))


def _active(sentence: Sentence, setting: Setting | None, start: int, stop: int) -> Role | None:
    """Who leads stands before the verb, or right behind it; what is led, on the other side or as a pronoun."""
    end = stop
    who, what = in_relative(sentence, start) or (None, None)
    who = who or _before(sentence, start)
    if who is None and setting is not None:
        who = pronoun_before(sentence, setting, start)
    what = what or _object(sentence, stop)
    if what is None:
        what, end = _organ(sentence, stop)
    if who is not None and what is None and setting is not None:
        what, end = noun_led(setting, sentence, stop)
    if who is not None and what is None and setting is not None:
        what = _pronoun_object(sentence, setting, start)
    if who is None and what is None:
        who = _behind(sentence, stop)
        if who is None and setting is not None:
            who = _pronoun_behind(sentence, setting, stop)
        what = _object_before(sentence, setting, start) if who is not None else None
    if who is None or what is None:
        return None
    parts = [part for part in (who, what) if sentence.start <= part.start < sentence.stop]
    low, high = min(start, *(part.start for part in parts)), max(stop, *(part.stop for part in parts))
    status: RoleStatus = "current"
    # as written: without its accent `présidé` would be `préside`
    verb = sentence.between(start, stop).lower()
    if verb in of(sentence.page.language).led:
        status = "former"
    elif verb in of(sentence.page.language).will_lead:
        status = "future"
    since, until = beside(sentence, stop, high)
    return Role(low, high, who.name, sentence.between(start, end), what.name, status, since, until)


def _before(sentence: Sentence, start: int) -> Named | None:
    """A person right before the verb: `X préside`, `X, qui préside`, `X a longtemps présidé`."""
    person = sentence.last_before(start, "person")
    if person is None or _STOP.search(sentence.between(person.stop, start)):
        return None
    words = sentence.words(person.stop, start)
    alone = {n.name for n in sentence.named if n.kind == "person" and n.stop <= start} == {person.name}
    if alone and words[-1:] and words[-1] in folded(sentence.page.language, "ands"):
        return person  # `X remains director of Y and chairs Z`
    language = sentence.page.language
    allowed = folded(language, "fillers") | folded(language, "relatives") | folded(language, "copulas")
    if len(words) > _ASIDE or (
        "," in sentence.between(person.stop, start) and not set(words) & folded(language, "relatives")
    ):
        return None
    return person if len(words) <= 1 or set(words) <= allowed else None


def pronoun_before(sentence: Sentence, setting: Setting, start: int) -> Named | None:
    """`elle préside`, where nobody is named in the sentence before it."""
    words = list(WORD.finditer(sentence.page.text, sentence.start, start))[-_ASIDE:]
    between = folded(sentence.page.language, "fillers") | folded(sentence.page.language, "copulas")
    for at in range(len(words) - 1, -1, -1):
        one = setting.of_two(words[at].group(), words[at].start())
        if one is not None:
            return one
        gender = gender_of(setting, words[at].group().lower())
        if gender is not None:
            return setting.person(gender, words[at].start())
        if spelt(words[at].group()) not in between:
            break
    return _described(sentence, setting, start)


def _described(sentence: Sentence, setting: Setting, start: int) -> Named | None:
    """`L’élu, qui préside`: a description that begins the sentence, of the only person named before it."""
    match = _RELATIVE.fullmatch(sentence.between(sentence.start, start))
    language = sentence.page.language
    if match is None or spelt(match[1]) not in folded(language, "articles") or match[2] in of(language).sorts:
        return None
    who = spelt(match[3]) in folded(language, "relatives")
    return (
        setting.person(None, sentence.start)
        if who and spelt(match[2]) not in folded(language, "anyone")
        else None
    )


def _behind(sentence: Sentence, stop: int) -> Named | None:
    """A person right behind the verb: `que préside X`."""
    person = sentence.first_after(stop, "person")
    return person if person is not None and not sentence.between(stop, person.start).strip() else None


def _pronoun_behind(sentence: Sentence, setting: Setting, stop: int) -> Named | None:
    """`leitet sie`."""
    word = WORD.search(sentence.page.text, stop, sentence.stop)
    gender = gender_of(setting, word.group().lower()) if word and word.start() <= stop + 1 else None
    return setting.person(gender, stop) if gender is not None else None


def _object(sentence: Sentence, stop: int) -> Named | None:
    """What is led, behind the verb, with at most an adverbial and a common noun before it."""
    language = sentence.page.language
    named = sentence.first_after(stop, *BODIES)
    if named is None or _BREAK.search(sentence.between(stop, named.start)):
        return None
    if any(n.kind == "person" and stop <= n.start < named.start for n in sentence.named):
        return None
    words = sentence.words(stop, named.start)
    dated = any(stop <= date.start < named.start for date in sentence.dates)
    aside = set(words) & (folded(language, "since") | {"ans", "jahren", "years"}) or dated
    plain = folded(language, "articles") | folded(language, "generic") | folded(language, "fillers")
    if all(word in plain for word in words):
        return named
    # `dirige depuis quatre ans la filature X`: an adverbial, an article and one noun
    at = max((i for i, word in enumerate(words) if word in folded(language, "articles")), default=-1)
    governed = set(words[at + 1 :]) & folded(language, "of")
    if at < 0 or len(words) - at > 2 or governed:
        return None
    return named if at == 0 or (aside and at <= _ASIDE) else None


def _organ(sentence: Sentence, stop: int) -> tuple[Named | None, int]:
    """The organisation whose organ is led, and where that ends: `chairs the advisory board of Y`."""
    language = sentence.page.language
    named = sentence.first_after(stop, "organisation")
    if named is None or _BREAK.search(sentence.between(stop, named.start)):
        return None, stop
    words = list(WORD.finditer(sentence.page.text, stop, named.start))
    keys = [spelt(word.group()) for word in words]
    at = next((at for at, key in enumerate(keys) if key in folded(language, "organs")), None)
    while at is not None and at + 1 < len(keys) and keys[at + 1] in folded(language, "organs"):
        at += 1
    small = folded(language, "of") | folded(language, "articles") | folded(language, "generic")
    if at is None or not keys[at + 1 :] or not set(keys[at + 1 :]) <= small or len(keys) > _ASIDE + _NEAR:
        return None, stop
    return named, words[at].end()


def _pronoun_object(sentence: Sentence, setting: Setting, start: int) -> Named | None:
    """`X la préside`: what the text speaks of."""
    words = sentence.words(max(sentence.start, start - 12), start)[-2:]
    if not set(words) & folded(sentence.page.language, "it"):
        return None
    return setting.topic(sentence, start)


def _object_before(sentence: Sentence, setting: Setting | None, start: int) -> Named | None:
    """`Y, que préside X`; `Den Verband leitet X`."""
    language = sentence.page.language
    words = list(WORD.finditer(sentence.page.text, sentence.start, start))
    if not words:
        return None
    keys = [spelt(word.group()) for word in words]
    if keys[-1] in folded(language, "whom"):
        named = sentence.last_before(start, *BODIES)
        if named is not None and len(sentence.words(named.stop, start)) == 1:
            return named
    if language == "de" and setting is not None and keys[0] in ("den", "die", "das"):
        if len(words) == 2 and not sentence.named_at(words[1].start()):
            return setting.meant(words[1].group(), sentence, sentence.start)
        named = sentence.last_before(start, *BODIES)
        if (
            named is not None
            and named.stop + 1 >= start
            and len(keys) <= 1 + len(WORD.findall(sentence.between(named.start, named.stop)))
        ):
            return named
    return None


def _passive(sentence: Sentence, start: int, stop: int) -> Role | None:
    """An organisation before the participle, `by` and a person behind it; or `Fondée par X, Y …`."""
    organisation = sentence.last_before(start, *BODIES)
    person = sentence.first_after(stop, "person")
    if person is not None and _by(sentence, stop, person):
        if organisation is None or _STOP.search(sentence.between(organisation.stop, start)):
            organisation = _after_apposition(sentence, start, person)
        elif len(sentence.words(organisation.stop, start)) > _NEAR:
            return None
    else:
        person, organisation = _german(sentence, start, stop, organisation)
    if person is None or organisation is None:
        return None
    low = min(person.start, organisation.start, start)
    high = max(person.stop, organisation.stop, stop)
    was = set(sentence.words(organisation.stop, start)) & folded(sentence.page.language, "past")
    status: RoleStatus = "former" if was else "current"
    return Role(low, high, person.name, sentence.between(start, stop), organisation.name, status)


def _by(sentence: Sentence, stop: int, person: Named) -> bool:
    """Whether `by` stands between a participle and a person, a date and a word or two for the person beside it."""
    language = sentence.page.language
    if _STOP.search(sentence.between(stop, person.start)):
        return False
    words = sentence.words(stop, person.start)
    at = next((at for at, word in enumerate(words) if word in folded(language, "by")), None)
    if (
        at is None
        or len(words) - at > _NEAR + 1
        or any(n.kind in BODIES and stop <= n.start < person.start for n in sentence.named)
    ):
        return False
    dated = any(stop <= date.start < person.start for date in sentence.dates)
    return at == 0 or (dated and at <= _NEAR)


def _after_apposition(sentence: Sentence, start: int, person: Named) -> Named | None:
    """The organisation behind the comma after a participle that begins the sentence."""
    if sentence.words(sentence.start, start):
        return None
    named = sentence.first_after(person.stop, *BODIES)
    if named is None:
        return None
    gap = sentence.between(person.stop, named.start)
    comma = gap.rfind(",")
    behind = {spelt(word) for word in WORD.findall(gap[comma:])}
    language = sentence.page.language
    plain = folded(language, "articles") | folded(language, "generic")
    return named if comma >= 0 and behind <= plain and not _STOP.search(gap) else None


def _german(
    sentence: Sentence, start: int, stop: int, organisation: Named | None
) -> tuple[Named | None, Named | None]:
    """`das von X geleitete Y`, `Y wird von X geleitet`."""
    person = sentence.last_before(start, "person")
    if person is None or sentence.words(max(sentence.start, person.start - 8), person.start)[-1:] not in (
        ["von"],
        ["vom"],
    ):
        return None, None
    if sentence.words(person.stop, start):
        return None, None
    after = sentence.first_after(stop, "organisation")
    if after is not None and sentence.between(stop, after.start).strip() == "":
        return person, after
    if organisation is None or organisation.stop > person.start:
        return None, None
    words = sentence.words(organisation.stop, person.start)
    dated = any(organisation.stop <= date.start < person.start for date in sentence.dates)
    near = len(words) <= _NEAR + (2 if dated else 0) and not _STOP.search(
        sentence.between(organisation.stop, start)
    )
    return (person, organisation) if near else (None, None)
