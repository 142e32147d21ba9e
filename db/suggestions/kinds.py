"""Doubtful kinds: entities whose votes are split between two kinds, or whose name says another one."""

from collections import defaultdict
from collections.abc import Iterator
from math import log, log1p

from db.connection import Reader
from db.frozen import frozen
from db.kinds import KINDS, Kind
from db.spelling import normal
from db.suggestions.suggestion import Suggestion, chance
from db.suggestions.words import ARTICLES

LEAST = 0.55
"""Probability from which a kind is shown as doubtful."""
_WEAK = frozenset({"unknown word", "acronym", "capitals inside", "letters and digits", "name with its town"})
"""Rules that vote for an organisation where they know nothing better: they say nothing of the kind."""
_STRIDE = 2000
"""Entities whose votes are read at a time."""
_MODEL = 0.6
"""The most that the model's votes alone count, in log-odds: it errs more often than the rules, and alike everywhere."""
_FEW = 2
"""People with a first name from which on it is one."""


@frozen
class Votes:
    """What the rules of the first reading said of one entity, where it is named."""

    id: int
    name: str
    kind: Kind
    mentions: int
    weights: dict[Kind, float]
    rules: dict[Kind, list[str]]


def kinds(reader: Reader) -> Iterator[list[Suggestion]]:
    """Piece by piece, each entity once."""
    first_names, surnames = _people(reader)
    yield []
    (last,) = reader.execute("SELECT coalesce(max(id), 0) FROM entities").fetchone()
    for after in range(0, last, _STRIDE):
        found = []
        for votes in read(reader, after, after + _STRIDE):
            suggestion = _doubt(votes, first_names, surnames)
            if suggestion and suggestion.score >= LEAST:
                found.append(suggestion)
        yield found


def read(reader: Reader, after: int, upto: int, *, once: bool = False) -> list[Votes]:
    """The votes for the entities with ids above `after`, up to `upto`: for all, or for those named once."""
    rows = reader.execute(
        "SELECT e.id, e.name, e.kind, e.mentions, c.kind, c.rule, sum(c.weight) FROM entities AS e"
        " CROSS JOIN mentions AS m ON m.entity_id = e.id"
        " CROSS JOIN candidates AS c ON c.document_id = m.document_id AND c.start = m.start AND c.stop = m.stop"
        f" WHERE e.id > ? AND e.id <= ? {'AND e.mentions = 1' if once else ''} GROUP BY e.id, c.kind, c.rule ORDER BY e.id, 7 DESC, c.rule",
        (after, upto),
    ).fetchall()
    found: dict[int, Votes] = {}
    for number, name, kind, mentions, voted, rule, weight in rows:
        votes = found.setdefault(
            number, Votes(number, name, kind, mentions, defaultdict(float), defaultdict(list))
        )
        if rule not in _WEAK:
            votes.weights[voted] += weight
            votes.rules[voted].append(rule)
    return list(found.values())


def _people(reader: Reader) -> tuple[frozenset[str], dict[str, str]]:
    """First names that several people here have, and surnames with one person who has each."""
    first: defaultdict[str, int] = defaultdict(int)
    surnames: dict[str, str] = {}
    for (name,) in reader.execute("SELECT name FROM entities WHERE kind = 'person' ORDER BY rank").fetchall():
        words = normal(name).split()
        if len(words) > 1:
            first[words[0]] += 1
            surnames.setdefault(words[-1], name)
    return frozenset(
        name for name, count in first.items() if count >= _FEW and name not in ARTICLES
    ), surnames


def _doubt(votes: Votes, first_names: frozenset[str], surnames: dict[str, str]) -> Suggestion | None:
    """How doubtful the kind is, and what else it may be."""
    words = normal(votes.name).split()
    own = votes.weights.get(votes.kind, 0.0)
    others = {kind: weight for kind, weight in votes.weights.items() if kind != votes.kind and weight > 0}
    called = len(words) > 1 and words[0] in first_names
    person: Kind = "person"
    surname = surnames.get(words[-1], "") if len(words) == 1 else ""
    if not others and not (votes.kind != person and (called or surname)):
        return None
    rival = max(others, key=lambda kind: (others[kind], -KINDS.index(kind)), default=person)
    if votes.kind != person and (called or surname) and rival != person and others.get(rival, 0) < own:
        rival = person
    ratio = 1.2 * log((others.get(rival, 0.0) + 0.3) / (own + 0.3))
    if set(votes.rules.get(rival, ())) == {"model"}:
        known = set(votes.rules.get(votes.kind, ())) - {"model"}
        ratio = min(ratio, _MODEL) - (1.0 if known else 0.4)
    odds = ratio + 0.25 * log1p(votes.mentions)
    told = [_said(votes, votes.kind), _said(votes, rival)]
    if called:
        sure = others.get(person, 0.0) > own / 2
        odds += (1.8 if sure else 0.6) if rival == person else -2.2 if votes.kind == person else 0.0
        told += [f"“{votes.name.split()[0]}” is the first name of others"] if rival == person else []
    if surname and person in (rival, votes.kind):
        odds += 1.4 if rival == person else -1.6
        told += [f"the surname of {surname}"] if rival == person else []
    order = sorted(
        {votes.kind, rival, *others},
        key=lambda kind: (kind != rival, kind != votes.kind, -others.get(kind, 0.0)),
    )
    return Suggestion(
        "kind", chance(odds), tuple(filter(None, told)), votes.mentions, entity=votes.id, kinds=tuple(order)
    )


def _said(votes: Votes, kind: Kind) -> str:
    """How many of the votes are for a kind, and by which rules."""
    rules = votes.rules.get(kind)
    if not rules:
        return f"no rule says {kind} where it stands" if kind == votes.kind else ""
    share = votes.weights[kind] / sum(votes.weights.values())
    return f"{kind}: {share:.0%} of the votes ({', '.join(rules[:3])})"
