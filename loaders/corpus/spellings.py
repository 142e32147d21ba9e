"""The votes of all rules over all documents, added up for each spelling."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from db.records import KINDS, Form, Kind
from loaders.corpus.folding import fold, folded_words, words_of
from loaders.corpus.heads import has_head
from loaders.corpus.language import everywhere
from loaders.corpus.trimming import trim
from loaders.languages import LANGUAGES
from loaders.names.words import name_words

_ORDER = {kind: -at for at, kind in enumerate(KINDS)}


_LEAST = 3
"""Letters before the ending of such a word."""


def likeliest(votes: dict[Kind, float]) -> Kind:
    """The kind with most votes; of equal ones the first in the order in which kinds are shown."""
    if len(votes) == 1:
        return next(iter(votes))
    return max(votes, key=lambda kind: (votes[kind], _ORDER[kind]))


@dataclass(slots=True)
class Spelling:
    """One way in which a name is written, with everything that votes for it."""

    text: str
    kinds: dict[Kind, float] = field(default_factory=dict)
    """Sum of the votes for each kind."""
    languages: set[str] = field(default_factory=set)
    votes: int = 0
    spread: int = 0
    """How often the word stands in the corpus, named or not; 0 where there are several words."""
    by_rule: dict[str, int] = field(default_factory=dict)
    """How many votes each rule has cast: one a place."""
    words: tuple[str, ...] = ()
    """Its words, folded."""

    @property
    def weight(self) -> float:
        """The votes for all kinds together."""
        return sum(self.kinds.values())

    @property
    def kind(self) -> Kind:
        """The kind with most votes; of equal ones the first in the order in which kinds are shown."""
        return likeliest(self.kinds)

    @property
    def places(self) -> int:
        """At how many places at least somebody voted: rules vote for the same places."""
        return max(self.by_rule.values(), default=0)

    def add(self, other: "Spelling") -> None:
        """Take over the votes for a spelling that means this one."""
        for kind, weight in other.kinds.items():
            self.kinds[kind] = self.kinds.get(kind, 0.0) + weight
        for rule, votes in other.by_rule.items():
            self.by_rule[rule] = self.by_rule.get(rule, 0) + votes
        self.votes += other.votes


def spellings(forms: Iterable[Form]) -> list[Spelling]:
    """All spellings that could be names, sorted; the order in which forms come does not matter."""
    table: dict[str, Spelling] = {}
    ordered = sorted(forms, key=lambda f: (f.form, f.language, f.kind, f.rule, f.weight, f.votes))
    for form in ordered:
        start, stop = trim(form.form, 0, len(form.form), form.language)
        text = form.form[start:stop]
        if not text:
            continue
        spelling = table.get(text)
        if spelling is None:
            spelling = table[text] = Spelling(text, words=tuple(folded_words(text)))
        spelling.kinds[form.kind] = spelling.kinds.get(form.kind, 0.0) + form.weight
        spelling.languages.add(form.language)
        spelling.votes += form.votes
        spelling.by_rule[form.rule] = spelling.by_rule.get(form.rule, 0) + form.votes
        spelling.spread = max(spelling.spread, form.spread)
    return [table[text] for text in sorted(table) if _could_be_name(table[text])]


def _could_be_name(spelling: Spelling) -> bool:
    """Whether these words can name one thing at all."""
    words = words_of(spelling.text)
    if not words or all(word.isdigit() for word in words):
        return False
    if all(len(word) == 1 for word in words):
        # `U.N.`
        return len(words) > 1 and spelling.text.isupper() and "." in spelling.text
    if not any(char.isupper() for char in spelling.text) and len(words) == 1 and "." not in spelling.text:
        return False
    # a noun for an institution alone (`Région`, `Ministerium`) names whatever its text has named before
    word = spelling.words[0]
    return len(words) > 1 or not (word in _generic() or (has_head(word) and not _tells(word)))


def _tells(word: str) -> bool:
    """Whether one word says which institution it is: `Bundesverkehrsministerium`, but not `Ministerium`."""
    endings = (fold(end) for language in LANGUAGES for end in name_words(language).institution_endings)
    return any(word.endswith(end) and len(word) - len(end) >= _LEAST for end in endings)


def _generic() -> frozenset[str]:
    return (
        everywhere("heads")
        | everywhere("institutions")
        | everywhere("articles")
        | everywhere("groups")
        | everywhere("legal_forms")
    )
