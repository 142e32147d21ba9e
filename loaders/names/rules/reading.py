"""A sentence made ready for the rules: which runs of words could be one name each."""

from collections.abc import Iterator

from loaders.names.lexicon import lexicon
from loaders.names.model import votes
from loaders.names.rules.heads import begins_name, extended
from loaders.names.rules.runs import runs
from loaders.names.rules.scene import Scene
from loaders.names.sheet import Line, Sheet, faces
from loaders.names.words import name_words

_LONGEST = 7
"""Words that a name of the lists has at most."""


def scene(page: Sheet, line: Line) -> Scene:
    """Look at one sentence."""
    own, table = name_words(page.language), lexicon(page.language)
    shown = faces(page, line, table)
    low = tuple([word.lower().replace("’", "'") if "’" in word else word.lower() for word in shown])
    found = () if line.style == "caps" else tuple(votes(page, line))
    bare = Scene(page, line, own, table, shown, low, found, ())
    return Scene(page, line, own, table, shown, low, found, tuple(_whole(bare)))


def _whole(scene: Scene) -> Iterator[tuple[int, int]]:
    """The runs, made longer where a listed name or the name that a telling word begins goes on."""
    done = 0
    for first, last in runs(scene):
        if last <= done:
            continue
        start = max(first, done)
        head = next((at for at in range(start, last) if begins_name(scene, at)), None)
        end = extended(scene, head) if head is not None else None
        if head is not None and end and end >= last:
            if start < head and _is_apart(scene, head):
                yield start, head
                start = head
            done = end
        else:
            done = max(last, _listed(scene, start, last))
        yield start, done


def _is_apart(scene: Scene, head: int) -> bool:
    """Whether what stands before the head is no part of its name: never in English, where it may be."""
    if scene.page.language != "fr" or scene.low[head - 1].endswith("-"):
        return False
    return scene.low[head - 1] not in scene.own.head_adjectives


def _listed(scene: Scene, first: int, last: int) -> int:
    """Where the longest listed name that begins with the run and goes beyond it ends."""
    for end in range(min(first + _LONGEST, len(scene.low)), last, -1):
        if not scene.line.words[end - 1].islower() and scene.listed(first, end):
            return end
    return last
