"""The Plotly figures that the page's scripts fill."""

from __future__ import annotations

import json

from dashboard import basemap, figure, map_style

STYLES = {name: map_style.style(dark=name == "dark", assets_url="/assets") for name in ("light", "dark")}


def test_the_traces_are_in_the_order_that_the_script_knows() -> None:
    """Heat, then what is selected; a change here is a change in assets/map.js."""
    assert [trace.type for trace in figure.map_figure(STYLES).data] == ["densitymap", "scattermap"]
    script = (basemap.assets_folder() / "map.js").read_text(encoding="utf-8")
    assert "const HEAT = 0, CHOICE = 1;" in script


def test_no_part_of_the_figure_names_another_host() -> None:
    """The figure holds no address outside our own server, nor a symbol that is fetched from elsewhere."""
    text = figure.map_figure(STYLES).to_json()
    layout = {key: value for key, value in json.loads(text)["layout"].items() if key != "template"}
    assert "http" not in json.dumps(layout)
    spots = [trace for trace in figure.map_figure(STYLES).data if trace.type == "scattermap"]
    assert all(trace.marker.symbol in (None, "circle") for trace in spots)


def test_the_map_never_takes_a_style_of_its_own_choice() -> None:
    """The style is a dictionary, since every named one is fetched from elsewhere."""
    made = figure.map_figure(STYLES)
    assert isinstance(made.layout.map.style, dict)
    assert set(made.layout.meta["styles"]) == {"light", "dark"}


def test_nothing_is_uploaded_to_anyone() -> None:
    """The button that sends a chart to a cloud is not there."""
    assert figure.CONFIG["showSendToCloud"] is False
    assert figure.CONFIG["displayModeBar"] is False
    assert figure.CONFIG["displaylogo"] is False


def test_no_cluster_of_plotlys_own() -> None:
    """Plotly's clusters cannot be clicked; the marks are ours."""
    spots = [trace for trace in figure.map_figure(STYLES).data if trace.type == "scattermap"]
    assert all(trace.cluster.enabled is None for trace in spots)
