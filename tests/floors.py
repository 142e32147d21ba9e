"""Floors below which the quality of extraction may not fall, and the only way to change them.

    python tests/floors.py               measure, and raise floors that were passed
    python tests/floors.py --lower WHY   measure, and set floors to what is measured now, with the reason

Floors stand in floors.json with a digest: an edit by hand is found, and a lowering is on record there.
"""

import argparse
import hashlib
import importlib.util
import json
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
FILE = HERE / "floors.json"
SHARED = HERE.parent.parent / "shared"

RATED = [
    "names",
    "kinds",
    "entities",
    "labels",
    "quotes",
    "speakers",
    "broken",
    "states",
    "lost",
    "roles",
    "relations",
    "figures",
    "dates",
    "furniture",
]
"""Layers of score.py; `broken`, `states`, `labels` and `speakers` are a recall, the others an F1."""

SLACK = 0.01
"""How far under a measure its floor is set: one mention more or less in the smallest language."""

_PRESS = HERE / "loaders" / "gold_press"
_REGIONAL = HERE / "loaders" / "gold_regional"
_INDUSTRY = HERE / "loaders" / "gold_industry"
OWN = {
    "sample": (
        HERE.parent / "loaders" / "sample" / "cluster",
        HERE / "loaders" / "gold_sample",
        ("fr", "de", "en"),
    ),
    "press": (_PRESS / "fr" / "texts", _PRESS / "fr" / "gold", ("fr",)),
    "more press": (_PRESS / "deen" / "texts", _PRESS / "deen" / "gold", ("de", "en")),
    "regional": (_REGIONAL / "fr" / "texts", _REGIONAL / "fr" / "gold", ("fr",)),
    "industry": (_INDUSTRY / "fr" / "texts", _INDUSTRY / "fr" / "gold", ("fr",)),
    "more industry": (_INDUSTRY / "deen" / "texts", _INDUSTRY / "deen" / "gold", ("de", "en")),
    "more regional": (_REGIONAL / "deen" / "texts", _REGIONAL / "deen" / "gold", ("de", "en")),
}
"""Texts of our own with their hand-made references; all but the sample were written and annotated without the program."""

Floors = dict[str, dict[str, float]]


def digest(content: dict[str, Any]) -> str:
    """Of the floors and of the record of lowerings, as they stand."""
    kept = json.dumps([content["floors"], content["lowered"]], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(kept.encode()).hexdigest()


def read() -> dict[str, Any]:
    """What floors.json says."""
    content: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return content


@cache
def measures() -> Floors:
    """What is measured now: our own texts by language, and what stands beside the project, seeds and annotated names."""
    found: Floors = {}
    for name, (texts, gold, languages) in OWN.items():
        found |= {f"{name} {code}": _measure(texts, gold, code) for code in languages}
    if (SHARED / "seeds").is_dir() and (SHARED / "reference" / "gold").is_dir():
        found["seeds"] = _measure(SHARED / "seeds", SHARED / "reference" / "gold", None)
    if (SHARED / "data" / "names").is_dir():
        found |= _module("held_out").measures(SHARED / "data" / "names")
    return found


def _measure(texts: Path, gold: Path, language: str | None) -> dict[str, float]:
    """Load `texts` and score them against `gold`, only the documents in `language` where one is given."""
    sys.path.insert(0, str(HERE.parent))
    from florilege.loading import load

    score = _module("score")
    with tempfile.TemporaryDirectory() as folder:
        database, some = Path(folder, "made.db"), Path(folder, "gold")
        some.mkdir()
        for file in sorted(gold.glob("*.json")):
            content = json.loads(file.read_text(encoding="utf-8"))
            whole = not (isinstance(content, dict) and "mentions" in content)
            if (
                language is None
                or (not whole and content["lang"] == language)
                or file.name == "entities.json"
            ):
                some.joinpath(file.name).write_text(json.dumps(content), encoding="utf-8")
            elif file.name == "relations.json":
                kept = [row for row in content if _language(gold, row["document"]) == language]
                some.joinpath(file.name).write_text(json.dumps(kept), encoding="utf-8")
        # All texts are loaded, so that a language is measured as part of its corpus; the others' rows are dropped.
        load([texts], database, workers=1, tell=print)
        _drop_others(database, some)
        result, _ = score.score(database, some)
    rated = {layer: result[layer].get("f", result[layer].get("r")) for layer in RATED if layer in result}
    return {layer: round(value, 3) for layer, value in rated.items() if value is not None}


def _module(name: str) -> Any:
    """A file of this folder, which is no package."""
    sys.path.insert(0, str(HERE.parent))
    spec = importlib.util.spec_from_file_location(name, HERE / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _language(gold: Path, document: str) -> str:
    content = json.loads(gold.joinpath(f"{document}.json").read_text(encoding="utf-8"))
    return str(content["lang"])


def _drop_others(database: Path, gold: Path) -> None:
    """Take documents out of a throw-away database for which `gold` has no page."""
    import sqlite3
    from contextlib import closing

    there = {file.name.removesuffix(".json") for file in gold.glob("*.json")}
    with closing(sqlite3.connect(database)) as connection:
        rows = connection.execute("SELECT id, path FROM documents").fetchall()
        others = [(number,) for number, path in rows if Path(path).name not in there]
        for table in ("mentions", "quotes", "figures", "dates", "roles", "relations", "passages"):
            connection.executemany(f"DELETE FROM {table} WHERE document_id = ?", others)
        connection.executemany("DELETE FROM documents WHERE id = ?", others)
        connection.commit()


def main() -> int:
    """Raise floors, or lower them with a reason; print the table either way."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--lower", metavar="WHY")
    typed = parser.parse_args()
    content = read() if FILE.exists() else {"floors": {}, "lowered": []}
    for texts, layers in measures().items():
        floors = content["floors"].setdefault(texts, {})
        for layer, now in layers.items():
            floor, target = floors.get(layer, 0.0), max(0.0, round(now - SLACK, 3))
            sys.stdout.write(f"{texts:12}{layer:12}{now:8.3f}   floor {floor:.3f}\n")
            if now < floor and typed.lower:
                content["lowered"].append(
                    {"texts": texts, "layer": layer, "from": floor, "to": target, "why": typed.lower}
                )
                floors[layer] = target
            elif target > floor:
                floors[layer] = target
    content["digest"] = digest(content)
    FILE.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
