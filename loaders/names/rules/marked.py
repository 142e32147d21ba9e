"""Names with a mark inside: `Murphy's Vans`, `St. Mirren`, `Frankfurt (Oder)`."""

from collections.abc import Iterator

from db.records import Candidate
from loaders.names.gazetteer import PLACE
from loaders.names.rules.scene import Scene, either, is_capital


def possessive(scene: Scene) -> Iterator[Candidate]:
    """`Murphy's Vans`: a founder's name, and a plain noun with a capital that has it only in a name."""
    if scene.page.language != "en" or scene.line.style != "plain":
        return
    for at in range(1, len(scene.low) - 1):
        owner, mark, noun = at - 1, at, at + 1
        if scene.low[mark] != "'s" or not scene.is_glued(mark) or scene.is_broken(noun):
            continue
        words = scene.line.words
        is_name = is_capital(scene.faces[owner]) and not scene.listed(owner, owner + 1) & PLACE
        if not is_name or words[owner] in scene.own.countries:
            continue
        if not words[noun][0].isupper() or not words[noun][1:].islower():
            continue
        goes_on = noun + 1 < len(scene.low) and is_capital(scene.line.words[noun + 1])
        own = scene.own
        is_known = scene.low[noun] in either(
            own.not_names, own.calendar, own.institutions, own.organisation_heads
        )
        if scene.lexicon.is_common(words[noun]) and not goes_on and not is_known:
            start = owner
            yield Candidate(
                scene.line.starts[start], scene.line.stops[noun], "organisation", 1.6, "founder's"
            )


def founders(scene: Scene) -> Iterator[Candidate]:
    """`bakery group Marley's has bought`: a name that keeps its `'s`, since what it is stands before, or a verb behind."""
    own = scene.own
    if scene.page.language != "en":
        return
    for at in range(1, len(scene.low) - 1):
        if scene.low[at] != "'s" or not scene.is_glued(at) or not is_capital(scene.faces[at - 1]):
            continue
        is_firm = at > 1 and scene.noun_before(at - 1, own.organisation_nouns) is not None
        if is_firm and scene.low[at + 1] in either(own.before_verbs, own.company_verbs, own.thing_verbs):
            yield Candidate(
                scene.line.starts[at - 1], scene.line.stops[at], "organisation", 2.0, "keeps its 's"
            )


def saints(scene: Scene) -> Iterator[Candidate]:
    """`St. Mirren`: a town's or a club's name that begins with a saint."""
    for first, last in scene.chunks:
        if first < 2 or scene.low[first - 1] != "." or scene.low[first - 2] != "st" or scene.is_broken(first):
            continue
        if scene.line.words[first - 2][0].isupper() and scene.is_glued(first - 1):
            span = scene.line.starts[first - 2], scene.line.stops[min(last, first + 2) - 1]
            is_club = first > 2 and scene.low[first - 3] in scene.own.opponents
            yield Candidate(*span, "organisation" if is_club else "place", 2.0, "saint's name")


def on_rivers(scene: Scene) -> Iterator[Candidate]:
    """`Frankfurt (Oder)`: a town that is told from others of its name by its river."""
    for first, last in scene.chunks:
        words = scene.low[last : last + 3]
        if len(words) == 3 and words[0] == "(" and words[2] == ")" and words[1] in scene.own.town_rivers:
            yield Candidate(
                scene.line.starts[first], scene.line.stops[last + 2], "place", 2.5, "town on a river"
            )
