"""The log as people carry it about: listed, exported, imported, and outliving its database."""

import io
import json
import sys
from pathlib import Path

import pytest

from db.decisions import beside
from db.decisions.deciding import undo
from db.decisions.decision import Decision, Naming
from db.decisions.lines import written
from florilege.__main__ import main
from tests.florilege.logs import Run, shown, take, take_others, take_three


def test_the_list_has_the_newest_last_and_says_what_became_of_each(mine: Path, run: Run) -> None:
    assert run("decisions", "--db", mine) == (1, "", "florilege: nothing was decided yet\n")
    take(mine, "hide", "Nantes")
    take(mine, "rename", "Anna Berglund", words="A. Berglund")
    undo(mine)
    status, out, err = run("decisions", "--db", mine)
    hid, renamed, undid = out.splitlines()
    assert (status, err) == (0, "")
    assert hid.endswith("  hid Nantes")
    assert "  renamed Anna Berglund to A. Berglund  [undone 20" in renamed
    assert undid.endswith("  undid: renamed Anna Berglund to A. Berglund")
    assert run("decisions", "list", "--db", mine)[1] == out
    told = json.loads(run("decisions", "list", "--json", "--db", mine)[1])["decisions"]
    assert [one["state"] for one in told] == ["done", "undone", "done"]
    assert [one["what"] for one in told] == ["hide", "rename", "undo"]
    assert told[1]["undone_at"] == told[2]["at"]


def test_what_is_exported_and_imported_is_decided_there_too_and_twice_changes_nothing(
    mine: Path, theirs: Path, run: Run, tmp_path: Path
) -> None:
    take_three(mine)
    take(mine, "merge", "Marie Lenoir", "Jacques Perrault")
    undo(mine)
    log = tmp_path / "log.jsonl"
    assert run("decisions", "export", log, "--db", mine) == (0, "5 decisions written\n", "")
    first = log.read_bytes()
    assert first.count(b"\n") == 5
    for expected in ("5 decisions came in\n", "nothing new\n"):
        assert run("decisions", "import", log, "--db", theirs) == (0, expected, "")
        assert shown(theirs) == shown(mine)
        run("decisions", "export", tmp_path / "again.jsonl", "--db", theirs)
        assert (tmp_path / "again.jsonl").read_bytes() == first == beside.path(theirs).read_bytes()


def test_a_log_passes_through_a_pipe(
    mine: Path, theirs: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_three(mine)
    status, out, err = run("decisions", "export", "-", "--db", mine)
    assert (status, err, out.encode()) == (0, "", beside.path(mine).read_bytes())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(out.encode())))
    assert run("decisions", "import", "-", "--db", theirs) == (0, "3 decisions came in\n", "")


def test_bad_lines_are_named_with_why_and_everything_else_comes_in(
    mine: Path, theirs: Path, run: Run, tmp_path: Path
) -> None:
    take_three(mine)
    log = tmp_path / "log.jsonl"
    run("decisions", "export", log, "--db", mine)
    first, *rest = log.read_bytes().splitlines(keepends=True)
    log.write_bytes(b"".join([first, b"\x1b[31m\xff\n", b'{"what": "burn"}\n', *rest, first[:40]]))
    status, out, err = run("decisions", "import", log, "--db", theirs)
    assert (status, out) == (1, "3 decisions came in\n")
    bad = ("2: not UTF-8", "3: what: 'burn' cannot be decided", "6: not JSON")
    assert err == "".join(f"florilege: {log}:{said}\n" for said in bad)
    assert shown(theirs) == shown(mine)
    assert run("decisions", "import", tmp_path / "none", "--db", theirs)[::2] == (
        1,
        f"florilege: {tmp_path / 'none'}: no such file or directory\n",
    )


def test_of_a_file_that_is_no_log_few_lines_are_named(mine: Path, run: Run, tmp_path: Path) -> None:
    log = tmp_path / "photo.jpg"
    log.write_bytes(b"\xff\n" * 1000)
    status, out, err = run("decisions", "import", log, "--db", mine)
    assert (status, out) == (1, "nothing new\n")
    first, *_, last = err.splitlines()
    assert first == f"florilege: {log}:1: not UTF-8"
    assert last == f"florilege: {log}: 995 more lines are no decisions that can be taken in"
    assert len(err.splitlines()) == 6


def test_a_key_that_is_another_decision_here_is_named_and_changes_nothing(
    mine: Path, run: Run, tmp_path: Path
) -> None:
    take(mine, "hide", "Nantes")
    forged = beside.path(mine).read_bytes().replace(b"Nantes", b"Toulouse")
    (tmp_path / "log.jsonl").write_bytes(forged)
    status, out, err = run("decisions", "import", tmp_path / "log.jsonl", "--db", mine)
    assert (status, out) == (1, "nothing new\n")
    assert "hid Toulouse" in err
    assert "has the key of another decision" in err


def test_what_finds_nothing_here_is_counted_and_listed_with_why(
    theirs: Path, run: Run, tmp_path: Path
) -> None:
    stranger = Decision(
        "hide", entity=Naming("Nobody", "person"), key="a1", act="a1", at="2026-01-31T12:00:00.000000Z"
    )
    (tmp_path / "log.jsonl").write_bytes(written([stranger]))
    assert run("decisions", "import", tmp_path / "log.jsonl", "--db", theirs) == (
        0,
        "1 decision came in, 1 of them for nothing that is here\n",
        "",
    )
    (line,) = run("decisions", "--db", theirs)[1].splitlines()
    assert line.startswith("2026-01-31 12:00:00  hid Nobody  [finds nothing: 'Nobody'")


def test_an_export_is_never_written_over_what_it_does_not_hold(
    mine: Path, theirs: Path, run: Run, tmp_path: Path
) -> None:
    take_three(mine)
    take_others(theirs)
    thesis = tmp_path / "thesis.txt"
    thesis.write_text("It all began\n", encoding="utf-8")
    assert run("decisions", "export", thesis, "--db", mine) == (
        1,
        "",
        f"florilege: {thesis}:1: not JSON; the file is left as it is\n",
    )
    log = tmp_path / "log.jsonl"
    run("decisions", "export", log, "--db", theirs)
    assert run("decisions", "export", log, "--db", mine) == (
        1,
        "",
        f"florilege: {log}: has 3 decisions that this log has not; import it first; the file is left as it is\n",
    )
    run("decisions", "import", log, "--db", mine)
    assert run("decisions", "export", log, "--db", mine) == (0, "6 decisions written\n", "")
    own = beside.path(mine)
    assert "this is the log itself" in run("decisions", "export", own, "--db", mine)[2]


def test_a_deleted_database_that_is_loaded_again_has_all_its_decisions(
    loaded: Path, mine: Path, run: Run
) -> None:
    take_three(mine)
    take(mine, "merge", "Marie Lenoir", "Jacques Perrault")
    undo(mine)
    before, log = shown(mine), beside.path(mine).read_bytes()
    mine.unlink()
    status, _, err = run("load", loaded / "texts", "--db", mine, "--workers", "1")
    assert (status, err) == (0, f"florilege: {mine}: 5 of your decisions came in from the file beside it\n")
    assert shown(mine) == before
    assert beside.path(mine).read_bytes() == log
    assert run("decisions", "--db", mine)[1].count("[undone ") == 1
    assert "everything stands" in run("verify", "--db", mine)[1]


def test_a_lost_file_is_written_again_and_what_was_put_into_it_by_hand_is_taken_in(
    mine: Path, theirs: Path, loaded: Path, run: Run
) -> None:
    take_three(mine)
    take_others(theirs)
    log = beside.path(mine).read_bytes()
    beside.path(mine).unlink()
    run("load", loaded / "texts", "--db", mine)
    assert beside.path(mine).read_bytes() == log
    with beside.path(mine).open("ab") as file:
        file.write(beside.path(theirs).read_bytes() + b"by hand\n")
    status, out, err = run("decisions", "--db", mine)
    assert (status, out.count("file beside the database only"), err.count("not JSON")) == (1, 3, 1)
    run("load", loaded / "texts", "--db", mine)
    assert "file beside" not in run("decisions", "--db", mine)[1]
    assert b"\nby hand\n" in beside.path(mine).read_bytes()


@pytest.mark.parametrize("words", [["burn"], ["export"], ["import", "a", "b"]], ids=" ".join)
def test_wrong_usage_is_said_so(words: list[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["decisions", *words])
    assert left.value.code == 2
