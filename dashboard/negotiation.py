"""Which language a request is answered in.

`hl` of the address, else what `Accept-Language` asks for, else English. The page's own script sets that header for all
that it fetches (`assets/i18n.js`), so that panels and lists come in the language of the page that they are put into.
"""

from __future__ import annotations

from urllib.parse import parse_qsl

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard import messages

_MOST_ASKED = 400  # characters of the header that are looked at
_IN_WORDS = ("text/html", "text/plain", "application/json")


def negotiate(asked: str | None, accepted: str) -> str:
    """The language for a request: the one that it names, else the most wanted of `Accept-Language`, else English."""
    for tag in (asked or "", *_by_weight(accepted[:_MOST_ASKED])):
        if found := messages.offered(tag):
            return found
    return messages.SOURCE


def _by_weight(accepted: str) -> list[str]:
    weighted = []
    for part in accepted.split(","):
        tag, _, weight = part.partition(";q=")
        try:
            weighted.append((float(weight or 1), tag))
        except ValueError:
            continue
    return [tag for weight, tag in sorted(weighted, key=lambda pair: -pair[0]) if weight > 0]


class Negotiation:
    """ASGI middleware that sets the language for as long as a request is answered."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on, and marks what comes back with the language that it is in."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        asked = dict(parse_qsl(scope["query_string"].decode("latin-1"))).get("hl")
        tag = negotiate(asked, Headers(scope=scope).get("accept-language", ""))

        async def marked(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if headers.get("content-type", "").startswith(_IN_WORDS):
                    headers.setdefault("Content-Language", tag)
                    headers.add_vary_header("Accept-Language")
            await send(message)

        with messages.speaking(tag):
            await self._app(scope, receive, marked)
