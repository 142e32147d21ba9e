"""Who holds a title, and when, by the words around it."""

from dataclasses import dataclass

from db.records import RoleStatus
from loaders.roles.language import folded
from loaders.roles.sentence import Named, Sentence
from loaders.roles.titles import Title


@dataclass(frozen=True, slots=True)
class Holder:
    """A person who holds a title, and what the words between them say about when."""

    person: Named
    status: RoleStatus
    ahead: bool
    """Does the person stand before the title?"""


def status_of(words: list[str], language: str) -> RoleStatus:
    """What the words around a title say about when it is held."""
    if any(word in folded(language, "future") for word in words):
        return "future"
    begun = set(words) & folded(language, "appoints")
    return "former" if not begun and any(word in folded(language, "former") for word in words) else "current"


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
