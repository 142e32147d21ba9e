"""Fuzzy search over the names of the corpus: blind to case, accents, typing errors, glued words and their order.

Each word that is typed is expanded over the vocabulary of all names; FTS5 finds the entries that have one
of the expansions of each word, in tiers from the strictest to the loosest, the weightiest entities first;
the few hundred that were found are then judged by hand. Measured before on a million names: 3.7 ms a
keystroke at the median, where comparing with every name took over a second.
"""

from collections.abc import Iterator
from itertools import islice

from db import entities
from db.answers import Hit
from db.connection import Reader
from db.spelling import normal
from db.vocabulary import Vocabulary

_TIER = 100  # entries that one tier gives: beyond these its weightiest are lost in each other
_JUDGED = 350  # entries that are judged: 4 ms
_FEW = 12  # below this the loose tiers are tried
_TERMS = 40  # expansions of one word
_PRIOR = 0.03  # what the weightiest entity is ahead of the least: less than one error in a long word


class Finder:
    """Finds entities by what somebody types; keeps its word lists between keystrokes, so keep it."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._vocabulary: Vocabulary | None = None
        self._entries = 0
        self._expanded: dict[str, tuple[list[str], list[str]]] = {}

    def warm(self) -> None:
        """Build the word lists now, in a thread, rather than at the first keystroke."""
        self._words.warm()
        self.find("warmth of words", 1)

    def find(self, words: str, limit: int = 50) -> list[Hit]:
        """The entities whose names are nearest to the words, best first."""
        from db.ranking import Wanted, letters, score  # noqa: PLC0415  rapidfuzz, not before the first frame

        wanted = Wanted(tuple(normal(words).split()[:8]))
        if not wanted.words:
            return []
        judged = []
        for rank, entity, forms in self._candidates(wanted.words, wanted.glued):
            best = max((score(wanted, form), -at) for at, form in enumerate(forms.split("\n")))
            if best[0] > 0:
                prior = _PRIOR * (1 - rank / (self._entries + 1))
                judged.append((-best[0] - prior, rank, entity, forms.split("\n")[-best[1]]))
        judged.sort()
        lines = {
            line.id: line
            for line in entities.lines(self._reader, [entity for _, _, entity, _ in judged[:limit]])
        }
        hits = []
        for value, _, entity, form in judged[:limit]:
            alias = self._alias(entity, form)
            hits.append(Hit(lines[entity], alias, letters(wanted, alias), min(1.0, -value)))
        return hits

    @property
    def _words(self) -> Vocabulary:
        if self._vocabulary is None:
            rows = self._reader.execute("SELECT word FROM search_vocabulary")
            vocabulary = Vocabulary(word for (word,) in rows)
            (self._entries,) = self._reader.execute(
                "SELECT coalesce(max(id), 0) FROM search_entries"
            ).fetchone()
            self._vocabulary = vocabulary
        return self._vocabulary

    def _alias(self, entity: int, form: str) -> str:
        """The alias, as it is written, that is spelled so when names are compared; the most frequent one."""
        aliases = entities.aliases(self._reader, entity)
        return next((alias.name for alias in aliases if normal(alias.name) == form), form)

    def _candidates(self, words: tuple[str, ...], glued: str) -> list[tuple[int, int, str]]:
        """Rank, entity and forms of the entries that may be meant."""
        ranks: dict[int, None] = {}
        for loose, query in self._tiers(words, glued):
            if len(ranks) >= (_FEW if loose else _JUDGED):
                break
            if not query:
                continue
            rows = self._reader.execute(
                "SELECT rowid FROM search_fts WHERE search_fts MATCH ? ORDER BY rowid LIMIT ?", (query, _TIER)
            )
            ranks.update((rank, None) for (rank,) in rows)
        chosen = list(islice(ranks, _JUDGED))
        rows = self._reader.execute(
            f"SELECT id, entity_id, words FROM search_entries WHERE id IN ({','.join('?' * len(chosen))})",
            chosen,
        )
        return rows.fetchall()

    def _tiers(self, words: tuple[str, ...], glued: str) -> Iterator[tuple[bool, str]]:
        """FTS5 queries from the strictest to the loosest, and whether only where little was found."""
        yield False, _all([[_word(word)] for word in words])
        yield False, _all([[_word(word)] for word in words[:-1]] + [[_begin(words[-1])]])
        yield False, _all([[_begin(word)] for word in words])
        if 2 <= len(glued) <= 8:
            yield False, f"{_begin('zz' + glued)}"
        expanded = [self._expand(word) for word in words]
        yield False, _all([close for close, _ in expanded])
        if len(words) > 1 and len(glued) > 3:
            close, far = self._expand(glued)
            yield False, _all([close + far])
        for parts in islice(self._words.splits(glued), 4) if len(glued) > 3 else ():
            yield False, _all([[_word(part)] for part in parts[:-1]] + [[_begin(parts[-1])]])
        yield False, _all([close + far for close, far in expanded])
        yield from self._loose(words, expanded)

    def _loose(
        self, words: tuple[str, ...], expanded: list[tuple[list[str], list[str]]]
    ) -> Iterator[tuple[bool, str]]:
        """Letters left out, initials, and at last names that have only some of the words."""
        skipping = [
            [_word(word) for word in self._words.skipping(part, _TERMS)] if len(part) > 2 else []
            for part in words
        ]
        both = [close + far + skips for (close, far), skips in zip(expanded, skipping, strict=True)]
        yield True, _all(both)
        if len(words) > 1:
            spelled = [
                [_begin(letter) for letter in word] if 1 < len(word) < 4 and word not in self._words else None
                for word in words
            ]
            if any(spelled):
                yield (
                    True,
                    " AND ".join(
                        " AND ".join(letters) if letters else f"({' OR '.join(terms) or _begin(word)})"
                        for word, letters, terms in zip(words, spelled, both, strict=True)
                    ),
                )
            some = [term for terms, word in zip(both, words, strict=True) if len(word) > 2 for term in terms]
            if some:
                yield True, " OR ".join(some)

    def _expand(self, word: str) -> tuple[list[str], list[str]]:
        """Terms for a typed word: those at most one error away, then the others."""
        if word not in self._expanded:
            if len(self._expanded) > 2000:
                self._expanded.clear()
            self._expanded[word] = self._terms(word)
        return self._expanded[word]

    def _terms(self, word: str) -> tuple[list[str], list[str]]:
        from db.likeness import budget, near  # noqa: PLC0415  rapidfuzz, not before the first frame

        close = {_begin(word): None} if self._words.begins(word) else {}
        far: dict[str, None] = {}
        errors = budget(word)
        if errors:
            found = [
                pair
                for length in (0, 1, -1)
                for pair in near(word, self._words.starts(len(word) + length), errors)
            ]
            for start, distance in sorted(found, key=lambda pair: (pair[1], pair[0][0] != word[0], pair[0])):
                (close if distance < 2 else far)[_begin(start)] = None
        if len(word) > 2:
            far.update((_word(other), None) for other in self._words.sounding(word, _TERMS // 2))
            far.update((_word(other), None) for other in self._words.within(word, _TERMS // 2))
        return list(close)[:_TERMS], [term for term in far if term not in close][: 2 * _TERMS]


def _word(word: str) -> str:
    return f'"{word}"'


def _begin(start: str) -> str:
    return f'"{start}"*'


def _all(groups: list[list[str]]) -> str:
    """Entries that have one term of each group; nothing where a group has none."""
    return "" if not all(groups) else " AND ".join(f"({' OR '.join(group)})" for group in groups)
