"""Filtering on the server, for more events than a browser takes (`dashboard.columns.LIMIT`).

The page asks with the parameters of its own address. Answers are packed as the columns are (`dashboard.packing`). Playing
asks the server here, which it does nowhere else.
"""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from itertools import pairwise
from typing import Annotated, Any

import numpy as np
from fastapi import APIRouter, HTTPException, Query, Request, Response

from dashboard import binning, counting, state
from dashboard.api.events import RowNumbers, Version, row_numbers, same_version
from dashboard.boxes import Box
from dashboard.column_cache import ColumnCache
from dashboard.columns import Columns
from dashboard.engines import Engines
from dashboard.filtering import Engine, Pass
from dashboard.grid import ViewBox
from dashboard.listing import Listing
from dashboard.packing import Array, pack, smallest
from dashboard.state import View
from geo.stores import EventStore

MAX_LISTED = 1000
_FACTS = ("start", "end", "kind", "status", "language", "publisher", "layer", "cast", "place", "precision", "unsure")

_REAL = r"-?[0-9]{1,3}(\.[0-9]{1,20})?(e-[0-9]{1,3})?"  # as JavaScript writes small numbers
Numbers = r"-?[0-9]{1,7}(,-?[0-9]{1,7})"
Edges = Annotated[
    str, Query(pattern=rf"^{Numbers}{{1,1000}}$", description="Days at which bins begin, and the last's end")
]
Span = Annotated[str, Query(pattern=rf"^{Numbers}$", description="First and last day of the time axis")]
Extent = Annotated[
    str,
    Query(pattern=rf"^{_REAL}(,{_REAL}){{3}}$", description="West, north, east, south in world coordinates"),
]
Zoom = Annotated[float, Query(ge=-2, le=24)]


def router(store: EventStore, columns: ColumnCache) -> APIRouter:
    """The routes."""
    routes = APIRouter(tags=["filter"])
    engines = Engines(store)

    @routes.get("/filter", response_class=Response, summary="Counts, bins of days and marks of what is asked")
    def filter_(*, request: Request, v: Version, edges: Edges, span: Span, box: Extent, zoom: Zoom) -> Response:
        days = _whole(edges)
        if any(one >= two for one, two in pairwise(days)):
            raise HTTPException(400, "The days at which bins begin must rise.")
        engine = engines.of(same_version(columns, v))
        mask, passed = engines.passed(engine, *asked(request.query_params.multi_items()))
        first, last = _whole(span)
        near = engines.near(engine, mask, first, last)
        numbers = counting.counts(engine.columns, passed.tally)
        weight = counting.cells(engine.columns, passed.tally).sum(axis=1)
        arrays = {f"count_{name}": smallest(count) for name, count in numbers.items()}
        arrays |= {
            "weight": smallest(weight[1:]),
            "bins": smallest(engines.histogram(engine, mask, np.array(days, dtype="<i4"))),
            **_marks(engines, engine, passed, box, zoom),
            **_facts(engine.columns, () if near is None else near),
        }
        listing = Listing.of(engine, passed, None)
        told = {
            "shown": listing.count,
            "undated": listing.undated,
            "unlocated": int(weight[0]),
            "near": near is not None,
        }
        return _packed(told, arrays, request)

    @routes.get("/marks", response_class=Response, summary="Marks of what is asked, for another view of the map")
    def marks(request: Request, v: Version, box: Extent, zoom: Zoom) -> Response:
        engine = engines.of(same_version(columns, v))
        _, passed = engines.passed(engine, *asked(request.query_params.multi_items()))
        return _packed({}, _marks(engines, engine, passed, box, zoom), request)

    @routes.get("/listed", response_class=Response, summary="Rows of what is asked, the newest first, with their facts")
    def listed(
        *,
        request: Request,
        v: Version,
        first: Annotated[int, Query(ge=0)] = 0,
        size: Annotated[int, Query(ge=0, le=MAX_LISTED)] = 50,
        spot: Annotated[int | None, Query(ge=0, description="Number of the place whose events are listed")] = None,
        row: Annotated[int | None, Query(ge=0)] = None,
    ) -> Response:
        engine = engines.of(same_version(columns, v))
        _, passed = engines.passed(engine, *asked(request.query_params.multi_items()))
        listing = Listing.of(engine, passed, spot)
        told = {"count": listing.count, "index": -1 if row is None else listing.index_of(row)}
        return _packed(told, _facts(engine.columns, listing.rows(first, size)), request)

    @routes.get("/facts", response_class=Response, summary="What the columns hold of rows")
    def facts(request: Request, rows: RowNumbers, v: Version) -> Response:
        now = same_version(columns, v)
        return _packed({}, _facts(now, row_numbers(rows, now)), request)

    return routes


def asked(pairs: Sequence[tuple[str, str]]) -> tuple[View, tuple[Box, ...]]:
    """The view of the parameters, and every box given: an event must lie in all of them.

    Raises:
        HTTPException: a parameter cannot be used.
    """
    view, notices = state.parse(pairs)
    parts = [state.parse([pair]) for pair in pairs if pair[0] == "bbox"]
    if told := (*(notice for _, of_box in parts for notice in of_box), *notices):
        raise HTTPException(400, told[0])
    return view, tuple(part.query.bbox for part, _ in parts if part.query.bbox)


def _marks(engines: Engines, engine: Engine, passed: Pass, box: str, zoom: float) -> dict[str, Array]:
    x0, y0, x1, y1 = (float(edge) for edge in box.split(","))
    if not (x0 < x1 <= x0 + 10 and y0 < y1 and -10 <= x0 <= 10):
        raise HTTPException(400, "A box is west,north,east,south in world coordinates, not far from the world.")
    made = binning.make(engine, engines.world(engine), passed, ViewBox(x0, y0, x1, y1), zoom)
    return {f"mark_{name}": array if array.dtype.kind == "f" else smallest(array) for name, array in made.items()}


def _facts(columns: Columns, rows: Sequence[int] | Array) -> dict[str, Array]:
    chosen = np.asarray(rows, dtype="<i8")
    return {"fact_row": smallest(chosen), **{f"fact_{name}": columns.codes(name)[chosen] for name in _FACTS}}


def _whole(numbers: str) -> list[int]:
    return [int(number) for number in numbers.split(",")]


def _packed(told: dict[str, Any], arrays: dict[str, Array], request: Request) -> Response:
    body = pack(told, arrays)
    headers = {"Cache-Control": "no-store", "Vary": "Accept-Encoding"}
    if "gzip" in request.headers.get("accept-encoding", ""):
        body = gzip.compress(body, 1, mtime=0)
        headers["Content-Encoding"] = "gzip"
    return Response(body, media_type="application/octet-stream", headers=headers)
