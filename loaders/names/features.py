"""What the model sees of each word of a sentence: spelling, shape, neighbours, groups of words, lists of names."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from loaders.names.gazetteer import FLAGS, flags, reach
from loaders.names.lexicon import lexicon
from loaders.names.sheet import Line, Sheet, faces

_CACHE = 100_000
"""Words whose features a process keeps: some 100 MB; a hundred press articles have a tenth of that."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What one word gives to the features of its own place and of the places around it."""

    own: tuple[bytes, ...]
    as_before: tuple[bytes, ...]
    """For the word after it."""
    as_after: tuple[bytes, ...]
    as_before2: tuple[bytes, ...]
    as_after2: tuple[bytes, ...]
    shape: str
    group: str
    low: str
    pairs: tuple[dict[str, bytes], ...] = ()
    """For each of `PAIRS` that this word begins: the codes by what comes second."""


PAIRS = ("ww-", "ww+", "w-+", "w--", "ss-", "ss+", "cc-", "cc+", "sw-", "sw+")
"""Features of two words together; `pairs` says which."""
_FIRST = ("low", "low", "low", "low", "shape", "shape", "group", "group", "shape", "shape")
"""What of the first word each of them has."""


class Features:
    """The features of a language's words, as the model's own short codes; what it has no weight for is not made."""

    def __init__(self, language: str, codes: dict[str, bytes]) -> None:
        self.codes = codes
        self.lexicon = lexicon(language)
        self._facts: dict[str, Facts] = {}
        self._tables = [self._table(name + "=") for name in PAIRS]
        self._elsewhere: dict[tuple[bool, bool, bool], list[bytes]] = {}
        self._edge = self._placed("<>", [], ["w=<>"], "<>", "<>")

    def rows(self, page: Sheet, line: Line, source: str) -> list[list[bytes]]:
        """The features of each word of a sentence; `source` says what kind of text it is."""
        edge = self._edge
        facts = [edge, edge, *map(self._of, faces(page, line, self.lexicon)), edge, edge]
        listed = phrases(page.text, line)
        always = self.kept([f"src={source}", f"src={source},{line.style}"])
        rows: list[list[bytes]] = []
        for at in range(len(line.words)):
            before2, before, word, after, after2 = facts[at : at + 5]
            row = [
                *word.own,
                *before.as_before,
                *after.as_after,
                *before2.as_before2,
                *after2.as_after2,
                *always,
            ]
            row += self.paired(before2, before, word, after)
            low = word.low
            if word.shape[0] == "X":
                row += self._written(low in page.low, low in page.high, at == 0)
                if low in page.company:
                    row += self.kept(page.company[low])
            if listed[at]:
                row += self.kept(listed[at])
            rows.append(row)
        for first, last in compounds(line):
            self._whole(rows, line, first, last, source)
        return rows

    def _whole(self, rows: list[list[bytes]], line: Line, first: int, last: int, source: str) -> None:
        """What the parts of a word that was cut at its hyphens have from the whole."""
        word = "".join(line.words[first:last])
        head = line.words[last - 1].lower()
        groups = [f"hc{place}={number}" for place, number in enumerate(self.lexicon.groups(word))]
        known = flags().get(word, 0)
        listed = ["hg=" + name for flag, name in FLAGS.items() if known & flag]
        shared = [f"hh={head}", f"hx={head[-4:]}", f"hs={shape(word)}", *groups, *listed]
        for at in range(first, last):
            place = "last" if at == last - 1 else "first" if at == first else "inner"
            rows[at] += self.kept([*shared, f"h={place}", f"h={place},{head}", f"h={place},{source}"])

    def paired(self, before2: Facts, before: Facts, word: Facts, after: Facts) -> list[bytes]:
        """The features of two words together that the model knows, found without making the others."""
        ww_before, _, w_after, _, ss_before, _, cc_before, _, _, _ = before.pairs
        _, ww_after, _, _, _, ss_after, _, cc_after, sw_before, sw_after = word.pairs
        # a table is empty for most words: asking that first is what makes this fast
        found = [
            ww_before and ww_before.get(word.low),
            ww_after and ww_after.get(after.low),
            w_after and w_after.get(after.low),
            before2.pairs[3] and before2.pairs[3].get(before.low),
            ss_before and ss_before.get(word.shape),
            ss_after and ss_after.get(after.shape),
            cc_before and cc_before.get(word.group),
            cc_after and cc_after.get(after.group),
            sw_before and sw_before.get(before.low),
            sw_after and sw_after.get(after.low),
        ]
        return [code for code in found if code]

    def kept(self, features: Iterable[str]) -> list[bytes]:
        """The codes of those features that the model knows."""
        codes = self.codes
        return [codes[feature] for feature in features if feature in codes]

    def _written(self, low: bool, high: bool, first: bool) -> list[bytes]:
        """By whether the text has the word in lower case, with a capital inside a sentence, and here at its start."""
        found = self._elsewhere.get((low, high, first))
        if found is None:
            found = self._elsewhere[low, high, first] = self.kept([f"d={low:d}{high:d}{first:d}"])
        return found

    def _table(self, prefix: str) -> dict[str, dict[str, bytes]]:
        table: dict[str, dict[str, bytes]] = {}
        for feature, code in self.codes.items():
            if feature.startswith(prefix):
                first, _, second = feature[len(prefix) :].partition(" ")
                table.setdefault(first, {})[second] = code
        return table

    def _of(self, word: str) -> Facts:
        facts = self._facts.get(word)
        if facts is None:
            if len(self._facts) >= _CACHE:
                self._facts.clear()
            facts = self._facts[word] = self._new(word)
        return facts

    def _new(self, word: str) -> Facts:
        low = word.lower()
        kind = shape(word)
        groups = self.lexicon.groups(word) or self.lexicon.groups(low)
        clusters = [f"c{place}={number}" for place, number in enumerate(groups)]
        own = ["w=" + low, "s=" + kind, *clusters, "r=" + frequency(self.lexicon.ranks, word, low)]
        size = len(low)
        own += [f"p{n}={low[:n]}" for n in (2, 3, 4, 5) if size > n]
        own += [f"x{n}={low[-n:]}" for n in (1, 2, 3, 4, 5) if size > n]
        near = ["w=" + low, "s=" + kind, *clusters]
        if size > 3:
            near.append("x3=" + low[-3:])
        if word[0].isupper():
            known = flags().get(word.replace("’", "'"), 0)
            listed = ["g=" + name for flag, name in FLAGS.items() if known & flag] or ["g=0"]
            own += listed
            near += listed
            if "-" in word:
                own.append("h=" + low.rpartition("-")[2])
        return self._placed(low, own, near, kind, str(groups[1]) if groups else "?" + kind)

    def _placed(self, low: str, own: list[str], near: list[str], kind: str, group: str) -> Facts:
        return Facts(
            tuple(self.kept(own)),
            tuple(self.kept(["-" + feature for feature in near])),
            tuple(self.kept(["+" + feature for feature in near])),
            tuple(self.kept([f"-2w={low}", f"-2c={group}", f"-2s={kind}"])),
            tuple(self.kept([f"+2w={low}", f"+2c={group}", f"+2s={kind}"])),
            kind,
            group,
            low,
            self._begun({"low": low, "shape": kind, "group": group}),
        )

    def _begun(self, firsts: dict[str, str]) -> tuple[dict[str, bytes], ...]:
        tables = zip(self._tables, _FIRST, strict=True)
        return tuple(table.get(firsts[part], _EMPTY) for table, part in tables)


def compounds(line: Line) -> Iterator[tuple[int, int]]:
    """Words that were cut at their hyphens, as slices of their parts."""
    words, starts, stops = line.words, line.starts, line.stops
    if "-" not in words:
        return
    first = -1
    for at, word in enumerate(words):
        glued = (
            word == "-"
            and 0 < at < len(words) - 1
            and starts[at] == stops[at - 1]
            and starts[at + 1] == stops[at]
        )
        if glued and first < 0:
            first = at - 1
        elif first >= 0 and not glued and words[at - 1] != "-":
            yield first, at
            first = -1
    if first >= 0:
        yield first, len(words)


def pairs(before2: Facts, before: Facts, word: Facts, after: Facts) -> tuple[tuple[str, str], ...]:
    """What each of `PAIRS` puts together."""
    return (
        (before.low, word.low),
        (word.low, after.low),
        (before.low, after.low),
        (before2.low, before.low),
        (before.shape, word.shape),
        (word.shape, after.shape),
        (before.group, word.group),
        (word.group, after.group),
        (word.shape, before.low),
        (word.shape, after.low),
    )


def shape(word: str) -> str:
    """`Xx` for `Berlin`, `XX` for `EU`, `x`, `0`, `Xx-Xx`, `xXx` …; runs count once, capitals alone by their number."""
    kinds: list[str] = []
    for letter in word:
        kind = "X" if letter.isupper() else "x" if letter.isalpha() else "0" if letter.isdigit() else letter
        if kinds[-1:] != [kind]:
            kinds.append(kind)
    joined = "".join(kinds[:6])
    return joined + str(min(len(word), 4)) if joined == "X" else joined


def frequency(ranks: dict[str, int], word: str, low: str) -> str:
    """How frequent the word is as written, and how frequent in lower case, in powers of four."""
    here, there = ranks.get(word), ranks.get(low)
    return f"{'-' if here is None else here.bit_length() // 2}{'-' if there is None else there.bit_length() // 2}"


_EMPTY: dict[str, bytes] = {}
_NONE: list[str] = []


def phrases(text: str, line: Line) -> list[list[str]]:
    """Where names of several words of the lists stand, longest first."""
    found = [_NONE] * len(line.words)
    longest, known = reach(), flags()
    at = 0
    for at_word, word in enumerate(line.words):
        most = longest.get(word) if at_word >= at and word[0].isupper() else None
        if most:
            end = _end(text, line, at_word, most, known)
            if end > at_word + 1:
                names = [
                    name for flag, name in FLAGS.items() if known[_plain(text, line, at_word, end)] & flag
                ]
                for place in range(at_word, end):
                    found[place] = [f"G={'B' if place == at_word else 'I'}{name}" for name in names]
                at = end
    return found


def _end(text: str, line: Line, at: int, most: int, known: dict[str, int]) -> int:
    """Where the longest name of the lists that begins here ends; `at` if none does."""
    for end in range(min(at + 8, len(line.words)), at + 1, -1):
        if line.stops[end - 1] - line.starts[at] <= most and _plain(text, line, at, end) in known:
            return end
    return at


def _plain(text: str, line: Line, at: int, end: int) -> str:
    return text[line.starts[at] : line.stops[end - 1]].replace("’", "'")
