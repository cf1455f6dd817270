"""A row of anybody's table, or the properties of anybody's feature, as an event: by a mapping of its columns."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypedDict, get_args

from geo.errors import DocumentError
from geo.importers import Options, codebook, days, event_id, mapping, numbers
from geo.importers.codebook import Reach, Spread
from geo.model import ActorRole, DateInterval, DatePrecision, GeoPrecision, ImportedEvent, Place, Status

MOST_NOTES = 20_000
"""Characters of what a source says in words of its own."""
MOST_TEXT = 500
"""Characters of a name, a title, a field."""
_KEPT_TOO = ("precision", "dateprecision", "type", "status", "dead", "injured", "lat", "lon")
_MOST_FIELDS = 60
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", re.ASCII)
# What a point of that precision may stand for; where nobody says it, a point is taken for a town's, never for a spot.
_REACHES: Mapping[str, Reach] = {
    precision: Reach(geo_precision=precision, radius_m=radius, means="")
    for precision, radius in zip(get_args(GeoPrecision), (100, 5_000, 30_000, 150_000, 500_000, 500_000), strict=True)
}
# Words of ours for status and precision of dates; anybody else's stay fields of the source.
_STATUSES: Mapping[str, Status] = {status: status for status in get_args(Status)}
_DATE_PRECISIONS: Mapping[str, DatePrecision] = {precision: precision for precision in get_args(DatePrecision)}
_UNSAID: GeoPrecision = "settlement"
_HALF_ROUND_M = 20_040_000.0  # no point on earth is further from another


@dataclass(frozen=True, slots=True)
class Shape:
    """Where a feature lies: a point in it, and how far its ground reaches; no radius for what is a point itself."""

    lon: float
    lat: float
    radius_m: float | None = None


def event(row: Mapping[str, str], columns: Mapping[str, str], options: Options, shape: Shape | None) -> ImportedEvent:
    """The event of a row.

    Args:
        row: By column.
        columns: Role -> column.
        options: What was said of the file.
        shape: Where the feature lies, where the row is that of a feature.

    Raises:
        DocumentError: the row is none; the reason names no value, so that equal faults are counted together.
    """
    cells = {role: row[column] for role, column in columns.items() if row.get(column)}
    place = _place(cells, options, shape)
    event_type, mode = _type(cells)
    return ImportedEvent(
        id=event_id(options.dataset, source_id := cells.get("id") or _sign(row, shape)),
        dataset=options.dataset,
        source_id=source_id[:MOST_TEXT],
        event_type=event_type,
        mode=mode,
        status=_STATUSES.get(_code(cells, "status"), "reported"),
        interval=_interval(cells, options),
        place=place,
        place_text=short(cells.get("place")),
        actors=acting(cells.get("actor", ""), cells.get("target", "")),
        dead=_toll(cells, "dead", columns),
        injured=_toll(cells, "injured", columns),
        notes=cells.get("notes", "")[:MOST_NOTES],
        language=language if _TAG.fullmatch(language := cells.get("language", "")) else "und",
        title=short(cells.get("title")),
        publisher=short(cells.get("publisher")),
        url=cells.get("url", "")[:2000] or None,
        published=found.start if (found := days.read(cells.get("published", ""), options.order)) else None,
        source_fields=_kept(row, columns, cells),
    )


class Key(TypedDict):
    """By what an event is known."""

    id: str
    dataset: str
    source_id: str


def keyed(row: Mapping[str, str], column: str, options: Options) -> Key:
    """The key of an event whose source fixes the column that it stands in.

    Raises:
        DocumentError: nothing stands there.
    """
    own = row[column]
    if not own:
        raise DocumentError(f"it has no {column}")
    return Key(id=event_id(options.dataset, own), dataset=options.dataset, source_id=own[:MOST_TEXT])


def coded_field(name: str, code: str, means: str) -> tuple[str, str]:
    """A field of the source with what its code means."""
    return name, f"{code} ({means})"


def short(text: str | None) -> str | None:
    """A name or title as long as one is; None for nothing."""
    return text[:MOST_TEXT] if text else None


def acting(actor: str, target: str) -> tuple[tuple[str, ActorRole], ...]:
    """Who did it and to whom, as far as they are named."""
    told: tuple[tuple[str, ActorRole], ...] = ((actor, "actor"), (target, "target"))
    return tuple((name[:MOST_TEXT], role) for name, role in told if name)


def kept_fields(row: Mapping[str, str], names: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Those of the named fields that hold something, as the source has them, so long as they fit a panel."""
    filled = [(name, row[name][:MOST_TEXT]) for name in names if row.get(name)]
    return tuple(filled[:_MOST_FIELDS])


def count(row: Mapping[str, str], column: str) -> int | None:
    """The whole number in a column of a source that fixes it; None where there is none.

    Raises:
        DocumentError: something else stands there.
    """
    text = row.get(column, "")
    found = numbers.count(text)
    if text and found is None:
        raise DocumentError(f"its {column} is no whole number")
    return found


def _kept(row: Mapping[str, str], columns: Mapping[str, str], cells: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """What is read as nothing, and the source's own words for type, toll and place, which ours may say otherwise."""
    own = (columns[role] for role in _KEPT_TOO if role in cells)
    return kept_fields(row, (*own, *mapping.unread(tuple(row), columns)))


def _sign(row: Mapping[str, str], shape: Shape | None) -> str:
    """What a row without an id of its own is known by: all that it holds."""
    return hashlib.sha256(repr((sorted(row.items()), shape)).encode("utf-8", "replace")).hexdigest()[:20]


def _type(cells: Mapping[str, str]) -> tuple[str, str | None]:
    kind = cells.get("type", "")
    mode = f"{kind}/{cells['mode']}" if "mode" in cells else kind
    return codebook.any_type(mode) or codebook.any_type(kind) or ("OTHER", None)


def _interval(cells: Mapping[str, str], options: Options) -> DateInterval | None:
    if "date" not in cells:
        return None
    first = days.read(cells["date"], options.order)
    last = days.read(cells["end"], options.order) if "end" in cells else first
    if first is None or last is None:
        raise DocumentError("its date cannot be read")
    if last.end < first.start:
        raise DocumentError("it ends before it begins")
    said = _DATE_PRECISIONS.get(_code(cells, "dateprecision"), "day")
    # A cell that holds a month alone knows no day, whatever stands beside it.
    precision = max(said, first.precision, last.precision, key=tuple(_DATE_PRECISIONS).index)
    if "end" in cells:
        return DateInterval(start=first.start, end=last.end, precision=precision, basis="explicit")
    return Spread(precision=precision, within=precision, means="").interval(first.start)


def _code(cells: Mapping[str, str], role: str) -> str:
    """The word that a cell has for one of ours, in whatever case; empty for none."""
    return cells.get(role, "").strip().casefold()


def _place(cells: Mapping[str, str], options: Options, shape: Shape | None) -> Place | None:
    spot = shape or _spot(cells)
    if spot is None:
        return None
    reach = _reach(cells, options, spot)
    country = options.areas.country(cells["country"]) if "country" in cells else None
    if reach.geo_precision == "country" and country:
        return country
    region = options.areas.region(country.country_code, cells["admin1"]) if country and "admin1" in cells else None
    if reach.geo_precision == "admin1" and region:
        return region
    name = cells.get("place") or f"{spot.lat:.4f}, {spot.lon:.4f}"
    return reach.place(
        name[:MOST_TEXT],
        spot.lon,
        spot.lat,
        options.dataset,
        place_key(name, spot.lon, spot.lat, reach),
        country_code=country.country_code if country else None,
        admin1=region.admin1 if region else short(cells.get("admin1")),
        admin1_code=region.admin1_code if region else None,
    )


def place_key(name: str, lon: float, lat: float, reach: Reach) -> str:
    """What a place is known by within its dataset: one spot may stand for a town in one row, for a region in another."""
    told = f"{name}\0{lon:.6f}\0{lat:.6f}\0{reach.geo_precision}\0{reach.radius_m:.0f}"
    return hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()[:12]


def _spot(cells: Mapping[str, str]) -> Shape | None:
    if "lat" not in cells and "lon" not in cells:
        return None
    return spot_of(cells.get("lat", ""), cells.get("lon", ""))


def spot_of(lat: str, lon: str) -> Shape:
    """The spot of two cells.

    Raises:
        DocumentError: they are no numbers, or not on earth; or both are 0, which tables write for “not known”: there is
            nothing but the sea off Africa.
    """
    north, east = numbers.read(lat), numbers.read(lon)
    if north is None or east is None:
        raise DocumentError("its latitude or longitude is no number in degrees")
    if north == 0 and east == 0:
        raise DocumentError("its latitude and longitude are both 0, which stands for “not known”")
    return within_range(east, north)


def within_range(lon: float, lat: float) -> Shape:
    """The spot.

    Raises:
        DocumentError: there is none such on earth.
    """
    if not (-180 <= lon <= 180 and -90 <= lat <= 90):
        raise DocumentError("its coordinates are out of range: latitudes go to 90, longitudes to 180 degrees")
    return Shape(lon, lat)


def _reach(cells: Mapping[str, str], options: Options, spot: Shape) -> Reach:
    """What the point stands for: as the row says, as wide as the feature is, as was said of the file, else a town."""
    if (said := _code(cells, "precision")) in _REACHES:
        radius = numbers.read(cells.get("radius", ""))
        if radius is None or not 0 <= radius <= _HALF_ROUND_M:
            radius = max(_REACHES[said].radius_m, spot.radius_m or 0.0)
        return replace(_REACHES[said], radius_m=radius)
    if spot.radius_m is None:
        return _REACHES[options.precision or _UNSAID]
    wide = next(
        (one for one in _REACHES.values() if spot.radius_m <= one.radius_m and one.geo_precision != "country"), None
    )
    return Reach(geo_precision=wide.geo_precision if wide else "region", radius_m=spot.radius_m, means="")


def _toll(cells: Mapping[str, str], role: str, columns: Mapping[str, str]) -> tuple[int, int | None] | None:
    """The number that the table gives, or the least and, with a column for it, the most; an empty one there is open.

    A 0 is kept as a field of the source alone, since for many it means that nothing was told.
    """
    if role not in cells:
        return None
    least, most = (numbers.count(cells[one]) if one in cells else None for one in (role, f"{role}most"))
    if least is None or (f"{role}most" in cells and most is None):
        raise DocumentError(f"its number of {role} is no whole number")
    if f"{role}most" not in columns:
        most = least
    return (least, most) if least or most else None
