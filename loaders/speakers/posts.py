"""Who a description is, by the posts that the text gives to people: « la présidente de la Région »."""

from collections.abc import Sequence

from db.records import Role, RoleStatus
from loaders.corpus.folding import fold
from loaders.quotes.vocabulary import Word, clause_words
from loaders.sentences import sentences
from loaders.speakers.pointers import Post
from loaders.speakers.scene import Gender, Scene

CORE = 2
"""A description of anybody is a noun and at most one adjective."""
_AGES = ("jahre", "alte", "alter", "jährige", "jähriger", "year", "old", "years")
"""Words of an age before a noun."""
_STEM = 5
"""So many letters tell a post whether a man or a woman holds it (`directeur`, `directrice`)."""


def holder(scene: Scene, post: Post) -> int | None:
    """The only person who holds the post that the words describe; None if nobody does, or several."""
    words = clause_words(scene.text, scene.page.language, post.start, post.stop)[1:]
    others = scene.words.prepositions - scene.words.belonging
    end = next((i for i, word in enumerate(words) if i and word.low in others), len(words))
    words = words[:end]  # « la maire lors du conseil »
    if not words:
        return None
    wanted = status(scene, words)
    fitting = [
        role
        for role in scene.roles
        if _fits(scene, words, role.title, role.organisation, role.person) and _in_time(role, wanted)
    ]
    found = {role.person for role in fitting}
    if len(found) > 1 and wanted is None:
        found = {role.person for role in fitting if role.status == "current"}
    return found.pop() if len(found) == 1 else None


def post_holder(scene: Scene, post: Post, at: int) -> int | None:
    """Whoever holds the post, has its office, or can only be meant by it; `at` is where that is asked."""
    for found in (holder(scene, post), officer(scene, post, at), coming(scene, post)):
        if found is not None:
            return found
    return introduced_as(scene, post, at)


def coming(scene: Scene, post: Post) -> int | None:
    """`the incoming head`, „die künftige Finanzchefin“: the only person who is to have a post, if the gender agrees."""
    words = clause_words(scene.text, scene.page.language, post.start, post.stop)
    if status(scene, words[1:]) != "future":
        return None
    found = {role.person for role in scene.roles if role.status == "future"}
    if len(found) != 1:
        return None
    name = found.pop()
    gender = _by_article(scene, post)
    return name if gender is None or scene.gender(name) in (gender, None) else None


def status(scene: Scene, words: Sequence[Word]) -> RoleStatus | None:
    """Whether an adjective before the post sets it in the past or in the future."""
    head = {word.low for word in words[:2]}
    if head & scene.words.former:
        return "former"
    return "future" if head & scene.words.future else None


def _in_time(role: Role, wanted: RoleStatus | None) -> bool:
    return wanted is None or role.status == wanted


def described(scene: Scene, post: Post) -> Gender | None:
    """Whether the words describe any man, or any woman, who was just named: « la dirigeante », « l’élue verte »."""
    words = clause_words(scene.text, scene.page.language, post.start, post.stop)
    own = scene.words
    timed = own.former | own.future | own.present
    core = _ageless([word for word in words[1:] if word.low not in timed])
    if core and words[0].low in own.demonstratives and scene.is_calling(core[0].low):
        return scene.post_gender(core[0].low) or _by_article(scene, post)
    if not core or len(core) > CORE or any(word.low in own.prepositions or word.capital for word in core[1:]):
        return None
    if words[0].low in own.his_articles and core[0].low in own.some_he:
        return "he"
    return "she" if words[0].low in own.her_articles and core[0].low in own.some_she else None


def _ageless(core: list[Word]) -> list[Word]:
    """A description without the age before its noun: „der 54 Jahre alte Angeklagte“."""
    while len(core) > 1 and (core[0].low[0].isdigit() or core[0].low in _AGES):
        core = core[1:]
    return core


def introduced_as(scene: Scene, post: Post, at: int) -> int | None:
    """The only person named in the paragraph before `at` who can be meant, where nothing but the post is new.

    Somebody to whom the text gave another post before is hardly meant; nor is somebody of the other sex.
    """
    words = clause_words(scene.text, scene.page.language, post.start, post.stop)
    own = scene.words
    he, she = words[0].low in own.his_articles, words[0].low in own.her_articles
    timed = own.former | own.future | own.present
    core = [word for word in words[1:] if word.low not in timed]
    if he == she or not core or core[0].low not in scene.speech.own.role_nouns:
        return None
    if scene.post_gender(core[0].low) not in {"he" if he else "she", None}:
        return None  # the article is a genitive: „Antwort der Leiterin“
    named = {m.name for m in scene.people(scene.paragraph(at)[0], at)}
    named = {name for name in named if scene.gender(name) in {"he" if he else "she", None}}
    if len(named) != 1:
        return None
    name = named.pop()
    if scene.gender(name) is None:
        return None
    wanted = status(scene, words[1:]) or "current"
    held = [role for role in scene.roles if role.person == name and role.status == wanted and role.start < at]
    return None if held and not any(_called(scene, core[0].low, _head(role)) for role in held) else name


def officer(scene: Scene, post: Post, at: int) -> int | None:
    """The person to whom a sentence before `at` gives the office of the post: « La direction générale revient à X »."""
    own = scene.words
    words = clause_words(scene.text, scene.page.language, post.start, post.stop)[1:]
    timed = own.former | own.future | own.present
    core = [word.low for word in words if word.low not in timed]
    offices = {office for office, titles in own.offices.items() if core and core[0] in titles}
    if not offices or any(word.capital and word.low not in core[:1] for word in words):
        return None
    gender = scene.post_gender(core[0]) or _by_article(scene, post)
    found: set[int] = set()
    for begin, end in sentences(scene.text, scene.page.language, scene.passage_before(at), at):
        clause = [w.low for w in clause_words(scene.text, scene.page.language, begin, end)]
        place = next((i for i, low in enumerate(clause) if low in offices), None)
        if place is None or not set(core[1:2]) <= set(clause[place + 1 : place + 3]):
            continue
        named = {m.name for m in scene.people(begin, end)}
        found |= {name for name in named if gender is None or scene.gender(name) in {gender, None}}
    return found.pop() if len(found) == 1 else None


def _by_article(scene: Scene, post: Post) -> Gender | None:
    """Whether its article makes the post a man's or a woman's."""
    article = clause_words(scene.text, scene.page.language, post.start, post.stop)[0].low
    he, she = article in scene.words.his_articles, article in scene.words.her_articles
    return None if he == she else "he" if he else "she"


def _called(scene: Scene, noun: str, head: str) -> bool:
    """Is somebody with this post called so, by its name or by that of its office (« préside », „an der Spitze“)?"""
    return _same(noun, head) or noun in scene.words.offices.get(head, ())


def _head(role: Role) -> str:
    return fold(role.title.split()[0]) if role.title.split() else ""


def _fits(scene: Scene, words: list[Word], title: str, organisation: int | None, person: int) -> bool:
    heads = [fold(part) for part in title.split()]
    if not heads:
        return False
    led = next((i for i, word in enumerate(words[:3]) if word.low in scene.words.prepositions), 3)
    at = next((i for i, word in enumerate(words[:led]) if _same(fold(word.low), heads[0])), None)
    if at is None:
        return False  # « le cabinet du ministre » is no minister
    if heads[0] in scene.speech.own.no_posts and not any(
        _same(fold(w.low), h) for w in words[at + 1 :] for h in heads[1:2]
    ):
        return False  # « le premier substitut » is no « premier adjoint »
    told = scene.post_gender(words[at].low)
    known = scene.gender(person)
    if told is not None and known is not None and told != known:
        return False
    own = scene.words
    rest = {fold(word.low) for word in words[at + 1 :]} - {
        fold(word) for word in own.prepositions | own.articles
    }
    rest = {word for word in rest if len(word) > 2}
    if not rest:
        return True
    known_words = set(heads[1:])
    if organisation is not None:
        for form in (scene.names[organisation].name, *(form for form, _ in scene.names[organisation].forms)):
            known_words |= {fold(part) for part in form.replace("’", " ").replace("'", " ").split()}
    return bool(rest & known_words)


def _same(word: str, head: str) -> bool:
    """Is it one post, a man's or a woman's, alone or as the end of a German compound?"""
    if word == head:
        return True
    tail = head.rsplit("-", 1)[-1]
    if tail != head and not head.startswith(("vice", "ex-", "vize")):
        return _same(word, tail)
    shared = min(len(word), len(head))
    return (
        shared >= _STEM
        and (word.startswith(head) or head.startswith(word))
        and abs(len(word) - len(head)) <= 2
    )
