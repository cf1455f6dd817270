"""`dateline geocode`: what a place name may mean, and what lies near a point."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dashboard.commands.options import Command, Common, common, ready_gazetteer
from dashboard.terminal import Bar, counted, safe, say

if TYPE_CHECKING:
    from geo.settings import Settings

Facts = dict[str, Any]
"""What a geocoder says of a place: its address, what stands in `_KEYS`, and how well it fits or how far it is."""

_KEYS = (
    *("name", "lon", "lat", "kind", "geo_precision", "radius_m", "country_code", "admin1"),
    *("gazetteer", "gazetteer_id", "population"),
)


def _country(value: str) -> str:
    """The code of a country, given in any case."""
    from babel import Locale  # noqa: PLC0415, takes its time

    if len(value) != 2 or value.upper() not in Locale("en").territories:
        raise click.BadParameter(f"{value!r} is no country; write its code of two letters, as US.")
    return value.upper()


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
@click.option(
    "--country", "countries", type=_country, multiple=True, metavar="CODE", help="Keep to a country; may be repeated."
)
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
    asked = " ".join(name).strip()
    _check(asked, reverse)
    settings = common.settings()
    with Bar(quiet=common.quiet) as bar:
        path = ready_gazetteer(settings, bar)
    found = _offline(path, reverse or asked, language, countries, limit) or _online(asked, language, settings)
    for place in found:
        sys.stdout.buffer.write(_line(place) if as_json else f"{_words(place)}\n".encode())
    sys.stdout.buffer.flush()
    if not found and not common.quiet:
        nothing = f"for {safe(asked)}; try another spelling, or fewer words" if asked else "near this point"
        say(f"No place is found {nothing}.")
    return 0 if found else 1


def _check(asked: str, reverse: tuple[float, float] | None) -> None:
    if bool(asked) == (reverse is not None):
        raise click.UsageError("Give either a name or --reverse LAT LON.")
    if reverse and not (-90 <= reverse[0] <= 90 and -180 <= reverse[1] <= 180):
        raise click.UsageError(f"{reverse[0]:g} {reverse[1]:g} is no point on earth; latitude comes first.")


def _offline(
    path: Path, asked: str | tuple[float, float], language: str, countries: Sequence[str], limit: int
) -> list[Facts]:
    """What the gazetteer has for a name, or near a latitude and longitude."""
    from geo.gazetteer.index import Gazetteer  # noqa: PLC0415, takes its time to import
    from geo.geocoders.offline import OfflineGeocoder  # noqa: PLC0415

    with Gazetteer.open(path) as gazetteer:
        geocoder = OfflineGeocoder(gazetteer)
        if isinstance(asked, tuple):
            found = geocoder.reverse(asked, exactly_one=False, limit=100)
        else:
            options: dict[str, Any] = {"limit": 100, "language": language or None, "country_codes": countries or None}
            found = geocoder.geocode(asked, exactly_one=False, **options)
    places = ({"address": location.address, **location.raw} for location in found or ())
    return [place for place in places if not countries or place["country_code"] in countries][:limit]


def _online(asked: str, language: str, settings: Settings) -> list[Facts]:
    """What the online geocoder says to a name, where the settings switch one on."""
    if settings.geocoder == "offline" or not asked:
        return []
    from geo.geocoders.online import OnlinePlaces  # noqa: PLC0415, only who switched it on needs it

    place = OnlinePlaces(settings).find(asked, language)
    if place is None:
        return []
    address = ", ".join(filter(None, (place.name, place.admin1, place.country_code)))
    return [{"address": address, **{key: getattr(place, key) for key in (*_KEYS, "score")}}]


def _line(place: Facts) -> bytes:
    """The place for programs, with the keys of `dateline read`."""
    from geo.records import to_line  # noqa: PLC0415, its own time to import

    return to_line({key: place[key] for key in (*_KEYS, "score", "distance_m") if key in place})


def _words(place: Facts) -> str:
    """The place on a line, for people."""
    lat, lon = place["lat"], place["lon"]
    point = f"{abs(lat):.4f} {'NS'[lat < 0]}, {abs(lon):.4f} {'EW'[lon < 0]}"
    people = [counted(place["population"], "inhabitant")] if place["population"] else []
    fits = f"{place['distance_m'] / 1000:.1f} km away" if "distance_m" in place else f"score {place['score']:.2f}"
    key = f"{place['gazetteer']}:{place['gazetteer_id']}"
    return safe("  ".join((place["address"], place["kind"], point, *people, key, fits)))
