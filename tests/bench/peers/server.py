"""Serves the pages of the comparison on loopback, compressed, each with the same events."""

from __future__ import annotations

import gzip
import sys
from functools import cache
from importlib import import_module
from pathlib import Path

from dash import Dash, html
from fastapi import FastAPI, HTTPException, Response
from starlette.middleware.gzip import GZipMiddleware

PAGES = Path(__file__).parent / "pages"
KINDS = {
    ".html": "text/html",
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".css": "text/css",
    ".json": "application/json",
}
_INDEX = """<!DOCTYPE html>
<html lang="en">
  <head>
    <title>{%title%}</title>
    {%favicon%}{%css%}
    <script src="/pages/bench.js"></script>
    <script src="/pages/land.js"></script>
  </head>
  <body>
    {%app_entry%}{%config%}{%scripts%}{%renderer%}
    <script src="/pages/leaflet.js"></script>
  </body>
</html>"""


def application(events: bytes, files: dict[str, Path], leaflet: Path) -> FastAPI:
    """The server: `/pages/NAME.html` for each peer but dash-leaflet, whose page is `/`.

    Args:
        events: What `/events` answers.
        files: Further addresses; a folder answers for all that lies in it.
        leaflet: The folder that dash-leaflet was installed to.
    """
    server = FastAPI(docs_url=None, redoc_url=None, openapi_url=None)
    packed = gzip.compress(events, 6)
    server.add_api_route("/events", lambda: _zipped(packed, "application/octet-stream"))
    for address, path in {"/pages": PAGES, **files}.items():
        _serve(server, address, path)
    _add_leaflet(server, leaflet)
    server.add_middleware(GZipMiddleware)  # what Dash serves; the rest is compressed already
    return server


def _serve(server: FastAPI, address: str, path: Path) -> None:
    if path.is_file():
        server.add_api_route(address, lambda: _zipped(_gzip_of(path), KINDS[path.suffix]))
        return

    def file(name: str) -> Response:
        found = (path / name).resolve()
        if not found.is_relative_to(path.resolve()) or not found.is_file():
            raise HTTPException(404)
        return _zipped(_gzip_of(found), KINDS[found.suffix])

    server.add_api_route(address + "/{name:path}", file)


def _add_leaflet(server: FastAPI, folder: Path) -> None:
    """The Dash app with dash-leaflet's clusters."""
    if str(folder) not in sys.path:
        sys.path.append(str(folder))
    leaflet = import_module("dash_leaflet")
    app = Dash(__name__, server=server, index_string=_INDEX, title="dash-leaflet, cluster", add_log_handler=False)
    land = {"fillColor": "#f3f0e8", "fillOpacity": 1, "stroke": False}
    app.layout = html.Div(
        leaflet.Map(
            [
                leaflet.GeoJSON(url="/countries.json", options={"style": land}),
                leaflet.GeoJSON(id="events", cluster=True),
            ],
            center=[30, 15],
            zoom=1,
            style={"height": "100vh", "background": "#cfdfe8"},
        ),
        id="map",
    )


def _zipped(body: bytes, kind: str) -> Response:
    return Response(body, media_type=kind, headers={"Content-Encoding": "gzip"})


@cache
def _gzip_of(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), 6)
