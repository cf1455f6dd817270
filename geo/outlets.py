"""Where an article appeared: the country that the address of its site names."""

from __future__ import annotations

from urllib.parse import urlsplit

import pycountry

_OTHER = {
    "uk": "GB",
    "su": "RU",
    "рф": "RU",
    "укр": "UA",
    "срб": "RS",
    "мкд": "MK",
    "бг": "BG",
    "бел": "BY",
    "қаз": "KZ",
}
"""Endings that are no ISO 3166-1 code (https://www.iana.org/domains/root/db)."""
_SOLD = frozenset(
    {"ac", "ag", "ai", "am", "as", "bz", "cc", "cd", "co", "cx", "dj", "fm", "gd", "gg", "gl", "gs", "im", "io", "je"}
    | {"la", "lc", "ly", "me", "ms", "mu", "nu", "pm", "pn", "pw", "sc", "sh", "sr", "st", "tc", "tf", "tk", "tl", "tm"}
    | {"to", "tv", "vc", "vg", "vu", "ws", "yt"}
)
"""Endings of countries that sites of the whole world use, as their registries sell them to anybody."""


def home_of(url: str | None) -> str | None:
    """ISO 3166-1 code of the country that an address ends with; None for `.com`, `.tv` and where there is none."""
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:  # an address that is none
        return None
    ending = _decoded(host.rpartition(".")[2])
    if ending in _OTHER:
        return _OTHER[ending]
    if len(ending) != 2 or ending in _SOLD:
        return None
    return ending.upper() if pycountry.countries.get(alpha_2=ending.upper()) else None


def _decoded(label: str) -> str:
    """A label of a host in its own letters."""
    try:
        return label.encode().decode("idna") if label.startswith("xn--") else label
    except UnicodeError:
        return ""
