"""Which person of a sentence holds a title in it."""

import re
from functools import cache

from loaders.corpus.folding import WORD, folded_words
from loaders.roles.acting import acting_as
from loaders.roles.beginnings import adjective, anothers, governed, lead, lead_words
from loaders.roles.holding import Holder, status_of, tense
from loaders.roles.language import folded, of, spelt, titles
from loaders.roles.sentence import DOT, Named, Sentence
from loaders.roles.titles import Title

_AGE = r"(?:[ \u00a0\u202f]*(?:, ?\d\d(?:[ \u00a0\u202f]ans|[ \u00a0\u202f]Jahre alt)?|\([^()\n]{1,40}\)))?"
_APART = re.compile(
    _AGE + r"(?:[ \u00a0\u202f\n]*[,(][ \u00a0\u202f\n]*|[ \u00a0\u202f\n]+[–—-][ \u00a0\u202f\n]+)"
)
_TIGHT = re.compile(
    r"[ \u00a0\u202f]*,?[ \u00a0\u202f]*"
    r"(?:(?:M|Mme|MM|Mlle|Dr|Dre|Mr|Mrs|Ms|Prof|Pr|Me|med|Dipl\.-Ing|Sir|Lord|Lady|Dame|Baroness|Herr|Frau|Maître)"
    r"\.?[ \u00a0\u202f]+){0,3}"
)
_WHERE = re.compile(r" (?:(?:im|in|bei|am|à|en|au|aux|dans|at|for|für) [^,.;:!?«»“”„\"\n]{2,40})?, ")
_CLOSED = re.compile(r"[ \u00a0]?(?:,|\([^()]{1,40}\),?)")
UNDER = re.compile(
    r" (?:von|of|de|d[’'])(?: |(?<=[’']))(?:(?:Dr|Prof|Me|M|Mme|Frau|Herrn|Sir|Dame|Lord|Lady)\b\.? ){0,2}"
)
"""What stands between a post and whoever holds it: `unter Vorsitz von X`."""
_LABEL = re.compile(r"[ \u00a0\u202f]*:[ \u00a0\u202f]*")
_BRACKET = re.compile(r"\s*(?:\([^()]{1,40}\))?\s*,")
_SPEECH = re.compile(DOT + r"|[;:!?«»“”„\"]|\n\s*\n")
_GENITIVES = ("’s", "'s", "s’", "s'")
_NEAR = 5
"""Words between whoever is named to a post and whoever names him."""
_FAR = 9
"""Words between a person and a title with a verb between them, beyond which the verb is another's."""


def holder(sentence: Sentence, title: Title, before: tuple[Title, Holder] | None) -> Holder | None:
    """The person who holds the title; `before` is the last title to the left and its holder."""
    return (
        _apposition(sentence, title)
        or _chained(sentence, title, before)
        or acting_as(sentence, title)
        or _copula(sentence, title)
        or _verb_last(sentence, title)
        or _person_behind(sentence, title)
    )


def names_post(sentence: Sentence, title: Title) -> bool:
    """Whether a title names the post, not who holds it: `présidence`."""
    return bool(folded(sentence.page.language, "posts") & set(sentence.words(title.start, title.stop)[:2]))


@cache
def _posts_beside_callings(language: str) -> frozenset[tuple[str, ...]]:
    """The titles that are no callings."""
    return frozenset(titles(language)) - {tuple(folded_words(name)) for name in folded(language, "callings")}


def calling(sentence: Sentence, title: Title) -> bool:
    """Whether a title is a calling, which is a post only in an organisation that is named: `économiste`."""
    language = sentence.page.language
    words = sentence.words(title.start, title.stop)
    named = tuple(sorted(folded(language, "callings")))
    listed = _posts_beside_callings(language)
    if title.kind not in ("", "member_of") or (words[-1],) in listed or tuple(words) in listed:
        return False
    if of(language).compounding:
        return any(word.startswith(named) or word.endswith(named) for word in words)
    return any(f" {name}" in f" {' '.join(words)}" for name in named)


def _apposition(sentence: Sentence, title: Title) -> Holder | None:
    """`X, maire de Y`; `X (présidente de Y)`."""
    person = sentence.last_before(title.first, "person")
    if person is None or anothers(sentence, title):
        return None
    gap = sentence.between(person.stop, title.first)
    if _tight_behind(sentence, title, person):
        return Holder(
            person, status_of(sentence.words(person.stop, title.first), sentence.page.language), ahead=True
        )
    apart = _APART.match(gap)
    if apart is None:
        return None
    words = sentence.words(person.stop + apart.end(), title.first)
    words = [word for word in words if word in lead(sentence.page.language) or not _german(sentence, word)]
    if _SPEECH.search(gap) or any(word not in lead(sentence.page.language) for word in words):
        return None
    if any(mark in gap[apart.end() :] for mark in ",()") or set(words) & folded(
        sentence.page.language, "several"
    ):
        return None
    return Holder(person, status_of(words, sentence.page.language), ahead=True)


def _german(sentence: Sentence, word: str) -> bool:
    """Whether a folded word may be a German adjective between an article and a title: `dem langjährigen Direktor`."""
    return (
        sentence.page.language == "de" and len(word) > _NEAR and word.endswith(("e", "er", "en", "em", "es"))
    )


def _tight_behind(sentence: Sentence, title: Title, person: Named) -> bool:
    """`a nommé X directeur de Y`, `named X director of Y`: no comma, and the organisation behind the title."""
    language = sentence.page.language
    if of(language).compounding or title.organisation is None or title.organisation.start < title.stop:
        return False
    gap = sentence.between(person.stop, title.first)
    named_by = set(sentence.words(max(sentence.start, person.start - 8), person.start)[-1:]) & folded(
        language, "by"
    )
    tight = gap in (" ", " le ", " la ", " l’", " l'")
    return tight and not named_by and sentence.page.text[title.start].islower()


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
    if "," not in gap and set(words) <= folded(language, "of") | folded(language, "articles"):
        return None
    # `X, présidente de Y, et son directeur`: somebody else
    anothers_own = set(words) & folded(language, "theirs") - folded(language, "relatives")
    if anothers(sentence, title) or (anothers_own and set(words) & folded(language, "ands")):
        return None
    return Holder(before[1].person, tense(sentence, title, set(words), words), ahead=True)


def _copula(sentence: Sentence, title: Title) -> Holder | None:
    """`X est président de Y`, `X wurde zum Präsidenten gewählt`, `X, who was elected chair`."""
    language = sentence.page.language
    person, words = _subject(sentence, title)
    if person is None or not words or len(words) > _FAR:
        return None
    verbs = folded(language, "copulas") | folded(language, "past") | folded(language, "coming")
    allowed = verbs | folded(language, "fillers") | lead(language) | folded(language, "appoints")
    allowed |= folded(language, "since") | folded(language, "until")
    told = {word for word in words if not word.isdigit()}
    if not told & (verbs | folded(language, "appoints")) or not told <= allowed:
        return None
    return Holder(person, tense(sentence, title, told, words), ahead=True)


def _subject(sentence: Sentence, title: Title) -> tuple[Named | None, list[str]]:
    """The person before a verb and a title, over one who names him, and the words between them."""
    language = sentence.page.language
    person = sentence.last_before(title.first, "person")
    if person is None or _SPEECH.search(sentence.between(person.stop, title.first)):
        return None, []
    other = sentence.last_before(person.start, "person")
    between = sentence.words(other.stop, person.start) if other else []
    words = _without_adjectives(sentence, title, _without_aside(sentence, person.stop, title.first))
    if other is not None and between[-1:] and between[-1] in folded(language, "by"):
        # `X a été nommé par Y directeur`
        named = set(between) & folded(language, "appoints") and len(between) <= _NEAR
        return (other, [*between[:-1], *words]) if named else (None, [])
    relative = (
        words[:1] and words[0] in folded(language, "relatives") and words[0] not in folded(language, "before")
    )
    if relative and other is not None and _aside(sentence, other, person):
        return None, []
    return person, words


def _aside(sentence: Sentence, other: Named, person: Named) -> bool:
    """Whether a person stands in what is said aside of another: `X, oncle de Y, qui …`."""
    gap = sentence.between(other.stop, person.start).strip()
    return gap.startswith(",") and gap.count(",") == 1 and not _SPEECH.search(gap)


def _without_adjectives(sentence: Sentence, title: Title, words: list[str]) -> list[str]:
    """The words before a title without the adjectives that stand right before it: `ist alleiniger Inhaber`."""
    language = sentence.page.language
    known = (
        lead(language) | folded(language, "fillers") | folded(language, "copulas") | folded(language, "past")
    )
    known |= folded(language, "coming") | folded(language, "appoints")
    spoken = list(WORD.finditer(sentence.page.text, max(sentence.start, title.first - 60), title.first))
    kept = list(words)
    while len(kept) > 1 and spoken and kept[-1] not in known and adjective(sentence, spoken.pop()):
        kept.pop()
    # an adjective has its article before it, a German one may have its verb
    articles = folded(language, "articles") | folded(language, "theirs")
    return kept if kept and kept[-1] in (known if of(language).compounding else articles) else words


def _without_aside(sentence: Sentence, start: int, stop: int) -> list[str]:
    """The words between a person and a title but for what stands between two commas: `X, 44 ans, est …`."""
    gap = sentence.between(start, stop)
    first, last = gap.find(","), gap.rfind(",")
    if first >= 0 and first == last and _BRACKET.fullmatch(gap[: first + 1]):
        return sentence.words(start + first, stop)
    if (
        first == last
        or not _BRACKET.fullmatch(gap[: first + 1])
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
    posted = gap.startswith(",") and gap.count(",") == 1 and names_post(sentence, title)
    says_so = bool(words) and not _SPEECH.search(gap) and ("," not in gap or posted)
    says_so = says_so and _says(sentence, title, words, person)
    led = lead_words(sentence, title)
    owned = (
        title.first < title.start or sentence.between(sentence.start, title.start).rstrip()[-2:] in _GENITIVES
    )
    closed = _CLOSED.match(sentence.page.text, person.stop, sentence.stop)
    where = bool(led) and title.organisation is not None and closed and _WHERE.fullmatch(gap)
    under = names_post(sentence, title) and UNDER.fullmatch(gap) and _beneath(sentence, title)
    if not (under or _TIGHT.fullmatch(gap) or _LABEL.fullmatch(gap) or says_so or where):
        return None
    if "," in gap and governed(sentence, title):
        return None
    # without an article a comma lists: `Durand, Präsident, Meier, Kassier`
    if "," in gap and not led and not owned:
        return None
    status = status_of(led, language)
    if set(words) & folded(language, "past"):
        status = "former"
    elif says_so and set(words) & (folded(language, "coming") | {"wird"}):
        status = "future"
    return Holder(person, status, ahead=False)


def _beneath(sentence: Sentence, title: Title) -> bool:
    """Whether `unter`, `sous`, `under` stands before a post, and the organ that it is of before that."""
    language = sentence.page.language
    words = sentence.words(sentence.start, title.first)[-3:]
    at = next((i for i, word in enumerate(words) if word in folded(language, "beneath")), 0)
    return at > 0 and words[at - 1] in folded(language, "organs")


def _says(sentence: Sentence, title: Title, words: list[str], person: Named) -> bool:
    """Whether the words between a title and a person say that it is his: `ist`, `reviendra à`, `steht seit Mai`."""
    language = sentence.page.language
    verbs = folded(language, "copulas") | folded(language, "past") | folded(language, "coming")
    passed = folded(language, "since") | folded(language, "honorifics")
    told = [word for word in words if not word.isdigit() and word not in passed]
    if told and all(word in verbs for word in told):
        return True
    if not names_post(sentence, title):
        return False
    if len(words) == 1 and words[0] in folded(language, "to"):
        # `cède la direction de la filiale à X`
        spoken = sentence.words(max(sentence.start, title.first - 24), title.first)
        return bool(set(spoken[-2:]) & folded(language, "hands_over"))
    allowed = verbs | folded(language, "gives") | folded(language, "coming") | folded(language, "since")
    allowed |= folded(language, "fillers") | folded(language, "of") | folded(language, "by") | {"an", "to"}
    named = any(title.last <= n.start < person.start for n in sentence.named)
    return bool(set(words) & folded(language, "gives")) and not named and set(words) <= allowed
