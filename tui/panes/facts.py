"""What is known of an entity, as entries: pure functions from records to blocks."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import TypeVar

from db.answers import DocumentLine, EntityLine, Merge, QuoteLine, RelationLine, RoleLine
from db.network import Neighbour
from tui import wording
from tui.items import Folded, Spelling
from tui.messages import COMPANY, FIRST, Facts
from tui.panes import ledgers
from tui.panes.ledgers import span
from tui.panes.parts import heading, section, source
from tui.theme import look
from tui.widgets.blocks import Block
from tui.widgets.draft import Draft

STATES = {
    "complete": "",
    "unopened": "the opening mark is missing in the source",
    "unclosed": "the closing mark is missing in the source",
    "unmarked": "without quotation marks in the source",
    "lost": "the source kept the marks and lost the words",
}
"""What a reader must know about a quotation."""
Claim = TypeVar("Claim", RoleLine, RelationLine)

NOBODY: Mapping[int, str] = MappingProxyType({})
SPELLINGS = 3
"""Other names that are shown at once; with more of them, the rest is folded."""
SAID = {"current": "", "former": "former", "future": "to come"}


def blocks(facts: Facts) -> list[Block]:
    """Everything, in the order in which it is read."""
    me = facts.line.id
    return [
        *_head(facts),
        *_claims("Posts", facts.held, lambda role: (_post_title(role), role.organisation), _held),
        *_claims(
            f"Posts at {facts.line.name}",
            facts.posts,
            lambda role: (_post_title(role), role.person),
            _post,
            ledgers.rivals(facts.posts),
        ),
        *_relations(facts.relations, me),
        *section("Says", facts.said, lambda quote: quotation(quote, me), FIRST),
        *spoken_of(facts.about, me),
        *ledgers.figures(facts.figures),
    ]


def spoken_of(about: Sequence[QuoteLine], me: int) -> list[Block]:
    """What others say with its name in it."""
    return section("Is spoken of", about, lambda quote: quotation(quote, me), FIRST)


def company(near: Sequence[Neighbour]) -> list[Block]:
    """Whom and what it is named together with: what is told first, then by association."""
    made = section("Named together with", near, _neighbour, COMPANY)
    return [made[0], Draft().faint(ORDERED).block(), *made[1:]] if made else []


ORDERED = "told first, then by log-likelihood; ×: times close by"
"""By what measure neighbours are ordered."""


def texts(lines: Sequence[DocumentLine]) -> list[Block]:
    """The documents that name it, by date."""
    return section("Named in", lines, titled, FIRST)


def titled(line: DocumentLine) -> Block:
    """A document by its title, with its publisher and date."""
    told = ", ".join(filter(None, (line.publisher, wording.day(line.published))))
    draft = Draft().add(" ".join((line.title or line.path).split()), "title")
    return draft.faint(f"  {told}" if told else "").block(line)


def noted(made: Sequence[Block], note: str | None) -> list[Block]:
    """What is told of an entity with what a person noted of it under its name."""
    own = [Draft().faint("note: ").add(note, "heading").block(indent=2)] if note else []
    return [*made[:1], *own, *made[1:]]


def _head(facts: Facts) -> list[Block]:
    line = facts.line
    draft = Draft()
    if len(line.name) > 40:  # the pane's title is cut where it is too long
        draft.add(f"{line.name}\n", "title")
    draft.faint(
        f"{look(line.kind).word} · {wording.counted(line.mentions, 'mention')}"
        f" in {wording.counted(line.documents, 'document')}"
        + (f" · first {wording.day(line.first_date)}" if line.first_date else "")
    )
    return [draft.block(line, section=True), *_names(facts)]


def _names(facts: Facts) -> list[Block]:
    """The other spellings, each with how often it is written so."""
    others = [
        Draft()
        .faint("also ")
        .add(alias.name, "heading")
        .faint(f" {wording.number(alias.mentions)}")
        .block(Spelling(facts.line.id, alias.name), indent=2)
        for alias in facts.aliases
        if alias.name != facts.line.name
    ]
    if len(others) <= SPELLINGS + 1:
        return others
    rest = Draft().faint(f"and {wording.counted(len(others) - SPELLINGS, 'other name')}")
    return [*others[:SPELLINGS], rest.block(Folded(tuple(others[SPELLINGS:])), indent=2)]


def reasons_of(merges: Sequence[Merge]) -> list[Block]:
    """Why the other spellings are the same thing: below the rest, since it is long and seldom asked for."""
    reasons: dict[str, list[str]] = {}
    for merge in merges:
        reasons.setdefault(merge.name, []).append(merge.reason)
    made = [heading("Why these names are one", len(reasons))] if reasons else []
    for name, why in reasons.items():
        made.append(Draft().add(name, "heading").faint(f"  {'; '.join(why)}").block())
    return made


def _claims(
    title: str,
    lines: Sequence[Claim],
    same: Callable[[Claim], Hashable],
    say: Callable[[Claim], Draft],
    rivals: Mapping[int, str] = NOBODY,
) -> list[Block]:
    """What several documents claim alike is said once, with each of the places that say so."""
    return [heading(title, len(lines)), *_alike(lines, same, say, rivals)] if lines else []


def _relations(lines: Sequence[RelationLine], me: int) -> list[Block]:
    """By kind: what it has to do with others first, then what others have to do with it."""
    kinds: dict[tuple[bool, str], list[RelationLine]] = {}
    for line in lines:
        kinds.setdefault((line.subject.id != me, line.kind), []).append(line)
    made = [heading("Relations", len(lines))] if lines else []
    for (inward, kind), group in sorted(kinds.items(), key=lambda pair: pair[0]):
        made.append(Draft().faint(f"{wording.relation(kind)}{' it' if inward else ''}:").block())
        made += _alike(group, lambda line: (line.subject, line.object), partial(_other, me), indent=2)
    return made


def _alike(
    lines: Sequence[Claim],
    same: Callable[[Claim], Hashable],
    say: Callable[[Claim], Draft],
    rivals: Mapping[int, str] = NOBODY,
    indent: int = 0,
) -> list[Block]:
    alike: dict[Hashable, list[Claim]] = {}
    for line in lines:
        alike.setdefault(same(line), []).append(line)
    made = []
    for group in alike.values():
        draft = say(group[0])
        if isinstance(group[0], RoleLine):
            told = span([line for line in group if isinstance(line, RoleLine)])
            draft.faint(f"  {told}" if told else "")
        if rival := next((rivals[line.id] for line in group if line.id in rivals), ""):
            draft.add(f"\n! another source says {rival}", "warning")
        made.append(_sourced(draft, group[0], "\n", indent))
        made += [_sourced(Draft().faint("also"), line, ": ", indent) for line in group[1:]]
    return made


def _sourced(draft: Draft, line: RoleLine | RelationLine, between: str, indent: int) -> Block:
    """Add when something holds, and where it says so."""
    status = SAID.get(line.status, "" if line.status == "stated" else line.status)
    when = ", ".join(filter(None, (status, wording.span(line.since, line.until))))
    if when:
        draft.add(f"  {when}")
    return draft.faint(f"{between}{source(line.document)}").block(line, indent)


def _post_title(role: RoleLine) -> str:
    """A post as it is compared: `Président` and `président` are one."""
    return " ".join(role.title.casefold().split())


def _held(role: RoleLine) -> Draft:
    draft = Draft().add(role.title, "heading")
    return draft.add(", ").name(role.organisation) if role.organisation else draft


def _post(role: RoleLine) -> Draft:
    return Draft().name(role.person).add(f", {role.title}")


def post(role: RoleLine) -> Block:
    """A post with who holds it and where, as one document names it."""
    draft = Draft().name(role.person).add(f", {role.title}")
    if role.organisation:
        draft.add(", ").name(role.organisation)
    return draft.block(role)


def _other(me: int, line: RelationLine) -> Draft:
    return Draft().name(line.object if line.subject.id == me else line.subject)


def relation(line: RelationLine) -> Block:
    """A relation between two, as one document states it."""
    draft = Draft().name(line.subject).faint(f" {wording.relation(line.kind)} ").name(line.object)
    return draft.faint("" if line.status == "stated" else f"  {line.status}").block(line)


def quotation(quote: QuoteLine, me: int) -> Block:
    """A quotation with its source; the speaker is left out where it is `me`."""
    opening, closing = wording.QUOTES.get(quote.document.language, wording.QUOTES["en"])
    draft = Draft()
    if quote.speaker is None:
        draft.faint("nobody named: ")
    elif quote.speaker.id != me:
        draft.name(quote.speaker).add(": ")
    draft.add(
        f"{opening}{' '.join(quote.words.split(chr(10)))}{closing}" if quote.words else f"{opening}…{closing}"
    )
    if note := STATES[quote.state]:
        draft.add(f"\n{note}", "warning")
    return draft.faint(f"\n{source(quote.document)}").block(quote)


def _neighbour(near: Neighbour) -> Block:
    told = ", ".join(near.told)
    close = f"{wording.number(near.together)}×"
    return Draft().name(near.line).faint(f"  {told} · {close}" if told else f"  {close}").block(near.line)


def headline(line: EntityLine) -> str:
    """An entity in one line of plain words."""
    return f"{look(line.kind).sign} {line.name}"
