"""`dateline export`: events of a store as a file of another program."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, get_args

import click

from dashboard.boxes import Box, box
from dashboard.commands.options import Command, Common, common, day, ready_gazetteer, store
from dashboard.terminal import Bar, counted, safe, say
from geo import event_types, exports
from geo.errors import QueryError, StoreError
from geo.exports import Options
from geo.exports.sources import datasets_among, line, of_dataset
from geo.model import EventQuery, GeoPrecision, Status
from geo.settings import Settings

if TYPE_CHECKING:
    from geo.stores import EventStore

_STATUSES = get_args(Status)
_PRECISIONS = (*get_args(GeoPrecision), "none")
_CODE = re.compile(r"[A-Z]{2}(-[A-Z0-9]{1,3})?")


def _box(value: str) -> Box:
    """West, south, east and north of `W,S,E,N`."""
    try:
        return box(value)
    except ValueError as error:
        raise click.BadParameter(f"{value!r} cannot be used: {error}, as 22,44,41,53.") from None


def _event_type(value: str) -> str:
    """The name of an event type, given in any case."""
    if value.upper() not in event_types.names():
        raise click.BadParameter(f"There is no type {value!r}; choose from {', '.join(event_types.names())}.")
    return value.upper()


def _mode(value: str) -> str:
    """The mode as `ASSAULT.drone`."""
    name, dot, mode = value.partition(".")
    if not dot:
        raise click.BadParameter(f"{value!r} is no mode; write its type before it, as ASSAULT.drone.")
    known = event_types.load(_event_type(name)).modes
    if mode not in known:
        raise click.BadParameter(f"{name.upper()} has no mode {mode!r}; choose from {', '.join(known) or 'none'}.")
    return f"{name.upper()}.{mode}"


@click.command(
    cls=Command,
    short_help="Write events for a GIS or another program.",
    examples=(
        "dateline export -o events.geojson",
        "dateline export --from 2025-12-20 --to 2025-12-22 --type ASSAULT --place UA",
        "dateline export --bbox 22,44,41,53 --store news.gpkg | gzip > events.geojson.gz",
    ),
)
@click.option(
    "--format",
    "form",
    type=click.Choice(exports.names()),
    help="Form of the file [default: by its ending, or geojson].",
)
@click.option("--from", "date_from", type=day, metavar="YYYY-MM-DD", help="Events that last on this day or later.")
@click.option("--to", "date_to", type=day, metavar="YYYY-MM-DD", help="Events that began on this day or earlier.")
@click.option("--dated", is_flag=True, help="Leave out events without a date.")
@click.option(
    "--type", "types", type=_event_type, metavar="TYPE", multiple=True, help="Event type; may be given several times."
)
@click.option("--mode", "modes", type=_mode, metavar="TYPE.MODE", multiple=True, help="Such as ASSAULT.drone; several.")
@click.option("--status", "statuses", type=click.Choice(_STATUSES), multiple=True, help="May be given several times.")
@click.option("--lang", "languages", multiple=True, help="Language of the article; may be given several times.")
@click.option("--actor", "actors", metavar="NAME", multiple=True, help="Who takes part; may be given several times.")
@click.option("--source", "publishers", metavar="NAME", multiple=True, help="Who published the article; several.")
@click.option(
    "--place", "places", multiple=True, help="Place name, code of a country (UA) or region (UA-30), or gazetteer key."
)
@click.option("--precision", "precisions", type=click.Choice(_PRECISIONS), multiple=True, help="Of the place; several.")
@click.option(
    "--layer", "layers", metavar="NAME", multiple=True, help="A dataset, or articles for all that are read; several."
)
@click.option("--bbox", type=_box, metavar="W,S,E,N", help="Degrees; a west beyond east crosses the date line.")
@click.option("--text", default="", help="Words that excerpt, places or actors hold.")
@click.option("--areas", is_flag=True, help="Areas in place of points where a place is more than a spot.")
@click.option("--bom", is_flag=True, help="Begin with a byte order mark, by which Excel knows UTF-8.")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="File to write [default: standard output].")
@store
@common
def command(
    *,
    common: Common,
    form: str | None,
    output: Path | None,
    store: str | None,
    areas: bool,
    bom: bool,
    **asked: Any,  # noqa: ANN401
) -> None:
    """Writes the events of a store, all of them or those that meet every condition.

    Events without a place are written too, without a geometry.
    """
    from geo.stores import open_store  # noqa: PLC0415, the database library takes its time

    form = form or _form_of(output)
    options = _options(form, areas=areas, bom=bom)
    settings = common.settings(store=store)
    _leave_stores_alone(output)
    query = _query(asked, settings, quiet=common.quiet)
    with open_store(settings.store, read_only=True) as opened, _output(output) as out:
        _see_layers(query, opened)
        options = replace(options, datasets=datasets_among(opened.datasets(), query, opened.rows))
        number = exports.load(form).write(opened.rows(query), out, options)
        left_out = 0 if exports.load(form).KEEPS.undated else opened.counts(query).undated
    if not common.quiet:
        _tell(number, left_out, output)
        _tell_terms(form, options)


def _form_of(output: Path | None) -> str:
    """The format that the file's ending names; GeoJSON for standard output, and for a name without an ending."""
    if output is None or not output.suffix or not (output.is_file() or not output.exists()):
        return "geojson"
    if form := exports.of_suffix(output.suffix):
        return form
    raise click.UsageError(f"No format ends in {safe(output.suffix)}; name one with --format.")


def _options(form: str, *, areas: bool, bom: bool) -> Options:
    """What is asked of the format.

    Raises:
        ConfigurationError: it has no such thing.
    """
    from dashboard.extents import area_of  # noqa: PLC0415, reading outlines takes a library

    options = Options(areas=area_of if areas else None, bom=bom)
    exports.check(form, options)
    return options


def _leave_stores_alone(output: Path | None) -> None:
    """Refuse to write over a store, which may be a file of the same ending."""
    if output is None or not output.is_file():
        return
    from geo.stores import open_store  # noqa: PLC0415, as above

    with suppress(StoreError), open_store(output, read_only=True):
        raise click.UsageError(f"{safe(output)} is a store; give the export another name.")


def _see_layers(query: EventQuery, opened: EventStore) -> None:
    """Refuse a layer that the store does not have."""
    from dashboard import layers  # noqa: PLC0415, as above

    try:
        layers.see_that_there_are(query.layers, opened)
    except QueryError as error:
        raise click.UsageError(safe(error)) from error


def _tell(number: int, left_out: int, output: Path | None) -> None:
    """Say where the events are, and how many the format has no room for."""
    if output is not None:
        say(f"{counted(number, 'event')} written to {safe(output)}.")
    elif not number:
        say("No event of the store meets these conditions.")
    if left_out:
        say(f"{counted(left_out, 'event')} without a date left out, for which the format has no place.")


def _tell_terms(form: str, options: Options) -> None:
    """Say on what terms events of datasets may be used, where the file has no room for it."""
    if not exports.load(form).KEEPS.sources:
        for dataset in options.datasets:
            say(safe(line(of_dataset(dataset))))


def _query(asked: dict[str, Any], settings: Settings, *, quiet: bool) -> EventQuery:
    """The question to the store."""
    first, last = asked["date_from"], asked["date_to"]
    if first and last and first > last:
        raise click.UsageError(f"--from {first} is after --to {last}; exchange them.")
    return EventQuery(
        date_from=first or (date.min if last or asked["dated"] else None),
        date_to=last or (date.max if first or asked["dated"] else None),
        bbox=asked["bbox"],
        event_types=frozenset(asked["types"]),
        statuses=frozenset(asked["statuses"]),
        languages=frozenset(asked["languages"]),
        modes=frozenset(asked["modes"]),
        actors=frozenset(asked["actors"]),
        publishers=frozenset(asked["publishers"]),
        layers=frozenset(asked["layers"]),
        precisions=frozenset(asked["precisions"]),
        places=frozenset(key for place in asked["places"] for key in _keys(place, settings, quiet=quiet)),
        text=asked["text"],
        include_undated=not asked["dated"],
    )


def _keys(place: str, settings: Settings, *, quiet: bool) -> list[str]:
    """The keys that a place is stored under: itself if it is one, else those of all places of that name."""
    if ":" in place:
        return [place]
    from geo.gazetteer.index import Gazetteer  # noqa: PLC0415, only names are looked up

    with Bar(quiet=quiet) as bar:
        gazetteer = Gazetteer.open(ready_gazetteer(settings, bar))
    try:
        if _CODE.fullmatch(place) and gazetteer.by_code(place):
            return [place]
        found = [candidate.place for candidate in gazetteer.lookup(place, limit=100)]
    finally:
        gazetteer.close()
    if not found:
        raise click.UsageError(
            f"No place is called {safe(place)!r}, and it is no code; try another spelling, or a country code."
        )
    return [f"{entry.gazetteer}:{entry.gazetteer_id}" for entry in found]


@contextmanager
def _output(path: Path | None) -> Iterator[BinaryIO]:
    """The file, which takes its name only when it is whole, or standard output."""
    if path is None or str(path) == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    with exports.whole_file(path) as out:
        yield out
