"""The OpenAPI 3.0 document at `/ogc/api`, and what the routes tell for it.

FastAPI makes it from the types of the parameters. What OGC 17-069r4 writes of them and a type cannot say is put in
here: that the numbers of `bbox` stand in one value, with commas between.
"""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Response
from fastapi.openapi.utils import get_openapi

from dashboard.api.guard import REFUSALS
from dashboard.ogc import links
from dashboard.release import release

__all__ = ["COLLECTION", "FEATURE", "REFUSALS", "UNCHANGED", "described", "of"]

UNCHANGED: dict[int | str, dict[str, Any]] = {304: {"description": "What the asker has still holds"}}
_LINKS = {"type": "array", "items": {"type": "object", "required": ["href", "rel"]}}
FEATURE = {
    "type": "object",
    "required": ["type", "id", "geometry", "properties", "links"],
    "properties": {
        "type": {"type": "string", "enum": ["Feature"]},
        "id": {"type": "string"},
        "geometry": {"type": "object", "nullable": True},
        "properties": {"type": "object"},
        "links": _LINKS,
    },
}
COLLECTION = {
    "type": "object",
    "required": ["type", "features", "links", "timeStamp", "numberMatched", "numberReturned"],
    "properties": {
        "type": {"type": "string", "enum": ["FeatureCollection"]},
        "features": {"type": "array", "items": {"type": "object", "required": ["type", "id", "geometry"]}},
        "links": _LINKS,
        "timeStamp": {"type": "string", "format": "date-time"},
        "numberMatched": {"type": "integer", "minimum": 0},
        "numberReturned": {"type": "integer", "minimum": 0},
    },
}
_OBJECT = {"type": "object", "properties": {"links": _LINKS}}


def described(what: str, kind: str = links.JSON, schema: dict[str, Any] | None = None) -> dict[str, Any]:
    """What a route is told of its good answers, which come as data and as a page."""
    content = {kind: {"schema": schema or _OBJECT}, links.HTML: {"schema": {"type": "string"}}}
    return {"response_class": Response, "responses": {200: {"description": what, "content": content}, **UNCHANGED}}


def of(routes: APIRouter, address: str) -> dict[str, Any]:
    """The document of these routes, for a server at that address."""
    made = get_openapi(
        title="Dateline, OGC API - Features",
        version=release() or "0",
        openapi_version="3.0.3",
        description="Events found in news, each with the words that prove it.",
        license_info={"name": "MIT"},
        routes=routes.routes,
        servers=[{"url": address}],
    )
    for path in made["paths"].values():
        for parameter in path["get"].get("parameters", []):
            if parameter["in"] == "query":
                parameter |= {"style": "form", "explode": False}
                if "const" in parameter["schema"]:  # 3.0 knows lists of values only
                    parameter["schema"]["enum"] = [parameter["schema"].pop("const")]
    # The path of the landing page is that of the server.
    made["paths"] = {path or "/": told for path, told in made["paths"].items()}
    return made
