"""Who a description is, by the posts that the text gives to people: « la présidente de la Région »."""

from loaders.corpus.folding import fold
from loaders.quotes.vocabulary import Word, clause_words
from loaders.speakers.scene import Gender, Scene
from loaders.speakers.subjects import Post

_STEM = 5
"""So many letters tell a post whether a man or a woman holds it (`directeur`, `directrice`)."""


def holder(scene: Scene, post: Post) -> int | None:
    """The only person who holds the post that the words describe; None if nobody does, or several."""
    words = clause_words(scene.text, scene.page.language, post.start, post.stop)[1:]
    if not words:
        return None
    found = {
        role.person for role in scene.roles if _fits(scene, words, role.title, role.organisation, role.person)
    }
    return found.pop() if len(found) == 1 else None


def described(scene: Scene, post: Post) -> Gender | None:
    """Whether the words describe any man, or any woman, who was just named: « la dirigeante »."""
    words = clause_words(scene.text, scene.page.language, post.start, post.stop)
    if len(words) != 2:
        return None
    own = scene.words
    if words[0].low in own.his_articles and words[1].low in own.some_he:
        return "he"
    return "she" if words[0].low in own.her_articles and words[1].low in own.some_she else None


def introduced_as(scene: Scene, post: Post, at: int) -> int | None:
    """The only person named in the paragraph before `at`, where nothing but the post is new.

    Somebody whom the text gives another post is hardly meant; nor is somebody of the other sex.
    """
    words = clause_words(scene.text, scene.page.language, post.start, post.stop)
    own = scene.words
    he, she = words[0].low in own.his_articles, words[0].low in own.her_articles
    named = {m.name for m in scene.people(scene.paragraph(at)[0], at)}
    if he == she or len(named) != 1 or len(words) < 2 or words[1].low not in scene.speech.own.role_nouns:
        return None
    name = named.pop()
    if scene.gender(name) != ("he" if he else "she"):
        return None
    return None if any(role.person == name for role in scene.roles) else name


def _fits(scene: Scene, words: list[Word], title: str, organisation: int | None, person: int) -> bool:
    heads = [fold(part) for part in title.split()]
    if not heads:
        return False
    at = next((i for i, word in enumerate(words[:3]) if _same(fold(word.low), heads[0])), None)
    if at is None:
        return False
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
