"""Downloads of exactly what the page shows: the parameters are those of the page's own address.

Beside them a format takes `areas=yes`, for areas in place of points where a place is more than a spot, and `bom=yes`,
for a byte order mark. Where a file has no room for the terms of datasets, the head of the answer has them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, cast

import numpy as np
from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import StreamingResponse

from dashboard import layers, state
from dashboard.api import filter as filter_
from dashboard.api.terms import terms_of
from dashboard.boxes import Box
from dashboard.column_cache import ColumnCache
from dashboard.extents import area_of
from dashboard.geometry import box_holds, ring_holds, unwrapped
from geo import exports
from geo.errors import ConfigurationError
from geo.exports import Options
from geo.exports.sources import datasets_among
from geo.frames import Row
from geo.model import Dataset, EventQuery
from geo.stores import EventStore

_IN_MEMORY = 8_000_000  # bytes of a download that are held before a file takes them
_CHUNK = 262_144
_OPTIONS = frozenset({"areas", "bom"})


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
        options, pairs = options_of(name, request.query_params.multi_items())
        wanted = asked(pairs, store)
        options = replace(options, datasets=datasets_shown(store, wanted))
        # The file is whole before its first byte leaves, so that an error is an error and never half a download.
        out = cast("BinaryIO", SpooledTemporaryFile(_IN_MEMORY))  # noqa: SIM115, closed when it has been sent
        try:
            format_.write(shown(store, wanted), out, options)
        except BaseException:
            out.close()
            raise
        headers = {
            "Content-Disposition": f'attachment; filename="{file_name(wanted.query, format_.SUFFIX)}"',
            "Content-Length": str(out.tell()),
            "Cache-Control": "no-store",
            **({} if format_.KEEPS.sources else terms_of(options.datasets)),
        }
        return StreamingResponse(_chunks(out), media_type=format_.MEDIA_TYPE, headers=headers)

    return routes


def options_of(name: str, pairs: list[tuple[str, str]]) -> tuple[Options, list[tuple[str, str]]]:
    """What the parameters ask of the format, and the parameters that are left.

    Raises:
        HTTPException: the format has no such thing, or a value is neither `yes` nor `no`.
    """
    asked_for = {key: value for key, value in pairs if key in _OPTIONS}
    if wrong := next((key for key, value in asked_for.items() if value not in {"yes", "no"}), None):
        raise HTTPException(400, f"The parameter “{wrong}” cannot be used; it must be: yes or no.")
    options = Options(areas=area_of if asked_for.get("areas") == "yes" else None, bom=asked_for.get("bom") == "yes")
    try:
        exports.check(name, options)
    except ConfigurationError as error:
        raise HTTPException(400, str(error)) from error
    return options, [pair for pair in pairs if pair[0] not in _OPTIONS]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a download is to hold."""

    query: EventQuery
    """Without its box."""
    boxes: tuple[Box, ...] = ()
    """An event must lie in all of them."""
    area: state.Ring = ()
    """Corners of the area that it must lie in; empty for everywhere."""


def asked(pairs: list[tuple[str, str]], store: EventStore) -> Asked:
    """What the parameters ask for. A value that no event has is no error: it finds nothing, as on the page.

    Raises:
        HTTPException: a parameter is unknown or cannot be used; a download must not be more than was asked for.
        QueryError: there is no such layer.
    """
    if unknown := state.unknown_names(pairs):
        raise HTTPException(400, f"There is no parameter “{unknown[0][:80]}”; take those of the page's address.")
    view, boxes = filter_.asked(pairs)
    layers.see_that_there_are(view.query.layers, store)
    return Asked(query=replace(view.query, bbox=None), boxes=boxes, area=view.area)


def shown(store: EventStore, wanted: Asked, *, newest: bool = False) -> Iterator[Row]:
    """The rows of the events that the page shows when it is asked this; `newest`: what came into the store last, first."""
    holds = _held(wanted)
    rows = store.newest(wanted.query) if newest else store.rows(wanted.query)
    return rows if holds is None else (row for row in rows if holds(row["lon"], row["lat"]))


def datasets_shown(store: EventStore, wanted: Asked) -> tuple[Dataset, ...]:
    """The datasets of which there is an event among these rows."""
    return datasets_among(store.datasets(), wanted.query, lambda query: shown(store, replace(wanted, query=query)))


def file_name(query: EventQuery, suffix: str) -> str:
    """A name of plain letters that tells the window."""
    days = [day.isoformat() for day in (query.date_from, query.date_to) if day]
    return "-".join(["dateline", *days]) + suffix


def _held(wanted: Asked) -> Callable[[float | None, float | None], bool] | None:
    """Whether boxes and area hold a point; None where nothing is asked of it."""
    if not wanted.boxes and not wanted.area:
        return None
    ring = unwrapped(wanted.area) if wanted.area else None

    @cache  # as many points as there are places
    def holds(lon: float | None, lat: float | None) -> bool:
        if lon is None or lat is None:
            return False
        x, y = np.float32(lon), np.float32(lat)  # as the page has them
        return all(box_holds(box, x, y) for box in wanted.boxes) and (ring is None or bool(ring_holds(ring, x, y)))

    return holds


def _chunks(out: BinaryIO) -> Iterator[bytes]:
    with out:
        out.seek(0)
        while chunk := out.read(_CHUNK):
            yield chunk
