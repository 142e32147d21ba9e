"""The log as a file: what it holds is never lost, and what cannot be read stays in it and is named."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.decisions import beside, lines
from db.decisions.decision import Decision, Naming, Placing

ROOT = Path(__file__).parent.parent.parent.parent

NAMES = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


def decided(number: int, name: str = "Vaulière", why: str = "") -> Decision:
    return Decision(
        "hide",
        entity=Naming(name, "place"),
        why=why,
        key=f"{number:016x}",
        at=f"2026-01-31T12:00:{number % 60:02}.{number:06}Z",
        act=f"{number:016x}",
    )


@st.composite
def decisions(draw: st.DrawFn) -> list[Decision]:
    numbers = draw(st.lists(st.integers(0, 99), unique=True, max_size=6))
    return [decided(number, draw(NAMES), draw(NAMES)) for number in numbers]


def test_the_log_stands_beside_its_database_wherever_a_link_to_it_is(tmp_path: Path) -> None:
    assert beside.path(tmp_path / "press.db") == tmp_path / "press.decisions.jsonl"
    assert beside.path(tmp_path / "press.2024").name == "press.2024.decisions.jsonl"
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "press.db").touch()
    link = tmp_path / "elsewhere" / "link.db"
    try:
        link.symlink_to(tmp_path / "press.db")
    except OSError:
        pytest.skip("this system gives no links")
    assert beside.path(link) == tmp_path / "press.decisions.jsonl"


@settings(deadline=None, max_examples=50)
@given(decisions(), decisions())
def test_what_is_written_is_read_and_what_is_there_is_not_written_again(
    one: list[Decision], other: list[Decision]
) -> None:
    data = beside.joined(lines.written(one), other)
    every = {decision.key: decision for decision in [*other, *one]}
    assert lines.decisions(data, "x") == (sorted(every.values(), key=lambda d: d.order), [])
    assert data == lines.written(every.values())
    assert beside.joined(data, [*one, *other]) == data


@settings(deadline=None)
@given(decisions(), st.data())
def test_a_log_cut_anywhere_is_whole_again_when_the_same_is_written(
    those: list[Decision], data: st.DataObject
) -> None:
    whole = lines.written(those)
    cut = whole[: data.draw(st.integers(0, len(whole)))]
    found, complaints = lines.decisions(cut, "x", cut=True)
    assert complaints == []
    assert len(found) in (cut.count(b"\n"), cut.count(b"\n") + 1)  # all of a line but its end may be there
    again = beside.joined(cut, those)
    assert again.removesuffix(b"\n") == whole.removesuffix(
        b"\n"
    )  # the end of a last line is written with the next


@settings(deadline=None, max_examples=50)
@given(st.binary(max_size=80), decisions())
def test_what_is_not_ours_stays_in_the_file_as_it_is(junk: bytes, those: list[Decision]) -> None:
    data = junk + b"\n" + lines.written(those[:1]) + junk + b"\n"
    written = beside.joined(data, those)
    assert [line for line in written.split(b"\n") if not line.startswith(b'{"what": "hide"')] == [
        line for line in data.split(b"\n") if not line.startswith(b'{"what": "hide"')
    ]
    assert lines.decisions(written, "x")[0] == sorted(those, key=lambda d: d.order)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Vaulière", "not JSON"),
        ("[]", "not a decision"),
        ("[" * 100_000, "not a decision"),
        ('{"what": "burn"}', "what: 'burn' cannot be decided"),
        ('{"what": "hide", "key": "a", "at": "2026-01-31T12:00:00Z"}', "hide: entity is missing"),
        ('{"what": "undo", "key": "a", "at": "2026-01-31T12:00:00Z"}', "undo: of is missing"),
        ('{"what": "star", "key": "a", "at": "2026-01-31T12:00:00Z"}', "star: entity or place is missing"),
        ('{"what": "undo", "of": "b", "key": "a", "at": "today"}', "at: 'today' is not a time"),
        ('{"what": "undo", "of": "b", "key": "a", "at": "2026-02-31T12:00:00Z"}', "is not a time"),
        ('{"what": "undo", "of": "\\ud800", "key": "a", "at": "2026-01-31T12:00:00Z"}', "half a character"),
    ],
)
def test_a_bad_line_is_named_with_its_number_and_why_and_costs_no_other(
    tmp_path: Path, line: str, why: str
) -> None:
    file = tmp_path / "x.decisions.jsonl"
    file.write_bytes(lines.written([decided(1)]) + line.encode() + b"\n" + lines.written([decided(2)]))
    found, (complaint,) = beside.read(file)
    assert found == [decided(1), decided(2)]
    assert complaint.startswith(f"{file}:2: ")
    assert why in complaint


def test_a_place_that_is_none_is_a_bad_line() -> None:
    place = Placing("/texts", "a.txt", "", 9, 3, "")
    line = Decision("unquote", place=place, key="a", at="2026-01-31T12:00:00Z").line()
    assert lines.decisions(line.encode(), "x") == ([], ["x:1: 9–3: not a place"])


def test_one_key_for_two_decisions_is_named_and_the_first_holds() -> None:
    other = decided(1, "Vaucreuse")
    assert lines.decisions(lines.written([decided(1)]) + lines.written([other, other]), "x") == (
        [decided(1)],
        [f"x:{line}: the key is that of line 1, which is another decision and holds" for line in (2, 3)],
    )


def test_line_ends_and_marks_of_other_programs_are_read() -> None:
    data = "\ufeff".encode() + lines.written([decided(1), decided(2)]).replace(b"\n", b"\r\n\r\n")
    assert lines.decisions(data, "x") == ([decided(1), decided(2)], [])
    strange = decided(1, "a\u2028b\x85c\x1dd\re")
    assert lines.decisions(lines.written([strange]), "x") == ([strange], [])


def test_marks_of_a_conflict_are_no_lines_and_both_sides_are_read() -> None:
    one, two, three = (lines.written([decided(number)]) for number in (1, 2, 3))
    data = b"<<<<<<< HEAD\n" + one + b"||||||| 1a2b3c\n" + two + b"=======\n" + three + b">>>>>>> theirs\n"
    assert lines.decisions(data, "x") == ([decided(1), decided(2), decided(3)], [])


def test_a_decision_is_added_to_the_end_and_an_older_one_put_where_it_belongs(tmp_path: Path) -> None:
    file = tmp_path / "x.decisions.jsonl"
    assert beside.write(file, [decided(3)]) == []
    first = file.stat().st_ino
    assert beside.write(file, [decided(5)]) == []
    assert file.stat().st_ino == first
    assert beside.write(file, [decided(4), decided(5)]) == []
    assert file.read_bytes() == lines.written([decided(3), decided(4), decided(5)])
    assert sorted(tmp_path.iterdir()) == [file]
    assert beside.keys(file) == {decided(number).key for number in (3, 4, 5)}
    assert beside.read(file, {decided(3).key, decided(5).key}) == ([decided(4)], [])


def test_a_last_line_without_its_end_counts_only_where_it_is_whole(tmp_path: Path) -> None:
    file = tmp_path / "x.decisions.jsonl"
    whole = lines.written([decided(1), decided(2)])
    file.write_bytes(whole[:-1])
    assert beside.keys(file) == {decided(1).key, decided(2).key}
    file.write_bytes(whole[:-2])
    assert beside.keys(file) == {decided(1).key}


def test_a_line_that_only_looks_like_the_decision_is_not_taken_for_it(tmp_path: Path) -> None:
    file = tmp_path / "x.decisions.jsonl"
    file.write_bytes(lines.written([decided(1)]).replace(b"hide", b"hidden"))
    assert beside.write(file, [decided(1)]) == []
    found, complaints = beside.read(file)
    assert found == [decided(1)]
    assert len(complaints) == 1


def test_a_file_that_cannot_be_written_or_read_is_one_line_and_no_error(tmp_path: Path) -> None:
    file = tmp_path / "x.decisions.jsonl"
    file.mkdir()
    for complaints in (beside.write(file, [decided(1)]), beside.read(file)[1]):
        assert len(complaints) == 1
        assert str(file) in complaints[0]
    assert "database" in beside.write(file, [decided(1)])[0]
    gone = tmp_path / "gone" / "x.decisions.jsonl"
    assert beside.write(gone, [decided(1)]) == [
        f"{gone}: no such file or directory; what was decided stands in the database alone"
    ]
    assert beside.read(gone) == ([], [])


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nobody to whom a folder is closed")
def test_in_a_folder_that_may_not_be_written_to_it_says_so_at_once(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    assert len(beside.write(tmp_path / "x.decisions.jsonl", [decided(1)])) == 1
    tmp_path.chmod(0o700)


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_killed_at_any_moment_a_writer_leaves_whole_lines_and_at_most_one_cut_short(tmp_path: Path) -> None:
    file = tmp_path / "x.decisions.jsonl"
    program = (
        "import sys\nfrom pathlib import Path\nfrom db.decisions import beside\n"
        "from db.decisions.decision import Decision\n"
        "for line in sys.stdin:\n    beside.write(Path(sys.argv[1]), [Decision.read(line)])\n    print(flush=True)"
    )
    every = [decided(number, why="x" * 5000) for number in range(1, 60)]
    for stop in (3, 11, 23):
        with subprocess.Popen(
            [sys.executable, "-c", program, str(file)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as running:
            assert running.stdin
            assert running.stdout
            running.stdin.write("".join(decision.line() + "\n" for decision in every))
            running.stdin.flush()
            for _ in range(stop):
                running.stdout.readline()
            running.send_signal(signal.SIGKILL)
        found, complaints = beside.read(file)
        assert complaints == []
        assert found == every[: len(found)]
        assert len(found) >= stop
    assert beside.write(file, every) == []
    assert file.read_bytes() == lines.written(every)


def test_a_line_is_json_that_says_only_what_is_not_as_it_always_is() -> None:
    assert json.loads(lines.written([decided(1)])).keys() == {"what", "entity", "key", "at", "act"}


def test_a_file_that_somebody_else_changed_meanwhile_is_read_again_before_anything_is_added(
    tmp_path: Path,
) -> None:
    file = tmp_path / "x.decisions.jsonl"
    beside.write(file, [decided(1)])
    assert beside.keys(file) == {decided(1).key}
    beside.write(file, [decided(2)])
    file.write_bytes(lines.written([decided(1), decided(4)]))  # what git merges
    beside.write(file, [decided(3)])
    assert file.read_bytes() == lines.written([decided(1), decided(3), decided(4)])
    file.write_bytes(file.read_bytes()[:-3])
    beside.write(file, [decided(5)])
    assert beside.keys(file) >= {decided(5).key}
    file.unlink()
    assert beside.keys(file) == set()
    beside.write(file, [decided(6)])
    assert beside.keys(file) == {decided(6).key}
