"""What speaks for each label at each word of a sentence: the sums of the weights of its features.

What a word gives to its own place and to those around it is added up once and kept, so that most of some 26
features of a word cost five sums.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from loaders.names.features import EDGE, PAIRS, Facts, always, beside, beyond, facts, placed
from loaders.names.lexicon import lexicon
from loaders.names.sheet import Line, Sheet, faces

_CACHE = 30_000
"""Words whose sums a process keeps, some 100 MB; a hundred press articles have a third of that."""


class Beside(dict[str, int]):
    """What one word gives to the word beside it, by that word's shape; each made when first asked for."""

    def __init__(self, scores: "Scores", side: str, word: Facts) -> None:
        self._scores, self._side, self._word = scores, side, word

    def __missing__(self, shape: str) -> int:
        found = self[shape] = self._scores.total(beside(self._side, self._word, shape))
        return found


@dataclass(frozen=True, slots=True)
class Known:
    """What one word gives wherever it stands."""

    low: str
    shape: str
    group: str
    own: int
    as_before: Beside
    """For the word after it."""
    as_after: Beside
    as_before2: int
    as_after2: int
    pairs: tuple[Mapping[str, int], ...]
    """For each of `PAIRS` that this word begins: what a second one adds."""


class Scores:
    """The weights of a language's features."""

    def __init__(self, language: str, weights: Mapping[str, int]) -> None:
        self.lexicon = lexicon(language)
        self.weights = weights
        self._pairs = _tables(weights)
        self._words: dict[tuple[str, str], dict[str, Known]] = {}
        self._edge = self._new(EDGE, ())

    def rows(self, page: Sheet, line: Line, source: str) -> list[int]:
        """What speaks for each label at each word; `source` says what kind of text it is."""
        shown = faces(page, line, self.lexicon)
        words = self._known(shown, line, source)
        edge = self._edge
        around = [edge, edge, *words, edge, edge]
        weights = self.weights
        found: list[int] = []
        for at, features in enumerate(placed(page, line, source, shown, self.lexicon)):
            before2, before, word, after, after2 = around[at : at + 5]
            shape = word.shape
            total = word.own + before.as_before[shape] + after.as_after[shape]
            total += before2.as_before2 + after2.as_after2 + self._paired(before2, before, word, after)
            for feature in features:
                total += weights.get(feature, 0)
            found.append(total)
        return found

    def total(self, features: Iterable[str]) -> int:
        """The sums of the features' weights."""
        return sum(filter(None, map(self.weights.get, features)))

    @staticmethod
    def _paired(before2: Known, before: Known, word: Known, after: Known) -> int:
        """What the features of two words together add, of which most places have none."""
        words_before, _, words_around, _, groups_before, _ = before.pairs
        _, words_after, _, _, _, groups_after = word.pairs
        total = 0
        # a table is empty for most words: asking that first is what makes this fast
        if words_before:
            total += words_before.get(word.low, 0)
        if words_after:
            total += words_after.get(after.low, 0)
        if words_around:
            total += words_around.get(after.low, 0)
        if before2.pairs[3]:
            total += before2.pairs[3].get(before.low, 0)
        if groups_before:
            total += groups_before.get(word.group, 0)
        if groups_after:
            total += groups_after.get(after.group, 0)
        return total

    def _known(self, shown: Iterable[str], line: Line, source: str) -> list[Known]:
        """What the words of a sentence give; what is said of every word of such a sentence is with their own."""
        kept = self._words.setdefault((source, line.style), {})
        if len(kept) >= _CACHE:
            kept.clear()
        found: list[Known] = []
        for word in shown:
            known = kept.get(word)
            if known is None:
                known = kept[word] = self._new(facts(word, self.lexicon), always(line, source))
            found.append(known)
        return found

    def _new(self, word: Facts, every: Iterable[str]) -> Known:
        begun = (word.low, word.low, word.low, word.low, word.group, word.group)
        return Known(
            word.low,
            word.shape,
            word.group,
            self.total((*word.own, *every)),
            Beside(self, "-", word),
            Beside(self, "+", word),
            self.total(beyond("-", word)),
            self.total(beyond("+", word)),
            tuple(self._pairs[name].get(first, _EMPTY) for name, first in zip(PAIRS, begun, strict=True)),
        )


_EMPTY: Mapping[str, int] = {}


def _tables(weights: Mapping[str, int]) -> dict[str, dict[str, dict[str, int]]]:
    """For each of `PAIRS`: the weights, by what comes first and by what comes second."""
    tables: dict[str, dict[str, dict[str, int]]] = {name: {} for name in PAIRS}
    for feature, vector in weights.items():
        name, _, words = feature.partition("=")
        if name in tables:
            first, _, second = words.partition(" ")
            tables[name].setdefault(first, {})[second] = vector
    return tables
