"""Keeps a session from one start to the next: marks, what was read, and where one was."""

import json
from contextlib import suppress
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from db import lasting
from db.connection import Reader, StoreError, open_reader
from db.filters import Filters
from tui.history import Stand, Visit
from tui.session import Session
from tui.views import VIEWS

_SETS = {"marked": "marked", "starred": "stars_kept", "read": "read"}
_PLAIN = ("searches", "width", "form", "order", "hidden_kinds", "furniture_folded")
"""What a session holds besides sets of records, as it is written."""
_MOST = 100
"""Searches that are kept."""


def keep(file: Path, database: Path, session: Session, visit: Visit | None) -> None:
    """Write the session beside the user's databases; where that cannot be done, it is not kept."""
    with suppress(OSError, StoreError):
        reader = open_reader(database)
        try:
            told = _told(reader, session, visit)
        finally:
            reader.close()
        file.parent.mkdir(parents=True, exist_ok=True)
        new = file.with_suffix(".new")
        new.write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")
        new.replace(file)


def revive(file: Path, database: Path, session: Session) -> Visit | None:
    """Fill a session with what was kept, and say where one was; what is no longer there is left out."""
    try:
        told = json.loads(file.read_text(encoding="utf-8"))
        reader = open_reader(database)
    except (OSError, ValueError, StoreError):
        return None
    try:
        for name, field in _SETS.items():
            keys = (lasting.found(reader, called) for called in told.get(name, []))
            getattr(session, field).update(key for key in keys if key)
        for name in _PLAIN:
            if name in told and hasattr(session, name):
                like = type(getattr(session, name))
                setattr(session, name, like(told[name]))
        return _visit(reader, told.get("visit"))
    except (TypeError, ValueError, KeyError, AttributeError):
        return None  # not what this program wrote
    finally:
        reader.close()


def _told(reader: Reader, session: Session, visit: Visit | None) -> dict[str, Any]:
    told: dict[str, Any] = {}
    for name, field in _SETS.items():
        called = (lasting.lasting(reader, key) for key in sorted(getattr(session, field)))
        told[name] = [one for one in called if one]
    for name in _PLAIN:
        if hasattr(session, name):
            value = getattr(session, name)
            told[name] = sorted(value) if isinstance(value, set | frozenset) else value
    told["searches"] = session.searches[-_MOST:]
    if visit is not None and visit.item is not None and visit.view != "time":
        told["visit"] = _written(reader, visit)
    return told


def _written(reader: Reader, visit: Visit) -> dict[str, Any]:
    item = visit.item or 0
    filters = asdict(visit.filters)
    filters["only"] = filters["unread"] = None  # the stars and what was read are kept themselves
    filters["written"] = None
    for field, name in (("beside", "entity"),):
        number = filters[field]
        filters[field] = lasting.lasting(reader, (name, number)) if number is not None else None
    filters["documents"] = [
        lasting.lasting(reader, ("document", number)) for number in visit.filters.documents
    ]
    stands = {
        name: asdict(replace(getattr(visit, name), entry=None)) for name in ("listed", "detail", "excerpts")
    }
    called = lasting.lasting(reader, VIEWS[visit.view].key(item))
    return {
        "view": visit.view,
        "item": called,
        "filters": filters,
        "sort": visit.sort,
        "focus": visit.focus,
        "fetched": visit.fetched,
        **stands,
    }


def _visit(reader: Reader, told: dict[str, Any] | None) -> Visit | None:
    if not told or told["view"] not in VIEWS or told["sort"] not in VIEWS[told["view"]].sorts:
        return None
    item = lasting.found(reader, told["item"]) if told["item"] else None
    if item is None:
        return None
    own = told["filters"]
    beside = lasting.found(reader, own["beside"]) if own["beside"] else None
    texts = [lasting.found(reader, called) for called in own["documents"] if called]
    filters = replace(
        Filters(**{**own, "kinds": tuple(own["kinds"]), "documents": (), "beside": None}),
        beside=beside[1] if beside else None,
        documents=tuple(key[1] for key in texts if key),
    )
    listed, detail, excerpts = (Stand(**told[name]) for name in ("listed", "detail", "excerpts"))
    place = (told["view"], item[1], filters, told["sort"], told["focus"])
    return Visit(*place, listed, detail, excerpts, told["fetched"])
