"""The addresses of OGC API - Features, made of the collections."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Query, Request, Response

from dashboard.column_cache import ColumnCache
from dashboard.ogc import document, links, tile_routes
from dashboard.ogc.answers import Answers, now
from dashboard.ogc.collection import Collection, collection_of, credit, queryables
from dashboard.ogc.documents import Documents
from dashboard.ogc.events import Events
from dashboard.ogc.parameters import Plain
from dashboard.ogc.places import Places
from geo.stores import EventStore

_SPEC = "http://www.opengis.net/spec"
_CONFORMS = {
    "ogcapi-features-1/1.0": ("core", "oas30", "html", "geojson"),
    "ogcapi-features-3/1.0": ("queryables", "queryables-query-parameters", "filter", "features-filter"),
    "cql2/1.0": (
        *("cql2-text", "basic-cql2", "advanced-comparison-operators", "case-insensitive-comparison"),
        *("basic-spatial-functions", "basic-spatial-functions-plus", "spatial-functions", "temporal-functions"),
    ),
}
CONFORMS_TO = tuple(f"{_SPEC}/{part}/conf/{name}" for part, names in _CONFORMS.items() for name in names)
_CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
_QUERYABLES = "http://www.opengis.net/def/rel/ogc/1.0/queryables"
_GREGORIAN = "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian"

PlainQuery = Annotated[Plain, Query()]


def router(store: EventStore, columns: ColumnCache) -> APIRouter:
    """The routes, without the `/ogc` before them."""
    routes = APIRouter(responses=document.REFUSALS)
    answers = Answers(store)
    places = Places(store, columns)
    collections: tuple[Collection, ...] = (Events(store), places, Documents(store))
    described = document.described("An object with links")

    def landing(request: Request, asked: PlainQuery) -> Response:
        pages = [(one, _items_page(request, one.name)) for one in collections]
        told = {"address": links.address(request), "collections": pages}
        return answers.answer(request, asked.f, lambda: _landing(request), template="landing.html", told=lambda _: told)

    routes.add_api_route("", landing, operation_id="landing", summary="Where everything is", **described)
    routes.add_api_route("/", landing, include_in_schema=False)

    @routes.get(
        "/api",
        operation_id="api",
        summary="This document",
        **document.described("An OpenAPI 3.0 document", links.OPENAPI),
    )
    def api(request: Request, asked: PlainQuery) -> Response:
        return answers.answer(
            request, asked.f, lambda: document.of(routes, links.address(request)), kind=links.OPENAPI, bare=True
        )

    @routes.get("/conformance", operation_id="conformance", summary="What the layer conforms to", **described)
    def conformance(request: Request, asked: PlainQuery) -> Response:
        return answers.answer(request, asked.f, lambda: {"conformsTo": list(CONFORMS_TO)})

    @routes.get("/collections", operation_id="collections", summary="The collections of features", **described)
    def all_collections(request: Request, asked: PlainQuery) -> Response:
        return answers.answer(
            request, asked.f, lambda: {"collections": [_described(request, one) for one in collections]}
        )

    tile_routes.add(routes, answers, store, places)
    for collection in collections:
        _add(routes, answers, collection)
    return routes


def _add(routes: APIRouter, answers: Answers, collection: Collection) -> None:
    """The addresses of one collection."""
    name, parameters = collection.name, collection.parameters
    path = f"/collections/{name}"

    @routes.get(
        path,
        operation_id=name,
        summary=collection.title,
        **document.described("An object with links"),
    )
    def described(request: Request, asked: PlainQuery) -> Response:
        return answers.answer(request, asked.f, lambda: _described(request, collection))

    @routes.get(
        f"{path}/queryables",
        operation_id=f"{name}_queryables",
        summary=f"What features of {name} can be asked for by",
        **document.described("A JSON Schema", links.SCHEMA),
    )
    def asked_by(request: Request, asked: PlainQuery) -> Response:
        here = links.address(request, "collections", name, "queryables")
        return answers.answer(request, asked.f, lambda: queryables(collection, here), kind=links.SCHEMA, bare=True)

    def items(request: Request, asked: Any) -> Response:  # noqa: ANN401, the type is given below
        return _items(request, answers, collection, asked)

    items.__annotations__["asked"] = Annotated[parameters, Query()]
    routes.add_api_route(
        f"{path}/items",
        items,
        operation_id=f"{name}_items",
        summary=f"Features of {name}",
        **document.described("A page of features", links.GEOJSON, document.COLLECTION),
    )

    def item(request: Request, featureId: str, asked: Any) -> Response:  # noqa: ANN401, N803, as the standard has it
        return _item(request, answers, collection, featureId, asked)

    item.__annotations__["asked"] = Annotated[collection.single, Query()]
    routes.add_api_route(
        f"{path}/items/{{featureId:path}}",
        item,
        operation_id=f"{name}_item",
        summary=f"One feature of {name}",
        **document.described("A feature", links.GEOJSON, document.FEATURE),
    )


def _landing(request: Request) -> dict[str, Any]:
    api, conformance, data = (links.address(request, name) for name in ("api", "conformance", "collections"))
    return {
        "title": "Dateline, live layer",
        "description": "Events found in news, each with the words that prove it, as a live layer.",
        "links": [
            links.link(f"{api}?f=json", "service-desc", links.OPENAPI, "What can be asked, OpenAPI 3.0"),
            links.link(f"{api}?f=html", "service-doc", links.HTML, "What can be asked, as a page"),
            *links.both(conformance, "conformance", "What the layer conforms to"),
            *links.both(data, "data", "The collections of features"),
            *links.both(links.address(request, "tiles"), tile_routes.RELATION, "Vector tiles of events"),
        ],
    }


def _described(request: Request, collection: Collection) -> dict[str, Any]:
    """What a client must know of a collection before it asks for features."""
    here = links.address(request, "collections", collection.name)
    extent = collection.extent()
    credits_ = "; ".join(map(credit, collection.datasets()))
    days = [f"{extent.days[0]}T00:00:00Z", f"{extent.days[1]}T23:59:59Z"] if extent.days else [None, None]
    return {
        "id": collection.name,
        "title": collection.title,
        "description": collection.description,
        **({"attribution": credits_} if credits_ else {}),
        "itemType": "feature",
        "crs": [_CRS84],
        "extent": {
            **({"spatial": {"bbox": [list(extent.bbox)], "crs": _CRS84}} if extent.bbox else {}),
            "temporal": {"interval": [days], "trs": _GREGORIAN},
        },
        "links": [
            *links.both(f"{here}/items", "items", f"Features of {collection.name}", links.GEOJSON),
            *links.both(f"{here}/queryables", _QUERYABLES, "What features can be asked for by", links.SCHEMA),
            *_collection_links(request, collection),
        ],
    }


def _items(request: Request, answers: Answers, collection: Collection, asked: Any) -> Response:  # noqa: ANN401, as above
    """A page of features."""

    def made() -> dict[str, Any]:
        found = collection.page(asked)
        kind = links.HTML if asked.f == "html" else links.GEOJSON
        more = [links.following(request, found.after, kind)] if found.after else []
        return {**collection_of(found), "timeStamp": now(), "links": [*more, *_collection_links(request, collection)]}

    def told(page: dict[str, Any]) -> dict[str, Any]:
        cards = [(_own(request, collection, one), collection.card(one)) for one in page["features"]]
        return {"cards": cards, "collection": collection}

    return answers.answer(request, asked.f, made, kind=links.GEOJSON, template="items.html", told=told)


def _item(request: Request, answers: Answers, collection: Collection, key: str, asked: Any) -> Response:  # noqa: ANN401, as above
    """One feature."""

    def made() -> dict[str, Any]:
        feature = collection.feature(key, asked)
        if feature is None:
            raise HTTPException(404, f"There is no feature of that id among the {collection.name}.")
        return {**feature, "links": _collection_links(request, collection)}

    def told(feature: dict[str, Any]) -> dict[str, Any]:
        return {"told": collection.card(feature)}

    return answers.answer(request, asked.f, made, kind=links.GEOJSON, template="item.html", told=told)


def _collection_links(request: Request, collection: Collection) -> list[links.Link]:
    return links.both(links.address(request, "collections", collection.name), "collection", collection.title)


def _items_page(request: Request, name: str) -> str:
    """The address of the page of a collection's features."""
    return links.address(request, "collections", name, "items", query=[("f", "html")])


def _own(request: Request, collection: Collection, feature: dict[str, Any]) -> str:
    """The address of a feature's page, with what that takes of what was asked of all."""
    kept = [pair for pair in request.query_params.multi_items() if pair[0] in collection.single.model_fields]
    query = [*(pair for pair in kept if pair[0] != "f"), ("f", "html")]
    return links.address(request, "collections", collection.name, "items", feature["id"], query=query)
