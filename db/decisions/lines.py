"""A log as text: one decision a line, in UTF-8; each line is read by itself, so that one that is bad costs no other."""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from db.decisions.decision import Decision, What

CONFLICT = re.compile(rb"(?:<{7}|\|{7}|>{7})(?: |\r?$)|={7}\r?$")
"""A mark that git leaves where two copies were changed differently. What stands between them are whole lines."""

_KEY = re.compile(rb'"key": ?"([0-9A-Za-z_-]+)"')
"""A line's key, found without reading the line: within words of a source the marks would be written `\\"`."""

_MOST = 5
"""Complaints that are told one by one: of a file that is no log at all, each line would be one."""

_WHEN = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{6})?Z")

_NEEDS: dict[What, tuple[str, ...]] = {
    "merge": ("entity", "other"),
    "apart": ("entity", "other"),
    "split": ("entity", "other"),
    "rename": ("entity", "words"),
    "retype": ("entity", "kind"),
    "hide": ("entity",),
    "note": ("entity",),
    "unname": ("place",),
    "name": ("place", "entity"),
    "alias": ("entity", "words"),
    "speaker": ("place",),
    "respan": ("place", "onto"),
    "unquote": ("place",),
    "quote": ("place",),
    "wrong": ("place", "table"),
    "undo": ("of",),
    "redo": ("of",),
}
"""What a line must say. A star, and a doubt that is settled, are about an entity or about a place."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a log as text."""

    number: int
    """Counted from 1."""
    raw: bytes
    """As it stands, without its line end."""
    ended: bool
    """Has it a line end? Only the last one may have none: a program that was killed may have cut it short."""

    @property
    def is_empty(self) -> bool:
        """Is there nothing to read, or only a mark of git's?"""
        return not self.raw.strip() or bool(CONFLICT.match(self.raw))

    @property
    def is_whole(self) -> bool:
        """Is it a decision, whether it has a line end or not?"""
        try:
            self.decision()
        except ValueError:
            return False
        return True

    @property
    def key(self) -> str:
        """The key that it has by its looks; empty where there is none."""
        found = _KEY.search(self.raw)
        return found[1].decode() if found else ""

    def decision(self) -> Decision:
        """What it says. Raises ValueError, in words for the user, where it is no decision."""
        try:
            words = self.raw.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise ValueError("not UTF-8") from error
        try:
            decision = Decision.read(words)
        except RecursionError as error:
            raise ValueError("not a decision") from error
        _check(decision)
        if "\\u" in words:
            _check_characters(decision)
        return decision


def lines(data: bytes) -> Iterator[Line]:
    """The lines of a log. Only a line feed ends one: a text may hold characters that other programs end lines at."""
    parts = data.split(b"\n")
    for at, part in enumerate(parts, 1):
        if at < len(parts) or part:
            yield Line(at, part, at < len(parts))


def decisions(
    data: bytes, name: object, *, known: Container[str] = (), cut: bool = False
) -> tuple[list[Decision], list[str]]:
    """The decisions in a log as text, in their order, and one complaint for each line that is none.

    Lines whose keys are `known` are passed over unread. `cut`: a last line that was cut short is no complaint.
    """
    found: dict[str, tuple[Decision, int]] = {}
    complaints = []
    for line in lines(data):
        if line.is_empty or ((key := line.key) and key in known):
            continue
        try:
            decision = line.decision()
        except ValueError as error:
            if not (cut and not line.ended and line.raw.startswith(b"{")):
                complaints.append(f"{name}:{line.number}: {error}")
            continue
        first, at = found.setdefault(decision.key, (decision, line.number))
        if first != decision:
            complaints.append(
                f"{name}:{line.number}: the key is that of line {at}, which is another decision and holds"
            )
    if len(complaints) > _MOST + 1:
        more = len(complaints) - _MOST
        complaints[_MOST:] = [f"{name}: {more} more lines are no decisions that can be taken in"]
    return sorted((decision for decision, _ in found.values()), key=lambda d: d.order), complaints


def written(those: Iterable[Decision]) -> bytes:
    """Decisions as text, in their order."""
    return b"".join(
        decision.line().encode() + b"\n" for decision in sorted(those, key=lambda decision: decision.order)
    )


def _check(decision: Decision) -> None:
    """Raise ValueError where a decision leaves out what it cannot be done without."""
    for field in _NEEDS.get(decision.what, ()):
        if not getattr(decision, field):
            raise ValueError(f"{decision.what}: {field} is missing")
    if decision.what in ("star", "doubtless") and not (decision.entity or decision.place):
        raise ValueError(f"{decision.what}: entity or place is missing")
    for place in (decision.place, decision.onto):
        if place and not 0 <= place.start <= place.stop:
            raise ValueError(f"{place.start}–{place.stop}: not a place")
    try:
        right = _WHEN.fullmatch(decision.at) and datetime.fromisoformat(decision.at)
    except ValueError:
        right = None
    if not right:
        raise ValueError(f"at: {decision.at!r} is not a time such as 2026-01-31T12:00:00.000000Z")


def _check_characters(decision: Decision) -> None:
    """Raise ValueError where something in it is half a character, that no file and no database can hold."""
    try:
        decision.line().encode()
    except UnicodeEncodeError as error:
        raise ValueError("half a character is written as \\u…") from error
