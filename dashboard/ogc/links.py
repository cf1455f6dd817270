"""Links between the answers, made from the address under which the server was asked.

A proxy in front passes the name on as `Host`; its scheme counts where uvicorn trusts it (`X-Forwarded-Proto` from this
machine, or from `FORWARDED_ALLOW_IPS`). `X-Forwarded-Host` is not read. A name that is no name is refused, and what
holds links is never kept by caches that several people share, so nobody can be handed links to a host of another's
choice.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote, urlencode

from fastapi import HTTPException, Request

ROOT = "/ogc"
JSON = "application/json"
GEOJSON = "application/geo+json"
HTML = "text/html"
SCHEMA = "application/schema+json"
OPENAPI = "application/vnd.oai.openapi+json;version=3.0"

Link = dict[str, str]
Pairs = Iterable[tuple[str, str]]

_HOST = re.compile(r"([A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?", re.ASCII)


def home(request: Request) -> str:
    """The address of the map's page, without a slash at its end.

    Raises:
        HTTPException: the request's `Host` is no name of a host.
    """
    if not _HOST.fullmatch(request.headers.get("host", "")):
        raise HTTPException(400, "The header “Host” is no name of a host.")
    return str(request.base_url).rstrip("/")


def address(request: Request, *parts: str, query: Pairs = ()) -> str:
    """The address of an answer below `/ogc`; the parts of its path are quoted."""
    path = "".join(f"/{quote(part, safe='')}" for part in parts)
    return f"{home(request)}{ROOT}{path}{as_query(query)}"


def as_query(pairs: Pairs) -> str:
    """The parameters as the end of an address; nothing for none."""
    text = urlencode(list(pairs))
    return f"?{text}" if text else ""


def link(href: str, rel: str, kind: str, title: str) -> Link:
    """One link, as every answer has it."""
    return {"href": href, "rel": rel, "type": kind, "title": title}


def both(href: str, rel: str, title: str, kind: str = JSON) -> list[Link]:
    """The link to data and the one to a page for people."""
    mark = "&" if "?" in href else "?"
    return [
        link(f"{href}{mark}f=json", rel, kind, title),
        link(f"{href}{mark}f=html", rel, HTML, f"{title}, as a page"),
    ]


def of_itself(request: Request, kind: str, *, is_html: bool) -> list[Link]:
    """The links of an answer to itself and to its other form, which carry every parameter."""
    kept = [(name, value) for name, value in request.query_params.multi_items() if name != "f"]
    base = _asked(request)
    ways = {form: f"{base}?{urlencode([*kept, ('f', form)])}" for form in ("json", "html")}
    data = link(ways["json"], "alternate" if is_html else "self", kind, "This answer as data")
    page = link(ways["html"], "self" if is_html else "alternate", HTML, "This answer as a page")
    return [page, data] if is_html else [data, page]


def following(request: Request, after: str, kind: str) -> Link:
    """The link to the next page: every parameter as it came, and the key of the last one seen."""
    pairs = [(name, value) for name, value in request.query_params.multi_items() if name != "after"]
    return link(f"{_asked(request)}?{urlencode([*pairs, ('after', after)])}", "next", kind, "The next page")


def header(links: Iterable[Link]) -> str:
    """The links in the form of RFC 8288, for those who read headers only."""
    return ", ".join(f'<{one["href"]}>; rel="{one["rel"]}"; type="{one["type"]}"' for one in links)


def _asked(request: Request) -> str:
    """The address that was asked, without its parameters, quoted anew."""
    path = request.scope["path"].removeprefix(request.scope.get("root_path", ""))
    return f"{home(request)}{quote(path, safe='/:,')}"
