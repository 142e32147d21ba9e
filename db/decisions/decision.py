"""One decision, as a line of the log: what was decided, on which names and places, never on row numbers."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from types import UnionType
from typing import Any, Literal, Self, Union, get_args, get_origin, get_type_hints
from uuid import uuid4

from db.kinds import KINDS, Kind

What = Literal[
    "merge",
    "apart",
    "split",
    "rename",
    "retype",
    "hide",
    "note",
    "star",
    "unname",
    "name",
    "alias",
    "speaker",
    "respan",
    "unquote",
    "quote",
    "wrong",
    "doubtless",
    "undo",
    "redo",
]
"""What can be decided.

- `merge`: `entity` is the same as `other`, and goes into it. `apart`: these two are never the same.
- `split`: the mentions of `entity` that are written `words` are `other` (a new entity where that is new).
- `rename` to `words`, `retype` to `kind`, `hide`, `note` (`words`; none takes it away) an `entity`.
- `star` an `entity` or a `place` (`table` says of what; `on` false takes the star away).
- `unname`: the mention at `place` is none. `name`: the words at `place` are a mention of `entity`;
  `everywhere` finds them in all documents, also in those loaded later.
- `alias`: `entity` is also written `words`, in all documents, also in those loaded later.
- `speaker`: the quotation at `place` is said by `entity`, or by nobody that is known.
- `respan`: the quotation at `place` is that at `onto`. `unquote`: it is none. `quote`: the words at `place` are one.
- `wrong`: the row of `table` at `place` with these `values` is wrong.
- `doubtless`: a doubt is settled as it stands: of an `entity` (its kind, its being a name), of a quotation at `place`.
- `undo`, `redo`: of the decision with the key `of`.
"""


@dataclass(frozen=True, slots=True)
class Naming:
    """An entity as the log knows it."""

    name: str
    kind: Kind
    forms: tuple[str, ...] = ()
    """Other ways in which it was written at that time: it may be shown under one of them later."""
    made: str = ""
    """The key of the decision that made it, where it was not extracted."""
    at: "Placing | None" = None
    """One of its mentions, where another entity had the same name and kind."""
    others: tuple[str, ...] = ()
    """Kinds under which something else had the same name: of any other kind it is the same thing, read otherwise."""
    new: bool = False
    """Is it made by this very decision? Where one of this name and kind is found, it is that one."""


@dataclass(frozen=True, slots=True)
class Placing:
    """Words in a document as the log knows them: found again where the document changed around them."""

    root: str
    path: str
    sha256: str
    start: int
    stop: int
    words: str
    """Exactly `text[start:stop]`; only the first and last parts of very long words (see `db.decisions.places`)."""
    before: str = ""
    after: str = ""
    """The characters around them, some thirty on either side."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A line of the log."""

    what: What
    entity: Naming | None = None
    other: Naming | None = None
    place: Placing | None = None
    onto: Placing | None = None
    words: str = ""
    kind: Kind | None = None
    table: str = ""
    values: tuple[str, ...] = ()
    """Of a role: person, title, organisation; of a relation: subject, kind, object; of a figure: low, high, unit."""
    everywhere: bool = False
    on: bool = True
    of: str = ""
    why: str = ""
    """What the person says about it."""
    key: str = ""
    """Unique over all logs; given when it is written into one."""
    at: str = ""
    """When: ISO 8601, UTC, microseconds. Decisions are applied in this order, then in that of their keys."""
    act: str = ""
    """Decisions that were taken by one key share this: they are undone together."""

    @property
    def order(self) -> tuple[str, str]:
        """What decisions are sorted by."""
        return self.at, self.key

    def line(self) -> str:
        """One line of JSON, without what is as it is by default, without a line end."""
        return json.dumps(_plain(self), ensure_ascii=False, separators=(", ", ": "))

    @classmethod
    def read(cls, line: str) -> Self:
        """A decision from its line. Raises ValueError, in words for the user, where it is none."""
        try:
            told = json.loads(line)
        except ValueError as error:
            raise ValueError("not JSON") from error
        if not isinstance(told, dict):
            raise ValueError("not a decision")  # noqa: TRY004  whoever reads a file has one kind of error to name
        made: Self = _made(cls, told, "")
        if made.what not in get_args(What):
            raise ValueError(f"what: {made.what!r} cannot be decided")
        if not made.key or not made.at:
            raise ValueError("a decision without its key or its time")
        return made


def stamped(decisions: list[Decision], after: str) -> Iterator[Decision]:
    """The same decisions with keys, one act, and times later than `after`, the last in the log."""
    now = datetime.now(UTC)
    if after:
        now = max(now, datetime.fromisoformat(after) + timedelta(microseconds=1))
    act = uuid4().hex[:16]
    for at, decision in enumerate(decisions):
        moment = now + timedelta(microseconds=at)
        when = moment.isoformat(timespec="microseconds").replace("+00:00", "Z")
        yield replace(decision, key=uuid4().hex[:16], at=when, act=act)


def _plain(record: Any) -> Any:
    """Only what is not as it is by default."""
    if isinstance(record, (Decision, Naming, Placing)):
        return {
            field.name: _plain(value)
            for field in fields(record)
            if (value := getattr(record, field.name)) != field.default
        }
    return list(record) if isinstance(record, tuple) else record


def _made(kind: Any, told: Any, where: str) -> Any:
    """A record from what JSON gave; raises ValueError with the name of the field that is wrong."""
    if not isinstance(told, dict):
        raise ValueError(f"{where}: not a record")  # noqa: TRY004  the same
    hints = _hints(kind)
    if unknown := sorted(set(told) - set(hints)):
        raise ValueError(f"{where}{unknown[0]}: of a newer florilege, or not its own")
    values = {name: _value(hints[name], value, f"{where}{name}") for name, value in told.items()}
    try:
        return kind(**values)
    except TypeError as error:
        raise ValueError(f"{where or 'decision'}: something is missing") from error


@cache
def _hints(kind: Any) -> dict[str, Any]:
    """The types of a record's fields; made once: for each line that took 1 ms of 1.2."""
    return {name: _one(hint) for name, hint in get_type_hints(kind).items()}


def _one(hint: Any) -> Any:
    """A type without the None that may stand in its place, which a line leaves out."""
    if get_origin(hint) in (Union, UnionType):
        return next(one for one in get_args(hint) if one is not type(None))
    return hint


def _value(hint: Any, told: Any, where: str) -> Any:
    if type(told) is hint:  # most of a line, and six times as fast to tell
        return told
    if hint is Naming or hint is Placing:  # asking a Literal whether it equals them takes half the time
        return _made(hint, told, f"{where}.")
    if hint is Kind:
        if told not in KINDS:
            raise ValueError(f"{where}: {told!r} is no kind")
        return told
    if get_origin(hint) is tuple and isinstance(told, list) and all(isinstance(one, str) for one in told):
        return tuple(told)
    if get_origin(hint) is Literal and isinstance(told, str):
        return told
    raise ValueError(f"{where}: {told!r} is not what stands there")
