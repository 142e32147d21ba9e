"""What the model sees of each word of a sentence: spelling, shape, neighbours, groups of words, lists of names.

A feature is a string. What a word says of its own place and of those around it is the same wherever it stands;
the rest is said by its place in the sentence and in the text.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.names.gazetteer import FLAGS, flags, reach
from loaders.names.lexicon import Lexicon
from loaders.names.sheet import Line, Sheet, faces


@dataclass(frozen=True, slots=True)
class Facts:
    """What one word says, wherever it stands."""

    low: str
    shape: str
    group: str
    own: tuple[str, ...]
    """Features of its own place."""
    near: tuple[str, ...]
    """Features of the places beside it, but for the side."""


EDGE = Facts("<>", "<>", "<>", (), ("w=<>",))
"""What stands before and after a sentence."""

PAIRS = ("ww-", "ww+", "w-+", "w--", "cc-", "cc+")
"""Features of two words together; `pairs` says which."""


def rows(page: Sheet, line: Line, source: str, lexicon: Lexicon) -> list[list[str]]:
    """All features of each word of a sentence; `source` says what kind of text it is.

    Only training makes them all; `scores` makes the same, but for those that the model has no weight for.
    """
    shown = faces(page, line, lexicon)
    around = [EDGE, EDGE, *(facts(word, lexicon) for word in shown), EDGE, EDGE]
    found: list[list[str]] = []
    for at, here in enumerate(placed(page, line, source, shown, lexicon)):
        before2, before, word, after, after2 = around[at : at + 5]
        row = [*word.own, *always(line, source), *here]
        row += beside("-", before, word.shape) + beside("+", after, word.shape)
        row += beyond("-", before2) + beyond("+", after2)
        both = zip(PAIRS, pairs(before2, before, word, after), strict=True)
        found.append(row + [f"{name}={first} {second}" for name, (first, second) in both])
    return found


def facts(word: str, lexicon: Lexicon) -> Facts:
    """What `word` says."""
    low = word.lower()
    kind = shape(word)
    groups = lexicon.groups(word) or lexicon.groups(low)
    clusters = [f"c{place}={number}" for place, number in enumerate(groups)]
    own = ["w=" + low, "s=" + kind, *clusters, "r=" + frequency(lexicon.ranks, word, low)]
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
    return Facts(low, kind, str(groups[1]) if groups else "?" + kind, tuple(own), tuple(near))


def beside(side: str, other: Facts, kind: str) -> list[str]:
    """What the word before (`-`) or after (`+`) says of a word of this shape."""
    shapes = f"{other.shape} {kind}" if side == "-" else f"{kind} {other.shape}"
    return [*(side + feature for feature in other.near), f"ss{side}={shapes}", f"sw{side}={kind} {other.low}"]


def beyond(side: str, other: Facts) -> list[str]:
    """What the second word before (`-`) or after (`+`) says."""
    return [f"{side}2w={other.low}", f"{side}2c={other.group}", f"{side}2s={other.shape}"]


def pairs(before2: Facts, before: Facts, word: Facts, after: Facts) -> tuple[tuple[str, str], ...]:
    """What each of `PAIRS` puts together."""
    return (
        (before.low, word.low),
        (word.low, after.low),
        (before.low, after.low),
        (before2.low, before.low),
        (before.group, word.group),
        (word.group, after.group),
    )


def always(line: Line, source: str) -> list[str]:
    """What is said of every word of a sentence."""
    return [f"src={source}", f"src={source},{line.style}"] if source else []


def placed(
    page: Sheet, line: Line, source: str, shown: Sequence[str], lexicon: Lexicon
) -> list[Sequence[str]]:
    """What its place in the sentence and in the text says of each word: of most, nothing."""
    found = phrases(page.text, line)
    for at, word in enumerate(shown):
        if word[0].isupper():
            low = word.lower()
            # by whether the text has the word in lower case, with a capital inside a sentence, and here at its start
            written = f"d={low in page.low:d}{low in page.high:d}{at == 0:d}"
            found[at] = [written, *page.company.get(low, ()), *found[at]]
    for first, last in compounds(line):
        parts = _whole(line, first, last, source, lexicon)
        for at, features in enumerate(parts, first):
            found[at] = [*found[at], *features]
    return found


def _whole(line: Line, first: int, last: int, source: str, lexicon: Lexicon) -> Iterator[list[str]]:
    """What the parts of a word that was cut at its hyphens have from the whole."""
    word = "".join(line.words[first:last])
    head = line.words[last - 1].lower()
    groups = [f"hc{place}={number}" for place, number in enumerate(lexicon.groups(word))]
    known = flags().get(word, 0)
    listed = ["hg=" + name for flag, name in FLAGS.items() if known & flag]
    shared = [f"hh={head}", f"hx={head[-4:]}", f"hs={shape(word)}", *groups, *listed]
    for at in range(first, last):
        place = "last" if at == last - 1 else "first" if at == first else "inner"
        yield [*shared, f"h={place}", f"h={place},{head}", *([f"h={place},{source}"] if source else [])]


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


def shape(word: str) -> str:
    """`Xx` for `Berlin`, `XX` for `EU`, `x`, `0`, `Xx-Xx`, `xXx` …; runs count once, capitals alone by their number."""
    if word.isalpha() and (word.islower() or word[1:].islower()):  # most words
        return "Xx" if word[0].isupper() else "x"
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


_NONE: Sequence[str] = ()


def phrases(text: str, line: Line) -> list[Sequence[str]]:
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
