"""The areas of places that are more than a spot, as GeoJSON to draw."""

from __future__ import annotations

from typing import Any, Literal

from fastapi import APIRouter, Response

from dashboard import basemap
from dashboard.api.events import RowNumbers, Version, same_version
from dashboard.coding import PlaceRow
from dashboard.column_cache import ColumnCache
from geo.stores import EventStore

# A place whose extent nobody told is drawn as a ring that can be seen beside a dot.
_LEAST_RADIUS_M = 20_000.0


def router(store: EventStore, columns: ColumnCache) -> APIRouter:  # noqa: ARG001, every router is made alike
    """The routes."""
    routes = APIRouter(tags=["areas"])

    @routes.get("/areas", summary="Areas of up to 50 places, each feature's id the number of its place")
    def areas(
        places: RowNumbers, v: Version, response: Response, detail: Literal["coarse", "fine"] = "fine"
    ) -> dict[str, Any]:
        known = same_version(columns, v)
        numbers = [int(number) for number in places.split(",")]
        # The version is part of the address, so what it answers never changes.
        response.headers["Cache-Control"] = "private, max-age=86400, immutable"
        count = len(known.header["places"]["keys"])
        features = [_feature(number, known.place(number), detail) for number in numbers if number < count]
        return {"type": "FeatureCollection", "features": features}

    return routes


def _feature(number: int, place: PlaceRow, detail: str) -> dict[str, Any]:
    shape = geometry(place)
    drawn = basemap.coarser(shape) if detail == "coarse" else shape
    return {"type": "Feature", "id": number, "properties": {}, "geometry": drawn}


def geometry(place: PlaceRow) -> dict[str, Any]:
    """The place's own outline where one is known, else the circle that holds it."""
    code = {"country": place.country_code, "admin1": place.admin1_code}.get(place.precision)
    outline = basemap.area(code) if code else None
    return outline or basemap.circle(place.lon, place.lat, max(place.radius_m, _LEAST_RADIUS_M))
