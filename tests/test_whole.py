"""The whole program from outside, as a script calls it: what it prints, where, and its exit status."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

TEXT = """La ville de Toulouse a un nouveau pont

Publié le 4 mai 2021

Anna Berglund, maire de Toulouse, a inauguré le pont le 3 mai 2021. Il a coûté 2,5 millions d’euros.

« Ce pont nous relie enfin », a déclaré Anna Berglund. « Il faudra l’entretenir », a ajouté la maire.
"""


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("texts")
    (folder / "pont.txt").write_text(TEXT, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def database(texts: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("made") / "pont.db"
    assert _run("load", texts, "--db", made).returncode == 0
    return made


def _run(*words: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "florilege", *map(str, words)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)


def test_piped_it_prints_a_summary(texts: Path, tmp_path: Path) -> None:
    done = _run(texts, "--db", tmp_path / "made.db")
    assert done.returncode == 0, done.stderr
    assert "documents   1" in done.stdout
    assert "Anna Berglund" in done.stdout
    assert done.stderr == ""


def test_without_a_database_it_opens_the_sample_that_it_ships() -> None:
    done = _run()
    assert done.returncode == 0, done.stderr
    assert "documents   17" in done.stdout


def test_search_finds_an_entity_by_a_misspelt_name_and_passages_by_their_words(database: Path) -> None:
    assert "Anna Berglund" in _run("search", "berglnd", "--db", database).stdout
    found = json.loads(_run("search", "entretenir", "--db", database, "--json").stdout)
    assert [
        hit["text"][slice(*(at - hit["start"] for at in hit["lights"][0]))] for hit in found["passages"]
    ] == ["entretenir"]


def test_nothing_found_is_said_and_is_status_1(database: Path) -> None:
    done = _run("search", "zzzzqqq", "--db", database)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1


def test_show_gives_each_line_its_source(database: Path) -> None:
    done = _run("show", "Anna Berglund", "--db", database)
    assert done.returncode == 0, done.stderr
    assert "maire, Toulouse" in done.stdout
    start = TEXT.index("Ce pont")
    assert (
        f"Ce pont nous relie enfin  [Anna Berglund, La ville de Toulouse a un nouveau pont, 2021-05-04, pont.txt:{start}-{start + 24}]"
        in done.stdout
    )


def test_quotes_are_the_exact_words_in_every_format(database: Path) -> None:
    words = ["Ce pont nous relie enfin", "Il faudra l’entretenir"]
    found = json.loads(_run("quotes", "--db", database, "--format", "json").stdout)["quotes"]
    assert [TEXT[quote["start"] : quote["stop"]] for quote in found] == words
    rows = list(csv.DictReader(io.StringIO(_run("quotes", "--db", database, "--format", "csv").stdout)))
    assert [row["words"] for row in rows] == words
    assert {row["speaker"] for row in rows} == {"Anna Berglund"}
    for form in ("text", "markdown"):
        printed = _run("quotes", "--db", database, "--format", form, "--words", "relie").stdout
        assert words[0] in printed
        assert words[1] not in printed


def test_a_speaker_who_says_nothing_is_status_1(database: Path) -> None:
    assert _run("quotes", "--speaker", "Toulouse", "--db", database).returncode == 1


def test_a_fresh_load_verifies(database: Path) -> None:
    done = _run("verify", "--db", database)
    assert (done.returncode, done.stderr) == (0, "")


def test_verify_names_a_source_that_changed(tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    file = folder / "pont.txt"
    file.write_text(TEXT, encoding="utf-8")
    assert _run("load", folder, "--db", tmp_path / "made.db").returncode == 0
    file.write_text(TEXT.replace("relie", "lie"), encoding="utf-8")
    done = _run("verify", "--db", tmp_path / "made.db")
    assert done.returncode == 1
    assert "pont.txt" in done.stderr


def test_a_file_that_is_no_database_is_one_clear_line(tmp_path: Path) -> None:
    other = tmp_path / "notes.db"
    other.write_text("not a database at all, but long enough to look like one" * 40, encoding="utf-8")
    done = _run("search", "anna", "--db", other)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert str(other) in done.stderr


def test_a_database_that_is_gone_is_passed_over_with_one_line(texts: Path, tmp_path: Path) -> None:
    made = tmp_path / "made.db"
    assert _run("load", texts, "--db", made).returncode == 0
    made.unlink()
    done = _run()
    assert "documents   17" in done.stdout
    assert done.stderr.count("\n") == 1
    assert "made.db" in done.stderr


def test_wrong_usage_is_status_2() -> None:
    assert _run("quotes", "--format", "word").returncode == 2


def test_the_samples_are_listed() -> None:
    assert [line.split()[0] for line in _run("sample").stdout.splitlines()] == ["cluster", "angers"]


def test_the_name_of_a_file_cannot_act_on_the_terminal_through_json(tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    name = "pont\x1b]52;c;YQ==\x07\x9b\u202e.txt"
    try:
        (folder / name).write_text(TEXT, encoding="utf-8")
    except OSError:
        pytest.skip("this system has no such file names")
    assert _run("load", folder, "--db", tmp_path / "made.db").returncode == 0
    printed = _run("quotes", "--db", tmp_path / "made.db", "--format", "json").stdout
    assert not any(character in printed for character in "\x1b\x07\x9b\u202e")
    assert json.loads(printed)["quotes"][0]["document"]["path"] == name
