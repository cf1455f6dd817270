"""What this is, how to read it, where its data come from: a dialog that the header opens."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version

from dash import html
from dash.development.base_component import Component

from dashboard import wording
from dashboard.prose import Child, attributes

REGION = "header"
ORDER = 20

ATTRIBUTIONS = (
    "Place names and coordinates: GeoNames (geonames.org), CC BY 4.0; changed: normalised, merged and extended.",
    "Made with Natural Earth. Free vector and raster map data @ naturalearthdata.com.",
    "Names of territories and cities: Unicode CLDR, Unicode License v3.",
    "Subdivision names: iso-codes via pycountry, LGPL-2.1-or-later.",
    "Boundaries and names shown do not imply endorsement.",
)
_PRECISIONS = ("exact", "settlement", "admin2", "admin1", "country", "region")
_KEYS = (
    ("Tab, Shift+Tab", "go from one control to the next"),
    ("Enter", "open the event that has the focus"),
    ("Escape", "close the article, the event, or the filters"),
)


def layout() -> Component:
    """A closed dialog."""
    return html.Dialog(
        html.Article(
            [
                html.Header(
                    [
                        html.H2("About Dateline", id="about-title", tabIndex=-1),
                        html.Button(
                            "",
                            id="about-close",
                            type="button",
                            className="icon icon-close",
                            title="Close",
                            **attributes(aria_label="Close"),
                        ),
                    ]
                ),
                html.P(
                    "Dateline reads news and puts what happened on a map, each point with the words that prove it. "
                    "It works on this machine alone; nothing that you read or ask leaves it."
                ),
                html.H3("How a place is drawn"),
                _terms((wording.precision(code), wording.extent(code)) for code in _PRECISIONS),
                html.H3("What a status means"),
                _terms((wording.status(code), meaning) for code, meaning in wording.STATUS_MEANING.items()),
                html.H3("Limits"),
                html.P(
                    "Events are found by rules, not by people. A rule may miss an event, read one that did not happen, or "
                    "choose the wrong place of two with one name. The excerpt is what counts: read it before you rely "
                    "on a point. Dates are days at the place, not moments. The same event told by two articles "
                    "stands here twice."
                ),
                html.H3("Keys"),
                _terms(_KEYS),
                html.H3("Sources"),
                html.Ul([html.Li(text) for text in ATTRIBUTIONS], className="plain"),
                html.P(f"Dateline {_version()}. MIT License.", className="how"),
            ]
        ),
        id="about",
        **attributes(aria_labelledby="about-title"),
    )


def _terms(pairs: Iterable[tuple[str, str]]) -> Component:
    parts: list[Child] = [part for name, text in pairs for part in (html.Dt(name), html.Dd(text))]
    return html.Dl(parts)


def _version() -> str:
    try:
        return version("dateline")
    except PackageNotFoundError:
        return "from a checkout"
