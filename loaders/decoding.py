"""Bytes become the stored text: which encoding they are in, and what is put right on the way in.

The stored text is what a reader of the source would see; everything that counts offsets counts in it,
so nothing else in the program may change a text.
"""

import re

from charset_normalizer import from_bytes

CANDIDATES = ("cp1252", "iso8859_15", "mac_roman", "cp850")
"""Free to choose, charset-normalizer reads `prêt` in cp1252 as `pręt`; texts here are western European."""

_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),  # before utf-16-le, whose mark it begins with
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_KNOWN = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a picture"),
    (b"GIF8", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x7fELF", "a program"),
)
_SAMPLE = 1 << 16
"""Bytes that are looked at to guess an encoding, or to tell text from other things."""

_CONTROLS = bytes(code for code in range(32) if chr(code) not in "\t\n\r\f\x1a\x1b")
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_PICTURES: dict[int, int] = {
    **dict.fromkeys((*range(0x80, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)), 0xFFFD),
    **dict.fromkeys(range(0xD800, 0xE000), 0xFFFD),  # halves of a pair: no encoding can store them
    **{code: 0x2400 + code for code in range(0x20) if code not in (0x09, 0x0A)},
    0x7F: 0x2421,
}
_LINE_END = re.compile("\r\n?")
_LIKELY = {
    **dict.fromkeys("éäöü’", 5),
    **dict.fromkeys("èàêçß«»“”„–\u00a0", 3),
    **dict.fromkeys("ëâîïôûùœæÉÀÈÇÊÄÖÜñíóáú‘‚—…€°²•·©®™", 1),
}
"""How often, roughly, a character beyond ASCII stands in western European texts; the rest count nothing."""
_ODD_INSIDE = re.compile(r"[a-zß-öø-ÿ][À-ÖØ-Þ]|[^\W\d_][^\w\s’‘'./–—-](?=[^\W\d_])")
"""A capital or a mark within a word: what an encoding that is not the right one makes of letters."""


class NotTextError(Exception):
    """The bytes are not a text, and why."""


def decode(raw: bytes) -> tuple[str, str]:
    """The stored text of a file's bytes, and its encoding with how that is known.

    `utf-8`, `utf-16-le (mark)`, `cp1252 (guessed)`, `utf-8 (damaged)`. Raises NotTextError.
    """
    for signature, what in _KNOWN:
        if raw.startswith(signature):
            raise NotTextError(f"is {what}, not a text")
    text, encoding = _decoded(raw)
    if not text.strip("\ufeff \t\r\n\x00"):
        raise NotTextError("is empty")
    return stored(text), encoding


def stored(text: str) -> str:
    """The text as it is stored: no byte order mark, one newline at line ends, nothing that acts on a terminal."""
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        text = _LINE_END.sub("\n", text)
    return text.translate(_PICTURES) if _UNSAFE.search(text) else text


def _decoded(raw: bytes) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _told(raw[len(mark) :], encoding)
    wide = _unmarked_wide(raw)
    if wide is not None:
        return raw.decode(wide), f"{wide} (guessed)"
    if _is_binary(raw[:_SAMPLE]):
        raise NotTextError("is binary, not a text")
    try:
        return raw.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _nearly_utf8(raw) or _guessed(raw)


def _told(raw: bytes, encoding: str) -> tuple[str, str]:
    """The text of bytes whose mark says their encoding, even where some of them are damaged."""
    try:
        return raw.decode(encoding), f"{encoding} (mark)"
    except UnicodeDecodeError:
        return raw.decode(encoding, "replace"), f"{encoding} (mark, damaged)"


def _unmarked_wide(raw: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark, told by where its zero bytes stand."""
    sample = raw[:4096]
    if len(raw) < 4 or len(raw) % 2 or b"\0" not in sample:
        return None
    half = max(1, len(sample) // 2)
    even, odd = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    # in western text hardly any low byte is zero, and hardly any high byte is not
    candidates = []
    if len(raw) % 4 == 0 and even + odd > 1.2:
        candidates = ["utf-32-le", "utf-32-be"]
    elif odd > 0.5 and even < 0.1:
        candidates = ["utf-16-le"]
    elif even > 0.5 and odd < 0.1:
        candidates = ["utf-16-be"]
    for encoding in candidates:
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _is_binary(text[:_SAMPLE].encode()):
            return encoding
    return None


def _is_binary(sample: bytes) -> bool:
    """Too many control characters for a text: a few may have strayed into one."""
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > 3 + len(sample) // 50 or controls * 3 > len(sample)


def _nearly_utf8(raw: bytes) -> tuple[str, str] | None:
    """UTF-8 that is cut off, or has a few bytes of something else in it."""
    text = raw.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore")) - lost
    return (text, "utf-8 (damaged)") if beyond_ascii >= 10 * lost or _is_cut_off(raw, beyond_ascii) else None


def _is_cut_off(raw: bytes, beyond_ascii: int) -> bool:
    """Is everything UTF-8 but the start of a character at the very end?"""
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return beyond_ascii > 0 and error.start >= len(raw) - 3
    return False


def _guessed(raw: bytes) -> tuple[str, str]:
    """The text in the likeliest of the old encodings."""
    first = next(place for place, byte in enumerate(raw) if byte >= 0x80)
    begin = max(0, first - 256)
    sample = raw[begin : begin + _SAMPLE]
    matches = from_bytes(sample, cp_isolation=list(CANDIDATES))
    found = [match.encoding for match in matches]
    for match in matches:
        found += match.could_be_from_charset
    possible = [name for name in CANDIDATES if name in found] or list(CANDIDATES)
    encoding = max(possible, key=lambda name: (_likelihood(sample, name), -CANDIDATES.index(name)))
    return raw.decode(encoding, "replace"), f"{encoding} (guessed)"


def _likelihood(sample: bytes, encoding: str) -> float:
    """How much the characters beyond ASCII look like western European text."""
    text = sample.decode(encoding, "replace")
    likely = sum(_LIKELY.get(char, 0) for char in text if char > "\x7f")
    return likely - 5 * sum(1 for odd in _ODD_INSIDE.finditer(text) if not odd[0].isascii())
