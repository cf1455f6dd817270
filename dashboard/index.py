"""The page's frame: the document that Dash puts the panels into, in the language of whoever asks for it."""

from __future__ import annotations

from html import escape

from dash import Dash

from dashboard import messages
from dashboard.messages import tr

# Names in double braces are filled for each request; the rest is Dash's.
TEMPLATE = """<!DOCTYPE html>
<html lang="{{language}}" dir="{{direction}}">
  <head>
    {%metas%}
    <meta name="description" content="{{description}}">
    <title>{%title%}</title>
    <link rel="icon" href="data:,">
    <link rel="alternate" type="application/atom+xml" title="Dateline" href="/api/feed/atom">
    <link rel="preload" href="/api/columns" as="fetch" crossorigin="anonymous">
    <link rel="preload" href="/_dash-component-suites/plotly/package_data/plotly.min.js" as="script">
    <script src="/assets/theme.js"></script>
    <script src="/assets/plotly-later.js"></script>
    {%css%}
  </head>
  <body>
    <a class="skip-link" href="#list-heading">{{skip}}</a>
    {%app_entry%}
    <noscript>{{noscript}}</noscript>
    <script type="application/json" id="messages">{{messages}}</script>
    {%config%}
    {%scripts%}
    {%renderer%}
  </body>
</html>"""
METAS = [
    {"name": "viewport", "content": "width=device-width, initial-scale=1"},
    {"name": "color-scheme", "content": "light dark"},
]


class Page(Dash):
    """A Dash application whose document speaks the language of the request."""

    def interpolate_index(self, *given: object, **named: object) -> str:
        """The document; called by Dash for every request of the page."""
        document: str = super().interpolate_index(*given, **named)  # type: ignore[no-untyped-call]
        told = {
            "language": messages.language(),
            "direction": messages.direction(),
            "description": escape(tr("Events found in news, on a map, each with the words that prove it.")),
            "skip": escape(tr("Skip to the list of events")),
            "noscript": escape(tr("Dateline draws its map with JavaScript; switch it on for this page.")),
            "messages": messages.script_messages(),
        }
        for name, value in told.items():
            document = document.replace(f"{{{{{name}}}}}", value, 1)
        return document
