"""What holds of every format that articles are read from."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path

import pytest

from geo import readers
from geo.documents import read
from geo.errors import ConfigurationError, DocumentError
from geo.model import Document, Rejected, Span
from geo.readers import Draft, Source
from geo.settings import Settings

BODY = "Un atac cu drone a avariat două nave la Krasnodar.\n\n<script>alert(1)</script> **Pagubele** sunt mari.\n"
# One article of 2025-12-22 in each format; a new format adds its own.
WRITTEN = {
    "dated": f" date 2025-12-22 {BODY}",
    "jsonl": json.dumps({"id": "a", "text": BODY, "published": "2025-12-22"}, ensure_ascii=False) + "\n",
    "markdown": f"---\ndate: 2025-12-22\n---\n{BODY}",
    "text": f"---\ndate: 2025-12-22\n---\n{BODY}",
}
FORMATS = sorted(readers.all_readers())
SETTINGS = Settings()


def a_source(content: bytes, name: str = "article") -> Source:
    return Source(name=name, stream=io.BytesIO(content), head=content[:8192], size=len(content))


def written(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def the_document(path: Path, settings: Settings = SETTINGS, format: str | None = None) -> Document:  # noqa: A002
    """The only article of a file."""
    (document,) = read([path], settings, format=format)
    assert isinstance(document, Document), document
    return document


def jsonl(*lines: object) -> bytes:
    return b"".join(line if isinstance(line, bytes) else json.dumps(line).encode() + b"\n" for line in lines)


def from_jsonl(content: bytes, settings: Settings = SETTINGS) -> list[Document | Rejected]:
    return list(read(["-"], settings, format="jsonl", stdin=io.BytesIO(content)))


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_has_an_example_here(name: str) -> None:
    """A new reader is tested by giving it an article in WRITTEN."""
    assert name in WRITTEN


@pytest.mark.parametrize("name", FORMATS)
def test_suffixes_are_lower_case_with_a_dot(name: str) -> None:
    """A suffix is compared as `.txt`."""
    assert all(suffix == suffix.lower() and suffix[0] == "." for suffix in readers.load(name).SUFFIXES)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("named", [True, False], ids=["named", "by suffix and content"])
def test_an_article_is_read_with_its_date(name: str, named: bool, tmp_path: Path) -> None:
    """Body, date and language come out the same from every format, whether it is named or told."""
    path = written(tmp_path, f"miami{min(readers.load(name).SUFFIXES)}", WRITTEN[name])
    document = the_document(path, format=name if named else None)
    assert document.text[document.body_start :] == BODY
    assert (document.published, document.language, document.notes) == (date(2025, 12, 22), "ro", ())


@pytest.mark.parametrize("name", FORMATS)
def test_an_article_on_standard_input_is_told_by_its_content(name: str) -> None:
    """Without a suffix, the beginning of the text shows the format."""
    (document,) = read(["-"], SETTINGS, stdin=io.BytesIO(WRITTEN[name].encode()))
    assert isinstance(document, Document)
    assert document.text[document.body_start :] == BODY
    assert document.published == date(2025, 12, 22)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    "content", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"\0" * 5000, b"%PDF-1.7\n\0\0\1", b"\x1f\x8b\x08\0"]
)
def test_no_text_is_an_error_in_one_sentence(name: str, content: bytes) -> None:
    """Nothing, blanks and binary files are refused with what to do, and never crash a reader."""
    (rejected,) = read(["-"], SETTINGS, format=name, stdin=io.BytesIO(content))
    assert isinstance(rejected, Rejected)
    assert rejected.reason.startswith("It ")
    assert rejected.reason.count(". ") == 0
    assert rejected.reason.endswith(".")


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("size", [1, 7, 100, 3000])
def test_any_bytes_give_articles_or_reasons(name: str, size: int) -> None:
    """Bytes of every value, whole or cut anywhere, make no reader raise anything but DocumentError."""
    for shift in range(0, 256, 37):
        content = bytes((shift + 31 * index) % 256 for index in range(size))
        try:
            items = list(readers.load(name).read(a_source(content), SETTINGS))
        except DocumentError:
            continue
        assert all(isinstance(item, Draft | Rejected) for item in items)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_unicode_encodings_are_told(name: str, encoding: str) -> None:
    """A byte order mark, or zero bytes in every other place, show the encoding."""
    (document,) = read(["-"], SETTINGS, format=name, stdin=io.BytesIO(WRITTEN[name].encode(encoding)))
    assert isinstance(document, Document)
    assert document.text[document.body_start :] == BODY


@pytest.mark.parametrize("name", FORMATS)
def test_an_old_encoding_is_guessed_with_a_note(name: str) -> None:
    """Text in a code page of one byte a letter is read, and the guess is told."""
    words = "Президент заявил в понедельник, что переговоры в Москве продолжатся на следующей неделе. " * 8
    content = WRITTEN[name].replace(json.dumps(BODY, ensure_ascii=False)[1:-1] if name == "jsonl" else BODY, words)
    (document,) = read(["-"], SETTINGS, format=name, stdin=io.BytesIO(content.encode("cp1251")))
    assert isinstance(document, Document)
    assert "Президент заявил" in document.text
    assert "was read as" in document.notes[0].reason


@pytest.mark.parametrize("name", FORMATS)
def test_the_limit_is_named(name: str) -> None:
    """A text above the limit is refused with the limit in the sentence."""
    content = WRITTEN[name].encode() + b" " * 1000 if name != "jsonl" else jsonl({"text": "x" * 1000})
    (rejected,) = read(["-"], Settings(max_document_bytes=900), format=name, stdin=io.BytesIO(content))
    assert isinstance(rejected, Rejected)
    assert "900 bytes" in rejected.reason
    assert "max_document_bytes" in rejected.reason


@pytest.mark.parametrize("name", FORMATS)
def test_markup_stays_text(name: str, tmp_path: Path) -> None:
    """HTML and script in an article are words of it, with the offsets that they have in the file."""
    document = the_document(written(tmp_path, "a.txt", WRITTEN[name]), format=name)
    start = document.text.index("<script>")
    assert document.text[start : start + 25] == "<script>alert(1)</script>"


@pytest.mark.parametrize("name", FORMATS)
def test_text_is_nfc(name: str, tmp_path: Path) -> None:
    """A letter and its mark are one code point before any offset is counted."""
    content = WRITTEN[name].replace("două", "doua\u0306")
    assert "două" in the_document(written(tmp_path, "a.txt", content), format=name).text


def test_an_unknown_format_lists_the_known_ones() -> None:
    """The error of a wrong name is help."""
    with pytest.raises(ConfigurationError, match="dated, jsonl, markdown, text"):
        list(read(["-"], SETTINGS, format="word", stdin=io.BytesIO(b"x")))


def test_the_seed_keeps_its_offsets() -> None:
    """The text of the first article is the whole file, so that offsets counted in the file hold."""
    path = Path(__file__).parents[2] / "seeds" / "000_806b93a616e02f42.txt"
    document = the_document(path)
    assert document.text == path.read_text(encoding="utf-8")
    assert document.body_start == 17
    assert document.text[17:].startswith("Emisarii americani")


@pytest.mark.parametrize(
    "header", ["date 2025-12-22 ", "Date: 2025-12-22\n", "\n\tdate  2025-12-22\n\n", "date 2025-12-22\r\n"]
)
def test_a_date_line_in_its_forms(header: str, tmp_path: Path) -> None:
    """White space before and after, a colon and capitals do not matter."""
    document = the_document(written(tmp_path, "a.txt", f"{header}Focul s-a stins."))
    assert document.published == date(2025, 12, 22)
    assert document.text[document.body_start :] == "Focul s-a stins."


@pytest.mark.parametrize(
    "text", ["date 2025 was good", "dated 2025-12-22 x", "update 2025-12-22 x", "the date 2025-12-22"]
)
def test_words_like_a_date_line_are_text(text: str, tmp_path: Path) -> None:
    """Only a whole date line at the very beginning is a header."""
    document = the_document(written(tmp_path, "a.txt", text))
    assert (document.published, document.body_start) == (None, 0)


def test_a_date_line_without_an_article_is_left_out(tmp_path: Path) -> None:
    """A header alone is no article."""
    (rejected,) = read([written(tmp_path, "a.txt", "date 2025-12-22\n")], SETTINGS)
    assert isinstance(rejected, Rejected)
    assert rejected.reason == "It holds no text; give it one."


@pytest.mark.parametrize(
    "name", ["2025-12-22-miami.txt", "20251222_miami.txt", "miami.2025_12_22.txt", "2025.12.22.txt", "id7-20251222.md"]
)
def test_a_file_name_tells_the_date(name: str, tmp_path: Path) -> None:
    """A date in the name is the day of publication where the text has none."""
    assert the_document(written(tmp_path, name, "Focul s-a stins.")).published == date(2025, 12, 22)


@pytest.mark.parametrize(
    "name", ["a.txt", "20251322.txt", "120251222.txt", "2025-12-22_2025-12-23.txt", "20551-12-22.txt"]
)
def test_a_file_name_that_leaves_doubt_tells_no_date(name: str, tmp_path: Path) -> None:
    """Long numbers, days that do not exist and two different days are no date."""
    assert the_document(written(tmp_path, name, "Focul s-a stins.")).published is None


def test_the_date_that_a_person_gives_is_for_articles_without_one(tmp_path: Path) -> None:
    """The setting stands in where a file names no day, and only there."""
    settings = Settings(published=date(2024, 1, 2))
    assert the_document(written(tmp_path, "a.txt", "Focul s-a stins."), settings).published == date(2024, 1, 2)
    assert the_document(written(tmp_path, "2025-12-22.txt", "Arde."), settings).published == date(2025, 12, 22)


@pytest.mark.parametrize("suffix", [".md", ".txt"])
def test_front_matter_tells_what_it_can(suffix: str, tmp_path: Path) -> None:
    """Title, date, language, address and publisher come from front matter, under the names that people use."""
    header = "---\nTitle: Discuții: ziua a doua\ndate: 2025-12-22T10:00:00+02:00\nlang: ro_RO\nlink: https://a.example/1\nsource: Ziarul\n---\n\n"
    document = the_document(written(tmp_path, f"a{suffix}", f"{header}Focul s-a stins."))
    assert document.title == "Discuții: ziua a doua"
    assert document.published_day == date(2025, 12, 22)
    assert document.published is not None
    assert document.published.isoformat() == "2025-12-22T10:00:00+02:00"
    assert (document.language, document.url, document.publisher) == ("ro-RO", "https://a.example/1", "Ziarul")
    assert document.text[document.body_start :] == "Focul s-a stins."
    assert "line by line" in document.notes[0].reason


def test_a_heading_is_the_title_of_markdown_without_another(tmp_path: Path) -> None:
    """The first heading names the article and stays in the text."""
    document = the_document(written(tmp_path, "a.md", "# Incendiu la **Krasnodar** #\n\nFocul s-a stins."))
    assert document.title == "Incendiu la **Krasnodar**"
    assert document.body_start == 0


HOSTILE_YAML = {
    "aliases": "a: &a [x,x,x,x,x,x,x,x,x]\n"
    + "".join(f"{b}: &{b} [*{a},*{a},*{a},*{a},*{a},*{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)),
    "merge": "a: &a {k: v}\nb: {<<: [*a, *a, *a]}\n",
    "python": "x: !!python/object/apply:os.system [exit 9]\n",
    "deep": "x: " + "[" * 20_000 + "\n",
    "key": "? [a, b]\n: c\n",
    "huge": "x: " + "y" * 40_000 + "\n",
    "binary": "x: !!binary ====\n",
    "timestamp": "date: 20255-13-45T99:99:99\n",
    "control": "title: \x01\x1b[31mred\n",
}


@pytest.mark.timeout(20)
@pytest.mark.parametrize("yaml", HOSTILE_YAML.values(), ids=HOSTILE_YAML)
def test_hostile_front_matter_is_harmless(yaml: str, tmp_path: Path) -> None:
    """Whatever stands in front matter, the article below it is read, quickly and without running anything."""
    document = the_document(written(tmp_path, "a.md", f"---\n{yaml}title: ok\n---\nFocul s-a stins."))
    assert document.text.endswith("Focul s-a stins.")
    assert document.title in {"ok", None}
    assert document.published is None


@pytest.mark.parametrize(
    "text",
    [
        "---\nFocul s-a stins.\n---\nArde.",
        "---\nFocul s-a stins.",
        "---\n- Focul\n---\nArde.",
        "Arde.\n---\na: b\n---\n",
    ],
)
def test_rules_between_paragraphs_are_no_front_matter(text: str, tmp_path: Path) -> None:
    """Two lines `---` around plain words belong to the article, and so does one alone."""
    assert the_document(written(tmp_path, "a.md", text)).body_start == 0


def test_a_broken_line_is_left_out_by_its_number() -> None:
    """The other lines are read, and everything keeps its order."""
    lines = [
        {"id": "1", "text": "One."},
        b'{"text": "Two.\n',
        {"id": "3", "text": "Three."},
        b"\n",
        b"[1]\n",
        {"text": 5},
        {"text": " "},
    ]
    items = from_jsonl(jsonl(*lines))
    assert [item.text if isinstance(item, Document) else item.what for item in items] == [
        "One.",
        "-:2",
        "Three.",
        "-:5",
        "-:6",
        "-:7",
    ]
    assert "not JSON" in items[1].reason  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "line",
    [
        b"[" * 100_000 + b"\n",
        b'{"text": "x", "n": ' + b"9" * 5000 + b"}\n",
        b'{"text": "x"\xff\xfe}\n',
        b"null\n",
        b'{"text": "x", "spans": [[0, 9]]}\n',
        b'{"text": "x", "spans": [[1, 0]]}\n',
        b'{"text": "x", "spans": "all"}\n',
        b'{"text": "x", "spans": [[0, true]]}\n',
        b'{"text": ["x"]}\n',
        b"{}\n",
    ],
)
def test_a_hostile_line_costs_itself_alone(line: bytes) -> None:
    """Deep brackets, endless numbers, broken bytes and impossible spans are each one rejection."""
    bad, good = from_jsonl(line + jsonl({"text": "Focul s-a stins."}))
    assert isinstance(bad, Rejected)
    assert isinstance(good, Document)


def test_a_long_line_is_passed_over_without_being_held() -> None:
    """A line above the limit is rejected by its number, and memory does not grow with it."""
    import tracemalloc

    class Endless(io.RawIOBase):
        left = 60_000_000

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: object) -> int:
            room = memoryview(buffer)  # type: ignore[arg-type]
            size = min(len(room), self.left)
            room[:size] = b'{"text":"' + b"x" * (size - 9) if self.left == 60_000_000 else b"x" * size
            self.left -= size
            return size

    tracemalloc.start()
    try:
        items = list(read(["-"], Settings(max_document_bytes=1_000_000), stdin=Endless()))  # type: ignore[arg-type]
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    (rejected,) = items
    assert isinstance(rejected, Rejected)
    assert (rejected.what, "1,000,000 bytes" in rejected.reason) == ("-:1", True)
    assert peak < 8_000_000


@pytest.mark.parametrize(
    "text",
    ["a\r\nb", " x ", "a\u2028b\u0085c", "אבג \u200fabc", "👩‍👩‍👧 x\u0302", "\ufeffx", "x\n", "\tx", "a\u00a0b", "{}"],
)
def test_a_text_in_order_comes_out_as_it_went_in(text: str) -> None:
    """Line ends, blanks, joiners and directions are not touched, so that spans handed in keep their meaning."""
    (document,) = from_jsonl(jsonl({"text": text, "language": "en"}))
    assert isinstance(document, Document)
    assert document.text == text


def test_spans_are_taken_over() -> None:
    """Names given by the user come with the document; an empty list means that there are none."""
    lines = jsonl({"text": "La Krasnodar.", "spans": [[3, 12]]}, {"text": "Nimic.", "spans": []}, {"text": "Tot."})
    spans = [item.spans for item in from_jsonl(lines) if isinstance(item, Document)]
    assert spans == [(Span(start=3, end=12),), (), None]


def test_spans_move_with_a_text_that_is_normalised() -> None:
    """Spans count code points of the text as given, and end up on the same words of the clean one."""
    text = "E\u0301tat la Krasnodar."
    start = text.index("Krasnodar")
    (document,) = from_jsonl(jsonl({"text": text, "spans": [[start, start + 9]]}))
    assert isinstance(document, Document)
    assert document.spans is not None
    assert document.spans[0].of(document.text) == "Krasnodar"


def test_a_lone_surrogate_is_replaced() -> None:
    """Half a pair has no place in any file, and is one code point either way."""
    (document,) = from_jsonl(b'{"text": "a\\ud800b", "title": "t\\udfff"}\n')
    assert isinstance(document, Document)
    assert (document.text, document.title) == ("a\ufffdb", "t\ufffd")


def test_metadata_of_the_wrong_type_is_left_out() -> None:
    """Lists, numbers and endless titles are no titles."""
    (document,) = from_jsonl(
        jsonl({"text": "x y z", "title": ["a"], "publisher": 7, "url": None, "headline": "t" * 9000})
    )
    assert isinstance(document, Document)
    assert (document.title, document.publisher, document.url) == (None, None, None)


def test_readers_do_not_hold_a_whole_file_of_lines(tmp_path: Path) -> None:
    """The first article comes before the file has been read to its end."""
    path = written(tmp_path, "many.jsonl", jsonl(*({"text": f"Text {number}."} for number in range(2000))))
    with path.open("rb") as stream:
        next(iter(readers.load("jsonl").read(Source(name="many", stream=stream, head=b"{"), SETTINGS)))
        assert stream.tell() < path.stat().st_size
