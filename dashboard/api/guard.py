"""What every answer of the server carries: headers that keep the page to itself, and errors in one sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from geo.errors import DatelineError, QueryError

_LOOPBACK = ("127.0.0.1", "localhost", "::1")
"""The machine's own names; a browser writes the last one in brackets."""
_NOBODY = "'none'"

_REASONS = {
    "int_parsing": "is no whole number",
    "int_parsing_size": "has too many digits",
    "float_parsing": "is no number",
    "finite_number": "is no finite number",
    "greater_than_equal": "must be {ge} or more",
    "less_than_equal": "must be {le} or less",
    "literal_error": "must be {expected}",
    "date_parsing": "is no day; write it as 2025-12-22",
    "date_from_datetime_parsing": "is no day; write it as 2025-12-22",
    "date_from_datetime_inexact": "is no day; write it as 2025-12-22",
}
"""What is wrong with a parameter, by what pydantic calls it."""

REFUSALS: dict[int | str, dict[str, Any]] = {
    status: {
        "description": words,
        "content": {
            "application/json": {
                "schema": {"type": "object", "required": ["error"], "properties": {"error": {"type": "string"}}}
            }
        },
    }
    for status, words in (("4XX", "What was asked is refused, in a sentence"), ("5XX", "The store cannot answer"))
}
"""Every route's refusals, for documents of OpenAPI."""


class Headers:
    """ASGI middleware that adds the same headers to every answer."""

    def __init__(self, app: ASGIApp, headers: dict[str, str]) -> None:
        self._app = app
        self._headers = headers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on and marks what comes back."""

        async def marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
                if message["status"] == 200 and (kept := _kept(scope)):
                    headers.setdefault("Cache-Control", kept)
            await send(message)

        await self._app(scope, receive, marked if scope["type"] == "http" else send)


def _kept(scope: Scope) -> str | None:
    """How long a browser may keep a file: one whose address holds when it was changed (`m=`) for good."""
    path = scope["path"]
    if not path.startswith(("/assets/", "/_dash-component-suites/")):
        return None
    return "public, max-age=31536000, immutable" if b"m=" in scope["query_string"] else "public, max-age=600"


def is_own(host: str) -> bool:
    """Whether a server on that address answers this machine only."""
    return host in _LOOPBACK


def keep_to_own_names(server: FastAPI, host: str) -> None:
    """Lets a server on the machine's own address answer to the machine's own names only.

    Else any website could have its name point here (DNS rebinding) and read the events from the visitor's browser.
    Served on another address, any name may be the right one.
    """
    if is_own(host):
        server.add_middleware(TrustedHostMiddleware, allowed_hosts=[*_LOOPBACK, "[::1]"], www_redirect=False)


def headers(script_hashes: Sequence[str], *, framed_by: str = "", tiles: str = "") -> dict[str, str]:
    """The headers, with a policy that lets the page load nothing from any other host.

    `framed_by` names the sites whose pages may show it in a frame; a frame elsewhere could trick people into clicks.
    `tiles` is the one other host that the map may ask, where a setting names one.

    Plotly's map runs its worker from a blob, and React, Plotly and MapLibre set styles from script.
    """
    policy = (
        "default-src 'self'",
        f"script-src 'self' {' '.join(script_hashes)}".strip(),
        "style-src 'self' 'unsafe-inline'",
        f"img-src 'self' data: blob: {tiles}".strip(),
        f"connect-src 'self' data: blob: {tiles}".strip(),
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        f"frame-ancestors {' '.join(framed_by.split()) or _NOBODY}",
    )
    return {
        "Content-Security-Policy": "; ".join(policy),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": "geolocation=(), camera=(), microphone=()",
        "Cross-Origin-Resource-Policy": "same-origin",
    }


def answer_errors(server: FastAPI) -> None:
    """Makes every refusal `{"error": one sentence}`."""
    server.add_exception_handler(RequestValidationError, _invalid)
    server.add_exception_handler(HTTPException, _refused)
    server.add_exception_handler(QueryError, _wrong)
    server.add_exception_handler(DatelineError, _failed)


async def _invalid(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    first = error.errors()[0]
    name = str(first["loc"][:2][-1])  # what follows is which of several types did not fit
    fault = _fault(first, _asked_for(request, name))
    return JSONResponse({"error": f"The parameter “{name[:80]}” {fault}."}, status_code=400)


def _fault(found: Mapping[str, Any], asked: str) -> str:
    """What is wrong with a parameter, in words for people; what a pattern looks like is nothing for them."""
    if found["type"] == "missing":
        return "is missing"
    if found["type"] == "extra_forbidden":
        return "is not known here"
    if found["type"] == "value_error":  # of a validator of ours, which has the words
        return f"cannot be used: {found['ctx']['error']}"
    if found["type"] == "string_too_long":
        return f"is longer than {found['ctx']['max_length']} characters"
    if reason := _REASONS.get(found["type"]):
        return f"cannot be used: it {reason.format_map(found.get('ctx', {}))}"
    return f"cannot be used; it must be: {asked[:1].lower()}{asked[1:]}" if asked else "cannot be used"


def _asked_for(request: Request, name: str) -> str:
    """What the route says about that parameter; empty where it says nothing."""
    dependant = getattr(request.scope.get("route"), "dependant", None)
    fields = dependant.query_params if dependant else ()
    return next((field.field_info.description or "" for field in fields if field.alias == name), "")


async def _refused(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    return JSONResponse({"error": _refusal(request, error)}, status_code=error.status_code, headers=error.headers)


def _refusal(request: Request, error: HTTPException) -> str:
    """The sentence of a route of ours; one in the place of the two words that the framework has."""
    if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        return f"This address does not answer {request.method[:20]} requests."
    if error.detail == HTTPStatus(error.status_code).phrase:
        return "There is nothing at this address; the map is at /."
    return error.detail


async def _wrong(_: Request, error: Exception) -> JSONResponse:
    return JSONResponse({"error": str(error)}, status_code=400)


async def _failed(_: Request, error: Exception) -> JSONResponse:
    return JSONResponse({"error": str(error)}, status_code=503)
