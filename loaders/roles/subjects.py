"""The holder of a post whom the sentence does not name: a pronoun, or a description, that points back to him."""

import re

from loaders.corpus.folding import WORD, fold
from loaders.roles.beginnings import lead
from loaders.roles.holding import Holder, status_of, tense
from loaders.roles.language import folded, spelt
from loaders.roles.sentence import DOT, Sentence
from loaders.roles.setting import Setting
from loaders.roles.titles import Title
from loaders.speakers.scene import Gender

_CLAUSE = re.compile(r"[.;:!?«»“”„\"()]|,|[ \u00a0][–—][ \u00a0]")
_APPOSED = re.compile(r"[ \u00a0\u202f]*,[ \u00a0\u202f]*")
_STOP = re.compile(DOT + r"|[;:!?«»“”]")
_FAR = 9
"""Words between a pronoun and a title with a verb between them, beyond which the verb is another's."""


def pointed_back(setting: Setting, sentence: Sentence, title: Title) -> Holder | None:
    """The holder whom a pronoun or a description stands for: `Elle est présidente de Y`."""
    if setting.scene.quoted(title.first):
        return None
    return (
        _after_a_verb(setting, sentence, title)
        or _ahead_of_a_pronoun(setting, sentence, title)
        or _description(setting, sentence, title)
    )


def gender_of(setting: Setting, word: str) -> Gender | None:
    """Whether a word is a pronoun for a man or for a woman."""
    own = setting.scene.words
    return "he" if word in own.he else "she" if word in own.she else None


def _after_a_verb(setting: Setting, sentence: Sentence, title: Title) -> Holder | None:
    """`Il en est le président`, `Bis dahin bleibt sie Leiterin bei Y`, `Der Ingenieur ist Gründer von Y`."""
    language = sentence.page.language
    start = _clause_start(sentence, title.first)
    words = list(WORD.finditer(sentence.page.text, start, title.first))
    if any(
        named.start >= start and named.stop <= title.first and named.kind == "person"
        for named in sentence.named
    ):
        return None
    keys = [word.group().lower() for word in words]
    verbs = folded(language, "copulas") | folded(language, "past") | folded(language, "coming")
    verbs |= folded(language, "appoints")
    allowed = verbs | folded(language, "fillers") | lead(language)
    for at in range(len(words) - 1, -1, -1):
        gender = gender_of(setting, keys[at])
        size = 1
        if gender is None:
            size, gender = _described(setting, keys, words, at, sentence)
        one = setting.of_two(keys[at], words[at].start())
        size = 1 if one else size
        if size and len(keys) - at <= _FAR + size:
            rest = {spelt(key) for key in keys[at + size :] if not key.isdigit()}
            verb = (rest | {spelt(keys[at - 1])} if at else rest) & verbs
            if verb and rest <= allowed:
                person = one or setting.person(gender, words[at].start())
                if person is None:
                    return None
                return Holder(
                    person,
                    tense(sentence, title, rest | verb, [spelt(key) for key in keys[at + size :]]),
                    ahead=True,
                )
    if keys and set(keys) & verbs and {spelt(key) for key in keys} <= allowed and start > sentence.start:
        return _subject_of_all(setting, sentence, title, keys)
    return None


def _subject_of_all(setting: Setting, sentence: Sentence, title: Title, keys: list[str]) -> Holder | None:
    """`Il entre chez Y, y devient chef d’atelier`: the pronoun that begins the sentence, if nobody else is named."""
    first = WORD.search(sentence.page.text, sentence.start, title.first)
    gender = gender_of(setting, first.group().lower()) if first else None
    person = setting.person(gender, sentence.start) if gender else None
    if person is None or any(n.kind == "person" and n.start < title.first for n in sentence.named):
        return None
    words = [spelt(key) for key in keys]
    return Holder(person, tense(sentence, title, set(words), words), ahead=True)


def _described(
    setting: Setting, keys: list[str], words: list[re.Match[str]], at: int, sentence: Sentence
) -> tuple[int, Gender | None]:
    """How many words of a description of one person begin here (`der 63-Jährige`), and whose gender it has."""
    own = setting.scene.words
    language = sentence.page.language
    he, she = keys[at] in own.his_articles, keys[at] in own.her_articles
    if at + 1 >= len(keys) or not (he or she) or language == "en":
        return 0, None
    noun = words[at + 1]
    if sentence.named_at(noun.start()) or spelt(keys[at + 1]) in folded(language, "fillers") | lead(language):
        return 0, None
    if language == "de" and not (noun.group()[0].isupper() or noun.group()[0].isdigit()):
        return 0, None
    size = 3 if noun.group().isdigit() else 2
    if at and spelt(keys[at - 1]) in folded(language, "of") - folded(language, "articles"):
        return 0, None
    return size, None if he == she else ("he" if he else "she")


def _ahead_of_a_pronoun(setting: Setting, sentence: Sentence, title: Title) -> Holder | None:
    """`Fondatrice de Y et présidente de Z, elle vient de racheter W`; `Président de Y, X se félicite`."""
    language = sentence.page.language
    words = sentence.words(sentence.start, title.first)
    if any(word not in lead(language) for word in words) or set(words) & folded(language, "theirs"):
        return None
    if set(words) & folded(language, "articles"):
        return None
    for gap in _APPOSED.finditer(sentence.page.text, title.last, sentence.stop):
        if _STOP.search(sentence.between(title.last, gap.start())):
            return None
        following = WORD.match(sentence.page.text, gap.end(), sentence.stop)
        named = next((n for n in sentence.named if n.start == gap.end() and n.kind == "person"), None)
        gender = _pointing(setting, following.group().lower()) if following else None
        person = named or (setting.person(gender, sentence.start) if gender else None)
        if person is not None or gender is not None:
            return Holder(person, status_of(words, language), ahead=True) if person else None
    return None


def _pointing(setting: Setting, word: str) -> Gender | None:
    """The gender of a pronoun, or of a demonstrative before a description: `cette institutrice`."""
    own = setting.scene.words
    if word not in own.demonstratives:
        return gender_of(setting, word)
    he, she = word in own.his_articles, word in own.her_articles
    return None if he == she else "he" if he else "she"


def _description(setting: Setting, sentence: Sentence, title: Title) -> Holder | None:
    """`Die Gründerin von Y zögerte`, `„…“, sagt der Chef von Y`: whoever was just named, if nothing is against it."""
    language = sentence.page.language
    words = _opening(sentence, title)
    former = bool(set(words) & folded(language, "former"))
    named = title.organisation is None or title.kind == "minister_of" or sentence.of_kind("person")
    if not words or set(words) & folded(language, "theirs") or title.organisation is None or named:
        return None
    # of a town only where he goes on speaking: `„…“, sagt der Bürgermeister von Y`
    begins = title.organisation.kind == "place" and _clause_start(sentence, title.first) == sentence.start
    # `a spokesman for Y` is nobody whom the text names
    if begins or (language != "de" and set(words) & folded(language, "some")):
        return None
    gender = _title_gender(setting, sentence, title, words)
    person = setting.person(gender, sentence.start) if gender else None
    alone = setting.person(None, sentence.start)
    if person is None or alone is None or alone.name != person.name:
        return None
    held = any(
        role.organisation not in (None, title.organisation.name)
        for role in setting.roles.get(person.name, ())
    )
    other = setting.holders.get((title.organisation.name, fold(_said(sentence, title))), person.name)
    if (held and not former and title.kind != "founded") or other != person.name:
        return None
    return Holder(person, status_of(words, language), ahead=True)


def _opening(sentence: Sentence, title: Title) -> list[str]:
    """The articles before a title that begins a sentence, or follows a quotation and its verb; none elsewhere."""
    language = sentence.page.language
    start = _clause_start(sentence, title.first)
    words = sentence.words(start, title.first)
    if start > sentence.start:
        if (
            not set(sentence.between(sentence.start, start)) & set('»”“"')
            or words[:1] == []
            or words[0] in lead(language)
        ):
            return []
        words = words[1:]
    return words if all(word in lead(language) for word in words) else []


def _title_gender(setting: Setting, sentence: Sentence, title: Title, words: list[str]) -> Gender | None:
    """Whether a title with its article is a man's or a woman's."""
    own = setting.scene.words
    told = setting.scene.post_gender(_said(sentence, title))
    if told is not None or sentence.page.language == "en":
        return told
    he, she = set(words) & own.his_articles, set(words) & own.her_articles
    return None if bool(he) == bool(she) else ("he" if he else "she")


def _said(sentence: Sentence, title: Title) -> str:
    """The title as written."""
    return sentence.between(title.start, title.stop)


def _clause_start(sentence: Sentence, at: int) -> int:
    """Where the clause that ends at an offset begins."""
    breaks = [match.end() for match in _CLAUSE.finditer(sentence.page.text, sentence.start, at)]
    return breaks[-1] if breaks else sentence.start
