"""All names of the corpus as they are compared: folded words, taken from the index that names are searched by."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from db.connection import Reader
from db.frozen import frozen
from db.kinds import Kind
from db.sounds import sound
from db.spelling import normal
from db.suggestions.words import ROMAN


@frozen
class Called:
    """An entity and how much there is of it."""

    id: int
    name: str
    kind: Kind
    mentions: int
    documents: int


@frozen
class Spelling:
    """One way in which an entity is written."""

    entity: Called
    text: str
    words: tuple[str, ...]
    letters: str
    """The words without blanks."""
    shortened: bool = False
    """Has it fewer words than the name that is shown?"""

    @property
    def sounds(self) -> str:
        """What it sounds like."""
        return "".join(map(sound, self.words))


class Names:
    """The spellings of all entities, the weightiest entities first, and how common their parts are."""

    def __init__(self, spellings: Sequence[Spelling], told: Iterable[tuple[str, str]] = ()) -> None:
        self.spellings = spellings
        self.told: dict[tuple[str, ...], set[tuple[str, ...]]] = {}
        """What texts give beside an acronym, by its letters."""
        for short, long in told:
            self.told.setdefault(_words(short), set()).add(_words(long))
        self.shorts: dict[tuple[str, ...], list[str]] = {}
        """The acronyms that stand beside a longer name."""
        for acronym, every in self.told.items():
            for words in every:
                self.shorts.setdefault(words, []).append(" ".join(acronym))
        self.common = _entities((word, one) for one in spellings for word in one.words)
        """In the names of how many entities a word is."""
        full = [one for one in spellings if one.entity.kind == "person" and len(one.words) > 1]
        self.bearers = _entities((one.words[-1], one) for one in full)
        """How many people have a surname."""
        self.given = _entities((one.words[0], one) for one in full)
        """How many people have a first name."""
        self.meant = _entities((letters, one) for one in spellings for letters in initials(one))
        """How many names may be shortened to some letters."""
        self.people = frozenset(one.words for one in full)


def _entities(parts: Iterable[tuple[str, Spelling]]) -> Counter[str]:
    """How many entities each part belongs to."""
    pairs = {(part, one.entity.id) for part, one in parts}
    return Counter(part for part, _ in pairs)


def read(reader: Reader) -> Names:
    """All of them. A surname alone is a spelling of nobody who is called more than that: others may have it."""
    rows = reader.execute(
        "SELECT e.id, e.name, e.kind, e.mentions, e.documents, s.words, s.forms"
        " FROM search_entries AS s CROSS JOIN entities AS e ON e.id = s.entity_id ORDER BY s.id"
    ).fetchall()
    spellings: list[Spelling] = []
    for number, name, kind, mentions, documents, words, forms in rows:
        entity = Called(number, name, kind, mentions, documents)
        every = [tuple(line.split()) for line in words.split("\n")]
        full = every[0]
        seen: set[tuple[str, ...]] = set()
        for form, text in zip(every, forms.split("\n"), strict=True):
            short = len(form) < len(full)
            surname = kind == "person" and short and (len(form) == 1 or full[-len(form) :] == form)
            if form and form not in seen and not surname:
                seen.add(form)
                spellings.append(Spelling(entity, text, form, "".join(form), short))
    told = reader.execute("SELECT DISTINCT short, long FROM expansions ORDER BY short, long").fetchall()
    return Names(spellings, told)


def _words(name: str) -> tuple[str, ...]:
    return tuple(normal(name).split())


SHORTEST, LONGEST = 3, 8
"""Letters of an acronym: two letters are the initials of too much."""


def is_acronym(one: Spelling) -> bool:
    """Is it one word in capitals?"""
    letters = one.text.replace(".", "")
    return (
        len(one.words) == 1
        and SHORTEST <= len(letters) <= LONGEST
        and letters.isupper()
        and letters.isalpha()
    )


def initials(one: Spelling) -> set[str]:
    """What a name of several words may be shortened to: with its small words or without; never with an elided article."""
    words = [word for word in one.words if len(word) > 1]
    if not SHORTEST <= len(words) <= LONGEST + 2:
        return set()
    content = [word for word in words if len(word) > 3]
    found = {"".join([word[0] for word in words]), "".join([word[0] for word in content])}
    return {letters for letters in found if SHORTEST <= len(letters) <= LONGEST}


@lru_cache(maxsize=1 << 16)
def telling(word: str) -> bool:
    """Is it a number, a numeral or a single letter? Two names that differ in one are two things (`Groupe A`, `France 3`)."""
    return len(word) == 1 or word in ROMAN or any(letter.isdigit() for letter in word)


def numbers(words: Iterable[str]) -> list[str]:
    """The words of a name that tell it from its like."""
    return sorted(word for word in words if telling(word))
