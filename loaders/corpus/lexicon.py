"""Finds the corpus' names in a text: whole words only, whatever their capitals, accents, marks and endings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from db.records import Kind, Name
from loaders.corpus.folding import fold, folded_words
from loaders.corpus.heads import has_head, singular
from loaders.corpus.language import everywhere, folded
from loaders.corpus.territories import institutions, sole_institutions
from loaders.corpus.wording import Pieces, Wording, pieces

_ACRONYM = 5
"""Letters up to which a word in capitals is an acronym, found only in capitals (`WHO`, not `who`)."""

_GENITIVE = 4
"""Letters of a name alone that its German genitive must have more than."""
_LOOSE = 3
"""Words with a meaning that a name needs to be found in small letters: shorter ones are mere words."""
_LOOSE_REACH = 10
"""Words within which such a name ends."""
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
        self._written: dict[tuple[str, str], tuple[int, ...]] = {}
        """The names that words are, as written in texts of a language: texts say the same names again and again."""
        lengths: dict[str, set[int]] = {}
        for index, name in enumerate(self.names):
            for form in (name.name, *(form for form, _ in name.forms)):
                self._add(form, index, lengths)
        for form, index in institutions(self.names):
            self._add(form, index, lengths)
        self._institutions = sole_institutions(self.names)
        self._people = self._by_surname()
        self._loose = self._by_content()
        self._loose_first = frozenset(key.partition(" ")[0] for key in self._loose)
        self._lengths = {word: tuple(sorted(sizes, reverse=True)) for word, sizes in lengths.items()}
        # every word that may begin a name, also a genitive or a plural: nearly all others are passed over
        alone = (f"{word}s" for word, sizes in lengths.items() if 1 in sizes)
        plurals = (f"{word}{ending}" for word in self._loose_first for ending in ("", "s", "x"))
        self._first = frozenset(lengths) | frozenset(alone) | frozenset(plurals)

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

    def institution(self, noun: str) -> tuple[int, ...]:
        """The one institution (and its territory) of these texts that is called by a noun (folded), if it is one."""
        return self._institutions.get(noun, ())

    def _by_surname(self) -> dict[str, tuple[int, ...]]:
        found: dict[str, tuple[int, ...]] = {}
        for index, name in enumerate(self.names):
            if name.kind == "person" and " " in name.name:
                surname = fold(name.name.split()[-1])
                found[surname] = (*found.get(surname, ()), index)
        return found

    def _by_content(self) -> dict[str, tuple[int, ...]]:
        """Long names that begin with a common noun, by what carries their meaning, in the singular."""
        found: dict[str, dict[int, None]] = {}
        for index, name in enumerate(self.names):
            for form in (name.name, *(form for form, _ in name.forms)):
                words = folded_words(form)
                key = loose_key(words)
                if len(key) >= _LOOSE and has_head(words[0]) and name.kind != "person":
                    found.setdefault(" ".join(key), {})[index] = None
        return {key: tuple(indexes) for key, indexes in found.items()}

    def named(self, words: str) -> tuple[int, ...]:
        """The names that are spelled so, capitals, accents and marks apart."""
        forms = self._forms.get(" ".join(folded_words(words)), {})
        return tuple(sorted({index for indexes in forms.values() for index in indexes}))

    def find(self, wording: Wording, start: int, stop: int, language: str) -> Iterator[Found]:
        """Every longest place between two offsets, from left to right and without overlaps, where a name stands."""
        at, end = wording.within(start, stop)
        folded = wording.folded
        while at < end:
            if folded[at] not in self._first:
                at += 1
                continue
            loosely = self._loosely(wording, at, end) if singular(folded[at]) in self._loose_first else None
            if loosely is not None:
                yield Found(wording.spans[at][0], wording.spans[loosely[0] - 1][1], loosely[1])
                at = loosely[0]
                continue
            for size in self._sizes(folded[at], language):
                if at + size <= end:
                    names = self._fitting(wording, at, at + size, language)
                    if names:
                        yield Found(wording.spans[at][0], _end(wording, at, at + size), names)
                        at += size
                        break
            else:
                at += 1

    def _loosely(self, wording: Wording, at: int, end: int) -> tuple[int, tuple[int, ...]] | None:
        """Where a long name ends that is written in small letters, in the plural or with other small words."""
        best = None
        for last in range(at + _LOOSE, min(end, at + _LOOSE_REACH) + 1):
            if wording.folded[last - 1] in everywhere("hollow"):
                continue
            key = loose_key(wording.folded[at:last])
            names = self._loose.get(" ".join(key)) if len(key) >= _LOOSE else None
            if names and _stands_alone(wording, at, last, "de") and _closed(wording.pieces(at, last)):
                best = last, names
        return best

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
        written = wording.text[wording.spans[at][0] : wording.spans[end - 1][1]]
        names = self._written.get((written, language))
        if names is None:
            names = self._written[written, language] = _written_so(forms, wording.pieces(at, end))
        return names


def _written_so(forms: dict[str, tuple[int, ...]], said: Pieces | None) -> tuple[int, ...]:
    """The names of those forms that words have the marks and the capitals of."""
    if said is None:
        return ()
    return tuple(
        sorted({index for form, indexes in forms.items() if _fits(pieces(form), said) for index in indexes})
    )


def _end(wording: Wording, at: int, end: int) -> int:
    """Where a name ends: an acronym with full stops has one behind its last letter too."""
    stop = wording.spans[end - 1][1]
    dotted = end - at > 1 and all(b - a == 1 for a, b in wording.spans[at:end])
    return stop + 1 if dotted and wording.text[stop : stop + 1] == "." else stop


def loose_key(words: Sequence[str]) -> list[str]:
    """What carries the meaning of these folded words, in the singular."""
    hollow = everywhere("hollow")
    return [singular(word) for word in words if word not in hollow]


def _closed(said: Pieces | None) -> bool:
    """Whether nothing but blanks, hyphens, apostrophes and and-signs stands between words."""
    return said is not None and all(joint in ("", "'", "&") for joint in said.joints)


def _stands_alone(wording: Wording, at: int, end: int, language: str) -> bool:
    """Whether the words are no part of a word that a hyphen joins, but for compounds that name them first."""
    text, start, stop = wording.text, wording.spans[at][0], _end(wording, at, end)
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
        not name[0].isupper()
        or word[0].isupper()
        or word[0].isdigit()
        or (at == 0 and _small_head(word, said))
        for at, (name, word) in enumerate(zip(form.words, said.words, strict=True))
    )


def _small_head(word: str, said: Pieces) -> bool:
    """Whether a noun for an institution may be small, since a capital follows (`ministère de la Pêche`)."""
    return has_head(fold(word)) and any(other[0].isupper() for other in said.words[1:])
