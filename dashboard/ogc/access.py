"""Who may read the live layer from a page of another site, and the HEAD requests that HTTP asks for.

A server on the machine's own address holds its owner's events, and any website that the owner visits could ask it; so
there no other site is let in until the setting `cors_origins` names it. A server that others can reach lets all in.
"""

from __future__ import annotations

from collections.abc import Sequence

from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

from dashboard.api.guard import is_own
from dashboard.ogc.links import ROOT
from geo.settings import Settings


def origins(settings: Settings) -> tuple[str, ...]:
    """The sites whose pages may read the layer; `*` for all."""
    if settings.cors_origins:
        return tuple(settings.cors_origins.split())
    return () if is_own(settings.host) else ("*",)


class Access:
    """ASGI middleware for the addresses below `/ogc`."""

    def __init__(self, app: ASGIApp, origins: Sequence[str]) -> None:
        self._app = app
        self._shared = CORSMiddleware(
            app,
            allow_origins=origins,
            allow_methods=("GET", "HEAD"),
            allow_headers=("If-None-Match",),
            expose_headers=("ETag", "Link"),
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on."""
        if scope["type"] != "http" or not _below(scope["path"]):
            await self._app(scope, receive, send)
            return
        # The server that sends the answer knows that it was asked for the head alone, and leaves the body out.
        await self._shared({**scope, "method": "GET"} if scope["method"] == "HEAD" else scope, receive, send)


def _below(path: str) -> bool:
    return path == ROOT or path.startswith(f"{ROOT}/")
