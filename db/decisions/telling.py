"""A decision in words, on one line: what the person did, to what."""

from collections.abc import Callable

from db.decisions.decision import Decision, Naming, Placing

_LONG = 60
"""Characters that are told of a source's words, of a name and of a form: a message has room for two of them."""
_NOTE = 120
"""Characters that are told of a note: the entity has all of it."""


def told(decision: Decision, of: Decision | None = None) -> str:
    """What was decided; `of` is what an undo or a redo is about, where that is known."""
    if decision.what in ("undo", "redo"):
        did = "undid" if decision.what == "undo" else "did again"
        return f"{did}: {told(of) if of else 'what this log does not have'}"
    said = _WORDS[decision.what](decision)
    return f"{said} ({_line(decision.why)})" if decision.why else said


def when(at: str) -> str:
    """A time of the log for a reader: to the second, in UTC, as all logs are."""
    return f"{at[:10]} {at[11:19]}"


def _merge(decision: Decision) -> str:
    return f"merged {_name(decision.entity)} into {_name(decision.other)}"


def _split(decision: Decision) -> str:
    return f"split “{_cut(decision.words)}” off {_name(decision.entity)} as {_name(decision.other)}"


def _retype(decision: Decision) -> str:
    before = decision.entity.kind if decision.entity else ""
    return f"retyped {_name(decision.entity)} from {before} to {decision.kind}"


def _note(decision: Decision) -> str:
    name, words = _name(decision.entity), _cut(decision.words, _NOTE)
    return f"noted of {name}: {words}" if words else f"took the note off {name}"


def _star(decision: Decision) -> str:
    what = _name(decision.entity) if decision.entity else _place(decision.place)
    return f"starred {what}" if decision.on else f"took the star off {what}"


def _named(decision: Decision) -> str:
    where = f"“{_words(decision.place)}” everywhere" if decision.everywhere else _place(decision.place)
    return f"named {where} as {_name(decision.entity)}"


def _speaker(decision: Decision) -> str:
    if decision.entity is None:
        return f"took the speaker off {_quotation(decision.place)}"
    return f"gave {_quotation(decision.place)} to {_name(decision.entity)}"


def _quote(decision: Decision) -> str:
    by = f", said by {_name(decision.entity)}" if decision.entity else ""
    return f"made {_place(decision.place)} a quotation{by}"


def _wrong(decision: Decision) -> str:
    values = ", ".join(_cut(value) for value in decision.values if value)
    return f"called the {decision.table.removesuffix('s')} {values or '?'} wrong, of {_place(decision.place)}"


def _doubtless(decision: Decision) -> str:
    what = _name(decision.entity) if decision.entity else _place(decision.place)
    return f"left {what} as it is"


_WORDS: dict[str, Callable[[Decision], str]] = {
    "merge": _merge,
    "apart": lambda d: f"kept {_name(d.entity)} and {_name(d.other)} apart",
    "split": _split,
    "rename": lambda d: f"renamed {_name(d.entity)} to {_cut(d.words)}",
    "retype": _retype,
    "hide": lambda d: f"hid {_name(d.entity)}",
    "note": _note,
    "star": _star,
    "unname": lambda d: f"called {_place(d.place)} no name",
    "name": _named,
    "alias": lambda d: f"gave {_name(d.entity)} the form “{_cut(d.words)}”",
    "speaker": _speaker,
    "respan": lambda d: f"had {_place(d.place)} be “{_words(d.onto)}”",
    "unquote": lambda d: f"called {_quotation(d.place)} no quotation",
    "quote": _quote,
    "wrong": _wrong,
    "doubtless": _doubtless,
}


def _name(naming: Naming | None) -> str:
    return _cut(naming.name) if naming else "?"


def _place(place: Placing | None) -> str:
    if place is None:
        return "?"
    return f"“{_words(place)}” in {place.path}" if place.words else place.path


def _quotation(place: Placing | None) -> str:
    """Also one whose words the source lost."""
    return f"the words lost in {place.path}" if place and not place.words else _place(place)


def _words(place: Placing | None) -> str:
    return _cut(place.words) if place else "?"


def _cut(words: str, most: int = _LONG) -> str:
    words = _line(words)
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


def _line(words: str) -> str:
    return " ".join(words.split())
