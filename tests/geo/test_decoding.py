"""Bytes as clean text, whatever they are."""

from __future__ import annotations

import io
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geo.decoding import clean, decode, head, not_binary, read_text, transcoded
from geo.errors import DocumentError

# A few sentences in the code pages that old files of these languages are in.
OLD = {
    "windows-1251": "Президент заявил в понедельник, что переговоры в Москве продолжатся на следующей неделе. ",
    "koi8-r": "Президент заявил в понедельник, что переговоры в Москве продолжатся на следующей неделе. ",
    "windows-1252": "Der Außenminister erklärte am Montag in München, die Gespräche würden später fortgeführt. ",
    "iso-8859-2": "Minister oświadczył w poniedziałek w Łodzi, że rozmowy będą kontynuowane później. ",
    "latin-1": "El ministro declaró el lunes que las negociaciones continuarán mañana, señaló la agencia. ",
    "windows-1250": "Ministr v pondělí v Praze prohlásil, že jednání budou příští týden pokračovat, řekl mluvčí. ",
    "windows-1254": "Bakan pazartesi günü Ankara'da görüşmelerin gelecek hafta devam edeceğini söyledi. ",
    "windows-1256": "قال الوزير يوم الاثنين في القاهرة إن المحادثات ستستمر الأسبوع المقبل. ",
    "euc_jp": "外務大臣は月曜日に東京で、協議は来週も続くと述べた。",
    "windows-1255": "שר החוץ הודיע ביום שני בירושלים כי השיחות יימשכו בשבוע הבא. ",
    "shift_jis": "外務大臣は月曜日に東京で、協議は来週も続くと述べた。",
    "gb18030": "外交部长星期一在北京表示，会谈将于下周继续进行。",
    "big5": "外交部長星期一在台北表示，會談將於下週繼續進行。",
    "euc_kr": "외교부 장관은 월요일 서울에서 회담이 다음 주에도 계속될 것이라고 말했다. ",
}


@pytest.mark.parametrize(("encoding", "words"), OLD.items(), ids=OLD)
def test_old_encodings_are_guessed_and_told(encoding: str, words: str) -> None:
    """A text of some sentences comes out right, with a remark that its encoding was a guess."""
    decoded = decode((words * 8).encode(encoding))
    assert decoded.text == words * 8
    assert decoded.guess is not None
    assert "save it as UTF-8" in decoded.guess


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-16-le", "utf-32"])
def test_unicode_needs_no_guess_where_it_says_what_it_is(encoding: str) -> None:
    """UTF-8 and marks are certain; UTF-16 without a mark is told with a remark."""
    decoded = decode("Știri din București, spun oficialii.".encode(encoding))
    assert decoded.text == "Știri din București, spun oficialii."
    assert (decoded.guess is None) is (encoding not in {"utf-16-be", "utf-16-le"})


def test_a_few_broken_bytes_leave_the_rest_utf8() -> None:
    """A cut in a long UTF-8 text costs a character, not its encoding."""
    decoded = decode("Știri din București și Iași. ".encode() * 4 + b"\xc8 Arad")
    assert decoded.text.endswith("\ufffd Arad")
    assert decoded.text.startswith("Știri din București și Iași.")
    assert decoded.guess is not None
    assert "1 broken" in decoded.guess


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "empty"),
        (b" \r\n", "empty"),
        (b"%PDF-1.4 x", "a PDF"),
        (b"{\\rtf1 x}", "an RTF document"),
        (b"SQLite format 3\0x", "a database"),
        (b"\0\1\2\3" * 99, "binary"),
        (b"abc" + b"\x07" * 9, "binary"),
        (bytes(range(256)), "binary"),
    ],
)
def test_what_is_no_text_is_refused_by_name(raw: bytes, words: str) -> None:
    """The sentence says what it is and what to do."""
    with pytest.raises(DocumentError, match=words) as caught:
        decode(raw)
    assert str(caught.value).startswith("It is ")


def test_one_control_character_is_a_slip() -> None:
    """A stray zero or bell becomes a blank, so that offsets still count."""
    assert decode(b"one\0two\x07three").text == "one two three"


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_an_error_of_ours(raw: bytes) -> None:
    """Nothing but DocumentError is ever raised, and what comes out is clean."""
    try:
        decoded = decode(raw)
        not_binary(raw)
    except DocumentError:
        return
    assert decoded.text == clean(decoded.text)
    decoded.text.encode()
    head(raw)


@settings(deadline=None)
@given(st.text())
def test_clean_text_is_nfc_without_controls_and_stays_as_it_is(text: str) -> None:
    """Cleaning twice is cleaning once; the result can be written anywhere."""
    cleaned = clean(text)
    assert clean(cleaned) == cleaned == unicodedata.normalize("NFC", cleaned)
    assert not any(unicodedata.category(char) == "Cs" or char < "\t" for char in cleaned)


@pytest.mark.parametrize("text", ["a\tb\nc\r\nd", "\u2028\u00a0\u200d\u200f", "👩‍👩‍👧", "e\u0301 x\u0302", "\x85"])
def test_cleaning_keeps_white_space_and_joiners(text: str) -> None:
    """Only form, control characters and broken halves change."""
    assert clean(text) == unicodedata.normalize("NFC", text)


def test_line_ends_become_line_feeds() -> None:
    """Files of every system have the same lines."""
    assert read_text(io.BytesIO(b"a\r\nb\rc\n"), 100).text == "a\nb\nc\n"


def test_a_stream_is_read_only_to_its_limit() -> None:
    """One byte more than the limit is enough to refuse it, and the limit is in the sentence."""
    stream = io.BytesIO(b"x" * 1000)
    with pytest.raises(DocumentError, match="10 bytes"):
        read_text(stream, 10)
    assert stream.tell() == 11
    assert read_text(io.BytesIO(b"x" * 10), 10).text == "x" * 10


def test_a_large_file_is_not_read_at_all() -> None:
    """Where the size is known, not one byte is read."""
    stream = io.BytesIO(b"x" * 1000)
    with pytest.raises(DocumentError, match="10 bytes"):
        read_text(stream, 10, size=1000)
    assert stream.tell() == 0


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_the_head_of_a_file_is_text(encoding: str) -> None:
    """A look at the beginning needs no whole characters at its end."""
    raw = "date 2025-12-22 Știri".encode(encoding)
    if encoding != "utf-16-le":
        assert head(raw[:-1]).startswith("date 2025-12-22")


def test_wide_streams_become_utf8() -> None:
    """Lines can be told apart in UTF-16 after it was transcoded; other streams stay themselves."""
    raw = '{"text": "ș\\u010a"}\n'.encode("utf-16")
    assert transcoded(io.BytesIO(raw), raw, 1000).read().decode("utf-8-sig") == '{"text": "ș\\u010a"}\n'
    plain = io.BytesIO(b"{}")
    assert transcoded(plain, b"{}", 10) is plain
    with pytest.raises(DocumentError, match="10 bytes"):
        transcoded(io.BytesIO(raw), raw, 10)


def test_a_page_of_any_language_is_not_binary() -> None:
    """Every code page above passes the look that binary files do not."""
    for encoding, words in OLD.items():
        not_binary((words * 8).encode(encoding))
    not_binary("外務大臣は月曜日に東京で、協議は来週も続くと述べた。".encode("iso2022_jp"))


def test_overrides_of_direction_are_no_text() -> None:
    """What follows one would be shown backwards in a list or an excerpt."""
    assert clean("a\u202etxet\u202c b") == "a txet\u202c b"
