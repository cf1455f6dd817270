"""GeoJSON (RFC 7946) and a feature a line (RFC 8142, NDJSON): geometries of every kind, properties by a mapping.

A collection is read feature by feature, whatever its size. An area is a point within it and a circle that holds it, as
exact as the circle is small; what is one spot is a point, whatever its kind of geometry. Coordinates in another
system than WGS 84 are refused, since nothing tells them from wrong ones once they are read.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain, islice
from typing import Any, cast

import ijson
import numpy as np
import shapely
from shapely.errors import ShapelyError

from geo import decoding
from geo.errors import DocumentError
from geo.importers import Guess, Options, days, delimited, json_stream, left_out, tabular
from geo.importers import mapping as columns_of
from geo.importers.source import LONGEST, Source
from geo.importers.tabular import Shape
from geo.model import ImportedEvent, Rejected

TITLE = LICENCE = ATTRIBUTION = URL = ""

MOST_DEPTH = 20
"""Objects and lists within each other, in a feature."""
_MOST_PARTS = 1_000_000  # keys, values and brackets of a feature
_DEEPEST = 6_000  # levels; beyond them the file is given up: the parser names each level by all those about it
_CHUNK = 1 << 11  # bytes that are parsed at once; so many levels at most are named before they are counted
_SAMPLE = 1000
_LONGEST_NAME = 200  # characters of a property's name
_WGS84 = re.compile(r"(?:urn:ogc:def:crs:)?(?:EPSG:[\d.]*:?4326|OGC:[\d.]*:?CRS84|CRS84|WGS ?84)", re.IGNORECASE)
_BEGINS_FEATURE = re.compile(r'\{[ \t]*"type"[ \t]*:[ \t]*"Feature"')
_JSON_NAME = re.compile(r"\.(?:geo)?json[ls]?\b|\.ndjson\b", re.IGNORECASE)
_BEGINS_JSON = re.compile(r'\{\s*["}]|\[\s*[\[{]')
_NO_NUMBER = "it holds NaN, Infinity or a number beyond 1e308, which cannot be read"
_RECORD_SEPARATOR = "\x1e"
_EARTH_M = 6_371_008.8

_Feature = tuple[int, dict[str, Any] | None, str]
"""Its number, counted from 1, the feature, and why there is none."""


def likeness(source: Source) -> float:
    """Text that begins as an object, and speaks of features; or any JSON, which is then told to be none of these."""
    begin = source.head.lstrip("\ufeff \t\r\n\x1e")
    if begin.startswith("{") and re.search(r'"(Feature|FeatureCollection|geometry)"', source.head):
        return 0.9
    named = _JSON_NAME.search(source.name) and begin.startswith(("{", "["))
    return 0.5 if named or _BEGINS_JSON.match(begin) else 0.0


def mapping(source: Source, options: Options) -> Guess:
    """Which property is read as what.

    Raises:
        ConfigurationError: what was asked for cannot be, or nothing tells when or where.
        DocumentError: it is not GeoJSON in WGS 84.
    """
    sample = [_flat(feature) for _, feature, _ in islice(_features(source), _SAMPLE) if feature]
    columns = list(dict.fromkeys(name for row in sample for name in row))
    filled = [{name: row.get(name, "") for name in columns} for row in sample]
    point = {"lat": "", "lon": ""}  # the geometry tells where
    return columns_of.guess(columns, filled, {**point, **options.columns}, placed=True)


def read(source: Source, options: Options, mapping: Mapping[str, str]) -> Iterator[ImportedEvent | Rejected]:
    """The events in their order, and what is left out in its place.

    Raises:
        DocumentError: it is not GeoJSON in WGS 84.
    """
    told = replace(options, order=options.order or _order(source, mapping))
    for number, feature, fault in _features(source):
        where = f"feature {number}"
        if feature is None:
            yield left_out(source, where, fault)
            continue
        try:
            yield tabular.event(_flat(feature), mapping, told, _shape(feature.get("geometry")))
        except DocumentError as error:
            yield left_out(source, where, str(error))


def _order(source: Source, mapping: Mapping[str, str]) -> days.Order | None:
    """As `days.order_of`; GeoJSON is slow to read twice, and dates that programs wrote look the same throughout."""
    named = [mapping[role] for role in ("date", "end") if role in mapping]
    sample = [_flat(feature) for _, feature, _ in islice(_features(source), _SAMPLE) if feature]
    return days.order_of(row.get(name, "") for row in sample for name in named)


def _features(source: Source) -> Iterator[_Feature]:
    """Every feature of the file.

    Raises:
        DocumentError: it is no JSON, or in another coordinate system.
    """
    if _is_lines(source.head):
        yield from _of_lines(source)
    else:
        yield from _of_collection(source)


def _is_lines(head: str) -> bool:
    """Whether the first line is a whole feature, or the beginning of one that is longer than what is seen of it."""
    line, end, _ = head.lstrip("\ufeff \t\r\n\x1e").partition("\n")
    if not end and not line.rstrip().endswith("}"):
        return bool(_BEGINS_FEATURE.match(line))
    try:
        first = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(first, dict) and first.get("type") == "Feature"


def _check_crs(name: str, source: Source) -> None:
    if not _WGS84.fullmatch(name.strip()):
        raise DocumentError(
            f"{source.name} has coordinates in {name}, not in WGS 84: convert it with "
            "`ogr2ogr -t_srs EPSG:4326 new.geojson old.geojson`."
        )


def _of_lines(source: Source) -> Iterator[_Feature]:
    number = 0
    for line in source.lines():
        text = line.strip().lstrip(_RECORD_SEPARATOR).strip()
        if not text:
            continue
        number += 1
        try:
            feature = json_stream.loads(text)
        except (ValueError, RecursionError):
            yield number, None, "it is not JSON, or nested too deep"
            continue
        yield number, *_whole(feature)


def _whole(feature: object) -> tuple[dict[str, Any] | None, str]:
    if not isinstance(feature, dict) or feature.get("type") != "Feature":
        return None, "it is no feature"
    if _depth(feature) > MOST_DEPTH:
        return None, f"it is nested deeper than {MOST_DEPTH}"
    if json_stream.is_marked(feature):
        return None, _NO_NUMBER
    return feature, ""


def _depth(value: object) -> int:
    """How deep lists and objects lie in each other, without going down the stack."""
    depth, layer = 0, [value]
    while layer := [one for one in layer if isinstance(one, dict | list)]:
        depth += 1
        layer = list(chain.from_iterable(one.values() if isinstance(one, dict) else one for one in layer))
    return depth


def _of_collection(source: Source) -> Iterator[_Feature]:
    """The features of a collection, or a feature alone."""
    with source.text() as text:
        stream = json_stream.Stream(text)
        try:
            events = ijson.parse(stream, use_float=True, buf_size=_CHUNK)
            yield from _collected(events, source)
        except ijson.JSONError as error:
            why = " ".join(decoding.clean(str(error)).split())[:200]
            raise DocumentError(
                f"{source.name} is not JSON before its character {stream.characters:,} ({why}): mend it."
            ) from error


def _collected(events: Iterator[tuple[str, str, Any]], source: Source) -> Iterator[_Feature]:
    number = 0
    alone: dict[str, Any] = {}
    alone_fault = ""
    for prefix, event, value in events:
        if prefix == "features.item" and event == "start_map":
            number += 1
            feature, fault = _built(events, prefix, source)
            yield number, *(_whole(feature) if feature is not None else (None, fault))
        elif prefix == "features.item" and event not in {"end_map", "map_key"}:
            number += 1
            yield number, None, "it is no feature"
        elif prefix == "crs.properties.name":
            _check_crs(str(value), source)
        elif prefix in {"geometry", "properties"} and event == "start_map":
            alone[prefix], fault = _built(events, prefix, source)
            alone_fault = alone_fault or fault
        elif prefix in {"type", "id"}:
            alone[prefix] = value
        elif event.startswith("start_"):
            _check_depth(prefix.count("."), source)
    if alone.get("type") == "Feature":
        yield 1, *((None, alone_fault) if alone_fault else _whole(alone))
    elif alone.get("type") != "FeatureCollection":
        raise DocumentError(f"{source.name} is no FeatureCollection of GeoJSON: give one, or a feature a line.")


def _check_depth(depth: int, source: Source) -> None:
    if depth > _DEEPEST:
        raise DocumentError(f"{source.name} is nested deeper than {_DEEPEST:,}: leave out what lies so deep.")


def _built(events: Iterator[tuple[str, str, Any]], prefix: str, source: Source) -> tuple[dict[str, Any] | None, str]:
    """The object that has just begun, read to its end whatever is in it; None where it is too deep or too large."""
    builder = ijson.ObjectBuilder()
    builder.event("start_map", None)
    depth, parts, fault = 1, 1, ""
    for at, event, value in events:
        depth += event.startswith("start_")
        depth -= event.startswith("end_")
        parts += 1
        if depth > MOST_DEPTH:
            _check_depth(depth, source)
            fault = f"it is nested deeper than {MOST_DEPTH}"
        elif parts > _MOST_PARTS:
            fault = f"it holds more than {_MOST_PARTS:,} numbers and names"
        if not fault:
            builder.event(event, value)
        if depth == 0 and at == prefix:
            break
    return (None, fault) if fault else (builder.value, "")


def _flat(feature: dict[str, Any]) -> dict[str, str]:
    """The properties as text by name, with the feature's own id; what is a list or an object is its JSON."""
    properties = feature.get("properties")
    pairs = list(properties.items()) if isinstance(properties, dict) else []
    if (own := feature.get("id")) is not None and ("id", own) not in pairs:
        pairs.insert(0, ("id", own))
    names = delimited.distinct(decoding.clean(name)[:_LONGEST_NAME] for name, _ in pairs)
    return {name: _told(value) for name, (_, value) in zip(names, pairs, strict=True)}


def _told(value: object) -> str:
    if value is None:
        return ""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return decoding.clean(text[:LONGEST]).strip()


def _shape(geometry: object) -> Shape | None:
    """Where a geometry lies; None for an event without one.

    Raises:
        DocumentError: it is none, or not on earth.
    """
    if geometry is None:
        return None
    try:
        shape: Any = shapely.geometry.shape(cast("Any", geometry))
        if shape.is_empty:
            return None
        west, south, east, north = shape.bounds
        point = shape.representative_point()
    except (ShapelyError, ValueError, TypeError, KeyError, IndexError, AttributeError) as error:
        raise DocumentError("its geometry cannot be read") from error
    if not all(map(math.isfinite, (west, south, east, north))):
        raise DocumentError("its geometry cannot be read")
    for lon, lat in ((west, south), (east, north)):
        tabular.within_range(lon, lat)
    if (west, south) == (east, north):  # many programs write a point as a MultiPoint of one
        return Shape(west, south)
    return Shape(point.x, point.y, _reach(point.x, point.y, shape))


def _reach(lon: float, lat: float, shape: Any) -> float:  # noqa: ANN401, shapely has no types
    """The way over the sphere from a point to the farthest corner, in metres.

    A shape that is parted at the antimeridian has corners at both ends of the world; those of its box are not its own.
    """
    corners = np.radians(shapely.get_coordinates(shape))
    across, other = corners[:, 0] - math.radians(lon), corners[:, 1]
    one = math.radians(lat)
    a = np.sin((other - one) / 2) ** 2 + math.cos(one) * np.cos(other) * np.sin(across / 2) ** 2
    return float(2 * _EARTH_M * np.arcsin(np.sqrt(np.clip(a, 0, 1))).max())
