"""How much the store holds, for the page that has nothing to show and for whoever watches the server."""

from __future__ import annotations

from dataclasses import asdict

from fastapi import APIRouter

from dashboard.column_cache import ColumnCache
from geo.stores import EventStore


def router(store: EventStore, columns: ColumnCache) -> APIRouter:  # noqa: ARG001, every router is made alike
    """The routes."""
    routes = APIRouter(tags=["counts"])

    @routes.get("/counts", summary="Documents, events and what was left out")
    def counts() -> dict[str, int]:
        return asdict(store.counts())

    return routes
