"""Taking the view elsewhere: the dialog that gives the code of a frame, the bar of a framed page, the sheet for paper.

`assets/share.js` fills the dialog, `assets/embed.js` the bar, `assets/print.js` the sheet.
"""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.messages import tr
from dashboard.prose import attributes

REGION = "header"
ORDER = 30

_SIZES = ("480x360", "720x480", "100%x600")
"""Widths and heights of a frame that the dialog offers, CSS pixels or a share of the page around it."""
_FIRST = _SIZES[1]


def buttons() -> list[Component]:
    """What the head of the page holds of this."""
    return [
        _button("embed-open", tr("Embed"), "embed"),
        _button("print", tr("Print"), "print"),
    ]


def layout() -> Component:
    """The bar of a framed page, the closed dialog and the empty sheet."""
    return html.Div([_bar(), _dialog(), html.Div(id="paper")], id="share")


def _button(name: str, words: str, icon: str) -> Component:
    label = html.Span(words, className="words-of-button")
    return html.Button(label, id=name, type="button", title=words, className=f"button icon-{icon}")


def _bar() -> Component:
    return html.Div(
        [
            html.Button(
                tr("List"),
                id="embed-list",
                type="button",
                className="button",
                **attributes(aria_expanded="false", aria_controls="list-panel"),
            ),
            html.A(
                tr("Open in Dateline"),
                id="embed-whole",
                href="/",
                target="_blank",
                rel="noopener",
                className="button icon-out",
            ),
        ],
        id="embed-bar",
    )


def _dialog() -> Component:
    close = html.Button(
        "",
        id="embed-close",
        type="button",
        className="icon icon-close",
        title=tr("Close"),
        **attributes(aria_label=tr("Close")),
    )
    return html.Dialog(
        html.Article(
            [
                html.Header([html.H2(tr("Embed this view"), id="embed-title", tabIndex=-1), close]),
                html.P(tr("Paste this code into a web page. It shows the map and the timeline as you see them now.")),
                html.Fieldset([html.Legend(tr("Size")), *map(_size, _SIZES)], id="embed-sizes"),
                html.Label(tr("Code"), htmlFor="embed-code"),
                html.Textarea(id="embed-code", readOnly="readOnly", rows=5, dir="ltr", spellCheck="false"),
                html.Button(tr("Copy the code"), id="embed-copy", type="button", className="button icon-permalink"),
                html.P(id="embed-allowed", role="status"),
            ]
        ),
        id="embed",
        **attributes(aria_labelledby="embed-title"),
    )


def _size(size: str) -> Component:
    width, _, height = size.partition("x")
    words = tr("Full width × {height}", height=height) if width == "100%" else f"{width} × {height}"
    return html.Button(
        words,
        type="button",
        className="button",
        **attributes(data_size=size, aria_pressed="true" if size == _FIRST else "false"),
    )
