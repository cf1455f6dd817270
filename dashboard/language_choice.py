"""The choice of the page's language, for the head of the page. `assets/language.js` loads the page in the one chosen."""

from __future__ import annotations

from babel import Locale
from dash import html
from dash.development.base_component import Component

from dashboard import messages
from dashboard.messages import tr
from dashboard.prose import attributes


def choice() -> Component:
    """Each language by its own name, as those know it who read it."""
    options = [html.Option(_name(tag), value=tag, lang=tag) for tag in messages.languages()]
    return html.Select(
        options, id="language", title=tr("Language of the page"), **attributes(aria_label=tr("Language of the page"))
    )


def _name(tag: str) -> str:
    name = str(Locale.parse(tag, sep="-").get_language_name())
    return name[:1].upper() + name[1:]
