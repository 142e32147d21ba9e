"""Fuzzy search over the names of the corpus: blind to case, accents, typing errors, glued words and their order.

Each word that is typed is expanded over the vocabulary of all names; FTS5 finds the entries that have one
of the expansions of each word, in tiers from the strictest to the loosest, the weightiest entities first;
the few hundred that were found are then judged one by one. Of a million invented names a key costs 6 ms
at the median and 28 at the 95th percentile on two busy cores (tests/bench/bench_search.py); comparing with
every name costs over a second.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from db import entities
from db.answers import Hit
from db.connection import Reader
from db.kinds import Kind
from db.spelling import normal
from db.vocabulary import Vocabulary

if TYPE_CHECKING:
    from db.ranking import Wanted

_TIER = 100  # entries that one tier gives, and that make a looser one needless: twice what a screen shows
_JUDGED = 350  # entries that are judged at most: some 4 ms
_FEW = 12  # below this names are looked for that are further off
_TERMS = 40  # expansions of one word
_MOST = 8  # words that are looked for
_REMEMBERED = 4000  # expansions that are kept between keystrokes
_PRIOR = 0.03  # what the weightiest entity is ahead of the least: less than one error in a long word


class Finder:
    """Finds entities by what somebody types; keeps its word lists between keystrokes, so keep it."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._vocabulary: Vocabulary | None = None
        self._entries = 0
        self._expanded: dict[tuple[str, str], list[str]] = {}

    def warm(self) -> None:
        """Build the word lists now, in a thread, rather than at the first keystroke."""
        self._words.warm()
        self.find("warmth of words", 1)

    def find(self, words: str, limit: int = 50, kinds: Sequence[Kind] = ()) -> list[Hit]:
        """The entities, of these kinds where some are given, whose names are nearest to the words, best first."""
        from db.ranking import Wanted, letters, score  # noqa: PLC0415  rapidfuzz, not before the first frame

        typed = tuple(normal(words).split()[:_MOST])
        if not typed:
            return []
        wanted = Wanted(typed, "".join(typed))
        judged = []
        for rank, entity, forms, written in self._candidates(wanted, kinds):
            value, at = max([(score(wanted, form.split()), -at) for at, form in enumerate(forms.split("\n"))])
            if value > 0:
                prior = _PRIOR * (1 - rank / (self._entries + 1))
                judged.append((-value - prior, rank, entity, written.split("\n")[-at]))
        judged.sort()
        del judged[limit:]
        lines = {
            line.id: line for line in entities.lines(self._reader, [entity for _, _, entity, _ in judged])
        }
        return [
            Hit(lines[entity], alias, letters(wanted, alias), min(1.0, -value))
            for value, _, entity, alias in judged
            if entity in lines
        ]

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

    def _candidates(self, wanted: "Wanted", kinds: Sequence[Kind]) -> list[tuple[int, int, str, str]]:
        """Rank, entity and forms (as compared, and as written) of the entries that may be meant."""
        ranks: dict[int, None] = {}
        # An entry has the number of its entity's rank, and the index of ranks has the kind.
        of = f" AND (SELECT kind FROM entities WHERE rank = search_fts.rowid) IN ({','.join('?' * len(kinds))})"
        match = f"SELECT rowid FROM search_fts WHERE search_fts MATCH ?{of if kinds else ''} ORDER BY rowid LIMIT ?"
        for enough, query in self._tiers(wanted.words, wanted.glued):
            if len(ranks) >= enough:
                break
            if query:
                rows = self._reader.execute(match, (query, *kinds, _TIER))
                ranks.update((rank, None) for (rank,) in rows)
        chosen = list(islice(ranks, _JUDGED))
        rows = self._reader.execute(
            f"SELECT id, entity_id, words, forms FROM search_entries WHERE id IN ({','.join('?' * len(chosen))})",
            chosen,
        )
        return rows.fetchall()

    def _tiers(self, words: tuple[str, ...], glued: str) -> Iterator[tuple[int, str]]:
        """FTS5 queries from the strictest to the loosest, each with how many entries found make it needless."""
        yield _TIER, _all([[_word(word)] for word in words])
        yield _TIER, _all([[_word(word)] for word in words[:-1]] + [[_begin(words[-1])]])
        if len(words) > 1:
            yield _TIER, _all([[_begin(word)] for word in words])
        if 2 <= len(glued) <= 8:
            yield _JUDGED, _begin(f"zz{glued}")
        yield _TIER, _all([self._close(word) for word in words])
        if len(words) > 1 and len(glued) > 3:
            yield _TIER, _all([self._close(glued)])
        for parts in islice(self._words.splits(glued), 4) if len(glued) > 3 else ():
            yield _TIER, _all([[_word(part)] for part in parts[:-1]] + [[_begin(parts[-1])]])
        yield _FEW, _all([self._close(word) + self._far(word) for word in words])
        yield from self._loose(words)

    def _loose(self, words: tuple[str, ...]) -> Iterator[tuple[int, str]]:
        """Letters left out, initials, and at last names that have only some of the words: where nothing else is."""
        every = [self._close(word) + self._far(word) + self._skipping(word) for word in words]
        yield 1, _all(every)
        if len(words) < 2:
            return
        pairs = list(zip(words, every, strict=True))
        spelled = [self._initials(word) or [terms] for word, terms in pairs]
        yield 1, _all([group for groups in spelled for group in groups])
        yield 1, _all([[term for word, terms in pairs if len(word) > 2 for term in terms]])

    def _initials(self, word: str) -> list[list[str]]:
        """A group for each letter of a word that may be initials: `jc` of Jean-Claude."""
        return [[_begin(letter)] for letter in word] if 1 < len(word) < 4 and word not in self._words else []

    def _close(self, word: str) -> list[str]:
        """Terms for a typed word that are at most one error away from it, its first letter being right."""
        return self._terms("close", word)

    def _far(self, word: str) -> list[str]:
        """Terms with more errors, that sound alike, or that have the typed letters within."""
        return self._terms("far", word)

    def _skipping(self, word: str) -> list[str]:
        """Terms with letters left out."""
        return self._terms("skipping", word)

    def _terms(self, way: str, word: str) -> list[str]:
        if (way, word) not in self._expanded:
            if len(self._expanded) > _REMEMBERED:
                self._expanded.clear()
            make = {"close": self._make_close, "far": self._make_far, "skipping": self._make_skipping}[way]
            self._expanded[way, word] = make(word)
        return self._expanded[way, word]

    def _make_close(self, word: str) -> list[str]:
        from db.likeness import budget, near  # noqa: PLC0415  rapidfuzz, not before the first frame

        terms = {_begin(word): None} if self._words.begins(word) else {}
        if budget(word):
            found = [
                start
                for more in (0, 1)
                for start, _ in near(word, self._words.starts(len(word) + more, word[0]), 1)
            ]
            terms.update((_begin(start), None) for start in sorted(found))
        return list(terms)[:_TERMS]

    def _make_far(self, word: str) -> list[str]:
        from db.likeness import budget, near  # noqa: PLC0415  rapidfuzz, not before the first frame

        terms: dict[str, None] = {}
        if errors := budget(word):
            length = len(word)
            found = [
                pair
                for n in (length, length + 1)
                for pair in near(word, self._words.starts(n, word[0]), errors)
            ]
            # A first letter is seldom wrong: then with no other error, for all words of the corpus are tried.
            found += near(word, self._words.starts(length), 1)
            found.sort(key=lambda pair: (pair[1], pair[0][0] != word[0], pair[0]))
            terms.update((_begin(start), None) for start, _ in found[:_TERMS])
        if len(word) > 2:
            terms.update((_word(other), None) for other in self._words.sounding(word, _TERMS // 2))
            terms.update((_word(other), None) for other in self._words.within(word, _TERMS // 2))
        return list(terms)

    def _make_skipping(self, word: str) -> list[str]:
        return [_word(other) for other in self._words.skipping(word, _TERMS)] if len(word) > 2 else []


def _word(word: str) -> str:
    return f'"{word}"'


def _begin(start: str) -> str:
    return f'"{start}"*'


def _all(groups: list[list[str]]) -> str:
    """Entries that have one term of each group; nothing where a group has none."""
    return "" if not all(groups) else " AND ".join(f"({' OR '.join(group)})" for group in groups)
