"""`geo.read`: what a notebook gets, and the example of README.md."""

from __future__ import annotations

import re
import subprocess
import sys
import warnings
from datetime import date
from pathlib import Path

import geopandas
import pandas as pd
import pytest

import geo
from geo.errors import ConfigurationError
from geo.frames import NAMES

ROOT = Path(__file__).parents[2]
TEXT = "Un atac cu drone a avariat două nave la Krasnodar luni, au declarat oficiali ruși."


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "2025-12-22-first.txt").write_text(TEXT)
    (folder / "second.txt").write_text("Three people were killed in a bomb attack in Nairobi on Monday, police said.")
    return folder


def places(events: geopandas.GeoDataFrame) -> list[str]:
    """Names of places, each once, in the order of the rows."""
    return list(dict.fromkeys(events["place_name"].dropna()))


def test_a_folder_becomes_a_frame_of_located_events(articles: Path) -> None:
    """Every column is there, with points in WGS 84, in the order of the files."""
    events = geo.read(articles)
    assert list(events.columns) == [*NAMES, "geometry"]
    assert events.crs.to_epsg() == 4326
    assert places(events) == ["Krasnodar", "Nairobi"]
    first, second = (events[events["place_name"] == name].iloc[0] for name in ("Krasnodar", "Nairobi"))
    assert second.geometry.x == pytest.approx(36.8, abs=0.1)
    assert first["start_date"].date() == date(2025, 12, 22)
    assert second["start_date"] is pd.NaT


def test_one_file_and_several_are_read_too(articles: Path) -> None:
    """A path is one path, whether text or `Path`, and never the letters of it."""
    first, second = sorted(articles.iterdir())
    assert places(geo.read(str(first))) == ["Krasnodar"]
    assert places(geo.read([second, str(first)])) == ["Nairobi", "Krasnodar"]


def test_an_empty_path_is_not_this_folder() -> None:
    """A variable that was never filled reads nothing that lies about."""
    with pytest.raises(ConfigurationError, match="empty"):
        geo.read("")


def test_a_setting_is_given_by_its_name(articles: Path) -> None:
    """A date for articles without one makes a weekday a day; an unknown name is told."""
    events = geo.read(articles / "second.txt", published=date(2025, 3, 5))
    assert events["start_date"].dt.date[0] == date(2025, 3, 3)
    with pytest.raises(ConfigurationError, match="publishd"):
        geo.read(articles, publishd=date(2025, 3, 5))


def test_no_event_makes_an_empty_frame_that_can_be_asked(tmp_path: Path) -> None:
    """A folder in which nothing happened has all columns, and a file can be written of it."""
    (tmp_path / "a.txt").write_text("The museum has a red door.")
    events = geo.read(tmp_path)
    assert len(events) == 0
    assert list(events.columns) == [*NAMES, "geometry"]
    assert list(events[events.event_type == "ASSAULT"].index) == []


def test_what_is_left_out_is_told(articles: Path) -> None:
    """A warning counts it, the frame names it, the others are read, and a file of the frame keeps it."""
    (articles / "broken.txt").write_bytes(b"\0\0\0\0")
    with pytest.warns(UserWarning, match=r"Left out: 1;.*broken\.txt"):
        events = geo.read(articles)
    assert places(events) == ["Krasnodar", "Nairobi"]
    (left_out,) = events.attrs["rejected"]
    assert left_out["what"].endswith("broken.txt")
    assert left_out["reason"]
    events.to_parquet(articles.parent / "events.parquet")
    assert geopandas.read_parquet(articles.parent / "events.parquet").attrs["rejected"] == [left_out]


def test_progress_is_told_after_each_article(articles: Path) -> None:
    """A notebook can draw a bar."""
    told: list[tuple[int, int | None]] = []
    geo.read(articles, progress=lambda done, total: told.append((done, total)))
    assert told == [(1, None), (2, None)]


def test_import_geo_is_light() -> None:
    """What only asks for the package loads neither pandas nor the chain, and completion offers `read`."""
    code = "import sys, geo; assert 'read' in dir(geo); assert not {'pandas', 'geo.pipeline'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)


def test_the_example_of_the_readme_runs(
    articles: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The five lines under “In Python” do what they say."""
    section = (ROOT / "README.md").read_text().partition("\n## In Python\n")[2]
    found = re.search(r"```python\n(.*?)```", section, re.DOTALL)
    assert found
    monkeypatch.chdir(articles.parent)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        exec(found[1], {})
    assert "Krasnodar" in capsys.readouterr().out
    written = geopandas.read_file("attacks.gpkg")
    assert set(written["place_name"]) == {"Krasnodar", "Nairobi"}
