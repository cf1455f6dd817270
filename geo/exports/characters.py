"""Text from outside, made fit for files that cannot hold every character, and addresses that may become links."""

from __future__ import annotations

import re
from html import escape
from urllib.parse import urlsplit

# XML 1.0, section 2.2; a lone surrogate has no UTF-8 either.
_UNFIT = dict.fromkeys([*range(9), 11, 12, *range(14, 32), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF], "\ufffd")
_SPECIAL = re.compile("[&<>\"'\0-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


def fit(text: str) -> str:
    """The text with U+FFFD for each character that neither XML 1.0 nor UTF-8 can hold."""
    return text if text.isprintable() else text.translate(_UNFIT)


def xml(text: str) -> str:
    """The text as XML has it between tags and in attributes; a carriage return, which XML reads as a line feed, stays."""
    return escape(text.translate(_UNFIT)).replace("\r", "&#13;") if _SPECIAL.search(text) else text


def is_web_address(url: str | None) -> bool:
    """Whether following it can do no more than open a page: others could run something, or lead into this machine."""
    try:
        parts = urlsplit(url or "")
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and (url or "").isprintable()
    except ValueError:
        return False
