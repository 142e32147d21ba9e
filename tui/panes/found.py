"""How each thing that a search finds looks as a row: its sign, its words with the letters found lit, where it is."""

from collections.abc import Sequence
from functools import partial

from rich.segment import Segment
from rich.style import Style
from textual.widget import Widget

from db.answers import DocumentLine, Hit, PassageHit, QuoteLine
from tui import wording
from tui.keys import Key
from tui.panes.parts import source
from tui.searching import Earlier, Found
from tui.theme import look
from tui.widgets.looks import look_of, style_of
from tui.widgets.spans import Layer, Painter, Span
from tui.widgets.wrapping import cells, fitted

LEAD = 24
"""Characters shown before the first word found in a passage."""


def row(widget: Widget, found: Found, width: int, style: Style) -> Sequence[Segment]:
    """A row of so many cells."""
    match found:
        case Hit():
            return _entity(widget, found, width, style)
        case QuoteLine():
            who = found.speaker.name if found.speaker else "nobody named"
            words = " ".join(found.words.split()) or "…"
            return _plain("❝", f"{who}: {words}", source(found.document), width, style)
        case PassageHit():
            return _passage(widget, found, width, style)
        case DocumentLine():
            return _plain("▤", found.title or found.path, wording.day(found.published), width, style)
        case Earlier():
            return _plain("↑", found.words, "", width, style)
        case Key():
            return _plain(
                ":", f"{found.description}: {found.tooltip}", found.shown or found.keys, width, style
            )


def _entity(widget: Widget, hit: Hit, width: int, style: Style) -> list[Segment]:
    layer = Layer([Span(place, place + 1, "lit") for place in hit.letters])
    alias = Painter(hit.alias, [layer], partial(style_of, widget)).paint(0, len(hit.alias), style)
    counts = f"{wording.number(hit.entity.mentions):>7} "
    other = f" → {hit.entity.name}" if hit.entity.name != hit.alias else ""
    room = width - 2 - cells(hit.alias) - len(counts)
    sign = look_of(widget, f"sign-{hit.entity.kind}")
    return [
        Segment(f"{look(hit.entity.kind).sign} ", style + sign),
        *alias,
        Segment(fitted(other, max(room, 0)), style),
        Segment(counts, style),
    ]


def _passage(widget: Widget, hit: PassageHit, width: int, style: Style) -> list[Segment]:
    first = hit.lights[0][0] - hit.start if hit.lights else 0
    begin = max(first - LEAD, 0)
    cut, room = "…" if begin else "", width - 2
    begin -= len(cut)
    text = cut + hit.text[begin + len(cut) :].replace("\n", " ")
    text = text[: room - 1] + "…" if len(text) > room else text
    lit = [
        Span(max(start - hit.start - begin, 0), min(stop - hit.start - begin, len(text)), "lit")
        for start, stop in hit.lights
        if start - hit.start - begin < len(text) and stop - hit.start > begin
    ]
    painted = Painter(text, [Layer(lit)], partial(style_of, widget)).paint(0, len(text), style)
    return [Segment("¶ ", style), *painted]


def _plain(sign: str, words: str, hint: str, width: int, style: Style) -> list[Segment]:
    hint = f"  {hint} " if hint and cells(hint) < width // 3 else ""
    return [
        Segment(f"{sign} ", style),
        Segment(fitted(words, width - 2 - cells(hint)), style),
        Segment(fitted(hint, cells(hint)), style),
    ]
