"""One answer as data or as a page for people: which is wanted, whether the asker has it already, and its headers."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_hex
from typing import Any, Literal

from fastapi import Request, Response
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from dashboard import messages
from dashboard.ogc import links
from dashboard.ogc.links import Link
from geo.exports.feature import encoded
from geo.stores import EventStore

Form = Literal["json", "html"]
Document = dict[str, Any]

_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_IN_HEADER = frozenset({"self", "alternate", "next", "collection"})
_LONGEST = 1000  # characters of a link in a header; proxies take some thousand for all headers, and the body has it too


class Answers:
    """Makes the answers of one application."""

    def __init__(self, store: EventStore) -> None:
        self._store = store
        self._start = token_hex(4)
        """Another version of this program may answer the same question in another form."""

    def answer(
        self,
        request: Request,
        asked: Form | None,
        make: Callable[[], Document],
        *,
        kind: str = links.JSON,
        template: str = "document.html",
        bare: bool = False,
        told: Callable[[Document], Document] | None = None,
    ) -> Response:
        """What `make` gives, in the form that is wanted, or 304 where the asker has it.

        Links to the answer itself come first among its links; a `bare` document is of a form that has none. `told` makes
        of it what the template needs beside it.
        """
        form = asked or _wanted(request.headers.get("accept", ""))
        own = links.of_itself(request, kind, is_html=form == "html")
        headers = {**self.headers(request, own[0]["href"]), "Content-Language": "en"}
        if self.is_known(request, headers):
            return Response(status_code=304, headers=headers)
        document = make()
        around = [*own, *document.pop("links", [])]
        headers["Link"] = links.header(
            one for one in around if one["rel"] in _IN_HEADER and len(one["href"]) <= _LONGEST
        )
        if form == "html":
            with messages.speaking(messages.SOURCE):
                page = _page(
                    request, template, {"document": document, "links": around} | (told(document) if told else {})
                )
            return Response(page, media_type=links.HTML, headers=headers)
        body = encoded(document if bare else {**document, "links": around})
        return Response(body, media_type=kind, headers=headers)

    def headers(self, request: Request, asked: str) -> dict[str, str]:
        """What every answer carries: its tag, of the store's version, the address and what else was asked."""
        of = f"{self._start} {self._store.version} {request.scope['path']} {asked}"
        return {
            # Weak, since the answer tells when it was made.
            "ETag": f'W/"{hashlib.sha256(of.encode()).hexdigest()[:20]}"',
            # Links hold the name that was asked for, so they are nobody else's.
            "Cache-Control": "private, no-cache",
            "Vary": "Accept",
        }

    def is_known(self, request: Request, headers: dict[str, str]) -> bool:
        """Whether the asker has the answer of that tag."""
        return headers["ETag"].removeprefix("W/") in request.headers.get("if-none-match", "")


def now() -> str:
    """The time stamp of an answer, RFC 3339."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def _wanted(accepted: str) -> Form:
    """`html` where the header prefers it to JSON; what says nothing gets data."""
    weights: dict[str, float] = {}
    for part in accepted[:1000].split(","):
        kind, *rest = (piece.strip() for piece in part.split(";"))
        weight = next((piece[2:] for piece in rest if piece.startswith("q=")), "1")
        try:
            weights[kind] = float(weight)
        except ValueError:
            weights[kind] = 0.0
    data = max(weights.get(kind, 0.0) for kind in (links.JSON, links.GEOJSON))
    return "html" if weights.get(links.HTML, 0.0) > data else "json"


def _page(request: Request, template: str, told: Document) -> bytes:
    text = _TEMPLATES.get_template(template).render(home=links.home(request), way=_way(request), **told)
    return text.encode("utf-8", "replace")


def _way(request: Request) -> Sequence[Link]:
    """Where the page stands: the pages above it, from the map on."""
    home = links.home(request)
    path = request.scope["path"].removeprefix(request.scope.get("root_path", ""))
    parts = [part for part in path.split("/") if part][1:]
    above = [("Map", home), ("Live layer", f"{home}{links.ROOT}?f=html")]
    # The id of a feature may hold slashes.
    depths = range(1, min(len(parts), 4))
    above += [(parts[depth - 1], links.address(request, *parts[:depth], query=[("f", "html")])) for depth in depths]
    return [links.link(href, "up", links.HTML, title) for title, href in above]
