"""A file to import: looked at once as a whole, then opened as often as is needed, a part of it in memory at a time.

A ZIP with one file in it stands for that file. Encodings are told from the whole file, so that a letter in its last line
is read as well as one in its first.
"""

from __future__ import annotations

import codecs
import hashlib
import io
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, TextIO, cast

from geo import decoding
from geo.errors import DocumentError

LONGEST = 10_000_000
"""Characters of a line or a feature; what is longer is no table of events."""
_CHUNK = 1 << 20
_HEAD = 1 << 16


@dataclass(slots=True)
class Source:
    """A file whose encoding is known."""

    path: Path
    name: str
    """Of the file, for people."""
    size: int
    """Bytes on the disk."""
    sha256: str
    encoding: str
    head: str
    """The beginning of its text."""
    done: int = field(default=0, init=False)
    """Bytes of the file that were read since it was opened last."""

    @contextmanager
    def binary(self) -> Iterator[BinaryIO]:
        """The file, or the one in its archive."""
        with self.path.open("rb") as file, _unpacked(file, self.name) as inner:
            counted = _Counted(inner, self, file)
            yield cast("BinaryIO", io.BufferedReader(counted, _CHUNK))

    @contextmanager
    def text(self) -> Iterator[TextIO]:
        """Its text, with the ends of lines as they are."""
        with self.binary() as stream:
            yield io.TextIOWrapper(stream, self.encoding, errors="replace", newline="")

    def lines(self) -> Iterator[str]:
        """The lines of its text with their ends.

        Raises:
            DocumentError: a line is too long.
        """
        with self.text() as text:
            while line := text.readline(LONGEST):
                if len(line) == LONGEST:
                    raise DocumentError(f"{self.name} has a line of more than {LONGEST:,} characters: split it.")
                yield line


def look_at(path: Path) -> Source:
    """The file as a source.

    Raises:
        DocumentError: it is no file, cannot be read, holds nothing, or is no text.
    """
    name = decoding.clean(path.name)
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise DocumentError(f"{name} is not a file: give the path of a file to import.")
        with path.open("rb") as file, _unpacked(file, name) as inner:
            found = _Looked()
            while chunk := inner.read(_CHUNK):
                found.add(chunk)
        return Source(path, name, path.stat().st_size, found.sha256.hexdigest(), found.encoding(name), found.text())
    except (OSError, ValueError, zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as error:
        if isinstance(error, DocumentError):
            raise
        why = getattr(error, "strerror", None) or error
        raise DocumentError(f"{name} cannot be read ({why}): give another file.") from error


@contextmanager
def _unpacked(file: BinaryIO, name: str) -> Iterator[BinaryIO]:
    magic = file.read(4)
    file.seek(0)
    if magic != b"PK\x03\x04":
        yield file
        return
    with zipfile.ZipFile(file) as archive:
        members = [one for one in archive.infolist() if not one.is_dir()]
        if len(members) != 1:
            raise DocumentError(f"{name} is an archive of {len(members)} files: unpack it, and give one of them.")
        with archive.open(members[0]) as inner:
            yield cast("BinaryIO", inner)


class _Counted(io.RawIOBase):
    """A stream that tells its source how far the file on the disk was read."""

    def __init__(self, inner: BinaryIO, source: Source, file: BinaryIO) -> None:
        super().__init__()
        self._inner, self._source, self._file = inner, source, file

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fills the buffer as far as there is something.

        Raises:
            DocumentError: an archive breaks off.
        """
        try:
            chunk = self._inner.read(len(buffer))
        except (EOFError, zipfile.BadZipFile, zlib.error) as error:
            raise DocumentError(f"{self._source.name} is a damaged archive: fetch it again.") from error
        buffer[: len(chunk)] = chunk
        self._source.done = self._file.tell()
        return len(chunk)


class _Looked:
    """What the bytes of a file tell, chunk by chunk."""

    def __init__(self) -> None:
        self.sha256 = hashlib.sha256()
        self._head = b""
        self._utf8: codecs.IncrementalDecoder | None = codecs.getincrementaldecoder("utf-8-sig")()
        self._broken = b""

    def add(self, chunk: bytes) -> None:
        """Takes a chunk in."""
        self.sha256.update(chunk)
        self._head += chunk[: _HEAD - len(self._head)]
        if self._utf8 is None:
            return
        try:
            self._utf8.decode(chunk)
        except UnicodeDecodeError as error:
            self._utf8 = None
            self._broken = chunk[max(0, error.start - _HEAD // 2) : error.start + _HEAD // 2]

    def encoding(self, name: str) -> str:
        """The encoding of the text."""
        if not self._head.strip():
            raise DocumentError(f"{name} is empty: give a file with events.")
        decoding.not_binary(self._head)
        self._encoding = decoding.encoding_of(self._head, self._broken)
        return self._encoding

    def text(self) -> str:
        """The beginning."""
        return self._head.decode(self._encoding, errors="ignore")
