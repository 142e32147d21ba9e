"""Which person of a sentence holds a title in it."""

import re
from dataclasses import dataclass

from db.records import RoleStatus
from loaders.corpus.folding import WORD
from loaders.roles.language import folded, spelt
from loaders.roles.sentence import Named, Sentence
from loaders.roles.titles import Title

_AGE = r"(?:[ \u00a0\u202f]*(?:, ?\d\d(?:[ \u00a0\u202f]ans|[ \u00a0\u202f]Jahre alt)?|\(\d\d(?:[ \u00a0\u202f]ans)?\)))?"
_APART = re.compile(
    _AGE + r"(?:[ \u00a0\u202f\n]*[,(][ \u00a0\u202f\n]*|[ \u00a0\u202f\n]+[–—-][ \u00a0\u202f\n]+)"
)
_TIGHT = re.compile(
    r"[ \u00a0\u202f]*,?[ \u00a0\u202f]*(?:(?:M|Mme|MM|Mlle|Dr|Mr|Mrs|Ms|Prof)\.?[ \u00a0\u202f]+)?"
)
_LABEL = re.compile(r"[ \u00a0\u202f]*:[ \u00a0\u202f]*")
_SPEECH = re.compile(r"[.;:!?«»“”„\"]|\n\s*\n")
_GENITIVES = ("’s", "'s", "s’", "s'")
_NEAR = 5
"""Words between a title behind `as` and a person that follows."""
_FAR = 9
"""Words between a person and a title with a verb between them, beyond which the verb is another's."""


@dataclass(frozen=True, slots=True)
class Holder:
    """A person who holds a title, and what the words between them say about when."""

    person: Named
    status: RoleStatus
    ahead: bool
    """Does the person stand before the title?"""


def holder(sentence: Sentence, title: Title, before: tuple[Title, Holder] | None) -> Holder | None:
    """The person who holds the title; `before` is the last title to the left and its holder."""
    return (
        _apposition(sentence, title)
        or _chained(sentence, title, before)
        or _acting_as(sentence, title)
        or _copula(sentence, title)
        or _verb_last(sentence, title)
        or _person_behind(sentence, title)
    )


def names_post(sentence: Sentence, title: Title) -> bool:
    """Whether a title names the post, not who holds it: `présidence`."""
    return bool(folded(sentence.page.language, "posts") & set(sentence.words(title.start, title.stop)[:1]))


def status_of(words: list[str], language: str) -> RoleStatus:
    """What the words around a title say about when it is held."""
    if any(word in folded(language, "future") for word in words):
        return "future"
    return "former" if any(word in folded(language, "former") for word in words) else "current"


def lead(language: str) -> frozenset[str]:
    """Words that may stand right before a title and leave it where it is."""
    return frozenset().union(*(folded(language, part) for part in ("before", "former", "future", "theirs")))


def _lead_words(sentence: Sentence, title: Title) -> list[str]:
    """The words of that sort that do stand right before it."""
    words = sentence.words(max(sentence.start, title.first - 60), title.first)
    led: list[str] = []
    while words and words[-1] in lead(sentence.page.language):
        led.append(words.pop())
    return led


def _apposition(sentence: Sentence, title: Title) -> Holder | None:
    """`X, maire de Y`; `X (présidente de Y)`."""
    person = sentence.last_before(title.first, "person")
    if person is None:
        return None
    gap = sentence.between(person.stop, title.first)
    apart = _APART.match(gap)
    if apart is None:
        return None
    words = sentence.words(person.stop + apart.end(), title.first)
    if _SPEECH.search(gap) or any(word not in lead(sentence.page.language) for word in words):
        return None
    if any(mark in gap[apart.end() :] for mark in ",()"):
        return None
    return Holder(person, status_of(words, sentence.page.language), ahead=True)


def _chained(sentence: Sentence, title: Title, before: tuple[Title, Holder] | None) -> Holder | None:
    """`X, maire de Y et président de Z`: the same person, while nobody else stands between."""
    if before is None or not before[1].ahead:
        return None
    gap = sentence.between(before[0].last, title.first)
    language = sentence.page.language
    words = sentence.words(before[0].last, title.first)
    allowed = (
        lead(language) | folded(language, "chains") | folded(language, "since") | folded(language, "until")
    )
    for part in ("fillers", "of", "articles", "generic", "copulas", "past"):
        allowed |= folded(language, part)
    if _SPEECH.search(gap) or ")" in gap or any(word not in allowed and not word.isdigit() for word in words):
        return None
    if not words and "," not in gap:
        return None
    return Holder(before[1].person, tense(sentence, title, set(words), words), ahead=True)


def _copula(sentence: Sentence, title: Title) -> Holder | None:
    """`X est président de Y`, `X wurde zum Präsidenten gewählt`, `X, who was elected chair`."""
    language = sentence.page.language
    person = sentence.last_before(title.first, "person")
    if person is None or _SPEECH.search(sentence.between(person.stop, title.first)):
        return None
    words = _without_aside(sentence, person.stop, title.first)
    if not words or len(words) > _FAR:
        return None
    verbs = folded(language, "copulas") | folded(language, "past") | folded(language, "coming")
    allowed = verbs | folded(language, "fillers") | lead(language) | folded(language, "appoints")
    told = {word for word in words if not word.isdigit()}
    if not told & (verbs | folded(language, "appoints")) or not told <= allowed:
        return None
    return Holder(person, tense(sentence, title, told, words), ahead=True)


def _without_aside(sentence: Sentence, start: int, stop: int) -> list[str]:
    """The words between a person and a title but for what stands between two commas: `X, 44 ans, est …`."""
    gap = sentence.between(start, stop)
    first, last = gap.find(","), gap.rfind(",")
    if (
        first == last
        or gap[:first].strip()
        or any(named.kind == "person" and start <= named.start < stop for named in sentence.named)
    ):
        return sentence.words(start, stop)
    return sentence.words(start + last, stop)


def _verb_last(sentence: Sentence, title: Title) -> Holder | None:
    """`X, die dann Leiterin der Firma wird`: the verb ends a German clause."""
    language = sentence.page.language
    person = sentence.last_before(title.first, "person")
    if language != "de" or person is None:
        return None
    gap = sentence.between(person.stop, title.first)
    words = sentence.words(person.stop, title.first)
    allowed = folded(language, "fillers") | folded(language, "relatives") | lead(language)
    if not gap.startswith(",") or gap.count(",") > 1 or _SPEECH.search(gap) or not words:
        return None
    if words[0] not in folded(language, "relatives") or not set(words) <= allowed:
        return None
    clause = re.split(r"[,.;:!?]", sentence.between(title.last, sentence.stop), maxsplit=1)[0]
    verbs = [spelt(word) for word in WORD.findall(clause)][-2:]
    told = set(verbs) & (folded(language, "copulas") | folded(language, "past") | folded(language, "coming"))
    if not told:
        return None
    status = "former" if told & folded(language, "past") else status_of(words, language)
    return Holder(person, "future" if told & {"wird", *folded(language, "coming")} else status, ahead=True)


def tense(sentence: Sentence, title: Title, told: set[str], words: list[str]) -> RoleStatus:
    """When the post is held, by the verb between person and title and what may follow the title."""
    language = sentence.page.language
    behind = set(sentence.words(title.last, min(sentence.stop, title.last + 60)))
    if told & folded(language, "coming") or (told & {"wird"} and behind & folded(language, "coming")):
        return "future"
    beside = status_of(words, language)
    appointed = (told | behind) & folded(language, "appoints")
    if beside == "current" and told & folded(language, "past") and not appointed:
        return "former"
    return beside


def _person_behind(sentence: Sentence, title: Title) -> Holder | None:
    """`le président de Y, X`; `der Vorsitzende X`; `Président de Y : X`; `Neue Chefin ist X`."""
    language = sentence.page.language
    person = sentence.first_after(title.last, "person")
    if person is None:
        return None
    gap = sentence.between(title.last, person.start)
    words = sentence.words(title.last, person.start)
    if not words and names_post(sentence, title):
        return None
    says_so = bool(words) and not _SPEECH.search(gap) and "," not in gap
    says_so = says_so and _says(sentence, title, words, person)
    if not (_TIGHT.fullmatch(gap) or _LABEL.fullmatch(gap) or says_so):
        return None
    led = _lead_words(sentence, title)
    owned = (
        title.first < title.start or sentence.between(sentence.start, title.start).rstrip()[-2:] in _GENITIVES
    )
    # without an article a comma lists: `Durand, Präsident, Meier, Kassier`
    if "," in gap and not led and not owned:
        return None
    status = status_of(led, language)
    if set(words) & folded(language, "past"):
        status = "former"
    return Holder(person, status, ahead=False)


def _says(sentence: Sentence, title: Title, words: list[str], person: Named) -> bool:
    """Whether the words between a title and a person say that it is his: `ist`, `reviendra à`, `steht seit Mai`."""
    language = sentence.page.language
    verbs = folded(language, "copulas") | folded(language, "past")
    if all(word in verbs for word in words):
        return True
    if not names_post(sentence, title):
        return False
    allowed = verbs | folded(language, "gives") | folded(language, "coming") | folded(language, "since")
    allowed |= folded(language, "fillers") | folded(language, "of") | folded(language, "by") | {"an", "to"}
    named = any(title.last <= n.start < person.start for n in sentence.named)
    return bool(set(words) & folded(language, "gives")) and not named and set(words) <= allowed


def _acting_as(sentence: Sentence, title: Title) -> Holder | None:
    """`Als Präsident von Y hat X …`; after `nach zwei Amtszeiten als` the post is over."""
    language = sentence.page.language
    led = _lead_words(sentence, title)
    spoken = sentence.words(max(sentence.start, title.first - 80), title.first)
    spoken = spoken[: len(spoken) - len(led)]
    if not spoken or spoken[-1] not in folded(language, "acting_as") | {"que"} & set(spoken[-2:]):
        return None
    if spoken[-1] == "que" and spoken[-2:-1] != ["tant"]:
        return None
    person = sentence.first_after(title.last, "person")
    over = any(word in folded(language, "after") for word in spoken[-5:])
    gap = sentence.between(title.last, person.start) if person else ""
    if person is not None and not _SPEECH.search(gap) and len(WORD.findall(gap)) <= _NEAR:
        return Holder(person, "former" if over else status_of(led, language), ahead=False)
    person = sentence.last_before(title.first, "person")
    near = person is not None and not _SPEECH.search(sentence.between(person.stop, title.first))
    if person is not None and near and len(sentence.words(person.stop, title.first)) <= _FAR:
        return Holder(person, "former" if over else status_of(led, language), ahead=True)
    return None
