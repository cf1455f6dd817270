"""The HTTP routes beside the page. One file a matter, found by its name.

A module here that exports `router(store, columns) -> APIRouter` is mounted under `/api`. Parameters are validated by
their types; whatever is wrong with a request is answered with status 400 and one sentence in `{"error": ...}`.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module

from fastapi import FastAPI

from dashboard.api import guard
from dashboard.column_cache import ColumnCache
from geo.stores import EventStore


def mount(server: FastAPI, store: EventStore, columns: ColumnCache) -> None:
    """Adds every module's routes to the server."""
    for name in sorted(module.name for module in pkgutil.iter_modules(__path__)):
        module = import_module(f"{__name__}.{name}")
        if hasattr(module, "router"):
            server.include_router(module.router(store, columns), prefix="/api", responses=guard.REFUSALS)
