"""What is known of an entity, as entries: pure functions from records to blocks."""

from collections.abc import Callable, Hashable, Sequence
from functools import partial
from typing import TypeVar

from db.answers import DocumentLine, EntityLine, FigureLine, QuoteLine, Related, RelationLine, RoleLine
from tui import wording
from tui.messages import COMPANY, FIRST, Facts
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
Line = TypeVar("Line")
Claim = TypeVar("Claim", RoleLine, RelationLine)

TITLE = 30
"""Characters of a document's title under an entry: with the date, one line at 80 columns."""
SAID = {"current": "", "former": "former", "future": "to come"}


def blocks(facts: Facts) -> list[Block]:
    """Everything, in the order in which it is read."""
    me = facts.line.id
    return [
        *_head(facts),
        *_claims("Posts", facts.held, lambda role: (_title_of(role), role.organisation), _held),
        *_claims(
            f"Posts at {facts.line.name}", facts.posts, lambda role: (_title_of(role), role.person), _post
        ),
        *_claims(
            "Relations",
            facts.relations,
            lambda line: (line.kind, line.subject, line.object),
            partial(_relation, me),
        ),
        *section("Says", facts.said, lambda quote: quotation(quote, me), FIRST),
        *section("Is spoken of", facts.about, lambda quote: quotation(quote, me), FIRST),
        *section("Figures nearby", facts.figures, _figure, FIRST),
        *_reasons(facts),
    ]


def company(related: Sequence[Related]) -> list[Block]:
    """Whom and what it is named together with."""
    return section("Named together with", related, _related, COMPANY)


def source(document: DocumentLine) -> str:
    """Where something stands, in few words: publisher and date, or the title where these say less."""
    dated = document.publisher if document.published else None
    title = " ".join((dated or document.title or document.path).split())
    if len(title) > TITLE:
        title = title[: TITLE - 1].rstrip() + "…"
    return f"{title}, {wording.day(document.published)}" if document.published else title


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
    draft = Draft().faint("also ")
    others = [alias for alias in facts.aliases if alias.name != facts.line.name]
    for position, alias in enumerate(others):
        draft.add("; " if position else "").add(alias.name, "heading").faint(
            f" {wording.number(alias.mentions)}"
        )
    return [draft.block(indent=2)] if others else []


def _reasons(facts: Facts) -> list[Block]:
    """Why the other spellings are the same thing: below the rest, since it is long and seldom asked for."""
    reasons: dict[str, list[str]] = {}
    for merge in facts.merges:
        reasons.setdefault(merge.name, []).append(merge.reason)
    made = [_title("Why these names are one", len(reasons))] if reasons else []
    for name, why in reasons.items():
        made.append(Draft().add(name, "heading").faint(f"  {'; '.join(why)}").block())
    return made


def section(title: str, lines: Sequence[Line], entry: Callable[[Line], Block], limit: int = 0) -> list[Block]:
    """A titled part with one entry a line; nothing where there are no lines."""
    return [_title(title, len(lines), limit), *map(entry, lines)] if lines else []


def _title(title: str, count: int, limit: int = 0) -> Block:
    """A section's line; where only the first so many were asked for, there may be more."""
    many = f"the first {count}" if count == limit else wording.number(count)
    return Draft().add(f"\n{title} ", "section").faint(many).block(section=True)


def _claims(
    title: str, lines: Sequence[Claim], same: Callable[[Claim], Hashable], say: Callable[[Claim], Draft]
) -> list[Block]:
    """What several documents claim alike is said once, with each of the places that say so."""
    alike: dict[Hashable, list[Claim]] = {}
    for line in lines:
        alike.setdefault(same(line), []).append(line)
    made = [_title(title, len(lines))] if lines else []
    for group in alike.values():
        made.append(_sourced(say(group[0]), group[0], "\n"))
        made += [_sourced(Draft().faint("also"), line, ": ") for line in group[1:]]
    return made


def _sourced(draft: Draft, line: RoleLine | RelationLine, between: str) -> Block:
    """Add when something holds, and where it says so."""
    status = SAID.get(line.status, "" if line.status == "stated" else line.status)
    when = ", ".join(filter(None, (status, wording.span(line.since, line.until))))
    if when:
        draft.add(f"  {when}")
    return draft.faint(f"{between}{source(line.document)}").block(line)


def _title_of(role: RoleLine) -> str:
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


def _relation(me: int, line: RelationLine) -> Draft:
    kind = wording.relation(line.kind)
    if line.subject.id == me:
        return Draft().faint(f"{kind} ").name(line.object)
    return Draft().name(line.subject).faint(f" {kind} it")


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


def _figure(figure: FigureLine) -> Block:
    low, high = wording.number(figure.low), wording.number(figure.high)
    value = low if figure.low == figure.high else f"{low} – {high}"
    words, read = " ".join(figure.words.split()), f"{value} {wording.unit(figure.unit)}"
    draft = Draft().add(words, "heading").faint("" if " ".join(read.split()) == words else f"  {read}")
    return draft.faint(f"\n{source(figure.document)}").block(figure)


def _related(related: Related) -> Block:
    many = wording.counted(related.together, "document")
    return (
        Draft().name(related.line).faint(f"  {'at least ' if related.sampled else ''}{many}").block(related)
    )


def headline(line: EntityLine) -> str:
    """An entity in one line of plain words."""
    return f"{look(line.kind).sign} {line.name}"
