"""Files as articles. One file a format, found by its name.

A format is a module here, named as people name the format, that exports
    SUFFIXES    what its files end in, with the dot, lower case
    likeness    (head: str) -> float: 0 to 1, how much the beginning of a text looks like it; the most alike reads it
    read        (source: Source, settings: Settings) -> Iterator[Draft | Rejected]: what is in it, in its order;
                DocumentError where nothing of it can be read
The contract tests in tests/contracts/test_readers.py run over every one of them.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import BinaryIO, Protocol, cast

from geo.errors import ConfigurationError
from geo.model import Rejected, Span
from geo.settings import Settings

STAGE = "documents"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An open file, or standard input."""

    name: str
    """For people: printable, and never opened again."""
    stream: BinaryIO
    head: bytes
    """The first bytes of `stream`, which has not moved."""
    size: int | None = None
    """Bytes, as the file system says; None for a stream."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An article as it is written down: clean text, and what the file says of it, unjudged."""

    path: str
    text: str
    """NFC; what stands before `body_start` is a header."""
    body_start: int = 0
    own_id: str | None = None
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    published: object = None
    """A day or a moment in whatever form it is written in."""
    spans: tuple[Span, ...] | None = None
    remarks: tuple[str, ...] = ()
    """What had to be guessed or left out, one sentence each."""


class Reader(Protocol):
    """A format that articles are read from."""

    SUFFIXES: frozenset[str]

    @staticmethod
    def likeness(head: str) -> float:
        """How much the beginning of a text looks like this format, 0 to 1."""

    @staticmethod
    def read(source: Source, settings: Settings) -> Iterator[Draft | Rejected]:
        """The articles in their order, and what is left out in its place."""


@cache
def all_readers() -> dict[str, Reader]:
    """The formats by name; modules here without SUFFIXES are parts that they share."""
    modules = {module.name: import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__)}
    return {name: cast("Reader", module) for name, module in sorted(modules.items()) if hasattr(module, "SUFFIXES")}


def load(name: str) -> Reader:
    """The format of that name.

    Raises:
        ConfigurationError: there is no such format.
    """
    known = all_readers()
    if name not in known:
        raise ConfigurationError(f"There is no document format {name!r}: choose one of {', '.join(known)}.")
    return known[name]


def choose(suffix: str, head: str) -> Reader:
    """The reader for a file: of those for its suffix, else of all, the one that its beginning looks like most."""
    known = all_readers().values()
    candidates = [reader for reader in known if suffix in reader.SUFFIXES] or list(known)
    return max(candidates, key=lambda reader: reader.likeness(head))


def suffixes() -> frozenset[str]:
    """What the files end in that some reader is for."""
    return frozenset().union(*(reader.SUFFIXES for reader in all_readers().values()))
