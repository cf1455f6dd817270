"""Events as files of other programs. One file a format, found by its name.

A format is a module here, named as people name the format, that exports
    LABEL       how people write its name
    PURPOSE     what it is for, in a few words
    MEDIA_TYPE  what a web server calls it
    SUFFIX      what its files end in, with the dot
    KEEPS       what of the events it holds (`Keeps`)
    write       (rows: Iterable[Row], out: BinaryIO, options: Options) -> int: write the rows of `geo.frames` as they
                come, in constant memory, and return how many stand in the file; equal rows make equal bytes
The contract tests in tests/contracts/test_exports.py run over every one of them. Modules without a media type are parts
that formats share.
"""

from __future__ import annotations

import pkgutil
import secrets
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO, Protocol, cast

from geo.errors import ConfigurationError
from geo.frames import NAMES, Row
from geo.model import Dataset

Geometry = dict[str, Any]
"""A GeoJSON geometry (RFC 7946): longitude before latitude, degrees, cut at the antimeridian."""

PLACE = ("lon", "lat", "radius_m", "geo_precision", "country_code", "admin1_code")
"""The columns that tell where a place is and how far it reaches."""
AreaOf = Callable[[Row], Geometry | None]
"""The area of a place, which is asked for once for all rows that are alike in `PLACE`, or None for a point."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a file may be asked for beside its rows. A format passes over what it has no place for."""

    areas: AreaOf | None = None
    """The areas of places that are more than a spot, drawn in place of their points; None for points throughout."""
    bom: bool = False
    """Begin with a byte order mark, by which Excel knows that a text file is in UTF-8."""
    datasets: tuple[Dataset, ...] = ()
    """Those whose events are among the rows (`geo.exports.sources.datasets_among`), to be named with their terms."""
    title: str = "Events"
    """What the file calls itself."""
    address: str = ""
    """Where a feed is served, for its link to itself; empty for a file."""
    home: str = ""
    """Where a page shows an event behind `?event=` and its id, for links of a feed to it; empty for a file."""


PLAIN = Options()


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeps:
    """What of the rows a reader of the file finds again."""

    columns: frozenset[str] = frozenset(NAMES)
    """Columns of `geo.frames` that come back, each under its name or in the field that the format has for it."""
    geometry: bool = True
    """Points are points for a GIS; else longitude and latitude are columns like others, or a field for people."""
    areas: bool = False
    """Areas may stand in place of points (`Options.areas`)."""
    undated: bool = True
    """Events without a date are in the file."""
    bom: bool = False
    """The file may begin with a byte order mark (`Options.bom`)."""
    dictionary: str = ""
    """Where in the file stands what the columns mean; empty where there is no room."""
    sources: str = ""
    """Where in the file sources and licences stand; empty where there is no room."""


class Export(Protocol):
    """A format that events are written in."""

    LABEL: str
    PURPOSE: str
    MEDIA_TYPE: str
    SUFFIX: str
    KEEPS: Keeps

    @staticmethod
    def write(rows: Iterable[Row], out: BinaryIO, options: Options = PLAIN) -> int:
        """How many events stand in the file."""


@cache
def names() -> tuple[str, ...]:
    """The formats there are, sorted."""
    modules = (import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__))
    return tuple(sorted(module.__name__.rpartition(".")[2] for module in modules if hasattr(module, "MEDIA_TYPE")))


def load(name: str) -> Export:
    """The format of that name.

    Raises:
        ConfigurationError: there is no such format.
    """
    if name not in names():
        raise ConfigurationError(f"There is no format {name[:80]!r}: choose one of {', '.join(names())}.")
    return cast("Export", import_module(f"{__name__}.{name}"))


def of_suffix(suffix: str) -> str | None:
    """The name of the format whose files end so (`.gpkg`, in any case), or None."""
    return next((name for name in names() if suffix.lower() == load(name).SUFFIX), None)


def check(name: str, options: Options) -> None:
    """See that the format has what is asked of it.

    Raises:
        ConfigurationError: it has no areas, or no byte order mark.
    """
    keeps = load(name).KEEPS
    for wanted, had, what in ((options.areas, "areas", "areas"), (options.bom, "bom", "byte order mark")):
        if wanted and not getattr(keeps, had):
            able = ", ".join(other for other in names() if getattr(load(other).KEEPS, had))
            raise ConfigurationError(f"The format {name} has no {what}: leave it out, or choose one of {able}.")


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
