"""A post goes from one person to another: `X laisse son fauteuil à Z`, `Z takes over as chair from X`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from db.records import Role, RoleStatus
from loaders.corpus.folding import WORD, fold
from loaders.roles.language import folded, spelt
from loaders.roles.listed import kind_of
from loaders.roles.sentence import DOT, Named, Sentence
from loaders.roles.setting import Setting

_BREAK = re.compile(DOT + r"|[;!?«»“”„\"]")
_HONORIFIC = r"(?:(?:Dr|Prof|M|Mme|Me|Mr|Mrs|Ms|Sir|Lord|Lady|Dame|Frau|Herrn?)\.?[ \u00a0])?"
_FROM = {
    "fr": re.compile(
        r"(?:prend(?:ra)?|pris|assure(?:ra)?) (?:la (?:suite|succession)|le relais) (?:de |d[’'])"
        + _HONORIFIC
    ),
    "de": re.compile(r"(?:übernimmt|übernahm)\b[^,.;:!?]{0,60} vo[nm] " + _HONORIFIC),
    "en": re.compile(r"(?:takes?|took|taking) over\b[^.;:!?]{0,60}? from " + _HONORIFIC),
}
"""What stands before whoever is relieved."""
_STEM = 4
"""Letters that the man's and the woman's word for a post share at least."""
_TWO = 2
"""One who gives and one who takes."""
_NEAR = 8
"""Words between the verb of handing over and either of the two."""


def handed_over(sentence: Sentence, setting: Setting, held: Sequence[Role]) -> Iterator[Role]:
    """Whoever gets the post of somebody who hands it over in this sentence, and whoever is relieved of it."""
    language = sentence.page.language
    people = list(dict.fromkeys(n.name for n in sentence.of_kind("person")))
    if len(people) != _TWO:
        return
    if sentence.says(folded(language, "hands_over")) and sentence.says(folded(language, "places")):
        yield from _given(sentence, setting, held)
    relieved = _FROM[language].search(sentence.page.text, sentence.start, sentence.stop)
    giver = relieved and next((n for n in sentence.named if n.start == relieved.end()), None)
    own = [role for role in held if role.organisation is not None]
    if giver is None or giver.kind != "person" or len(own) != 1 or own[0].person == giver.name:
        return
    title = agreeing(setting, own[0], giver.name)
    yield replace(own[0], person=giver.name, title=title, status="former", since=None, until=None)


def _given(sentence: Sentence, setting: Setting, held: Sequence[Role]) -> Iterator[Role]:
    language = sentence.page.language
    people = sentence.of_kind("person")
    gave, got = people[0], next(n for n in people if n.name != people[0].name)
    verb = next(
        word
        for word in WORD.finditer(sentence.page.text, sentence.start, sentence.stop)
        if spelt(word.group()) in folded(language, "hands_over")
    )
    if _BREAK.search(sentence.between(gave.stop, got.start)) or not _near(sentence, verb, got):
        return
    known = [role for role in held if role.person == gave.name and role.organisation is not None]
    if not known:
        known = [r for r in setting.roles.get(gave.name, []) if r.organisation and r.start < sentence.start]
        known = known[-1:]
    known = [role for role in known if role.status == "former"] or known
    if len({role.organisation for role in known}) != 1:
        return
    role = known[0]
    status: RoleStatus = "future" if sentence.says(folded(language, "coming")) else "current"
    yield replace(
        role,
        start=gave.start,
        stop=got.stop,
        person=got.name,
        title=agreeing(setting, role, got.name),
        status=status,
        since=None,
        until=None,
    )


def _near(sentence: Sentence, verb: re.Match[str], got: Named) -> bool:
    """Whether whoever gets the post stands near the verb, before it or behind it."""
    low, high = sorted((verb.start(), got.start))
    return len(sentence.words(low, high)) <= _NEAR


def agreeing(setting: Setting, role: Role, person: int) -> str:
    """The title as the text writes it of a man, or of a woman, somewhere; else as it stands."""
    language = setting.page.language
    gender = setting.scene.gender(person)
    first = role.title.split()[0] if role.title.split() else ""
    kind = kind_of(first, language)
    if language == "en" or gender is None or setting.scene.gender(role.person) == gender:
        return role.title
    for word in WORD.finditer(setting.page.text):
        same = fold(word.group())[:_STEM] == fold(first)[:_STEM] and word.group().lower() != first.lower()
        if (
            same
            and kind_of(word.group(), language) == kind
            and setting.scene.post_gender(word.group()) == gender
        ):
            return word.group()
    return role.title
