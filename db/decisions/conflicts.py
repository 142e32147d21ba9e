"""What two logs contradict each other in: told to the person who brings them together, never settled by guessing."""

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass

from db.decisions.decision import Decision, Naming, Placing
from db.decisions.telling import told, when

_Side = dict[str, Decision]
"""The decisions of one log that hold when both are together, by their keys."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two decisions that cannot both hold, made without knowing of each other."""

    mine: Decision
    theirs: Decision

    @property
    def later(self) -> Decision:
        """The one that holds, unless it no longer finds what it is about after the other one."""
        return max(self.mine, self.theirs, key=lambda decision: decision.order)

    def told(self, unfound: Container[str] = ()) -> str:
        """One sentence; `unfound` are the keys of the decisions that hold for nothing when both logs are applied."""
        sides = [("here", self.mine), ("there", self.theirs)]
        said = ", ".join(f"{where} {told(one)} ({when(one.at)})" for where, one in sides)
        held = [(where, one) for where, one in sides if one.key not in unfound]
        if not held:
            return f"{said}; neither is found now"
        where, one = max(held, key=lambda side: (_stays(side[1], self), side[1].order))
        return f"{said}; the {'later' if one is self.later else 'earlier'} one, {where}, holds"


def conflicts(
    mine: Iterable[Decision], theirs: Iterable[Decision], unfound: Container[str] = ()
) -> list[Conflict]:
    """The contradictions between two whole logs, in the order of the later decision of each.

    What both logs have was settled when the second of the two was made or came in. `unfound` are the keys of
    the decisions that hold for nothing when both logs are applied: the one that took their object is named too.
    """
    here = {decision.key: decision for decision in mine}
    there = {decision.key: decision for decision in theirs}
    hold = _standing(here | there)
    ours = {key: decision for key, decision in here.items() if key in hold}
    found = [
        Conflict(one, other)
        for one, other in _pairs(ours, [decision for key, decision in there.items() if key in hold])
        if _unsettled(one, other, here, there)
        and (
            _contradict(one, other, _RULES)
            or ((one.key in unfound) != (other.key in unfound) and _contradict(one, other, _HINDRANCES))
        )
    ]
    return sorted(
        found, key=lambda conflict: (conflict.later.order, conflict.mine.order, conflict.theirs.order)
    )


def _standing(every: _Side) -> set[str]:
    """The keys of the decisions that hold: the last line about each does not undo it."""
    undone: dict[str, bool] = {}
    for decision in sorted(every.values(), key=lambda one: one.order):
        if decision.what in ("undo", "redo"):
            undone[decision.of] = decision.what == "undo"
    return {
        key for key, one in every.items() if one.what not in ("undo", "redo") and not undone.get(key, False)
    }


def _unsettled(mine: Decision, theirs: Decision, here: _Side, there: _Side) -> bool:
    known = (theirs.key in here, mine.key in there)
    if all(known):
        return False
    return not (any(known) and _knew(*sorted((mine, theirs), key=lambda decision: decision.order)))


def _knew(earlier: Decision, later: Decision) -> bool:
    """Does the later one say itself that its maker had the earlier one? Its object is then as that one left it."""
    if earlier.what == "rename" and later.entity:
        return later.entity.name == " ".join(earlier.words.split())
    if earlier.what == "respan" and earlier.onto and later.place:
        return (later.place.start, later.place.stop) == (earlier.onto.start, earlier.onto.stop)
    return False


def _pairs(mine: _Side, theirs: Iterable[Decision]) -> Iterator[tuple[Decision, Decision]]:
    """Those that have a name, a file or words in common: of ten thousand on either side a few."""
    by: dict[tuple[str, ...], list[Decision]] = defaultdict(list)
    for decision in mine.values():
        for token in _tokens(decision):
            by[token].append(decision)
    for other in theirs:
        near = {one.key: one for token in sorted(_tokens(other)) for one in by.get(token, ())}
        yield from ((one, other) for one in near.values())


def _tokens(decision: Decision) -> set[tuple[str, ...]]:
    """By what a decision can meet another one."""
    found: set[tuple[str, ...]] = set()
    for naming in (decision.entity, decision.other):
        if naming:
            found |= {("name", naming.kind, name) for name in (naming.name, *naming.forms)}
            found |= {("made", naming.made)} if naming.made else set()
    for place in (decision.place, decision.onto):
        if place:
            found.add(("file", place.path))
    if words := _claimed(decision):
        found.add(("words", words))
    return found


def _contradict(one: Decision, other: Decision, rules: "_Rules") -> bool:
    rule = rules.get((one.what, other.what))
    if rule:
        return rule(one, other)
    rule = rules.get((other.what, one.what))
    return bool(rule and rule(other, one))


def _same(one: Naming | None, other: Naming | None) -> bool:
    """Is the same entity meant? Nobody is nobody."""
    if one is None or other is None:
        return one is other
    if one.made and other.made:
        return one.made == other.made
    met = one.name == other.name or one.name in other.forms or other.name in one.forms
    return met and one.kind == other.kind and not (one.at and other.at and not _meet(one.at, other.at))


def _meet(one: Placing | None, other: Placing | None) -> bool:
    """Are these the same words of a file, or do they share a character?"""
    if one is None or other is None or one.path != other.path:
        return False
    if one.sha256 == other.sha256:
        exactly = (one.start, one.stop) == (other.start, other.stop)
        return exactly or (one.start < other.stop and other.start < one.stop)
    return one.words == other.words and (one.before == other.before or one.after == other.after)


def _claimed(decision: Decision) -> str:
    """The words that are one entity's in all documents by this decision."""
    if decision.what == "alias":
        return " ".join(decision.words.split())
    if decision.what == "name" and decision.everywhere and decision.place:
        return " ".join(decision.place.words.split())
    return ""


def _stays(decision: Decision, conflict: Conflict) -> bool:
    """Does one hold although the other is later? What was merged stays so; words keep the entity that had them first."""
    whats = {conflict.mine.what, conflict.theirs.what}
    if whats == {"merge", "apart"}:
        return decision.what == "merge"
    claimed = _claimed(conflict.mine)
    everywhere = bool(claimed) and claimed == _claimed(conflict.theirs)
    return (
        everywhere
        and decision is not conflict.later
        and not _meet(conflict.mine.place, conflict.theirs.place)
    )


def _of_same(one: Decision, other: Decision) -> bool:
    return bool(one.entity) and _same(one.entity, other.entity)


def _at_same(one: Decision, other: Decision) -> bool:
    return _meet(one.place, other.place)


def _crosswise(one: Decision, other: Decision) -> bool:
    """Are the two entities of one the two of the other?"""
    straight = _same(one.entity, other.entity) and _same(one.other, other.other)
    return straight or (_same(one.entity, other.other) and _same(one.other, other.entity))


def _elsewhere(one: Decision, other: Decision) -> bool:
    """Does the same go into another one there?"""
    return _of_same(one, other) and not _same(one.other, other.other)


def _words_elsewhere(one: Decision, other: Decision) -> bool:
    """Do the same words name another entity there?"""
    claimed = _claimed(one)
    met = _at_same(one, other) or (claimed != "" and claimed == _claimed(other))
    return met and not _same(one.entity, other.entity)


def _words_differ(one: Decision, other: Decision) -> bool:
    return _of_same(one, other) and one.words.split() != other.words.split()


def _hidden(hide: Decision, other: Decision) -> bool:
    """Is something done with what is hidden here? What only takes a note or a star away is no contradiction."""
    takes = not other.on or (other.what == "note" and not other.words.strip())
    return not takes and (
        _of_same(hide, other) or (other.what == "merge" and _same(hide.entity, other.other))
    )


def _said_otherwise(one: Decision, other: Decision) -> bool:
    return _at_same(one, other) and not _same(one.entity, other.entity)


def _cut_otherwise(one: Decision, other: Decision) -> bool:
    if not (_at_same(one, other) and one.onto and other.onto):
        return False
    mine, theirs = one.onto, other.onto
    if mine.sha256 == theirs.sha256:
        return (mine.start, mine.stop) != (theirs.start, theirs.stop)
    return mine.words != theirs.words


def _split_otherwise(one: Decision, other: Decision) -> bool:
    return _elsewhere(one, other) and not _words_differ(one, other)


_Rules = dict[tuple[str, str], Callable[[Decision, Decision], bool]]

_RULES: _Rules = {
    ("rename", "rename"): _words_differ,
    ("retype", "retype"): lambda one, other: _of_same(one, other) and one.kind != other.kind,
    ("note", "note"): _words_differ,
    ("merge", "merge"): _elsewhere,
    ("merge", "apart"): _crosswise,
    ("split", "split"): _split_otherwise,
    **{
        ("hide", what): _hidden
        for what in (
            *("merge", "split", "rename", "retype", "star", "note", "alias", "doubtless"),
            *("speaker", "quote", "name"),
        )
    },
    **{("merge", what): _of_same for what in ("rename", "retype")},
    ("speaker", "speaker"): _said_otherwise,
    ("respan", "respan"): _cut_otherwise,
    **{("unquote", what): _at_same for what in ("speaker", "respan", "quote", "star", "doubtless")},
    ("name", "name"): _words_elsewhere,
    ("name", "alias"): _words_elsewhere,
    ("alias", "alias"): _words_elsewhere,
    ("unname", "name"): _at_same,
}
"""Which pairs of decisions contradict each other, and when; each in either order."""

_HINDRANCES: _Rules = {
    **{("merge", what): _of_same for what in ("note", "star", "split", "alias", "doubtless")},
    **{("respan", what): _at_same for what in ("speaker", "star", "quote", "doubtless")},
    ("split", "name"): _at_same,
    **{("retype", what): _of_same for what in ("rename", "merge", "hide", "note", "star", "split", "alias")},
    **{("rename", what): _of_same for what in ("retype", "merge", "hide", "note", "star", "split", "alias")},
}
"""Which pairs go together, unless the one comes first and takes away what the other is about."""
