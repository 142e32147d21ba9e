"""Of which organisation a title is where no name beside it says so."""

import re

from db.records import Role
from loaders.corpus.folding import WORD
from loaders.roles.bearers import namesake, seat, town
from loaders.roles.holders import UNDER
from loaders.roles.holding import Holder
from loaders.roles.language import folded, of, spelt
from loaders.roles.listed import kind_of
from loaders.roles.sentence import Named, Sentence
from loaders.roles.setting import BODIES, Setting
from loaders.roles.titles import Title

_HEADS = ("ceo_of", "chair_of", "managing_director_of")
"""Posts that only a firm has, so that it is the one that a paragraph names."""
_REACH = 60
_BESIDE = 14
"""Characters behind a title within which a date is the post's."""
_JOINED = 3
"""Words between two titles of one organisation."""
_NO_STEP = re.compile(r"[.,;:!?()\[\]«»“”„\"\n]")


def owner(
    setting: Setting, sentence: Sentence, title: Title, following: Title | None, held: Holder
) -> tuple[Named | None, int]:
    """The organisation of a title without one, and where the title ends without the noun that says so."""
    if following is not None and _shares(sentence, title, following):
        return following.organisation, title.stop
    pronominal = _pronominal(setting, sentence, title, held)
    if pronominal is not None:
        return pronominal, title.stop
    if points_back(sentence, title):
        return _theirs(setting, sentence, title, held), title.stop
    return _by_a_noun(setting, sentence, title) or (_spoken_of(setting, sentence, title, held), title.stop)


def _shares(sentence: Sentence, title: Title, following: Title) -> bool:
    """Whether the next title goes with this one: `fondatrice et gérante de Y`."""
    if (
        following.organisation is None
        or following.organisation.kind == "place"
        or following.first < title.stop
    ):
        return False
    language = sentence.page.language
    words = sentence.words(title.stop, following.start)
    joined = folded(language, "chains") | folded(language, "before")
    plain = "," not in sentence.between(title.stop, following.start) and following.first == following.start
    public = set(sentence.words(title.start, title.stop)) & folded(language, "public")
    return plain and not public and 0 < len(words) <= _JOINED and set(words) <= joined


def _pronominal(setting: Setting, sentence: Sentence, title: Title, held: Holder) -> Named | None:
    """`X en sera le président`, `Y, dont elle fut la présidente`: the organisation named before."""
    language = sentence.page.language
    words = list(WORD.finditer(sentence.page.text, sentence.start, title.first))[-_JOINED - 2 :]
    keys = [spelt(word.group()) for word in words]
    verbs = folded(language, "copulas") | folded(language, "past") | folded(language, "coming")
    at = next((at for at, key in enumerate(keys) if key in folded(language, "of_it")), None)
    if at is None or not set(keys[at + 1 : at + 3]) & verbs:
        return None
    hint = words[at]
    if _NO_STEP.search(sentence.between(hint.end(), title.first)):
        return None
    whose = spelt(hint.group()) in folded(language, "relatives")
    until = (
        hint.start() if whose or not sentence.start <= held.person.start < hint.start() else held.person.start
    )
    here = [n for n in sentence.named if n.kind in BODIES and n.stop <= until]
    return here[-1] if here else (None if whose else setting.told_before(sentence))


def points_back(sentence: Sentence, title: Title) -> bool:
    """Whether a possessive stands before a title: `sa présidente`."""
    words = sentence.words(max(sentence.start, title.first - 30), title.first)
    return bool(set(words[-2:]) & folded(sentence.page.language, "theirs"))


def _theirs(setting: Setting, sentence: Sentence, title: Title, held: Holder) -> Named | None:
    """The organisation that `sa` in `X, sa présidente` points back to."""
    words = sentence.words(title.start, title.stop)
    if set(words) & folded(sentence.page.language, "public"):
        return None
    first = min(title.first, held.person.start) if held.ahead else title.first
    here = [
        named
        for named in sentence.named
        if named.kind in BODIES and named.stop <= first and not setting.apart(named.start, title.first)
    ]
    if here:
        return here[0] if setting.leads(here[0], sentence.start) else here[-1]
    return setting.told_before(sentence)


def _by_a_noun(setting: Setting, sentence: Sentence, title: Title) -> tuple[Named | None, int] | None:
    """`présidente de l’hôpital`, `chairman of the group`, `the union’s secretary`: whose noun fits one name alone.

    Nothing is its organisation, and the title goes as far as the noun, where the noun fits none.
    """
    if title.kind == "mayor_of" and title.sort:
        return town(setting, title.first), title.stop
    language = sentence.page.language
    small = folded(language, "of") | folded(language, "articles") | folded(language, "before")
    words = list(WORD.finditer(sentence.page.text, title.start, min(sentence.stop, title.stop + _REACH)))
    keys = [spelt(word.group()) for word in words]
    for at in range(1, len(words) - 1):
        if keys[at] not in folded(language, "of") or words[at].end() < title.stop - _REACH:
            continue
        noun = at + 1
        while noun < len(words) - 1 and keys[noun] in small:
            noun += 1
        if words[at].start() > title.stop + 1 or _NO_STEP.search(
            sentence.between(title.stop, words[noun].start())
        ):
            break
        named = (
            None
            if sentence.named_at(words[noun].start())
            else setting.meant(keys[noun], sentence, title.first)
        )
        if named is not None:
            return named, min(title.stop, words[at - 1].end())
    genitive = re.search(r"(\w+)['’]s?[ \u00a0]$", sentence.between(sentence.start, title.start))
    if language == "en" and genitive:
        named = setting.meant(spelt(genitive[1]), sentence, sentence.start + genitive.start())
        return (named, title.stop) if named else None
    return (None, title.last) if title.sort else None


def _spoken_of(setting: Setting, sentence: Sentence, title: Title, held: Holder) -> Named | None:
    """What the text speaks of, for a title that can only be one in it.

    Not for a title right before a name (`Le président X`), which is more often that of a country.
    """
    language = sentence.page.language
    if _nobodys(sentence, title) and not _inside(setting, sentence, title):
        return seat(setting, title.first) if _alone_mayor(sentence, title) else None
    known = {
        role.organisation
        for role in setting.roles.get(held.person.name, ())
        if role.organisation is not None and _alike(role, title, language)
    }
    if known:
        return setting.nearest(known.pop(), title.first) if len(known) == 1 else None
    if title.kind != "mayor_of" and (named := _within_title(setting, sentence, title)) is not None:
        return named
    alone = _only_about(setting, sentence, title)
    if not held.ahead and title.kind == "president_of" and title.last + 1 >= held.person.start:
        return alone if setting.of_a_club else None
    # `NATO-Generalsekretär`: another's, whom the text does not know
    glued = setting.page.text[title.start - 1 : title.start] == "-" and held.status != "former"
    if glued or _followed(sentence, title, held):
        return None
    if held.status != "former":
        alone = setting.topic(sentence, title.first) or _namesake(setting, held, title)
        alone = alone or (setting.alone(title.first) if title.kind in _HEADS else None)
    return alone


def _alone_mayor(sentence: Sentence, title: Title) -> bool:
    """Whether a mayor's town is not said: neither behind the title nor as a genitive before it (`Jenas Bürgermeister`)."""
    if title.kind != "mayor_of" or title.stop != title.last:
        return False
    before = WORD.findall(sentence.page.text, sentence.start, title.start)[-1:]
    return not (before and before[0][0].isupper() and before[0].endswith("s"))


def _namesake(setting: Setting, held: Holder, title: Title) -> Named | None:
    """The firm that bears the holder's name, unless the text is about another."""
    named = namesake(setting, held.person, title.first)
    return named if named is None or setting.about in (None, named.name) else None


def _only_about(setting: Setting, sentence: Sentence, title: Title) -> Named | None:
    """What the text is about, where its sentence names no other organisation and what it speaks of is no other."""
    others = {n.name for n in sentence.of_kind(*BODIES) if n.start < title.first} - {setting.about}
    glued = setting.page.text[title.start - 1 : title.start] == "-"
    first = sentence.words(title.start, title.stop)[0]
    governs = first.startswith(tuple(sorted(folded(sentence.page.language, "of_states"))))
    if setting.about is None or others or glued or governs:
        return None
    named = setting.topic(sentence, title.first)
    return named if named is not None and named.name == setting.about else None


def _inside(setting: Setting, sentence: Sentence, title: Title) -> bool:
    """Whether a title is one in whatever the text is about: a coach's on a page about one club."""
    words = set(sentence.words(title.start, title.stop))
    within = words & folded(sentence.page.language, "inside")
    return bool(within) and _only_about(setting, sentence, title) is not None


def _within_title(setting: Setting, sentence: Sentence, title: Title) -> Named | None:
    """What the first part of a German title says: `Hochschulpräsident` is of the university."""
    language = sentence.page.language
    word = sentence.words(title.start, title.stop)[-1]
    if not of(language).compounding:
        return None
    sorts = [spelt(sort) for sort in of(language).sorts]
    fitting = [sort for sort in sorts if word.startswith(sort.rstrip("e")) and len(word) > len(sort)]
    return setting.meant(fitting[0], sentence, title.first) if fitting else None


def _nobodys(sentence: Sentence, title: Title) -> bool:
    """Whether a title says nothing of the organisation that a text speaks of: a minister’s, or one with a domain."""
    language = sentence.page.language
    words = sentence.words(title.start, title.stop)
    nobodys = folded(language, "public") | folded(language, "loose")
    compound = of(language).compounding and words[0].endswith(tuple(sorted(nobodys)))
    if title.kind in ("mayor_of", "minister_of") or set(words) & nobodys or compound:
        return True
    behind = sentence.words(title.stop, min(sentence.stop, title.stop + _BESIDE))[:1]
    if set(behind) & folded(language, "councils") and set(words) & folded(language, "organs"):
        return True
    # a capital in a domain is a name that is not known: `secrétaire de la Confédération`
    domain = WORD.findall(sentence.between(title.start, title.stop))[1:]
    if not of(language).compounding and any(word[0].isupper() for word in domain) and domain[0].islower():
        return True
    # whoever presides over a thing that has no name here presides over that: `président du jury`
    presides = title.kind in ("president_of", "chair_of", "vice_president_of", "founded")
    return (
        presides
        and bool(set(words[1:2]) & folded(language, "of"))
        and not set(words) & folded(language, "organs")
    )


def _alike(role: Role, title: Title, language: str) -> bool:
    """Whether a role that the text tells elsewhere says of which organisation a title is."""
    kind = kind_of(role.title, language) or of(language).led_by.get(role.title.lower(), "")
    return kind == "founded" or (bool(kind) and kind == title.kind)


def _followed(sentence: Sentence, title: Title, held: Holder) -> bool:
    """Whether something else says behind a title whose it is: `secrétaire FO du comité`, `chef à Lyon`."""
    behind = sentence.between(title.stop, min(sentence.stop, title.stop + 2))
    if title.stop < held.person.start and UNDER.fullmatch(sentence.between(title.stop, held.person.start)):
        return False  # `unter Vorsitz von X`
    if not behind or behind[0] not in " \u00a0":
        return False
    word = WORD.search(sentence.page.text, title.stop, sentence.stop)
    dated = any(title.stop <= date.start < title.stop + _BESIDE for date in sentence.dates)
    if dated or set(sentence.words(title.stop, title.stop + _BESIDE)) & folded(
        sentence.page.language, "since"
    ):
        return False  # `directrice à compter de mai`
    if word is None or sentence.named_at(word.start()):
        return word is not None and not any(
            named.kind == "person" for named in sentence.named if named.start <= word.start() < named.stop
        )
    if spelt(word.group()) in folded(sentence.page.language, "some"):
        return True
    return (word.group()[0].isupper() and sentence.page.language != "de") or spelt(word.group()) in folded(
        sentence.page.language, "of"
    )
