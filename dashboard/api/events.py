"""What the page's script asks for: the columns, the rows that a text search finds, and rows in words."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Annotated, Any

from anyio import CapacityLimiter, to_thread
from fastapi import APIRouter, HTTPException, Query, Request, Response
from fastapi.responses import StreamingResponse

from dashboard import state
from dashboard import summaries as summaries_of
from dashboard.column_cache import ColumnCache
from dashboard.columns import Columns
from dashboard.messages import later, tr
from geo.model import EventQuery
from geo.stores import EventStore

MAX_ROWS = 50
_CHUNK = 262_144
_MOST_WAITING = 500
_STALE = later("The events have changed since the page was loaded; load the page again.")

RowNumbers = Annotated[str, Query(pattern=r"^\d{1,9}(,\d{1,9}){0,49}$", description="Up to 50 row numbers with commas")]
Version = Annotated[str, Query(max_length=200, description="The version of the columns that the rows belong to")]


def router(store: EventStore, columns: ColumnCache) -> APIRouter:
    """The routes."""
    routes = APIRouter(tags=["events"])
    waiting = CapacityLimiter(_MOST_WAITING)

    @routes.get("/columns", response_class=Response, summary="All events as typed columns")
    async def all_columns(request: Request) -> Response:
        # Whoever waits for columns that are being made must not keep others from a thread.
        return _cached(await to_thread.run_sync(columns.current, limiter=waiting), request)

    @routes.get("/reading", summary="How many events have been read for the columns, and whether that is all")
    def reading() -> dict[str, int | bool]:
        now = columns.known()
        return {"read": now.count if now else columns.read, "done": now is not None}

    @routes.get(
        "/search", response_class=Response, summary="Row numbers (u4, little endian) of the events with all words"
    )
    def search(q: Annotated[str, Query(max_length=state.MAX_LENGTH)], v: Version) -> Response:
        now = same_version(columns, v)
        found = now.rows_of(store.fids(EventQuery(text=q)))
        return Response(found.astype("<u4").tobytes(), media_type="application/octet-stream")

    @routes.get("/summaries", summary="Events in a line of words each, for lists")
    def summaries(rows: RowNumbers, v: Version) -> list[dict[str, Any]]:
        now = same_version(columns, v)
        numbers = row_numbers(rows, now)
        return summaries_of.of(store, dict(zip(numbers, now.fids_of(numbers), strict=True)))

    @routes.get("/ids", summary="The event ids of rows")
    def ids(rows: RowNumbers, v: Version) -> list[str]:
        now = same_version(columns, v)
        return _ids(store, now, row_numbers(rows, now))

    @routes.get("/row", summary="The row number of an event")
    def row(id: Annotated[str, Query(max_length=state.MAX_LENGTH)], v: Version) -> dict[str, int | None]:  # noqa: A002
        fid = store.fid_of(id)
        rows = same_version(columns, v).rows_of([] if fid is None else [fid])
        return {"row": int(rows[0]) if len(rows) else None}

    @routes.get("/view", summary="A page address's query as the view that it means")
    def view(request: Request) -> dict[str, Any]:
        parsed, notices = state.parse(request.query_params.multi_items())
        return {"view": state.to_json(parsed), "notices": notices}

    return routes


def same_version(columns: ColumnCache, version: str) -> Columns:
    """The present columns; an error where the page holds older ones, whose rows are others."""
    now = columns.current()
    if now.version != version:
        raise HTTPException(409, tr(_STALE))
    return now


def row_numbers(rows: str, now: Columns) -> list[int]:
    """The row numbers that a request names, all of them there."""
    numbers = [int(number) for number in rows.split(",")]
    if max(numbers) >= now.count:
        raise HTTPException(400, f"There are only {now.count} rows.")
    return numbers


def _ids(store: EventStore, now: Columns, rows: list[int]) -> list[str]:
    """The event ids of these rows; empty for one that was taken away a moment ago."""
    fids = now.fids_of(rows)
    found = store.tuples_of(fids, ("event_id",))
    return [found[fid][0] if fid in found else "" for fid in fids]


def _cached(now: Columns, request: Request) -> Response:
    """The columns, or 304 where the browser has this version."""
    headers = {"ETag": f'"{now.version}"', "Cache-Control": "no-cache", "Vary": "Accept-Encoding"}
    if request.headers.get("if-none-match") == headers["ETag"]:
        return Response(status_code=304, headers=headers)
    packed = "gzip" in request.headers.get("accept-encoding", "")
    body = now.gzipped if packed else now.body
    headers["Content-Length"] = str(len(body))
    if packed:
        headers["Content-Encoding"] = "gzip"
    return StreamingResponse(_chunks(memoryview(body)), media_type="application/octet-stream", headers=headers)


async def _chunks(body: memoryview) -> AsyncIterator[memoryview]:
    """The bytes in parts, each sent when the one before is gone: fifty readers hold fifty parts, not fifty copies."""
    for start in range(0, len(body), _CHUNK):
        yield body[start : start + _CHUNK]
