"""The parts of the page. One panel, one file, found by its name.

A panel is a module here that exports
    REGION    where it stands, one of `REGIONS`
    ORDER     its place among the panels of that region
    layout    () -> a Dash component; or of the settings, where they change it
    register  (app, store) -> None    its callbacks; left out where it has none
A callback carries a query or an id, never rows. Text from articles is a child of a component, never markup.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module
from inspect import signature
from types import ModuleType

from dash import Dash, html
from dash.development.base_component import Component

from geo.settings import Settings
from geo.stores import EventStore

REGIONS = {"header": html.Header, "side": html.Div, "stage": html.Main, "sheet": html.Div}


def regions(settings: Settings) -> list[Component]:
    """The regions of the page with their panels, in the order in which they are read."""
    return [
        tag(id=name, children=[_laid_out(panel, settings) for panel in _panels() if name == panel.REGION])
        for name, tag in REGIONS.items()
    ]


def _laid_out(panel: ModuleType, settings: Settings) -> Component:
    component: Component = panel.layout(settings) if signature(panel.layout).parameters else panel.layout()
    return component


def register(app: Dash, store: EventStore) -> None:
    """Connects the callbacks of every panel."""
    for panel in _panels():
        if hasattr(panel, "register"):
            panel.register(app, store)


def _panels() -> list[ModuleType]:
    names = (module.name for module in pkgutil.iter_modules(__path__))
    found = (import_module(f"{__name__}.{name}") for name in names)
    return sorted(found, key=lambda panel: (panel.ORDER, panel.__name__))
