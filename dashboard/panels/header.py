"""The head of the page: name, counts, download, copy link, theme, about. `assets/header.js` gives it life."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.prose import attributes

REGION = "header"
ORDER = 10

_THEMES = (("auto", "Theme of the system"), ("light", "Light theme"), ("dark", "Dark theme"))


def layout() -> Component:
    """The bar."""
    return html.Div(
        [
            html.H1("Dateline"),
            html.P("Reading the events …", id="counts"),
            # What is read aloud is a copy that changes at most once a second.
            html.Div(id="counts-aloud", className="spoken", role="status"),
            html.Div(
                [
                    html.Button(
                        "Filters",
                        id="filters-open",
                        type="button",
                        className="button icon-filters",
                        **attributes(aria_expanded="false", aria_controls="filters"),
                    ),
                    html.A(
                        _text("GeoJSON"),
                        id="download",
                        href="/api/export/geojson",
                        className="button icon-download",
                        download="",
                    ),
                    html.Button(_text("Copy link"), id="copy-link", type="button", className="button icon-permalink"),
                    html.Div(
                        [_theme(name, label) for name, label in _THEMES],
                        id="theme",
                        role="group",
                        **attributes(aria_label="Theme"),
                    ),
                    html.Button(_text("About"), id="about-open", type="button", className="button icon-about"),
                ],
                className="actions",
            ),
            html.Div(id="said", className="toast", role="status"),
            html.Div(
                [
                    html.P(id="notice-text"),
                    html.Button("Load again", id="notice-reload", type="button", className="button"),
                    html.Button(
                        "",
                        id="notice-close",
                        type="button",
                        className="icon icon-close",
                        title="Close the message",
                        **attributes(aria_label="Close the message"),
                    ),
                ],
                id="notice",
                role="alert",
                hidden=True,
            ),
        ],
        className="bar",
    )


def _text(words: str) -> Component:
    """The words of a button that small screens show as its picture alone."""
    return html.Span(words, className="words-of-button")


def _theme(name: str, label: str) -> Component:
    return html.Button(
        "",
        type="button",
        title=label,
        className=f"icon icon-{name}",
        **attributes(data_theme_choice=name, aria_label=label, aria_pressed="false"),
    )
