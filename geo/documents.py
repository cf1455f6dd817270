"""Files, folders and standard input -> articles, in the order in which they are given.

What cannot be read becomes a `Rejected` with the reason, and the run goes on. Paths, names and everything inside the
files come from outside: a pipe does not hang the run, a loop of links ends, a huge file is refused unread.
"""

from __future__ import annotations

import io
import os
import stat
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from geo import decoding, detection, identity, publication, readers
from geo.errors import DocumentError
from geo.model import Document, Rejected
from geo.readers import STAGE, Draft, Reader, Source
from geo.settings import Settings

STANDARD_INPUT = "-"

_HEAD = 8192  # bytes that a format is chosen by
# Articles that people keep in files like these are passed over with a reason; pictures and programs without one.
_ADVICE = {
    **dict.fromkeys((".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub", ".html", ".htm", ".xml", ".eml"), "a .txt file"),
    **dict.fromkeys((".json", ".csv", ".tsv", ".xls", ".xlsx", ".parquet"), "a .jsonl file, one JSON object a line"),
    **dict.fromkeys((".zip", ".gz", ".bz2", ".xz", ".zst", ".tar", ".7z"), "files outside the archive"),
}
_Item = Document | Rejected


def read(
    paths: Sequence[str | Path],
    settings: Settings,
    *,
    format: str | None = None,  # noqa: A002, the word that people use
    stdin: BinaryIO | None = None,
) -> Iterator[Document | Rejected]:
    """The articles of the files, folders and (`-`) standard input, in input order, each with what could not be read.

    Args:
        paths: Folders are read with all that is in them, sorted by name; hidden files and files that hold no
            articles are passed over.
        settings: Limits, and the publication date of articles that name none.
        format: The name of a reader; None chooses by suffix and content.
        stdin: Stands for standard input; None: there is none.

    Raises:
        ConfigurationError: there is no such format.
    """
    reader = readers.load(format) if format else None
    return _without_repeats(_read_all(paths, settings, reader, stdin))


def shown(path: str | Path) -> str:
    """A path as one printable line: control characters and broken characters are written as escapes."""
    return "".join(map(_printable, str(path)))


def _printable(character: str) -> str:
    if character.isprintable() or unicodedata.category(character) == "Zs":
        return character
    code = ord(character)
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}"


def _without_repeats(items: Iterator[_Item]) -> Iterator[_Item]:
    first: dict[str, str | None] = {}
    for item in items:
        if isinstance(item, Document):
            if item.id in first:
                reason = f"It is the same article as {first[item.id]}; it was read once."
                yield Rejected(what=item.path or item.id, stage=STAGE, reason=reason)
                continue
            first[item.id] = item.path
        yield item


def _read_all(
    paths: Sequence[str | Path], settings: Settings, reader: Reader | None, stdin: BinaryIO | None
) -> Iterator[_Item]:
    for path in paths:
        if str(path) == STANDARD_INPUT:
            yield from _read_stream(stdin, settings, reader)
        elif _is_folder(path):
            yield from _read_folder(Path(path), settings, reader)
        else:
            yield from _read_file(Path(path), settings, reader)


def _read_stream(stdin: BinaryIO | None, settings: Settings, reader: Reader | None) -> Iterator[_Item]:
    if stdin is None:
        yield _rejected(STANDARD_INPUT, "There is no standard input; give the path of a file.")
        return
    stream = io.BufferedReader(cast("io.RawIOBase", stdin), _HEAD)
    try:
        yield from _read_open(Source(name=STANDARD_INPUT, stream=stream, head=stream.peek(_HEAD)), settings, reader, "")
    except OSError as error:
        yield _rejected(STANDARD_INPUT, _why_not(error))
    finally:
        stream.detach()  # else it would be closed with the buffer


def _is_folder(path: str | Path) -> bool:
    try:
        return Path(path).is_dir()
    except (OSError, ValueError):
        return False


def _read_folder(folder: Path, settings: Settings, reader: Reader | None) -> Iterator[_Item]:
    found = False
    for item in _files(folder):
        found = True
        if isinstance(item, Rejected):
            yield item
        else:
            yield from _read_file(item, settings, reader)
    if not found:
        kinds = ", ".join(sorted(readers.suffixes()))
        yield _rejected(folder, f"There are no articles in this folder; put files in it that end in {kinds}.")


def _files(folder: Path) -> Iterator[Path | Rejected]:
    """The files in the folder and below that may hold articles, by name; each folder once, so that loops end."""
    waiting, seen = [folder], set[tuple[int, int]]()
    while waiting:
        path = waiting.pop()
        try:
            if not path.is_dir():
                yield from _candidate(path)
                continue
            known = path.stat()
            if (known.st_dev, known.st_ino) not in seen:
                seen.add((known.st_dev, known.st_ino))
                waiting += sorted((inner for inner in path.iterdir() if inner.name[:1] != "."), reverse=True)
        except OSError as error:
            yield _rejected(path, _why_not(error))


def _candidate(path: Path) -> Iterator[Path | Rejected]:
    suffix = path.suffix.lower()
    if suffix in readers.suffixes():
        yield path
    elif suffix in _ADVICE:
        yield _rejected(path, f"Files that end in {suffix} are not read; save the text as {_ADVICE[suffix]}.")


def _read_file(path: Path, settings: Settings, reader: Reader | None) -> Iterator[_Item]:
    suffix = path.suffix.lower()
    if suffix in _ADVICE and reader is None and _is_there(path):
        yield _rejected(path, f"Files that end in {suffix} are not read; save the text as {_ADVICE[suffix]}.")
        return
    try:
        with _opened(path) as source:
            yield from _read_open(source, settings, reader, suffix)
    except (OSError, ValueError) as error:
        yield _rejected(path, _why_not(error))


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


@contextmanager
def _opened(path: Path) -> Iterator[Source]:
    """The open file.

    Raises:
        DocumentError: it is no regular file; opening it would wait for ever, or do something.
        OSError: it cannot be opened.
    """
    _only_files(path.stat())
    # Between the look and the opening it may have become a pipe, which then must not wait for a writer.
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with io.BufferedReader(io.FileIO(descriptor), _HEAD) as stream:
        known = os.fstat(descriptor)
        _only_files(known)
        yield Source(name=shown(path), stream=stream, head=stream.peek(_HEAD), size=known.st_size)


def _only_files(known: os.stat_result) -> None:
    if not stat.S_ISREG(known.st_mode):
        raise DocumentError("It is not a file but a pipe or a device; pipe its text to `-` instead.")
    if _is_standard_output(known):
        raise DocumentError("It is the file that the results are written to; write them outside of what is read.")


def _is_standard_output(known: os.stat_result) -> bool:
    """Whether the file grows with every line that is printed of it: reading it would never end."""
    try:
        return os.path.samestat(known, os.fstat(1))
    except OSError:  # there is no standard output
        return False


def _read_open(source: Source, settings: Settings, reader: Reader | None, suffix: str) -> Iterator[_Item]:
    """The articles of an open file; where it breaks off, what was read before stays read."""
    reader = reader or readers.choose(suffix, decoding.head(source.head))
    try:
        for item in reader.read(source, settings):
            yield _document(item, settings) if isinstance(item, Draft) else item
    except DocumentError as error:
        yield _rejected(source.name, str(error))


def _document(draft: Draft, settings: Settings) -> _Item:
    """The article that the draft tells of, or why there is none."""
    body = draft.text[draft.body_start :]
    if not body.strip():
        return _rejected(draft.path, "It holds no text; give it one.")
    if len(draft.text) > settings.max_text_chars:
        limit = f"{settings.max_text_chars:,} characters"
        return _rejected(
            draft.path, f"Its text is longer than the limit of {limit}; split it, or raise max_text_chars."
        )
    published = publication.parse(draft.published)
    url = identity.canonical_url(draft.url) if draft.url else None
    known = identity.document_id(draft.text, url, draft.own_id)
    remarks = [*draft.remarks, *_remarks(draft, published, url)]
    return Document(
        id=known,
        text=draft.text,
        language=detection.identify(body, draft.language),
        title=draft.title,
        publisher=draft.publisher,
        url=draft.url if url else None,
        published=published.when or settings.published,
        path=draft.path,
        body_start=draft.body_start,
        spans=draft.spans,
        notes=tuple(Rejected(what=draft.path, stage=STAGE, reason=one, document_id=known) for one in remarks),
    )


def _remarks(draft: Draft, published: publication.Published, url: str | None) -> Iterator[str]:
    """What the file says of its article and cannot be."""
    if published.remark:
        yield published.remark
    if draft.url and url is None:
        yield "Its address is not one of the web (http or https), so it was left out; correct it."
    if draft.language and detection.canonical(draft.language) is None:
        yield "Its language is no tag such as `en` or `pt-BR`, so it was told from the text; correct it."


def _rejected(what: str | Path, reason: str) -> Rejected:
    return Rejected(what=shown(what), stage=STAGE, reason=reason)


def _why_not(error: OSError | ValueError) -> str:
    """One sentence for what a file system says."""
    if isinstance(error, FileNotFoundError):
        return "There is no such file; check its name, and where a link points to."
    if isinstance(error, OSError):
        return f"It cannot be read ({error.strerror or type(error).__name__}); see to its name and permissions."
    return str(error) if isinstance(error, DocumentError) else "Its name is none that a file can have; check it."
