"""A view to follow: what it shows as an Atom feed for news readers, or as a calendar, at an address of its own.

The parameters are those of the page's own address. A feed holds what came into the store last, first, whenever it
happened: the event that an article of today tells is new, though it be of last year. Who asks again with the ETag
of an answer is told in a few bytes that nothing has changed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from itertools import islice
from typing import Annotated, Literal

from fastapi import APIRouter, Header, Request, Response

from dashboard.api.export import asked, shown
from dashboard.column_cache import ColumnCache
from dashboard.ogc.links import home
from geo import exports
from geo.exports import Options
from geo.frames import Row
from geo.stores import EventStore

Feed = Literal["atom", "icalendar"]

LIMITS: dict[Feed, int] = {"atom": 100, "icalendar": 1000}
"""Entries of a feed. A news reader keeps what it has seen; a calendar shows no more than it is given."""

_LONGEST_TITLE = 100


def router(store: EventStore, columns: ColumnCache) -> APIRouter:  # noqa: ARG001, every router is made alike
    """The routes."""
    routes = APIRouter(tags=["feed"])

    @routes.get(
        "/feed/{name}",
        response_class=Response,
        summary="The newest events of a view, for news readers and calendars",
        responses={
            200: {"content": {exports.load(name).MEDIA_TYPE.partition(";")[0]: {} for name in LIMITS}},
            304: {"description": "Nothing has changed since the answer whose ETag was given"},
        },
    )
    def feed(name: Feed, request: Request, if_none_match: Annotated[str, Header(max_length=1000)] = "") -> Response:
        pairs = request.query_params.multi_items()
        wanted = asked(pairs, store)
        options = Options(title=title_of(pairs), address=str(request.url), home=home(request))
        tag = _tag(store.version, name, options.address)
        headers = {"ETag": tag, "Cache-Control": "private, no-cache"}
        if tag in (one.strip() for one in if_none_match.split(",")):
            return Response(status_code=304, headers=headers)
        rows = list(islice(_of_feed(shown(store, wanted, newest=True), name), LIMITS[name]))
        named = {row["dataset"] for row in rows}
        datasets = tuple(dataset for dataset in store.datasets() if dataset.name in named)
        out = BytesIO()
        exports.load(name).write(rows, out, replace(options, datasets=datasets))
        return Response(out.getvalue(), media_type=exports.load(name).MEDIA_TYPE, headers=headers)

    return routes


def title_of(pairs: list[tuple[str, str]]) -> str:
    """The name of a feed: Dateline, and what is asked for in the words of the address."""
    said = ", ".join(value for _, value in pairs)
    title = f"Dateline: {said}" if said else "Dateline"
    return title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1]}…"


def _of_feed(rows: Iterator[Row], name: Feed) -> Iterator[Row]:
    """The rows that the feed has room for: a calendar none without a day."""
    return rows if exports.load(name).KEEPS.undated else (row for row in rows if row["start_date"] is not None)


def _tag(*told: str) -> str:
    """A tag that another state of the store, or another question, never has."""
    return f'"{hashlib.sha256("|".join(told).encode()).hexdigest()[:32]}"'
