"""Taking the events away: a dialog with files in each format of `geo.exports`, and addresses to follow the view at.

`assets/download.js` keeps the links at the view that is shown.
"""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.api.feed import LIMITS, Feed
from dashboard.messages import label, tr
from dashboard.prose import attributes
from geo import exports
from geo.exports import Export

REGION = "header"
ORDER = 31

_FIRST = ("geojson", "csv", "xlsx", "geopackage", "kml")
"""Formats that most people want; all others follow in the order of their names."""


def button() -> Component:
    """What the head of the page holds of this."""
    words = html.Span(tr("Download"), className="words-of-button")
    return html.Button(words, id="download", type="button", className="button icon-download", title=tr("Download"))


def layout() -> Component:
    """The closed dialog."""
    names = [*_FIRST, *(name for name in exports.names() if name not in _FIRST)]
    return html.Dialog(
        html.Article(
            [
                html.Header([html.H2(tr("Download"), id="downloads-title", tabIndex=-1), _close()]),
                html.P("", id="downloads-count"),
                html.Div(
                    [
                        _option("areas", tr("Areas in place of points for countries, regions and districts")),
                        _option("bom", tr("CSV marked for Excel")),
                    ],
                    id="downloads-options",
                ),
                html.Ul(
                    [html.Li(_link(name, exports.load(name))) for name in names],
                    id="downloads-list",
                    className="downloads",
                ),
                html.H3(tr("Follow this view")),
                html.P(
                    tr("A news reader or a calendar that is given one of these addresses shows events as they come.")
                ),
                html.Ul([html.Li([_feed(name), _copy(name)]) for name in LIMITS], className="downloads"),
            ]
        ),
        id="downloads",
        **attributes(aria_labelledby="downloads-title"),
    )


def _feed(name: Feed) -> Component:
    """The address of the view in a format that can be followed."""
    export = exports.load(name)
    return html.A(
        [html.Strong(export.LABEL), html.Span(label("format", export.PURPOSE))],
        id=f"feed-{name}",
        href=f"/api/feed/{name}",
        **attributes(data_feed=name),
    )


def _copy(name: Feed) -> Component:
    words = tr("Copy the address: {format}").format(format=exports.load(name).LABEL)
    return html.Button(
        tr("Copy"),
        type="button",
        className="button icon-permalink",
        title=words,
        **attributes(data_copies=f"feed-{name}", aria_label=words),
    )


def _close() -> Component:
    return html.Button(
        "",
        id="downloads-close",
        type="button",
        className="icon icon-close",
        title=tr("Close"),
        **attributes(aria_label=tr("Close")),
    )


def _option(name: str, words: str) -> Component:
    """A box to tick; the script makes its input, since Dash has none that is a plain one."""
    return html.Label(html.Span(words), **attributes(data_option=name))


def _link(name: str, export: Export) -> Component:
    """The link of a format, with what it knows of the options."""
    able = [option for option in ("areas", "bom") if getattr(export.KEEPS, option)]
    return html.A(
        [html.Strong(export.LABEL), html.Span(label("format", export.PURPOSE))],
        id=f"download-{name}",
        href=f"/api/export/{name}",
        download="",
        **attributes(data_format=name, data_able=" ".join(able)),
    )
