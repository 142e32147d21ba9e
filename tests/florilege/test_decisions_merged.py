"""Two logs of two people that come together: by import, and by git, with and without its marks of a conflict."""

import shutil
import subprocess
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from db.connection import open_reader
from db.decisions import beside
from db.decisions.deciding import decide, undo
from db.decisions.decision import Decision, Naming, What
from db.decisions.lines import written
from db.decisions.places import placing
from tests.florilege.logs import Copy, Run, named, quotation, shown, take, take_others, take_three

Act = tuple[What, str, dict[str, Any]]


@pytest.mark.parametrize(
    "acts",
    [
        (("rename", "Toulouse", {"words": "Tolosa"}), ("rename", "Toulouse", {"words": "Touloza"})),
        (("retype", "Toulouse", {"kind": "event"}), ("retype", "Toulouse", {"kind": "product"})),
        (("note", "Toulouse", {"words": "pink"}), ("note", "Toulouse", {"words": "red"})),
        (("hide", "Toulouse", {}), ("rename", "Toulouse", {"words": "Touloza"})),
        (("rename", "Toulouse", {"words": "Touloza"}), ("hide", "Toulouse", {})),
        (("merge", "Toulouse", {"other": "Nantes"}), ("merge", "Toulouse", {"other": "Bordeaux"})),
        (("merge", "Toulouse", {"other": "Nantes"}), ("apart", "Toulouse", {"other": "Nantes"})),
        (("hide", "Toulouse", {}), ("merge", "Toulouse", {"other": "Bordeaux"})),
        (("alias", "Toulouse", {"words": "pont"}), ("alias", "Bordeaux", {"words": "pont"})),
    ],
    ids=lambda acts: " and ".join(act[0] for act in acts),
)
def test_what_a_conflict_says_that_holds_is_what_the_database_shows(
    mine: Path, theirs: Path, copy: Copy, run: Run, acts: tuple[Act, Act]
) -> None:
    for database, (what, name, said) in zip((mine, theirs), acts, strict=True):
        take(database, what, name, **said)
    status, out, err = run("decisions", "import", beside.path(theirs), "--db", mine)
    (line,) = err.splitlines()
    assert status == 0
    assert out.startswith("1 decision came in")
    assert line.endswith((" here, holds", " there, holds"))
    alone = copy("alone")
    what, name, said = acts[0 if line.endswith(", here, holds") else 1]
    take(alone, what, name, **said)
    assert shown(mine)[0] == shown(alone)[0]


@pytest.mark.parametrize(
    "first",
    [
        ("rename", "Anna Berglund", {"words": "A. Berglund"}),
        ("retype", "Anna Berglund", {"kind": "organisation"}),
        ("merge", "Anna Berglund", {"other": "Jacques Perrault"}),
    ],
    ids=lambda act: act[0],
)
def test_who_did_not_know_what_an_entity_became_is_understood(
    mine: Path, theirs: Path, run: Run, first: Act
) -> None:
    what, name, said = first
    take(mine, what, name, **said)
    take(theirs, "merge", "Marie Lenoir", "Anna Berglund")
    take(theirs, "alias", "Anna Berglund", words="pont")
    decide(theirs, [Decision("speaker", entity=named(theirs, "Anna Berglund"), place=quotation(theirs))])
    assert run("decisions", "import", beside.path(theirs), "--db", mine) == (0, "3 decisions came in\n", "")
    assert "Marie Lenoir" not in [row[0] for row in shown(mine)[0]]
    speaker = {"rename": "A. Berglund", "retype": "Anna Berglund", "merge": "Jacques Perrault"}[what]
    assert shown(mine)[2][0][-1] == speaker
    assert (speaker, "pont", 1) in shown(mine)[1]


def test_two_who_came_to_the_same_agree_and_what_both_took_away_stays_away_when_one_undoes_it(
    mine: Path, theirs: Path, run: Run
) -> None:
    for database in (mine, theirs):
        take(database, "hide", "Nantes")
        decide(database, [Decision("unquote", place=quotation(database))])
    assert run("decisions", "import", beside.path(theirs), "--db", mine) == (0, "2 decisions came in\n", "")
    undo(mine)
    undo(mine)
    assert "Nantes" not in [row[0] for row in shown(mine)[0]]
    assert shown(mine)[2] == []


def test_a_speaker_is_set_of_a_quotation_that_begins_elsewhere_by_the_other_log(
    mine: Path, theirs: Path, run: Run
) -> None:
    place = quotation(mine)
    with closing(open_reader(mine)) as reader:
        number = reader.execute("SELECT document_id FROM quotes").fetchone()[0]
        onto = placing(reader, number, place.start + 3, place.stop)
    decide(mine, [Decision("respan", place=place, onto=onto)])
    decide(theirs, [Decision("speaker", entity=named(theirs, "Marie Lenoir"), place=quotation(theirs))])
    assert run("decisions", "import", beside.path(theirs), "--db", mine) == (0, "1 decision came in\n", "")
    assert shown(mine)[2] == [(number, onto.start, "Marie Lenoir")]


def test_a_name_that_the_other_log_gave_to_a_second_one_still_means_the_first(
    mine: Path, theirs: Path, run: Run
) -> None:
    take(mine, "rename", "Nantes", words="Toulouse")
    take(theirs, "note", "Toulouse", words="pink")
    assert run("decisions", "import", beside.path(theirs), "--db", mine) == (0, "1 decision came in\n", "")
    assert shown(mine)[1].count(("Toulouse", "Nantes", 1)) == 1
    assert [(row[0], row[-1]) for row in shown(mine)[0] if row[0] == "Toulouse"] in (
        [("Toulouse", None), ("Toulouse", "pink")],
        [("Toulouse", "pink"), ("Toulouse", None)],
    )


def test_another_entity_of_that_name_is_not_taken_for_one_that_was_called_so(mine: Path, run: Run) -> None:
    stranger = Naming("Toulouse", "place", ("Toulouse-le-Château",))
    take(mine, "rename", "Toulouse", words="Tolosa")
    decide(mine, [Decision("note", entity=named(mine, "Tolosa"), words="the town")])
    log = mine.with_name("other.jsonl")
    log.write_bytes(written([Decision("hide", entity=stranger, key="a1", at="2099-01-31T12:00:00Z")]))
    assert run("decisions", "import", log, "--db", mine)[1].endswith("1 of them for nothing that is here\n")
    assert "Tolosa" in [row[0] for row in shown(mine)[0]]


def test_speakers_set_differently_are_a_conflict_and_the_later_holds(
    mine: Path, theirs: Path, run: Run
) -> None:
    for database, who in ((mine, "Marie Lenoir"), (theirs, "Jacques Perrault")):
        decide(database, [Decision("speaker", entity=named(database, who), place=quotation(database))])
    _, _, err = run("decisions", "import", beside.path(mine), "--db", theirs)
    assert "gave “Ce pont nous relie” in a.txt to Marie Lenoir" in err
    assert err.endswith("; the later one, here, holds\n")
    assert shown(theirs)[2][0][-1] == "Jacques Perrault"
    assert run("decisions", "import", beside.path(theirs), "--db", mine)[2].endswith(", there, holds\n")
    assert shown(mine) == shown(theirs)
    assert run("decisions", "import", beside.path(mine), "--db", theirs) == (0, "nothing new\n", "")


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no git here")
@pytest.mark.parametrize("attributes", ["*.jsonl merge=union\n", "*.decisions.jsonl merge=union\n", ""])
def test_two_copies_that_git_merges_are_both_in_either_order(
    copy: Copy, run: Run, tmp_path: Path, attributes: str
) -> None:
    mine, theirs = copy("mine"), copy("theirs")
    log = tmp_path / "work" / "press.decisions.jsonl"
    log.parent.mkdir()
    (log.parent / ".gitattributes").write_text(attributes, encoding="utf-8")
    take(mine, "hide", "Bordeaux")
    shutil.copy(beside.path(mine), log)
    _git(log.parent, "init", "--quiet", "--initial-branch=mine")
    _commit(log.parent)
    run("decisions", "import", log, "--db", theirs)
    take_others(theirs)
    _git(log.parent, "switch", "--quiet", "-c", "theirs")
    run("decisions", "export", log, "--db", theirs)
    _commit(log.parent)
    _git(log.parent, "switch", "--quiet", "mine")
    take_three(mine)
    run("decisions", "export", log, "--db", mine)
    _commit(log.parent)
    merged = _git(log.parent, "merge", "--quiet", "--no-edit", "theirs", check=False)
    assert (merged.returncode == 0) is bool(attributes)
    assert (b"<<<<<<<" in log.read_bytes()) is not bool(attributes)

    results = []
    for at, sources in enumerate(
        ([log], [beside.path(mine), beside.path(theirs)], [beside.path(theirs), log])
    ):
        fresh = copy(f"fresh{at}")
        for source in sources:
            assert run("decisions", "import", source, "--db", fresh)[0] == 0
        results.append((beside.path(fresh).read_bytes(), shown(fresh)))
    assert results[0] == results[1] == results[2]
    assert results[0][0].count(b"\n") == 7
    assert run("decisions", "export", log, "--db", tmp_path / "fresh0" / "press.db")[0] == 0
    assert log.read_bytes() == results[0][0]


def _git(folder: Path, *words: str, check: bool = True) -> subprocess.CompletedProcess[str]:
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "core.autocrlf=false"]
    return subprocess.run(["git", *who, *words], cwd=folder, capture_output=True, text=True, check=check)


def _commit(folder: Path) -> None:
    _git(folder, "add", "--all")
    _git(folder, "commit", "--quiet", "--message", "Decide")
