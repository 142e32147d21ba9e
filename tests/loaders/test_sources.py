"""Which files are read, and what cannot be."""

import os
import pickle
from pathlib import Path

import pytest

from loaders.sources import Found, Refusal, source, walk


def _write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Un texte.", encoding="utf-8")


def _paths(folder: Path) -> list[str]:
    return [found.path for found in walk([folder]) if isinstance(found, Found)]


def test_texts_are_found_by_suffix_in_order_and_hidden_ones_are_left_out(tmp_path: Path) -> None:
    _write(tmp_path, "b.TXT", "a.md", "sub/c.txt", "sub/d.pdf", ".hidden/e.txt", "._f.txt", "picture.png")

    assert _paths(tmp_path) == ["a.md", "b.TXT", "sub/c.txt"]


def test_a_file_alone_stands_in_its_folder(tmp_path: Path) -> None:
    _write(tmp_path, "a.txt")

    assert list(walk([tmp_path / "a.txt"])) == [Found(tmp_path, "a.txt")]


def test_each_file_is_found_once_however_often_it_is_named(tmp_path: Path) -> None:
    _write(tmp_path, "a.txt", "sub/b.txt")

    assert (
        len(
            [
                found
                for found in walk([tmp_path, tmp_path / "sub" / "b.txt", tmp_path])
                if isinstance(found, Found)
            ]
        )
        == 2
    )


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    _write(tmp_path, "sub/a.txt")
    (tmp_path / "sub" / "loop").symlink_to(tmp_path)

    assert _paths(tmp_path) == ["sub/a.txt"]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("gone", "does not exist"),
        ("picture.png", "is not one of .txt, .md"),
        ("empty", "holds no .txt or .md file that was not read already"),
    ],
)
def test_a_named_path_that_gives_nothing_says_why(tmp_path: Path, name: str, reason: str) -> None:
    _write(tmp_path, "picture.png", "a.txt")
    (tmp_path / "empty").mkdir()

    refused, found = walk([tmp_path / name, tmp_path / "a.txt"])

    assert str(refused) == f"{tmp_path / name}: {reason}"
    assert found == Found(tmp_path, "a.txt")


def test_a_folder_that_may_not_be_read_is_one_line_and_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _write(tmp_path, "a.txt", "closed/b.txt", "open/c.txt")
    scandir = os.scandir

    def forbidden(path: Path) -> object:
        if path.name == "closed":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr("loaders.sources.os.scandir", forbidden)
    first, second, third = walk([tmp_path])

    assert (first, third) == (Found(tmp_path, "a.txt"), Found(tmp_path, "open/c.txt"))
    assert str(second) == f"{tmp_path / 'closed'}: may not be read"


def test_a_file_is_read_with_its_hash_format_and_encoding(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes("prêt\r\n".encode("cp1252"))

    read = source(tmp_path, "a.md")

    assert (read.root, read.path, read.format, read.encoding, read.text) == (
        str(tmp_path),
        "a.md",
        "markdown",
        "cp1252 (guessed)",
        "prêt\n",
    )
    assert len(read.sha256) == 64


@pytest.mark.parametrize(
    ("raw", "reason"), [(b"", "is empty"), (b"\x00\x01\x02\x03\xff" * 9, "is binary, not a text")]
)
def test_a_file_that_holds_no_text_is_refused(tmp_path: Path, raw: bytes, reason: str) -> None:
    (tmp_path / "a.txt").write_bytes(raw)

    with pytest.raises(Refusal, match=reason):
        source(tmp_path, "a.txt")


def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _write(tmp_path, "a.txt")

    def forbidden(_path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", forbidden)

    with pytest.raises(Refusal, match="may not be read"):
        source(tmp_path, "a.txt")


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")

    with pytest.raises(Refusal, match="is not a file"):
        source(tmp_path, "a.txt")


def test_a_refusal_is_one_line_and_crosses_processes() -> None:
    refusal = pickle.loads(pickle.dumps(Refusal("a\n\x1bb.txt", "is empty")))  # noqa: S301  our own bytes

    assert str(refusal) == "a\ufffd\ufffdb.txt: is empty"
    assert (refusal.path, refusal.reason) == ("a\n\x1bb.txt", "is empty")
