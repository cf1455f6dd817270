"""Answers of Nominatim, Photon and Pelias as places. Each service says kind, box and country in its own words.

Everything in an answer is text from outside: it is cut to a length, freed of control characters, and never trusted to
be there.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Any, cast

from geopy.location import Location

from geo.gazetteer.sphere import distance_km
from geo.model import GeoPrecision, Place, PlaceKind

_KINDS: Mapping[str, str] = {
    **dict.fromkeys(("city", "town", "municipality", "borough", "locality", "localadmin"), "town"),
    **dict.fromkeys(("village", "hamlet", "suburb", "neighbourhood", "isolated_dwelling", "quarter"), "village"),
    **dict.fromkeys(("state", "province", "region", "macroregion"), "admin1"),
    **dict.fromkeys(("county", "district", "macrocounty", "state_district"), "admin2"),
    **dict.fromkeys(("country", "dependency"), "country"),
    "continent": "continent",
    **dict.fromkeys(("sea", "ocean", "bay", "marinearea", "gulf"), "sea"),
    "strait": "strait",
    **dict.fromkeys(("river", "stream", "canal", "waterway"), "river"),
    **dict.fromkeys(("water", "lake", "reservoir"), "lake"),
    **dict.fromkeys(("island", "islet", "archipelago"), "island"),
    **dict.fromkeys(("peak", "mountain_range", "volcano", "ridge"), "mountain"),
}
"""A service's word for a kind -> ours; what is not here is a facility."""
_PRECISIONS: Mapping[str, GeoPrecision] = {
    "facility": "exact",
    "town": "settlement",
    "village": "settlement",
    "admin1": "admin1",
    "admin2": "admin2",
    "country": "country",
}
_RADII = {"exact": 500.0, "settlement": 3_000.0, "admin2": 30_000.0, "admin1": 100_000.0, "country": 500_000.0}
_LONGEST = 200


def place_of(location: Location, service: str) -> Place:
    """The place of an answer, as far as the answer tells.

    Raises:
        KeyError, TypeError, ValueError: the answer is not in the form of the service.
    """
    told = _READERS[service](location.raw)
    kind = next((_KINDS[word] for word in told["kinds"] if word in _KINDS), "facility")
    precision: GeoPrecision = _PRECISIONS.get(kind, "region")
    name = _clean(told["name"]) or _clean(str(location.address).partition(",")[0])
    country = _clean(told["country"]).upper()
    return Place(
        name=name or "?",
        lon=float(location.longitude),
        lat=float(location.latitude),
        kind=cast("PlaceKind", kind),
        geo_precision=precision,
        radius_m=_radius(told["bbox"], _RADII.get(precision, 100_000.0)),
        country_code=country if len(country) == 2 and country.isalpha() else None,
        admin1=_clean(told["admin1"]) or None,
        admin1_code=_clean(told["admin1_code"]) or None,
        gazetteer=service,
        gazetteer_id=_clean(told["id"]),
        score=0.5,
        why=(f"not in the gazetteer, found by {service}",),
    )


def _nominatim(raw: Mapping[str, Any]) -> dict[str, Any]:
    address = raw.get("address") or {}
    box = raw.get("boundingbox")
    return {
        "name": raw.get("name"),
        "kinds": (raw.get("addresstype"), raw.get("type"), raw.get("class") or raw.get("category")),
        "country": address.get("country_code"),
        "admin1": address.get("state"),
        "admin1_code": address.get("ISO3166-2-lvl4"),
        "id": f"{raw.get('osm_type', '')}/{raw.get('osm_id', '')}",
        "bbox": (box[2], box[0], box[3], box[1]) if box else None,
    }


def _photon(raw: Mapping[str, Any]) -> dict[str, Any]:
    said = raw["properties"]
    box = said.get("extent")
    return {
        "name": said.get("name"),
        "kinds": (said.get("osm_value"), said.get("type"), said.get("osm_key")),
        "country": said.get("countrycode"),
        "admin1": said.get("state"),
        "admin1_code": None,
        "id": f"{said.get('osm_type', '')}/{said.get('osm_id', '')}",
        "bbox": (box[0], box[3], box[2], box[1]) if box else None,
    }


def _pelias(raw: Mapping[str, Any]) -> dict[str, Any]:
    said = raw["properties"]
    return {
        "name": said.get("name"),
        "kinds": (said.get("layer"),),
        "country": said.get("country_code"),
        "admin1": said.get("region"),
        "admin1_code": None,
        "id": said.get("gid"),
        "bbox": raw.get("bbox"),
    }


_READERS = {"nominatim": _nominatim, "photon": _photon, "pelias": _pelias}


def _radius(bbox: tuple[Any, Any, Any, Any] | None, default: float) -> float:
    """Half the diagonal of the box, metres."""
    if not bbox:
        return default
    west, south, east, north = (float(value) for value in bbox)
    return max(100.0, float(round(distance_km(west, south, east, north) * 500)))


def _clean(text: object) -> str:
    """A text from outside in one short line, without control characters; empty where it is none."""
    if not isinstance(text, str):
        return ""
    kept = "".join(char if unicodedata.category(char)[0] != "C" else " " for char in text)
    return " ".join(kept.split())[:_LONGEST]
