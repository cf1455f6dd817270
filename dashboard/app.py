"""The web page and its API as one ASGI application.

    app = create_app(store, settings)
    uvicorn.run(app.server, host=settings.host, port=settings.port)

Nothing is opened or built at import, and two applications in one process share nothing.
"""

from __future__ import annotations

from functools import partial

from dash import Dash, dcc, html
from fastapi import FastAPI, HTTPException, Request

from dashboard import api, ogc, panels, tiles
from dashboard.api import guard
from dashboard.basemap import assets_folder
from dashboard.column_cache import ColumnCache
from dashboard.index import METAS, TEMPLATE, Page
from dashboard.negotiation import Negotiation
from geo.settings import Settings
from geo.stores import EventStore


def create_app(store: EventStore, settings: Settings | None = None) -> Dash:
    """The page over this store; `app.server` is the ASGI application."""
    columns = ColumnCache(store, settings.cache_dir if settings else None)
    # The documentation pages of FastAPI fetch their scripts from another host.
    server = FastAPI(
        title="Dateline", docs_url=None, redoc_url=None, openapi_url="/api/openapi.json", lifespan=columns.served
    )
    guard.answer_errors(server)
    api.mount(server, store, columns)
    ogc.mount(server, store, columns, settings or Settings())
    app = Page(
        __name__,
        server=server,  # type: ignore[arg-type]  # Dash's own hint knows Flask only
        assets_folder=str(assets_folder()),
        # The scripts stand in the head, before anything is drawn; the style is that of the pages under /ogc.
        assets_ignore=r"^(theme\.js|plotly-later\.js|ogc\.css)$",
        index_string=TEMPLATE,
        meta_tags=METAS,
        title="Dateline",
        update_title=None,  # type: ignore[arg-type]  # None keeps the title as it is
        add_log_handler=False,
    )
    settings = settings or Settings()
    host = own.origin if (own := tiles.of(settings)) else ""
    app.layout = partial(page, settings)
    panels.register(app, store)
    server.add_api_route("/{path:path}", _missing, methods=["GET"], include_in_schema=False)
    guard.keep_to_own_names(server, settings.host)
    server.add_middleware(Negotiation)
    server.add_middleware(
        guard.Headers, headers=guard.headers(app.csp_hashes(), framed_by=settings.embed_origins, tiles=host)
    )
    return app


def page(settings: Settings) -> html.Div:
    """The whole page: every panel in its region."""
    return html.Div(
        id="page",
        children=[
            dcc.Store(id="selection"),
            dcc.Store(id="reading"),
            dcc.Store(id="started"),
            *panels.regions(settings),
        ],
    )


async def _missing(_: Request) -> None:
    raise HTTPException(404)
