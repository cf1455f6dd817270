"""Events as files of other programs. One file a format, found by its name.

A format is a module here, named as people name the format, that exports
    MEDIA_TYPE  what a web server calls it
    SUFFIX      what its files end in, with the dot
    write       (rows: Iterable[Row], out: BinaryIO) -> int: write the rows of `geo.frames` as they come, in constant
                memory, and return how many there were; equal rows make equal bytes
The contract tests in tests/contracts/test_exports.py run over every one of them.
"""

from __future__ import annotations

import pkgutil
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from geo.errors import ConfigurationError
from geo.frames import Row


class Export(Protocol):
    """A format that events are written in."""

    MEDIA_TYPE: str
    SUFFIX: str

    @staticmethod
    def write(rows: Iterable[Row], out: BinaryIO) -> int:
        """How many rows were written."""


def names() -> tuple[str, ...]:
    """The formats there are, sorted."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))


def load(name: str) -> Export:
    """The format of that name.

    Raises:
        ConfigurationError: there is no such format.
    """
    if name not in names():
        raise ConfigurationError(f"There is no format {name!r}: choose one of {', '.join(names())}.")
    return cast("Export", import_module(f"{__name__}.{name}"))


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file to write that takes its name only when all is written, so that nobody ever reads half of it.

    A link still leads to the file that it led to. A pipe or a device is written to as it is.

    Raises:
        ConfigurationError: the file cannot be written.
    """
    try:
        if path.exists() and not path.is_file():
            with path.open("wb") as out:
                yield out
            return
        with _part(path.resolve()) as out:
            yield out
    except OSError as error:
        raise _refused(path, error) from error


@contextmanager
def _part(path: Path) -> Iterator[BinaryIO]:
    """A file beside this one that takes its place in the end."""
    part = path.with_name(f".{path.name[:100]}.{secrets.token_hex(4)}.part")
    try:
        with part.open("xb") as out:
            yield out
        part.replace(path)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _refused(path: Path, error: OSError) -> ConfigurationError:
    return ConfigurationError(f"{path} cannot be written ({error.strerror}): choose another file or make room for it.")
