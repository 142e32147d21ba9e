"""Finds the corpus' names in a text: whole words only, whatever their capitals, accents, marks and endings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from db.records import Kind, Name
from loaders.corpus.folding import fold, folded_words
from loaders.corpus.language import folded
from loaders.corpus.wording import Pieces, Wording, pieces

_ACRONYM = 5
"""Letters up to which a word in capitals is an acronym, found only in capitals (`WHO`, not `who`)."""

_GENITIVE = 4
"""Letters of a name alone that its German genitive must have more than."""
_PREFIXES = frozenset({"ex", "anti", "pro", "non", "nicht"})
"""Words before a hyphen that leave the name behind it whole."""


@dataclass(frozen=True, slots=True)
class Found:
    """A place where a text says one of the names."""

    start: int
    stop: int
    names: tuple[int, ...]
    """Indexes of the names that are written so: two for an institution and its territory."""


class Lexicon:
    """The names of a corpus, keyed by their folded words."""

    def __init__(self, names: Sequence[Name]) -> None:
        self.names = tuple(names)
        self._forms: dict[str, dict[str, tuple[int, ...]]] = {}
        lengths: dict[str, set[int]] = {}
        for index, name in enumerate(self.names):
            for form in (name.name, *(form for form, _ in name.forms)):
                self._add(form, index, lengths)
        self._people = self._by_surname()
        self._lengths = {word: tuple(sorted(sizes, reverse=True)) for word, sizes in lengths.items()}

    def _add(self, form: str, index: int, lengths: dict[str, set[int]]) -> None:
        key = folded_words(form)
        if key:
            forms = self._forms.setdefault(" ".join(key), {})
            if index not in forms.get(form, ()):
                forms[form] = (*forms.get(form, ()), index)
            lengths.setdefault(key[0], set()).add(len(key))

    def kind(self, index: int) -> Kind:
        """The kind of a name."""
        return self.names[index].kind

    def people(self, surname: str) -> tuple[int, ...]:
        """Everybody with this surname (folded) who is known by a full name."""
        return self._people.get(surname, ())

    def _by_surname(self) -> dict[str, tuple[int, ...]]:
        found: dict[str, tuple[int, ...]] = {}
        for index, name in enumerate(self.names):
            if name.kind == "person" and " " in name.name:
                surname = fold(name.name.split()[-1])
                found[surname] = (*found.get(surname, ()), index)
        return found

    def named(self, words: str) -> tuple[int, ...]:
        """The names that are spelled so, capitals, accents and marks apart."""
        forms = self._forms.get(" ".join(folded_words(words)), {})
        return tuple(sorted({index for indexes in forms.values() for index in indexes}))

    def find(self, wording: Wording, start: int, stop: int, language: str) -> Iterator[Found]:
        """Every longest place between two offsets, from left to right and without overlaps, where a name stands."""
        at, end = wording.within(start, stop)
        folded = wording.folded
        while at < end:
            for size in self._sizes(folded[at], language):
                if at + size <= end:
                    names = self._fitting(wording, at, at + size, language)
                    if names:
                        yield Found(wording.spans[at][0], wording.spans[at + size - 1][1], names)
                        at += size
                        break
            else:
                at += 1

    def _sizes(self, word: str, language: str) -> tuple[int, ...]:
        """How many words the names that begin with this word have, the longest first."""
        sizes = self._lengths.get(word, ())
        if language == "de" and word[-1] == "s" and 1 not in sizes and 1 in self._lengths.get(word[:-1], ()):
            return (*sizes, 1)
        return sizes

    def _fitting(self, wording: Wording, at: int, end: int, language: str) -> tuple[int, ...]:
        """The names that these words say; none where the words are another thing or part of one."""
        key = " ".join(wording.folded[at:end])
        forms = self._forms.get(key)
        if forms is None and language == "de" and key[-1] == "s" and len(key) > _GENITIVE:
            forms = self._forms.get(key[:-1])
        if not forms or not _stands_alone(wording, at, end, language):
            return ()
        said = wording.pieces(at, end)
        if said is None:
            return ()
        fitting = {index for form, indexes in forms.items() if _fits(pieces(form), said) for index in indexes}
        return tuple(sorted(fitting))


def _stands_alone(wording: Wording, at: int, end: int, language: str) -> bool:
    """Whether the words are no part of a word that a hyphen joins, but for compounds that name them first."""
    text, start, stop = wording.text, wording.spans[at][0], wording.spans[end - 1][1]
    if text[start - 1 : start] == "-" and text[max(0, start - 2) : start - 1].isalnum():
        return at > 0 and wording.folded[at - 1] in _PREFIXES
    if text[stop : stop + 1] == "-" and text[stop + 1 : stop + 2].isalnum():
        following = wording.folded[end] if end < len(wording.folded) else ""
        return any(following.endswith(second) for second in folded(language, "compounds"))
    return True


def _fits(form: Pieces, said: Pieces) -> bool:
    """Whether words are written with the marks and the capitals that a name has; more capitals always fit."""
    if form.joints != said.joints or len(form.words) != len(said.words):
        return False
    if len(form.words) == 1 and form.words[0].isupper() and len(form.words[0]) <= _ACRONYM:
        return said.words[0] == form.words[0]
    return all(
        not name[0].isupper() or word[0].isupper() or word[0].isdigit()
        for name, word in zip(form.words, said.words, strict=True)
    )
