"""Figures and dates near an entity as ledgers: the same brought together, what sources disagree about side by side."""

from collections.abc import Iterable, Sequence

from db.answers import DateLine, FigureLine, RoleLine
from tui import wording
from tui.panes.parts import heading, source
from tui.widgets.blocks import Block
from tui.widgets.draft import Draft

APART = 1.15
"""Two amounts of one unit in different sources that differ by less are about the same thing, probably: 8 500 and 8 000 m²."""
ROUND = 1.0001
"""What two ways of writing one amount may differ by."""


def figures(lines: Sequence[FigureLine]) -> list[Block]:
    """Amounts by unit: each once with all its sources; those that nearly agree stand beside each other, and say so."""
    made = [heading("Figures nearby", len(lines))] if lines else []
    for group in _near(lines):
        amounts = _same(group)
        sources = {line.document.id for line in group}
        if len(amounts) > 1 and len(sources) > 1:
            unit = wording.unit(group[0].unit)
            low, high = wording.number(group[0].low), wording.number(max(line.high for line in group))
            made.append(Draft().add(f"! sources differ: {low} to {high} {unit}", "warning").block(group[0]))
        for amount in amounts:
            made += _amount(amount)
    return made


def _near(lines: Sequence[FigureLine]) -> list[list[FigureLine]]:
    """Runs of amounts of one unit, each not far above the one before."""
    groups: list[list[FigureLine]] = []
    for line in sorted(
        lines, key=lambda one: (one.unit, one.low, one.high, one.document.published or "9", one.id)
    ):
        last = groups[-1][-1] if groups else None
        if (
            last
            and last.unit == line.unit
            and line.unit != "%"
            and last.low > 0
            and line.low <= last.low * APART
        ):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _same(group: Iterable[FigureLine]) -> list[list[FigureLine]]:
    """Amounts of a run that are equal, brought together."""
    amounts: list[list[FigureLine]] = []
    for line in group:
        first = amounts[-1][0] if amounts else None
        if (
            first
            and line.low <= first.low * ROUND
            and line.high <= first.high * ROUND
            and line.high >= first.high / ROUND
        ):
            amounts[-1].append(line)
        else:
            amounts.append([line])
    return amounts


def _amount(lines: Sequence[FigureLine]) -> list[Block]:
    first = lines[0]
    low, high = wording.number(first.low), wording.number(first.high)
    value = low if first.low == first.high else f"{low} – {high}"
    read = f"{value} {wording.unit(first.unit)}"
    words = " ".join(first.words.split())
    draft = Draft().add(words, "heading").faint("" if " ".join(read.split()) == words else f"  {read}")
    made = [draft.faint(f"\n{source(first.document)}").block(first)]
    for line in lines[1:]:
        other = " ".join(line.words.split())
        said = f"also {other}: " if other != words else "also: "
        made.append(Draft().faint(said + source(line.document)).block(line))
    return made


def dates(lines: Sequence[DateLine], sentences: Sequence[str]) -> list[Block]:
    """A time line: what texts say of each date near the entity, the earliest first."""
    made = [heading("Time line", len(lines))] if lines else []
    told = sorted(zip(lines, sentences, strict=True), key=lambda pair: (pair[0].value, pair[0].id))
    for line, sentence in told:
        draft = Draft().add(wording.dated(line.value), "heading").add(f"  {sentence}")
        made.append(draft.faint(f"\n{source(line.document)}").block(line))
    return made


def span(lines: Sequence[RoleLine]) -> str:
    """From the first to the last source of a post, and how many there are: `Nov 2024 – Feb 2025, 4 sources`."""
    days = sorted(line.document.published for line in lines if line.document.published)
    sources = len({line.document.id for line in lines})
    when = (
        ""
        if not days
        else wording.day(days[0])
        if days[0] == days[-1]
        else f"{wording.day(days[0])} – {wording.day(days[-1])}"
    )
    return (
        ", ".join(part for part in (when, wording.counted(sources, "source")) if part) if sources > 1 else ""
    )


def rivals(lines: Sequence[RoleLine]) -> dict[int, str]:
    """For each role that another person is said to hold at the same time: who that is.

    A post that one person holds at a time, at one place, both said to be current; and the documents that say so
    are of overlapping times, or the same one. Where one comes after the other it is a succession, and documents
    without a date tell nothing of the time.
    """
    posts: dict[tuple[str, int], dict[int, list[RoleLine]]] = {}
    for line in lines:
        if line.status == "current" and line.organisation and (post := post_of(line.title)):
            posts.setdefault((post, line.organisation.id), {}).setdefault(line.person.id, []).append(line)
    found: dict[int, str] = {}
    for holders in posts.values():
        for person, own in holders.items():
            others = (
                theirs for other, theirs in holders.items() if other != person and _at_once(own, theirs)
            )
            if rival := next(others, None):
                found.update((line.id, rival[0].person.name) for line in own)
    return found


def _at_once(mine: Sequence[RoleLine], theirs: Sequence[RoleLine]) -> bool:
    """Does one document say both, or do the documents of each date from overlapping times?"""
    if {line.document.id for line in mine} & {line.document.id for line in theirs}:
        return True
    return _overlap(_published(mine), _published(theirs))


def _published(lines: Sequence[RoleLine]) -> list[str]:
    return [line.document.published for line in lines if line.document.published]


def _overlap(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Do two spans of days share one? A month or a year holds all of its days."""
    if not mine or not theirs:
        return False
    return min(mine) <= max(theirs) + "~" and min(theirs) <= max(mine) + "~"


def post_of(title: str) -> str:
    """Which of the posts that one person holds at a time a title names; nothing where it is none of them."""
    words = " ".join(title.casefold().split())
    if any(part in words for part in _LESS):
        return ""
    return next((post for post, forms in _SINGLE.items() if words.startswith(forms)), "")


_SINGLE = {
    "president": ("président", "president", "präsident"),
    "mayor": ("maire", "mayor", "oberbürgermeister", "bürgermeister"),
    "chief": (
        "pdg",
        "ceo",
        "directeur général",
        "directrice générale",
        "chief executive",
        "vorstandsvorsitzende",
        "generaldirektor",
    ),
}
"""Beginnings of such titles, in the three languages; `président-directeur général` is a president."""
_LESS = (
    "adjoint",
    "délégué",
    "honneur",
    "honoraire",
    "fondat",
    "émérite",
    "directoire",
    "conseil",
    "comité",
    "commission",
    "deputy",
    "honorary",
    "emerit",
    "elect",
    "founding",
    "stellvertret",
    "ehren",
    "gründungs",
    " de ",
    " du ",
    " der ",
    " of ",
)
"""What makes it another post: a deputy's, an honour, that of a body of the organisation."""
