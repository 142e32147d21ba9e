"""Finds the corpus' names in a text: whole words only, whatever their capitals, accents, marks and endings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from db.records import Kind, Name
from loaders.corpus.folding import WORD, fold, folded_words, joint, words_of

_ACRONYM = 5
"""Letters up to which a word in capitals is an acronym, found only in capitals (`WHO`, not `who`)."""


@dataclass(frozen=True, slots=True)
class Found:
    """A place where a text says one of the names."""

    start: int
    stop: int
    names: tuple[int, ...]
    """Indexes of the names that are written so: two for an institution and its territory."""
    reason: str = ""


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

    def find(
        self, text: str, start: int = 0, stop: int | None = None, language: str = "fr"
    ) -> Iterator[Found]:
        """Every longest place, from left to right and without overlaps, where a name stands."""
        spans = [match.span() for match in WORD.finditer(text, start, len(text) if stop is None else stop)]
        folded = [fold(text[a:b]) for a, b in spans]
        at = 0
        while at < len(spans):
            for size in self._sizes(folded[at], language):
                last = at + size
                if last <= len(spans):
                    names = self._fitting(text, spans[at:last], folded[at:last], language)
                    if names:
                        yield Found(spans[at][0], spans[last - 1][1], names)
                        at = last
                        break
            else:
                at += 1

    def _sizes(self, word: str, language: str) -> tuple[int, ...]:
        """How many words the names that begin with this word have, the longest first."""
        sizes = self._lengths.get(word, ())
        if (
            language == "de"
            and 1 not in sizes
            and word.endswith("s")
            and 1 in self._lengths.get(word[:-1], ())
        ):
            return (*sizes, 1)
        return sizes

    def _fitting(
        self, text: str, spans: list[tuple[int, int]], folded: list[str], language: str
    ) -> tuple[int, ...]:
        """The names that these words say; none where the words are another thing or part of one."""
        words = [text[a:b] for a, b in spans]
        forms = self._forms.get(" ".join(folded)) or self._forms.get(" ".join(folded_words(" ".join(words))))
        if forms is None and language == "de" and len(folded[-1]) > 4 and folded[-1].endswith("s"):
            forms = self._forms.get(" ".join([*folded[:-1], folded[-1][:-1]]))
        if not forms or not _stands_alone(text, spans[0][0], spans[-1][1]):
            return ()
        between = [text[spans[i][1] : spans[i + 1][0]] for i in range(len(spans) - 1)]
        if any("\n\n" in gap for gap in between):
            return ()
        joints = [joint(gap) for gap in between]
        fitting = [
            index
            for form, indexes in sorted(forms.items())
            if _capitals_fit(words_of(form), words) and _joints(form) == joints
            for index in indexes
        ]
        return tuple(dict.fromkeys(sorted(fitting)))


def _stands_alone(text: str, start: int, stop: int) -> bool:
    """Whether the words are no part of a word that a hyphen joins."""
    before, after = text[max(0, start - 2) : start], text[stop : stop + 2]
    return not (before[-1:] == "-" and before[:1].isalnum()) and not (
        after[:1] == "-" and after[1:].isalnum()
    )


def _joints(form: str) -> list[str]:
    """What stands between the words of a form."""
    spans = [match.span() for match in WORD.finditer(form)]
    return [joint(form[spans[i][1] : spans[i + 1][0]]) for i in range(len(spans) - 1)]


def _capitals_fit(form: list[str], words: list[str]) -> bool:
    """Whether words are written with the capitals that a name has; more capitals always fit."""
    if len(form) != len(words):
        return False
    if len(form) == 1 and form[0].isupper() and len(form[0]) <= _ACRONYM:
        return words[0] == form[0]
    return all(
        not f[0].isupper() or w[0].isupper() or w[0].isdigit() for f, w in zip(form, words, strict=True)
    )
