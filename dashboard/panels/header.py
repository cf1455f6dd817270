"""The head of the page: name, counts, download, copy link, theme, about. `assets/header.js` gives it life."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.language_choice import choice
from dashboard.messages import later, tr
from dashboard.panels import download, share
from dashboard.prose import attributes

REGION = "header"
ORDER = 10

_THEMES = (("auto", later("Theme of the system")), ("light", later("Light theme")), ("dark", later("Dark theme")))


def layout() -> Component:
    """The bar."""
    return html.Div(
        [
            html.H1("Dateline"),
            html.P(tr("Reading the events …"), id="counts"),
            # What is read aloud is a copy that changes at most once a second.
            html.Div(id="counts-aloud", className="spoken", role="status"),
            html.Div(
                [
                    html.Button(
                        tr("Filters"),
                        id="filters-open",
                        type="button",
                        className="button icon-filters",
                        **attributes(aria_expanded="false", aria_controls="filters"),
                    ),
                    download.button(),
                    html.Button(
                        _text(tr("Copy link")),
                        id="copy-link",
                        type="button",
                        title=tr("Copy link"),
                        className="button icon-permalink",
                    ),
                    html.Button(
                        "",
                        id="actions-more",
                        type="button",
                        title=tr("More"),
                        className="button icon-more",
                        **attributes(aria_label=tr("More"), aria_expanded="false", aria_controls="actions-rest"),
                    ),
                    html.Div([*share.buttons(), choice(), _themes(), _about()], id="actions-rest"),
                ],
                className="actions",
            ),
            html.Div(id="said", className="toast", role="status"),
            html.Div(
                [
                    html.P(id="notice-text"),
                    html.Button(tr("Load again"), id="notice-reload", type="button", className="button"),
                    html.Button(
                        "",
                        id="notice-close",
                        type="button",
                        className="icon icon-close",
                        title=tr("Close the message"),
                        **attributes(aria_label=tr("Close the message")),
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


def _about() -> Component:
    return html.Button(
        _text(tr("About")), id="about-open", type="button", title=tr("About Dateline"), className="button icon-about"
    )


def _themes() -> Component:
    buttons = [_theme(name, tr(label)) for name, label in _THEMES]
    return html.Div(buttons, id="theme", role="group", **attributes(aria_label=tr("Theme")))


def _theme(name: str, label: str) -> Component:
    return html.Button(
        "",
        type="button",
        title=label,
        className=f"icon icon-{name}",
        **attributes(data_theme_choice=name, aria_label=label, aria_pressed="false"),
    )
