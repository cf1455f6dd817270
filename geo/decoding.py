"""Bytes from outside -> clean text: one encoding, NFC, no control characters. Never an exception but DocumentError.

Text is normalised here, once, before any offset is counted.
"""

from __future__ import annotations

import codecs
import io
import re
import unicodedata
from dataclasses import dataclass
from typing import BinaryIO

from charset_normalizer import from_bytes

from geo.detection import identify
from geo.errors import DocumentError

_BYTE_ORDER_MARKS = (  # UTF-32 before UTF-16: its mark begins with the other's
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE_MARKS = tuple(mark for mark, encoding in _BYTE_ORDER_MARKS if encoding != "utf-8")
_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3\0", "a database"),
    (b"<?xml", "an XML document"),
)
_PAGES = (b"<!doctype html", b"<html")  # in any case, behind blanks and a byte order mark
_LONGEST_OPENING = 16  # bytes
# Languages by the code page in which their files are.
_LATIN_PAGES = {
    "cp1252": frozenset(
        (
            "af",
            "ca",
            "da",
            "de",
            "en",
            "es",
            "eu",
            "fi",
            "fr",
            "ga",
            "gl",
            "id",
            "is",
            "it",
            "ms",
            "nb",
            "nl",
            "nn",
            "no",
            "pt",
            "sv",
            "sw",
        )
    ),
    "cp1254": frozenset(("az", "tr")),
    "cp1257": frozenset(("et", "lt", "lv")),
    "cp1250": frozenset(["bs", "cs", "hr", "hu", "pl", "ro", "sk", "sl", "sq"]),
}
_LATIN = frozenset((*_LATIN_PAGES, "iso8859_16"))  # not ISO 8859-2, which is told well and differs from CP1250
_IN_USE = (
    *("cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "cp874", "cp866"),
    *("koi8_r", "koi8_u", "iso8859_2", "iso8859_5", "iso8859_16", "cp932", "euc_jp", "iso2022_jp", "gb18030", "big5"),
    "cp949",
)
_HIRAGANA = re.compile("[\u3041-\u309f]")
_SAMPLE = 1 << 16  # bytes that an encoding is guessed from
# Tab, line feed, vertical tab, form feed and carriage return are white space; the other ASCII controls are no text.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_OVERRIDE = re.compile("[\u202d\u202e]")  # after one letters are shown backwards, and pass for other words
_SURROGATE = re.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """Clean text, and what had to be guessed to get it (one sentence), or None."""

    text: str
    guess: str | None = None


def read_text(stream: BinaryIO, max_bytes: int, size: int | None = None) -> Decoded:
    """The whole stream as text with line feeds only.

    Args:
        stream: Read once, from where it stands, and never beyond `max_bytes` + 1.
        max_bytes: The most that is read.
        size: What the file system says; a file that is too large is then not read at all.

    Raises:
        DocumentError: too large, empty, or not text.
    """
    raw = b"" if size is not None and size > max_bytes else stream.read(max_bytes + 1)
    if len(raw) > max_bytes or (size is not None and size > max_bytes):
        raise DocumentError(too_large(max_bytes))
    decoded = decode(raw)
    return Decoded(text=decoded.text.replace("\r\n", "\n").replace("\r", "\n"), guess=decoded.guess)


def too_large(max_bytes: int) -> str:
    """What to say of a file or line above the limit."""
    return f"It is larger than the limit of {max_bytes:,} bytes; split it, or raise max_document_bytes."


def decode(raw: bytes) -> Decoded:
    """Clean text: by byte order mark, as UTF-8, else in the encoding that the bytes look most like.

    Raises:
        DocumentError: nothing in it, or no text.
    """
    if not raw.strip():
        raise DocumentError("It is empty; give it a text.")
    not_binary(raw[:_SAMPLE])
    decoded = _by_mark(raw) or _by_content(raw)
    _mostly_letters(decoded.text)
    return Decoded(text=clean(decoded.text), guess=decoded.guess)


def not_binary(raw: bytes) -> None:
    """Nothing, if the beginning of a file may be that of a text.

    Raises:
        DocumentError: it is of another format, or full of control characters.
    """
    for signature, kind in _SIGNATURES:
        if raw.startswith(signature):
            raise DocumentError(f"It is {kind}, not text; save its text as a .txt file first.")
    if raw.removeprefix(codecs.BOM_UTF8).lstrip()[:_LONGEST_OPENING].lower().startswith(_PAGES):
        raise DocumentError("It is a web page, whose marks and menus are no news; save its text as a .txt file first.")
    # In every encoding but these wide ones a control byte is a control character; escapes switch old Japanese ones.
    _mostly_letters(raw.decode(_wide_encoding(raw) or "latin-1", errors="ignore").replace("\x1b", ""))


def _mostly_letters(text: str) -> None:
    controls = len(_CONTROL.findall(text))
    if controls > 2 and controls * 50 > len(text):  # a stray one is a slip, one in fifty is no text
        raise DocumentError("It is a binary file, not text; save its text as a .txt file first.")


def transcoded(stream: BinaryIO, head: bytes, max_bytes: int) -> BinaryIO:
    """The stream as UTF-8: itself, unless it begins like UTF-16 or UTF-32; these are read as a whole.

    Raises:
        DocumentError: it is in one of these and too large.
    """
    encoding = _wide_encoding(head)
    if encoding is None:
        return stream
    raw = stream.read(max_bytes + 1)
    if len(raw) > max_bytes:
        raise DocumentError(too_large(max_bytes))
    return io.BytesIO(raw.decode(encoding, errors="replace").encode())


def encoding_of(head: bytes, broken: bytes) -> str:
    """The name of an encoding for a text too long to be held.

    Args:
        head: Its beginning.
        broken: What stands about the first bytes that are not UTF-8; empty where all of it is.

    Raises:
        DocumentError: the bytes are in no encoding that can be told.
    """
    wide = _wide_encoding(head)
    if wide:
        return wide.removesuffix("-le").removesuffix("-be") if head.startswith(_WIDE_MARKS) else wide
    return _likely(broken) if broken else "utf-8-sig"


def head(raw: bytes) -> str:
    """The beginning of a file as text, for a look only: what cannot be read is left out."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, errors="ignore")
    return raw.decode("utf-8", errors="ignore")


def clean(text: str) -> str:
    """The text in NFC, with a space for each control character and override of direction, and U+FFFD for each half of a surrogate pair.

    White space and line ends stay as they are: a text that is in order comes back unchanged.
    """
    return unicodedata.normalize("NFC", _SURROGATE.sub("\ufffd", _OVERRIDE.sub(" ", _CONTROL.sub(" ", text))))


def _wide_encoding(raw: bytes) -> str | None:
    """UTF-16 or UTF-32, with a mark or without; None for encodings of single bytes."""
    marked = next((encoding for mark, encoding in _BYTE_ORDER_MARKS if raw.startswith(mark)), None)
    return (marked if marked != "utf-8" else None) or _wide(raw)


def _by_mark(raw: bytes) -> Decoded | None:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return Decoded(text=raw[len(mark) :].decode(encoding, errors="replace"))
    return None


def _by_content(raw: bytes) -> Decoded:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return _mostly_utf8(raw) or _guessed(raw, _wide(raw))
    wide = _wide(raw)
    return _guessed(raw, wide) if wide else Decoded(text=text)


def _mostly_utf8(raw: bytes) -> Decoded | None:
    """The text if it is UTF-8 but for a few broken bytes, which no other encoding would mend."""
    text = raw.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    intact = sum(character > "\x7f" for character in text) - broken
    if intact < 4 * broken:
        return None
    return Decoded(text=text, guess=f"It is UTF-8 with {broken} broken characters, shown as \ufffd; save it as UTF-8.")


def _wide(raw: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of Western text is zero."""
    sample = raw[:_SAMPLE]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if max(even, odd) * 5 < len(sample) or min(even, odd) * 20 > len(sample):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _guessed(raw: bytes, encoding: str | None) -> Decoded:
    """The text in `encoding`, else in the one that the bytes look most like."""
    encoding = encoding or _likely(raw[:_SAMPLE])
    text = raw.decode(encoding, errors="replace")
    return Decoded(text=text, guess=f"It is not UTF-8 and was read as {encoding}; save it as UTF-8 to be sure.")


def _likely(sample: bytes) -> str:
    """The encoding of a text that is not Unicode: what charset-normalizer says, mended by the language.

    It takes Shift JIS for Korean, and code pages of Latin letters for each other, since they differ in a few letters;
    but these do not hide the language, and each language was written in one code page.
    """
    sample = sample[: sample.rfind(b" ") + 1] or sample
    for japanese in ("cp932", "euc_jp"):
        if len(_HIRAGANA.findall(sample.decode(japanese, errors="ignore"))) * 10 > len(sample) // 2:
            return japanese
    best = from_bytes(sample, cp_isolation=list(_IN_USE)).best()
    if best is None:
        raise DocumentError("It is in no encoding that can be told; save it as UTF-8.")
    usual = next((page for page in _LATIN_PAGES if identify(str(best)) in _LATIN_PAGES[page]), None)
    return usual if best.encoding in _LATIN and usual and _is_in(sample, usual) else best.encoding


def _is_in(raw: bytes, encoding: str) -> bool:
    try:
        raw.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
