"""A title behind `as`: `Als Präsident von Y hat X …`, `X served as mayor of Y`."""

import re

from loaders.corpus.folding import WORD
from loaders.roles.beginnings import lead_words
from loaders.roles.holding import Holder, status_of
from loaders.roles.language import folded, spelt
from loaders.roles.sentence import DOT, Named, Sentence
from loaders.roles.titles import Title

_SPEECH = re.compile(DOT + r"|[;:!?«»“”„\"]|\n\s*\n")
_NEAR = 5
"""Words between a title behind `as` and a person that follows."""
_BESIDE = 3
"""Words before a title behind `as` that say when: `previously served as`."""
_FAR = 9
"""Words between a person and a title with a verb between them, beyond which the verb is another's."""


def acting_as(sentence: Sentence, title: Title) -> Holder | None:
    """`Als Präsident von Y hat X …`; after `nach zwei Amtszeiten als` the post is over."""
    language = sentence.page.language
    led = lead_words(sentence, title)
    spoken = sentence.words(max(sentence.start, title.first - 80), title.first)
    spoken = spoken[: len(spoken) - len(led)]
    if not spoken or not _as(spoken, language):
        return None
    # `sowohl X als auch`, `as well as`
    if set(led) & folded(language, "chains") or set(spoken[-2:-1]) & folded(language, "chains"):
        return None
    over = any(word in folded(language, "after") for word in spoken[-5:])
    person = sentence.first_after(title.last, "person")
    if person is not None and _behind(sentence, title, person):
        return Holder(person, "former" if over else status_of(led, language), ahead=False)
    person = sentence.last_before(title.first, "person")
    if person is None or _SPEECH.search(sentence.between(person.stop, title.first)):
        return None
    words = sentence.words(person.stop, title.first)
    done = set(spoken[-2:-1]) & folded(language, "past") and not set(words) & folded(language, "copulas")
    status = "former" if over or done else status_of([*led, *spoken[-_BESIDE:]], language)
    return Holder(person, status, ahead=True) if len(words) <= _FAR else None


def _as(spoken: list[str], language: str) -> bool:
    """Whether the words before a title end with `as`; of `que` only `en tant que`."""
    return spoken[-1] in folded(language, "acting_as") or spoken[-2:] == ["tant", "que"]


def _behind(sentence: Sentence, title: Title, person: Named) -> bool:
    """Whether a person stands near behind a title, and is not the one who is followed in it."""
    gap = sentence.between(title.last, person.start)
    words = [spelt(word) for word in WORD.findall(gap)]
    return (
        not _SPEECH.search(gap)
        and not set(words) & folded(sentence.page.language, "ands")
        and not set(words) & folded(sentence.page.language, "succeeds")
        and not set(words[-1:]) & folded(sentence.page.language, "givers")
        and len(words) <= _NEAR
    )
