"""Makes the databases that the explorer is measured on, straight into the tables; kept for the next run."""

import hashlib
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from names import names  # type: ignore[import-not-found]  # beside this file

from db import applying, extracted, fulltext, names_index
from db.counting import GAP
from db.store import Store

KEPT = Path(tempfile.gettempdir(), "florilege-bench")
_VERSION = {"names": 1, "frequent": 2, "decidable": 1}
"""Changes when what is made below does."""
_MADE_BY = [Path(names_index.__file__), Path(names_index.__file__).with_name("schema.py")]
_ENTITY = (
    "INSERT INTO entities (id, name, kind, mentions, documents, quotes, rank, rank_name, rank_date)"
    " VALUES (?, ?, ?, ?, 1, 0, ?, ?, ?)"
)


def _file(name: str, *how: object) -> Path:
    """Where a database is kept, under a name that changes when how it is made does."""
    made = "".join(path.read_text() for path in (Path(__file__).with_name("names.py"), *_MADE_BY))
    digest = hashlib.sha256(f"{made}{how}{_VERSION[name.partition('-')[0]]}".encode()).hexdigest()[:8]
    KEPT.mkdir(exist_ok=True)
    return KEPT / f"{name}-{digest}.db"


def named(count: int) -> Path:
    """A database of so many invented names, people and organisations, indexed for the search; nothing else."""
    path = _file(f"names-{count}", count)
    if not path.exists():
        new = path.with_suffix(".new")
        new.unlink(missing_ok=True)
        with Store(new) as store, store._transaction():
            _entities(store, list(names(count)))
            names_index.build(store._connection)
            extracted.fill(store._connection)
        new.rename(path)
    return path


def _entities(store: Store, every: Sequence[tuple[str, ...]]) -> None:
    rows: Iterable[tuple[object, ...]] = (
        (
            at,
            forms[0],
            "organisation" if forms[0].count(" ") > 1 else "person",
            len(every) - at,
            *[at * GAP] * 3,
        )
        for at, forms in enumerate(every, 1)
    )
    store._connection.executemany(_ENTITY, rows)
    forms = ((at, form) for at, forms in enumerate(every, 1) for form in dict.fromkeys(forms))
    store._connection.executemany("INSERT INTO aliases (entity_id, name, mentions) VALUES (?, ?, 1)", forms)


def frequent(mentions: int = 100_000, few: int = 30) -> Path:
    """A corpus in which one entity, the first of the list, is named so often, and the second one so seldom."""
    path = _file(f"frequent-{mentions}", mentions, few)
    if not path.exists():
        new = path.with_suffix(".new")
        new.unlink(missing_ok=True)
        with Store(new) as store, store._transaction():
            _corpus(store, mentions, few)
            extracted.fill(store._connection)
        new.rename(path)
    return path


_A_TEXT = 20
"""Mentions of the frequent entity in one document."""


def _corpus(store: Store, mentions: int, few: int) -> None:
    """Documents of twenty paragraphs; each names the frequent entity, another one, an amount and a date."""
    run, many = store._connection.execute, store._connection.executemany
    others = [f"Verein {letter}{number}" for letter in "ABCDEFGHIJ" for number in range(100)]
    every = [("Lumenor AG",), ("Haus Seltmoor",), *((name,) for name in others)]
    _entities(store, every)
    names_index.build(store._connection)
    run("INSERT INTO folders (id, root) VALUES (1, '/texts')")
    named, seldom = 0, few
    for number in range(1, mentions // _A_TEXT + 1):
        text, spans, passages, figures, dates = "", [], [], [], []
        for place in range(_A_TEXT):
            other = (number * 7 + place * 13) % len(others)
            second = "Haus Seltmoor" if seldom > 0 and place == 0 else others[other]
            begin = len(text)
            text += f"Im Jahr 2018 sagte Lumenor AG, dass {second} in diesem Quartal 8 500 Euro für die neue Halle zahlt. "
            spans.append((begin + text[begin:].index("Lumenor"), 10, 1))
            spans.append(
                (begin + text[begin:].index(second), len(second), 2 if second[0] == "H" else other + 3)
            )
            figures.append((begin + text[begin:].index("8 500"), 10))
            dates.append((begin + 8, 4))
            seldom -= second[0] == "H"
            passages.append((begin, len(text) - 1))
            text += "\n\n"
        day = f"{2000 + number % 20}-{number % 12 + 1:02d}-{number % 27 + 1:02d}"
        run(
            "INSERT INTO documents (id, folder_id, path, sha256, format, encoding, language, dated, title, published,"
            " loaded, extraction, length, mentions, quotes, text)"
            " VALUES (?, 1, ?, '', 'text', 'utf-8', 'de', ?, ?, ?, '', '', ?, ?, ?, ?)",
            (number, f"{number}.txt", day, f"Bericht {number}", day, len(text), len(spans), _A_TEXT, text),
        )
        many(
            "INSERT INTO passages (document_id, start, stop, kind) VALUES (?, ?, ?, 'body')",
            ((number, *span) for span in passages),
        )
        many(
            "INSERT INTO mentions (document_id, start, stop, entity_id) VALUES (?, ?, ?, ?)",
            ((number, start, start + length, entity) for start, length, entity in spans),
        )
        many(
            "INSERT INTO figures (document_id, start, stop, low, high, unit) VALUES (?, ?, ?, 8500, 8500, 'EUR')",
            ((number, start, start + length) for start, length in figures),
        )
        many(
            "INSERT INTO dates (document_id, start, stop, value) VALUES (?, ?, ?, '2018')",
            ((number, start, start + length) for start, length in dates),
        )
        many(
            "INSERT INTO quotes (document_id, start, stop, speaker_id, state, utterance) VALUES (?, ?, ?, ?, 'complete', ?)",
            (
                (number, start + 30, stop - 2, 1 if at == 0 else 3 + at, at)
                for at, (start, stop) in enumerate(passages)
            ),
        )
        named += _A_TEXT
    run(
        "INSERT INTO appearances (entity_id, document_id, dated, mentions) SELECT m.entity_id, m.document_id, d.dated,"
        " count(*) FROM mentions AS m JOIN documents AS d ON d.id = m.document_id GROUP BY 1, 2 ORDER BY 1, 3, 2"
    )
    run(
        "UPDATE entities SET mentions = (SELECT count(*) FROM mentions WHERE entity_id = entities.id),"
        " documents = (SELECT count(*) FROM appearances WHERE entity_id = entities.id)"
    )


def decidable(entities: int = 100_000, documents: int = 20_000) -> Path:
    """A corpus to decide on: in each document the first entity five times and twenty others, with what is said of them."""
    path = _file(f"decidable-{entities}", entities, documents)
    if not path.exists():
        new = path.with_suffix(".new")
        new.unlink(missing_ok=True)
        with Store(new) as store, store._transaction():
            _decidable(store, list(names(entities)), documents)
            applying.from_nothing(store._connection)
        new.rename(path)
    return path


_OTHERS = 20
"""Entities of a document besides the first one."""


def _decidable(store: Store, every: Sequence[tuple[str, ...]], documents: int) -> None:
    run, many = store._connection.execute, store._connection.executemany
    run("INSERT INTO folders (id, root) VALUES (1, '/texts')")
    kinds = ["organisation" if forms[0].count(" ") > 1 else "person" for forms in every]
    many(
        "INSERT INTO extracted_entities (id, name, kind) VALUES (?, ?, ?)",
        ((at, forms[0], kind) for at, (forms, kind) in enumerate(zip(every, kinds, strict=True), 1)),
    )
    written: dict[tuple[int, str], int] = {}
    for number in range(1, documents + 1):
        text, spans = "", []
        for place in range(_OTHERS):
            other = 1 + ((number - 1) * _OTHERS + place) % (len(every) - 1)
            forms = every[other]
            for at, entity in ((0, 0),) * (place % 4 == 0) + ((number % len(forms), other),):
                form = every[entity][at]
                text += "Am Abend sagte " if place % 2 else "Dort empfing "
                spans.append((len(text), len(text) + len(form), entity + 1))
                written[entity + 1, form] = written.get((entity + 1, form), 0) + 1
                text += f"{form} den 12 Gästen: "
        _decidable_document(store, number, f"{text}« nun beginnt das Werk ».", spans)
    many(
        "INSERT INTO extracted_aliases (entity_id, name, mentions) VALUES (?, ?, ?)",
        ((entity, form, count) for (entity, form), count in written.items()),
    )


def _decidable_document(store: Store, number: int, text: str, spans: list[tuple[int, int, int]]) -> None:
    """A document of one passage, with a quotation, two roles, two relations and a figure."""
    run, many = store._connection.execute, store._connection.executemany
    day = f"{2000 + number % 20}-{number % 12 + 1:02d}-{number % 27 + 1:02d}"
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    run(
        "INSERT INTO documents (id, folder_id, path, sha256, format, encoding, language, dated, title, published,"
        " loaded, extraction, length, mentions, quotes, text)"
        " VALUES (?, 1, ?, ?, 'text', 'utf-8', 'de', ?, ?, ?, '', '', ?, 0, 0, ?)",
        (number, f"{number}.txt", sha256, day, f"Bericht {number}", day, len(text), text),
    )
    run(
        "INSERT INTO passages (id, document_id, start, stop, kind) VALUES (?, ?, 0, ?, 'body')",
        (number, number, len(text)),
    )
    fulltext.add(store._connection, [(number, text)])
    many(
        "INSERT INTO extracted_mentions (document_id, start, stop, entity_id) VALUES (?, ?, ?, ?)",
        ((number, *span) for span in spans),
    )
    cue, said = spans[-1], text.index("nun beginnt")
    run(
        "INSERT INTO extracted_quotes (document_id, start, stop, speaker_id, state, utterance, cue_start, cue_stop)"
        " VALUES (?, ?, ?, ?, 'complete', 0, ?, ?)",
        (number, said, len(text) - 3, cue[2], cue[0], cue[1]),
    )
    for one, other in zip(spans[:4:2], spans[1:4:2], strict=True):
        run(
            "INSERT INTO extracted_roles (document_id, person_id, title, organisation_id, status, start, stop)"
            " VALUES (?, ?, 'Gast', ?, 'current', ?, ?)",
            (number, one[2], other[2], one[0], other[1]),
        )
        run(
            "INSERT INTO extracted_relations (document_id, subject_id, kind, object_id, status, start, stop)"
            " VALUES (?, ?, 'partner_of', ?, 'stated', ?, ?)",
            (number, one[2], other[2], one[0], other[1]),
        )
    figure = text.index("12 Gäste")
    run(
        "INSERT INTO extracted_figures (document_id, start, stop, low, high, unit) VALUES (?, ?, ?, 12, 12, 'people')",
        (number, figure, figure + 9),
    )
