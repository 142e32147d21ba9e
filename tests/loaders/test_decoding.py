"""Bytes become the stored text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.decoding import NotTextError, decode, stored

FRENCH = "Le prêt à 5 francs d'été, où l'élève a été reçu"
GERMAN = "Größe über ändern: schöne Äpfel aus Köln"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le"]
)
@pytest.mark.parametrize("text", [FRENCH, GERMAN, "ab"])
def test_unicode_is_read_with_and_without_its_mark(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding))[0] == text


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "cp850"])
@pytest.mark.parametrize("text", [FRENCH, GERMAN])
def test_an_old_encoding_is_guessed_and_the_guess_is_said(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == (text, f"{encoding} (guessed)")


def test_one_accent_in_an_old_encoding_is_enough() -> None:
    assert decode("prêt".encode("cp1252")) == ("prêt", "cp1252 (guessed)")


def test_utf8_that_is_cut_off_stays_utf8() -> None:
    text, encoding = decode("été à Orval, été".encode()[:-1])

    assert (text, encoding) == ("été à Orval, ét\ufffd", "utf-8 (damaged)")


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf \n", "is empty"),
        (bytes(range(256)), "is binary, not a text"),
        (b"%PDF-1.7 text", "is a PDF, not a text"),
        (b"PK\x03\x04word", "is a zip archive or an office document, not a text"),
    ],
)
def test_what_is_not_a_text_is_refused_with_the_reason(raw: bytes, reason: str) -> None:
    with pytest.raises(NotTextError, match=reason):
        decode(raw)


@pytest.mark.parametrize(
    ("read", "kept"),
    [
        ("\ufeffOrval", "Orval"),
        ("un\r\ndeux\rtrois\n\r", "un\ndeux\ntrois\n\n"),
        ("a\x00b\x1b[31m\x7f", "a\u2400b\u241b[31m\u2421"),
        ("a\x85b\x9bc", "a\ufffdb\ufffdc"),
        ("a\u202eb\u2066c", "a\ufffdb\ufffdc"),
        ("tab\tnbsp\u00a0thin\u2009e\u0301 [red]\u200d", "tab\tnbsp\u00a0thin\u2009e\u0301 [red]\u200d"),
        ("\ud83dhalf", "\ufffdhalf"),
    ],
)
def test_the_stored_text_changes_only_what_the_contract_names(read: str, kept: str) -> None:
    assert stored(read) == kept


@given(st.text(max_size=100))
def test_a_stored_text_holds_no_control_and_is_stored_as_itself(text: str) -> None:
    kept = stored(text)

    assert stored(kept.removeprefix("\ufeff")) == kept.removeprefix("\ufeff")
    assert all(unicodedata.category(char) not in ("Cc", "Cs") or char in "\t\n" for char in kept)
    assert len(kept) == len(text.removeprefix("\ufeff").replace("\r\n", "\n"))


@given(st.text(min_size=1, max_size=60).filter(lambda text: text.strip("\ufeff \t\r\n\x00") != ""))
def test_marked_utf16_is_always_read_back(text: str) -> None:
    try:
        raw = ("\ufeff" + text).encode("utf-16-be")
    except UnicodeEncodeError:
        return

    assert decode(raw)[0] == stored("\ufeff" + text if text.startswith("\ufeff") else text)
