"""The line below a text: which mention of how many, what is hidden, line and page, and how far down one is."""

from bisect import bisect_left

from tui import wording
from tui.cleaning import shown
from tui.theme import MARK, look
from tui.widgets.marked_text import MarkedText
from tui.widgets.wrapping import cells, fitted


def standing(text: MarkedText, room: int, *, marked: bool) -> str:
    """Exactly so many cells: what matters most on the left, and on the right what there is room for."""
    here, mine = text.name_here, text.mine
    said = wording.counted(len(mine), "mention") + " in this document" if text.strongest is not None else ""
    if here and here.entity == text.strongest and mine:
        said = f"mention {bisect_left(mine, here.start) + 1} of {len(mine)}"
    named = text.text[here.start : here.stop] if here else ""
    if chosen := text.selected():
        named, said = _chosen(text, text.text[slice(*chosen)], room)
    left = (f"{MARK} " if marked else "") + " · ".join(shown(part) for part in (named, said) if part)
    source, end = text.source, max(len(text.text), 1)
    row = source.line(text.top)
    share = 100 if text.bottom >= len(text.text) else 100 * text.bottom // end
    right = [f"{share} %", f"line {wording.number(row)} of {wording.number(len(source.lines))}"]
    if source.pages:
        right.insert(0, f"page {source.page(text.top)} of {len(source.pages) + 1}")
    if text.hidden:
        right.insert(0, "without " + ", ".join(look(kind).plural for kind in sorted(text.hidden)))
    for last in range(len(right), 0, -1):
        told = " · ".join(right[:last])
        if cells(left) + cells(told) + 2 <= room:
            return fitted(left, room - cells(told)) + told
    return fitted(left, room)


def _chosen(text: MarkedText, words: str, room: int) -> tuple[str, str]:
    """The words selected, as much of them as there is room for, and how many characters they are."""
    count, more = wording.counted(len(words), "character"), " · arrows select more" if text.extending else ""
    told = next(
        (said for said in (f"{count} selected{more}", f"{count}{more}") if cells(said) < room // 2), count
    )
    return _short(" ".join(words.split()), room - cells(told) - 3), told


def _short(words: str, room: int) -> str:
    """The two ends of words for which there is no room: those are what one wants to see right."""
    if cells(words) <= room:
        return words
    end = max(room // 2 - 2, 1)
    return fitted(words[:end], end).rstrip() + " … " + words[-end:].lstrip()
