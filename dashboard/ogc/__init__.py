"""OGC API - Features under `/ogc`: the events, their places and their articles as a live layer for GIS programs.

Part 1 (OGC 17-069r4): core, OpenAPI 3.0, GeoJSON, HTML; Part 3: filters in CQL2 text (`geo.stores.cql`). Each of
`events`, `places` and `documents` is a collection of one file; the routes are made from it in `routes`. What is read is
what `geo.stores` pages, so no second query language and no second list of columns stands here. `tile_routes` adds
vector tiles.

Why routes of our own and not pygeoapi (0.21 was tried): it reads its configuration and its OpenAPI document from files
that the environment names, at import, where two of our applications in one process must share nothing; its readers of
GeoPackage need SpatiaLite or GDAL's own Python bindings beside the GDAL that is installed already, so three providers
would be ours to write anyway; its pages load scripts and styles from other hosts; it knows no ETag; and it brings 21
packages, rasterio among them. FastAPI, which serves the rest, makes parameters, refusals and the document from types.
"""

from __future__ import annotations

from fastapi import FastAPI

from dashboard.column_cache import ColumnCache
from dashboard.ogc import access, routes
from dashboard.ogc.links import ROOT
from geo.settings import Settings
from geo.stores import EventStore


def mount(server: FastAPI, store: EventStore, columns: ColumnCache, settings: Settings) -> None:
    """Adds the routes to the server; `/api/openapi.json` does not tell of them, since they have a document of their own."""
    server.include_router(routes.router(store, columns), prefix=ROOT, include_in_schema=False)
    server.add_middleware(access.Access, origins=access.origins(settings))
