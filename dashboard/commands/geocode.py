"""`dateline geocode`: what a place name may mean, and what lies near a point."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import click

from dashboard.commands.options import Command, Common, common, ready_gazetteer
from dashboard.terminal import Bar, counted, safe, say
from geo.model import Place

if TYPE_CHECKING:
    from geo.gazetteer.index import Gazetteer
    from geo.settings import Settings

Found = tuple[Place, float | None]
"""A place, and how well the name fits it; None where no name was asked for."""

_NEAR_KM = 50.0


@click.command(
    cls=Command,
    short_help="Look a place name up, or what is near a point.",
    examples=(
        "dateline geocode Krasnodar",
        'dateline geocode "regiunea Krasnodar" --language ro',
        "dateline geocode --reverse 45.04 38.98",
    ),
)
@click.argument("name", nargs=-1)
@click.option("--language", default="", metavar="TAG", help="Language that the name is written in, such as ro.")
@click.option("--country", "countries", multiple=True, metavar="CODE", help="Keep to a country; may be repeated.")
@click.option("--limit", type=click.IntRange(1, 100), default=10, show_default=True, help="The most that are printed.")
@click.option("--reverse", type=float, nargs=2, metavar="LAT LON", help="What lies near this point, degrees.")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON line for each place.")
@common
def command(
    *,
    common: Common,
    name: tuple[str, ...],
    language: str,
    countries: tuple[str, ...],
    limit: int,
    reverse: tuple[float, float] | None,
    as_json: bool,
) -> int:
    """Prints the places that NAME may mean, likeliest first.

    The offline gazetteer is asked; where it knows no such place and an online geocoder is switched on, that one is.
    """
    asked = " ".join(name)
    _check(asked, reverse)
    settings = common.settings()
    found = list(_found(asked, language, reverse, settings, quiet=common.quiet))
    wanted = {code.upper() for code in countries}
    kept = [entry for entry in found if not wanted or entry[0].country_code in wanted][:limit]
    _print(kept, as_json=as_json)
    if not kept and not common.quiet:
        say(f"No place is found for {safe(asked) or 'this point'}; try another spelling, or ask for less.")
    return 0 if kept else 1


def _check(asked: str, reverse: tuple[float, float] | None) -> None:
    if bool(asked) == (reverse is not None):
        raise click.UsageError("Give either a name or --reverse LAT LON.")
    if reverse and not (-90 <= reverse[0] <= 90 and -180 <= reverse[1] <= 180):
        raise click.UsageError(f"{reverse[0]:g} {reverse[1]:g} is no point on earth; latitude comes first.")


def _found(
    asked: str, language: str, reverse: tuple[float, float] | None, settings: Settings, *, quiet: bool
) -> Iterator[Found]:
    """Everything that is found, best first."""
    from geo.gazetteer.index import Gazetteer  # noqa: PLC0415, takes its time to import

    with Bar(quiet=quiet) as bar:
        path = ready_gazetteer(settings, bar)
    with Gazetteer.open(path) as gazetteer:
        if reverse is not None:
            lat, lon = reverse
            yield from ((place, None) for place in gazetteer.nearest(lon, lat, max_km=_NEAR_KM, limit=100))
            return
        offline = list(_by_name(gazetteer, asked, language))
    yield from offline or _online(asked, language, settings)


def _by_name(gazetteer: Gazetteer, asked: str, language: str) -> Iterable[Found]:
    """The candidates of the first form of the name that the gazetteer knows; else of names one edit away."""
    from geo.gazetteer.forms import citation_forms  # noqa: PLC0415, loads lemmas

    for fuzzy in (False, True):
        for form in citation_forms(asked, language):
            candidates = gazetteer.lookup(form, language=language, limit=100, fuzzy=fuzzy)
            if candidates:
                return [(candidate.place, candidate.name_score) for candidate in candidates]
    return []


def _online(asked: str, language: str, settings: Settings) -> Iterable[Found]:
    """What the online geocoder says, where the settings switch one on."""
    if settings.geocoder == "offline":
        return []
    from geo.geocoders.online import OnlinePlaces  # noqa: PLC0415, only who switched it on needs it

    place = OnlinePlaces(settings).find(asked, language)
    return [(place, place.score)] if place else []


def _print(found: Iterable[Found], *, as_json: bool) -> None:
    from geo.records import to_line  # noqa: PLC0415, its own time to import

    for place, score in found:
        line = to_line(_values(place, score)) if as_json else f"{_words(place, score)}\n".encode()
        sys.stdout.buffer.write(line)
    sys.stdout.buffer.flush()


def _values(place: Place, score: float | None) -> dict[str, Any]:
    """The place for programs, with the keys of `dateline read`."""
    names = (*("name", "lon", "lat", "kind", "geo_precision", "radius_m", "country_code", "admin1", "gazetteer"),)
    values = {name: getattr(place, name) for name in (*names, "gazetteer_id", "population")}
    return values if score is None else {**values, "score": score}


def _words(place: Place, score: float | None) -> str:
    """The place on a line, for people."""
    named = dict.fromkeys(filter(None, (place.name, place.admin1, place.country_code)))
    point = f"{abs(place.lat):.4f} {'NS'[place.lat < 0]}, {abs(place.lon):.4f} {'EW'[place.lon < 0]}"
    people = [counted(place.population, "inhabitant")] if place.population else []
    fits = [] if score is None else [f"score {score:.2f}"]
    parts = (", ".join(named), place.kind, point, *people, f"{place.gazetteer}:{place.gazetteer_id}", *fits)
    return safe("  ".join(parts))
