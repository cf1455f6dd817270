"""The addresses of vector tiles: the tiles, and the TileJSON 3.0 document that tells map programs of them."""

from __future__ import annotations

from html import escape
from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Path, Query, Request, Response

from dashboard import layers
from dashboard.ogc import document, links
from dashboard.ogc.answers import Answers
from dashboard.ogc.collection import credit, remembered
from dashboard.ogc.parameters import OfLayer, Plain, Window, WindowParameter
from dashboard.ogc.places import Places
from dashboard.ogc.vector_tiles import FIELDS, LAYER, MAX_ZOOM, Tile, encoded
from geo.stores import EventStore

MVT = "application/vnd.mapbox-vector-tile"
RELATION = "https://github.com/mapbox/tilejson-spec/tree/master/3.0.0"
"""What a link to TileJSON is called; no relation is registered for it."""

_Number = Annotated[int, Path(ge=0, le=1 << MAX_ZOOM)]


class ChosenTile(OfLayer):
    """What a tile takes; it has one form."""

    datetime: WindowParameter = None


class Chosen(ChosenTile, Plain):
    """What the TileJSON document takes."""


def add(routes: APIRouter, answers: Answers, store: EventStore, places: Places) -> None:
    """Adds the addresses."""

    def made(asked: tuple[Window | None, str | None, Tile]) -> bytes:
        window, layer, tile = asked
        return encoded(store, places.counted(window, layer), tile)

    tiles = remembered(store, made)

    @routes.get(
        "/tiles",
        operation_id="tilejson",
        summary="What the vector tiles are, TileJSON 3.0",
        **document.described("TileJSON"),
    )
    def tilejson(request: Request, asked: Annotated[Chosen, Query()]) -> Response:
        return answers.answer(request, asked.f, lambda: _tilejson(request, store, places, asked.layer))

    @routes.get(
        "/tiles/{z}/{x}/{y}.mvt",
        operation_id="tile",
        summary="A vector tile of events",
        response_class=Response,
        responses={
            200: {"description": "A Mapbox Vector Tile", "content": {MVT: {}}},
            204: {"description": "Nothing happened there"},
            **document.UNCHANGED,
        },
    )
    def tile(request: Request, z: _Number, x: _Number, y: _Number, asked: Annotated[ChosenTile, Query()]) -> Response:
        wanted = Tile(z, x, y)
        if not wanted.exists:
            raise HTTPException(400, f"There is no such tile: the zoom goes to {MAX_ZOOM}, columns and rows with it.")
        headers = answers.headers(request, f"{asked.datetime} {asked.layer}")
        if answers.is_known(request, headers):
            return Response(status_code=304, headers=headers)
        body = tiles((asked.datetime, asked.layer, wanted))
        return Response(body, status_code=200 if body else 204, media_type=MVT if body else None, headers=headers)


def _tilejson(request: Request, store: EventStore, places: Places, layer: str | None) -> dict[str, Any]:
    layers.see_that_there_are([layer] if layer else (), store)
    kept = [(name, value) for name, value in request.query_params.multi_items() if name != "f"]
    query = links.as_query(kept)
    box = places.extent().bbox
    # Map programs show it as HTML.
    credits_ = [escape(credit(one)) for one in store.datasets() if one.name == layer]
    return {
        "tilejson": "3.0.0",
        "name": "Dateline, events",
        "description": "One point a cell of a grid, with the number of its events, by articles or by one dataset.",
        "tiles": [f"{links.address(request, 'tiles')}/{{z}}/{{x}}/{{y}}.mvt{query}"],
        **({"attribution": credits_[0]} if credits_ else {}),
        "minzoom": 0,
        "maxzoom": MAX_ZOOM,
        **({"bounds": [max(-180, box[0]), max(-85, box[1]), min(180, box[2]), min(85, box[3])]} if box else {}),
        "vector_layers": [{"id": LAYER, "fields": FIELDS}],
    }
