"""Downloads of exactly what the page shows: the parameters are those of the page's own address."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, cast

import numpy as np
from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import StreamingResponse

from dashboard import state
from dashboard.column_cache import ColumnCache
from geo import exports
from geo.errors import ConfigurationError
from geo.frames import Row
from geo.model import EventQuery
from geo.stores import EventStore

Box = tuple[float, float, float, float]
"""West, south, east, north in degrees; west > east crosses the antimeridian."""

_IN_MEMORY = 8_000_000  # bytes of a download that are held before a file takes them
_CHUNK = 262_144


def router(store: EventStore, columns: ColumnCache) -> APIRouter:  # noqa: ARG001, every router is made alike
    """The routes."""
    routes = APIRouter(tags=["export"])

    @routes.get(
        "/export/{name}", response_class=StreamingResponse, summary="The events shown, in a format of `geo.exports`"
    )
    def export(name: str, request: Request) -> StreamingResponse:
        try:
            format_ = exports.load(name)
        except ConfigurationError as error:
            raise HTTPException(404, str(error)) from error
        query, boxes = asked(request.query_params.multi_items())
        # The file is whole before its first byte leaves, so that an error is an error and never half a download.
        out = cast("BinaryIO", SpooledTemporaryFile(_IN_MEMORY))  # noqa: SIM115, closed when it has been sent
        try:
            format_.write(shown(store, query, boxes), out)
        except BaseException:
            out.close()
            raise
        headers = {
            "Content-Disposition": f'attachment; filename="{file_name(query, format_.SUFFIX)}"',
            "Content-Length": str(out.tell()),
            "Cache-Control": "no-store",
        }
        return StreamingResponse(_chunks(out), media_type=format_.MEDIA_TYPE, headers=headers)

    return routes


def asked(pairs: list[tuple[str, str]]) -> tuple[EventQuery, tuple[Box, ...]]:
    """The query of the parameters without its box, and every box given: an event must lie in all of them.

    Raises:
        HTTPException: a parameter is unknown or cannot be used; a download must not be more than was asked for.
    """
    if unknown := state.unknown_names(pairs):
        raise HTTPException(400, f"There is no parameter “{unknown[0][:80]}”; take those of the page's address.")
    parts = [state.parse([pair]) for pair in pairs if pair[0] == "bbox"]
    view, notices = state.parse(pairs)
    if told := (*(notice for _, of_box in parts for notice in of_box), *notices):
        raise HTTPException(400, told[0])
    boxes = (part.query.bbox for part, _ in parts)
    return replace(view.query, bbox=None), tuple(box for box in boxes if box)


def shown(store: EventStore, query: EventQuery, boxes: Sequence[Box] = ()) -> Iterator[Row]:
    """The rows of the events that the page shows for this query and these boxes.

    A store finds an event by any of its places; the page draws each event once, where it happened, and so counts it
    only there. Coordinates are compared as the page has them, in single precision.
    """
    places = query.places
    for row in store.rows(query):
        if places and not places & {f"{row['gazetteer']}:{row['gazetteer_id']}", row["country_code"]}:
            continue
        if all(_inside(row, box) for box in boxes):
            yield row


def file_name(query: EventQuery, suffix: str) -> str:
    """A name of plain letters that tells the window."""
    days = [day.isoformat() for day in (query.date_from, query.date_to) if day]
    return "-".join(["dateline", *days]) + suffix


def _inside(row: Row, box: Box) -> bool:
    if row["lon"] is None:
        return False
    lon, lat = float(np.float32(row["lon"])), float(np.float32(row["lat"]))
    west, south, east, north = box
    across = west <= lon <= east if west <= east else lon >= west or lon <= east
    return across and south <= lat <= north


def _chunks(out: BinaryIO) -> Iterator[bytes]:
    with out:
        out.seek(0)
        while chunk := out.read(_CHUNK):
            yield chunk
