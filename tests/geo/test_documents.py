"""Files, folders and standard input as articles, and everything that can be wrong with them."""

from __future__ import annotations

import hashlib
import io
import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import unicodedata
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import pytest

from geo import publication
from geo.documents import read, shown
from geo.identity import canonical_url, document_id
from geo.model import Document, Rejected
from geo.settings import Settings

SETTINGS = Settings()
TEXT = "Un atac cu drone a avariat două nave la Krasnodar, au declarat oficialii."


def written(path: Path, content: str | bytes = TEXT) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def items(*paths: str | Path, settings: Settings = SETTINGS) -> list[Document | Rejected]:
    return list(read(paths, settings))


def documents(found: Sequence[Document | Rejected]) -> list[Document]:
    return [item for item in found if isinstance(item, Document)]


def the_reason(*paths: str | Path, settings: Settings = SETTINGS) -> str:
    """Why the only thing there was left out."""
    (rejected,) = items(*paths, settings=settings)
    assert isinstance(rejected, Rejected), rejected
    assert rejected.stage == "documents"
    assert rejected.reason.endswith(".")
    return rejected.reason


def the_document(*paths: str | Path, settings: Settings = SETTINGS) -> Document:
    (document,) = items(*paths, settings=settings)
    assert isinstance(document, Document), document
    return document


def from_lines(*lines: dict[str, object]) -> list[Document | Rejected]:
    content = "".join(f"{json.dumps(line)}\n" for line in lines).encode()
    return list(read(["-"], SETTINGS, format="jsonl", stdin=io.BytesIO(content)))


def test_paths_are_read_in_the_order_given(tmp_path: Path) -> None:
    """Files, standard input and a missing file keep their places."""
    first, last = written(tmp_path / "z.txt", "One."), written(tmp_path / "a.txt", "Three.")
    found = list(read([first, "-", tmp_path / "gone.txt", str(last)], SETTINGS, stdin=io.BytesIO(b"Two.")))
    assert [item.text if isinstance(item, Document) else item.what for item in found] == [
        "One.",
        "Two.",
        str(tmp_path / "gone.txt"),
        "Three.",
    ]


def test_a_folder_is_read_to_its_bottom_by_name(tmp_path: Path) -> None:
    """Sub-folders stand among the files by their names."""
    for name in ("b/x.txt", "a.txt", "c.jsonl", "b/a/y.md"):
        written(tmp_path / name, json.dumps({"text": name}) if name.endswith("l") else name)
    assert [document.text for document in documents(items(tmp_path))] == ["a.txt", "b/a/y.md", "b/x.txt", "c.jsonl"]


def test_hidden_and_foreign_files_in_a_folder_are_passed_over(tmp_path: Path) -> None:
    """What nobody takes for an article is not mentioned; what one might is rejected with what to do."""
    for name in (".git/a.txt", ".hidden.txt", "photo.jpg", "program.py", "a.txt", "b.TXT", "report.pdf", "page.html"):
        written(tmp_path / name, f"{TEXT} {name}")
    found = items(tmp_path)
    assert [Path(document.path or "").name for document in documents(found)] == ["a.txt", "b.TXT"]
    left_out = {Path(item.what).name: item.reason for item in found if isinstance(item, Rejected)}
    assert sorted(left_out) == ["page.html", "report.pdf"]
    assert "save the text as a .txt file" in left_out["report.pdf"]


@pytest.mark.parametrize("name", [None, "photo.jpg", ".hidden.txt", "empty/"])
def test_a_folder_without_articles_says_what_to_put_there(name: str | None, tmp_path: Path) -> None:
    """An empty folder is one rejection that names the suffixes that are read."""
    if name == "empty/":
        (tmp_path / "empty").mkdir()
    elif name:
        written(tmp_path / name)
    assert ".jsonl, .markdown, .md, .ndjson, .text, .txt" in the_reason(tmp_path)


def test_a_file_that_does_not_exist_is_rejected(tmp_path: Path) -> None:
    """A wrong name is one rejection."""
    assert "no such file" in the_reason(tmp_path / "gone.txt")


@pytest.mark.parametrize("name", ["a\0b.txt", "x" * 5000, "x" * 300 + ".txt"])
def test_a_name_that_no_file_can_have_is_rejected(name: str) -> None:
    """Zero bytes and endless names are refused like a file that is not there."""
    assert the_reason(name)


def test_standard_input_that_is_not_there_is_rejected() -> None:
    """`-` without standard input says so."""
    assert "standard input" in the_reason("-")


def test_standard_input_stays_open() -> None:
    """The caller's stream is not closed."""
    stream = io.BytesIO(b"One.")
    list(read(["-"], SETTINGS, stdin=stream))
    assert not stream.closed


@pytest.mark.parametrize("content", [b"", b"\n \n"])
def test_an_empty_file_is_rejected(content: bytes, tmp_path: Path) -> None:
    """Nothing to read is said in one sentence."""
    assert "empty" in the_reason(written(tmp_path / "a.txt", content))


@pytest.mark.parametrize("opening", [b"<!DOCTYPE html><html>", b"\xef\xbb\xbf\n<HTML lang='en'>"])
def test_a_web_page_is_no_text(opening: bytes, tmp_path: Path) -> None:
    """Its scripts and links would be read as news: “var attack = ...” is no attack."""
    page = (
        opening
        + b"<script>var attack = 'Paris';</script><p>A bus plunged into a ravine near Cusco on Sunday.</p></html>"
    )
    assert "web page" in the_reason(written(tmp_path / "a.txt", page))


@pytest.mark.parametrize(
    "content", [bytes(range(256)) * 8, b"\x7fELF" + b"\0\1" * 500, b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 99]
)
@pytest.mark.parametrize("suffix", [".txt", ".md", ".jsonl", ""])
def test_a_binary_file_is_one_rejection(content: bytes, suffix: str, tmp_path: Path) -> None:
    """A program or picture under the name of a text is refused as a whole, not line by line."""
    assert "binary" in the_reason(written(tmp_path / f"a{suffix}", content))


def test_an_office_document_under_the_name_of_a_text_is_named(tmp_path: Path) -> None:
    """The sentence says what it really is."""
    assert "office document" in the_reason(written(tmp_path / "a.txt", b"PK\x03\x04" + b"\0" * 99))


def test_200_megabytes_are_refused_unread(tmp_path: Path) -> None:
    """A file above the limit is refused by its size, at once, with the limit named."""
    path = written(tmp_path / "big.txt", "")
    os.truncate(path, 200_000_000)
    started = time.perf_counter()
    assert "50,000,000 bytes" in the_reason(path)
    assert time.perf_counter() - started < 10


def test_an_article_above_the_limit_of_characters_is_refused(tmp_path: Path) -> None:
    """The limit of one article holds in every format."""
    path = written(tmp_path / "a.jsonl", json.dumps({"text": "x" * 101}) + "\n" + json.dumps({"text": "x" * 100}))
    long, fine = items(path, settings=Settings(max_text_chars=100))
    assert isinstance(long, Rejected)
    assert "100 characters" in long.reason
    assert isinstance(fine, Document)


def test_a_dangling_link_is_rejected(tmp_path: Path) -> None:
    """A link to nowhere is one rejection, alone and in a folder."""
    link = tmp_path / "a.txt"
    link.symlink_to(tmp_path / "gone")
    assert "link" in the_reason(link)
    assert "link" in the_reason(tmp_path)


@pytest.mark.timeout(10)
def test_links_in_a_circle_end(tmp_path: Path) -> None:
    """Folders that hold themselves are read once, and files that are links to each other are rejected."""
    written(tmp_path / "in" / "a.txt")
    (tmp_path / "in" / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "x.txt").symlink_to(tmp_path / "y.txt")
    (tmp_path / "y.txt").symlink_to(tmp_path / "x.txt")
    found = items(tmp_path)
    assert len(documents(found)) == 1
    assert [Path(item.what).name for item in found if isinstance(item, Rejected)] == ["x.txt", "y.txt"]


@pytest.mark.timeout(10)
def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
    """A FIFO that nobody writes to is rejected, alone and in a folder."""
    os.mkfifo(tmp_path / "a.txt")
    assert "pipe" in the_reason(tmp_path / "a.txt")
    assert "pipe" in the_reason(tmp_path)


@pytest.mark.timeout(10)
@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null"])
def test_a_device_is_rejected(device: str) -> None:
    """Endless devices are not read."""
    assert "device" in the_reason(device)


def test_the_results_are_not_read(tmp_path: Path) -> None:
    """`read . > results.txt` does not read what it writes, which would never end."""
    written(tmp_path / "article.txt")
    code = "import geo.documents, geo.settings, sys\nfor item in geo.documents.read(['.'], geo.settings.Settings()): print(item)"
    with (tmp_path / "results.txt").open("w") as out:
        subprocess.run([sys.executable, "-c", code], cwd=tmp_path, stdout=out, check=True, timeout=30)
    lines = (tmp_path / "results.txt").read_text().splitlines()
    assert [line.split("(")[0] for line in lines] == ["Document", "Rejected"]
    assert "the results are written to" in lines[1]


def test_a_socket_is_rejected() -> None:
    """A socket in the file system is no article."""
    with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as listening:
        listening.bind(f"{folder}/a.txt")
        assert "not a file" in the_reason(f"{folder}/a.txt")


def test_a_file_that_may_not_be_read_is_rejected(tmp_path: Path) -> None:
    """What the system refuses is told in its words; the system is asked through a name too long to open."""
    assert "cannot be read (File name too long)" in the_reason(tmp_path / ("x" * 256 + ".txt"))


def test_the_same_text_twice_is_read_once(tmp_path: Path) -> None:
    """A repeat is a rejection that names the first, also where the files have other names."""
    first, second = written(tmp_path / "a.txt"), written(tmp_path / "b.txt")
    read_once, rejected = items(tmp_path)
    assert isinstance(read_once, Document)
    assert isinstance(rejected, Rejected)
    assert (rejected.what, str(first) in rejected.reason) == (str(second), True)


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    """A file that is named and lies in a folder that is named counts once."""
    path = written(tmp_path / "a.txt")
    assert len(documents(items(path, tmp_path, path))) == 1


def test_the_same_address_is_the_same_article() -> None:
    """Copies of an article are known by their address, whatever follows people around in it."""
    found = from_lines(
        {"text": "One.", "url": "https://Example.org/a?utm_source=x&id=1#top"},
        {"text": "One, corrected.", "url": "http://example.org:80/a/?id=1&fbclid=9"},
        {"text": "One.", "url": "https://example.org/a?id=2"},
    )
    assert [isinstance(item, Document) for item in found] == [True, False, True]


def test_lines_with_ids_of_their_own_are_articles_of_their_own() -> None:
    """The same words under two ids are two articles; under one id, or none, they are one."""
    assert len(documents(from_lines({"id": "1", "text": "One."}, {"id": "2", "text": "One."}))) == 2
    assert len(documents(from_lines({"id": "1", "text": "One."}, {"id": "1", "text": "One."}))) == 1
    assert len(documents(from_lines({"text": "One."}, {"text": "One."}))) == 1


def test_the_id_of_a_text_is_its_hash(tmp_path: Path) -> None:
    """The id does not depend on machine, path or time."""
    expected = hashlib.sha256(TEXT.encode()).hexdigest()[:20]
    assert the_document(written(tmp_path / "a.txt")).id == document_id(TEXT) == expected


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://", "http://[::1", "x y", "//a.b/c"],
)
def test_an_address_that_is_none_of_the_web_is_left_out(url: str) -> None:
    """Nobody can click an address that does something else; the note says that it was left out."""
    (document,) = documents(from_lines({"text": TEXT, "url": url}))
    assert document.url is None
    assert "address" in document.notes[0].reason
    assert canonical_url(url) is None


def test_an_address_keeps_its_form() -> None:
    """The canonical form is for comparing; people see the address that was given."""
    (document,) = documents(from_lines({"text": TEXT, "url": "https://Example.org/a?utm_source=x"}))
    assert document.url == "https://Example.org/a?utm_source=x"


def test_an_article_without_a_date_is_read(tmp_path: Path) -> None:
    """No date is no error and no note."""
    document = the_document(written(tmp_path / "a.txt"))
    assert (document.published, document.notes) == (None, ())


@pytest.mark.parametrize(
    ("header", "word"),
    [
        ("date 20255-12-22 ", "20255-12-22"),
        ("date 1025-12-22 ", "1900"),
        ("date 2025-13-22 ", "does not exist"),
        ("date 2025-02-30 ", "does not exist"),
        ("---\ndate: 03/04/2025\n---\n", "two months"),
        ("---\ndate: yesterday\n---\n", "none that can be told"),
        ("---\ndate: 20255-01-01\n---\n", "20255"),
    ],
)
def test_an_impossible_or_ambiguous_date_is_none_with_a_note(header: str, word: str, tmp_path: Path) -> None:
    """The article is read without a date, and what was wrong with it is told."""
    document = the_document(written(tmp_path / "a.txt", header + TEXT))
    assert document.published is None
    assert document.text[document.body_start :] == TEXT
    (note,) = document.notes
    assert word in note.reason
    assert (note.document_id, note.what) == (document.id, document.path)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2025-12-22", "2025-12-22"),
        ("2025-12-22T23:30:00+02:00", "2025-12-22T23:30:00+02:00"),
        ("2025-12-22T23:30:00Z", "2025-12-22T23:30:00+00:00"),
        ("2025-12-22 23:30", "2025-12-22"),
        ("2025-12-22T23:30:00", "2025-12-22"),
        ("20251222", "2025-12-22"),
        ("20251222T101500Z", "2025-12-22T10:15:00+00:00"),
        (20251222, "2025-12-22"),
        ("2025/12/22", "2025-12-22"),
        ("2025-1-2", "2025-01-02"),
        ("22.12.2025", "2025-12-22"),
        ("03.04.2025", "2025-04-03"),
        ("22/12/2025", "2025-12-22"),
        ("12/22/2025", "2025-12-22"),
        ("4/4/2025", "2025-04-04"),
        ("Mon, 22 Dec 2025 10:00:00 +0200", "2025-12-22T10:00:00+02:00"),
        ("Mon, 22 Dec 2025 10:00:00 GMT", "2025-12-22T10:00:00+00:00"),
        ("22 decembrie 2025", "2025-12-22"),
        ("luni, 22 dec. 2025", "2025-12-22"),
        ("December 22, 2025", "2025-12-22"),
    ],
)
def test_dates_as_files_write_them(value: object, expected: str) -> None:
    """A day is a day, a moment with a zone a moment, a moment without one the day of the outlet."""
    when = publication.parse(value).when
    assert when is not None
    assert when.isoformat() == expected
    assert type(when) is (datetime if "T" in expected else date)


@pytest.mark.parametrize(
    "value",
    ["03/04/2025", "2025", "12/2025", "1766361600", 1.5, True, ["2025-12-22"], "x" * 10_000, "2025-12", "13/13/2025"],
)
def test_what_leaves_doubt_is_no_date(value: object) -> None:
    """There is no guess, and the reason is one line of bearable length."""
    told = publication.parse(value)
    assert told.when is None
    assert told.remark is not None
    assert len(told.remark) < 200
    assert told.remark.isprintable()


def test_a_language_that_a_person_gives_wins() -> None:
    """A tag is taken over in its canonical form; something else is left out with a note."""
    tagged, wrong = documents(
        from_lines({"text": TEXT, "language": "MO"}, {"text": TEXT + " ", "language": "Romanian"})
    )
    assert (tagged.language, tagged.notes) == ("ro", ())
    assert (wrong.language, "Its language" in wrong.notes[0].reason) == ("ro", True)


HOSTILE_NAMES = {
    "markup": '"><img src=x onerror=alert(1)>.txt',
    "line feed": "a\n2025-12-22 ERROR forged.txt",
    "escape": "a\x1b[31mred\x07.txt",
    "direction": "a\u202etxt.exe\u2066.txt",
    "broken": os.fsdecode(b"caf\xe9-\xff.txt"),
    "formula": "=cmd|' /C calc'!A0.txt",
    "separator": "a\u2028b\u0085c.txt",
}


@pytest.mark.parametrize("name", HOSTILE_NAMES.values(), ids=HOSTILE_NAMES)
def test_hostile_file_names_are_one_printable_line(name: str, tmp_path: Path) -> None:
    """A name cannot forge a line, colour a terminal or break an encoding; the article is read all the same."""
    good, bad = written(tmp_path / "good" / name), written(tmp_path / "bad" / name, b"")
    for path in (good.parent, good):
        document = the_document(path)
        assert document.path is not None
        assert document.path.isprintable()
        document.path.encode()
    (rejected,) = items(bad)
    assert isinstance(rejected, Rejected)
    assert rejected.what.isprintable()


def test_ordinary_names_are_shown_as_they_are() -> None:
    """Letters of every script and ordinary blanks need no escape."""
    for name in ("știri/Київ 2025.txt", "新闻.txt", "a b.txt", "no\u00a0break.txt"):
        assert shown(name) == name


def test_script_in_the_text_stays_text(tmp_path: Path) -> None:
    """Nothing in an article is taken for anything but words."""
    hostile = f'<script>alert(1)</script>{TEXT}<img src=x onerror="alert(2)">{{{{7*7}}}}'
    assert the_document(written(tmp_path / "a.txt", hostile)).text == hostile


def test_reading_is_lazy(tmp_path: Path) -> None:
    """The first article comes before the second file is opened."""
    first, second = written(tmp_path / "a.txt", "One."), written(tmp_path / "b.txt", "Two.")
    found = read([first, second], SETTINGS)
    next(found)
    second.write_text("Three.")
    item = next(found)
    assert isinstance(item, Document)
    assert item.text == "Three."


def test_a_name_in_another_normal_form_is_kept(tmp_path: Path) -> None:
    """Paths are not normalised: the name that is shown is the name of the file."""
    path = written(tmp_path / unicodedata.normalize("NFD", "ș.txt"))
    assert the_document(path).path == str(path)
