"""Events that somebody else coded, with their provenance. One file a format, found by its name.

A format is a module here, named as people name the format, that exports
    TITLE, LICENCE, ATTRIBUTION, URL    of the publisher's data; a format that anybody may write in leaves them empty
    likeness    (source: Source) -> float: 0 to 1, how much a file looks like it; the most alike reads it
    mapping     (source, options) -> Guess: which column is read as what; nothing where the format fixes it
    read        (source, options, mapping) -> Iterator[ImportedEvent | Rejected]: in constant memory; DocumentError where
                nothing of the file can be read
The contract tests in tests/contracts/test_importers.py run over every one of them.
"""

from __future__ import annotations

import hashlib
import pkgutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from typing import Literal, Protocol, cast

from geo.errors import ConfigurationError, DocumentError
from geo.importers.areas import Areas
from geo.importers.source import Source
from geo.model import GeoPrecision, ImportedEvent, Rejected

STAGE = "import"
DayOrder = Literal["day", "month"]
"""Which number comes first in 03/04/2025."""

_LENGTH = 20  # hexadecimal digits, as of the ids of articles


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a person says of a file beyond what is in it."""

    dataset: str
    areas: Areas
    columns: Mapping[str, str] = field(default_factory=dict)
    """What is to be read from which column; an empty name: from none."""
    order: DayOrder | None = None
    precision: GeoPrecision | None = None
    """How exact points are of which the file does not say it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """Which column of a file is read as what, and what was not believed of its headings."""

    columns: Mapping[str, str] = field(default_factory=dict)
    """Role -> column; empty for formats that fix it."""
    doubts: tuple[str, ...] = ()
    """One sentence a column that is read as nothing, since its cells are not what its heading says."""


class Importer(Protocol):
    """A format that datasets are in."""

    TITLE: str
    LICENCE: str
    ATTRIBUTION: str
    URL: str

    @staticmethod
    def likeness(source: Source) -> float:
        """How much a file looks like this format, 0 to 1."""

    @staticmethod
    def mapping(source: Source, options: Options) -> Guess:
        """Which column is read as what."""

    @staticmethod
    def read(source: Source, options: Options, mapping: Mapping[str, str]) -> Iterator[ImportedEvent | Rejected]:
        """The events in their order, and what is left out in its place."""


@cache
def all_importers() -> dict[str, Importer]:
    """The formats by name; modules here without a `likeness` are parts that they share."""
    modules = {module.name: import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__)}
    return {name: cast("Importer", module) for name, module in sorted(modules.items()) if hasattr(module, "likeness")}


def choose(source: Source, name: str | None = None) -> tuple[str, Importer]:
    """The format of that name, else the one that the file looks like most.

    Raises:
        ConfigurationError: there is no such format.
        DocumentError: the file looks like none.
    """
    known = all_importers()
    if name is not None and name not in known:
        raise ConfigurationError(f"There is no format {name!r} to import: choose one of {', '.join(known)}.")
    if name is not None:
        return name, known[name]
    alike = {one: importer.likeness(source) for one, importer in known.items()}
    best = max(alike, key=alike.__getitem__)
    if not alike[best]:
        raise DocumentError(f"{source.name} is in no format that can be imported: give one of {', '.join(known)}.")
    return best, known[best]


def fixed(source: Source, options: Options) -> Guess:  # noqa: ARG001, every mapping is asked alike
    """The mapping of a format that fixes what is in which column: there is nothing to guess."""
    return Guess()


def event_id(dataset: str, source_id: str) -> str:
    """The id of an imported event: equal on every machine, and at every import of the same row."""
    return hashlib.sha256(f"{dataset}\0{source_id}".encode("utf-8", "replace")).hexdigest()[:_LENGTH]


def left_out(source: Source, where: str, reason: str) -> Rejected:
    """A row that is no event, with the reason; equal reasons are counted together."""
    return Rejected(what=f"{source.name}, {where}", stage=STAGE, reason=reason)
