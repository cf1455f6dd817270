"""What this is, how to read it, where its data come from: a dialog that the header opens."""

from __future__ import annotations

from collections.abc import Iterable

from dash import html
from dash.development.base_component import Component

from dashboard import wording
from dashboard.messages import later, parts, tr
from dashboard.prose import Child, attributes
from dashboard.release import release

REGION = "header"
ORDER = 20

ATTRIBUTIONS = (
    later("Place names and coordinates: GeoNames (geonames.org), CC BY 4.0; changed: normalised, merged and extended."),
    later("Made with Natural Earth. Free vector and raster map data @ naturalearthdata.com."),
    later("Names of territories and cities: Unicode CLDR, Unicode License v3."),
    later("Subdivision names: iso-codes via pycountry, LGPL-2.1-or-later."),
    later("Boundaries and names shown do not imply endorsement."),
)
_PRECISIONS = ("exact", "settlement", "admin2", "admin1", "country", "region")
_KEYS = (
    (later("Tab, Shift+Tab"), later("go from one control to the next")),
    (later("Enter"), later("open the event that has the focus")),
    (later("Escape"), later("close the article, the event, or the filters")),
)


def layout() -> Component:
    """A closed dialog."""
    return html.Dialog(
        html.Article(
            [
                html.Header(
                    [
                        html.H2(tr("About Dateline"), id="about-title", tabIndex=-1),
                        html.Button(
                            "",
                            id="about-close",
                            type="button",
                            className="icon icon-close",
                            title=tr("Close"),
                            **attributes(aria_label=tr("Close")),
                        ),
                    ]
                ),
                html.P(
                    tr(
                        "Dateline reads news and puts what happened on a map, each point with the words that prove it. "
                        "It works on this machine alone; nothing that you read or ask leaves it."
                    )
                ),
                html.H3(tr("How a place is drawn")),
                _terms((wording.precision(code), wording.extent(code)) for code in _PRECISIONS),
                html.H3(tr("What a status means")),
                _terms((wording.status(code), wording.status_meaning(code)) for code in wording.STATUS_MEANING),
                html.H3(tr("Limits")),
                html.P(
                    tr(
                        "Events are found by rules, not by people. A rule may miss an event, read one that did not "
                        "happen, or choose the wrong place of two with one name. The excerpt is what counts: read it "
                        "before you rely on a point. Dates are days at the place, not moments. What two articles tell "
                        "stands here twice; the panel of an event names others that may be the same."
                    )
                ),
                html.H3(tr("In other programs")),
                html.P(_in_other_programs()),
                html.H3(tr("Keys")),
                _terms((tr(key), tr(deed)) for key, deed in _KEYS),
                html.H3(tr("Sources")),
                html.Ul([html.Li(tr(text)) for text in ATTRIBUTIONS], className="plain"),
                html.P(
                    tr("Dateline {version}. MIT License.", version=release() or tr("from a checkout")), className="how"
                ),
            ]
        ),
        id="about",
        **attributes(aria_labelledby="about-title"),
    )


def _in_other_programs() -> list[Child]:
    layer = html.A(tr("live layer"), href="/ogc")
    return parts(
        "GIS programs such as QGIS read these events as a {layer}, by the standard OGC API - Features.", layer=layer
    )


def _terms(pairs: Iterable[tuple[str, str]]) -> Component:
    told: list[Child] = [part for name, text in pairs for part in (html.Dt(name), html.Dd(text))]
    return html.Dl(told)
