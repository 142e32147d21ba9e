"""Whose turn it is in an interview, by the label before it."""

from db.records import Quote
from loaders.corpus.folding import fold
from loaders.speakers.scene import Scene


def labelled(scene: Scene, quote: Quote) -> int | None:
    """The person whom a label names: in full, by surname, or by initials, if only one fits."""
    if quote.cue_start is None or quote.cue_stop is None:
        return None
    named = {m.name for m in scene.within(quote.cue_start, quote.cue_stop) if scene.is_person(m)}
    if len(named) == 1:
        return named.pop()
    label = fold(scene.text[quote.cue_start : quote.cue_stop])
    letters = "".join(letter for letter in label if letter.isalpha())
    fitting = [
        name
        for name in scene.everybody
        if label in scene.folded(name).split() or _initials(scene.folded(name)) == letters
    ]
    return fitting[0] if len(fitting) == 1 else None


def _initials(name: str) -> str:
    return "".join(part[0] for part in name.replace("-", " ").split())
