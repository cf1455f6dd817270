"""What makes two articles the same: the address, else the text."""

from __future__ import annotations

import hashlib
import re
from urllib.parse import parse_qsl, urlencode, urlsplit

_LENGTH = 20  # hexadecimal digits; a chance of one in a billion that two of 50 million articles share one
_PORTS = {"http": 80, "https": 443}
# Parameters by which sites follow people; they do not say which article it is.
_TRACKING = re.compile(
    r"utm_.*|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|_ga|wt_mc|ref_src|cmpid", re.IGNORECASE
)


def document_id(text: str, url: str | None = None, own_id: str | None = None) -> str:
    """The id of an article: a hash of its canonical address, else of its text.

    Where a file gives its articles ids of their own, the same words under two ids are two articles.
    """
    if url is not None:
        name = url
    elif own_id is not None:
        name = f"{own_id}\0{text}"
    else:
        name = text
    return hashlib.sha256(name.encode("utf-8", "replace")).hexdigest()[:_LENGTH]


def canonical_url(url: str) -> str | None:
    """The address as every copy of a link has it in common; None if it is no web address.

    Both schemes are one, and fragment, tracking parameters and a last slash say nothing about the article.
    """
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme not in _PORTS or not host or re.search(r"\s", url.strip()):
        return None
    place = host if port in (None, _PORTS[parts.scheme]) else f"{host}:{port}"
    asked = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(pair[0])]
    query = f"?{urlencode(asked)}" if asked else ""
    return f"https://{place}{parts.path.rstrip('/')}{query}"
