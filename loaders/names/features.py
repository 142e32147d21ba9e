"""What the model sees of each word of a sentence: spelling, shape, neighbours, groups of words, lists of names."""

from collections.abc import Sequence
from functools import cache, lru_cache

from loaders.names.gazetteer import FLAGS, flags, reach
from loaders.names.lexicon import lexicon
from loaders.names.sheet import Line, Sheet, faces

_CACHE = 200_000
"""Words a process keeps the features of: more than a hundred press articles have, some 200 MB at most."""
_EDGE = (("<>",), ("<>",), "<>", "<>", "<>")

Facts = tuple[tuple[str, ...], tuple[str, ...], str, str, str]
"""Features of the word itself, features that its neighbours take over, and its shape, group and lower case."""


@lru_cache(_CACHE)
def _facts(word: str, language: str) -> Facts:
    table = lexicon(language)
    low = word.lower()
    kind = shape(word)
    groups = table.groups(word) or table.groups(low)
    clusters = [f"c{place}={number}" for place, number in enumerate(groups)]
    own = ["w=" + low, "s=" + kind, *clusters, "r=" + frequency(table.ranks, word, low)]
    size = len(low)
    own += [f"p{n}={low[:n]}" for n in (2, 3, 4, 5) if size > n]
    own += [f"x{n}={low[-n:]}" for n in (1, 2, 3, 4, 5) if size > n]
    if word[0].isupper():
        known = flags().get(word.replace("’", "'"), 0)
        own += ["g=" + name for flag, name in FLAGS.items() if known & flag] or ["g=0"]
        if "-" in word:
            own.append("h=" + low.rpartition("-")[2])
    near = ["w=" + low, "s=" + kind, *clusters]
    if size > 3:
        near.append("x3=" + low[-3:])
    group = str(groups[1]) if groups else "?" + kind
    return tuple(own), tuple(near), kind, group, low


def shape(word: str) -> str:
    """`Xx` for `Berlin`, `XX` for `EU`, `x`, `0`, `Xx-Xx`, `xXx` …; runs count once, long ones twice."""
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


@cache
def _moved(features: tuple[str, ...], mark: str) -> tuple[str, ...]:
    return tuple([mark + feature for feature in features])


def features(page: Sheet, line: Line, source: str) -> list[list[str]]:
    """The features of each word of a sentence; `source` says what kind of text it is."""
    language = page.language
    words = faces(page, line, lexicon(language))
    facts = [_EDGE, _EDGE, *[_facts(word, language) for word in words], _EDGE, _EDGE]
    listed = phrases(page.text, line)
    always = ["src=" + source, f"src={source},{line.style}"]
    rows: list[list[str]] = []
    for at, (own, _, kind, group, low) in enumerate(facts[2:-2]):
        before2, before, after, after2 = facts[at], facts[at + 1], facts[at + 3], facts[at + 4]
        row = [
            *own,
            *_moved(before[1], "-"),
            *_moved(after[1], "+"),
            "-2w=" + before2[4],
            "+2w=" + after2[4],
            "-2c=" + before2[3],
            "+2c=" + after2[3],
            "-2s=" + before2[2],
            "+2s=" + after2[2],
            f"-ww={before[4]}|{low}",
            f"ww+={low}|{after[4]}",
            f"-w+={before[4]}|{after[4]}",
            f"sss={before[2]}|{kind}|{after[2]}",
            f"-cc={before[3]}|{group}",
            f"cc+={group}|{after[3]}",
            f"s-w={kind}|{before[4]}",
            f"s+w={kind}|{after[4]}",
            f"s-2w={kind}|{before2[4]}|{before[3]}",
            *always,
        ]
        if kind[0] == "X":
            row.append(f"d={low in page.low:d}{low in page.high:d}{at == 0:d}")
        if listed[at]:
            row += listed[at]
        rows.append(row)
    return rows


def phrases(text: str, line: Line) -> list[list[str]]:
    """Where names of several words of the lists stand, longest first."""
    found: list[list[str]] = [[] for _ in line.words]
    longest, known = reach(), flags()
    at = 0
    while at < len(line.words):
        word = line.words[at]
        most = longest.get(word, 0) if word[0].isupper() else 0
        end = _end(text, line, at, most, known) if most else at
        if end > at + 1:
            names = [name for flag, name in FLAGS.items() if known[_plain(text, line, at, end)] & flag]
            for place in range(at, end):
                found[place] = [f"G={'B' if place == at else 'I'}{name}" for name in names]
        at = max(end, at + 1)
    return found


def _end(text: str, line: Line, at: int, most: int, known: dict[str, int]) -> int:
    """Where the longest name of the lists that begins here ends; `at` if none does."""
    for end in range(min(at + 8, len(line.words)), at + 1, -1):
        if line.stops[end - 1] - line.starts[at] <= most and _plain(text, line, at, end) in known:
            return end
    return at


def _plain(text: str, line: Line, at: int, end: int) -> str:
    return text[line.starts[at] : line.stops[end - 1]].replace("’", "'")


def labels(line: Line, spans: Sequence[tuple[int, int, str]]) -> list[str]:
    """The label of each word, given the names of a text, sorted and apart from one another.

    A name that covers only part of a word counts if it covers half of it or more.
    """
    out = ["O"] * len(line.words)
    for start, stop, kind in spans:
        inside = [
            at
            for at, (a, b) in enumerate(zip(line.starts, line.stops, strict=True))
            if 2 * (min(b, stop) - max(a, start)) >= b - a
        ]
        for place in inside:
            out[place] = ("B-" if place == inside[0] else "I-") + kind
    return out
