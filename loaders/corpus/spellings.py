"""The votes of all rules over all documents, added up for each spelling."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from db.records import KINDS, Form, Kind
from loaders.corpus.folding import folded_words, words_of
from loaders.corpus.language import everywhere
from loaders.corpus.trimming import trim


@dataclass(slots=True)
class Spelling:
    """One way in which a name is written, with everything that votes for it."""

    text: str
    kinds: dict[Kind, float] = field(default_factory=dict)
    """Sum of the votes for each kind."""
    languages: set[str] = field(default_factory=set)
    votes: int = 0
    documents: int = 0
    words: tuple[str, ...] = ()
    """Its words, folded."""

    @property
    def weight(self) -> float:
        """The votes for all kinds together."""
        return sum(self.kinds.values())

    @property
    def kind(self) -> Kind:
        """The kind with most votes; of equal ones the first in the order in which kinds are shown."""
        return max(KINDS, key=lambda kind: (self.kinds.get(kind, 0.0), -KINDS.index(kind)))

    def share(self, kind: Kind) -> float:
        """Which part of its votes say that it is of this kind."""
        return self.kinds.get(kind, 0.0) / (self.weight or 1.0)


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
        # rules vote for the same places, so the documents of one rule are the best lower bound
        spelling.documents = max(spelling.documents, form.documents)
    return [table[text] for text in sorted(table) if _could_be_name(table[text])]


def _could_be_name(spelling: Spelling) -> bool:
    """Whether these words can name one thing at all."""
    words = words_of(spelling.text)
    if not words or not any(len(word) > 1 for word in words) or all(word.isdigit() for word in words):
        return False
    if not any(char.isupper() for char in spelling.text) and len(words) == 1 and "." not in spelling.text:
        return False
    # a noun for an institution alone (`Région`, `Ministerium`) names whatever its text has named before
    return not (len(words) == 1 and spelling.words[0] in _generic())


def _generic() -> frozenset[str]:
    return everywhere("heads") | everywhere("institutions") | everywhere("articles") | everywhere("groups")


def accepted(kinds: Sequence[dict[Kind, float]], threshold: float) -> bool:
    """Whether the votes for all spellings of one thing together make it a name."""
    return sum(sum(votes.values()) for votes in kinds) >= threshold
