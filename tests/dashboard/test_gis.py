"""A GIS opens the very file that the page is served from."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
from builders import a_document, an_event

from geo.model import Extraction
from geo.stores import EventStore

# In a process of its own, as a GIS is: two copies of SQLite in one process undo each other's locks on a file.
_READ = """
import sys, geopandas
frame = geopandas.read_file(sys.argv[1], layer="events")
print(frame[["event_id", "geometry"]].to_json())
"""


def in_a_gis(path: Path) -> dict[str, Any]:
    """Event id -> geometry, as geopandas reads the layer `events`."""
    done = subprocess.run([sys.executable, "-c", _READ, str(path)], capture_output=True, text=True, check=True)
    return {one["properties"]["event_id"]: one["geometry"] for one in json.loads(done.stdout)["features"]}


def test_a_gis_reads_the_store_while_the_page_serves_it(
    a_store: Callable[..., EventStore], serve: Callable[[EventStore], str], tmp_path: Path
) -> None:
    """The layer `events` opens between two requests, holds what the page shows, and sees what is written later."""
    document = a_document()
    store = a_store([an_event("a", document=document), an_event("b", document=document, places=())], document)
    with httpx.Client(base_url=serve(store), timeout=20) as client:
        assert client.get("/").status_code == 200
        seen = in_a_gis(tmp_path / "events.gpkg")
        assert seen == {"a": {"type": "Point", "coordinates": [38.98, 45.04]}, "b": None}
        assert [one["id"] for one in client.get("/api/export/geojson").json()["features"]] == ["a", "b"]
        store.write([Extraction(document=document, events=(an_event("c", document=document),))])
        assert set(in_a_gis(tmp_path / "events.gpkg")) == {"c"}
        assert [one["id"] for one in client.get("/api/export/geojson").json()["features"]] == ["c"]
