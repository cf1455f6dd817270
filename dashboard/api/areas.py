"""The areas of places that are more than a spot, as GeoJSON to draw."""

from __future__ import annotations

import json
from functools import cache
from typing import Literal

from fastapi import APIRouter, Response

from dashboard import basemap, extents
from dashboard.api.events import RowNumbers, Version, same_version
from dashboard.coding import PlaceRow
from dashboard.column_cache import ColumnCache
from geo.stores import EventStore


def router(store: EventStore, columns: ColumnCache) -> APIRouter:  # noqa: ARG001, every router is made alike
    """The routes."""
    routes = APIRouter(tags=["areas"])

    @routes.get(
        "/areas",
        summary="Areas of up to 50 places, each feature's id the number of its place",
        response_class=Response,
        responses={200: {"content": {"application/json": {}}, "description": "A GeoJSON feature collection"}},
    )
    def areas(places: RowNumbers, v: Version, detail: Literal["coarse", "fine"] = "fine") -> Response:
        known = same_version(columns, v)
        numbers = [int(number) for number in places.split(",")]
        count = len(known.header["places"]["keys"])
        features = ",".join(_feature(number, known.place(number), detail) for number in numbers if number < count)
        return Response(
            f'{{"type":"FeatureCollection","features":[{features}]}}',
            media_type="application/json",
            # The version is part of the address, so what it answers never changes.
            headers={"Cache-Control": "private, max-age=86400, immutable"},
        )

    return routes


def _feature(number: int, place: PlaceRow, detail: str) -> str:
    code = extents.outline_code(place.precision, place.country_code, place.admin1_code)
    outline = _outline(code, detail) if code else None
    drawn = outline or _written(extents.ring(place.lon, place.lat, place.radius_m), detail)
    return f'{{"type":"Feature","id":{number},"properties":{{}},"geometry":{drawn}}}'


@cache
def _outline(code: str, detail: str) -> str | None:
    """The place's own outline as JSON where one is known. Its writing takes longer than all else, and it never changes."""
    shape = basemap.area(code)
    return _written(shape, detail) if shape else None


def _written(shape: basemap.Geometry, detail: str) -> str:
    return json.dumps(basemap.coarser(shape) if detail == "coarse" else shape, separators=(",", ":"))
